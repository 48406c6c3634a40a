"""The day on which a page's news was said is that of the contact in which it was said."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event, Page
from dragoman.pipeline import read_page
from extraction.reading import reader

LEAD = "Iranian Foreign Minister Abbas Araghchi said on Monday that the war in Yemen has no military solution."
FILLER = (
    " The fighting has displaced many families. Roads to the port have been cut for weeks."
    " Aid agencies have warned of hunger in the highlands, where the harvest failed."
    " Markets in the capital stood empty, and the price of bread rose for the third time in a month."
    " Hospitals have asked for fuel. Schools in three provinces stayed closed, and nobody knows for how long."
    " The rains are late this year, and the ferry does not run."
)


def one(text: str, *, on: datetime.date | None) -> Event:
    page = Page(source="page", text=text, sha256="0" * 64, published=on, language="en", url=None)
    (event,) = [e for a in read_page(page, reader()) for e in a.events if e.type == "CONSULT"]
    return event


@pytest.mark.parametrize(
    "told",
    [
        "In a phone conversation with Turkish Foreign Minister Hakan Fidan, Araghchi said that talks were needed.",
        "“Talks are needed,” said Araghchi in a meeting with Turkish Foreign Minister Hakan Fidan.",
        "During a meeting with Turkish Foreign Minister Hakan Fidan, Araghchi stressed the need for calm.",
    ],
)
def test_what_it_was_said_in_has_its_day_and_is_news(told: str) -> None:
    without = one(f"{LEAD}{FILLER} {told}", on=None)
    assert (without.weekday, without.salience) == (1, "main")
    dated = one(f"{LEAD}{FILLER} {told}", on=datetime.date(2025, 8, 13))
    assert dated.date is not None
    assert (dated.date.edtf, dated.salience) == ("2025-08-11", "main")


@pytest.mark.parametrize(
    "told",
    [
        "In his meeting with Turkish Foreign Minister Hakan Fidan, Araghchi said that he agreed.",  # known
        "In a meeting with Turkish Foreign Minister Hakan Fidan, Egyptian Foreign Minister Badr Abdelatty said so.",
        "Araghchi said that in a meeting with Turkish Foreign Minister Hakan Fidan the truce was discussed.",
        "Araghchi visited Ankara and met Turkish Foreign Minister Hakan Fidan.",
    ],
)
def test_what_it_was_not_said_in_is_as_before(told: str) -> None:
    assert one(f"{LEAD}{FILLER} {told}", on=None).weekday is None
