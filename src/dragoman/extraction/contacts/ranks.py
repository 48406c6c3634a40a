"""Which offices are different persons' of one state: whoever summons the ambassador has not met the prime minister."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate, Side

# Offices that different persons hold. A minister may head his government too, and a prince may: they have one rank.
RANKS = {
    "ambassador": 1,
    "president": 2,
    "king": 2,
    "emir": 2,
    "sultan": 2,
    "supreme-leader": 3,
    "foreign-minister": 4,
    "prime-minister": 4,
    "speaker": 5,
    "defence-minister": 6,
    "national-security-adviser": 7,
    "finance-minister": 8,
    "economy-minister": 8,
    "trade-minister": 8,
    "interior-minister": 9,
    "energy-minister": 10,
    "oil-minister": 10,
    "minister-of-intelligence": 11,
    "intelligence-chief": 11,
    "chief-of-staff": 12,
    "army-commander": 12,
    "nuclear-chief": 13,
    "central-bank-governor": 14,
}
DEPUTIES = {"deputy-foreign-minister": 15}  # who sit beside their minister, but are not he
MINISTER = "minister"  # of whatever: none of those below
NO_MINISTERS = frozenset(RANKS[o] for o in ("ambassador", "president", "supreme-leader", "speaker", "chief-of-staff"))


def rank_of(office: str | None) -> int | None:
    """The rank of an office; null where it may be anybody's."""
    return RANKS.get(office or "")


def own_rank(office: str | None) -> int | None:
    """The rank of an office, a deputy's too: who is told alone is not his minister."""
    return rank_of(office) or DEPUTIES.get(office or "")


def otherwise(
    sides: Iterable[Side], ranks: Mapping[str | None, set[int | None]], persons: Mapping[str, set[str]]
) -> bool:
    """Whether a party is there in the person of another office than the contact told before has (`ranks` and `persons`
    of each of its parties).
    """
    for side in sides:
        rank, known = own_rank(side.mention.office), ranks.get(side.party)
        named = side.mention.name and side.party in persons
        if side.mention.kind not in PERSONS or not known or None in known or named:
            continue
        if rank is not None and rank not in known:
            return True
        if side.mention.office == MINISTER and known <= NO_MINISTERS:
            return True  # "the presidents met … . Turkish and Russian ministers held talks"
    return False


def joined(tellings: Iterable[Candidate], told: Candidate, named: Set[str]) -> bool:
    """ "Kushner met Putin", and below it "Kushner and Witkoff met Putin": whether one of a party whom the contact has
    `named` does it with others; a letter may be to several of one, and a headline name the king alone.
    """
    parties = {s.party for s in told.sides if s.mention.name in named}
    letter = told.event == "letter" and all(t.event == "letter" for t in tellings)
    own = [s for s in told.sides if s.party in parties and s.mention.name]
    return bool(own) and (letter or not any(s.role in ("counterpart", "recipient", "host") for s in own))
