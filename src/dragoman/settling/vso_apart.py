"""Arabic days of something else of the sentence: of a noun by its relative clause («الهجوم الذي استهدف الرياض في 25
مارس»), of what is said behind the contact («…، مضيفا أن المعبر أغلق السبت»), or of what was meanwhile («…، فيما …»).
"""

from __future__ import annotations

from dragoman.dating.mention import Mention
from dragoman.extraction.actors.definite import defined
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

ADJECTIVES = 4  # words of a noun and its adjectives before the clause that hangs on it
CONTACTS = ("frame", "forum", "channel")  # layers of words for contacts
TOLD = (*CONTACTS, "light", "status", "held")  # and of those that may say of one when it was
TAKES_PLACE = frozenset(("happen", "proceed", "sit", "make", "hold"))  # verbs that say that a contact was held
SETTING = ("during", "margins")  # marks of what something else was held in
OFF = ("cancelled", "postponed")
HEADS = ("frame", "forum", "date")  # layers of nouns whose clause may be that of a contact


def elsewhere(passage: Passage, clause: list[int], date: Mention, i: int, j: int) -> bool:
    """Whether an Arabic day behind the predicate at tokens `[i, j)` stands in another clause, which tells nothing of a
    contact.
    """
    own = clause[date.i]
    if passage.pack.data.pack.order != "VSO":
        return False
    if _onward(passage, date) and not _to_come(passage, clause, date, i):
        return True
    if date.i < j or own == clause[i]:
        return False
    first = date.i
    while first > j and clause[first - 1] == own:
        first -= 1
    opener = passage.starting("func", first)
    if opener is None or first == j:
        return False
    if opener.get("func.relative") is not None:
        told = (
            _told(passage, CONTACTS, first, date.i) or _held(passage, first, date.i) or _during(passage, first, date.i)
        )
        aside = (_of_a_noun(passage, first) and not told) or _not_made(passage, first, date.i)
        return aside and not _closed(passage, date)
    _, high = passage.sentence(date.i) or (first, date.j)
    end = next((t for t in range(date.j, high) if clause[t] != own), high)
    that = opener.get("func.that") is not None or opener.get("func.onward") is not None
    it = passage.fold(opener.j) in passage.pack.pointers  # «مضيفا أن ذلك سيكون الأحد»
    ahead = _tense(passage, i, "past") and _tense(passage, opener.j, "future")
    return that and not it and (ahead or not _told(passage, TOLD, opener.j, end))


def _tense(passage: Passage, t: int, tense: str) -> bool:
    """«استدعت السفير احتجاجا على إعلان بلاده أنها ستبدأ …»: whether a verb of that tense stands at token `t`."""
    found = [f for layer in ("frame", "light", "say") if (f := passage.starting(layer, t))]
    verbs = [e for f in found for e in f.entries]
    return bool(verbs) and all(tense in e.tags for e in verbs)


def _onward(passage: Passage, date: Mention) -> bool:
    """«ابتداء من الخميس»: whether words before a day say that from it on something will be so."""
    words = passage.ending("datecue", date.i)
    return words is not None and words.get("datecue.onward") is not None


def _to_come(passage: Passage, clause: list[int], date: Mention, i: int) -> bool:
    """Whether the predicate at token `i` stands in the clause of a day and is told there by a present tense, or as
    planned: «يزور بغداد ابتداء من الأحد», not «اتفقا على عودة السفراء ابتداء من الأحد».
    """
    own = clause[i]
    first = i
    while first > 0 and clause[first - 1] == own:
        first -= 1
    if clause[date.i] != own:
        return False
    if any(c.entries[0].value == "planned" for c in passage.begun("status", first, date.i)):
        return True
    verbs = (f for layer in ("say", "frame", "light") for f in passage.begun(layer, first, max(i + 1, date.i)))
    tags = [set(e.tags) for f in verbs for e in f.entries if e.kind.endswith(".verb")]
    return any(t & {"present", "future"} for t in tags) and not any("past" in t for t in tags)


def _told(passage: Passage, layers: tuple[str, ...], a: int, b: int) -> bool:
    """Whether words for a contact, or for when one is held, stand in tokens `[a, b)`."""
    return any(passage.begun(layer, a, b) for layer in layers)


def _held(passage: Passage, first: int, end: int) -> bool:
    """«المناقشات التي جرت الأحد»: whether the clause at token `first` says of its noun that it was held, as of talks;
    not of what befell somebody («الحرب التي بدأت الأحد»).
    """
    verbs = (e.value for f in passage.begun("light", first, end) for e in f.all("light.verb"))
    befell = any(passage.covering(layer, first - 1) for layer in ("dayowner", "dayname"))
    return not befell and any(value in TAKES_PLACE for value in verbs)


def _during(passage: Passage, first: int, end: int) -> bool:
    """«خلال المأدبة التي أقيمت السبت»: whether the clause at token `first` says when that was during which something
    else was; not «بحثا المخيم الذي أقيم السبت».
    """
    marks = (f for f in passage.begun("func", max(0, first - 1 - ADJECTIVES), first) if f.get("func.mark") is not None)
    return any(f.firsts["func.mark"].value in SETTING for f in marks) and bool(passage.begun("held", first, end))


def _not_made(passage: Passage, first: int, end: int) -> bool:
    """«الرئيس الكيني، الذي ألغى زيارته في يناير»: whether the clause at token `first` says of somebody that he called
    off something else.
    """
    at = first - 2 if passage.fold(first - 1) in COMMAS else first - 1
    cues = passage.begun("status", first, end)
    off = any(c.entries[0].value in OFF and passage.begun("frame", c.j, end) for c in cues)
    return off and at >= 0 and passage.covering("actor", at) is not None


def _closed(passage: Passage, date: Mention) -> bool:
    """Whether a comma before a day closes what is said of the noun («الوفد الذي يضم وزراء، الأحد»)."""
    return any(passage.fold(t) in COMMAS for t in range(max(0, date.i - 2), date.i))


def _of_a_noun(passage: Passage, at: int) -> bool:
    """Whether the relative clause at token `at` hangs on a noun with its article, adjectives behind it, that is no word
    for a contact, nor for somebody, a place or a time.
    """
    t = at - 1
    while t > at - ADJECTIVES and _adjective(passage, t):
        t -= 1
    first = t
    while t > at - ADJECTIVES and defined(passage, t) and not passage.covering("actor", t):
        if any(passage.covering(layer, t) for layer in HEADS) or passage.fold(t) in passage.pack.rounds:
            return False
        t -= 1
    return t < first


def _adjective(passage: Passage, t: int) -> bool:
    """«الإسرائيلية»: whether a word is only the adjective of a state."""
    found = passage.covering("actor", t)
    return found is not None and found.kinds <= {"actor.adjective"}
