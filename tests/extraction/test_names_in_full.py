"""Names as national agencies write them: with all titles, fathers and offices, before the office or behind it."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event
from extraction.reading import told


def contacts(text: str) -> list[Event]:
    return told(text, on=datetime.date(2025, 1, 20))


def sides(event: Event) -> set[tuple[str | None, str | None, str | None]]:
    return {(p.party, p.office, p.name) for p in event.parties}


def test_the_egyptian_today_is_no_newspaper() -> None:
    (event,) = contacts("استقبل وزير الخارجية المصري اليوم وزير الخارجية التركي.")
    assert {p.party for p in event.parties} == {"EGY", "TUR"}
    assert event.date is not None and event.date.start == event.date.end == datetime.date(2025, 1, 20)


def test_a_name_goes_on_to_its_family() -> None:
    text = "استقبل سمو الشيخ صباح خالد الحمد المبارك الصباح، ولي عهد دولة الكويت، وزير الخارجية العماني."
    (event,) = contacts(text)
    assert ("KWT", "crown-prince", "Sabah al-Khalid Al Sabah") in sides(event)


def test_a_message_behind_all_the_titles_of_who_sends_it() -> None:
    (event,) = contacts(
        "بعث صاحب السمو الملكي الأمير محمد بن سلمان بن عبد العزيز آل سعود، ولي العهد رئيس مجلس الوزراء، "
        "رسالة خطية، إلى رئيس وزراء مملكة تونغا."
    )
    assert event.channel == "letter" and {p.party for p in event.parties} == {"SAU", "TON"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (
            "استقبل رئيس مجلس النواب المصري السيد جون سميث رئيس البرلمان الأسترالي.",
            ("AUS", "speaker", "John Smith"),
        ),
        (
            "بعث الرئيس المصري رسالة خطية، لدولة السيد جون سميث رئيس وزراء أستراليا.",
            ("AUS", "prime-minister", "John Smith"),
        ),
        ("استقبل ولي عهد الكويت سفير خادم الحرمين الشريفين لدى دولة الكويت.", ("SAU", "ambassador", None)),
    ],
)
def test_whose_name_and_office(text: str, side: tuple[str, str, str | None]) -> None:
    (event,) = contacts(text)
    assert side in sides(event) and len(event.parties) == 2


def test_his_own_name_stays_with_him() -> None:
    (event,) = contacts("استقبل وزير الخارجية المصري السيد بدر عبد العاطي وزير خارجية تركيا.")
    assert ("EGY", "foreign-minister", "Badr Abdelatty") in sides(event)


def test_who_receives_him_stands_behind_the_place() -> None:
    (event,) = contacts("استقبله في المطار وزير الخارجية القطري بعد وصول الرئيس التركي إلى الدوحة.")
    sides = {p.party: (bool(p.hosted), bool(p.travelled)) for p in event.parties}
    assert sides == {"QAT": (True, False), "TUR": (False, True)}


def test_a_gathering_is_where_its_host_is() -> None:
    found = contacts(
        "تستضيف جنوب أفريقيا القمة الخامسة عشرة للمجموعة. ويشارك في القمة قادة كل من الصين والهند والبرازيل."
    )
    assert {e.place.country for e in found if e.place} == {"ZAF"}


def test_a_family_name_is_no_topic() -> None:
    text = "وصل رئيس مجلس الوزراء محمد شياع السوداني إلى أنقرة. وقال السوداني إن بلاده تريد السلام."
    (event,) = contacts(text)
    assert "sudan" not in {t.topic for t in event.topics}


def test_who_has_arrived_has_come_whatever_he_is_still_to_visit() -> None:
    (event,) = contacts("وصل الرئيس الإيراني مسعود بزشكيان إلى بغداد. وسيزور بزشكيان أيضا مدن النجف وكربلاء في العراق.")
    assert event.status == "occurred"


def test_calls_to_each_of_several() -> None:
    found = contacts(
        "أجرى وزير الخارجية المصري سلسلة من الاتصالات الهاتفية بكل من وزير الخارجية التركي ووزير الخارجية القطري."
    )
    assert [{p.party for p in e.parties if p.initiated} for e in found] == [{"EGY"}, {"EGY"}]
    assert [{p.party for p in e.parties} for e in found] == [{"EGY", "TUR"}, {"EGY", "QAT"}]


def test_a_name_of_two_is_the_capital_of_whom_the_page_names() -> None:
    (event,) = contacts("استقبل الملك عبد الله الثاني اليوم بعمان وزير الخارجية المغربي.")
    assert event.place is not None and event.place.country == "JOR"


def test_title_fathers_and_family_are_one() -> None:
    text = "استقبل ولي عهد الكويت معالي السيد بدر بن حمد بن حمود البوسعيدي وزير الخارجية."
    (event,) = contacts(text)
    assert sides(event) >= {("OMN", "foreign-minister", "Badr al-Busaidi")} and len(event.parties) == 2
