"""Whom a Persian clause means that tells what several do with each other and names nobody («با هم دیدار می‌کنیم»)."""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

SINCE = 2  # sentences behind two who were told of, in which they do something with each other
KNOWN = ("date", "func", "quiet", "status", "also", "light")  # layers of words that name nobody


def mutual(passage: Passage, clauses: Clauses, hit: Found, verb: Found | None) -> bool:
    """«با هم», «با یکدیگر»: whether the clause speaks of each other, or goes on about several with nobody else in it
    («X و Y توافق کردند که … دیدار کنند», «X و Y در دیداری که داشتند …»).
    """
    low, _ = clauses.clause(hit.i)
    told = clauses.told_by.get(hit.i)
    if passage.within("mutual", low, told.i if told is not None else hit.i):
        return True
    if told is not None:
        return any("plural" in e.tags for e in told.entries) and _nobody_in(passage, hit.j, told.i)
    several = verb is not None and any({"plural", "subjunctive"} <= set(e.tags) for e in verb.entries)
    return several and clauses.opener.get(clauses.number[hit.i]) == "func.that"


def agreeing(clauses: Clauses, hit: Found, told: list[Candidate]) -> list[Side]:
    """«X در تماس با Y توافق کرد که … دیدار کنند»: the two that were just told of, where the main clause tells it, or
    a sentence shortly before «با هم دیدار خواهیم کرد».
    """
    last = told[-1] if told else None
    if last is None or len(last.parties) != 2:
        return []
    if 0 < clauses.sentence[hit.i] - last.sentence <= SINCE and _with_each_other(clauses, hit):
        return [Side(mention=s.mention, role="participant") for s in last.sides if s.party]
    if last.sentence != clauses.sentence[hit.i]:
        return []
    above = clauses.parent.get(clauses.number[hit.i])
    if last.status != "occurred" or clauses.number[last.i] != above:
        return []
    return [Side(mention=s.mention, role="participant") for s in last.sides]


def _with_each_other(clauses: Clauses, hit: Found) -> bool:
    """«هفته آینده با هم دیدار خواهیم کرد»: whether «با هم» stands right before a predicate, and nobody else in the
    clause who may do it («مردم دو کشور با هم …»).
    """
    passage = clauses.passage
    mutual = passage.ending("mutual", hit.i)
    if mutual is None:
        return False
    return _nobody_in(passage, clauses.clause(hit.i)[0], mutual.i)


def _nobody_in(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` only say when and where, and name nobody who may do it."""
    words = passage.pack.first | passage.pack.third
    for t in range(a, b):
        place = passage.covering("actor", t) is not None and passage.ending("func", t) is not None
        said = passage.tokens[t].form.kind != "w" or passage.fold(t) in words
        if not (place or said or any(passage.covering(layer, t) for layer in KNOWN)):
            return False
    return True
