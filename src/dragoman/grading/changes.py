"""What a later run gained and lost against an earlier one, sentence by sentence and page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from dragoman.compiling.examples import Outcome
from dragoman.grading.figures import DETAILS
from dragoman.grading.page import Mark, PageGrade
from dragoman.grading.run import Run, SetGrade


class Change(msgspec.Struct, frozen=True):
    """One thing that is read better or worse than before. `where` is a page, or a pack and its rule."""

    better: bool
    where: str
    what: str

    def __str__(self) -> str:
        return f"{'gained' if self.better else 'lost  '} {self.where}: {self.what}"


def sentences(now: Run, before: Run) -> Iterator[Change]:
    """Sentences beside the rules that are read rightly now and were not, and the other way round.

    None where one of the runs did not look at them.
    """
    if not (now.examples and before.examples):
        return
    here, there = _outcomes(now), _outcomes(before)
    for key in sorted(here.keys() | there.keys()):
        if key not in here:
            yield Change(True, f"{key[0]} {key[1]}", f"«{key[2]}» is read as it says, or gone")
        elif key not in there:
            yield Change(False, f"{key[0]} {key[1]}", f"«{key[2]}» {here[key].wrong}")


def _outcomes(run: Run) -> dict[tuple[str, str, str], Outcome]:
    return {(outcome.pack, outcome.rule, outcome.text): outcome for outcome in run.wrong}


def pages(now: SetGrade, before: SetGrade) -> Iterator[Change]:
    """Contacts of one set that are read better or worse; a page that only one of the runs has is passed over."""
    there = {page.page: page for page in before.pages}
    for page in now.pages:
        if page.page in there:
            yield from _page(page, there[page.page])


def _page(now: PageGrade, before: PageGrade) -> Iterator[Change]:
    if now.published != before.published:
        better = not now.published or (before.day == "wrong" and now.day == "missing")
        yield Change(better, now.page, f"{before.published or 'the right day'} → {now.published or 'the right day'}")
    were = dict(_numbered(before))
    for mine, mark in _numbered(now):
        was = were.get(mine)
        if was and _worth(mark) != _worth(was):
            yield Change(_worth(mark) > _worth(was), now.page, f"{mark.gold}: {_state(was)} → {_state(mark)}")
        if was and was.level and mark.level:
            yield from _details(mark, was, now.page)
    here, there = _invented(now), _invented(before)
    for told in sorted((there - here).elements()):
        yield Change(True, now.page, f"no longer invents {told}")
    for told in sorted((here - there).elements()):
        yield Change(False, now.page, f"invents {told}")


def _details(mark: Mark, was: Mark, page: str) -> Iterator[Change]:
    for name in DETAILS:
        here, there = getattr(mark.details, name).f1, getattr(was.details, name).f1
        if here != there:
            told = " → ".join(one.remarks.get(name, "right") for one in (was, mark))
            yield Change(here > there, page, f"{name} of {mark.gold}: {told}")


def _numbered(page: PageGrade) -> Iterator[tuple[tuple[str, str, int], Mark]]:
    """The annotated contacts of a page, each with what it is known by: one quote may tell two that are alike («تبادلا
    الدعوات»), so which of them it is counts too.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for mark in page.marks:
        if mark.gold:
            alike = mark.gold, mark.words
            yield (*alike, seen[alike]), mark
            seen[alike] += 1


def _worth(mark: Mark) -> tuple[int, int]:
    return mark.level, -len(mark.wrong)


def _state(mark: Mark) -> str:
    if "missed" in mark.wrong:
        return "missed"
    return f"wrong {' and '.join(mark.wrong)}" if mark.wrong else "right"


def _invented(page: PageGrade) -> Counter[str]:
    return Counter(mark.read for mark in page.marks if "invented" in mark.wrong)
