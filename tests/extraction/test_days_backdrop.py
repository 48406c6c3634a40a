"""What a page goes back to without a word of the tense that says so; published 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import told
from extraction.test_days import FILLER, days

FRESH = ("2025-08-12", "2025-08-13")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # what one told or asked another, as somebody says of it
        ("ar", "قال وزير الخارجية الأميركي إن تركيا أبلغت روسيا بموقفها من الهدنة."),
        ("fa", "رئیس‌جمهور آمریکا گفت ترکیه از روسیه خواسته حملات را متوقف کند."),
        # at that time
        ("ar", "حينها التقى الرئيس المصري السيسي نظيره التركي أردوغان في القاهرة."),
        ("fa", "عراقچی در آن زمان با هاکان فیدان دیدار کرد."),
        # what the news comes after, what was said in an earlier meeting
        ("ar", "ويأتي ذلك بعد لقاء بين الرئيس المصري السيسي ونظيره التركي أردوغان في أنقرة."),
        ("ar", "وفي لقاء سابق، شدد السيسي خلال لقائه الرئيس التركي أردوغان على الهدنة."),
    ],
)
def test_what_a_page_goes_back_to_has_no_day(language: str, text: str) -> None:
    assert set(days(language, text)) == {None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أبلغت تركيا روسيا بموقفها من الهدنة."),
        ("ar", FILLER["ar"] + "وخلال لقائه نظيره التركي هاكان فيدان، بحث وزير الخارجية المصري بدر عبد العاطي الهدنة."),
        ("ar", "جاء ذلك خلال لقاء جمع الرئيس المصري السيسي بنظيره التركي أردوغان في أنقرة."),
        ("fa", "وزیر خارجه ایران گفت با هاکان فیدان دیدار کرد."),
    ],
)
def test_what_is_told_for_itself_is_news(language: str, text: str) -> None:
    assert FRESH in days(language, text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "التقى الرئيس المصري السيسي نظيره التركي أردوغان قبل ثلاثة أعوام.", ("2022-01-01", "2022-12-31")),
        ("ar", "السيسي أجرى منذ ثلاث سنوات محادثات مع أردوغان.", ("2022-01-01", "2022-12-31")),
        # a year without a preposition, right beside what it dates
        ("ar", "وكان أردوغان قد زار القاهرة عام 2012.", ("2012-01-01", "2012-12-31")),
        ("ar", "التقى السيسي الرئيس السابق باراك أوباما في نيويورك سنة 2014.", ("2014-01-01", "2014-12-31")),
        ("fa", "پوتین سال ۹۵ در تهران با علی خامنه‌ای دیدار کرد.", ("2016-03-20", "2017-03-20")),
        # … not that of what was spoken about
        ("ar", "بحث السيسي مع أردوغان الاتفاق النووي المبرم مع إيران عام 2015.", FRESH),
        ("ar", "بحث السيسي مع أردوغان اتفاق عام 2015.", FRESH),
        ("fa", "پوتین با اردوغان درباره توافق سال ۲۰۱۵ گفت‌وگو کرد.", FRESH),
        ("fa", "پس از جنگ سال ۲۰۰۶ پوتین با اردوغان دیدار کرد.", FRESH),
        # the first for how long
        ("ar", "التقى السيسي أردوغان في أول قمة منذ عشر سنوات.", FRESH),
        ("ar", "استقبل السيسي أردوغان في أول قمة للبلدين منذ أكثر من عقد.", FRESH),
        # how long something else has been is no day of the contact
        ("ar", "بحث السيسي مع أردوغان الحرب المستمرة منذ ثلاث سنوات.", FRESH),
        ("ar", "بحث السيسي مع أردوغان حل الدولتين على حدود الرابع من يونيو 1967.", FRESH),
    ],
)
def test_years_ago(language: str, text: str, expected: tuple[str, str]) -> None:
    assert days(language, text)[0] == expected


def test_what_goes_on_with_a_contact_of_long_ago_is_no_news() -> None:
    visit = "وزار وزير الخارجية التركي هاكان فيدان سوريا قبل شهر. "
    met = "وأكد الرئيس السوري أحمد الشرع خلال لقائه هاكان فيدان أن الحدود آمنة."
    assert days("ar", FILLER["ar"] + visit + met)[-1] != FRESH
    assert days("ar", FILLER["ar"] + met) == [FRESH]


def test_what_was_said_in_a_meeting_of_long_ago_has_its_day() -> None:
    visit = "وكان وزير الخارجية التركي هاكان فيدان قد زار سوريا قبل شهر. "
    said = "وأبلغ الرئيس السوري أحمد الشرع الوزير التركي خلال اللقاء أن الحدود آمنة."
    assert set(days("ar", FILLER["ar"] + visit + said)) == {("2025-07-01", "2025-07-31")}


def test_a_round_that_is_pointed_to_has_the_week_that_its_clause_names() -> None:
    off = "أعلنت مصر تأجيل جولة جديدة من المفاوضات مع إثيوبيا. "
    anew = "ومن المتوقع أن تعقد هذه الجولة المؤجلة في 3 سبتمبر المقبل."
    assert days("ar", off + anew) == [("2025-09-03", "2025-09-03")]


def test_a_long_text_that_names_no_day_near_its_own_weighs_what_has_been() -> None:
    title, met = "ماذا يريد أردوغان؟\n", "والتقى الرئيس المصري السيسي نظيره التركي أردوغان في أنقرة.\n"
    padding = "ظلت العلاقات بين البلدين رهن حسابات كثيرة تتبدل مع الوقت.\n" * 90
    weighed = told(title + padding + met)
    assert weighed and all(e.date is None for e in weighed)
    nowadays = "وهو اليوم لا يزال ينتظر.\n"  # "today" further down
    weighed = told(title + padding + nowadays + met)
    assert weighed and all(e.date is None for e in weighed)
    news = told(title + "أكد الرئيس التركي اليوم الأربعاء ذلك.\n" + padding + met)
    assert any(e.date is not None for e in news)
