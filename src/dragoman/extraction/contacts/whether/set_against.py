"""Persian: a meeting that took place, told again in the present tense to set it against something else, or with what
is to be spoken of in it.

«پوتین و اردوغان دیدار کردند. دیدار پوتین و اردوغان در حالی انجام می‌شود که درگیری‌ها ادامه دارد»: by itself «انجام می‌شود»
would be a plan.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import SAT
from dragoman.extraction.contacts.ranks import rank_of
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage

PROCEEDS = "proceed"  # the light verbs «صورت گرفتن», «انجام شدن»: «برگزار می‌شود» is more of a plan
NEAR = 8  # sentences behind the news


def set_against(passage: Passage, clauses: Clauses, told: Candidate, before: Sequence[Candidate]) -> Candidate:
    """A telling as what was told before to have taken place, where it is that in the present tense, or is what is to
    be spoken of in it («در این دیدار درباره … تبادل نظر خواهند کرد»).
    """
    if _still_planned(passage, told, before):
        return replace(told, status="planned", older=False)
    if passage.pack.data.pack.order != "SOV" or told.status != "planned" or told.when is not None:
        return told
    if told.event not in SAT or told.status_at is None or not any(_held(one, told) for one in before):
        return told
    if not _proceeds(passage, told) and not _within(passage, clauses, told):
        return told
    return replace(told, status="occurred", status_at=None, soft=True)


def _still_planned(passage: Passage, told: Candidate, before: Sequence[Candidate]) -> bool:
    """«پیش از دیدار پوتین و ترامپ، زلنسکی گفته بود …»: whether what something had been before is only planned."""
    if passage.pack.data.pack.order != "SOV" or told.finite or told.status != "occurred" or told.when is not None:
        return False
    led = passage.ending("status", told.i) or passage.ending("status", told.i - 1)
    ahead = led is not None and led.entries[0].value == "ahead"
    same = [c for c in before if c.parties == told.parties and c.event in SAT]
    return ahead and bool(same) and all(c.status == "planned" for c in same)


def _proceeds(passage: Passage, told: Candidate) -> bool:
    """«انجام می‌شود», «صورت می‌گیرد»."""
    verb = passage.starting("light", told.status_at[0]) if told.present and told.status_at is not None else None
    return verb is not None and any(e.value == PROCEEDS for e in verb.all("light.verb"))


def _within(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """Whether a noun of its clause points back to a meeting («این دیدار»), nothing said between."""
    back = passage.pack.pointers - passage.pack.determiners
    for noun in passage.begun("frame", clauses.clause(told.i)[0], told.i + 1):
        sitting = any(e.value in SAT for e in noun.all("frame.noun"))
        if sitting and noun.i > 0 and passage.fold(noun.i - 1) in back and not passage.begun("say", noun.j, told.i):
            return True
    return False


def _held(one: Candidate, told: Candidate) -> bool:
    done = one.status == "occurred" and not one.older and one.event in SAT and one.parties == told.parties
    if not done or not 0 < told.sentence - one.sentence <= NEAR:
        return False
    if told.place is not None and (one.place is None or one.place.party != told.place.party):
        return False
    return not any(
        _other(a.mention.name, b.mention.name) or _apart(a.mention.office, b.mention.office)
        for a in one.sides
        for b in told.sides
        if a.party == b.party
    )


def _other(one: str | None, other: str | None) -> bool:
    return None not in (one, other) and one != other


def _apart(one: str | None, other: str | None) -> bool:
    ranks = rank_of(one), rank_of(other)
    return None not in ranks and ranks[0] != ranks[1]
