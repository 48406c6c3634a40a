"""What calendar.yml and dates.yml put into a lexicon: the layers `date`, `datecue` (words
beside a date that are no part of one) and `tense`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.language.lexicon import Entry
from dragoman.language.schema.calendar import CalendarFile
from dragoman.language.schema.dates import DatesFile
from dragoman.text.letters import HALF_SPACE

Pair = tuple[str, Entry]
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def dates(calendar: CalendarFile, file: DatesFile) -> Iterator[Pair]:
    """Every phrase of the two files with what it means."""
    yield from _months(calendar)
    for at, name in enumerate(WEEKDAYS):
        names = calendar.weekdays.get(name)
        if names:
            yield from _all(names.forms, "date.weekday", str(at))
            yield from _all(names.weak, "date.weekday", str(at), ("weak",))
            yield from _all(names.cities, "date.weekday", str(at), ("city",))
            native = [day for day in (*names.forms, *names.cities) if not day.isascii()]
            nights = [f"{day}{HALF_SPACE}{night}" for day in native for night in file.eve]
            yield from _all(nights, "date.weekday", str(at), ("night",))
    for number, forms in calendar.numbers.items():
        yield from _all(forms, "date.number", str(number))
    for number, forms in calendar.ordinals.items():
        for form in forms:
            yield from _all([form], "date.ordinal", str(number), ("turn",) if form in calendar.turns else ())
    yield from _all(calendar.last, "date.ordinal", "last")
    for season, forms in calendar.seasons.items():
        yield from _all(forms, "date.season", season)
    for quarter, forms in calendar.quarters.items():
        yield from _all(forms, "date.quarter", str(quarter))
    for feast, forms in calendar.feasts.items():
        yield from _all(forms, "date.feast", feast)
    for era, forms in calendar.eras.items():
        yield from _all(forms, "date.era", era)
    yield from _relative(file)
    yield from _tense(file)


def _all(forms: Iterable[str], kind: str, value: str, tags: tuple[str, ...] = ()) -> Iterator[Pair]:
    for form in forms:
        yield form, Entry(kind, value, tags)


def _months(calendar: CalendarFile) -> Iterator[Pair]:
    for name, months in calendar.months.items():
        for number, names in months.items():
            value = f"{name}:{number}"
            for forms, tags in ((names.forms, ()), (names.weak, ("weak",)), (names.rare, ("rare",))):
                yield from _all(forms, "date.month", value, tags)
                if calendar.month_suffix and name != "gregorian" and tags != ("rare",):  # «بشار اسد ماه گذشته»
                    joined = [f"{f}{HALF_SPACE}{calendar.month_suffix}" for f in forms]
                    yield from _all(joined, "date.month", value, ("worded",))


def _relative(file: DatesFile) -> Iterator[Pair]:
    for offset, forms in file.days.items():
        yield from _all(forms, "date.rel", str(offset))
    yield from _all(file.same_day, "date.rel", "0", ("told",))
    for offset, forms in file.nights.items():
        yield from _all(forms, "date.rel", str(offset), ("night",))
    for offset, forms in file.years.items():
        yield from _all(forms, "date.yearrel", str(offset))
    for part, forms in file.parts.items():
        yield from _all(forms, "date.part", part)
    yield from _all(file.eve, "date.eve", "eve")
    for unit, names in file.units.items():
        yield from _all(names.one, "date.unit", unit)
        yield from _all(names.two, "date.unit", unit, ("two",))
        yield from _all(names.many, "date.unit", unit, ("many",))
    for to, forms in file.modifiers.items():
        yield from _all(forms, "date.mod", to)
    for kind, around in (("ago", file.ago), ("ahead", file.ahead)):
        yield from _all(around.before, f"date.{kind}", "before")
        yield from _all(around.after, f"date.{kind}", "after")
        yield from _all(around.told, f"date.{kind}", "told")
    for part, forms in file.parts_of.items():
        yield from _all(forms, "date.partof", part)
    for days, forms in file.anchors.items():
        yield from _all(forms, "date.anchor", str(days))
    for side, forms in file.thence.items():
        yield from _all(forms, "date.thence", str(side))
    for decade, forms in file.decades.items():
        yield from _all(forms, "date.decade", str(decade))
    for kind in (
        "within",
        "inside",
        "few",
        "from_now",
        "since",
        "until",
        "to",
        "links",
        "years_after",
        "agree",
        "on",
        "day_suffixes",
        "after",
        "before",
    ):
        yield from _all(getattr(file, kind), f"date.{kind}", kind)
    for kind in (
        "between",
        "about",
        "city_before",
        "city_after",
        "named_after",
        "figurative",
        "continuing",
        "every",
        "onward",
        "began",
        "done_then",
    ):
        yield from _all(getattr(file, kind), f"datecue.{kind}", kind)
    for kind in ("of_event", "that", "guards", "doing", "wholly"):
        yield from _all(getattr(file, kind), f"date.{kind}", kind)
    yield from _all(file.and_, "date.and", "and")
    yield from _all(file.or_, "date.or", "or")


def _tense(file: DatesFile) -> Iterator[Pair]:
    for kind in ("past", "present", "future", "going", "lead", "none"):
        yield from _all(getattr(file.tense, kind), f"tense.{kind}", kind)
