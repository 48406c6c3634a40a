"""What a Persian contact is the aim of: «برای دیدار با …», and whether the verb of that was done."""

from __future__ import annotations

from dragoman.extraction.contacts.words import ruling
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov.made_for import not_gone, purpose
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def is_aim(passage: Passage, at: int) -> bool:
    """«برای دیدار با …», «به منظور انجام مذاکرات»: what somebody sets out to do."""
    if purpose(passage, at) is not None:
        return True
    words = passage.pack.qualifiers | passage.pack.doing
    while at > 0 and passage.fold(at - 1) in words:
        at -= 1
    return at > 0 and passage.fold(at - 1) in passage.pack.joins and _also(passage, at - 1)


def undone(passage: Passage, clauses: Clauses, last: int, at: int) -> bool:
    """«برای مذاکره با … سفر نکرده‌اند», «دلیلی برای دیدار با … نمی‌بینم»: what for, of a verb that is denied."""
    high = clauses.clause(at)[1]
    ends = [t for t in range(last, high) if passage.fold(t) in passage.pack.joins or passage.tokens[t].form.kind == "p"]
    stop = next(
        (t for t in ends if passage.fold(t - 1) in passage.pack.finite or passage.covering("status", t - 1)), high
    )
    if any(f.entries[0].value == "negated" for f in passage.within("status", last, stop)):
        return True
    verb = not_gone(passage, last, stop) or main_verb(passage, last, stop)
    return verb is not None and any("neg" in e.tags for e in verb.entries)


def main_verb(passage: Passage, a: int, b: int) -> Found | None:
    """The verb at the end of the words from token `a` to `b`: «در ملاقات با … به گفت‌وگو می‌پردازد»."""
    verbs = [f for f in passage.within("light", a, b) if not any("split" in e.tags for e in f.entries)]
    return verbs[-1] if verbs and not passage.within("say", a, b) else None


def _also(passage: Passage, at: int) -> bool:
    """«برای سفر به واشنگتن و گفت‌وگو با …»: whether the noun that the conjunction at token `at` joins on is an aim."""
    nouns = [f for f in passage.begun("frame", max(0, at - ruling.SUBJECT), at) if f.get("frame.noun")]
    if not nouns or passage.begun("light", nouns[-1].j, at) or passage.begun("say", nouns[-1].j, at):
        return False
    return passage.ending("purpose", nouns[-1].i) is not None
