"""English departures: who left in a month or year that is over has been there; published 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("In May 2019 Mike Pompeo left for a visit to Baghdad.", "occurred"),
        ("In 2018 Lavrov departed for Serbia.", "occurred"),
        ("Lavrov departed for Moscow after a visit to Serbia.", "occurred"),
        # … a day of this week, this month, and what is to come say nothing of it
        ("Lavrov left for Serbia on Tuesday.", "planned"),
        ("Lavrov left for a two-day visit to Serbia.", "planned"),
        ("Lavrov will leave for Serbia in November.", "planned"),
    ],
)
def test_who_left_long_ago_has_been_there(text: str, status: str) -> None:
    (event,) = contacts("en", text)
    assert event.status == status
