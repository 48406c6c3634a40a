"""Arabic nouns of contact with what is to become of them right behind: «قمة من المقرر أن تعقد في جنيف بين …», «اللقاء
المتوقع أن يجمع الرئيسين». The verb behind «أن» is the noun's, in its own clause.
"""

from __future__ import annotations

from dragoman.language.passage import Passage

ADJECTIVES = 2  # words between the noun and what it is said to be («قمة ثنائية من المقرر أن …»)
OWN = 4  # tokens behind the verb in which it has no noun of its own («زيارة من المقرر أن يجري خلالها محادثات»)
PLANNED = "planned"


def due(passage: Passage) -> frozenset[int]:
    """The tokens of every «أن» that opens no clause of its own."""
    if passage.pack.data.pack.order != "VSO":
        return frozenset()
    return frozenset(f.i for f, _ in passage.of("func.that") if _of_noun(passage, f.i, f.j))


def _of_noun(passage: Passage, at: int, verb: int) -> bool:
    cue = passage.ending("status", at)
    carried = passage.starting("light", verb)
    if cue is None or carried is None or not any(e.value == PLANNED for e in cue.all("status.cue")):
        return False
    if any("present" not in e.tags for e in carried.entries):
        return False
    noun = next((f for t in range(cue.i, cue.i - ADJECTIVES - 1, -1) if (f := passage.ending("frame", t))), None)
    own = any(f.get("frame.noun") for f in passage.begun("frame", carried.j, carried.j + OWN))
    return noun is not None and noun.get("frame.noun") is not None and not own
