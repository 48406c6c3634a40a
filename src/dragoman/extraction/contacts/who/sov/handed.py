"""To whom something was handed over: «با رئیس‌جمهور دیدار کرد و پیام … را به او تحویل داد»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

MET = ("with", "object")  # marks of whom somebody met before he handed something over


def handed(hit: Found, verb: Found | None, pronoun: Found) -> bool:
    """Whether a Persian pronoun stands right before the verb of what the noun before it names."""
    return verb is not None and hit.j <= pronoun.i and 0 <= verb.i - pronoun.j <= 1


def met_before(found: Sequence[Group]) -> Group | None:
    """Whom the pronoun means: the last one who was met, not the one who did so and goes on as the subject."""
    return next((g for g in reversed(found) if g.mark in MET), None)


def given(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«پاسخ خود را به مصر داد», «پیشنهاد تازه‌ای به روسیه داد»: whether a reply that is somebody's own, or a proposal,
    at `hit` is given to whom «به» leads in behind it; not «پاسخ داد», nor «پاسخ سختی به روسیه داد», «پاسخ حمله را به
    روسیه داد».
    """
    _, high = clauses.clause(hit.i)
    verb = next((f for f in passage.begun("light", hit.j, high)), None)
    if verb is None:
        return False
    marks = [(f.i, e.value) for f in passage.begun("func", hit.j, verb.i) if (e := f.get("func.mark"))]
    object_ = next((i for i, value in marks if value == "object"), None)
    own = object_ is not None and object_ > 0 and passage.fold(object_ - 1) in passage.pack.own
    proposal = passage.starting("proposal", hit.i) is not None
    return (own or proposal) and any(value == "to" for _, value in marks)
