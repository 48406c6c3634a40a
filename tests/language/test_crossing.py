"""Phrases that share a word, told in one."""

from __future__ import annotations

from dragoman.language.crossing import crossed


def test_phrases_that_share_a_word_are_told_in_one_with_both_meanings() -> None:
    made = list(crossed({"trade": ["economic ties"], "ties": ["ties with"]}))
    assert made == [("economic ties with", "trade"), ("economic ties with", "ties")]


def test_the_article_does_not_tell_two_words_apart() -> None:
    made = dict(crossed({"end": ["وقف الحرب"], "place": ["حرب على غزة"]}, "ال"))
    assert made == {"وقف الحرب على غزة": "place"}


def test_more_than_one_word_may_be_shared() -> None:
    made = {form for form, _ in crossed({"a": ["end of the long war"], "b": ["the long war on drugs"]})}
    assert made == {"end of the long war on drugs"}


def test_phrases_of_one_meaning_and_such_as_hold_each_other_make_nothing() -> None:
    assert not list(crossed({"a": ["close ties", "ties with"]}))
    assert not list(crossed({"a": ["trade ties"], "b": ["ties"]}))
