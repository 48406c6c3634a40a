"""English days and years between an article or owner and the noun of a contact; published 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import FRESH, contacts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The statement came after the July 4 meeting between Lavrov and Hakan Fidan.", "2025-07-04"),
        ("The two discussed steps following the June 16 call between Donald Trump and Vladimir Putin.", "2025-06-16"),
        ("They spoke ahead of a November 19 summit between Macron and Putin in Lima.", "2025-11-19"),
        ("They recalled the 2018 summit between Donald Trump and Kim Jong Un.", "2018"),
        ("Shinzo Abe's 2019 visit to Tehran failed to ease tensions.", "2019"),
        # … the day of something else, and a year that is no contact's
        ("Lavrov met Hakan Fidan after the July 4 attack on the convoy.", FRESH),
        ("Lavrov met Hakan Fidan to discuss the 2015 accord.", FRESH),
        # … nor is the year of one contact that of another
        ("Macron met Putin four years after the 2018 summit on Syria.", FRESH),
    ],
)
def test_a_time_at_a_noun_is_its_own(text: str, expected: str) -> None:
    day = contacts("en", text)[-1].date
    assert day is not None and day.edtf == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day on which it is called off is not that on which it was to be
        ("Iran's president on Tuesday cancelled a visit to Austria.", None),
        ("Merkel's trip to Algeria was cancelled on Monday.", None),
        ("Macron on Tuesday cancelled a meeting with Putin that had been scheduled for Saturday.", "2025-08-16"),
        ("Macron on Monday cancelled a trip to Algeria planned for Friday.", "2025-08-15"),
        ("Macron cancelled on Friday a visit to Algeria planned for Saturday.", "2025-08-16"),
        ("Macron cancelled on Sunday a meeting with Putin scheduled for August 25.", "2025-08-25"),
        ("Germany cancelled on Sunday the talks with Turkey.", None),
        ("The meeting between Lavrov and Hakan Fidan set for Friday was cancelled on Tuesday.", "2025-08-15"),
        ("The talks between Oman and Turkey due on Friday were called off on Tuesday.", "2025-08-15"),
        # … which its noun may have, or which lies ahead
        ("Macron cancelled the September 12 summit with Putin.", "2025-09-12"),
        ("Erdogan cancelled his planned mid-September summit in Sochi with Putin.", "2025-09-11/2025-09-20"),
        ("Macron has cancelled his trip to Algeria next week.", "2025-08-18/2025-08-24"),
        # … and who stays away does so then
        ("Lavrov skipped a meeting with Hakan Fidan on Sunday.", "2025-08-10"),
    ],
)
def test_when_what_is_called_off_was_to_be(text: str, expected: str | None) -> None:
    (event,) = contacts("en", text)
    assert event.status == "denied"
    assert (event.date.edtf if event.date else None) == expected
