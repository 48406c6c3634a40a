"""What a page says never raises, whatever it is."""

from __future__ import annotations

import datetime
import io
import json
import sys
from types import FrameType

import pytest

from dragoman.ingest.jsonl import read_lines
from dragoman.ingest.problem import Problem
from dragoman.model.page import Page
from dragoman.pipeline import read_page
from dragoman.reader import Reader, load


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


def page(text: str, *, url: str | None = None, day: datetime.date = datetime.date(2024, 3, 22)) -> Page:
    return Page(source="page", text=text, sha256="0" * 64, published=day, url=url)


@pytest.mark.parametrize(
    "text",
    [
        "The king visited Egypt 5000 years ago.",
        "زار الملك مصر قبل 5000 سنة",
        "پادشاه ۵۰۰۰ سال پیش به مصر سفر کرد",
        "Iran and Egypt will meet in 9000 years.",
    ],
)
def test_years_that_no_calendar_reaches(reader: Reader, text: str) -> None:
    for article in read_page(page(text), reader):
        assert all(e.date is None or e.date.start > datetime.date(1000, 1, 1) for e in article.events)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_of_publication_that_no_press_has(day: str) -> None:
    line = json.dumps({"source": "x", "text": "التقى السيسي بلينكن أمس الاثنين.", "published": day})
    found = list(read_lines(io.BytesIO(line.encode()), name="-", most_bytes=1000))
    assert [p.code for p in found if isinstance(p, Problem)] == ["I111"]
    assert [p.published for p in found if isinstance(p, Page)] == [None]


@pytest.mark.parametrize("url", ["http://[::1", "//[", "http://[foo]/x"])
def test_an_address_that_is_none(reader: Reader, url: str) -> None:
    assert read_page(page("US Secretary of State Antony Blinken met President Sisi in Cairo.", url=url), reader)


def calls(reader: Reader, text: str) -> int:
    """How many Python calls a page takes: what time is made of, but the same on every machine."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read_page(page(text), reader)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "sentence",
    [
        "والتقى نظيره الأردني أيمن الصفدي ثم توجه إلى بغداد ",
        "عراقچی با لاوروف در مسکو دیدار کرد و ",
        '"We had a call with Putin and I met Lavrov," he said. ',
    ],
)
def test_a_sentence_without_end_does_not_take_cubic_work(reader: Reader, sentence: str) -> None:
    calls(reader, sentence)  # what is loaded once
    assert calls(reader, sentence * 80) < 5 * calls(reader, sentence * 40)  # squared is four times, cubed is eight
