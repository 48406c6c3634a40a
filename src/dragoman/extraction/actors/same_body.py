"""Which body or movement Persian «این اتحادیه», «این سازمان», «این جنبش» is: the last one whose name begins so; and
Arabic «الحركة», «الوكالة».
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dragoman.extraction.actors.mention import PERSONS, Mention, Phrase
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.world.schema import texts
from dragoman.world.world import World

LANGUAGES = 8  # packs and worlds whose first words are remembered
KINDS = ("body", "movement")


def same_body(passage: Passage, phrase: Phrase, told: Sequence[Mention], world: World) -> str | None:
    """The party of the one that was named last before a phrase of this sort; null where none was, or another that
    nobody knows since («سازمان انرژی اتمی … این سازمان»).
    """
    word = passage.fold(phrase.j - 1)
    codes = first_words(passage.pack, world).get(word, frozenset())
    last = next((m for m in reversed(told) if m.party in codes), None)
    if last is None:
        return None
    named = {t for m in told for t in range(m.i, m.j)}
    others = (t for t in range(last.j, phrase.i) if _bare(passage.pack, passage.fold(t)) == word and t not in named)
    return None if any(passage.fold(t - 1) not in passage.pack.pointers for t in others) else last.party


def the_body(passage: Passage, at: int, told: Sequence[Mention], world: World) -> str | None:
    """The movement or body that an Arabic sort of bodies at token `at` is: the one last named, or told with one of its
    own («مسؤول في حماس … وفدا من الحركة»), who is of a body of states only where that is of this sort («الوكالة»).
    """
    word = passage.fold(at)
    article = passage.pack.data.letters.article
    names = first_words(passage.pack, world)
    codes = names.get(word, frozenset()) | names.get(word.removeprefix(article), frozenset())
    for m in reversed(told):
        known = world.authorities.get(m.party or "")
        theirs = m.kind in PERSONS and known and (known.kind == "movement" or m.party in codes)
        if m.party and (m.kind == "body" or theirs):
            return m.party
    return None


def _bare(pack: Pack, word: str) -> str:
    """«شورای» without what links it to the word behind it."""
    letters = pack.data.letters
    return word[:-1] if word[-2:-1] in letters.links and word[-1:] in letters.enclitics else word


@lru_cache(maxsize=LANGUAGES)
def first_words(pack: Pack, world: World) -> dict[str, frozenset[str]]:
    """The bodies and movements by the first word of a name of several words in the pack's language, folded."""
    out: dict[str, set[str]] = {}
    for known in world.authorities.values():
        if known.kind not in KINDS:
            continue
        for several in (known.name.get(pack.code), known.names.get(pack.code)):
            for name in texts(several):
                words = pack.fold(name)
                if len(words) > 1:
                    out.setdefault(_bare(pack, words[0]), set()).add(known.party)
    return {word: frozenset(codes) for word, codes in out.items()}
