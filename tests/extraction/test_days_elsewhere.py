"""Days that a sentence names but not for its contact, and what is older than its page; published 13 August 2025."""

from __future__ import annotations

import datetime

import pytest

from extraction import reading
from extraction.reading import contacts
from extraction.test_days import FILLER, days

FRESH = ("2025-08-12", "2025-08-13")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # what has been since, or what something came after, has the day behind it
        ("ar", "يقوم رئيس الوزراء الإثيوبي آبي أحمد بزيارة إلى مصر هي الأولى منذ توليه منصبه في أبريل 2018.", FRESH),
        ("ar", "التقى الرئيس المصري السيسي نظيره التركي أردوغان بعد انتخابات الرئاسة في 28 مايو 2023.", FRESH),
        (
            "en",
            "Putin met Erdogan in Sochi on Monday after the elections of 14 May 2023.",
            ("2025-08-11", "2025-08-11"),
        ),
        ("en", "Putin met Erdogan in Sochi shortly after 3 p.m. on August 5.", ("2025-08-05", "2025-08-05")),
        ("fa", "پس از حمله ۷ اکتبر ۲۰۲۳، آنتونی بلینکن با محمود عباس دیدار کرد.", FRESH),
        # … but a comma ends it, and a day of this week may be the contact's own
        (
            "ar",
            "وهذا ثاني اتصال هاتفي بين السيسي وأردوغان منذ بدء الحرب، ففي 5 أغسطس الجاري بحث الجانبان الهدنة.",
            ("2025-08-05", "2025-08-05"),
        ),
        ("ar", "وصل وزير الخارجية التركي هاكان فيدان إلى عمان بعد محطات عدة الثلاثاء.", ("2025-08-12", "2025-08-12")),
        # what is prepared has the day behind it, not those who prepare it
        ("ar", "التقى السيسي نظيره التركي أردوغان في إطار التحضير لقمة مجموعة العشرين في 20 مايو.", FRESH),
        ("en", "Putin met Erdogan to prepare for the summit of the BRICS on May 20.", FRESH),
        # … nor has what is told first the day that opens what is told next
        ("ar", "استقبلت مصر وفدا أمس، وفي 5 أغسطس التقى السيسي الرئيس التركي أردوغان.", ("2025-08-05", "2025-08-05")),
        # names made of a day, what stands in a bracket, occasions
        ("ar", "بحث الرئيس المصري السيسي مع نظيره الأميركي ترامب تداعيات أحداث 7 أكتوبر.", FRESH),
        ("en", "Biden met Netanyahu to discuss the October 7 attack.", FRESH),
        # … but before the contact's own noun, or behind an adverb, it is the contact's
        ("en", "In their August 5 phone call, Putin and Erdogan discussed Syria.", ("2025-08-05", "2025-08-05")),
        ("en", "Putin and Erdogan agreed on a truce at the August 5 summit.", ("2025-08-05", "2025-08-05")),
        ("ar", "التقى السيسي أردوغان رسميا 5 أغسطس في أنقرة.", ("2025-08-05", "2025-08-05")),
        ("fa", "عراقچی دوباره ۱۴ مرداد با هاکان فیدان دیدار کرد.", ("2025-08-05", "2025-08-05")),
        ("ar", "التقى بلينكن نظيره المصري سامح شكري لبحث الحرب (التي اندلعت في 7 أكتوبر 2023) في القاهرة.", FRESH),
        ("ar", "هنأ الرئيس المصري السيسي نظيره التركي أردوغان في اتصال هاتفي بحلول شهر رمضان.", FRESH),
        # whom a clause tells of
        ("ar", "التقى السيسي الرئيس اللبناني جوزيف عون الذي انتخب في يناير الماضي.", FRESH),
        ("ar", "وأشار إلى القمة التي عقدت في يونيو بين ترامب وبوتين.", ("2025-06-01", "2025-06-30")),
        # what took place meanwhile
        (
            "ar",
            "وقعت تركيا والصومال في 8 فبراير الماضي اتفاقا، خلال زيارة لوزير الدفاع الصومالي إلى أنقرة.",
            ("2025-02-08", "2025-02-08"),
        ),
        ("ar", "وصل رئيس وزراء السنغال، عثمان سونكو، أمس الثلاثاء، في زيارة إلى مالي.", ("2025-08-12", "2025-08-12")),
        # the clause that says when it was held
        (
            "ar",
            "يبحث مجلس الأمن الخميس ما توصلت إليه القمة التي عقدت بين روسيا وتركيا في سوتشي الجمعة.",
            ("2025-08-08", "2025-08-08"),
        ),
        # a distance that is only bounded
        ("en", "Putin met Erdogan more than a week ago.", ("2025-07-30", "2025-08-06")),
        ("fa", "عراقچی کمتر از یک هفته پیش با هاکان فیدان دیدار کرد.", ("2025-08-06", "2025-08-13")),
        # an ordinal of something else is no day
        ("ar", "أجرى السيسي اتصالا هاتفيا بنظيره السوري للمرة الأولى، في فبراير الماضي.", ("2025-02-01", "2025-02-28")),
        # no day runs across a full stop
        (
            "ar",
            "زار السيسي روسيا في عام 2014. وفي أغسطس من العام ذاته، زار السيسي الصين.",
            ("2014-01-01", "2014-12-31"),
        ),
    ],
)
def test_whose_day_it_is_not(language: str, text: str, expected: tuple[str, str]) -> None:
    assert days(language, text)[0] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أكد الرئيس الأذربيجاني إلهام علييف خلال زيارته الأخيرة لمصر أن السلام ضرورة."),
        ("fa", "مقامات ایرانی در جریان سفر اخیر بارزانی، رئیس اقلیم کردستان عراق، به تهران ابراز آمادگی کردند."),
        ("en", "In his previous meeting with Putin, Erdogan asked for a truce."),
        ("ar", "بدا ترامب متفائلا، وذلك بعد القمة التي جمعت الرئيسين بوتين وترامب."),
        ("fa", "نتانیاهو در میانه جنگ به امارات سفر کرد."),
        ("fa", "پیش‌تر عباس عراقچی با هاکان فیدان دیدار کرد."),
        ("fa", "عراقچی پیش از این نیز پس از دیدار با هاکان فیدان گفته بود که مذاکرات ادامه دارد."),
        ("en", "Putin had met Erdogan in Sochi."),
        ("ar", "وجاء الإعلان في أعقاب لقاء بين أردوغان والسيسي في أنقرة."),
        ("ar", "وفي مايو الماضي، أكد المتحدث باسم الكرملين أن بوتين اجتمع بالرئيس التركي أردوغان."),
        ("ar", "ينهي محمد بن سلمان في مدريد جولة شملت الولايات المتحدة."),
        ("fa", "دفتر نتانیاهو اعلام کرد که او به امارات سفر کرده بود. او با محمد بن زاید دیدار کرد."),
        ("ar", "زار المبعوث الصيني إسرائيل خلال الأشهر الأخيرة والتقى الرئيس الفلسطيني محمود عباس."),
    ],
)
def test_what_is_older_than_its_page_has_no_day(language: str, text: str) -> None:
    assert set(days(language, text)) == {None}


