"""Who "we" are of whom somebody says that they will meet, behind what he tells of himself and another: "I spoke with
President Putin. We will meet in Budapest", «تحدثت مع بوتين، وسنلتقي قريبا».
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import BRACKETS, QUOTES

EVENT = "meeting"
BACK = 2  # sentences between what he told and what they will do
OTHERS = frozenset(("with", "from", "object"))  # marks of whom one meets, and of what one looks at
TOWNS = frozenset(("actor.state", "actor.capital", "actor.city"))
PLACE = 3  # words in which a place or a time is told ("in the near future")
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
    if _others(antecedents, hit, last):
        return []
    teller = antecedents.speaker(hit, "")
    if teller is None or not _in_one_speech(antecedents.passage, last.i, hit.i):
        return []
    his = any(_same(s.mention, teller.mentions[0]) for s in last.sides)
    return [Side(mention=s.mention, role="participant") for s in last.sides] if his else []


def _same(one: Mention, other: Mention) -> bool:
    """Whether two mentions are of one person; a minister does not say "we" of his president."""
    if one.person or other.person:
        return one.person == other.person
    return (one.party, one.office, one.name) == (other.party, other.office, other.name)


def _we(passage: Passage, hit: Found, verb: Found) -> bool:
    """Whether the subject of a verb is "we", which Arabic and Persian write onto it; in English of what is to come."""
    pack, low = passage.pack, max(0, hit.i - WORDS)
    words = {fold for word in pack.data.markers.we for fold in pack.fold(word)}
    at = next((t for t in range(hit.i - 1, low - 1, -1) if passage.fold(t) in words), None)
    if at is not None:
        to_come = pack.data.pack.order != "SVO" or any(passage.fold(t) in pack.modals for t in range(at, hit.j))
        return to_come and not passage.begun("actor", at, hit.i)
    opens = [reading.stem for reading in passage.tokens[verb.i].form.readings if not reading.suf]
    heads = tuple(h for affix in pack.data.letters.verbs.we if (h := affix.partition("_")[0]))
    tails = tuple(t for affix in pack.data.letters.verbs.we if (t := affix.partition("_")[2]))
    if heads and any(stem.startswith(heads) for stem in opens):
        return True
    return bool(tails) and any(passage.fold(t).endswith(tails) for t in range(verb.i - 1, verb.j))  # «خواهیم کرد»


def _others(antecedents: Antecedents, hit: Found, last: Candidate) -> bool:
    """Whether others are spoken of in between, or the clause says whom or what else they meet: "with our allies",
    «حلفاءنا», «از مرزها», "the challenge", "as a cabinet".
    """
    passage, (low, end) = antecedents.passage, antecedents.clauses.clause(hit.i)
    known = max(last.j, *(s.mention.j for s in last.sides))
    between = (g for g in antecedents.groups if known <= g.i < hit.i and g.mark != "place")
    if any(not set(g.parties) <= last.parties for g in between):
        return True
    marks = {e.value for f in passage.begun("func", low, end) if (e := f.get("func.mark")) is not None}
    inside = any(g.mentions[0].kind == "institution" for g in antecedents.groups if hit.j <= g.i < end)
    if inside or not OTHERS.isdisjoint(marks):
        return True
    timed = passage.starting("date", hit.j) is not None and passage.starting("func", hit.j) is None
    at = hit.j + timed
    behind = passage.tokens[at] if at < len(passage.tokens) else None
    if passage.pack.data.pack.order == "SOV" or behind is None or behind.form.kind != "w":
        return False
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    if mark is not None and mark.value == "place" and led is not None:
        first = led.j + (passage.fold(led.j) in passage.pack.determiners)
        named = passage.begun("actor", first, led.j + PLACE if first > led.j else led.j + 1)
        if named:
            return not any(f.kinds & TOWNS for f in named)  # "in cabinet"
        return first == led.j and not passage.begun("date", led.j, led.j + 1)  # not "in the near future"
    aim = passage.fold(at) in passage.pack.infinitives  # "to discuss the truce"
    return not aim and not any(passage.starting(layer, at) for layer in ("date", "quiet", "again"))


def _in_one_speech(passage: Passage, first: int, last: int) -> bool:
    """Whether the words of one speaker go on from one token to another: no quotation mark stands between."""
    return not any(passage.fold(t) in MARKS for t in range(first, last))
