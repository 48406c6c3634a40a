"""Words before a name that are of no office and no nation there: «شقيقه الرئيس», «الأمير تركي بن محمد»."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.actors.compound import PEOPLE
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.world.world import HEADS

RELATIVE = "relative"
BROTHERS = frozenset((*HEADS, "crown-prince", "prime-minister"))  # whom a head of state calls so by courtesy
BLESSED = frozenset(("actor.short", "actor.title"))
NATIONS = frozenset(("actor.adjective", "actor.short"))


def plain(passage: Passage, hits: list[Found]) -> list[Found]:
    """The hits without what a head of state calls another («مع شقيقه الرئيس السوري», not «شقيقه وزير الدفاع»), without
    nations that are a given name before the father's, and without persons who are only somebody's father.
    """
    sons = _sons(passage.pack)
    if not sons or (not passage.of("actor.title") and passage.places.keys().isdisjoint(sons)):
        return hits
    out = []
    for n, hit in enumerate(hits):
        behind = hits[n + 1] if n + 1 < len(hits) else None
        office = hit.get("actor.office")
        titled = office and office.value == RELATIVE and hit.get("actor.title")
        if titled and behind is not None and behind.i == hit.j:
            head = behind.get("actor.office")
            if head and head.value in BROTHERS:
                continue
        if hit.kinds == BLESSED and hit.j - hit.i > 1:
            continue  # «الملك، نصره الله،»: a wish, no family name
        clitic = passage.pack.clitics.get(hit.pre)
        given = hit.kinds <= NATIONS and not (clitic and clitic.article)
        if given and hit.j < len(passage.tokens) and passage.fold(hit.j) in sons:
            continue
        if hit.kinds <= PEOPLE and hit.i > 0 and passage.fold(hit.i - 1) in sons:
            continue  # «تركي بن محمد بن فهد بن عبد العزيز»: his grandfather
        out.append(hit)
    return out


@cache
def _sons(pack: Pack) -> frozenset[str]:
    return frozenset(f for w in pack.data.words.sons for f in pack.fold(w))
