"""From tokens to senses: every rule is tried at every token, the longest reading stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import msgspec

from dragoman.dating.absolute import Parsed, dated
from dragoman.dating.anchored import anchored
from dragoman.dating.cursor import Cursor
from dragoman.dating.feasts import feast
from dragoman.dating.idle import idle
from dragoman.dating.mention import Sense
from dragoman.dating.numeric import numeric
from dragoman.dating.partial import parted
from dragoman.dating.parts import leading, modifier
from dragoman.dating.ranges import ranged
from dragoman.dating.relative import away, quarter, relative_day, season, unit, within
from dragoman.dating.weekdays import weekday
from dragoman.dating.years import decade, year
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

# In the order in which they win where two read equally far; with each what it may begin with: kinds of the `date`
# layer, digits, an article that stands alone.
RULES: tuple[tuple[str, Callable[[Cursor, int], Parsed | None], frozenset[str]], ...] = tuple(
    (name, rule, frozenset(begins.split()))
    for name, rule, begins in (
        ("date-in-digits", numeric, "digits"),
        ("date-with-month", dated, "digits article ordinal number unit rel month mod"),
        ("anchored", anchored, "anchor thence unit number digits few after before"),
        ("weekday", weekday, "weekday unit mod ordinal"),
        ("day-word", relative_day, "rel"),
        ("counted-off", away, "ago ahead unit number digits few"),
        ("unit", unit, "unit mod ordinal number digits few"),
        ("within", within, "within inside"),
        ("feast", feast, "feast"),
        ("season", season, "season mod"),
        ("quarter", quarter, "quarter unit ordinal"),
        ("decade", decade, "decade unit digits"),
        ("year", year, "unit yearrel digits"),
    )
)
LONELY = tuple(
    rule for rule in RULES if rule[0] in ("date-in-digits", "decade", "year")
)  # those that a number alone may meet
# What a part of a longer time begins with, a part of the day before its day, and a month that leads to another.
PARTED, TIMED = frozenset(("partof", "unit", "ordinal", "number")), frozenset(("mod", "part"))
NIGHTS = {"last-but-one": -2, "past": -1, "this": 0, "next": 1}
DAYLIKE = frozenset(("weekday", "day-word", "date-with-month", "date-in-digits"))


class Raw(msgspec.Struct, frozen=True):
    """An unresolved expression at tokens `[i, j)`, by the rule that read it."""

    i: int
    j: int
    sense: Sense
    rule: str
    bound: str = ""


class Draft(msgspec.Struct, frozen=True):
    """What a passage says of days before it is resolved: the same whatever day it is read on."""

    cursor: Cursor
    raws: list[Raw]


@lru_cache(maxsize=4096)
def ruling(here: frozenset[str], lonely: bool) -> tuple[tuple[str, Callable[[Cursor, int], Parsed | None]], ...]:
    """The rules that what begins with these kinds may meet, in their order."""
    return tuple((name, rule) for name, rule, begins in (LONELY if lonely else RULES) if not begins.isdisjoint(here))


def draft(passage: Passage, country: str | None = None) -> Draft:
    """The expressions of a passage; `country` (ISO 3166-1 alpha-3) is the outlet's."""
    cursor = Cursor(passage, country)
    return Draft(cursor, parse(cursor))


def parse(c: Cursor) -> list[Raw]:
    """All expressions of a passage, in order, without overlaps."""
    out: list[Raw] = []
    reach = 0
    for i in c.openers():
        if i < reach:
            continue
        guard = c.has(i, "guards")
        if guard is not None:
            reach = guard
            continue
        raw = _at(c, i)
        if raw is not None and raw.sense.unsure and _surer(c, raw):
            continue
        if raw is not None and _name(c, raw):
            reach = raw.j
        elif raw is not None:
            out.append(msgspec.structs.replace(raw, bound=_bound(c, raw.i) if raw.rule != "range" else ""))
            reach = raw.j
    return out


def _surer(c: Cursor, raw: Raw) -> bool:
    """Whether what reads as a length of time holds a date that reaches as far."""
    inner = (_at(c, k) for k in range(raw.i + 1, raw.j))
    return any(found is not None and found.j >= raw.j for found in inner)


def _name(c: Cursor, raw: Raw) -> bool:
    """«شارع 26 يوليو», «خیابان ۱۷ شهریور»: a name made of a day (with a year it is the day itself), or a habit."""
    sense = raw.sense
    if sense.kind == "weekday" and not sense.to and c.cue(raw.i, "every"):
        return True  # «كل يوم جمعة», «هر دوشنبه»: no one day
    if sense.kind not in ("day", "month") or sense.year is not None or sense.to or sense.year_to:
        return False
    return c.cue(raw.i, "named_after")


