"""Who does it in Arabic: behind an impersonal verb, as a committee, in an aircraft, as a delegation of some kind."""

from __future__ import annotations

import pytest

from extraction import reading


def told(text: str) -> list[tuple[set[str | None], str]]:
    """Parties and status of every contact."""
    return [({p.party for p in e.parties}, e.status) for e in reading.contacts("ar", text)]


def test_whom_an_impersonal_verb_in_the_past_leads_in_did_it() -> None:
    assert told("سبق للرئيس التركي أن التقى نظيره المصري.") == [({"TUR", "EGY"}, "occurred")]


def test_what_somebody_may_do_did_not_occur() -> None:
    assert not [s for _, s in told("يمكن للرئيس التركي أن يلتقي نظيره المصري.") if s == "occurred"]
    assert not [s for _, s in told("يتسنى للرئيس التركي أن يلتقي نظيره المصري.") if s == "occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اللجنة العراقية الأردنية المشتركة اجتماعها في بغداد أمس.",
        "اللجنة العراقية الأردنية المشتركة عقدت اجتماعها في بغداد أمس.",
    ],
)
def test_the_states_of_a_committee_met_where_it_held_its_meeting(text: str) -> None:
    assert told(text) == [({"IRQ", "JOR"}, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "ناقشت اللجنة السعودية العراقية المشتركة نتائج زيارة الرئيس أمس.",
        "رحبت اللجنة السعودية العراقية المشتركة بنتائج القمة أمس.",
        "أعدت اللجنة السعودية العراقية المشتركة تقريرا عن اجتماعها.",
    ],
)
def test_the_states_of_a_committee_that_only_speaks_of_a_contact_had_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "وصلت طائرة الرئيس التركي إلى القاهرة.",
        "حطت طائرة الرئيس التركي رجب طيب أردوغان في مطار القاهرة الدولي أمس.",
        "وصلت طائرة الرئيس التركي إلى القاهرة في زيارة رسمية.",
        "حطت طائرة الرئيس التركي بمطار القاهرة الدولي أمس.",
    ],
)
def test_whose_aircraft_arrives_comes_himself(text: str) -> None:
    assert told(text) == [({"TUR", "EGY"}, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "وصلت طائرة الرئيس التركي فارغة إلى القاهرة.",
        "وصلت طائرة الرئيس التركي إلى القاهرة فارغة.",
        "حطت طائرة الرئيس التركي بمطار القاهرة خالية من الركاب.",
        "وصلت طائرة الرئيس التركي إلى القاهرة لإجراء صيانة.",
    ],
)
def test_an_aircraft_that_came_empty_brought_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وصل إلى القاهرة وفد سياحي فرنسي.", "FRA"),
        ("وصل إلى القاهرة وفد سياحي ألماني.", "DEU"),
        ("وصل إلى القاهرة وفد سياحي الماني.", "DEU"),
        ("وصل إلى القاهرة وفد سياحي ألباني.", "ALB"),
        ("وصل الوفد السياحي الألماني إلى القاهرة.", "DEU"),
    ],
)
def test_what_kind_of_delegation_agrees_with_it(text: str, party: str) -> None:
    assert told(text) == [({party, "EGY"}, "occurred")]


def test_a_party_that_does_not_agree_with_a_delegation_is_not_its_own() -> None:
    assert all("DEU" not in parties for parties, _ in told("وصل الوفد السياحي ألماني إلى القاهرة."))


def test_who_stands_between_a_joined_verb_and_its_place_does_it() -> None:
    text = "وصل وفد سعودي إلى طهران، وزار وزير الخارجية الفرنسي القاهرة."
    assert [parties for parties, _ in told(text)] == [{"SAU", "IRN"}, {"FRA", "EGY"}]


@pytest.mark.parametrize(
    "text",
    [
        "عقدت مجموعة العمل الكينية الصومالية اجتماعا في نيروبي.",
        "عقد المجلس الأعلى الكيني الصومالي اجتماعا في نيروبي.",
    ],
)
def test_the_states_of_a_working_group_met_where_it_met(text: str) -> None:
    assert told(text) == [({"KEN", "SOM"}, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اللجنة الكينية العليا اجتماعا في الصومال.",
        "عقدت لجنة الشؤون القانونية اجتماعا حول الخلاف في كينيا والصومال.",
        "عقد مجلس الأعمال الكيني الصومالي اجتماعا في نيروبي.",
        "عقدت لجنة الخبراء الاجتماع الكيني بعد عودة الوفد من الصومال.",
    ],
)
def test_a_committee_of_one_state_or_of_trade_met_nobody(text: str) -> None:
    assert told(text) == []


def test_whom_somebody_asks_to_talk_with_another_would_do_it() -> None:
    assert told("حث الرئيس الأوغندي، السبت، كينيا على استئناف المحادثات مع الصومال.") == [
        ({"KEN", "SOM"}, "called-for")
    ]
    assert told("دعت أوغندا كينيا والصومال إلى إجراء مفاوضات مباشرة.") == [({"KEN", "SOM"}, "called-for")]


def test_who_asks_for_talks_of_his_own_is_one_of_them() -> None:
    assert told("دعا الرئيس الكيني إلى الحوار مع الصومال.") == [({"KEN", "SOM"}, "called-for")]


def test_who_comes_too_is_told_behind_a_comma() -> None:
    text = "وصل الرئيس العراقي إلى الرياض للمشاركة في القمة، كما وصل رئيس الوزراء اللبناني نجيب ميقاتي."
    assert ({"LBN", "SAU"}, "occurred") in told(text)
    assert not [p for p, _ in told("قال الرئيس العراقي في الرياض إن رئيس الوزراء اللبناني وصل.") if "SAU" in p]


def test_people_of_two_states_have_two_adjectives() -> None:
    assert told("اجتمع ممثلون كينيون وأوغنديون في كيغالي.") == [({"KEN", "UGA"}, "occurred")]
    assert told("التقى الرئيس الرواندي ممثلين كينيين وأعضاء في منظمات أوغندية.") == [({"RWA", "KEN"}, "occurred")]


def test_a_quotation_between_a_contact_and_its_parties_is_another_matter() -> None:
    assert told('لقاء بين "طالبان" وباكستان.') == [({"TALIBAN", "PAK"}, "occurred")]
    assert told('عقد الوزير الكيني اجتماعا لبحث "الحرب الدائرة بين باكستان والهند".') == []


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت موسكو أن أوكرانيا غير مستعدة لمفاوضات مع روسيا.",
        "قال الكرملين إن زيلينسكي غير مستعد لمحادثات سلام مع روسيا.",
    ],
)
def test_who_is_not_ready_for_talks_calls_for_none(text: str) -> None:
    assert "called-for" not in [status for _, status in told(text)]


def test_who_is_ready_for_talks_would_have_them() -> None:
    assert told("أعلن زيلينسكي أنه مستعد لمحادثات سلام مع روسيا.") == [({"RUS", "UKR"}, "called-for")]


def test_whom_one_has_to_meet_is_not_met() -> None:
    assert told("أكد وزير الخارجية التركي أن عليه لقاء نظيره السوري.") == [({"SYR", "TUR"}, "called-for")]


def test_a_council_of_people_is_not_its_two_states() -> None:
    assert told("عقد المجلس العربي الأوروبي اجتماعا في القاهرة.") == []
