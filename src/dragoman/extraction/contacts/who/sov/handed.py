"""To whom something was handed over: «با رئیس‌جمهور دیدار کرد و پیام … را به او تحویل داد»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

BESIDE = ("date", "quiet")  # layers of what may stand between what is given and to whom
MET = ("with", "object")  # marks of whom somebody met before he handed something over


def handed(hit: Found, verb: Found | None, pronoun: Found) -> bool:
    """Whether a Persian pronoun stands right before the verb of what the noun before it names."""
    return verb is not None and hit.j <= pronoun.i and 0 <= verb.i - pronoun.j <= 1


def met_before(found: Sequence[Group]) -> Group | None:
    """Whom the pronoun means: the last one who was met, not the one who did so and goes on as the subject."""
    return next((g for g in reversed(found) if g.mark in MET), None)


def given(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«پاسخ خود را به مصر داد», «پیشنهاد تازه‌ای به روسیه داد»: whether a reply that is somebody's own, or a proposal,
    at `hit` is given to whom «به» leads in right behind it, with the verb right behind him; not «پاسخ داد», «پاسخ سختی
    به روسیه داد», «پاسخ خود را با موشک به مصر داد», «پیشنهاد وام به عراق داد», «پیشنهاد روسیه به ترکیه فرصت داد».
    """
    _, high = clauses.clause(hit.i)
    verb = next((f for f in passage.begun("light", hit.j, high)), None)
    if verb is None:
        return False
    marks = [(f, e.value) for f in passage.begun("func", hit.j, verb.i) if (e := f.get("func.mark"))]
    object_ = next((f for f, value in marks if value == "object"), None)
    to = next((f for f, value in marks if value == "to"), None)
    will = passage.ending("status", verb.i)  # «خواهد داد»
    whom = passage.ending("actor", verb.i if will is None else will.i)
    if to is None or whom is None or whom.i < to.j or any(f.i > to.i for f, _ in marks):
        return False
    at = hit.j
    if object_ is not None:
        words = [passage.fold(t) for t in range(hit.j, object_.i)]
        if not words or words[-1] not in passage.pack.own or not set(words[:-1]) <= passage.pack.qualifiers:
            return False
        at = object_.j
    elif passage.starting("proposal", hit.i) is None:
        return False
    return all(any(passage.covering(layer, t) for layer in BESIDE) for t in range(at, to.i))
