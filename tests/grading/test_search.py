"""A cue in pages, with what the reader makes of its sentence."""

from __future__ import annotations

import re

import pytest

from dragoman.grading.search import Cue, search
from dragoman.model import Page
from dragoman.reader import load


def page(source: str, text: str) -> Page:
    return Page(source=source, text=text, sha256="0")


def test_spelling_variants_and_half_spaces_meet() -> None:
    cue = Cue("گفت‌وگوی تلفنی", load())
    text = "وزیران دو کشور گفتوگوي تلفني کردند."
    ((start, end),) = cue.places(text)
    assert text[start:end] == "گفتوگوي تلفني"


def test_a_regular_expression() -> None:
    assert Cue("met .{1,20} in", load()).places("He Met the envoy in Cairo.") == [(3, 19)]
    with pytest.raises(re.error):
        Cue("(", load())


def test_a_hit_has_the_contacts_of_its_sentence() -> None:
    text = (
        "Talks in Cairo\n\nEgyptian Foreign Minister Sameh Shoukry met Russian Foreign Minister Sergey Lavrov in Cairo "
        "on 9 December 2023. The weather was fine in Cairo all day."
    )
    pages = [page("a", text), page("b", text), page("c", "Nothing of the kind was said.")]
    hits = list(search(pages, Cue("weather", load()), load(), without={"b"}))
    assert [hit.source for hit in hits] == ["a"]
    assert hits[0].contacts == () and "EGY+RUS" in hits[0].others[0]
    (hit,) = search(pages[:1], Cue("shoukry", load()), load())
    assert "EGY+RUS" in hit.contacts[0] and hit.others == ()
    assert list(search(pages, Cue("shoukry", load()), load(), language="fa")) == []
