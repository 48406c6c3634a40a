"""How the national agencies of Arab states tell their contacts."""

import pytest

from extraction.reading import contacts


def told(text):
    return [(tuple(sorted(p.party for p in e.parties if p.party)), e.channel, e.status) for e in contacts("ar", text)]


def named(text):
    return {p.name for e in contacts("ar", text) for p in e.parties}


def test_who_only_sends_his_regards_met_nobody():
    text = (
        "استقبل رئيس الوزراء العراقي محمد شياع السوداني وزير الخارجية السعودي فيصل بن فرحان.\n"
        "ونقل الوزير في بداية الاستقبال تحيات وتقدير الملك سلمان بن عبد العزيز إلى رئيس الوزراء العراقي.\n"
    )
    assert told(text) == [(("IRQ", "SAU"), "in-person", "occurred")]
    assert "Salman bin Abdulaziz Al Saud" not in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "استقبل وزير الخارجية المصري كلا من: سفير الأردن، وسفير قطر.",
        "استقبل وزير الخارجية المصري كلا من سفير الأردن وسفير قطر.",
    ],
)
def test_a_colon_behind_each_of_opens_no_clause(text):
    assert {party for parties, _, _ in told(text) for party in parties} == {"EGY", "JOR", "QAT"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("غادر الرئيس التونسي قيس سعيد في زيارة رسمية إلى الجزائر.", "planned"),
        ("غادر الرئيس التونسي قيس سعيد أرض الوطن في اتجاه الجزائر.", "planned"),
        ("وصل الرئيس التونسي قيس سعيد في زيارة رسمية إلى الجزائر.", "occurred"),
    ],
)
def test_who_leaves_on_a_visit_is_not_there_yet(text, status):
    assert told(text) == [(("DZA", "TUN"), "in-person", status)]


def test_the_carrier_of_a_letter_is_not_who_wrote_it():
    text = "استقبل أمير قطر وزير الخارجية المغربي ناصر بوريطة الذي نقل له رسالة خطية من الملك محمد السادس."
    letter = next(e for e in contacts("ar", text) if e.channel == "letter")
    assert {p.name for p in letter.parties if p.party == "MAR"} == {"Mohammed VI"}


@pytest.mark.parametrize(
    "text",
    [
        "أجرى الرئيس الجزائري اتصالا هاتفيا مع شقيقه الرئيس السوري.",
        "أجرى الرئيس الجزائري اتصالا هاتفيا مع أخيه الرئيس السوري.",
        "جرى اتصال هاتفي بين الرئيس الجزائري وشقيقه الرئيس السوري.",
    ],
)
def test_heads_of_state_are_brothers_by_courtesy(text):
    assert told(text) == [(("DZA", "SYR"), "phone", "occurred")]


def test_a_given_name_is_no_nation():
    assert told("استقبل أمير الكويت الأمير تركي بن محمد بن فهد بن عبد العزيز.") == []


def test_who_hands_over_a_letter_is_not_who_wrote_it():
    text = "تسلم أمير قطر من وزير الخارجية المغربي ناصر بوريطة رسالة خطية من الملك محمد السادس."
    assert {p.name for e in contacts("ar", text) for p in e.parties if p.party == "MAR"} == {"Mohammed VI"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("حل وزير الخارجية التونسي اليوم بالجزائر في زيارة رسمية.", ("DZA", "TUN")),
        ("وزير الخارجية التونسي يحل بالجزائر في زيارة رسمية.", ("DZA", "TUN")),
        ("توصل العاهل المغربي محمد السادس ببرقية تهنئة من الرئيس التونسي قيس سعيد.", ("MAR", "TUN")),
        ("تقدم الرئيس السنغالي برسالة تهنئة إلى الرئيس الجزائري.", ("DZA", "SEN")),
        ("التقى وزير الخارجية المصري مع وزير خارجية السودان، على هامش مشاركة الوزيرين في القمة.", ("EGY", "SDN")),
    ],
)
def test_the_verbs_of_the_maghreb_and_the_nile(text, parties):
    assert [found for found, _, _ in told(text)] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        "دعا الرئيس المصري إلى حل سياسي في ليبيا.",
        "أكد الرئيس المصري ضرورة حل الدولتين في فلسطين.",
        "اقترح وزير الخارجية الأمريكي حلا في السودان.",
        "استقبل العاهل المغربي الملك محمد السادس، نصره الله، عددا من الوزراء.",
    ],
)
def test_words_that_only_look_like_a_journey_or_a_name(text):
    assert told(text) == []


