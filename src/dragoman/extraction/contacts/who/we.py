"""Who "we" are of whom somebody says that they will meet, behind what he tells of himself and another: "I spoke with
President Putin. We will meet in Budapest", «تحدثت مع بوتين، وسنلتقي قريبا».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import BRACKETS, QUOTES

EVENT = "meeting"
BACK = 2  # sentences between what he told and what they will do
OTHERS = frozenset(("with", "from"))  # marks of whom one meets, and of what one looks at
MARKS = QUOTES - BRACKETS - frozenset("'’)]")
WORDS = 5  # tokens between "we" and an English verb ("we have agreed to meet")


def two(
    antecedents: Antecedents, frame: Frame, hit: Found, verb: Found | None, told: Sequence[Candidate]
) -> list[Side]:
    """The two of the last contact that was `told`, where who told it was one of them and says "we" of a meeting."""
    if frame.event != EVENT or not told or verb is None or not _we(antecedents.passage, hit, verb):
        return []
    last, here = told[-1], antecedents.clauses.sentence[hit.i]
    persons = all(s.mention.kind in PERSONS for s in last.sides)
    if len(last.sides) != 2 or not persons or not 0 <= here - last.sentence <= BACK or last.status != "occurred":
        return []
    if _others(antecedents.passage, antecedents.clauses, hit):
        return []
    teller = antecedents.speaker(hit, "")
    if teller is None or not _in_one_speech(antecedents.passage, last.i, hit.i):
        return []
    his = any(s.mention.party in teller.parties for s in last.sides)
    return [Side(mention=s.mention, role="participant") for s in last.sides] if his else []


def _we(passage: Passage, hit: Found, verb: Found) -> bool:
    """Whether the subject of a verb is "we", which Arabic and Persian write onto it."""
    pack, low = passage.pack, max(0, hit.i - WORDS)
    words = {fold for word in pack.data.markers.we for fold in pack.fold(word)}
    at = next((t for t in range(hit.i - 1, low - 1, -1) if passage.fold(t) in words), None)
    if at is not None:
        return not passage.begun("actor", at, hit.i)
    opens = [reading.stem for reading in passage.tokens[verb.i].form.readings if not reading.suf]
    heads = tuple(h for affix in pack.data.letters.verbs.we if (h := affix.partition("_")[0]))
    tails = tuple(t for affix in pack.data.letters.verbs.we if (t := affix.partition("_")[2]))
    if heads and any(stem.startswith(heads) for stem in opens):
        return True
    return bool(tails) and any(passage.fold(t).endswith(tails) for t in range(verb.i - 1, verb.j))  # «خواهیم کرد»


def _others(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether the clause says whom or what else they meet: "with our allies", «از مرزها», "the challenge"."""
    low, high = clauses.clause(hit.i)
    marks = (e.value for f in passage.begun("func", low, high) if (e := f.get("func.mark")) is not None)
    if not OTHERS.isdisjoint(marks):
        return True
    behind = passage.tokens[hit.j] if hit.j < min(high, len(passage.tokens)) else None
    if passage.pack.data.pack.order != "SVO" or behind is None or behind.form.kind != "w":
        return False
    return not any(passage.starting(layer, hit.j) for layer in ("func", "date", "quiet", "again"))


def _in_one_speech(passage: Passage, first: int, last: int) -> bool:
    """Whether the words of one speaker go on from one token to another: no quotation mark stands between."""
    return not any(passage.fold(t) in MARKS for t in range(first, last))
