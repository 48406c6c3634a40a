"""English words beside a contact that say nothing of when, where or by whom it was."""

from __future__ import annotations

import pytest

from dragoman.model import Event
from extraction.reading import told

# Pages are of Wednesday 13 August 2025.


def contacts(text: str) -> list[Event]:
    return told(text, language="en")


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Amid preparations for war, Vladimir Putin met Alexander Lukashenko on Sunday.", "occurred", "2025-08-10"),
        ("Orban is delighted to receive Erdogan in Budapest on Thursday.", "planned", "2025-08-14"),
        ("Blinken was delighted to meet Lavrov on Friday.", "occurred", "2025-08-08"),
        ("The visit of Vladimir Putin to Ankara is on Friday.", "planned", "2025-08-15"),
        ("The meeting between Lavrov and Hakan Fidan is on Tuesday.", "planned", "2025-08-19"),
        ("The visit of Vladimir Putin to Ankara is useful, it said on Friday.", "occurred", "2025-08-08"),
    ],
)
def test_a_day_is_that_of_what_is_said_of_a_contact(text: str, status: str, day: str) -> None:
    (event,) = contacts(text)
    assert (event.status, event.date and event.date.edtf) == (status, day)


def test_what_one_hopes_to_have_been_able_to_do_is_not_done() -> None:
    assert [e.status for e in contacts("Blinken hoped he was able to meet Lavrov on Friday.")] == ["called-for"]


@pytest.mark.parametrize(
    ("text", "day", "city"),
    [
        ("Erdogan met Putin. The two discussed trade on Sunday in Sochi.", "2025-08-10", "Sochi"),
        (
            "Raisi met Putin. The two presidents discussed relations between the two countries in Moscow on Sunday.",
            "2025-08-10",
            "Moscow",
        ),
        ("Sisi called Abbas. The two leaders discussed the raid on Jenin on Sunday.", "2025-08-12/2025-08-13", None),
        ("Macron met Scholz on Monday. They discussed last week's attack in Brussels.", "2025-08-11", None),
        ("Lavrov met Fidan on Monday. The two discussed the attack on Odesa on Friday.", "2025-08-11", None),
    ],
)
def test_what_has_no_day_of_its_own_leaves_it_to_those_who_discuss_it(text: str, day: str, city: str | None) -> None:
    (event,) = contacts(text)
    assert (event.date and event.date.edtf, event.place and event.place.city) == (day, city)


def test_two_who_discuss_something_elsewhere_on_another_day_have_met_twice() -> None:
    text = "Biden met Netanyahu in New York on Monday. They discussed Iran at the White House on Tuesday."
    assert [(e.date and e.date.edtf, e.place and e.place.city) for e in contacts(text)] == [
        ("2025-08-11", "New York"),
        ("2025-08-12", "Washington"),
    ]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The Turkish and Russian ministers discussed attacks, grain, and threats made by phone.", "unspecified"),
        ("Lavrov and Fidan discussed the crisis in Sudan, the grain deal and trade over the phone.", "phone"),
        ("A Turkish delegation was contacted by Iraqi officials.", "unspecified"),
    ],
)
def test_how_something_else_was_done_is_not_how_two_spoke(text: str, channel: str) -> None:
    assert [e.channel for e in contacts(text)] == [channel]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Deputy Prime Minister Jan Novak of Slovakia met Lavrov.", "SVK"),
        ("Deputy Prime Minister May Larsen of Denmark met Lavrov.", "DNK"),
        ("Foreign Minister Anna Berg of Sweden separately met Lavrov.", "SWE"),
    ],
)
def test_a_month_may_be_a_given_name(text: str, who: str) -> None:
    assert [sorted(p.party or "" for p in e.parties) for e in contacts(text)] == [sorted(["RUS", who])]


def test_a_state_before_a_noun_is_not_whose_a_minister_is() -> None:
    text = "The paper accused Minister Karl Braun of Turkey policy failures and met the Greek premier in Athens."
    assert not any(p.party == "TUR" for e in contacts(text) for p in e.parties)
