"""What a page tells a second time, or tells beside a contact without being one of its own."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage


def repeated(passage: Passage) -> dict[int, int]:
    """The sentences that say word for word what one before them did (a standfirst set again below), with it."""
    seen: dict[tuple[str, ...], int] = {}
    first = (seen.setdefault(tuple(passage.folds[low:high]), n) for n, (low, high) in enumerate(passage.sentences))
    return {n: m for n, m in enumerate(first) if m != n}


def without_known(told: list[Candidate]) -> list[Candidate]:
    """Talks that name nobody are told once a page, and not where the page tells of contacts of the two."""
    pairs = {c.parties for c in told if not c.known}
    first: dict[frozenset[str], int] = {}
    for candidate in told:
        if candidate.known:
            first.setdefault(candidate.parties, candidate.i)
    return [c for c in told if not c.known or (c.parties not in pairs and first[c.parties] == c.i)]


def without_notes(told: list[Candidate]) -> list[Candidate]:
    """«استدعت السفير وسلمته مذكرة احتجاج»: the note that a summoned envoy is handed in the words behind is no letter of
    its own, unless somebody signs it or it has another day.
    """
    summoned = [c for c in told if c.event == "summons"]

    def handed(c: Candidate) -> bool:
        nobody = c.event == "letter" and not any(s.mention.name for s in c.sides)
        then = [s for s in summoned if s.sentence == c.sentence and s.i < c.i and s.parties == c.parties]
        return nobody and any(c.when in (None, s.when) or c.implied for s in then)

    return [c for c in told if not handed(c)] if summoned else told


def without_invited(told: list[Candidate]) -> list[Candidate]:
    """«دعا الرئيس X وY لحضور القمة»: of those who are invited no summit of their own is told in that sentence."""
    invited: dict[int, set[str | None]] = {}
    for candidate in told:
        if candidate.event == "invitation":
            guests = {s.party for s in candidate.sides if s.role == "counterpart"}
            invited.setdefault(candidate.sentence, set()).update(guests)
    aims = ("summit", "meeting")

    def asked(c: Candidate) -> bool:
        whole = c.parties if c.status != "called-for" else {s.party for s in c.sides if s.role == "participant"}
        return bool(whole) and whole <= invited.get(c.sentence, set())  # "invited him to attend the bloc's summit"

    return [c for c in told if c.event not in aims or not asked(c)]
