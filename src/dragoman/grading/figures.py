"""Marks to figures: precision, recall and F1, in all and by what the contacts have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import reduce

import msgspec

from dragoman.grading.details import Details
from dragoman.grading.page import Mark, PageGrade
from dragoman.grading.pairing import LEVELS

# Of contacts that were found: F1 where there can be several, else the share of those that the annotation has.
DETAILS = ("persons", "place", "initiator", "topics")
LISTS = ("persons", "topics")
WRONGS = ("missed", "invented", "day", "parties", "channel", "status")


class Counts(msgspec.Struct, frozen=True):
    """Contacts of the annotation, contacts that were read, and how many of both are found, dated, full."""

    gold: int
    read: int
    hits: tuple[int, int, int]

    def precision(self, level: str = "found") -> float:
        """The share of what was read that is right."""
        return share(self.hits[LEVELS.index(level)], self.read)

    def recall(self, level: str = "found") -> float:
        """The share of the annotation that was read."""
        return share(self.hits[LEVELS.index(level)], self.gold)

    def f1(self, level: str = "found") -> float:
        """The harmonic mean of the two."""
        return share(2 * self.hits[LEVELS.index(level)], self.read + self.gold)


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of some pages: in all, by language, channel and salience, and how often each thing is wrong."""

    pages: int
    read: int
    days_wrong: int
    figures: dict[str, float]
    counts: dict[str, Counts]
    wrong: dict[str, int]


def table(pages: Sequence[PageGrade]) -> Table:
    """The table of graded pages."""
    counts = {"all": count(mark for page in pages for mark in page.marks)}
    for key in ("language", "channel", "salience"):
        counts |= _by(pages, _KEYS[key])
    wrong = Counter(what for page in pages for mark in page.marks for what in mark.wrong)
    return Table(
        pages=len(pages),
        read=sum(page.read for page in pages),
        days_wrong=sum(page.day == "wrong" for page in pages),
        figures=figures(pages),
        counts=counts,
        wrong={what: wrong[what] for what in WRONGS},
    )


def figures(pages: Sequence[PageGrade]) -> dict[str, float]:
    """Every figure by its name, to three digits; a share of nothing is 1."""
    all_ = count(mark for page in pages for mark in page.marks)
    overlaps = [page.overlap for page in pages if page.overlap is not None]
    out = {level: all_.f1(level) for level in LEVELS}
    out["precision"] = all_.precision()
    out["recall"] = all_.recall()
    out["published"] = share(sum(page.day == "right" for page in pages), sum(page.dated for page in pages))
    out["article"] = sum(overlaps) / len(overlaps) if overlaps else 1.0
    out["evidence"] = share(sum(page.spans_right for page in pages), sum(page.spans for page in pages))
    beside = reduce(Details.plus, (mark.details for page in pages for mark in page.marks), Details())
    for name in DETAILS:
        part = getattr(beside, name)
        out[name] = part.f1 if name in LISTS else share(part.right, part.gold)
    return {name: round(value, 3) for name, value in out.items()}


def count(marks: Iterable[Mark]) -> Counts:
    """Marks counted."""
    gold = read = 0
    hits = [0, 0, 0]
    for mark in marks:
        gold += "invented" not in mark.wrong
        read += "missed" not in mark.wrong
        for level in range(mark.level):
            hits[level] += 1
    return Counts(gold, read, (hits[0], hits[1], hits[2]))


def share(part: int, whole: int) -> float:
    """`part` of `whole`; of nothing, all."""
    return part / whole if whole else 1.0


_KEYS: dict[str, Callable[[PageGrade, Mark], str]] = {
    "language": lambda page, _: page.lang,
    "channel": lambda _, mark: mark.channel,
    "salience": lambda _, mark: mark.salience,
}


def _by(pages: Sequence[PageGrade], key: Callable[[PageGrade, Mark], str]) -> dict[str, Counts]:
    groups: dict[str, list[Mark]] = {}
    for page in pages:
        for mark in page.marks:
            groups.setdefault(key(page, mark), []).append(mark)
    return {name: count(groups[name]) for name in sorted(groups)}
