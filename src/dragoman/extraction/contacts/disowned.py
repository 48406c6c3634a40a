"""Contacts that one side says it did not have: «کرملین اعلام کرد پوتین با زلنسکی دیداری نداشته است».

That a page itself says that two did not meet is no contact. Where one of the two, or who speaks for it, says so, it is
one that is denied, and the account says by whom.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

BESIDE = 2  # tokens between an English speaker and his verb
NEAR = 1  # tokens around a cue in which it is said to lie behind


def disowned(passage: Passage, clauses: Clauses, told: Candidate, mentions: list[Mention]) -> bool:
    """Whether a side of a contact that did not take place says so itself, in the sentence that tells it."""
    if told.status != "negated" or told.status_at is None or not _past(passage, told.status_at):
        return False
    if not _own(passage, clauses, told, mentions):
        return False
    low, high = passage.sentences[told.sentence]
    if passage.within("since", low, high):
        return False  # "have not met since June"
    sides = [m for m in mentions if low <= m.i < high and m.party in told.parties]
    if any(m.j < told.i and m.i == low and passage.fold(m.j) == ":" for m in sides):
        return True  # «کاخ سفید: …»
    said = [f for f in passage.within("say", low, high) if not told.i <= f.i < told.j]
    return any(_speaks(passage, clauses, m, f, told) for f in said for m in sides)


def _own(passage: Passage, clauses: Clauses, told: Candidate, mentions: list[Mention]) -> bool:
    """Whether the contact itself is denied: not the chance ("did not have the opportunity to visit") nor the manner
    («با حسن نیت مذاکره نکرده‌اند»).
    """
    order = passage.pack.data.pack.order
    if order == "SVO":
        at = told.status_at[1] if told.status_at else told.i
        return any(passage.begun(layer, at, at + BESIDE + 1) for layer in ("light", "frame"))
    starts = {m.i for m in mentions}
    low, high = clauses.clause(told.i)
    led = [f.j for f in passage.begun("func", low, high) if (e := f.get("func.mark")) and e.value == "with"]
    return all(starts & set(range(j, j + BESIDE + 1)) for j in led)


def _past(passage: Passage, at: tuple[int, int]) -> bool:
    """Whether what the cue or verb at tokens `at` denies lies behind: "did not", «نکرده است», not "will not"."""
    if passage.begun("undone", at[0] - NEAR, at[1] + NEAR):
        return True
    verbs = (f for layer in ("light", "frame") if (f := passage.starting(layer, at[0])))
    return any({"neg", "past"} <= set(e.tags) for f in verbs for e in f.entries)


def _speaks(passage: Passage, clauses: Clauses, who: Mention, verb: Found, told: Candidate) -> bool:
    """Whether somebody is the subject of a verb of saying that rules what is told."""
    order = passage.pack.data.pack.order
    if order == "SVO":
        behind = 0 <= verb.i - who.j <= BESIDE and not passage.begun("frame", who.j, verb.i)
        return behind and not who.j <= told.i <= verb.i
    if order != "SOV" or clauses.number[verb.i] == clauses.number[told.i] or verb.i > told.i:
        return False
    return who.j <= verb.i and clauses.number[who.i] == clauses.number[verb.i] and who.mark in ("", "after-word")
