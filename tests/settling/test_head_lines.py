"""Lines at the head of English pages that state their day."""

from __future__ import annotations

import pytest

from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load

REST = "Pompeo met Abdul Mahdi on Monday, his office said. The two men discussed trade."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        # a label behind who wrote it; the minutes of an hour are no day of the month
        ("By AFP | Published: 14:20 March 5, 2019\nBAGHDAD: ", "2019-03-05"),
        # a day and its year written together
        ("By JT - Feb 19,2019 - Last updated at Feb 19,2019\n\nBAGHDAD — ", "2019-02-19"),
        # agencies and a day in the bracket of a dateline
        ("BAGHDAD, (Example Point / INA - 12th May, 2019) ", "2019-05-12"),
        ("BAGHDAD (Example News / INA - 15th April, 2019) ", "2019-04-15"),
        # a label in a byline with a day alone, or an hour
        ("By AFP - Published on March 5, 2019 10:30 am IST\nBAGHDAD: ", "2019-03-05"),
        ("Reuters | Date of summit: June 3, 2022\nBAGHDAD: ", None),
        ("Moscow - Published accounts of the March 3, 2019 meeting were read\nBAGHDAD: ", None),
        # … nothing but a bracket
        ("Geneva (agreed on - 12 March 2020) was the venue. ", None),
        ("BAGHDAD (INA - 12th May, 2019) was chosen. ", None),
        ("BAGHDAD (the city that the army took - on 15 April, 2003) ", None),
    ],
)
def test_the_day_of_a_head_line(head: str, expected: str | None) -> None:
    (article,) = read_page(Page(source="page", text=f"US, Iraq hold talks\n\n{head}{REST}", sha256="0" * 64), load())
    day = article.published.date if article.published else None
    assert (day.isoformat() if day else None) == expected
