"""Whom a title with a pronoun means: «كما استقبل سموه …», «وأكد جلالته أن …»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention, Phrase
from dragoman.language.passage import Passage
from dragoman.world.world import HEADS

HIGH = frozenset((*HEADS, "crown-prince"))


def honoured(
    passage: Passage, phrase: Phrase, base: Mention, told: Sequence[Mention], country: str | None
) -> Mention | None:
    """He of the outlet's own state, and of an office that is so honoured, of whom the page has spoken last; he who
    heads it or will before his ministers. Where the outlet's state is not known, he of the only state of which the page
    has named such.
    """
    word = passage.starting("actor", phrase.i)
    entry = word.get("actor.honour") if word is not None else None
    named = [m for m in told if m.party and m.kind in PERSONS and not m.counterpart]
    fit = [m for m in named if entry is not None and m.office in entry.tags and country in (None, m.party)]
    if len({m.party for m in fit}) > 1:
        return None
    last = next((m for m in reversed(fit) if m.office in HIGH), fit[-1] if fit else None)
    return replace(last, i=phrase.i, j=phrase.j, mark=base.mark, joined=base.joined) if last else None
