"""English turns: meetings of bodies, who is kept from one, whose decision it is, where each of several was met."""

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


def test_prime_minister_before_a_title_alone() -> None:
    text = "The talks with other Nato leaders went on. UK Prime Minister Sir Keir said that all had gone well."
    assert contacts(text) == []  # it is read to its end


@pytest.mark.parametrize(
    ("text", "who", "status"),
    [
        ("Hakan Fidan attended a NATO foreign ministers' meeting in Brussels.", ["NATO", "TUR"], "occurred"),
        ("Volodymyr Zelensky will attend an EU summit next week.", ["EUR", "UKR"], "planned"),
        ("Faisal bin Farhan hosted his Jordanian counterpart for talks on Sunday.", ["JOR", "SAU"], "occurred"),
        (
            "The telephone call which took place between Hakan Fidan and Fuad Hussein was long.",
            ["IRQ", "TUR"],
            "occurred",
        ),
        ("Calling on Iraq and Turkey to resume talks, Oman offered to help.", ["IRQ", "TUR"], "called-for"),
        ("In Erdogan's decision to meet Putin, a diplomat said, Europe lost.", ["RUS", "TUR"], "planned"),
        (
            "Talks between Iran and six world powers resumed.",
            ["CHN", "DEU", "FRA", "GBR", "IRN", "RUS", "USA"],
            "occurred",
        ),
        ("Recep Tayyip Erdogan and Emmanuel Macron recently held another call.", ["FRA", "TUR"], "occurred"),
        ("Fuad Hussein will see Hakan Fidan on Monday.", ["IRQ", "TUR"], "planned"),
        ("Iraq and Turkey will reconvene in Basra next month.", ["IRQ", "TUR"], "planned"),
        ("Recep Tayyip Erdogan visited NATO member Bulgaria on Monday.", ["BGR", "TUR"], "occurred"),
        ("Leaders of EU member states met Recep Tayyip Erdogan in Ankara.", ["EUR", "TUR"], "occurred"),
        (
            "Fuad Hussein met Hakan Fidan to review the stalemate in Israeli-Palestinian talks.",
            ["IRQ", "TUR"],
            "occurred",
        ),
        ("Hakan Fidan to meet Lavrov this month for Iran-Syria talks", ["RUS", "TUR"], "planned"),
        ("The tour comes weeks after Hakan Fidan flew to Cairo for talks with Sisi.", ["EGY", "TUR"], "occurred"),
    ],
)
def test_who_meets_whom(text: str, who: list[str], status: str) -> None:
    assert [(parties(e), e.status) for e in contacts(text)] == [(who, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Washington has barred the Iraqi foreign minister from meeting his Syrian counterpart.",
        "A Turkish delegation attended the meeting of the UN Climate Change Conference.",
        "Hakan Fidan addressed reporters after a NATO summit.",
        "The French president praised the idea of negotiations with Iran.",
        "Emmanuel Macron proposed a truce to hasten negotiations with Russia.",
        "An Israeli official spoke on Saturday. Two days of talks with Iran ended on Wednesday.",
        "Benjamin Netanyahu said the February 21 visit would deal with threats in neighbouring Syria.",
        "Iranian envoys held several rounds of talks in Vienna, with the U.S. participating from afar.",
    ],
)
def test_no_contact(text: str) -> None:
    assert contacts(text) == []


def test_a_noun_behind_an_article_is_no_verb() -> None:
    text = "Xi Jinping arrives in Portugal for a two-day visit to mend ties, amid concern in EU capitals."
    assert [parties(e) for e in contacts(text)] == [["CHN", "PRT"]]


def test_whose_something_is_was_not_in_the_call() -> None:
    text = (
        "Iraqi Foreign Minister Fuad Hussein has said that Turkey's blockade must end for aid to get in, while backing "
        "a truce between the warring parties in a phone call with the Kuwaiti foreign minister."
    )
    assert [parties(e) for e in contacts(text)] == [["IRQ", "KWT"]]


