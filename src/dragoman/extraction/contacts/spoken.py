"""Who says of talks that his state holds them is not said to hold them himself."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts import company
from dragoman.extraction.contacts.antecedents import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.clauses import Clauses

OF_STATES = frozenset(("talks", "notice"))  # events that states have as such
TOLD = frozenset(("occurred", "planned"))  # a readiness for talks is his who states it
LANDS = frozenset(("state", "body", "institution"))


def for_state(
    sides: Sequence[Side], clauses: Clauses, *, event: str, status: str, at: int, first: bool
) -> tuple[Side, ...]:
    """The sides of a contact at token `at`, with the state in place of one who only says so.

    «وزیر خارجه گفت که مذاکرات با عمان ادامه دارد», «أبلغنا الولايات المتحدة»: the speaker stands in the clause around
    it, or says "we" (`first`), and the other side is no person. So is one who speaks about them («X درباره مذاکرات با
    ایران گفت …»).
    """
    if event not in OF_STATES or status not in TOLD:
        return tuple(sides)
    own = clauses.number[at]
    said = clauses.opener.get(own) == "func.that"
    first = first or (clauses.passage.pack.data.pack.order == "SOV" and company.matter(clauses.passage, at))
    out = []
    for side in sides:
        mention = side.mention
        others = [s.mention for s in sides if s.party != side.party]
        outside = said and clauses.number[mention.i] != own and mention.i < at
        spoken = mention.kind in PERSONS and (first or outside)
        if spoken and others and all(m.kind in LANDS for m in others):
            mention = replace(mention, kind="institution", institution="government", office=None)
            mention = replace(mention, person=None, name=None, wikidata=None)
        out.append(replace(side, mention=mention))
    return tuple(out)
