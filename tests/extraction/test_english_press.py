"""How English papers of other countries put it: titles, lists without an end, who goes on, what fell through."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event
from extraction.reading import told

DAY = datetime.date(2024, 9, 26)  # a Thursday


def contacts(text: str) -> list[Event]:
    return told(text, on=DAY, language="en")


def parties(event: Event) -> list[str | None]:
    return sorted(p.party or "" for p in event.parties)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            'He called it a "real pleasure" to meet Omani Foreign Minister Badr Albusaidi, the Indian minister said.',
            "occurred",
        ),
        ("Egyptian Foreign Minister Badr Abdelatty said he was glad to meet his Turkish counterpart.", "occurred"),
        ("The Turkish president said it would be an honour to meet the king of Jordan.", "planned"),
        ("The Omani sultan will not carry out his planned trip to Ankara, the court said.", "denied"),
        ("The planned meeting between the Iranian and Turkish presidents will not go ahead.", "denied"),
        ("Iranian, Chinese foreign ministers to discuss trade", "planned"),
    ],
)
def test_whether_it_took_place(text: str, status: str) -> None:
    assert [e.status for e in contacts(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The Indian minister met Kazakh Foreign Minister Murat Nurtleu, Moroccan Foreign Minister Nasser Bourita "
        "and others.",
        "The Indian minister met several of them, including Kazakh Foreign Minister Murat Nurtleu, Moroccan Foreign "
        "Minister Nasser Bourita, among many others.",
        "The Indian minister met Kazakh Foreign Minister Murat Nurtleu, Moroccan Foreign Minister Nasser Bourita, and "
        "Federal Councillor Somebody.",
    ],
)
def test_a_list_ends_with_those_who_are_not_named(text: str) -> None:
    assert sorted(map(parties, contacts(text))) == [["IND", "KAZ"], ["IND", "MAR"]]


def test_an_aside_is_no_list() -> None:
    text = (
        "The Indian minister met Kazakh Foreign Minister Murat Nurtleu, Moroccan Foreign Minister Nasser Bourita said."
    )
    assert all("MAR" not in parties(e) for e in contacts(text))


def test_who_opened_a_sentence_goes_on() -> None:
    text = (
        "Egyptian Foreign Minister Sameh Shoukry met Turkish Foreign Minister Hakan Fidan in Cairo. "
        "The minister also met Iraqi President Abdul Latif Rashid."
    )
    assert [parties(e) for e in contacts(text)] == [["EGY", "TUR"], ["EGY", "IRQ"]]


def test_the_ruler_of_whom_the_page_tells() -> None:
    text = (
        "His Highness the Amir Sheikh Meshal Al-Ahmad Al-Jaber Al-Sabah received yesterday at Bayan Palace the Omani "
        "foreign minister, who brought greetings from the Amir of Qatar. His Highness the Amir also received the "
        "Japanese ambassador."
    )
    assert [parties(e) for e in contacts(text)][:2] == [["KWT", "OMN"], ["JPN", "KWT"]]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The Egyptian president sent a cable of condolences to the Saudi King Salman.", ["EGY", "SAU"]),
        ("The Amir of Qatar received the Speaker of Kuwait's National Assembly Marzouq Al-Ghanim.", ["KWT", "QAT"]),
        ("The Egyptian president placed a call to the Lebanese prime minister on Monday.", ["EGY", "LBN"]),
        ("Saudi Arabia and Iran want better ties. The two countries held talks in Baghdad on Monday.", ["IRN", "SAU"]),
        ("Oman, Iraq and Iran want better ties. The two countries held talks in Baghdad on Monday.", None),
    ],
)
def test_whom(text: str, sides: list[str] | None) -> None:
    assert [parties(e) for e in contacts(text)] == ([sides] if sides else [])


def test_a_tour_has_its_stops() -> None:
    text = "Iranian Foreign Minister Abbas Araghchi ended a tour that has taken him to Qatar and Kuwait."
    assert [parties(e) for e in contacts(text)] == [["IRN", "QAT"], ["IRN", "KWT"]]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Antony Blinken is on a visit to the region to push for a ceasefire in Gaza and Lebanon.", []),
        ("Antony Blinken is on a visit to Cairo to push for a ceasefire in Gaza and Lebanon.", ["EGY"]),
    ],
)
def test_what_a_journey_is_for_is_not_where_it_leads(text: str, hosts: list[str]) -> None:
    assert [p.party for e in contacts(text) for p in e.parties if p.hosted or p.party != "USA"] == hosts


def test_what_they_talk_about_is_not_where() -> None:
    (event,) = contacts("Erdogan talks Gaza aid plan with king of Jordan")
    assert event.place is None
    assert event.channel == "unspecified"


def test_what_they_met_for_is_no_other_meeting() -> None:
    (event,) = contacts("The Egyptian and Turkish presidents met in Cairo on Monday to discuss the war in Gaza.")
    assert event.status == "occurred"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("U.S. Middle East envoy Steve Witkoff met the Egyptian president in Cairo on Monday.", ["EGY", "USA"]),
        ("White House Mideast adviser Brett McGurk met the Egyptian president in Cairo on Monday.", ["EGY", "USA"]),
        ("The UN's Syria envoy Geir Pedersen met the Iranian foreign minister on Monday.", ["IRN", "UNO"]),
        ("Turkey's Syria envoy met the Iranian foreign minister on Monday.", ["IRN", "TUR"]),
        ("Egyptian Foreign Minister Badr Abdel Aati met the Turkish president on Monday.", ["EGY", "TUR"]),
    ],
)
def test_whose_envoy_it_is(text: str, sides: list[str]) -> None:
    (event,) = contacts(text)
    assert parties(event) == sides


@pytest.mark.parametrize(
    "text",
    [
        "The Egyptian president met his Turkish counterpart in Cairo. The meeting was attended by Egyptian Foreign "
        "Minister Badr Abdelatty and Turkish Foreign Minister Hakan Fidan.",
        "The Egyptian president met his Turkish counterpart in Cairo. Egyptian Foreign Minister Badr Abdelatty and the "
        "Turkish ambassador attended the meeting.",
    ],
)
def test_who_was_there_too_met_nobody_else(text: str) -> None:
    (event,) = contacts(text)
    assert {p.office for p in event.parties} == {"president"}


def test_whose_visit_it_was_is_not_known() -> None:
    assert contacts("The Iranian minister praised Doctor Somebody's recent visit to Damascus as a good step.") == []


def test_what_may_come_was_only_spoken_of() -> None:
    text = "Erdogan and Putin discussed by phone the possibility of a visit by the Russian president to Ankara."
    call, visit = contacts(text)
    assert (call.status, visit.status) == ("occurred", "called-for")


def test_two_meetings_have_a_place_each() -> None:
    text = "Erdogan and Sisi first shook hands in Qatar in November 2022, and they met again in Delhi last September."
    first, again = contacts(text)
    assert (first.place and first.place.country, again.place and again.place.city) == ("QAT", "New Delhi")
