"""Contacts that a sentence only speaks of: what somebody reveals, what others react to, what was before a blow.

Their day is not that of the sentence, and that a page tells of them does not make them its news.
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.verbs import between
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

REACH = 14  # tokens between the verb and what it is said of
SETTING = frozenset(("during", "place", "within", "margins", "after"))  # when or where it was said


def revealed(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«كشفت مصادر عن اجتماع …», «كشف الوزير أن الرئيس دعا في اتصال …»: what comes to light only now."""
    if told.status != "occurred" or told.event == "departure":
        return False
    low, _ = clauses.clause(told.i)
    if not _set(passage, told) and _ruled(passage, "heard.revealed", max(low, told.i - REACH), told.i):
        return True
    if clauses.opener.get(clauses.number[told.i]) != "func.that":
        return False
    return any(_ruled(passage, "heard.revealed", max(a, b - REACH), b) for a, b in clauses.outer(told.i)[:1])


def reacted(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«ندد باستضافة الكونغرس لنتنياهو», «رحب باللقاء بين …»: a noun that its clause praises, blames or answers."""
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun") or _set(passage, told):
        return False
    low, _ = clauses.clause(told.i)
    first = max(low, told.i - REACH)
    if any(first <= s.mention.i < told.i for s in told.sides):
        return False  # «رحب ترامب بلقاء كيم»: one's own
    return _ruled(passage, "heard.reacted", first, told.i)


def caused(passage: Passage, told: Candidate) -> bool:
    """«أقيلت على خلفية لقائها نظيرها»: an Arabic noun right behind words for a cause, which came before."""
    mark = passage.ending("heard", told.i)
    return mark is not None and mark.get("heard.cause") is not None


def spoken_of(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«أشار إلى مشاوراته مع …», «تحدث عن لقائه»: one's own contact, by its pronoun, that somebody comes back to."""
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun") or noun.suf not in passage.pack.pronoun_tails or _set(passage, told):
        return False
    low, _ = clauses.clause(told.i)
    return _ruled(passage, "heard.recalled", max(low, told.i - REACH), told.i)


def came_after(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«بعد أن التقى نظيره», «بعدما أجرى محادثات مع …»: a verb of what the news came after."""
    if not told.finite:
        return False
    low, _ = clauses.around(told.i)
    found = [f for f in passage.begun("heard", max(low, told.i - REACH), told.i) if f.get("heard.after")]
    if not found:
        return False
    verbs = [f for f in passage.begun("light", found[-1].j, told.i) if not f.get("light.noun")]
    first = verbs[0].i if verbs else told.i
    return not between(passage, found[-1].j, first) and not any(
        passage.fold(t) in COMMAS for t in range(found[-1].j, first)
    )


def before_a_blow(passage: Passage, clauses: Clauses, told: Candidate) -> bool:
    """«أبلغت موسكو واشنطن قبل الضربات»: what was done before something that is over."""
    low, high = clauses.clause(told.i)
    found = passage.begun("before", low, high)
    return any((f2 := passage.starting("heard", f.j)) and f2.get("heard.blow") for f in found)


def _set(passage: Passage, told: Candidate) -> bool:
    """Whether a noun is only when or where something was said («نفى خلال لقائه»)."""
    mark = passage.ending("func", told.i)
    entry = mark.get("func.mark") if mark else None
    return entry is not None and entry.value in SETTING


def _ruled(passage: Passage, kind: str, a: int, b: int) -> bool:
    """Whether the last verb of tokens `[a, b)` is one of a kind."""
    found = [f for f in passage.begun("heard", a, b) if f.get(kind)]
    return bool(found) and not between(passage, found[-1].j, b)
