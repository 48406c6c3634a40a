"""Dates in digits with separators: 2023-12-09, ۱۴۰۲/۰۹/۲۹, 26/7/2018, 26.7.2018, 2/2013."""

from __future__ import annotations

from dragoman.calendars.calendar import GREGORIAN, HIJRI, JALALI, exists
from dragoman.dating.cursor import DASH, SLASH, Cursor
from dragoman.dating.mention import Sense

Parsed = tuple[Sense, int]
SEPARATORS = SLASH | DASH
# A year of four digits tells its calendar by its size; of 1300 to 1449 both Hijri calendars are possible, the
# language's own decides (an Iranian page of 1402 is Jalali, an Arabic page of 1445 Hijri).
OLDEST, NEWEST = 1800, 2199
LUNAR = range(1300, 1500)
END = frozenset(".!?؟")
LONGEST = 6  # digits of a part: more are no day, month or year
ANNOUNCING = ("on", "since", "until", "before", "after")


def calendar_of(c: Cursor, year: int) -> str | None:
    """The calendar that a year of four digits belongs to, or nothing."""
    if OLDEST <= year <= NEWEST:
        return GREGORIAN
    if year in LUNAR:
        return JALALI if c.file.calendar == JALALI else HIJRI
    return None


def numeric(c: Cursor, i: int) -> Parsed | None:
    """A date in digits at token `i`."""
    parts, j, separator = _parts(c, i)
    if any(len(p) > LONGEST for p in parts):
        return None
    if len(parts) == 1:
        sense = _one(c, i, j)
        return (sense, j) if sense else None
    if len(parts) == 3:
        era = c.value(j, "era")
        sense = _three(c, i, j, parts, separator, era[0] if era else "")
        return (sense, era[1] if era else j) if sense else None
    if len(parts) == 2:
        sense = _two(c, i, j, parts)
        return (sense, j) if sense else None
    return None


def _parts(c: Cursor, i: int) -> tuple[list[str], int, str]:
    text = c.fold(i) if c.kind(i) == "n" else ""
    if not text:
        return [], i, ""
    dotted = text.replace("٫", ".")  # the Arabic decimal separator
    if "." in dotted and dotted.replace(".", "").isdecimal():
        return dotted.split("."), i + 1, "."
    if not text.isdecimal():
        return [], i, ""
    parts, at, separator = [text], i + 1, ""
    while len(parts) < 3 and c.sign(at, SEPARATORS) and c.kind(at + 1) == "n" and c.fold(at + 1).isdecimal():
        tight = c.glued(at) and c.glued(at + 1)
        if separator and c.fold(at) != separator:
            break
        if not tight and c.fold(at) not in SLASH and not _spaced(c, i):
            break
        separator = c.fold(at)
        parts.append(c.fold(at + 1))
        at += 2
    if c.sign(at, SEPARATORS) and c.kind(at + 1) == "n" and c.glued(at) and c.glued(at + 1):
        return [], i, ""  # four parts and more: a telephone number, an address
    if c.sign(i - 1, SLASH) and c.glued(i) and c.glued(i - 1) and c.kind(i - 2) == "w" and c.fold(i - 2).isascii():
        return [], i, ""  # an address on the web
    if i >= 2 and c.sign(i - 1, SEPARATORS | frozenset("+:")) and c.glued(i) and c.kind(i - 2) == "n":
        return [], i, ""
    return parts, at, separator


def _spaced(c: Cursor, i: int) -> bool:
    """«10 - 05 - 2024»: five tokens of which a year of four digits stands at one end."""
    signs = c.sign(i + 1, DASH) and c.fold(i + 1) == c.fold(i + 3)
    lengths = tuple(len(c.fold(at)) if c.kind(at) == "n" else 0 for at in (i, i + 2, i + 4))
    return signs and lengths[1] in (1, 2) and {lengths[0], lengths[2]} in ({1, 4}, {2, 4})


def _three(c: Cursor, i: int, j: int, parts: list[str], separator: str, era: str) -> Sense | None:
    a, b, d = (int(p) for p in parts)
    if len(parts[0]) == 4:
        return _sense(c, a, b, d, era)
    if len(parts[2]) == 4:
        day, month = _ordered(c, a, b)
        return _sense(c, d, month, day, era)
    if max(len(p) for p in parts) > 2 or len(parts[2]) != 2 or separator == ".":
        return None
    if not (era or announced(c, i, j) or (c.file.short_years and a > 31)):
        return None  # «النسبة 12/5/24»: three short numbers alone may be a ratio, a score, a list
    if c.file.short_years and separator == "/":  # «۹۸/۰۷/۱۲»
        return _sense(c, 1350 + (a - 50) % 100, b, d, era) if len(parts[0]) == 2 else None
    day, month = _ordered(c, a, b)
    if day <= 31 and 1 <= month <= 12:  # «12/5/24»: the day stands first, unless the year alone can
        ways = ((d, month, day), (a, b, d)) if len(parts[0]) == 2 else ((d, month, day),)
        return next((f for y, m, n in ways if (f := _sense(c, 1960 + (y - 60) % 100, m, n, era))), None)
    return None


