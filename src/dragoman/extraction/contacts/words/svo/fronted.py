"""English contacts behind "after" at the head of a sentence that goes on with another: "After his call with Zelensky,
Trump met …".
"""

from __future__ import annotations

from dragoman.extraction.sorts import DAYS
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

PHRASE = 14  # tokens from "after" to the noun that it leads in
HELD = 5  # tokens from "held" to the noun of what was held ("held an hour-long phone call")
WHOM = 6  # tokens from a verb to whom somebody met, or where he went ("will meet with the visiting Iraqi …")
TRAVEL = ("arrive", "come", "depart", "return", "tour", "travel", "visit", "visit-person")
CONTACTS = frozenset((*TRAVEL, "call-up", "gather", "meet", "receive-guest", "speak", "speak-with"))  # not "signed"
NOUNS = frozenset(("meeting", "talks", "telephone-call", "session", "summit", "visit"))  # not a press conference


def before_another(passage: Passage, i: int, j: int, high: int) -> bool:
    """Whether the noun at tokens `[i, j)` opens its English sentence behind "after", and another contact follows the
    comma, before token `high`, that closes this off.
    """
    if passage.pack.data.pack.order != "SVO" or not _fronted(passage, i):
        return False
    comma = next((t for t in range(j, high) if passage.fold(t) in COMMAS), None)
    return comma is not None and _tells_another(passage, comma + 1)


def undated_before(passage: Passage, i: int, j: int, high: int) -> bool:
    """Whether such a noun stands before a contact whose day its sentence, which ends at token `high`, names, so that it
    is no news of today: that one is over, or is to come, and "his visit" before it may be too.
    """
    if not any(f.kinds & DAYS for f in passage.begun("date", j, high)) or not before_another(passage, i, j, high):
        return False
    his = i > 0 and passage.fold(i - 1) in passage.pack.owners
    return his or not any(c.entries[0].value == "planned" for c in passage.begun("status", j, high))


def _fronted(passage: Passage, i: int) -> bool:
    """Whether "after" opens the English sentence in which a noun at token `i` stands, with it in one phrase."""
    noun = passage.starting("frame", i)
    low, _ = passage.sentence(i) or (i, i)
    first = next((t for t in range(low, i) if passage.tokens[t].form.kind == "w"), i)
    led = passage.starting("func", first)
    if noun is None or noun.get("frame.noun") is None or led is None or not led.j <= i <= led.j + PHRASE:
        return False
    after = any(e.value == "after" for e in led.all("func.mark"))
    return after and not any(passage.fold(t) in COMMAS for t in range(led.j, i))


def _tells_another(passage: Passage, a: int) -> bool:
    """Whether the first verb behind token `a` in its sentence is one of a contact: "will travel", "held talks"."""
    _, high = passage.sentence(a) or (a, a)
    for t in range(a, high):
        said = passage.starting("said", t)
        if passage.starting("say", t) is not None or (said is not None and said.get("said.verb") is not None):
            return False
        verb = passage.starting("frame", t)
        if verb is not None and (told := verb.all("frame.verb")):
            named = passage.begun("actor", verb.j, min(high, verb.j + WHOM))  # not "spoke to reporters"
            return bool(named) and any(e.value in CONTACTS for e in told)
        light = passage.starting("light", t)
        if light is not None:
            nouns = passage.begun("frame", light.j, min(high, light.j + HELD))
            return any(e.value in NOUNS for f in nouns for e in f.all("frame.noun"))
    return False
