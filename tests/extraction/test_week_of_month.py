"""English weeks of a month that are still to come, beside what is told as done. Pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import FRESH, contacts


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Sisi and Erdogan met in Cairo in the last week of August.", "occurred", None),
        ("Lavrov met with his Turkish counterpart in Moscow in the last week of August.", "occurred", None),
        ("Lavrov visited Tehran in the last week of July.", "occurred", "2025-07-21/2025-07-27"),
        ("Lavrov will visit Tehran in the last week of August.", "planned", "2025-08-25/2025-08-31"),
        ("Sisi and Erdogan announced talks in the last week of August.", "planned", "2025-08-25/2025-08-31"),
        ("Sisi and Erdogan discussed the deal expiring in the last week of August.", "occurred", FRESH),
        ("Sisi spoke by phone with Erdogan about elections in the last week of August.", "occurred", FRESH),
    ],
)
def test_a_week_to_come_of_what_has_been_is_of_another_year(text: str, status: str, day: str | None) -> None:
    assert [(e.status, e.date.edtf if e.date else None) for e in contacts("en", text)] == [(status, day)]
