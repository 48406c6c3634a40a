"""English: several of whom one alone is named ("senior Omani officials, including Foreign Minister X"): he is meant."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

NEAR = 4  # tokens between those and whom the word leads in (", including his counterpart")


def including(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each of several who hold no named office as the one of them who is named behind; where a list
    names more of them, as they are.
    """
    if passage.pack.data.pack.order != "SVO":
        return list(mentions)
    out: list[Mention] = []
    for n, mention in enumerate(mentions):
        before = out[-1] if out else None
        more = n + 1 < len(mentions) and mentions[n + 1].joined
        if before is not None and not more and _one_of(passage, before, mention):
            out[-1] = replace(mention, i=before.i, mark=before.mark, joined=before.joined)
        else:
            out.append(mention)
    return out


def _one_of(passage: Passage, many: Mention, one: Mention) -> bool:
    """Whether nothing but a comma and the word that leads one of them in stands between several and a person of theirs
    who is named.
    """
    several = many.kind == "office" and many.name is None and many.number != "one" and many.party is not None
    if not several or one.kind not in PERSONS or not one.name or one.party != many.party or one.joined:
        return False
    pack, between = passage.pack, range(many.j, one.i)
    if not 0 < len(between) <= NEAR or sum(passage.fold(t) in pack.including for t in between) != 1:
        return False
    small = COMMAS | pack.including | pack.determiners
    return all(passage.fold(t) in small for t in between)
