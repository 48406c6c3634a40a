"""Dates with a month's name, in any order: day month year, month day year, year month day, parts of these."""

from __future__ import annotations

from dragoman.calendars.calendar import GREGORIAN, JALALI
from dragoman.dating.cursor import DASH, SLASH, Cursor
from dragoman.dating.mention import Sense
from dragoman.dating.numbers import ordinal
from dragoman.dating.numeric import LUNAR, calendar_of
from dragoman.dating.parts import (
    LOOSE,
    Day,
    Month,
    Year,
    day_spec,
    leading,
    modifier,
    month_spec,
    named,
    points,
    year_spec,
)

Parsed = tuple[Sense, int]
LEADS = LOOSE | DASH | SLASH  # between a day and its month: «16. نوفمبر», «2/ أكتوبر»
# The least short year: below it the digits rather count.
SHORT = 50
CENTURIES = {JALALI: 1350, GREGORIAN: 1960}
NO_YEAR = frozenset("%٪:$€")
CLOCK = frozenset(":")
YEARS = range(1900, 2100)  # of a day and year that are written together
COUNTED = ("past", "next", "then")
LONGEST = 3  # tokens of a weekday or preposition before a date («سه شنبه،», «به تاریخ»)
BEFORE = ("on", "links", "years_after", "ago", "within", "inside", "after", "before", "to", "and")


def dated(c: Cursor, i: int) -> Parsed | None:
    """The longest date with a month's name at token `i`."""
    found = [f for f in (_day_first(c, i), _month_first(c, i), _year_first(c, i), _modifier_first(c, i)) if f]
    return max(found, key=lambda f: f[1], default=None)


def _day_first(c: Cursor, i: int) -> Parsed | None:
    day = day_spec(c, i)
    if day is None or _minutes(c, i):
        return None
    at = c.comma(day.j)
    linked = at == day.j or c.kind(i) == "n"  # «للمرة الأولى، في فبراير» is no first of February
    if c.kind(i) == "w" and ordinal(c, i) is not None and c.has(at, "years_after") is not None:
        linked = False  # nor is «زيارته الأولى في فبراير»
    month = month_spec(c, at) or (month_spec(c, c.link(at)) if linked else None)
    month = month or (month_spec(c, at + 1) if c.sign(at, LEADS) else None)
    if month is not None and month.number is None and _counted(c, i, day, month):
        return None
    if month is None or (month.tag == "rare" and not (_rare_fits(c, month) or _led_in(c, i))):
        return None
    found = _finish(c, month, day, month.j)
    shots = month.tag == "weak" and c.kind(i) == "w" and ordinal(c, i) is None and c.value(i, "unit") is None
    if shots and not c.article and found[0].year is None:
        return None  # «دو تیر» are two shots: the day of a month is an ordinal or stands in digits
    return found


def _counted(c: Cursor, i: int, day: Day, month: Month) -> bool:
    """«دو ماه پیش», «۳ ماه آینده»: a number alone counts months that are gone or to come, an ordinal is a day."""
    if c.article or month.to not in COUNTED or day.last or c.value(i, "unit") is not None:
        return False
    return c.kind(i) == "n" or ordinal(c, i) is None


def _month_first(c: Cursor, i: int) -> Parsed | None:
    month = month_spec(c, i)
    if month is None or month.number is None:
        return None
    at = month.j + (c.sign(month.j, frozenset(".")) and c.glued(month.j))  # "Oct. 7"
    if (written := _together(c, at)) is not None:
        first, year = written
        return Sense(kind="day", calendar=month.calendar, year=year, month=month.number, day=first), at + 1
    day = day_spec(c, at) if c.kind(at) == "n" or c.has(at, "ordinal") or c.has(at, "number") else None
    if day and not (c.file.month_first or c.glued(at) or day.last or year_spec(c, day.j)):
        day = None
    if day and month_spec(c, c.link(day.j)) is not None:
        day = None
    if day:
        return _finish(c, month, day, day.j)
    found = _finish(c, month, None, month.j)
    return found if found and _stands(c, i, month, found) else None


def _minutes(c: Cursor, i: int) -> bool:
    """ "14:20 March 5": whether a number is the minutes of an hour before it."""
    return c.sign(i - 1, CLOCK) and c.glued(i) and c.glued(i - 1) and c.digits(i - 2) is not None