def test_two_lands_are_two_contacts() -> None:
    text = (
        "A Saudi delegation arrived in Tehran to reopen the embassy. "
        "The visit follows the meeting between the Iranian and Saudi foreign ministers in Beijing."
    )
    assert sorted(e.place.country or "" for e in contacts(text) if e.place) == ["CHN", "IRN"]


def test_whom_he_also_met_he_met_there() -> None:
    text = (
        "Hakan Fidan held talks with Lebanese Prime Minister Najib Mikati and Speaker Nabih Berri. "
        "The meeting with Mikati took place in Beirut."
    )
    assert {(e.channel, e.place.country if e.place else None) for e in contacts(text)} == {("in-person", "LBN")}


def test_whom_somebody_mediates_between() -> None:
    text = (
        "Joe Biden spoke by phone with Benjamin Netanyahu on Monday. "
        "Biden's efforts to broker Israeli-Palestinian talks have failed."
    )
    calls = [e for e in contacts(text) if e.channel == "phone"]
    assert [parties(e) for e in calls] == [["ISR", "USA"]]


def test_who_flies_on_behind_whom_he_sees() -> None:
    text = "John Kerry is in London. He will see Foreign Secretary William Hague before flying to Germany for meetings."
    assert [parties(e) for e in contacts(text)] == [["GBR", "USA"], ["DEU", "USA"]]


def test_a_name_behind_two_short_titles() -> None:
    text = "The Omani sultan met Egyptian Defence Minister Lt. Gen. Ahmed Helmi in Cairo on Sunday."
    (event,) = contacts(text)
    assert {p.party: p.name for p in event.parties}["EGY"] == "Ahmed Helmi"
    assert event.place is not None and event.place.city == "Cairo"


@pytest.mark.parametrize(
    "verb",
    [
        "met Lebanese Prime Minister Najib Mikati in Beirut and Iraqi Foreign Minister Fuad Hussein in Baghdad.",
        "held talks with Speaker Nabih Berri in Beirut and with Iraqi Foreign Minister Fuad Hussein in Baghdad.",
    ],
)
def test_each_was_met_in_his_own_city(verb: str) -> None:
    found = contacts(f"Hakan Fidan {verb}")
    assert [(parties(e), e.place.city if e.place else None) for e in found] == [
        (["LBN", "TUR"], "Beirut"),
        (["IRQ", "TUR"], "Baghdad"),
    ]


def test_a_name_stands_behind_what_an_official_is_in_charge_of():
    text = (
        "Former U.S. Assistant Secretary of State for Near Eastern Affairs Richard Murphy met Syrian President "
        "Bashar al-Assad."
    )
    assert {p.name for e in contacts(text) for p in e.parties} == {"Richard Murphy", "Bashar al-Assad"}


BEHIND = (
    "Bread cost more in Tunis on Monday. Traders had seen it coming, and fuel was scarce. People stood in line. " * 6
)


@pytest.mark.parametrize(
    ("journey", "told_of"),
    [
        (
            "In May Qin Gang made a visit to Kabul to speak with Taliban leaders.",
            {("AFG", "CHN", "occurred"), ("CHN", "TALIBAN", "occurred")},
        ),
        ("Qin Gang visited Cairo to meet Badr Abdelatty.", {("CHN", "EGY", "occurred")}),
        (
            "The Qatari envoy had visited Cairo to deliver a written message from Erdogan to Sisi.",
            {("EGY", "QAT", "occurred"), ("EGY", "TUR", "occurred")},
        ),
    ],
)
def test_what_a_journey_was_for_that_is_no_news(journey: str, told_of: set[tuple[str, ...]]) -> None:
    """On a page without a day."""
    assert {(*parties(e), e.status) for e in told(BEHIND + journey, on=None, language="en")} == told_of
