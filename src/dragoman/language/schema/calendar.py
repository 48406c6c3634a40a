"""calendar.yml: names of months and weekdays, numbers and ordinals in words, seasons, eras."""

from __future__ import annotations

import msgspec


class MonthNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of one month. `forms` speak for themselves beside a preposition; `weak` ones are also common words
    and need a day, a year or the word for month; `rare` ones need two of these.
    """

    forms: list[str] = []
    weak: list[str] = []
    rare: list[str] = []


class DayNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of a weekday; `weak` ones are common words without the article or the word for day; `cities`
    are also names of one."""

    forms: list[str] = []
    weak: list[str] = []
    cities: list[str] = []


class CalendarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`months` by calendar (gregorian, jalali, hijri) and number; `month_suffix` may be joined to a month's
    name.

    `weekdays` by mon … sun; `numbers` and `ordinals` by value, simple words only («واحد», «عشرون»: compounds are
    composed), of which `turns` count no day of a month («ثانية»); `last` is the ordinal without a number; `seasons` by
    spring, summer, autumn, winter; `quarters` are names of a quarter by its number ("Q3"); `feasts` are names of days
    by calendar, month and day (`hijri 10 1`) or by their distance from Easter Sunday (`easter 0`); `eras` are words
    behind a year that name its calendar.
    """

    months: dict[str, dict[int, MonthNames]] = {}
    month_suffix: str = ""
    weekdays: dict[str, DayNames] = {}
    numbers: dict[int, list[str]] = {}
    ordinals: dict[int, list[str]] = {}
    turns: list[str] = []
    last: list[str] = []
    seasons: dict[str, list[str]] = {}
    quarters: dict[int, list[str]] = {}
    feasts: dict[str, list[str]] = {}
    eras: dict[str, list[str]] = {}
