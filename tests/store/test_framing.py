"""In which words outlets speak of somebody: without pronouns, and without what is written onto a word."""

from __future__ import annotations

from types import SimpleNamespace

import msgspec
import pytest

from dragoman.merging import merge
from dragoman.reader import load
from dragoman.store.framing import framing, worded


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("ar", "والسيسي", "السيسي"),
        ("ar", "والروسي", "الروسي"),
        ("ar", "بنظيره المصري", "نظيره المصري"),
        ("ar", "والتقى", "التقى"),
        ("ar", "واشنطن", "واشنطن"),
        ("ar", "وزير الخارجية", "وزير الخارجية"),
        ("ar", "للرئيس المصري", "للرئيس المصري"),
        ("ar", "وليد", "وليد"),
        ("ar", "هو", ""),
        ("ar", "معه", ""),
        ("fa", "وی", ""),
        ("fa", "او", ""),
        ("fa", "وزیر خارجه", "وزیر خارجه"),
        ("en", "he", ""),
        ("en", "the Egyptian leader", "the Egyptian leader"),
    ],
)
def test_words_as_they_are_counted(language: str, words: str, told: str) -> None:
    assert worded(words, language, load()) == told


def test_words_that_differ_only_by_what_is_written_onto_them_are_one(make: SimpleNamespace) -> None:
    pages = []
    for name, words in (("a", "السيسي"), ("b", "والسيسي"), ("c", "هو")):
        sisi = msgspec.structs.replace(make.party("EGY", "Abdel Fattah el-Sisi", "president"), as_worded=words)
        call = make.event(sisi, make.party("RUS"), days="2023-12-09", channel="phone")
        pages.append(make.article(name, call, published="2023-12-09", outlet="Paper", language="ar"))
    (event,) = merge(pages)
    rows = framing([(event, pages)], load())
    assert [(row.words, row.outlet, row.reports) for row in rows if row.of.startswith("EGY")] == [
        ("السيسي", "Paper", 2)
    ]
