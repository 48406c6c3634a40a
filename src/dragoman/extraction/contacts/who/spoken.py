"""Who says of talks that his state holds them is not said to hold them himself."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, land_of
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.sov import company
from dragoman.extraction.contacts.who.svo.says_of import says_of
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

OF_STATES = frozenset(("talks", "notice"))  # events that states have as such
TOLD = frozenset(("occurred", "planned"))  # a readiness for talks is his who states it
DENIED = TOLD | {"denied"}
GOES = "visitor"
VOICE = "spokesperson"
ADJECTIVES = 2  # tokens behind a noun («المحادثات النووية الأميركية مع …»)
LANDS = frozenset(("state", "body", "institution"))


def for_state(
    sides: Sequence[Side],
    clauses: Clauses,
    *,
    event: str,
    status: str,
    at: int,
    first: bool,
    bare: bool = False,
    sends: bool = False,
) -> tuple[Side, ...]:
    """The sides of a contact at token `at`, with the state in place of one who only says so.

    «وزیر خارجه گفت که مذاکرات با عمان ادامه دارد», "said talks with Oman go on", «أبلغنا الولايات المتحدة»:
    the speaker stands in the clause around it, or says "we" (`first`), and the other side is no person; or an adjective
    says whose the talks are («أعرب الوزير الأميركي عن تفاؤله بالمحادثات الأميركية مع …»). So is one who speaks about
    them («X درباره مذاکرات با ایران گفت …»), and in Persian one whom a colon quotes («X: مذاکرات با عمان ادامه دارد»)
    or of whom an earlier sentence tells, where the talks stand `bare`, without a verb that carries them. Who `sends`
    an envoy does not come.
    """
    if sends:
        return tuple(replace(s, mention=land_of(s.mention)) if s.role == GOES else s for s in sides)
    late = clauses.passage.pack.data.pack.order == "SOV"
    if event not in OF_STATES or status not in (DENIED if late else TOLD):
        return tuple(sides)
    own = clauses.number[at]
    low, _ = clauses.bounds[own]
    said = clauses.opener.get(own) == "func.that"
    said = said or (late and clauses.opener.get(own) == "strong" and clauses.passage.fold(low) == ":")
    start, _ = clauses.around(at)
    first = first or (late and not _carried(clauses.passage, at) and company.matter(clauses.passage, at))
    out = []
    for side in sides:
        mention = side.mention
        others = [s.mention for s in sides if s.party != side.party]
        outside = said and clauses.number[mention.i] != own and mention.i < at
        outside = outside or (late and bare and mention.i < start)
        outside = outside or says_of(clauses.passage, mention.j, at)
        outside = outside or (bare and _its_states(clauses.passage, at, mention.party))
        outside = outside or (late and mention.office == VOICE)  # «سخنگو مذاکرات با … را سازنده خواند»
        spoken = mention.kind in PERSONS and (first or outside)
        if spoken and others and all(m.kind in LANDS for m in others):
            mention = land_of(mention)
        out.append(replace(side, mention=mention))
    return tuple(out)


def _carried(passage: Passage, at: int) -> bool:
    """«درباره تجارت گفت‌وگو کرد»: whether its verb stands right behind the noun at token `at`: it is no matter."""
    noun = passage.starting("frame", at)
    return noun is not None and passage.starting("light", noun.j) is not None


def _its_states(passage: Passage, at: int, party: str | None) -> bool:
    """Whether an Arabic adjective of a state stands right behind the noun at token `at`."""
    if passage.pack.data.pack.order != "VSO":
        return False
    near = (f.get("actor.adjective") for f in passage.begun("actor", at + 1, at + 1 + ADJECTIVES))
    return any(e is not None and e.value == party for e in near)
