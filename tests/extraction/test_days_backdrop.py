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
        # a time before the words of what several met others after
        ("fa", "وزیران خارجه ایران و ترکیه دو ماه پس از دیدار با خبرنگاران گفت‌وگو کردند."),
        ("ar", "اجتمع ماكرون وميرتس مع رجال الأعمال بعد أشهر من محادثاتهما."),
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
        # what several met others right after
        ("fa", "وزیران خارجه ایران و ترکیه پس از دیدار با خبرنگاران گفت‌وگو کردند."),
        ("ar", "اجتمع ماكرون وميرتس مع رجال الأعمال بعد محادثاتهما."),
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
        ("ar", "وبعد محادثات عام 2012 بين السيسي وأردوغان هدأت الأجواء.", ("2012-01-01", "2012-12-31")),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what was said in a contact has its day, and it the day of what was said
        (
            "أكد السيسي، أمس الثلاثاء، أهمية الهدنة. جاء ذلك خلال لقائه نظيره التركي أردوغان.",
            ("2025-08-12", "2025-08-12"),
        ),
        ("شدد السيسي أمس الثلاثاء على الهدنة. وجاء تصريح السيسي خلال لقائه أردوغان.", ("2025-08-12", "2025-08-12")),
        (
            "صرح السيسي، اليوم الأربعاء، بأن الهدنة قريبة. وقال السيسي خلال لقائه أردوغان إنه متفائل.",
            ("2025-08-13", "2025-08-13"),
        ),
        (
            "أكد السيسي الثلاثاء حرصه على هدنة تفتح باب العودة، وفق ما نقلته الوكالة، خلال لقائه أردوغان.",
            ("2025-08-12", "2025-08-12"),
        ),
        # … not where somebody else said it on a day
        ("صرح لافروف، أمس الثلاثاء، بأن الهدنة قريبة. وقال السيسي خلال لقائه أردوغان إنه متفائل.", FRESH),
        # a distance from the contact, beside a day
        ("أكد السيسي الأربعاء، بعد يومين من لقائه أردوغان، أهمية الهدنة.", ("2025-08-11", "2025-08-11")),
        (
            "يعرض السيسي موقفه مساء الأربعاء غداة اجتماع بين وزير الخارجية المصري ونظيره التركي.",
            ("2025-08-12", "2025-08-12"),
        ),
        ("زار السيسي أنقرة الثلاثاء بعد يومين من الانتخابات.", ("2025-08-12", "2025-08-12")),
        # what the news came after, came of, or is only added or spoken of
        (FILLER["ar"] + "جاء القرار بعد أن التقى السيسي الرئيس التركي أردوغان.", None),
        (FILLER["ar"] + "عاد السيسي إلى القاهرة بعدما أجرى محادثات مع أردوغان.", None),
        ("أقيل وزير الخارجية المصري على خلفية لقائه نظيره التركي.", None),
        ("وأشار السيسي إلى مشاوراته مع الرئيس التركي أردوغان.", None),
        ("يذكر أن السيسي التقى الرئيس التركي أردوغان في القاهرة.", None),
        ("وقبل الأزمة، كانت الكويت تتفاوض مع الفلبين على قانون جديد.", None),
    ],
)
def test_days_of_words_and_what_is_only_gone_back_to_in_arabic(text: str, expected: tuple[str, str] | None) -> None:
    assert expected in days("ar", text)


@pytest.mark.parametrize(
    "text",
    ["قال السيسي، قبل ساعات من أول قمة له مع أردوغان، إنه متفائل.", "أدلى السيسي بتصريحات تسبق زيارته إلى أنقرة."],
)
def test_what_is_still_ahead_of_what_is_said(text: str) -> None:
    assert {e.status for e in told(text)} == {"planned"}


def test_a_clause_about_a_contact_gives_its_day() -> None:
    text = "أجرى السيسي اتصالا هاتفيا مع أردوغان. وقال المتحدث إن الاتصال الذي جرى أمس الثلاثاء تركز على الهدنة."
    assert ("2025-08-12", "2025-08-12") in days("ar", text)
