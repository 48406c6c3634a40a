"""What the finder of dates does with neighbours, with tense, with what it cannot know."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from dragoman.calendars import calendar as cal
from dragoman.dating.finding import find
from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.reader import load

READER = load()
NOW = datetime.date(2024, 5, 15)  # a Wednesday
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def read(code: str, text: str, *, now: datetime.date | None = NOW, **more: str) -> list[Mention]:
    return find(Passage(text, *READER.language(code)), now=now, **more)  # type: ignore[arg-type]


def day(code: str, text: str, *, now: datetime.date | None = NOW, **more: str) -> str | None:
    (mention,) = read(code, text, now=now, **more)
    return mention.when.start.isoformat() if mention.when else None


def test_agreeing_neighbours_are_one() -> None:
    (mention,) = read("fa", "امروز (چهارشنبه، ۲۶ اردیبهشت)")
    assert mention.when and mention.when.start == NOW
    assert mention.text.endswith(")")
    assert len(mention.senses) == 3


def test_a_weekday_that_contradicts_a_full_date_stays_apart() -> None:
    assert len(read("ar", "الأحد 14 مايو 2024")) == 2  # it was a Tuesday


def test_the_writers_weekday_stands_over_the_count() -> None:
    assert day("ar", "أمس الاثنين") == "2024-05-13"


def test_two_calendars_agree() -> None:
    (mention,) = read("fa", "۲۹ آذر ۱۴۰۲ - 2023 December 20", now=None)
    assert mention.when and mention.when.start == datetime.date(2023, 12, 20)


def test_a_hijri_day_is_sighted_unless_something_fixes_it() -> None:
    (alone,) = read("ar", "9 رمضان 1445 هـ")
    assert alone.when and (alone.when.end - alone.when.start).days == 2
    (saudi,) = read("ar", "9 رمضان 1445 هـ", country="SAU")
    assert saudi.when and saudi.when.start == saudi.when.end
    (fixed,) = read("ar", "الثلاثاء 9 رمضان 1445 هـ")
    assert fixed.when and fixed.when.start == fixed.when.end == datetime.date(2024, 3, 19)


@pytest.mark.parametrize(
    "text", ["أمس", "الخميس", "7 أكتوبر الماضي", "الأسبوع الماضي", "قبل يومين", "السابع من الشهر الجاري"]
)
def test_nothing_is_counted_from_nowhere(text: str) -> None:
    (mention,) = read("ar", text, now=None)
    assert mention.when is None
    assert mention.trace == "no day to count from"


def test_full_dates_need_no_day_to_count_from() -> None:
    assert day("ar", "7 أكتوبر 2023", now=None) == "2023-10-07"


def test_tense_decides_what_words_leave_open() -> None:
    assert day("ar", "قال الوزير الاثنين") == "2024-05-13"
    assert day("ar", "سيتوجه الوزير الاثنين إلى القاهرة") == "2024-05-20"
    assert day("fa", "وزیر خارجه دوشنبه دیدار خواهد کرد") == "2024-05-20"
    assert day("en", "The minister said on Monday") == "2024-05-13"
    assert day("en", "The minister will leave on Monday") == "2024-05-20"


def test_prefer_decides_where_tense_does_not() -> None:
    assert day("ar", "الجمعة") == "2024-05-10"
    assert day("ar", "الجمعة", prefer="future") == "2024-05-17"


def test_a_plan_far_ahead_names_its_year() -> None:
    assert day("ar", "سيتذكر الناس 7 أبريل") == "2024-04-07"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The leaders will meet on June 12. The June 12 summit was welcomed."),
        ("en", "The June 12 summit was welcomed. The leaders will meet on June 12."),
        ("ar", "ستعقد القمة في 12 يونيو. ورحبت الوزيرة بقمة 12 يونيو."),
        ("fa", "دیدار در ۲۳ خرداد برگزار خواهد شد. وزیر از دیدار ۲۳ خرداد استقبال کرد."),
    ],
)
def test_a_day_told_to_be_still_to_come_is_the_same_one_throughout(code: str, text: str) -> None:
    assert {m.when.start.isoformat() for m in read(code, text) if m.when} == {"2024-06-12"}


def test_a_day_of_last_year_is_not_the_one_to_come() -> None:
    days = read("en", "The leaders met on June 12 last year and will meet on June 12.")
    assert [m.when.start.isoformat() for m in days if m.when] == ["2023-06-12", "2024-06-12"]
    days = read("en", "The leaders met on June 12. They will meet again on June 12.")
    assert [m.when.start.isoformat() for m in days if m.when] == ["2023-06-12", "2024-06-12"]


def test_weeks_follow_the_language() -> None:
    (persian,) = read("fa", "هفته گذشته")
    (arabic,) = read("ar", "الأسبوع الماضي")
    assert persian.when and persian.when.start.isoformat() == "2024-05-04"
    assert arabic.when and arabic.when.start.isoformat() == "2024-05-06"


def test_what_leans_on_an_event_keeps_its_distance() -> None:
    (mention,) = read("fa", "۳ روز پس از این هشدار")
    assert (mention.kind, mention.offset, mention.when) == ("anchored", 3, None)
    (mention,) = read("ar", "غداة فشل التصويت")
    assert (mention.kind, mention.offset) == ("anchored", 1)
    (mention,) = read("ar", "قبل يومين من القمة")
    assert (mention.kind, mention.offset) == ("anchored", -2)


def test_same_and_following_lean_on_what_was_named() -> None:
    first, second, third = read(
        "ar", "زار القاهرة في فبراير 2014، وفي أغسطس من العام ذاته زار موسكو، ثم في العام التالي"
    )
    assert second.when and second.when.start.isoformat() == "2014-08-01"
    assert third.when and third.when.start.year == 2015
    assert first.when


def test_bounds_are_marked() -> None:
    assert read("ar", "منذ السابع من أكتوبر الماضي")[0].bound == "since"
    assert read("ar", "حتى 30 يونيو")[0].bound == "until"
    assert read("en", "until July 3")[0].bound == "until"


def test_parts_of_the_day_are_kept() -> None:
    assert read("fa", "شامگاه پنجشنبه")[0].time == "evening"
    assert read("ar", "صباح اليوم")[0].time == "morning"


def test_decimal_digits_of_every_script() -> None:
    assert {day("ar", t) for t in ("بتاريخ 2024/05/12", "بتاريخ ٢٠٢٤/٠٥/١٢", "بتاريخ ۲۰۲۴/۰۵/۱۲")} == {"2024-05-12"}


MONTHS = {"ar": "ديسمبر", "fa": "دسامبر", "en": "December"}


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1980, 1, 1), datetime.date(2040, 1, 1)), st.sampled_from(sorted(MONTHS)))
def test_numeric_days_come_back(date: datetime.date, code: str) -> None:
    assert day(code, f"({date.isoformat()})") == date.isoformat()
    assert day(code, f"({date.day}/{date.month}/{date.year})") == date.isoformat()


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1980, 1, 1), datetime.date(2040, 1, 1)), st.sampled_from(["ar", "fa", "en"]))
def test_written_days_come_back(date: datetime.date, code: str) -> None:
    file = READER.language(code)[0].data.calendar
    names = file.months["gregorian"][date.month]
    for name in (*names.forms, *names.weak):
        assert day(code, f"{date.day} {name} {date.year}") == date.isoformat(), name


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1980, 1, 1), datetime.date(2040, 1, 1)))
def test_jalali_days_come_back(date: datetime.date) -> None:
    year, month, number = cal.from_day("jalali", date)
    names = READER.language("fa")[0].data.calendar.months["jalali"][month]
    for name in (*names.forms, *names.weak, *names.rare):
        assert day("fa", f"{number} {name} {year}") == date.isoformat(), name
    assert day("fa", f"{year}/{month:02}/{number:02}") == date.isoformat()


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="0123456789۰۱۲/.-: ،()منفيأمسالخميسامروزشنبهmayoctober", max_size=60),
    st.sampled_from(["ar", "fa", "en"]),
)
def test_never_raises_and_words_are_the_pages_own(text: str, code: str) -> None:
    for mention in read(code, text):
        assert text[mention.start : mention.end] == mention.text
        assert mention.when is None or mention.when.start <= mention.when.end
        assert mention.trace


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
@pytest.mark.parametrize("code", ["ar", "fa"])
def test_seed_pages_read_the_same_twice(code: str) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        once, twice = read(code, text), read(code, text)
        assert once == twice
        assert all(text[m.start : m.end] == m.text for m in once)


@pytest.mark.parametrize(
    ("code", "text", "edtf"), [("en", "around 1990", "1990~"), ("ar", "حوالي 15 مايو", "2024-05-15~")]
)
def test_what_is_only_about_so_is_marked(code: str, text: str, edtf: str) -> None:
    (mention,) = read(code, text)
    assert mention.when and mention.when.edtf == edtf


@pytest.mark.parametrize("text", ["رمضان 1997", "رمضان 1999", "رمضان 2030", "عيد الأضحى 2006", "عيد الفطر 2000"])
def test_what_the_moon_brings_twice_in_a_year_is_left_open(text: str) -> None:
    (mention,) = read("ar", text)
    assert (mention.when, mention.trace) == (None, "twice in that year")


@pytest.mark.parametrize(
    ("code", "text"), [("en", "the fifth week of February 2024"), ("ar", "الأسبوع الخامس من فبراير 2024")]
)
def test_a_month_has_four_weeks_of_its_own(code: str, text: str) -> None:
    (mention,) = read(code, text)
    assert mention.when is None


@pytest.mark.parametrize(
    ("code", "text", "first"),
    [
        ("ar", "ستعقد الجولة في الأسبوع الأول من سبتمبر 2024", "2024-09-01"),
        ("ar", "الأسبوع الثالث من سبتمبر 2024", "2024-09-15"),
        ("en", "talks in the first week of October 2024", "2024-10-01"),
        ("fa", "هفته اول مهر ۱۴۰۳", "2024-09-22"),
        ("en", "the last week of October 2024", "2024-10-21"),
    ],
)
def test_the_first_week_of_a_month_begins_on_its_first(code: str, text: str, first: str) -> None:
    (mention,) = read(code, text)
    assert mention.when and mention.when.start.isoformat() == first
    assert (mention.when.end - mention.when.start).days == 6


def test_three_short_numbers_are_announced() -> None:
    for text in ("the ratio 12/5/24 was", "ratios of 12/5/24 and 13/5/24", "Published figures: 12/5/24"):
        assert not read("en", text), text
    for text in ("on 12/5/24", "12/5/24", "Sunday, 12/5/24", "Published: 12/5/24", "A headline\n12/5/24 | News"):
        assert day("en", text) == "2024-05-12", text
    assert day("ar", "يوم 12/5/24 في القاهرة") == "2024-05-12"
    assert not read("fa", "نسبت ۱۲/۵/۲۴ بود")
    assert day("fa", "عکس‌های ۹۸/۰۷/۱۲ را دیدند") == "2019-10-04"
    (span,) = read("en", "from 12/5/24 to 15/5/24")
    assert span.when and (span.when.start.day, span.when.end.day) == (12, 15)


def test_an_american_outlet_puts_the_month_first() -> None:
    for text in ("on 5/12/2024", "on 5/12/24"):
        assert day("en", text, country="USA") == "2024-05-12"
        assert day("en", text) == "2024-12-05"
    assert day("en", "on 5/14/24") == "2024-05-14"


@pytest.mark.parametrize("text", ["1.2." + "9" * 5000, "1/2/" + "9" * 5000, "9" * 5000 + "/2", "1/2/1234567"])
def test_digits_without_end_are_no_date(text: str) -> None:
    assert not read("en", text)
