"""«X با Y دیدار کرد و Z با W گفت‌وگو کرد»: Persian subjects that open a second statement behind "and"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.who.around import Around
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

BETWEEN = (
    "status",
    "quiet",
    "date",
    "also",
)  # layers of what may stand before a subject («و قرار است فردا وزیر خارجه …»)


def anew(passage: Passage, groups: Sequence[Group]) -> Group | None:
    """The last of bare `groups` before which "and" stands behind a verb, over words of when and whether."""
    return next((g for g in reversed(groups[1:]) if _opens(passage, g.i)), None)


def served(around: Around, group: Group) -> bool:
    """«با Y دیدار و تحولات یمن و سوریه را بررسی کرد»: whether a noun has its partner before it, and "and" behind it
    leads on to another verb, within which a group stands.
    """
    passage, low = around.passage, around.clause[0]
    joined = around.j < group.i and passage.fold(around.j) in passage.pack.joins
    return joined and any(g.mark == "with" and low <= g.i and g.j <= around.i for g in around.groups)


def _opens(passage: Passage, at: int) -> bool:
    joins, finite = passage.pack.joins, passage.pack.finite
    while at > 1 and passage.fold(at - 1) not in joins:
        found = next((f for n in BETWEEN if (f := passage.ending(n, at)) is not None), None)
        if found is None:
            return False
        at = found.i
    at -= 2
    at -= at > 0 and passage.fold(at) in COMMAS
    return at > 0 and passage.fold(at) in finite
