"""Days in item codes and addresses."""

import datetime

import pytest
from hypothesis import given, strategies as st

from dragoman.calendars import calendar as cal
from dragoman.settling.codes import jalali_code, url_day

DAYS = st.dates(datetime.date(1995, 1, 1), datetime.date(2040, 1, 1))


@given(DAYS, st.integers(0, 99999))
def test_codes_of_four_digits_of_the_year(day: datetime.date, item: int) -> None:
    year, month, number = cal.from_day("jalali", day)
    found = jalali_code(f"{year}{month:02}{number:02}{item:05}")
    assert found in (day, None)  # null where the digits can be read in two ways


def test_codes() -> None:
    assert str(jalali_code("4030103018")) == "2024-03-22"
    assert str(jalali_code("1403010300018")) == "2024-03-22"
    assert str(jalali_code("98071208954")) == "2019-10-04"


@pytest.mark.parametrize("digits", ["219416", "0225748820", "4031303018", "20231209123456789", "1234567890"])
def test_other_numbers_are_no_codes(digits: str) -> None:
    assert jalali_code(digits) is None


@pytest.mark.parametrize(
    ("url", "jalali", "day"),
    [
        ("https://example.org/news/2023/12/09/a-title", False, "2023-12-09"),
        ("https://example.org/ar/20180715-title", False, "2018-07-15"),
        ("https://example.org/a/2019-11-03-title", False, "2019-11-03"),
        ("https://example.ir/1402/09/29/12345", True, "2023-12-20"),
        ("https://example.ir/news/13940622000380/title", True, "2015-09-13"),
        ("https://example.ir/news/8510240411", True, "2007-01-14"),
        ("https://example.ir/news/8510240411", False, None),
        ("https://example.org/story/43182934", False, None),
        ("https://example.org/2023/13/40/x", False, None),
        ("https://example.org/world/2023", False, None),
    ],
)
def test_addresses(url: str, jalali: bool, day: str | None) -> None:
    found = url_day(url, jalali=jalali)
    assert (found.isoformat() if found else None) == day
