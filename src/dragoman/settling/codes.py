"""Days in item codes and addresses: digits that agencies build from the day of an item.

Iranian agencies number items by the Jalali day: «13940622000380», «85102404 11», «4030103018» (1403-01-03,
item 018: the first digit of the year left out). The digits have to be a day of that calendar in a plausible
year.
"""

from __future__ import annotations

import datetime
import re
from urllib.parse import unquote, urlsplit

from dragoman.calendars import calendar as cal

# Years that a press archive on the web may hold.
JALALI_YEARS = range(1370, 1450)
GREGORIAN_YEARS = range(1995, 2100)
MONTHS_AND_DAY = 4
LEAST, MOST = 9, 16
_NUMBER = re.compile(r"\d+")


def jalali_code(digits: str) -> datetime.date | None:
    """The day in an item code, where there is exactly one way to read it."""
    if not LEAST <= len(digits) <= MOST:
        return None
    found = {
        day
        for length, year in _years(digits)
        if (day := _day(cal.JALALI, year, digits[length : length + 2], digits[length + 2 : length + MONTHS_AND_DAY]))
    }
    return found.pop() if len(found) == 1 else None


def _years(digits: str) -> list[tuple[int, int]]:
    """(digits of the year, year) of each way to read the code's beginning."""
    out = [(4, int(digits[:4])), (3, 1000 + int(digits[:3])), (2, 1300 + int(digits[:2]))]
    return [(length, year) for length, year in out if year in JALALI_YEARS]


def _day(calendar: str, year: int, month: str, day: str) -> datetime.date | None:
    if not (month.isdecimal() and day.isdecimal()):
        return None
    try:
        return cal.to_day(calendar, year, int(month), int(day))
    except (ValueError, OverflowError):
        return None


def url_day(url: str, *, jalali: bool) -> datetime.date | None:
    """The day in an address: /2023/12/09/, /20180715-title, /1402/09/29/, and, of a Jalali press, an item
    code."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:  # "http://[x": no address, whatever the page claims
        return None
    parts = [p for p in path.split("/") if p]
    for at in range(len(parts) - 2):
        day = _three(parts[at], parts[at + 1], parts[at + 2][:2].rstrip("-."))
        if day:
            return day
    for part in parts:
        numbers = _NUMBER.findall(part)
        if not numbers or not part[0].isdecimal():
            continue
        first = numbers[0]
        if len(first) == 8:
            day = _three(first[:4], first[4:6], first[6:])
            if day:
                return day
        if len(numbers) >= 3 and len(first) == 4 and part.startswith("-".join(numbers[:3])):
            day = _three(*numbers[:3])
            if day:
                return day
        if jalali and LEAST <= len(first) <= MOST:
            code = jalali_code(first)
            if code:
                return code
    return None


def _three(year: str, month: str, day: str) -> datetime.date | None:
    if not (len(year) == 4 and year.isdecimal() and 1 <= len(month) <= 2):
        return None
    if int(year) in GREGORIAN_YEARS:
        return _day(cal.GREGORIAN, int(year), month, day)
    return _day(cal.JALALI, int(year), month, day) if int(year) in JALALI_YEARS else None
