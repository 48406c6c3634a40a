"""Headlines that a feed cut off after so many letters: the sentence stands whole further down.

«… روز سه‌شنبه با نتانیاهو دیدار خوا» lacks its verb's end, and with it whether it was or will be.
"""

from __future__ import annotations

from dragoman.language.passage import Passage

LEAST = 8  # tokens of a sentence from which it is known again
HEAD = 4  # sentences that a headline may have
BODY = 8  # sentences behind it in which it is told whole


def cut_short(passage: Passage) -> frozenset[int]:
    """The numbers of the sentences at the head of a passage that only begin what a later one says whole."""
    sentences = passage.sentences
    out = set()
    for n, (i, j) in enumerate(sentences[:HEAD]):
        while j > i and passage.tokens[j - 1].form.kind == "p":
            j -= 1  # "…"
        if j - i < LEAST:
            continue
        if any(_begins(passage, (i, j), later) for later in sentences[n + 1 : n + 1 + BODY]):
            out.add(n)
    return frozenset(out)


def _begins(passage: Passage, short: tuple[int, int], whole: tuple[int, int]) -> bool:
    """Whether tokens `short`, of which the last may be cut inside the word, are the first of the tokens `whole`."""
    count, folds = short[1] - short[0], passage.folds
    first, end = whole
    while first < end and passage.tokens[first].form.kind == "p":
        first += 1  # a bullet
    if end - first <= count or folds[short[0]] != folds[first]:
        return False
    if folds[short[0] : short[1] - 1] != folds[first : first + count - 1]:
        return False
    last, full = folds[short[1] - 1], folds[first + count - 1]
    rest = any(passage.tokens[t].form.kind == "w" for t in range(first + count, whole[1]))
    return full.startswith(last) and (rest or last != full)
