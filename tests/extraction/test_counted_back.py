"""Days that a page counts from what it told before, and days of what was said where two met: pages of Wednesday 13
August 2025.
"""

from __future__ import annotations

import pytest

from extraction.reading import FRESH, contacts


def days(language: str, text: str) -> list[tuple[str, str | None]]:
    return [(e.status, e.date.edtf if e.date else None) for e in contacts(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ar",
            "استقبل أمير قطر الجمعة في الدوحة هاكان فيدان. وقبلها بيومين التقى الأمير الرئيس السيسي في القاهرة",
            [("occurred", "2025-08-08"), ("occurred", "2025-08-06")],
        ),
        (
            "ar",
            "التقى هاكان فيدان أمس نظيره السوري أسعد الشيباني. وكان قد أجرى قبل ذلك بيوم محادثات مع لافروف",
            [("occurred", "2025-08-12"), ("occurred", "2025-08-11")],
        ),
        (
            "ar",
            "وقع الهجوم في 2 أغسطس. وكان الرئيس الصومالي قد التقى قبل ذلك بشهر نظيره الكيني وليام روتو",
            [("occurred", "2025-07")],
        ),
        (
            "ar",
            "التقى فيدان الجمعة نظيره السوري أسعد الشيباني. وبعد ذلك بأيام زار لافروف تونس",
            [("occurred", "2025-08-08"), ("occurred", None)],
        ),
        # so many days after he came he left
        (
            "ar",
            "وصل لافروف إلى القاهرة في 4 أغسطس والتقى الرئيس السيسي قبل أن يغادر مصر بعد ذلك بيومين",
            [("occurred", "2025-08-04")],
        ),
        (
            "fa",
            "عراقچی دیروز با همتای عمانی خود در مسقط دیدار کرد. او یک روز پیش از آن در دوحه با امیر قطر دیدار کرده بود",
            [("occurred", "2025-08-12"), ("occurred", "2025-08-11")],
        ),
        (
            "fa",
            "پوتین یکشنبه با بشار اسد گفت‌وگو کرد. روز پیش از آن، لاوروف با فیصل مقداد دیدار کرده بود",
            [("occurred", "2025-08-10"), ("occurred", "2025-08-09")],
        ),
        # the call was on Thursday, the meeting on the day before it
        (
            "ar",
            "اتصل بلينكن الخميس بنظيره التركي هاكان فيدان. وجاء الاتصال بعد يوم من لقاء بلينكن بالوزير سامح شكري",
            [("occurred", "2025-08-07"), ("occurred", "2025-08-06")],
        ),
        # before something is told that has no day
        (
            "fa",
            "پوتین یکشنبه با بشار اسد گفت‌وگو کرد. روز پیش از آن که خبر منتشر شود لاوروف با فیصل مقداد دیدار کرده بود",
            [("occurred", "2025-08-10"), ("occurred", None)],
        ),
    ],
)
def test_a_distance_from_what_was_told_before(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert days(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ar",
            "أعلن الوزير أيمن الصفدي أن بلاده ستبدأ قريبا بإرسال مساعدات، خلال لقاء مع نظيره السوري أسعد الشيباني",
            FRESH,
        ),
        ("ar", "قال السيسي إن مصر ستواصل دعم ليبيا، وذلك خلال استقباله رئيس المجلس الرئاسي الليبي محمد المنفي", FRESH),
        (
            "en",
            "Foreign Minister Ayman Safadi said his country will send aid during a meeting with Turkey's Hakan Fidan.",
            FRESH,
        ),
        ("en", "Egypt will go on with its help, President Sisi said during talks with Hakan Fidan in Cairo.", FRESH),
        # who speaks will meet; a spokesman tells what another will do; a pact is signed where they meet
        ("ar", "قال السيسي إنه سيبحث ملف المياه خلال لقاء مع الرئيس الكيني وليام روتو", None),
        ("ar", "قال المتحدث باسم الكرملين إن بوتين سيبحث ملف القمح خلال لقاء مع الرئيس التركي رجب طيب أردوغان", None),
        (
            "en",
            "The Kremlin spokesman said Putin would discuss grain during a meeting with Turkey's Hakan Fidan.",
            None,
        ),
        (
            "en",
            "Ayman Safadi said his country will sign an agreement during a meeting with Turkey's Hakan Fidan.",
            None,
        ),
    ],
)
def test_what_is_promised_where_two_meet_is_not_their_meeting(language: str, text: str, expected: str | None) -> None:
    assert [day for _, day in days(language, text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Armenia and Azerbaijan have been holding talks in Geneva since Saturday.",
            ("occurred", "2025-08-09/2025-08-13"),
        ),
        ("Armenia and Azerbaijan have held talks since April.", ("occurred", None)),
        # the day of the words, not of the meeting
        ("Moscow rejected Biden's remarks on Sunday about his readiness to meet Putin.", ("called-for", None)),
        ("Erdogan is ready to meet Assad on Sunday in Moscow.", ("called-for", "2025-08-17")),
        # a journey in the present tense is on the timetable
        ("Faisal Mekdad travels to Moscow on Sunday.", ("planned", "2025-08-17")),
        ("Faisal Mekdad traveled to Moscow on Sunday.", ("occurred", "2025-08-10")),
    ],
)
def test_english_days_that_go_on_or_are_to_come(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in days("en", text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "أجرى لافروف السبت محادثات مع السيسي. كما التقى لافروف نظيره السوري أسعد الشيباني", "2025-08-09"),
        ("ar", "أجرى عبد العاطي أمس اتصالا بفيدان، كما تلقى اتصالا من لافروف", "2025-08-12"),
        ("fa", "عراقچی روز یکشنبه با لاوروف دیدار کرد. وی همچنین با هاکان فیدان دیدار کرد", "2025-08-10"),
        ("en", "Fidan met Lavrov in Antalya on Saturday. He also held talks with Asaad al-Shaibani.", "2025-08-09"),
        # nobody who met is told of again; "also" is said of something else
        ("ar", "قتل جنديان أمس في جنين. كما التقى لافروف نظيره السوري أسعد الشيباني", FRESH),
        (
            "en",
            "Fidan met Lavrov in Antalya on Saturday. Hamas, which also rejected the plan, met Shehbaz Sharif.",
            FRESH,
        ),
    ],
)
def test_also_goes_on_on_the_same_day(language: str, text: str, expected: str) -> None:
    assert ("occurred", expected) in days(language, text)[-2:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "King Abdullah said on Saturday all must be calm.\nHis remarks came as King Abdullah received Hakan Fidan.",
            "2025-08-09",
        ),
        (
            "Fidan said on Saturday that Iran must wait.\nDuring a meeting with Lavrov, Fidan called for calm.",
            "2025-08-09",
        ),
        ("Fidan said on Saturday that Iran must wait.\nLapid spoke of gas during a meeting with Lavrov.", FRESH),
        # the first since then is news, what has gone on since then is none
        ("Putin and Biden spoke by phone, their first call since the war began.", FRESH),
        ("Putin and Biden have held talks by phone since the war began.", None),
    ],
)
def test_english_words_in_a_meeting_and_what_is_the_first_since(text: str, expected: str | None) -> None:
    assert [day for _, day in days("en", text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a tour between two days, and a meeting on it
        (
            "سيقوم هاكان فيدان بجولة في العراق والأردن بين 15 و17 آب/أغسطس.\nوسيلتقي فيدان في بغداد نظيره فؤاد حسين.",
            [("planned", "2025-08-15/2025-08-17")] * 2,
        ),
        # who has begun it will not begin it next Saturday
        ("بدأ هاكان فيدان السبت جولة تشمل العراق والأردن", [("planned", None)] * 2),
        ("قام هاكان فيدان بجولة في السوق القديمة", []),
    ],
)
def test_arabic_tours(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert days("ar", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # the same two again, a sentence later
        (
            "ar",
            "وكان أردوغان استقبل، السبت، هاكان فيدان ولافروف. وناقش أردوغان ولافروف خلال اللقاء الهدنة",
            "2025-08-09",
        ),
        (
            "fa",
            "اردوغان روز شنبه با لاوروف دیدار کرد. اردوغان و لاوروف در این دیدار درباره آتش‌بس گفت‌وگو کردند",
            "2025-08-09",
        ),
        # another way of speaking is another contact
        ("ar", "التقى بوتين أردوغان السبت. واتصل بوتين بأردوغان هاتفيا", FRESH),
        # what somebody did besides, after a day
        ("ar", "افتتح الرئيس الفرنسي ماكرون، أمس، المعرض، كما التقى الرئيس السيسي", "2025-08-12"),
    ],
)
def test_the_same_two_and_what_one_did_besides(language: str, text: str, expected: str) -> None:
    assert expected in [day for _, day in days(language, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وانتقد ترامب خلال زيارته لبريطانيا مقالا في صحيفة", None),
        ("وأدان ماكرون العنف خلال زيارة رسمية إلى أستراليا", FRESH),
    ],
)
def test_a_known_journey_further_down_is_no_news(text: str, expected: str | None) -> None:
    filler = "أكد الوزير أهمية الحوار. وشدد على وحدة الصف. وأشار إلى صعوبة المرحلة. " * 12
    assert [day for _, day in days("ar", filler + text)] == [expected]
