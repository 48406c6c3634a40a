"""A run in lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.grading.changes import Change, pages, sentences
from dragoman.grading.figures import DETAILS, Counts, Table
from dragoman.grading.pairing import LEVELS
from dragoman.grading.run import Run, SetGrade
from dragoman.grading.search import Hit

WIDE = 24
PAGES = ("published", "article", "evidence")
HEAD = f"{'':{WIDE}}{'gold':>5}{'read':>6}   found   P     R     F1    dated  full"


def run_lines(
    run: Run, *, errors: bool, wrong: Sequence[str] | None = None, language: str | None = None
) -> Iterator[str]:
    """The examples and every set: its table and, where `errors`, what is wrong, page by page.

    `wrong` names the kinds of error that are listed, `language` that of the pages; null for all.
    """
    for pack, count in run.examples.items():
        amiss = sum(outcome.pack == pack for outcome in run.wrong)
        yield f"examples {pack}: {count - amiss} of {count} sentences read as they say"
    if errors and wrong is None:
        yield from (f"  {o.pack} {o.rule}: «{o.text}» {o.wrong}" for o in run.wrong)
    for one in run.sets:
        yield ""
        yield from set_lines(one)
        if errors and one.held:
            yield "held out: errors are not listed"
        elif errors:
            yield from error_lines(one, wrong=wrong, language=language)


def set_lines(one: SetGrade) -> Iterator[str]:
    """The table of a set."""
    table = one.table
    lacking = f", {one.absent} more have no text here" if one.absent else ""
    unread = f", {table.pages - table.read} not read" if table.read < table.pages else ""
    yield f"{one.name}: {table.pages} pages{unread}{lacking}"
    yield HEAD
    yield from (_row(name, counts) for name, counts in table.counts.items())
    yield f"wrong: {', '.join(f'{what} {count}' for what, count in table.wrong.items())}"
    yield f"of what was found: {_figures(table, DETAILS)}"
    yield f"pages: {_figures(table, PAGES)}; {table.days_wrong} days of publication wrong"


def _figures(table: Table, names: Iterable[str]) -> str:
    return ", ".join(f"{name} {table.figures[name]:.3f}" for name in names)


def _row(name: str, counts: Counts) -> str:
    hits = f"{counts.hits[0]:>8}  {counts.precision():.3f} {counts.recall():.3f} " + "  ".join(
        f"{counts.f1(level):.3f}" for level in LEVELS
    )
    return f"{name if name == 'all' else '  ' + name:{WIDE}}{counts.gold:>5}{counts.read:>6}{hits}"


def error_lines(one: SetGrade, *, wrong: Sequence[str] | None = None, language: str | None = None) -> Iterator[str]:
    """What is wrong with each page of a set that may be looked at; `wrong` and `language` as in `run_lines`."""
    for page in one.pages:
        if language in (None, page.lang):
            yield from (f"  {page.page}: {line}" for line in page.lines(wrong))


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
