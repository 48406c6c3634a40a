"""Guests, plans and conditions in Arabic; what only may have been by telephone. Pages of 13 August 2025."""

import datetime

import pytest

from extraction import reading
from extraction.reading import contacts


def told(text):
    return [(tuple(sorted(p.party for p in e.parties)), e.channel, e.status) for e in contacts("ar", text)]


@pytest.mark.parametrize(
    "text",
    [
        "دعا العاهل السعودي الرئيس المصري والعاهل الأردني إلى حضور القمة في الرياض.",
        "دعا العاهل السعودي الرئيس المصري والعاهل الأردني لحضور القمة في الرياض.",
    ],
)
def test_guests_of_an_invitation_are_in_contact_with_their_host(text):
    assert told(text) == [
        (("EGY", "SAU"), "in-person", "called-for"),
        (("JOR", "SAU"), "in-person", "called-for"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تم الاتفاق على عقد لقاء بين وزيري خارجية مصر وتركيا.", "planned"),
        ("قالت الخارجية إن لقاء الرئيس الروسي والرئيس الأوكراني مشروط بوقف القتال.", "called-for"),
        ("قالت الخارجية إن لقاء الرئيس الروسي والرئيس الأوكراني مرهون بوقف القتال.", "called-for"),
    ],
)
def test_what_is_agreed_on_or_depends_on_something_has_not_been(text, status):
    assert {s for _, _, s in told(text)} == {status}


def test_a_plan_for_the_coming_days_is_not_of_the_day_of_saying():
    events = contacts("ar", "قال الوزير اليوم إن الرئيس المصري سيزور طهران خلال الأيام المقبلة.")
    assert [(e.status, e.date) for e in events] == [("planned", None)]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("أجرى وزير الخارجية المصري اتصالات مع الجانبين الفلسطيني والإسرائيلي.", "unspecified"),
        ("تجري مصر اتصالات مع إسرائيل وحماس.", "unspecified"),
        ("أجرى وزير الخارجية المصري اتصالات مع نظرائه في السعودية والأردن.", "phone"),
        ("أجرى وزير الخارجية المصري اتصالات هاتفية مع الجانبين الفلسطيني والإسرائيلي.", "phone"),
        ("أجرى وزير الخارجية المصري اتصالا مع الجانب الإسرائيلي.", "phone"),
    ],
)
def test_contacts_of_states_need_not_be_calls(text, channel):
    assert {c for _, c, _ in told(text)} == {channel}


def test_who_leads_the_opposition_speaks_for_it():
    text = "التقى رئيس الائتلاف السوري المعارض معاذ الخطيب وزير الخارجية الإيراني."
    assert {p for parties, _, _ in told(text) for p in parties} == {"IRN", "SYRIAN OPPOSITION"}


def test_what_comes_before_something_said_to_follow_is_still_to_come():
    text = "قال الرئيس الإيراني إن طهران ستستأنف أنشطتها بعد أن تجري محادثات مع الاتحاد الأوروبي."
    assert {s for _, _, s in told(text)} == {"planned"}


def test_a_meeting_of_the_two_has_the_day_beside_it():
    text = "أجرى وزير الخارجية المصري مباحثات مع نظيره التركي. وتناول لقاء الوزيرين أمس الثلاثاء وقف التصعيد."
    assert [(e.date.start.isoformat(), e.date.end.isoformat()) for e in contacts("ar", text)] == [("2025-08-12",) * 2]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لم يحدد بعد موعد القمة بين الرئيس الأمريكي والزعيم الكوري الشمالي.", "planned"),
        ("كانت زيارة الرئيس الأمريكي إلى كولومبيا، والتي ألغيت الأسبوع الماضي، مقررة في سبتمبر.", "denied"),
        ("أعلنت سيول أن بيونغ يانغ ستغلق الموقع في أكتوبر، خلال القمة التي عقدت بين كيم ومون جاي إن.", "occurred"),
    ],
)
def test_when_it_is_to_be_what_was_called_off_and_what_was_held(text, status):
    assert {s for _, _, s in told(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "وقال الرئيس الفرنسي متوجها إلى نظيره الصيني: نقدر دوركم.",
        "توجه الرئيس الفرنسي إلى رئيس الوزراء اللبناني بالقول إن دوره حاسم.",
    ],
)
def test_whom_somebody_turns_to_he_does_not_travel_to(text):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("تأجلت زيارة رئيس الوزراء العراقي إلى الرياض التي كانت مقررة غدا.", None),
        ("تأجلت زيارة رئيس الوزراء العراقي إلى الرياض، التي كانت مقررة غدا، إلى 20 سبتمبر.", "2025-09-20"),
        ("زيارة الرئيس الفرنسي إلى الجزائر تأجلت إلى 20 سبتمبر.", "2025-09-20"),
        ("تأجلت زيارة الرئيس الفرنسي إلى الجزائر التي كانت مقررة من 3 إلى 5 سبتمبر.", None),
        ("أرجأ الرئيس الفرنسي زيارته إلى الجزائر من 26 أغسطس إلى 11 سبتمبر.", "2025-09-11"),
    ],
)
def test_what_is_put_off_has_its_new_day_alone(text, day):
    (event,) = contacts("ar", text)
    assert event.status == "planned"
    assert (event.date.edtf if event.date else None) == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The meeting between Putin and Erdogan was postponed until Thursday.", "2025-08-14"),
        ("en", "The visit of the French president to Algeria was postponed until September 20.", "2025-09-20"),
        ("en", "Macron has postponed his visit to Algeria from August 20 to September 3.", "2025-09-03"),
        ("en", "The visit of the French president to Algeria, delayed since Monday, was postponed.", None),
        ("fa", "سفر رئیس‌جمهور فرانسه به الجزایر به ۲۰ سپتامبر موکول شد.", "2025-09-20"),
    ],
)
def test_what_is_put_off_in_other_languages(language, text, day):
    (event,) = contacts(language, text)
    assert event.status == "planned"
    assert (event.date.edtf if event.date else None) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("من غير المحتمل أن يلتقي الرئيس التركي نظيره السوري قريبا.", []),
        ("من المحتمل أن يلتقي الرئيس التركي نظيره السوري.", ["planned"]),
        ("ليس هناك اتفاق بعد على تاريخ عقد اجتماع مقترح بين ترامب وبوتين.", ["called-for"]),
        ("ناقش الرئيس الفرنسي المقترح الأمريكي خلال لقائه نظيره المصري.", ["occurred"]),
    ],
)
def test_what_is_unlikely_or_only_proposed(text: str, told: list[str]) -> None:
    assert [e.status for e in reading.told(text)] == told


