"""Arabic: who came to something after talks that name nobody («عقب اجتماع في نيودلهي، اتفق مودي وبوتين على …»)."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.sorts import BARE
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

EVENTS = ("meeting", "talks", "summit", "call")
OPENING = 3  # tokens of a sentence before the noun («وفي ختام», «وبعد ساعات من»)
LONG = 14  # tokens from the noun to the comma («استمر لأكثر من ثلاث ساعات في …»)
BESIDE = ("place", "about", "margins")  # marks of who may be named with the noun, but does not hold it
OTHERS = frozenset(("with", "between", "attended", "by", "through"))  # and of others who would, known or not
DEEDS = ("say", "light", "frame")  # layers of the verb behind the comma
TOLD = ("say", "light", "frame", "status")  # and of what tells something else of the noun
TOGETHER = (*PERSONS, "state")


def concluded(groups: list[Group], beside: Beside, frame: Frame, hit: Found, roles: Roles) -> None:
    """Gives a noun without its article, which opens a sentence behind "after" and is nobody's, those two or more who
    are named behind the comma as the subject of one verb.
    """
    passage, clauses = beside.passage, beside.clauses
    whole = any("between" in marks for marks in frame.roles.values())
    if frame.event not in EVENTS or not whole or hit.pre or hit.suf:
        return
    low, high = clauses.around(hit.i)
    comma = next((t for t in range(hit.j, min(high, hit.j + LONG)) if passage.fold(t) in COMMAS), None)
    if comma is None or hit.i - low > OPENING or not _behind(beside, hit) or _others(groups, passage, hit, comma):
        return
    at = comma + 1
    verb = next((f for layer in DEEDS if (f := passage.starting(layer, at)) is not None), None)
    if verb is None or (verb.get("frame.noun") and not verb.get("frame.verb")):
        return
    subject = next((g for g in begun(groups, verb.j, high) if g.i == verb.j), None)
    if subject is None or subject.mark not in BARE or any(m.kind not in TOGETHER for m in subject.mentions):
        return
    if len(subject.parties) > 1 and all(s.mention in subject.mentions for s in roles.sides):
        roles.sides = [Side(mention=m, role="participant") for m in subject.mentions]


def _behind(beside: Beside, hit: Found) -> bool:
    """«عقب اجتماع», «في ختام محادثات»: whether a noun is what something came after, or at whose end."""
    if beside.marks.get(hit.i) == "after":
        return beside.passage.ending("before", hit.i) is None
    part = beside.passage.ending("date", hit.i)
    return part is not None and part.get("date.partof") is not None and beside.marks.get(part.i) == "place"


def _others(groups: list[Group], passage: Passage, hit: Found, comma: int) -> bool:
    """Whether tokens up to the comma name whose meeting it is, with whom, or tell something else of it."""
    if any(f.i >= hit.j for layer in TOLD for f in passage.begun(layer, hit.j, comma)):
        return True
    owner = passage.fold(hit.j).startswith(passage.pack.letters.article or "\0")  # «عقب اجتماع المجلس»
    marks = {e.value for f in passage.begun("func", hit.j, comma) if (e := f.get("func.mark"))}
    named = any(g.mark not in BESIDE for g in begun(groups, hit.j, comma))
    return owner or named or not OTHERS.isdisjoint(marks)
