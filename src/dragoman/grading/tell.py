"""A run in lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.grading.changes import Change, pages, sentences
from dragoman.grading.figures import Counts, Table
from dragoman.grading.pairing import LEVELS
from dragoman.grading.run import Run, SetGrade
from dragoman.grading.search import Hit

WIDE = 24
HEAD = f"{'':{WIDE}}{'gold':>5}{'read':>6}   found   P     R     F1    dated  full"


def run_lines(run: Run, *, errors: bool) -> Iterator[str]:
    """The examples and every set: its table and, where `errors`, what is wrong, page by page."""
    for pack, count in run.examples.items():
        wrong = sum(outcome.pack == pack for outcome in run.wrong)
        yield f"examples {pack}: {count - wrong} of {count} sentences read as they say"
    if errors:
        yield from (f"  {o.pack} {o.rule}: «{o.text}» {o.wrong}" for o in run.wrong)
    for one in run.sets:
        yield ""
        yield from set_lines(one)
        if errors and one.held:
            yield "held out: errors are not listed"
        elif errors:
            yield from error_lines(one)


def set_lines(one: SetGrade) -> Iterator[str]:
    """The table of a set."""
    table = one.table
    lacking = f", {one.absent} more have no text here" if one.absent else ""
    unread = f", {table.pages - table.read} not read" if table.read < table.pages else ""
    yield f"{one.name}: {table.pages} pages{unread}{lacking}"
    yield HEAD
    yield from (_row(name, counts) for name, counts in table.counts.items())
    yield f"wrong: {', '.join(f'{what} {count}' for what, count in table.wrong.items())}"
    told = ("published", "article", "evidence")
    rest = ", ".join(f"{name} {table.figures[name]:.3f}" for name in told)
    yield f"{rest}; {table.days_wrong} days of publication wrong"


def _row(name: str, counts: Counts) -> str:
    hits = f"{counts.hits[0]:>8}  {counts.precision():.3f} {counts.recall():.3f} " + "  ".join(
        f"{counts.f1(level):.3f}" for level in LEVELS
    )
    return f"{name if name == 'all' else '  ' + name:{WIDE}}{counts.gold:>5}{counts.read:>6}{hits}"


def error_lines(one: SetGrade) -> Iterator[str]:
    """What is wrong with each page of a set that may be looked at."""
    for page in one.pages:
        for line in page.lines():
            yield f"  {page.page}: {line}"


def change_lines(now: Run, before: Run) -> Iterator[str]:
    """What `now` gained and lost against `before`; of what is held out only the figures."""
    yield from _told(sentences(now, before), "examples")
    there = {one.name: one for one in before.sets}
    for one in now.sets:
        if one.name not in there:
            yield f"{one.name}: not in the earlier run"
            continue
        yield _moved(one.name, one.table, there[one.name].table)
        if not one.held:
            yield from _told(pages(one, there[one.name]), one.name)


def _moved(name: str, now: Table, before: Table) -> str:
    moved = [
        f"{figure} {before.figures[figure]:.3f} → {value:.3f}"
        for figure, value in now.figures.items()
        if figure in before.figures and value != before.figures[figure]
    ]
    same = now.pages == before.pages
    return f"{name}: {', '.join(moved) or 'as before'}" + ("" if same else f" ({before.pages} → {now.pages} pages)")


def _told(changes: Iterator[Change], name: str) -> Iterator[str]:
    found = list(changes)
    if found:
        better = sum(change.better for change in found)
        yield f"{name}: {better} gained, {len(found) - better} lost"
        yield from (f"  {change}" for change in found)


def hit_lines(hit: Hit) -> Iterator[str]:
    """A cue in its context and what the reader makes of it."""
    yield f"{hit.source} ({hit.language}): {hit.before} [{hit.found}] {hit.after}"
    yield from (f"    here: {contact}" for contact in hit.contacts or ("nothing",))
    yield from (f"    else: {contact}" for contact in hit.others)
