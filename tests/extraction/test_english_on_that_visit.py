"""English: whom somebody met on a visit he met on its days, where "and" goes on from the visit."""

from __future__ import annotations

import datetime

import pytest

from extraction.reading import told

PUBLISHED = datetime.date(2023, 3, 6)


def _met_on(text: str, party: str) -> list[datetime.date | None]:
    events = told(text, on=PUBLISHED, language="en")
    return [e.date.start if e.date else None for e in events if party in {p.party for p in e.parties}]


@pytest.mark.parametrize(
    ("text", "party", "day"),
    [
        ("Hakan Fidan visited Beirut on Friday and met Hassan Nasrallah.", "HEZBOLLAH", "2023-03-03"),
        ("Hakan Fidan arrived in Khartoum in January and also met Hemedti.", "RSF", "2023-01-01"),
        (
            "Hakan Fidan visited Beirut in January and Hassan Nasrallah met Iranian officials.",
            "HEZBOLLAH",
            "2023-03-05",
        ),
    ],
)
def test_who_is_met_on_a_visit_is_met_on_its_day(text: str, party: str, day: str) -> None:
    assert _met_on(text, party) == [datetime.date.fromisoformat(day)]
