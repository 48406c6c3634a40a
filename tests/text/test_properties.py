"""Whatever stands on a page, offsets lead back to it: layers, tokens, sentences over texts made by chance."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, strategies as st

from dragoman.reader import load
from dragoman.text.layer import folded, repaired
from dragoman.text.letters import strict
from dragoman.text.sentences import split

LETTERS = "ابتةثجحخدذرزسشصضطظعغفقكلمنهويىأإآؤئءپچژگکیabcXYZé"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
MARKS = "\u064b\u064e\u0650\u0651\u0652\u0670\u0640\u0301"
JOINERS = "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u00ad\ufeff\u061c"
SIGNS = " \t\r\n.,،؛؟!?«»\"'()[]-–—/#@:…٫٬\u00a0"
FORMS = "ﻻﷲﺍﺑﭘ"
LANGUAGES = ("ar", "fa", "en")

pages = st.text(st.sampled_from(LETTERS + DIGITS + MARKS + JOINERS + SIGNS + FORMS), max_size=120)
wild = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
texts = st.one_of(pages, wild)


@given(texts)
def test_repaired_text_maps_back_character_by_character(raw: str) -> None:
    layer = repaired(raw)
    assert layer.text == strict(raw)
    assert len(layer.offsets) == len(layer.text) + 1
    for at, char in enumerate(layer.text):
        start, end = layer.back(at, at + 1)
        assert end == start + 1
        assert char in strict(raw[start:end])


@given(texts, st.data())
def test_a_stretch_of_a_layer_comes_from_a_stretch_of_the_page(raw: str, data: st.DataObject) -> None:
    layer = repaired(raw)
    a, b = sorted(data.draw(st.integers(0, len(layer.text))) for _ in "ab")
    start, end = layer.back(a, b)
    assert 0 <= start <= end <= len(raw)
    assert layer.text[a:b] in strict(raw[start:end])


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=texts)
def test_folding_is_idempotent(language: str, raw: str) -> None:
    table = load().language(language)[0].letters.table
    once = folded(raw, table).text
    assert folded(once, table).text == once
    assert strict(strict(raw)) == strict(raw)


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=texts)
def test_tokens_are_the_pages_own_characters_in_order(language: str, raw: str) -> None:
    pack = load().language(language)[0]
    tokens = pack.tokenizer.cut(raw)
    last = 0
    for token in tokens:
        assert last <= token.start < token.end <= len(raw)
        last = token.end
        assert token.form.strict == strict(raw[token.start : token.end])
        assert token.form.readings, "a token has at least the reading that detaches nothing"
        assert token.form.readings[0].stem == token.form.fold


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=pages)
def test_no_letter_or_digit_is_left_out(language: str, raw: str) -> None:
    tokens = load().language(language)[0].tokenizer.cut(raw)
    covered = {at for token in tokens for at in range(token.start, token.end)}
    for at, char in enumerate(raw):
        assert at in covered or not char.isalnum()


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=pages, start=st.integers(0, 120), end=st.integers(0, 120))
def test_cutting_a_stretch_stays_within_it(language: str, raw: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(raw)), min(end, len(raw))))
    for token in load().language(language)[0].tokenizer.cut(raw, start, end):
        assert start <= token.start < token.end <= end


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=pages)
def test_sentences_are_ordered_ranges_of_tokens(language: str, raw: str) -> None:
    tokens = load().language(language)[0].tokenizer.cut(raw)
    last = 0
    for i, j in split(tokens, raw):
        assert last <= i < j <= len(tokens)
        last = j
        assert not any(t.form.kind == "l" for t in tokens[i:j])


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12), st.data())
def test_marks_and_signs_change_neither_fold_nor_strict_form(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word)))
    # U+0301 belongs to Latin letters; it is no mark of the Arabic script and stays.
    sign = data.draw(st.sampled_from((MARKS + JOINERS).replace("\u0301", "")))
    assume(sign != "\u064b" or "ا" not in word[at - 1 : at + 1])  # beside an alef it ends a word
    cut = load().language("ar")[0].tokenizer.cut
    plain, marked = cut(word), cut(word[:at] + sign + word[at:])
    assert [t.form.fold for t in plain] == [t.form.fold for t in marked]
    assert [t.form.strict for t in plain] == [t.form.strict for t in marked]


@pytest.mark.parametrize("language", LANGUAGES)
@given(raw=texts)
def test_looking_phrases_up_never_fails_and_stays_within_the_tokens(language: str, raw: str) -> None:
    pack, lexicon = load().language(language)
    tokens = pack.tokenizer.cut(raw)
    for layer in lexicon.find(tokens).values():
        last = 0
        for found in layer:
            assert last <= found.i < found.j <= len(tokens), "phrases of one layer do not overlap"
            last = found.j


@pytest.mark.parametrize("sign", ["\u0640", "\u0640\u0640", "\u0623\u200c", "\ufe70", "\ufb50\u0640"])
def test_words_of_which_nothing_is_left(sign: str) -> None:
    """A tatweel alone («ـــ», a rule across the page) folds to nothing and is looked up all the same."""
    for language in LANGUAGES:
        pack, lexicon = load().language(language)
        for text in (sign, f"وزير {sign} خارجية", f"the {sign} minister", f"وزیر {sign} امور"):
            lexicon.find(pack.tokenizer.cut(text))