def test_credentials_are_received_from_each_of_several():
    text = "تقبل العاهل الأردني أوراق اعتماد كل من سفير كازاخستان وسفير الهند."
    assert [found for found, _, _ in told(text)] == [("JOR", "KAZ"), ("IND", "JOR")]


def test_full_names_with_offices_are_listed_without_a_last_and():
    text = (
        "أجرى وزير الخارجية المصري بدر عبد العاطي اتصالات هاتفية مع فيصل بن فرحان وزير الخارجية السعودي، "
        "هاكان فيدان وزير الخارجية التركي، إسحاق دار وزير الخارجية الباكستاني."
    )
    assert [found for found, _, _ in told(text)] == [("EGY", "SAU"), ("EGY", "TUR"), ("EGY", "PAK")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("أجرى وزير الخارجية المغربي مباحثات مع الرئيس الموريتاني بقصر الرئاسة في نواكشوط.", "MRT"),
        ("أجرى وزير الخارجية المغربي مباحثات مع نظيره الروسي على هامش المنتدى المنعقد في سوتشي.", "RUS"),
        ("التقى وزير الخارجية المصري نظيره الروسي في مدينة «نيجني تاغيل» الروسية.", "RUS"),
        ("بحث وزير الخارجية التركي مع نظيره المصري الانتهاكات الإسرائيلية في القدس.", None),
        ("بحث وزير الخارجية التركي مع نظيره المصري الأوضاع بقطاع غزة.", None),
    ],
)
def test_where_it_was_and_what_it_was_about(text, country):
    place = contacts("ar", text)[0].place
    assert (place.country if place else None) == country


def test_letters_that_other_keyboards_write_are_read():
    assert told("استقبل وزير الخارجية السوداني نظيره المصري بمقر الوزارة في القاھرة، وشھد اللقاء بحث العلاقات.")


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الكرملين بدء الإعداد للقاء بين الرئيس الروسي ونظيره الأمريكي.",
        "يجري العمل على ترتيب لقاء بين الرئيس الروسي ونظيره الأمريكي.",
        "تتواصل التحضيرات الجارية لعقد لقاء بين الرئيس الروسي ونظيره الأمريكي.",
    ],
)
def test_what_is_prepared_is_still_to_come(text):
    assert told(text) == [(("RUS", "USA"), "in-person", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "تلقى العاهل الأردني دعوة من العاهل السعودي لحضور القمة العربية.",
        "وجه العاهل السعودي دعوة إلى العاهل الأردني لحضور القمة العربية.",
    ],
)
def test_one_may_be_invited_to_a_summit(text):
    assert told(text) == [(("JOR", "SAU"), "in-person", "called-for")]


def test_a_family_name_is_no_topic():
    text = "التقى وزير الخارجية التونسي محمد علي النفطي نظيره الجزائري أحمد عطاف."
    assert contacts("ar", text)[0].topics == ()


@pytest.mark.parametrize(
    "text",
    [
        "في تطور لافت الخارجية العراقية تستدعي السفير التركي.",
        "في خطوة نادرة جدا وزارة الخارجية العراقية تستدعي السفير التركي.",
        "في خطوة مفاجئة، الخارجية العراقية تستدعي السفير التركي.",
    ],
)
def test_a_headline_set_off_by_a_phrase_has_its_subject_behind_it(text):
    assert told(text) == [(("IRQ", "TUR"), "in-person", "occurred")]


def test_a_phrase_with_the_article_goes_on():
    assert told("في الوقت الحاضر وزير الخارجية العراقي.") == []
    assert told("في مبنى تابع لوزارة الخارجية العراقية يقيم السفير التركي.") == []
