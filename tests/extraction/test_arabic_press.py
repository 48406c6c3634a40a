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
