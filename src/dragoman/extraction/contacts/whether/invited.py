"""Visits to which somebody is invited: the invitation is told, not the journey («ودعاه إلى زيارة عمان»)."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

AFTER = 25  # tokens between "invited" and what to


def invited(beside: Beside, frame: Frame, hit: Found, status: str) -> bool:
    """Whether one side asks the other for what a predicate tells, so that it is called for.

    A verb is asked for where it would be planned. An Arabic noun for a visit is where «إلى» or «ل» leads to it from a
    verb of inviting, whatever else that verb has told («هنأه هاتفيا ودعاه إلى زيارة …»).
    """
    if frame.verb:
        return status == "planned" and beside.asked(hit)
    if beside.order != "VSO" or frame.event != "visit" or status not in ("planned", "occurred"):
        return False
    clitic = beside.passage.pack.clitics.get(hit.pre)
    toward = beside.passage.pack.clitic_marks.get(clitic.preposition if clitic else "") == "to-clitic"
    return (toward or beside.marks.get(hit.i) == "to") and _inviting(beside, hit) is not None


def set_by(frame: Frame, status: str) -> str:
    """The status of what a frame itself says of it: what is looked into has come, what a proposal was for is wanted
    even where that is refused.
    """
    if "weighed" in frame.needs and status != "negated":
        return "occurred"
    return "called-for" if "proposed" in frame.needs else status


def others_invited(beside: Beside, frame: Frame, hit: Found, sides: list[Side]) -> bool:
    """«دعت فرنسا مواطنيها إلى تجنب زيارة لبنان»: whether those who are asked about a visit are nobody's envoys.

    Two invite each other only with words for that («دعا الوزيران بعضهما»).
    """
    if beside.order == "VSO" and frame.event == "invitation" and frame.verb:
        _, high = beside.clauses.clause(hit.i)
        return all(s.role == "participant" for s in sides) and not beside.passage.within("mutual", hit.j, high)
    verb = _inviting(beside, hit) if beside.order == "VSO" and frame.event == "visit" and frame.noun else None
    to = next((t for t in range(verb.j, hit.i) if beside.marks.get(t + 1) == "to"), None) if verb else None
    return verb is not None and to is not None and to > verb.j and beside.somebody(to - 1)


def _inviting(beside: Beside, hit: Found) -> Found | None:
    """The verb of inviting before a noun, where it is the predicate before it, of those that can lead to it."""
    clause = beside.clauses.number[hit.i]
    for other in reversed(beside.begun(hit.i - AFTER, hit.i)):
        if beside.clauses.number[other.i] != clause or other.j > hit.i:
            return None
        if any(e.value in beside.book.invites for e in other.all("frame.verb")):
            return other
        if not other.get("frame.noun") or not (beside.beyond(other) or beside.marks.get(other.i) == "place"):
            return None  # «دعاه إلى دعم المحادثات وإلى زيارة …»
    return None
