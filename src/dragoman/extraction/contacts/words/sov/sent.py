"""Whom Persian tells that somebody sends, and where a journey begins: «هیئتی به بغداد اعزام کرد», «از ریاض آغاز کرد».

Who is sent stands before the verb and, mostly, before where he is to go. A message of his is no person («پیام نماینده
خود را فرستاد»), and an ambassador who is sent takes up a post.
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.carrying import BEGINNING
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.people_sent import speak
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

PLACES = frozenset(("actor.state", "actor.capital", "actor.city", "actor.metonym", "actor.same", "actor.home"))
MESSAGES = frozenset(("letter", "reply", "no-message", "views"))  # nouns of what is sent, of frames.yml
BEFORE = ("actor", "func", "status", "date", "quiet", "channel", "say", "light")


def sends(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether those who are sent are people that speak for whoever sends them; not «هیئت اعزامی», who were sent."""
    if hit.suf:
        return False
    low, _ = clauses.clause(hit.i)
    for found in reversed(passage.begun("actor", low, hit.i)):
        if speak(found):
            theirs = not _of_thing(passage, low, found) and not _crowd(passage, found)
            return theirs and _object(passage, found, hit.i)
        if not found.kinds & PLACES:
            return False
    return False


def _object(passage: Passage, sent: Found, end: int) -> bool:
    """Whether whom a clause names is what its verb has as its object: with an article («هیئتی», «یک هیئت»), or whose he
    is («نماینده خود»), or the mark of an object behind; and no other object follows.
    """
    nouns = (f.get("frame.noun") for f in passage.begun("frame", sent.j, end))
    if any(n is not None and n.value in MESSAGES for n in nouns):
        return False  # «فرستاده ویژه، پیامی به مسکو فرستاد»
    if sent.suf or any(e.value == "object" and sent.j <= f.i < end for f, e in passage.of("func.mark")):
        return True
    if (sent.i > 0 and passage.fold(sent.i - 1) in passage.pack.articles) or passage.fold(sent.j) in passage.pack.own:
        return True
    return sent.get("actor.institution") is not None and passage.starting("actor", sent.j) is None  # «هیئت ایران»


def _of_thing(passage: Passage, low: int, sent: Found) -> bool:
    """«چمدان نماینده …», «مواضع هیئت …»: whether a noun stands right before whom a clause names, and so is what is
    sent.
    """
    at = sent.i - 1
    if at < low or passage.tokens[at].form.kind != "w" or passage.fold(at) in passage.pack.articles:
        return False
    if passage.covering("frame", at) is not None:
        return True
    return not any(passage.covering(layer, at) for layer in BEFORE)


def _crowd(passage: Passage, sent: Found) -> bool:
    """«هیئتی ورزشی», «هیئتی از علما»: whether those behind a delegation speak for no state."""
    led = passage.starting("func", sent.j)
    mark = led.get("func.mark") if led is not None else None
    at = led.j if led is not None and mark is not None and mark.value == "from" else sent.j
    return at < len(passage.tokens) and passage.fold(at) in passage.pack.crowds


def begun(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«سفر منطقه‌ای خود را از بغداد آغاز کرد»: whether the verb that closes the clause of a noun says that it began, and
    «از» between the two where.
    """
    _, high = clauses.clause(hit.i)
    verbs = passage.begun("light", hit.j, high)
    if not verbs or all(e.value != BEGINNING for e in verbs[-1].all("light.verb")):
        return False
    led = (f for f in passage.begun("func", hit.j, verbs[-1].i) if any(e.value == "from" for e in f.all("func.mark")))
    return any(passage.starting("actor", f.j) is not None for f in led)
