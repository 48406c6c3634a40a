"""Gatherings of which an Arabic clause tells that they begin or are held, and who takes part in them: «انطلقت في جنيف
الجولة الثانية من المحادثات بمشاركة روسيا وتركيا وإيران», «تشهد نيروبي انعقاد المؤتمر الخامس بحضور …».

Who is only present at one that was told before is no party of it: «وعقد اللقاء بحضور سفيري البلدين».
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.who.vso.subject import Subjects
from dragoman.extraction.contacts.words.beside import TURNS, Beside
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame

OPENING = frozenset(
    ("hold", "begin", "host", "witness", "happen")
)  # verbs of what begins, is held or is seen somewhere
FAR = 16  # tokens between such a verb and its noun: a seat, a day, «أعمال»
BEHIND = 6  # tokens between a noun that opens its clause and its verb («المحادثات السورية تنطلق …»)
WORDS = ("say", "light")  # layers of words with which something else is told
GATHER, HOLD, HAPPEN = "gather", "hold", "happen"  # verbs of frames.yml: «ضم», «عقد», «جرى»
ON, MATTERS = "conference-on", ("topic", "actor")  # «مؤتمر حول الصومال», «مؤتمر حول الهجرة»


def opened(beside: Beside, hit: Found) -> bool:
    """Whether the clause of an Arabic noun tells that it begins or is held."""
    if beside.order != "VSO":
        return False
    low, high = beside.clauses.clause(hit.i)
    return _ahead(beside, hit, low) is not None or _behind(beside, hit, low, high)


def known(beside: Beside, frame: Frame, hit: Found) -> bool:
    """«وجرى اللقاء بحضور …»: whether a noun with the article is of a gathering told before."""
    return bool(frame.noun) and beside.definite(hit) and not opened(beside, hit)


def theirs(beside: Beside, hit: Found, sides: list[Side]) -> list[Side]:
    """«رحبت مصر بانطلاق المحادثات بمشاركة …», «محادثات أستانا بمشاركة …»: the sides without whoever is but the subject
    of another verb, or the capital after which talks of others are called.
    """
    if beside.order != "VSO" or not any(s.role == "guest" for s in sides):
        return sides
    low, _ = beside.clauses.clause(hit.i)
    word = _ahead(beside, hit, low)
    first = low
    if word is not None and word.get("opening.word"):
        first = word.i + 1
    elif word is not None and beside.definite(hit):
        first = word.i  # «التقى نظيره، وعقد اللقاء بحضور …»
    return [s for s in sides if s.role == "guest" or not _aside(hit, s, low, first)]


def _aside(hit: Found, side: Side, low: int, first: int) -> bool:
    """Whether a side ends before token `first`, so is not the subject right before its verb, or is but a venue."""
    at = side.mention
    return (low <= at.i < first and at.j < first) or (at.capital and at.i == hit.j and side.role == "participant")


def settled(
    beside: Beside, subjects: Subjects | None, frame: Frame, hit: Found, verb: Found | None, sides: list[Side]
) -> list[Side]:
    """«عقد الوزير اجتماعا ضم سفراء قطر والكويت»: the sides of an Arabic gathering, with him who held it."""
    sides = theirs(beside, hit, sides)
    if len({s.party for s in sides}) == 1 and sides[0].role == "guest" and beside.definite(hit):
        return []  # «وعقد اللقاء بحضور الوزير الصيني»: he alone comes to one told before
    if subjects is None or frame.light != GATHER or not sides or verb is None or verb.i < hit.i:
        return sides
    low, _ = beside.clauses.clause(hit.i)
    held = [f for f in beside.passage.begun("light", low, hit.i) if HOLD in {e.value for e in f.all("light.verb")}]
    if len(held) != 1 or any(f.get("frame.noun") for f in beside.passage.begun("frame", held[0].j, hit.i)):
        return sides
    whose = next((g for g in subjects.within(low, hit.i) if low <= g.i < hit.i), None)
    alone = whose is not None and len(whose.mentions) == 1 and whose.mentions[0].kind in PERSONS
    if whose is None or not alone or whose.mentions[0].party in {s.party for s in sides}:
        return sides
    return [Side(mention=whose.mentions[0], role="participant"), *sides]


def told_anew(beside: Beside, hit: Found) -> bool:
    """Whether such a noun has words for which one it is («الاجتماع الوزاري الخامس», «الاجتماع بشأن ليبيا»)."""
    passage = beside.passage
    if not opened(beside, hit):
        return False
    if hit.j - hit.i > 1 or beside.marks.get(hit.i) == "from":
        return True  # «الاجتماع الوزاري», «الجولة الثالثة من المحادثات»
    if hit.j >= len(passage.tokens) or passage.tokens[hit.j].form.kind != "w":
        return False
    led = passage.starting("func", hit.j)
    if led is not None:
        return any(e.value == "about" for e in led.all("func.mark"))
    return passage.fold(hit.j).startswith(passage.pack.letters.article or "\0")


def only_present(beside: Beside, frame: Frame, hit: Found, sides: list[Side], told: list[Candidate]) -> bool:
    """«وسيحضر الاجتماع كذلك …»: whether all are but who else comes to a meeting that was told before, or to a
    conference on something that is no matter of states («مؤتمر حول اللغة العربية»).
    """
    if frame.noun == ON and not any(beside.passage.starting(layer, hit.j) for layer in MATTERS):
        return True
    if frame.event == "summit" or not told or any(s.role != "guest" for s in sides) or not beside.definite(hit):
        return False
    last = told[-1]
    again = {s.party for s in sides} <= last.parties
    return again or not told_anew(beside, hit)


def _opens(found: Found) -> bool:
    """Whether a word says that a gathering begins or is held: not «جرى», which is said of one told before."""
    values = {e.value for e in found.all("light.verb")}
    return bool(found.get("opening.word")) or bool(values & OPENING and HAPPEN not in values)


def _ahead(beside: Beside, hit: Found, low: int) -> Found | None:
    """«انطلقت أمس في جنيف أعمال الاجتماع»: the word before that says so, nothing else told between both."""
    passage = beside.passage
    for t in range(hit.i - 1, max(low, hit.i - FAR) - 1, -1):
        found = passage.ending("opening", t + 1) or passage.ending("light", t + 1)
        if found is not None and _opens(found):
            return found
        if any(passage.covering(layer, t) for layer in WORDS):
            return None
        led = passage.covering("func", t)
        if led is not None and (led.get("func.relative") or led.get("func.that")):
            return None
        noun = passage.covering("frame", t)
        if noun is not None and not any(e.value in TURNS for e in noun.all("frame.noun")):
            return None
    return None


def _behind(beside: Beside, hit: Found, low: int, high: int) -> bool:
    """«المحادثات السورية تنطلق غدا بمشاركة …»: whether the noun begins its clause and the verb follows."""
    passage = beside.passage
    first = hit.i
    while first > low and not any(passage.covering(layer, first - 1) for layer in (*WORDS, "actor")):
        first -= 1
    if first > low:
        return False
    verbs = passage.begun("light", hit.j, min(high, hit.j + BEHIND))
    if not verbs:
        return False
    leads = passage.begun("func", hit.j, verbs[0].i + 1)
    if any(f.get("func.relative") or f.get("func.that") for f in leads):
        return False
    return _opens(verbs[0])
