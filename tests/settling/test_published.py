"""The article's own day: stated, given, coded, inferred, refused."""

import datetime
from pathlib import Path

import pytest

from dragoman.language.passage import Passage
from dragoman.model.article import Notice, Published
from dragoman.reader import load
from dragoman.settling.published import settle

READER = load()
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
BODY = "بحث وزير الخارجية المصري مع نظيره الأردني العلاقات الثنائية بين البلدين وسبل تعزيزها."


def read(code: str, text: str, **more: object) -> tuple[Published | None, list[Notice]]:
    return settle(Passage(text, *READER.language(code)), world=READER.world, **more)  # type: ignore[arg-type]


def codes(problems: list[Notice]) -> list[str]:
    return [p.code for p in problems]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("تاريخ النشر: 12 مايو 2024", "2024-05-12"),
        ("الأحد 12 مايو 2024 - 10:15", "2024-05-12"),
        ("12/05/2024", "2024-05-12"),
        ("4 ذو القعدة 1445 هـ - 12 مايو 2024 م", "2024-05-12"),
        ("سياسة | 12 أيار/مايو 2024", "2024-05-12"),
    ],
)
def test_date_lines(line: str, day: str) -> None:
    published, problems = read("ar", f"الوزيران يبحثان العلاقات\n{line}\n{BODY}\n")
    assert published and published.date
    assert (published.date.isoformat(), published.basis, problems) == (day, "stated", [])
    assert published.evidence


@pytest.mark.parametrize(
    "text",
    [
        f"ذكرى اتفاق 12 مايو 2020\n{BODY}\n",
        f"الوزيران يبحثان العلاقات\n{BODY} وكان البلدان قد وقعا اتفاقا في 12 مايو 2020.\n",
        f"الوزيران يبحثان العلاقات\nقال الوزير في 12 مايو 2020:\n{BODY}\n",
        BODY,
        "",
    ],
)
def test_a_date_in_prose_is_no_date_line(text: str) -> None:
    published, problems = read("ar", text)
    assert published is None
    assert codes(problems) == ["D101"]


def test_what_came_with_the_page_stands_where_the_page_is_silent() -> None:
    day = datetime.date(2024, 5, 12)
    published, problems = read("ar", BODY, given=day)
    assert published and (published.date, published.basis, problems) == (day, "given", [])


def test_the_pages_own_day_stands_over_what_came_with_it() -> None:
    text = f"الوزيران يبحثان العلاقات\nتاريخ النشر: 12 مايو 2024\n{BODY}\n"
    published, problems = read("ar", text, given=datetime.date(2024, 5, 20))
    assert published and published.date == datetime.date(2024, 5, 12)
    assert codes(problems) == ["D102"]


def test_date_lines_that_disagree_are_refused_by_name() -> None:
    text = f"الوزيران يبحثان العلاقات\nتاريخ النشر: 12 مايو 2024\nتاريخ النشر: 3 مارس 2021\n{BODY}\n"
    published, problems = read("ar", text)
    assert published and published.date is None
    assert (published.start.isoformat(), published.end.isoformat()) == ("2021-03-03", "2024-05-12")
    assert "2021-03-03" in published.trace
    assert codes(problems) == ["D103"]


def test_an_update_does_not_move_the_day() -> None:
    text = f"الوزيران يبحثان العلاقات\nتاريخ النشر: 12 مايو 2024\nتاريخ التحديث: 13 مايو 2024\n{BODY}\n"
    published, _ = read("ar", text)
    assert published and published.date == datetime.date(2024, 5, 12)


def test_item_codes_count_only_on_a_line_of_their_own() -> None:
    body = "وزیران خارجه دو کشور درباره روابط دوجانبه گفت‌وگو کردند."
    published, _ = read("fa", f"دیدار وزیران\n\n  4030103018\n\n{body}\n")
    assert published and (str(published.date), published.basis) == ("2024-03-22", "code")
    published, _ = read("fa", f"دیدار وزیران\n\n{body} شماره حساب کمک‌ها 4030103018 است.\n")
    assert published is None


def test_addresses_are_codes() -> None:
    published, _ = read("ar", BODY, url="https://example.org/2024/05/12/title")
    assert published and (str(published.date), published.basis) == ("2024-05-12", "code")


def test_today_with_its_full_date_is_stated() -> None:
    text = "وصل الوزير اليوم الأحد 12 مايو 2024 إلى القاهرة والتقى نظيره."
    published, _ = read("ar", text)
    assert published and (str(published.date), published.basis) == ("2024-05-12", "stated")


def test_a_weekday_alone_is_refused() -> None:
    published, problems = read("ar", "وصل الوزير اليوم الأحد إلى القاهرة والتقى نظيره.")
    assert published is None
    assert codes(problems) == ["D101"]


def test_weekday_and_day_without_a_year_are_refused() -> None:
    published, problems = read("fa", "وزیر خارجه امروز (یکشنبه، ۱۲ مه) وارد قاهره شد.")
    assert published is None
    assert codes(problems) == ["D101"]


