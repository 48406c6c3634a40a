"""Arabic verbs of coming and going, joined on, whose own subject is none of those whom the reader knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.schema.frames import Frame


def another(beside: Beside, frame: Frame, hit: Found, sides: Sequence[Side]) -> bool:
    """«خسر الحريري مقاعده وذهب الكثير منها إلى …»: whether right behind the verb, joined on with «و», stands a word
    that nobody knows and that says no how («وذهب سريعا إلى»), while whoever came was named before: it is that which
    came.
    """
    if beside.order != "VSO" or frame.event != "arrival" or not frame.verb or hit.suf:
        return False
    clitic = beside.passage.pack.clitics.get(hit.pre)
    if not (clitic and clitic.conjunction) or not beside.somebody(hit.j):
        return False
    comers = [s.mention for s in sides if s.role == "visitor"]
    if not comers or any(m.i >= hit.j for m in comers):
        return False
    word, pack = beside.passage.fold(hit.j), beside.passage.pack
    owned = word.endswith(tuple(t for t in pack.pronoun_tails if t))  # «معظمها»
    return owned or not word.endswith(_adverbs(pack))


@cache
def _adverbs(pack: Pack) -> tuple[str, ...]:
    """What an adverb ends in, folded («سريعًا»)."""
    letters = pack.data.letters
    return tuple(f for w in letters.final if letters.adverbial in w for f in pack.fold(w))
