"""English: "is meeting him on Friday", "are holding talks later today": what goes on by its verb, and is yet to come.

With a day that lies ahead, or words that say so without one, the progressive tells what is on the timetable. Without
them it tells what goes on ("is meeting his counterpart in Doha").
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

VERBS = ("frame.verb", "light.verb")


def progressive(passage: Passage, told: Candidate) -> bool:
    """Whether a present of to be opens the verb that tells it ("is meeting", "are holding" talks), not of a passive."""
    if passage.pack.data.pack.order != "SVO" or not told.finite or told.status_at is not None:
        return False
    first, _ = passage.sentences[told.sentence]
    found = (f for layer in ("light", "frame") for f in passage.begun(layer, first, told.i + 1))
    verbs = [f for f in found if any(f.get(kind) for kind in VERBS)]
    last = max(verbs, key=lambda f: f.i, default=None)
    if last is None:
        return False
    opens = last.j - last.i > 1 and passage.fold(last.i) in passage.pack.being
    if not opens and (last.i == first or passage.fold(last.i - 1) not in passage.pack.being):
        return False
    return not any("passive" in e.tags for e in last.entries)


def later_on(passage: Passage, told: Candidate) -> bool:
    """ "is meeting him later today", "Later today, he is meeting him": whether words without a day say that what goes
    on by its verb is still to come: at the head of its sentence, or behind it with no other verb or comma between; not
    "is meeting him shortly after a strike", nor "is meeting him and will soon leave".
    """
    first, last = passage.sentences[told.sentence]
    for word in passage.begun("later", first, last):
        led = passage.starting("func", word.j)
        after = led is not None and any(e.value == "after" for e in led.all("func.mark"))
        if after or passage.starting("datecue", word.j) is not None or passage.starting("before", word.j) is not None:
            continue
        if word.i == first or (told.j <= word.i and not _broken(passage, told.j, word.i)):
            return True
    return False


def _broken(passage: Passage, a: int, b: int) -> bool:
    """Whether a comma or another verb stands in tokens `[a, b)`."""
    ends = COMMAS | passage.pack.finite
    said = (f for f in passage.begun("frame", a, b) if f.get("frame.verb"))
    return any(passage.fold(t) in ends or passage.covering("say", t) for t in range(a, b)) or any(True for _ in said)
