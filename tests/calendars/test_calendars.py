"""The calendars: round trips, leap years, known days."""

import datetime

import pytest
from hypothesis import given, strategies as st

from dragoman.calendars import calendar as cal, hijri, jalali

DAYS = st.dates(datetime.date(1850, 1, 1), datetime.date(2120, 1, 1))
NAMES = (cal.GREGORIAN, cal.JALALI, cal.HIJRI)


@given(DAYS, st.sampled_from(NAMES))
def test_a_day_comes_back(day: datetime.date, name: str) -> None:
    assert cal.to_day(name, *cal.from_day(name, day)) == day


@given(DAYS, st.sampled_from(NAMES))
def test_the_next_day_is_one_on(day: datetime.date, name: str) -> None:
    a = cal.from_day(name, day)
    b = cal.from_day(name, day + datetime.timedelta(days=1))
    assert b == (a[0], a[1], a[2] + 1) or b[2] == 1
    if b[2] == 1:
        assert a[2] in (28, 29, 30, 31)


@given(DAYS, st.sampled_from(NAMES))
def test_months_and_years_hold_their_days(day: datetime.date, name: str) -> None:
    year, month, number = cal.from_day(name, day)
    first, last = cal.month_bounds(name, year, month)
    assert first <= day <= last
    assert (last - first).days + 1 == cal.month_length(name, year, month)
    assert 1 <= number <= cal.month_length(name, year, month)
    assert cal.year_bounds(name, year)[0] <= day <= cal.year_bounds(name, year)[1]


def test_jalali_leap_years_of_the_civil_calendar() -> None:
    leap = [y for y in range(1370, 1425) if jalali.month_length(y, 12) == 30]
    assert leap == [1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424]


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ((1403, 1, 3), "2024-03-22"),
        ((1402, 9, 29), "2023-12-20"),
        ((1399, 12, 30), "2021-03-20"),
        ((1358, 10, 6), "1979-12-27"),
        ((1405, 2, 24), "2026-05-14"),
    ],
)
def test_jalali_days(date: tuple[int, int, int], day: str) -> None:
    assert jalali.to_day(*date).isoformat() == day


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ((1445, 9, 1), "2024-03-11"),
        ((1446, 1, 1), "2024-07-07"),
        ((1400, 1, 1), "1979-11-20"),
        ((1, 1, 1), "0622-07-19"),
    ],
)
def test_hijri_days(date: tuple[int, int, int], day: str) -> None:
    assert hijri.to_day(*date).isoformat() == day


@pytest.mark.parametrize("name", NAMES)
def test_days_that_there_are_not(name: str) -> None:
    assert not cal.exists(name, 1402, 13, 1)
    assert not cal.exists(name, 1402, 12, 32)
    assert not cal.exists(cal.JALALI, 1402, 12, 30)
    assert cal.exists(cal.JALALI, 1403, 12, 30)


def test_months_on() -> None:
    assert cal.months_on(cal.GREGORIAN, 2024, 1, -1) == (2023, 12)
    assert cal.months_on(cal.GREGORIAN, 2023, 12, 1) == (2024, 1)