def _at(c: Cursor, i: int) -> Raw | None:
    here = c.here(i)
    lonely = c.lonely(i, here)
    if idle(c, i, here, lonely=lonely):
        return None
    best = _ruled(c, i, here, lonely=lonely)
    part = timed = None
    if not lonely:
        part = None if PARTED.isdisjoint(here) else parted(c, i, _read)
        timed = None if TIMED.isdisjoint(here) else _timed(c, i)
    for more in (timed, Raw(i, part[1], part[0], "part") if part else None):
        if more and (best is None or more.j > best.j or (more.j == best.j and best.rule != "date-with-month")):
            best = more
    if best is None and "month" not in here:
        return None
    span = ranged(c, i, (best.sense, best.j) if best else None, _read)
    return Raw(i, span[1], span[0], "range") if span else best


def _read(c: Cursor, i: int) -> Parsed | None:
    """What stands at a token by itself, for what is built upon it."""
    found = _plain(c, i)
    return (found.sense, found.j) if found else None


def _plain(c: Cursor, i: int) -> Raw | None:
    here = c.here(i)
    if not here:
        return None
    lonely = c.lonely(i, here)
    return None if idle(c, i, here, lonely=lonely) else _ruled(c, i, here, lonely=lonely)


def _ruled(c: Cursor, i: int, here: frozenset[str], *, lonely: bool) -> Raw | None:
    """The longest that a rule reads at token `i`, where the kinds `here` begin."""
    best: Raw | None = None
    for name, rule in ruling(here, lonely):
        found = rule(c, i)
        if found and found[1] > i and (best is None or found[1] > best.j):
            best = Raw(i, found[1], found[0], name)
    named = c.value(i, "unit") if "unit" in here else None
    if (
        named
        and named[0] == "day"
        and c.has(i, "rel") is None
        and c.at[i].entries[0].tags == ()
        and (best is None or best.j <= named[1] + 1)
    ):
        inner = _plain(c, named[1])  # «يوم أمس», «روز چهارشنبه», «يوم 15 مايو»
        if inner and inner.rule in DAYLIKE and (best is None or inner.j > best.j):
            best = Raw(i, inner.j, inner.sense, inner.rule)
    return best


def _timed(c: Cursor, i: int) -> Raw | None:
    """A part of the day before its day: «صباح اليوم», «شامگاه پنجشنبه», «شب گذشته»."""
    lead = leading(c, i)
    part = c.value(lead[1], "part") if lead and lead[0] == "this" else None
    if part:
        return Raw(i, part[1], Sense(kind="offset", unit="day", count=0, time=part[0]), "day-word")
    part = c.value(i, "part")
    if part is None:
        return None
    mod = modifier(c, part[1])
    if mod and mod[0] == "preceding":  # «الليلة السابقة»: of the day named last
        return Raw(i, mod[1], Sense(kind="unit", unit="day", to="preceding", time=part[0]), "day-word")
    if mod and part[0] in ("night", "evening", "morning", "afternoon") and mod[0] in NIGHTS:
        count = NIGHTS[mod[0]]
        return Raw(i, mod[1], Sense(kind="offset", unit="day", count=count, time=part[0]), "day-word")
    for at in dict.fromkeys((part[1], c.link(part[1]))):
        inner = _plain(c, at)
        if inner and inner.rule in DAYLIKE and inner.sense.kind in ("weekday", "offset", "day", "unit"):
            sense = msgspec.structs.replace(inner.sense, time=part[0])
            if c.has(i, "eve") and sense.kind == "weekday" and sense.last_weekday is None and not sense.unit:
                sense = msgspec.structs.replace(sense, weekday=((sense.weekday or 0) - 1) % 7)
            return _night(c, Raw(i, inner.j, sense, inner.rule))
    return None


def _night(c: Cursor, raw: Raw) -> Raw:
    """«ليل الأربعاء الخميس»: the night between two days."""
    sense = raw.sense
    if sense.time != "night" or sense.kind != "weekday" or sense.last_weekday is not None or not c.article:
        return raw
    found = weekday(c, raw.j)
    if found and found[0].weekday == ((sense.weekday or 0) + 1) % 7 and not found[0].to:
        return Raw(raw.i, found[1], msgspec.structs.replace(sense, last_weekday=found[0].weekday), raw.rule)
    return raw


def _before(c: Cursor, i: int) -> list[Found]:
    return [f for k in (1, 2, 3) if (f := c.at.get(i - k))]


def _bound(c: Cursor, i: int) -> str:
    """Whether a word of beginning or end stands before («منذ», «تا», "until")."""
    for found in _before(c, i):
        if found.j == i:
            for name in ("until", "since"):
                if found.get(f"date.{name}") and not (name == "since" and found.get("date.links")):
                    return name
    return ""
