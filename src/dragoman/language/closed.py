"""Nouns that a page writes with ه for ة, which look like verbs with a pronoun: «وزاره الخارجية» holds no "and visited
him", «عقد جلسه مغلقه» no "sat".
"""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack

LAYERS = ("frame", "light", "say")
HOUSES = frozenset(("actor.institution", "actor.body"))


def without_owned(layers: dict[str, list[Found]], pack: Pack) -> None:
    """Takes the verbs out of `layers` that a pronoun is written onto where the same word, whole, is a noun of contact
    or opens the name of a house of several words: the pronoun is the last letter of the noun.
    """
    ends = pack.closed
    owned = {f.i for name in LAYERS for f in layers.get(name, ()) if f.suf in ends and f.j - f.i == 1} if ends else ()
    if not owned:
        return
    nouns = {f.i for f in layers.get("frame", ()) if not f.suf and f.get("frame.noun")}
    nouns |= {f.i for f in layers.get("actor", ()) if not f.suf and f.j - f.i > 1 and not f.kinds.isdisjoint(HOUSES)}
    whole = nouns.intersection(owned)
    if not whole:
        return
    for name in LAYERS:
        if found := layers.get(name):
            layers[name] = [f for f in found if f.i not in whole or f.suf not in ends or f.get("frame.noun")]