@pytest.mark.parametrize(
    ("text", "status", "first"),
    [
        (
            "طالب النواب أمس الرئيس الأمريكي بطرح الملف خلال لقائه نظيره الصيني الشهر المقبل.",
            "planned",
            datetime.date(2025, 9, 1),
        ),
        (
            "طرح الرئيس الأمريكي الملف أمس خلال لقائه نظيره الصيني.",
            "occurred",
            datetime.date(2025, 8, 12),
        ),
    ],
)
def test_a_meeting_in_which_something_is_to_be_said_has_the_month_behind_it(text, status, first) -> None:
    (event,) = reading.told(text)
    assert (event.status, event.date.start) == (status, first)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وكان الرئيس التركي قد أعلن قبل توجهه إلى بغداد اليوم أن العلاقات متينة.", "occurred"),
        ("قال الرئيس التركي قبل توجهه إلى بغداد إن العلاقات متينة.", "planned"),
    ],
)
def test_who_had_spoken_before_he_set_out_is_there_by_now(text, status):
    assert [s for _, _, s in told(text)] == [status]


def test_who_headed_a_body_of_states_years_ago_speaks_for_it_no_more():
    assert told("التقى محمد البرادعي قادة جماعة الإخوان المسلمين في القاهرة أمس.") == []
    assert told("التقى رافائيل غروسي وزير الخارجية المصري في القاهرة أمس.") == [
        (("EGY", "IAEA"), "in-person", "occurred")
    ]


def test_what_a_dateline_opens_with_in_the_present_is_a_plan():
    text = "تقارير.\nالرياض (ا ف ب) - يصل وزير الخارجية الأميركي جون كيري إلى الرياض مساء الأربعاء."
    assert told(text) == [(("SAU", "USA"), "in-person", "planned")]


def test_what_follows_a_planned_journey_in_the_present_is_planned() -> None:
    text = "خبر\nيصل وزير الخارجية الصيني إلى القاهرة غدا. ويلتقي الوزير الصيني نظيره المصري."
    assert {e.status for e in reading.contacts("ar", text)} == {"planned"}


def test_the_first_of_its_kind_that_will_be_is_planned() -> None:
    for text in (
        "وستكون أول زيارة للرئيس الصيني إلى مصر.",
        "وستكون هذه المرة الأولى التي يزور فيها الرئيس الصيني مصر.",
    ):
        assert [e.status for e in reading.contacts("ar", text)] == ["planned"]
    text = "وكانت هذه المرة الأولى التي يزور فيها الرئيس الصيني مصر."
    assert [e.status for e in reading.contacts("ar", text)] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("طالب وزير الخارجية المصري بوقف الحرب بعد لقائه نظيره التركي.", "occurred"),
        ("يأمل وزير الخارجية المصري في هدنة عقب محادثات مع نظيره التركي.", "occurred"),
        ("قال ترمب إن بوتين وافق على هدنة إثر مكالمة هاتفية بينهما.", "occurred"),
        ("وافق الرئيس السوري على زيارة موسكو.", "planned"),
        ("وافقت مصر على استئناف المفاوضات مع تركيا.", "planned"),
        ("اقترحت مصر منذ ديسمبر عقد لقاء مع تركيا.", "called-for"),
    ],
)
def test_what_words_came_after_has_been(text, status):
    assert {s for _, _, s in told(text)} == {status}