def _together(c: Cursor, i: int) -> tuple[int, int] | None:
    """ "Feb 19,2017": day and year written together behind a month, with a comma."""
    day, comma, year = c.fold(i).partition(",")
    if not (c.file.month_first and comma and day.isdecimal() and year.isdecimal() and len(year) == 4):
        return None
    return (int(day), int(year)) if len(day) <= 2 and 1 <= int(day) <= 31 and int(year) in YEARS else None


def _modifier_first(c: Cursor, i: int) -> Parsed | None:
    """ "last December", "this May 3"."""
    mod = leading(c, i)
    month = named(c, mod[1]) if mod else None
    if mod is None or month is None or (month.tag in ("weak", "rare") and not c.file.month_first):
        return None
    day = day_spec(c, month.j) if c.file.month_first and c.kind(month.j) == "n" else None
    return (
        Sense(
            kind="day" if day else "month",
            calendar=month.calendar,
            month=month.number,
            to=mod[0],
            day=day.first if day else None,
        ),
        day.j if day else month.j,
    )


def _year_first(c: Cursor, i: int) -> Parsed | None:
    year = c.digits(i)
    calendar = calendar_of(c, year[0]) if year else None
    if year is None or calendar is None:
        return None
    month = month_spec(c, c.comma(year[1]))
    if month is None or month.number is None or month.calendar != calendar:
        return None
    day = day_spec(c, c.comma(month.j))
    if day is None or day.last or month_spec(c, c.link(day.j)) is not None:
        return None
    return Sense(kind="day", calendar=calendar, year=year[0], month=month.number, day=day.first), day.j


def _finish(c: Cursor, month: Month, day: Day | None, at: int) -> Parsed:
    """Modifier and year behind day and month."""
    to, year_to, number, calendar = "", "", None, month.calendar
    mod = modifier(c, at)
    if mod and month.number is not None and c.value(mod[1], "unit") is None and not points(c, at, mod[1]):
        to, at = mod
    year = year_spec(c, at) or _short_year(c, at, calendar, day)
    counted = _year_calendar(c, year, calendar) if year else None
    if year and counted is not None:
        number, year_to, at = year.number, year.to, year.j
    return (
        Sense(
            kind="day" if day else "month",
            calendar=calendar,
            year=number,
            month=month.number,
            day=day.first if day else None,
            last_day=day.last if day else None,
            to=to,
            year_to=year_to,
            month_to=month.to,
            year_calendar=counted or month.era,
        ),
        at,
    )


def _year_calendar(c: Cursor, year: Year, calendar: str) -> str | None:
    """The calendar that counts the year behind a month of another one («رمضان 2019»); empty where it is the
    month's; null where the two do not belong together."""
    if not year.calendar or year.calendar == calendar or year.to or year.number is None:
        return ""
    if year.number in LUNAR:
        if calendar != GREGORIAN:
            return ""  # «Farvardin 3, 1403»: the month's name tells which of the Hijri calendars counts the year
        return year.calendar if c.file.calendar != GREGORIAN or c.value(year.j - 1, "era") else ""
    return year.calendar


def _introduced(c: Cursor, i: int) -> bool:
    """Whether a preposition stands before a month."""
    return any(c.has(i - 1, k) is not None for k in BEFORE)


def _short_year(c: Cursor, i: int, calendar: str, day: Day | None) -> Year | None:
    """«آبان ۹۸», «3 فوریه 82»: two digits behind a month, with no noun behind that they would count.

    They are of the hundred years from 1350 (Jalali) or 1960 (Gregorian) on. Without a day only those of the pack's own
    calendar are years that could hardly be days.
    """
    found = c.digits(i)
    if found is None or len(c.fold(i)) != 2 or calendar not in CENTURIES:
        return None
    number, j = found
    if day is None and (calendar != c.file.short_years or (number >= 10 and number < SHORT)):
        return None
    if c.sign(j, NO_YEAR) or c.kind(j) == "n" or (c.kind(j) == "w" and not _clock(c, j)):
        return None
    first = CENTURIES[calendar]
    return Year(first + (number - first) % 100, "", calendar, j)


def _clock(c: Cursor, j: int) -> bool:
    """Whether a word behind two digits begins something else: a time of day, or more of the date."""
    unit = c.value(j, "unit")
    if unit and unit[0] == "hour":
        return c.kind(unit[1]) == "n" or c.value(unit[1], "unit") == ("hour", unit[1] + 1)
    return unit is None and j in c.at


