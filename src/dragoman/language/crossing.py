"""Phrases that share a word: «وقف الحرب» and «حرب على غزة» are told in one as «وقف الحرب على غزة»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

Words = tuple[str, ...]


def crossed(phrases: Mapping[str, Sequence[str]], article: str = "") -> Iterator[tuple[str, str]]:
    """What phrases of two meanings are together where the last words of one are the first of the other, with each of
    both meanings ("economic ties" and "ties with" as "economic ties with").

    In a text the phrase that begins first would hide the other. `article` is what a word may bear before it («الحرب»,
    «حرب»).
    """
    meanings: dict[str, list[str]] = {}
    for meaning, forms in phrases.items():
        for form in forms:
            meanings.setdefault(form, []).append(meaning)
    beginning: dict[str, list[Words]] = defaultdict(list)
    for form in meanings:
        words = tuple(form.split())
        if len(words) > 1:
            beginning[_bare(words[0], article)].append(words)
    for form, here in meanings.items():
        words = tuple(form.split())
        for at in range(1, len(words)):
            for other in beginning[_bare(words[at], article)]:
                there = meanings[" ".join(other)]
                if _meets(words[at:], other, article) and not set(there) <= set(here):
                    together = " ".join((*words, *other[len(words) - at :]))
                    yield from ((together, meaning) for meaning in dict.fromkeys((*here, *there)))


def _meets(tail: Words, other: Words, article: str) -> bool:
    """Whether a phrase begins with these last words of another and goes on behind them."""
    head = other[: len(tail)]
    return len(other) > len(tail) and all(
        _bare(a, article) == _bare(b, article) for a, b in zip(tail, head, strict=True)
    )


def _bare(word: str, article: str) -> str:
    return word.removeprefix(article).casefold()
