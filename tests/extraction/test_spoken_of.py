"""What is spoken of may be told with words of time: "discussed the situation since the start of the war in Gaza"."""

from __future__ import annotations

import hashlib

import pytest

from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Fidan met Shoukry in Cairo and they discussed the situation since the start of the war in Gaza.", {"gaza"}),
        ("Fidan met Shoukry in Cairo for the first time since the start of the war in Gaza.", set()),
    ],
)
def test_a_word_for_talking_makes_a_time_a_matter(text: str, topics: set[str]) -> None:
    page = Page(source="a", text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    (article,) = read_page(page, load())
    (event,) = [e for e in article.events if e.form]
    assert {t.topic for t in event.topics} == topics