def test_latest_developments_and_former_officials_make_nothing_old() -> None:
    told = "عراقچی و هاکان فیدان درباره آخرین تحولات منطقه گفت‌وگو کردند."
    assert days("fa", FILLER["fa"] + told) == [FRESH]
    told = "والتقى الرئيس المصري السيسي الرئيس التركي أردوغان في حضور السفير السابق."
    assert days("ar", FILLER["ar"] + told) == [FRESH]


def test_what_was_done_in_a_meeting_has_its_day() -> None:
    told = "عراقچی روز دوشنبه با هاکان فیدان دیدار کرد. در این دیدار پیام پزشکیان به اردوغان تحویل داده شد."
    assert set(days("fa", told)) == {("2025-08-11", "2025-08-11")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "يتطلع الرئيس الأميركي ترامب إلى قمة مع نظيره الروسي بوتين في ألاسكا في 12 سبتمبر.", "2025-09-12"),
        ("fa", "قرار است ترامپ پنجشنبه برای دیداری رسمی وارد پکن شود.", "2025-08-14"),
        ("ar", "انتقد عراقجي أوروبا قبل ساعات من لقائه نظيره الفرنسي جان نويل بارو في باريس.", "2025-08-13"),
        (
            "en",
            "Araghchi criticised Europe hours before meeting French Foreign Minister Barrot in Paris.",
            "2025-08-13",
        ),
        ("fa", "عراقچی ساعاتی پیش از دیدار با هاکان فیدان، وزیر خارجه ترکیه، از اروپا انتقاد کرد.", "2025-08-13"),
    ],
)
def test_the_day_of_a_plan(language: str, text: str, expected: str) -> None:
    event = contacts(language, text)[0]
    assert event.status == "planned"
    assert event.date is not None
    assert event.date.start.isoformat() == expected


def test_another_day_of_its_sentence_is_not_that_of_a_last_visit() -> None:
    told = "نتانیاهو امروز تلفنی با پوتین درباره سفر اخیر ترامپ به چین گفت‌وگو کرد."
    assert set(days("fa", told)) == {("2025-08-13", "2025-08-13"), None}
    assert days("ar", "وكانت آخر زيارة للرئيس المصري السيسي إلى روسيا في نوفمبر 2023.") == [
        ("2023-11-01", "2023-11-30")
    ]


def test_an_afghan_month_that_ends_a_name_is_none() -> None:
    told = "بشار اسد ماه گذشته در دمشق با جلال طالبانی، رئیس جمهور عراق، دیدار کرد."
    assert days("fa", told) == [("2025-06-22", "2025-07-22")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("تأتي الزيارة بعد أسبوعين من زيارة وزير الخارجية العراقي إلى أنقرة.", "2023-02-20"),
        ("تأتي الزيارة بعد شهر من زيارة وزير الخارجية العراقي إلى أنقرة.", None),
        ("وصل الوزير الأحد بعد أسبوعين من زيارة وزير الخارجية العراقي إلى أنقرة.", "2023-02-19"),
    ],
)
def test_an_arabic_visit_that_comes_weeks_after_another_tells_its_day(text: str, day: str | None) -> None:
    found = reading.told(text, on=datetime.date(2023, 3, 6))
    assert [str(e.date.start) if e.date else None for e in found if e.date or day is None] == [day]
