"""How English agencies put it: who heads somewhere on a day, where two meet in passing, what is sought."""

from __future__ import annotations

import pytest

from dragoman.model import Event
from extraction.reading import told


def contacts(text: str) -> list[Event]:
    return told(text, language="en")


def parties(event: Event) -> list[str]:
    return sorted(p.party or "" for p in event.parties)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Egyptian Foreign Minister Badr Abdelatty will head on Thursday to Doha for talks.", ["EGY", "QAT"]),
        ("Turkish Foreign Minister Hakan Fidan headed the commission on trade with Iraq.", []),
    ],
)
def test_heading_somewhere_on_a_day(text: str, said: list[str]) -> None:
    assert [parties(e) for e in contacts(text)] == ([said] if said else [])


def test_margins_are_a_place_to_meet() -> None:
    text = "Sergey Lavrov discussed trade with Hakan Fidan on the sidelines of the forum, the Russian ministry said."
    assert [e.channel for e in contacts(text)] == ["in-person"]
    (call,) = contacts("Sergey Lavrov and Hakan Fidan spoke by phone, the Russian ministry said.")
    assert call.channel == "phone"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry is seeking a conversation between Antony Blinken and Sergey Lavrov.", "called-for"),
        ("The visit may pave the way for a meeting between Recep Tayyip Erdogan and Vladimir Putin.", "called-for"),
        ("Antony Blinken and Sergey Lavrov met on Monday, seeking a way out of the crisis.", "occurred"),
    ],
)
def test_what_is_sought(text: str, status: str) -> None:
    assert status in [e.status for e in contacts(text)]


def test_who_asked_for_a_call() -> None:
    (call,) = contacts(
        "At the initiative of the Turkish side, a phone call was held between Sergey Lavrov and Hakan Fidan on Monday."
    )
    assert [p.party for p in call.parties if p.initiated] == ["TUR"]


def test_during_the_meeting_is_where_they_sat() -> None:
    (met,) = contacts("During the meeting, Hakan Fidan and Sergey Lavrov discussed trade.")
    assert met.channel == "in-person"
    (talked,) = contacts("During the crisis, Hakan Fidan and Sergey Lavrov discussed trade.")
    assert talked.channel == "unspecified"
