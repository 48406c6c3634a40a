"""«مع نظيره الإيطالي، مختتما جولته.», «، مشيدة بالتعاون.»: what an Arabic sentence ends with and no name does."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.pack import Pack

STEMS = 2  # letters before its last of a short name that only looks like it («باه»), not of «له», «جولته»


def circumstance(pack: Pack, words: Sequence[str]) -> bool:
    """Whether one of the words that nobody knows bears a pronoun, or the last a preposition with its article behind
    one that agrees with somebody, as an adjective does (order VSO).
    """
    letters = pack.data.letters
    if pack.data.pack.order != "VSO":
        return False
    if any(word.endswith(t) and len(word) - len(t) not in (0, STEMS) for word in words for t in letters.pronouns):
        return True
    placed = tuple(f for f, c in pack.clitics.items() if f and c.article and c.preposition and not c.conjunction)
    agreeing = tuple(e for e in letters.agreement["adjective"] if len(e) == 1)
    return words[-1].startswith(placed) and words[-2].endswith(agreeing)
