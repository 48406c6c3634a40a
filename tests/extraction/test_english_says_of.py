"""Who says that his state talks with another is not told to hold the talks himself, with "that" and without."""

from __future__ import annotations

import pytest

from extraction.reading import told

SPOKESMAN = "Kremlin spokesman Dmitry Peskov"


def names(text: str) -> dict[str | None, str | None]:
    (event,) = told(text, language="en")
    return {p.party: p.name for p in event.parties}


@pytest.mark.parametrize(
    "said",
    [
        "said talks with Egypt went on.",
        "said that talks with Egypt went on.",
        "has said the fifth round of negotiations with Egypt was held in Geneva.",
        "said, “Talks with Egypt went on.”",
        "said on Monday discussions with Egypt went on.",
    ],
)
def test_who_says_of_talks_speaks_for_his_state(said: str) -> None:
    assert names(f"{SPOKESMAN} {said}") == {"RUS": None, "EGY": None}


@pytest.mark.parametrize(
    "said",
    [
        "said in talks with Egypt that the war must end.",
        "said he held talks with Egypt on Sunday.",
        "said after talks with Egypt that the war must end.",
    ],
)
def test_who_says_it_there_held_them(said: str) -> None:
    assert names(f"Russian Foreign Minister Sergey Lavrov {said}")["RUS"] == "Sergey Lavrov"
