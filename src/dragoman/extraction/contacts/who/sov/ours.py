"""«پاکستان باید تصمیم بگیرد. گفت‌وگوهای ما ادامه دارد»: with whom the talks are that a Persian speaker calls his own,
where he names nobody with them: the only other state of what he says just there.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ELSEWHERE = ("place", "about", "source", "during", "through")  # marks of whom he speaks of beside them
SPOKE = ("state", "institution", *PERSONS)
BACK = 1  # sentences before in which the other may be named


def other_side(antecedents: Antecedents, hit: Found, mark: str, sides: Sequence[Side]) -> list[Side]:
    """Who says it and the other, for talks at `hit` that are his; nobody where more or none are named."""
    passage, clauses = antecedents.passage, antecedents.clauses
    if any(s.role in ("counterpart", "between") for s in sides) or not _his(passage, antecedents, hit, mark):
        return []
    teller = antecedents.speaker(hit, "")
    if teller is None or len(teller.mentions) != 1 or teller.mentions[0].kind not in SPOKE:
        return []
    one = teller.mentions[0]
    now = clauses.sentence[hit.i]
    near = [g for n in range(max(0, now - BACK), now + 1) for g in antecedents.of_sentence(n)]
    named = {m.party: m for g in near if _stands(g) for m in g.mentions if m.party and m.party != one.party}
    others = list(named.values())
    if len(others) != 1 or others[0].kind not in SPOKE or others[0].joined:
        return []
    if not {s.party for s in sides} <= {one.party, others[0].party}:
        return []
    return [Side(mention=m, role="participant") for m in (one, others[0])]


def _stands(group: Group) -> bool:
    """Whether a group is one that he speaks of, and not of a place or of what something is about."""
    return group.mark not in ELSEWHERE and not group.place


def _his(passage: Passage, antecedents: Antecedents, hit: Found, mark: str) -> bool:
    """Whether talks are called his («مذاکرات ما»), or he is in them («در حال گفت‌وگو هستیم», «در مذاکرات … داریم»)."""
    behind = passage.fold(hit.j) if hit.j < len(passage.tokens) else ""
    words = {fold for word in passage.pack.data.markers.we for fold in passage.pack.fold(word)}
    if behind in words:
        return True
    led = passage.starting("func", hit.j)
    mentioned = led.get("func.mark") if led is not None else None
    if mentioned is not None and mentioned.value in ("with", "between"):
        return False
    within = passage.ending("going", hit.i) is not None or mark == "place"
    return within and antecedents.ourselves(hit)