def _ordered(c: Cursor, a: int, b: int) -> tuple[int, int]:
    """Day and month: the day stands first, unless only the month can or the outlet is American."""
    return (b, a) if b > 12 or (c.country == "USA" and a <= 12) else (a, b)


def announced(c: Cursor, i: int, j: int) -> bool:
    """Whether what stands before digits at `[i, j)` tells a day: a preposition, a weekday, a label of the date; the
    other end of a span that is told so; or that they are all of their line."""
    if _behind_weekday(c, i) or any(_ends(c, i, kind) for kind in ANNOUNCING):
        return True
    day = next((c.found(at, "unit") for at in (i - 1, i - 2) if c.found(at, "unit")), None)
    if day and day[1] == i and day[0].value == "day":
        return True
    other = i - 1 - (j - i)
    if other >= 0 and _parts(c, other)[1] == i - 1 and announced(c, other, i - 1):
        return True
    return _labelled(c, i) or (c.kind(i - 1) in ("", "l") and (closed(c, j) or c.sign(j, SEPARATORS)))


def _ends(c: Cursor, i: int, kind: str) -> bool:
    """Whether a phrase of that kind ends right before token `i`."""
    return any(c.has(at, kind) == i for at in (i - 1, i - 2))


def _labelled(c: Cursor, i: int) -> bool:
    """Whether all that the line says before token `i` is a label («تاريخ النشر:»)."""
    pack = c.passage.pack
    labels = [pack.fold(head) for head in pack.data.furniture.heads.get("date", [])]
    most = max(map(len, labels), default=0)
    words: list[str] = []
    at = i
    while at > 0 and c.kind(at - 1) != "l" and len(words) <= most:
        at -= 1
        if c.kind(at) == "w":
            words.insert(0, c.fold(at))
    return bool(words) and words in labels


def _two(c: Cursor, i: int, j: int, parts: list[str]) -> Sense | None:
    a, b = int(parts[0]), int(parts[1])
    if len(parts[1]) == 4 and 1 <= a <= 12 and c.fold(i + 1) in SLASH:
        calendar = calendar_of(c, b)
        return Sense(kind="month", calendar=calendar, year=b, month=a) if calendar else None
    if len(parts[0]) == 4 and 1 <= b <= 12 and (c.fold(i + 1) in SLASH or parts[1].startswith("0")):
        announced = c.has(i - 1, "on") is not None or closed(c, j)
        calendar = calendar_of(c, a) if announced and "." not in c.fold(i) else None
        return Sense(kind="month", calendar=calendar, year=a, month=b) if calendar else None
    # Day and month alone look like a score, a vote or a share: only behind a word that announces a day, and
    # with no noun behind that they would count.
    if any(len(p) > 2 for p in parts) or not _alone(c, j):
        return None
    announced = c.has(i - 1, "on") is not None or _behind_weekday(c, i)
    if not announced and (c.fold(i + 1) not in SLASH or max(a, b) <= 12):
        return None
    day, month = (b, a) if b > 12 else (a, b)
    calendar = c.file.calendar
    if not (1 <= day <= 31 and 1 <= month <= 12) or day == month == 0 or (max(a, b) <= 12 and "." in c.fold(i)):
        return None
    return Sense(kind="day", calendar=calendar, month=month, day=day, unsure=not announced)


def _one(c: Cursor, i: int, j: int) -> Sense | None:
    """«سنعود في 15»: a day of the month, where a day is announced and nothing behind it could be counted."""
    number = int(c.fold(i)) if len(c.fold(i)) <= 2 and c.fold(i).isdecimal() else 0
    if not 1 <= number <= 31 or c.has(i - 1, "on") is None or not closed(c, j):
        return None
    return Sense(kind="day", calendar=c.file.calendar, day=number, month_to="this", unsure=True)


def closed(c: Cursor, j: int) -> bool:
    """Whether a sentence ends at token `j`."""
    return c.kind(j) in ("", "l") or (c.sign(j, END) and c.kind(j + 1) in ("", "l", "w"))


def _alone(c: Cursor, j: int) -> bool:
    return c.kind(j) not in ("w", "n") and not c.sign(j, frozenset("%٪$€"))


def _behind_weekday(c: Cursor, i: int) -> bool:
    """Whether a weekday stands right before: «السبت 21/09»."""
    return any(f.j == i and f.get("date.weekday") for k in (1, 2) if (f := c.at.get(i - k)))


def _sense(c: Cursor, year: int, month: int, day: int, era: str = "") -> Sense | None:
    calendar = calendar_of(c, year)
    if era and calendar and (era == GREGORIAN) == (calendar == GREGORIAN):
        calendar = era
    if calendar is None:
        return None
    if not era and calendar != GREGORIAN and not exists(calendar, year, month, day):
        other = HIJRI if calendar == JALALI else JALALI
        calendar = other if exists(other, year, month, day) else calendar
    if not exists(calendar, year, month, day):
        return None
    return Sense(kind="day", calendar=calendar, year=year, month=month, day=day)
