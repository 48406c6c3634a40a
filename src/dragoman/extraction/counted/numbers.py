"""Quantities in a passage: digits and number words, multiplied, bounded, or vague («أكثر من 17 ألف»,
"dozens").
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage

# A vague count has its least number; RECORD, FIGURE.
LEAST = {"tens": 20, "hundreds": 200, "thousands": 2000, "tens-of-thousands": 20_000} | {
    "hundreds-of-thousands": 200_000,
    "millions": 2_000_000,
}
NUMBERS = frozenset(("count.number", "count.times", "count.vague"))  # kinds that a quantity begins with, but for digits
OPEN = frozenset(("more-than", "at-least"))
CLOSED = frozenset(("less-than", "at-most"))
GROUPED = re.compile(r"\d{1,3}(?:[.,٬]\d{3})+")
DECIMAL = re.compile(r"\d+[.,٫]\d{1,2}")
MOST = 10**15  # what is larger is no number that the press counts with


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens `[i, j)` say a number: the words of the number alone are `[core_i, core_j)`; the rest is its
    bound.
    """

    i: int
    j: int
    core_i: int
    core_j: int
    low: int | None
    high: int | None
    bound: str
    kind: str | None = None
    population: str | None = None
    digits: bool = False


class _Core(msgspec.Struct, frozen=True):
    i: int
    j: int
    value: float
    vague: str = ""
    digits: bool = False


def digits(text: str) -> float | None:
    """The value of a number in digits, its grouping read («41,000», «1.5»); null where it is no plain
    number.
    """
    if text.isdigit():
        return int(text)
    if GROUPED.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    if DECIMAL.fullmatch(text):
        return float(re.sub(r"[,٫]", ".", text))
    return None


def quantities(passage: Passage) -> list[Quantity]:
    """Every quantity of a passage, in order."""
    by_start = {f.i: f for f in passage.layer("count")}
    by_end = {f.j: f for f in passage.layer("count")}
    out: list[Quantity] = []
    end = 0
    for at in sorted({*passage.numbers, *(i for i, f in by_start.items() if not f.kinds.isdisjoint(NUMBERS))}):
        core = _core(passage, by_start, at) if at >= end else None
        if core is None:
            continue
        made, end = _bounded(passage, core, by_start, by_end)
        if made is not None:
            out.append(made)
    return out


def _core(passage: Passage, by_start: dict[int, Found], at: int) -> _Core | None:
    found = by_start.get(at)
    vague = found.get("count.vague") if found else None
    if found and vague:
        return _Core(at, found.j, LEAST[vague.value], vague.value)
    total = current = 0.0
    end, written = at, at
    step = float("inf")
    first = _number(passage, by_start, at)
    if first is None:
        return None
    numeric = passage.tokens[at].form.kind == "n"
    while (item := _number(passage, by_start, end)) is not None:
        value, j = item
        if value >= step and not (step < 10 and 20 <= value <= 90):  # «خمسة وعشرون» says the five first
            break
        current, step, end = current + value, min(value, step), j
        while (times := by_start.get(end)) and (entry := times.get("count.times")) and not times.pre:
            if int(entry.value) == 100:
                current, step = (current or 1) * 100, 100.0
            else:
                part = round((current or 1) * int(entry.value), 3)  # "6.65 billion"
                total, current, step = total + part, 0.0, float(entry.value)
            end = times.j
        written = end
        further = _joined(passage, by_start, end, numeric and not total)
        if further is None:
            break
        end = further
    value = total + current
    return _Core(at, written, value, digits=numeric) if value == int(value) and 0 < value <= MOST else None


def _number(passage: Passage, by_start: dict[int, Found], at: int) -> tuple[float, int] | None:
    """The value of one number token or word at `at`, and where it ends."""
    if not 0 <= at < len(passage.tokens):
        return None
    form = passage.tokens[at].form
    if form.kind == "n":
        value = digits(form.fold) if not _glued(passage, at) else None
        return (value, at + 1) if value is not None else None
    found = by_start.get(at)
    if found is None:
        return None
    entry, times = found.get("count.number"), found.get("count.times")
    clitic = passage.pack.clitics.get(found.pre)
    if entry and (clitic is None or not clitic.article):  # «في المئة» is a share
        return float(entry.value), found.j
    if times and not found.get("count.vague") and (clitic is None or not clitic.article):
        return float(times.value), found.j
    return None


def _glued(passage: Passage, at: int) -> bool:
    """Whether digits are part of a name («D9», "COVID-19")."""
    before = passage.raw[max(passage.tokens[at].start - 2, 0) : passage.tokens[at].start]
    return before[-1:].isascii() and (before[-1:].isalpha() or (before[-1:] == "-" and before[:1].isalpha()))


def _joined(passage: Passage, by_start: dict[int, Found], at: int, plain: bool) -> int | None:
    """Where the next part of a number begins («ثلاثة وعشرون», «۱۲ هزار و ۵۰۰», "twenty five"), if one
    follows.
    """
    if plain or at >= len(passage.tokens):
        return None
    found = by_start.get(at)
    if found and found.get("count.number"):
        clitic = passage.pack.clitics.get(found.pre)
        written = clitic is not None and bool(clitic.conjunction)
        return at if written or passage.pack.data.pack.order == "SVO" else None
    return (
        at + 1 if passage.fold(at) in _plus(passage.pack) and _number(passage, by_start, at + 1) is not None else None
    )


@cache
def _plus(pack: Pack) -> frozenset[str]:
    """The words that join the parts of a number, folded."""
    return frozenset(f for w in pack.data.figures.plus for f in pack.fold(w))


def _bounded(
    passage: Passage, core: _Core, by_start: dict[int, Found], by_end: dict[int, Found]
) -> tuple[Quantity | None, int]:
    """The quantity with the words of its bound before and after it; ranges are one quantity."""
    i, j, bound = core.i, core.j, core.vague or "exact"
    low: int | None = int(core.value)
    high: int | None = None if core.vague else low
    before = by_end.get(i)
    entry = before.get("count.bound") if before else None
    if before and entry:
        i = before.i
        if entry.value == "between":
            second = _second(passage, by_start, core.j)
            if second is None:
                i = core.i
            else:
                scale = 1000 if second.value >= 1000 > core.value else 1  # «بين 50 و60 ألف»
                return (
                    Quantity(
                        i=i, j=second.j, core_i=core.i, core_j=second.j, bound="between",
                        low=int(core.value) * scale, high=int(second.value), digits=core.digits,
                    ),
                    second.j,
                )  # fmt: skip
        elif not core.vague:
            bound = entry.value
    after = by_start.get(j)
    trailing = after.get("count.trailing") if after else None
    if after and trailing:
        j, bound = after.j, trailing.value if not core.vague else bound
    if bound in OPEN:
        high = None
    elif bound in CLOSED:
        low = None
    made = Quantity(i=i, j=j, core_i=core.i, core_j=core.j, low=low, high=high, bound=bound, digits=core.digits)
    return made, j


def _second(passage: Passage, by_start: dict[int, Found], at: int) -> _Core | None:
    """The second number of a range «بين 10 و20»."""
    if at < len(passage.tokens) and passage.tokens[at].form.kind in "wp":
        found = _core(passage, by_start, at) if passage.tokens[at].form.kind == "w" else None
        return found or _core(passage, by_start, at + 1) if at + 1 < len(passage.tokens) else found
    return None