def test_a_landmark_of_yesterday_gives_the_day() -> None:
    text = "وصل الوزير اليوم الأربعاء إلى القاهرة. وشهد لبنان أمس (الثلاثاء) انفجار أجهزة بيجر في مناطق عدة."
    published, problems = read("ar", text)
    assert published and published.date == datetime.date(2024, 9, 18)
    assert published.basis == "inferred"
    assert "pager-attacks" in published.trace
    assert problems == []


def test_an_anniversary_is_no_landmark_of_yesterday() -> None:
    text = "وصل الوزير اليوم الأربعاء. وأحيا لبنان أمس (الثلاثاء) ذكرى انفجار أجهزة بيجر."
    assert read("ar", text)[0] is None


def test_a_landmark_ahead_gives_the_year() -> None:
    text = "أجرى الوزيران محادثات اليوم الاثنين. وتناولا القمة التي ستعقد في القاهرة في 21 أكتوبر المقبل."
    published, _ = read("ar", text)
    assert published and str(published.date) == "2023-10-16"


def test_a_landmark_behind_leaves_several_days_open_or_none() -> None:
    text = "وصل الوزير اليوم الأحد إلى القاهرة. ومنذ السابع من أكتوبر الماضي تشن إسرائيل حربا على حماس في غزة."
    published, problems = read("ar", text)
    assert published is None or published.date is None
    assert codes(problems) in (["D101"], ["D103"])


def test_evidence_is_the_pages_own() -> None:
    text = f"الوزيران يبحثان العلاقات\nتاريخ النشر: 12 مايو 2024\n{BODY}\n"
    published, _ = read("ar", text)
    assert published
    assert all(text[s.start : s.end] == s.text for s in published.evidence)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
@pytest.mark.parametrize(
    ("name", "day", "basis"),
    [
        ("000", "2024-03-22", "code"),
        ("001", "2023-12-09", "stated"),
        ("002", "2023-10-16", "inferred"),
        ("003", "2024-09-18", "inferred"),
        ("004", "2023-12-20", "stated"),
    ],
)
def test_seeds(name: str, day: str, basis: str) -> None:
    (path,) = SEEDS.glob(f"{name}_*.txt")
    text = path.read_text(encoding="utf-8")
    segment = next(s for s in READER.segmenter.segment(text) if s.main)
    pack = READER.language(segment.language)
    passage = Passage(text, *pack, start=segment.start, end=segment.end, holes=segment.holes)
    notes = [(n.kind, Passage(text, *pack, start=n.start, end=n.end)) for n in segment.notes]
    published, _ = settle(passage, world=READER.world, notes=notes)
    assert published and (str(published.date), published.basis) == (day, basis)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("CAIRO, March 21, 2024 (MENA) - The minister met his guest on Thursday.", "2024-03-21"),
        ("WASHINGTON, Aug. 12, 2025 (AP) — The minister met his guest on Tuesday.", "2025-08-12"),
    ],
)
def test_a_dateline_states_the_day(text: str, day: str) -> None:
    published, problems = read("en", text)
    assert published and published.date
    assert (published.date.isoformat(), published.basis, problems) == (day, "stated", [])


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fa", "کابل، ۱۲ حمل ۱۳۹۸ (پژواک): رئیس جمهور به تاشکند رفت.", "2019-04-01"),
        ("fa", "کابل/ 12 حمل 1396/ باختر\nرئیس جمهور به تاشکند رفت.", "2017-04-01"),
        ("fa", "دوشنبه، 30.06.2021 /”خاور”/. رئیس جمهور به تاشکند رفت.", "2021-06-30"),
        ("ar", "القاهرة، 12 مارس 2024 (أ ش أ): وصل الوزير إلى مسقط.", "2024-03-12"),
    ],
)
def test_an_agency_behind_the_day_makes_it_a_dateline(language: str, text: str, day: str) -> None:
    published, problems = read(language, text)
    assert published and published.date
    assert (published.date.isoformat(), published.basis, problems) == (day, "stated", [])


@pytest.mark.parametrize(
    "text",
    [
        "کابل، ۱۲ حمل ۱۳۹۸ (اول اپریل ۲۰۱۹) میزبان دو وزیر بود.",  # the same day in another calendar
        "خبر فوری\nشنبه ۲۲ اردیبهشت ۱۴۰۳ ایران ۰۲:۴۵\nدو وزیر دیدار کردند.",  # the hour at which a page was looked at
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    published, _ = read("fa", text)
    assert published is None


def test_bbc_pages_say_when_they_were_brought_up_to_date() -> None:
    line = "به روز شده: 10:05 گرينويچ - سه شنبه 03 فوريه 2009 - 15 بهمن 1387"
    published, _ = read("fa", f"{line}\nوزیر خارجه آلمان به تهران رفت.")
    assert published and published.date
    assert (published.date.isoformat(), published.basis) == ("2009-02-03", "stated")


def test_a_place_and_a_day_in_prose_are_no_dateline() -> None:
    published, _ = read("en", "Cairo on March 21, 2024 received many guests - all of them ministers.")
    assert published is None


def test_a_day_counted_from_one_that_was_told_is_no_day_of_the_page() -> None:
    text = "The ministers signed the accord on 3 March 2019 in Muscat. Two days earlier they had met in Doha for talks."
    published, problems = read("en", text)
    assert published is None
    assert codes(problems) == ["D101"]
