"""Where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dragoman.language.passage import Passage
from dragoman.reader import load
from dragoman.text.sentences import MOST


def lengths(text: str) -> list[int]:
    passage = Passage(text, *load().language("en"))
    sentences = passage.sentences
    assert all(a[1] == b[0] for a, b in pairwise(sentences)), "nothing is left out where a sentence is cut"
    assert sentences[-1][1] == len(passage.tokens)
    return [j - i for i, j in sentences]


def test_what_never_ends_is_cut_behind_commas() -> None:
    text = "the minister left for Cairo, " * 500
    found = lengths(text)
    assert max(found) <= MOST
    assert {n % 6 for n in found} == {0}


@pytest.mark.parametrize("words", [MOST, MOST + 1, 2 * MOST + 1])
def test_without_a_comma_it_is_cut_all_the_same(words: int) -> None:
    found = lengths("word " * words)
    assert sum(found) == words
    assert max(found) == MOST


def test_a_long_sentence_stays_whole() -> None:
    assert lengths("the minister left for Cairo, " * 40 + "as was told.") == [244]
