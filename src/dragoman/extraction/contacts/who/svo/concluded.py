"""English: who came to something at the end of talks that name nobody ("After months of talks, X and Y agreed")."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS, DASHES

OPENING = 9  # tokens of a sentence before the noun ("After more than two days of intensive talks")
DATELINE = 3  # and these before a dash
LEADS = ("after", "at", "place", "during")  # marks of talks at or after which something was agreed
BESIDE = ("place", "about", "margins")  # and of who may be named with them, but does not hold them
OWN = ("of", "with", "between", "by", "from", "to")  # and of whose they are, known or not
TOLD = ("say", "light", "frame", "status")  # layers of what tells something else of the talks
TOGETHER = (*PERSONS, "state", "body", "institution")


def concluded(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> Group | None:
    """Those who are said behind the comma to have agreed, signed or failed to, at or after what the noun `hit` opens
    the sentence with, where it is nobody else's.
    """
    low, high = clauses.around(hit.i)
    dash = next((t for t in range(low, min(low + DATELINE, hit.i)) if passage.fold(t) in DASHES), None)
    low = low if dash is None else dash + 1
    comma = next((t for t in range(hit.j, high) if passage.fold(t) in COMMAS), None)
    if comma is None or hit.i - low > OPENING or not _leads(passage, low):
        return None
    if any(f.i != hit.i for layer in TOLD for f in passage.begun(layer, low, comma)):
        return None  # "After the talks failed, …"
    if any(passage.fold(t) in passage.pack.finite for t in range(low, comma)):
        return None
    of = passage.starting("func", hit.j)
    if of is not None and any(e.value in OWN for e in of.all("func.mark")):
        return None  # "After a meeting of parliament"
    at = hit.i - 1
    theirs = passage.fold(at) in passage.pack.dual_words or (
        at > low and clauses.marked(at - 1)
    )  # "the end of the talks"
    known = passage.ending("actor", hit.i) is not None or (passage.fold(at) in passage.pack.pointing and not theirs)
    if known:
        return None  # "At the summit", "After the Israeli talks": told of before, or of others
    for group in begun(groups, low, comma):
        if group.j <= hit.i or group.mark not in BESIDE:
            return None
    found = next((g for g in groups if g.i > comma), None)
    if found is None or found.mark != "" or not clauses.touching(comma, _opens(passage, found)):
        return None
    several = len(found.parties) > 1 and all(m.kind in TOGETHER for m in found.mentions)
    return found if several and _came_to_it(passage, found.j) else None


def _leads(passage: Passage, low: int) -> bool:
    """Whether "after", "at", "during" or "at the end of" opens the sentence at token `low`."""
    led = passage.starting("func", low)
    mark = led.get("func.mark") if led is not None else None
    ahead = passage.starting("before", low) is not None
    return mark is not None and mark.value in LEADS and not ahead


def _opens(passage: Passage, group: Group) -> int:
    at = group.i
    while passage.fold(at - 1) in passage.pack.opening:
        at -= 1
    return at


def _came_to_it(passage: Passage, at: int) -> bool:
    """Whether a verb of what two do together stands at token `at`, behind adverbs and "have"."""
    while at < len(passage.tokens) and (
        passage.starting("quiet", at) or passage.starting("also", at) or passage.fold(at) in passage.pack.finite
    ):
        at += 1
    told = passage.starting("concluding", at)
    return told is not None and told.get("concluding.word") is not None
