"""What an Arabic official is for, behind his office: «لشؤون الشرق الأدنى», «للشؤون السياسية والاقتصادية»."""

from __future__ import annotations

from functools import cache

from dragoman.language.pack import Pack
from dragoman.language.passage import Passage

KNOWN = ("frame", "light", "say", "date", "status", "func")  # layers of words that say nothing of an office


def opens(passage: Passage, t: int) -> bool:
    """Whether «لـ» leads in the word at token `t`, and it is none that tells what somebody does («للقاء», «لبحث»)."""
    led = tuple(p for p, mark in passage.pack.clitic_marks.items() if mark == "to-clitic")
    return passage.fold(t).startswith(led) and _plain(passage, t)


def sure(passage: Passage, t: int) -> bool:
    """Whether what «لـ» leads in at token `t` is a field though no name stands behind it: it has the article
    («للشؤون السياسية») or is a noun for one («لشؤون الشرق الأدنى»); «لدعم الاستقرار» says what for they met.
    """
    word = passage.fold(t)
    return word.startswith(tuple(passage.pack.data.letters.contractions.values())) or word in _nouns(passage.pack)


def goes_on(passage: Passage, t: int) -> bool:
    """Whether the word at token `t` has its article, as those of a field have behind its first one."""
    article = passage.pack.letters.article or " "
    word = passage.fold(t)
    joins = tuple(passage.pack.data.letters.conjunctions)
    has = word.startswith(article) or (word.startswith(joins) and word[1:].startswith(article))
    return has and word != article and _plain(passage, t)


def _plain(passage: Passage, t: int) -> bool:
    return passage.tokens[t].form.kind == "w" and not any(passage.covering(layer, t) for layer in KNOWN)


@cache
def _nouns(pack: Pack) -> frozenset[str]:
    """The nouns for a field with each «لـ», folded."""
    led = [p for p, mark in pack.clitic_marks.items() if mark == "to-clitic"]
    return frozenset(p + pack.fold(w)[0] for p in led for w in pack.data.offices.fields)
