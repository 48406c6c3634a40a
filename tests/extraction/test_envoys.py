"""Names of Arabic envoys and heads of delegations: whole pages read, published Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction import reading


def told(text: str) -> list[dict[str | None, str | None]]:
    """The name by party of every contact."""
    return [{p.party: p.name for p in e.parties} for e in reading.contacts("ar", text)]


@pytest.mark.parametrize(
    ("text", "party", "name"),
    [
        ("استقبل الرئيس الجزائري سفير فرنسا بالجزائر فرانسوا مارتين.", "FRA", "Francois Martin"),
        ("التقى وزير الدفاع اللبناني ميشال منسى سفير المجر في بيروت بيتر هوفمان.", "HUN", "Peter Hofmann"),
        (
            "استقبل وزير الخارجية العراقي فؤاد حسين السفيرة الهندية المعتمدة لدى بغداد ماريا توماس.",
            "IND",
            "Maria Thomas",
        ),
        ("اجتمع وزير الخارجية العراقي مع السيد بيتر هوفمان، سفير المجر لدى العراق.", "HUN", "Peter Hofmann"),
        ("بحث وزير الخارجية العراقي مع بيتر هوفمان، سفير المجر، التعاون.", "HUN", "Peter Hofmann"),
        ("وصل وفد من حركة حماس برئاسة خليل الحية إلى القاهرة.", "HAMAS", "Khalil al-Hayya"),
        ("وصل إلى طهران وفد عماني رفيع المستوى يرأسه وزير الخارجية بدر البوسعيدي.", "OMN", "Badr al-Busaidi"),
        ("وصل وفد من «حماس» بقيادة خليل الحية إلى القاهرة.", "HAMAS", "Khalil al-Hayya"),
    ],
)
def test_the_name_behind_his_post_or_before_his_office(text: str, party: str, name: str) -> None:
    assert [contact[party] for contact in told(text)] == [name]


def test_a_delegation_that_another_party_meets_keeps_its_own_head() -> None:
    text = "وصل إلى القاهرة وفد من حركة حماس، والتقى خليل الحية رئيس المخابرات المصرية حسن رشاد."
    assert told(text) == [{"HAMAS": "Khalil al-Hayya", "EGY": "Hassan Rashad"}]


@pytest.mark.parametrize(
    "text",
    [
        "قالت الخارجية الروسية إنه تم استدعاء السفيرة الأميركية لدى موسكو.",
        "تم استدعاء السفيرة الأميركية في موسكو ماريا توماس على خلفية القصف في القرم.",
    ],
)
def test_the_state_where_an_envoy_is_posted_summons_him(text: str) -> None:
    (contact,) = reading.contacts("ar", text)
    assert {p.party for p in contact.parties} == {"RUS", "USA"}
    assert contact.place is not None and contact.place.country == "RUS"


def test_a_former_envoy_is_not_summoned_where_he_was() -> None:
    assert not told("السفير الأميركي السابق لدى سيول استدعي من منصبه للإشراف على الاستعدادات.")
