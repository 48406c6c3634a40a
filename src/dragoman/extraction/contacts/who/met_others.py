"""Several who met or talked with people of no state: they were together, but their contact was with others.

"The French and British ambassadors met with business leaders", «التقى السفيران ممثلي المجتمع المدني», «سفیران فرانسه و
بریتانیا با فعالان مدنی دیدار کردند».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.language.lexicon import Found

REACH = 3  # words of what they are ("senior", «عدد من») before the word for such people
EVENTS = frozenset(("meeting", "talks", "reception"))


def met(beside: Beside, event: str, hit: Found, sides: Sequence[Side]) -> bool:
    """Whether `sides`, all that are named, stand on one side of the predicate `hit`, and a word for people of no state
    is the partner: led in by "with" behind it (before it in Persian), or the object of an Arabic or English verb.
    """
    pair = len(sides) == 1 and sides[0].mention.kind == "pair"  # «سيعقدان لقاء مع رجال الأعمال»
    if event not in EVENTS or not (pair or len({s.party for s in sides}) > 1):
        return False
    if any(s.role != "participant" for s in sides):
        return False
    if any(s.mention.mark not in ("", "after-word") for s in sides):
        return False
    last = max(s.mention.j for s in sides)
    if beside.order == "SOV":
        return _led(beside, last, hit.i)
    at = max(last, hit.j) if beside.order == "VSO" else hit.j
    if beside.order == "SVO" and any(at <= s.mention.i <= at + REACH for s in sides):
        return False  # "brought together officials from Egypt and Jordan": of the sides
    direct = hit.get("frame.verb") is not None and _people(beside, at)
    return direct or _led(beside, at, at + REACH)


def _led(beside: Beside, a: int, b: int) -> bool:
    """Whether "with" in tokens `[a, b)` leads in such people: before a Persian verb; of others only words of when stand
    before it, no other verb ("met and spoke with reporters").
    """
    passage = beside.passage
    for found in passage.begun("func", a, b):
        near = beside.order == "SOV" or all(passage.covering("date", t) for t in range(a, found.i))
        if near and any(e.value == "with" for e in found.all("func.mark")) and _people(beside, found.j):
            return True
    return False


def _people(beside: Beside, at: int) -> bool:
    """Whether a word for such people stands at token `at` or behind few words, and nobody known with it."""
    passage = beside.passage
    found = next(iter(passage.begun("stranger", at, at + REACH)), None)
    if found is None or any(passage.covering(layer, t) for t in range(at, found.i) for layer in ("func", "frame")):
        return False
    if beside.order == "SVO" and _beside_them(beside, found, at):
        return False
    known = passage.begun("actor", at, found.j + 1)
    return all(found.i <= f.i and f.j <= found.j for f in known)


def _beside_them(beside: Beside, people: Found, at: int) -> bool:
    """ "with no officials", "with officials of both sides", "with experts present": whether English people only were
    there, or were not, or are those of the sides that met.
    """
    passage = beside.passage
    if any(passage.starting("cue", t) or passage.starting("status", t) for t in range(at, people.i)):
        return True
    if people.j >= len(passage.tokens):
        return False
    both = passage.pack.each | passage.pack.dual_words | passage.pack.possessives
    behind = range(people.j, min(people.j + REACH, len(passage.tokens)))
    present = any(passage.starting(layer, people.j) for layer in ("attendance", "doing_so"))
    return present or any(passage.fold(t) in both for t in behind)
