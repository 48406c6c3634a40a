"""What holds of every date: results lie in their own bounds, never lean on the clock, and do not change with the
spelling."""

import datetime
from pathlib import Path

import pytest
from hypothesis import assume, given, settings, strategies as st

from dragoman.calendars import calendar as cal
from dragoman.dating import Mention, find

FOLDER = Path(__file__).parent / "expressions"
ROWS = [
    (path.stem, *(field.strip() for field in line.split("|")))
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
DAYS = st.dates(datetime.date(1980, 1, 1), datetime.date(2060, 1, 1))
LONGEST = {"day": 1, "week": 7, "month": 31, "quarter": 93, "season": 93, "year": 366}
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
# Letters that the press writes for one another, by language.
VARIANTS = {
    "ar": [("أ", "ا"), ("إ", "ا"), ("ي", "ی"), ("ك", "ک"), ("ة", "ه")],
    "fa": [("ی", "ي"), ("ک", "ك"), ("\u200c", " ")],
    "en": [("’", "'")],
}
MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652\u0640"
Told = list[tuple[datetime.date | None, datetime.date | None]]


def told(mentions: list[Mention]) -> Told:
    return [(m.when.start if m.when else None, m.when.end if m.when else None) for m in mentions]


def read(row: tuple[str, ...], text: str, now: datetime.date | str | None = None) -> list[Mention]:
    code, _, day, prefer, country, _ = row
    return find(text, language=code, now=now or day, prefer=prefer, country=country or None)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ROWS), DAYS)
def test_every_result_lies_in_its_own_bounds(row: tuple[str, ...], now: datetime.date) -> None:
    for mention in read(row, row[1], now):
        if mention.when is None:
            continue
        first, last, precision = mention.when.start, mention.when.end, mention.when.precision
        assert first <= last
        assert (last - first).days < LONGEST.get(precision, 10**6), (mention.text, precision)
        assert (first == last) == (precision == "day"), (mention.text, precision, first, last)
        assert mention.when.edtf
        assert mention.text == row[1][mention.start : mention.end]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ROWS), st.integers(0, 3000))
def test_what_needs_no_today_is_the_same_on_every_day(row: tuple[str, ...], later: int) -> None:
    """A day that is known without a day to count from is the same whatever that is."""
    without = {m.text: told([m]) for m in find(row[1], language=row[0], country=row[4] or None) if m.when}
    now = datetime.date(2020, 1, 1) + datetime.timedelta(days=later)
    within = {m.text: told([m]) for m in read(row, row[1], now)}
    for text, days in without.items():
        assert within.get(text, days) == days


def test_the_clock_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Frozen(datetime.date):
        @classmethod
        def today(cls) -> "Frozen":
            raise AssertionError("the day of the run")

    class Never(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> "Never":
            raise AssertionError("the time of the run")

    monkeypatch.setattr(datetime, "date", Frozen)
    monkeypatch.setattr(datetime, "datetime", Never)
    for row in ROWS[::7]:
        read(row, row[1])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ROWS), st.sampled_from(DIGITS))
def test_digits_of_any_script(row: tuple[str, ...], digits: str) -> None:
    table = {ord(d): digits[k] for script in DIGITS for k, d in enumerate(script)}
    assert told(read(row, row[1].translate(table))) == told(read(row, row[1]))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([r for r in ROWS if r[0] != "en"]), st.data())
def test_marks_and_tatweel_change_nothing(row: tuple[str, ...], data: st.DataObject) -> None:
    text = row[1]
    places = [k for k, letter in enumerate(text) if letter.isalpha() and k + 1 < len(text) and text[k + 1].isalpha()]
    if places:
        at = data.draw(st.sampled_from(places)) + 1
        mark = data.draw(st.sampled_from(MARKS))
        assume(mark != "ً" or "ا" not in text[at - 1 : at + 1])  # beside an alef it ends a word
        marked = text[:at] + mark + text[at:]
        assert told(read(row, marked)) == told(read(row, text))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ROWS), st.data())
def test_letters_written_for_one_another(row: tuple[str, ...], data: st.DataObject) -> None:
    old, new = data.draw(st.sampled_from(VARIANTS[row[0]]))
    assert told(read(row, row[1].replace(old, new))) == told(read(row, row[1]))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(ROWS), st.sampled_from(["  ", "\u00a0", " \u200f", "\t"]))
def test_spaces_of_any_kind(row: tuple[str, ...], space: str) -> None:
    assert told(read(row, row[1].replace(" ", space))) == told(read(row, row[1]))


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(["gregorian", "jalali", "hijri"]), st.integers(1200, 1500), st.integers(1, 12), st.integers(1, 31)
)
def test_calendars_come_back(name: str, year: int, month: int, day: int) -> None:
    """Over the years 1200 to 1500 of either Hijri calendar, and the Gregorian ones that they fall into."""
    year = year + 600 if name == "gregorian" else year
    day = min(day, cal.month_length(name, year, month))
    assert cal.from_day(name, cal.to_day(name, year, month, day)) == (year, month, day)
    first, last = cal.year_bounds(name, year)
    assert last + datetime.timedelta(days=1) == cal.to_day(name, year + 1, 1, 1)
    assert first <= cal.to_day(name, year, month, day) <= last
