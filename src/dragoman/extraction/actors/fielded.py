"""What an Arabic official is for, between his office and his name: «مساعد وزير الخارجية الأمريكي لشؤون الشرق الأدنى
ديفيد شينكر» is one mention, of him who is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from dragoman.extraction.actors.fields import goes_on, opens
from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage

LONGEST = 5  # words of what somebody is for
NAMES = frozenset(("actor.person", "actor.short", "actor.title"))
BARE = ("", "after-word", "of")  # marks of a name that no preposition leads in


def fielded(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each office with the name behind what it is for as that person."""
    if passage.pack.data.pack.order != "VSO":
        return list(mentions)
    named = {b.i: replace(b, i=a.i, mark=a.mark, joined=a.joined) for a, b in pairwise(mentions) if _his(passage, a, b)}
    heads = {m.i for m in named.values()}
    return [named.get(m.i, m) for m in mentions if m.i not in heads]


def _his(passage: Passage, office: Mention, name: Mention) -> bool:
    """Whether only what an office is for stands between it and the name of one of the same party."""
    same = office.party is not None and office.party == name.party and not name.joined and name.mark in BARE
    if not same or office.kind != "office" or name.kind != "person" or not 1 < name.i - office.j <= LONGEST:
        return False
    first = passage.starting("actor", name.i)
    bare = first is not None and bool(first.kinds & NAMES)
    himself = office.person is not None and office.person == name.person
    return (bare or himself) and _field(passage, office.j, name.i)


def _field(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are a noun led in by «لـ» and what it is of: «لشؤون الشرق الأدنى», «للشؤون السياسية»."""
    if passage.covering("topic", a) or not opens(passage, a):
        return False
    return all(goes_on(passage, t) for t in range(a + 1, b))
