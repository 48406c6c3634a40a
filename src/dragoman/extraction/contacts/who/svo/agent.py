"""English: who does what a passive tells ("was raised by Fidan in a meeting with Lavrov")."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import positions as svo
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.passage import Passage

HOUSES = (*PERSONS, "institution")
PASSIVE = 3  # tokens between "was" and "by" ("was put forward by")


def agent(passage: Passage, groups: list[Group], at: int, low: int) -> Group | None:
    """Who did what the passive before the noun at token `at` tells, in a clause that begins at token `low`."""
    found = next((g for g in reversed(groups) if g.mark == "by" and low <= g.i and g.j <= at), None)
    if found is None or any(m.kind not in HOUSES for m in found.mentions):
        return None
    start = svo.mark_start(passage, found)
    done = any(passage.fold(t) in passage.pack.passives for t in range(max(low, start - 1 - PASSIVE), start))
    led = passage.starting("func", start)
    if not done or led is None or led.j - led.i > 1 or between(passage, found.j, at):
        return None  # "was held at the request of Fidan"
    others = any(g.mark == "" and found.j <= g.i < at for g in groups)
    return (
        None if others or passage.begun("hung", found.j, at) else found
    )  # "by Zelensky when he hugged Putin during …"
