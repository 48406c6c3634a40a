"""Whose war Persian talks are to end: «مذاکرات برای پایان دادن به جنگ روسیه و اوکراین», «مذاکرات آمریکا برای پایان
جنگ با ایران».
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

OWNER = 5  # tokens of a name or an adjective between talks and what they are for
ENDING = 4  # tokens from «پایان» over «دادن به» to «جنگ»
NEXT = 2  # tokens of an adjective or a preposition between a war and whose it is
WITH = ("with", "with-noun")
WHOSE = ("of", "after-word", "between", "")


def enemies(passage: Passage, groups: list[Group], hit: Found, told: list[Side]) -> list[Side]:
    """The sides of talks at `hit`, with those whose war they are to end: both, where nobody is told to talk; with whom
    it is, where the other is told. Two who talk of the war of others («مذاکرات آمریکا و روسیه برای پایان جنگ …») stay
    the two; of one alone it is not said whether he is at war himself («مذاکرات آمریکا برای پایان جنگ روسیه و اوکراین»).
    """
    parties = {s.party for s in told if s.party}
    war = _war(passage, hit) if len(parties) < 2 else None
    if war is None:
        return told
    group = next((g for g in groups if 0 <= g.i - war <= NEXT), None)
    if group is None:
        return told
    if group.mark in WITH and len(group.parties) == 1 and not parties & set(group.parties):
        return [*told, Side(mention=group.mentions[0], role="counterpart")]
    if not parties and group.mark in WHOSE and len(group.parties) == 2 and len(group.mentions) == 2:
        return [Side(mention=m, role="participant") for m in group.mentions]
    return told


def _war(passage: Passage, hit: Found) -> int | None:
    """The token behind the war that talks at `hit` are to end."""
    aim = next(iter(passage.begun("purpose", hit.j, hit.j + OWNER)), None)
    if aim is None or aim.j >= len(passage.tokens) or passage.fold(aim.j) not in passage.pack.ending:
        return None
    words = range(aim.j + 1, min(aim.j + 1 + ENDING, len(passage.tokens)))
    if any(passage.fold(t) in passage.pack.finite for t in range(hit.j, aim.i)):
        return None
    return next((t + 1 for t in words if passage.fold(t) in passage.pack.bound), None)