def _stands(c: Cursor, i: int, month: Month, found: Parsed) -> bool:
    """Whether a month without a day is meant as one: names of months are also verbs, nouns and names of
    men."""
    sense = found[0]
    if sense.year is not None or sense.year_to or "worded" in month.tag:
        lunar = sense.year is not None and sense.year in LUNAR
        return month.tag != "rare" or lunar or c.has(i, "unit") is not None
    if month.tag == "rare":
        return False
    if sense.to and (month.tag != "weak" or c.article or _introduced(c, i)):
        return True  # «مارس الماضي»: the modifier agrees with no verb
    announced = c.has(i, "unit") is not None or any(
        c.has(i - 1, k) is not None for k in ("since", "until", "partof", "mod")
    )
    if c.passage.pack.data.pack.capitals and _owned(c, i, month):
        return True
    if month.tag == "weak" and c.passage.pack.data.pack.capitals:
        named = c.fold(i - 1) in c.passage.pack.determiners and c.kind(month.j) == "w"
        return c.tokens[i].form.capital and not named and (announced or _introduced(c, i))
    if month.tag == "weak":
        return _led(c, i, month) or (
            announced and (c.has(i, "unit") is not None or bool(sense.to) or c.file.month_first)
        )
    before = _introduced(c, i)
    return announced or before or month.tag == "double" or c.preposition_of(i) or _of_contact(c, i)


def _of_contact(c: Cursor, i: int) -> bool:
    """«در تماس تلفنی آوریل», «نشست ژوئن سران»: whether a month stands right behind a Persian noun of contact."""
    noun = c.passage.ending("frame", i) if c.passage.pack.data.pack.order == "SOV" else None
    return noun is not None and noun.get("frame.noun") is not None


def _led(c: Cursor, i: int, month: Month) -> bool:
    """«في مارس», «منذ آب»: whether an Arabic preposition of time stands before a month, where no verb can stand; not
    before a noun, with which it may be a name.
    """
    led = c.passage.ending("func", i)
    mark = led.get("func.mark") if led is not None else None
    when = mark is not None and mark.value in ("place", "during")
    when = when or any(c.has(i - 1, k) is not None for k in ("since", "until"))
    return bool(c.article) and when and _apart(c, month.j) and c.passage.covering("actor", i) is None


def _apart(c: Cursor, at: int) -> bool:
    """Whether what stands at token `at` is known, and no part of a name."""
    return c.free(at) or any(c.passage.starting(layer, at) is not None for layer in ("frame", "status", "actor"))


def _owned(c: Cursor, i: int, month: Month) -> bool:
    """ "Lavrov's January visit", "their May talks": a month that stands between an owner and what he has. A month whose
    name is a common word too is one only behind a pronoun ("the Women's March organizers").
    """
    pack, before = c.passage.pack, c.fold(i - 1)
    pronoun = before in pack.determiners and c.has(i - 1, "links") is None
    led = pronoun or (month.tag == "" and before in pack.possessives | pack.articles)
    if not led or month.j >= len(c.tokens) or not c.tokens[i].form.capital:
        return False
    if not c.passage.raw[c.tokens[month.j - 1].end : c.tokens[month.j].start].isspace():
        return False  # "his Mar-a-Lago residence"
    noun = c.tokens[month.j].form
    return noun.kind == "w" and not noun.capital and c.passage.starting("func", month.j) is None


def _rare_fits(c: Cursor, month: Month) -> bool:
    return year_spec(c, month.j) is not None or c.country == "AFG"


def _led_in(c: Cursor, i: int) -> bool:
    """«روز ۲۹ ثور», «به تاریخ ۱۲ سنبله», «شنبه، ۵ میزان»: whether a weekday, the word for day or a preposition leads in
    a day's digits before a month that is a common word too; or the word for day its ordinal («روز دهم جدی», but «از روز
    اول جدی» is "in earnest").
    """
    unit = c.value(i, "unit")
    at = unit[1] if unit is not None and unit[0] == "day" else i
    if c.kind(at) != "n":
        nth = ordinal(c, at)
        return at > i and nth is not None and nth[0] > 1
    near = range(max(0, i - LONGEST), i)
    weekday = any(hit is not None and c.comma(hit[1]) == i for hit in (c.found(k, "weekday") for k in near))
    led = c.has(i - 1, "unit") is not None or _introduced(c, i)
    return at > i or weekday or led or any(c.has(k, "on") == i for k in near)
