"""Contacts that somebody only weighs: "a meeting with Putin makes no sense", "talks with the Taliban would be a
mistake", "holding talks with Iran is not on the agenda". What was held may have been one, too: "talks in Muscat on
Saturday were a waste of time".
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import DAYS, Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

ADJECTIVES = 3  # tokens between a determiner and its noun ("the recent face-to-face meeting")
ADVERBS = 2  # tokens between a copula and what is said ("is simply unacceptable", "is not a mistake")
STAGE = 4  # tokens between whom talks are with and the copula ("talks with him at this stage are …")
NAMES = ("frame", "say", "actor", "light", "func")  # layers of what is no adjective or adverb


def weighed(passage: Passage, clauses: Clauses, at: tuple[int, int], behind: int) -> Found | None:
    """The words by which somebody only weighs the contact of the noun at tokens `at`: behind it, with all that it has
    with it up to token `behind`, and one of the verbs for how things stand. Not of one that was held: "the recent
    meeting …", "Putin's visit …", "a meeting on Friday is …", nor where the verb is in the past, unless somebody is
    told to have said what could not be ("said that a meeting with him was premature").
    """
    if _definite(passage, at[0]):
        return None
    verb = next(iter(passage.begun("weighing", behind, behind + STAGE + 1)), None)
    if verb is None or not _aside(passage, behind, verb.i):
        return None
    said = next(iter(passage.begun("pointless", verb.j, verb.j + ADVERBS + 1)), None)
    if said is None or not _plain(passage, verb.j, said.i):
        return None
    tense = verb.entries[0].value
    if tense == "if":
        return said
    if _dated(passage, at[1], verb.i) or _opened(passage, clauses, at[0]):
        return None
    if tense == "past":
        never = said.entries[0].value == "never" and _reported(passage, clauses, at[0])
        return said if never else None
    return said


def opening_gerund(passage: Passage, clauses: Clauses, at: tuple[int, int], verb: Found) -> tuple[int, int] | None:
    """ "said holding talks with Iran is …", "negotiating with him is …": from where to where an English gerund that
    opens what is said, with its noun at tokens `at`, is a subject; None for other verbs ("is holding talks").
    """
    gerunds = passage.pack.gerunds
    if not gerunds or verb.i > at[0] or not passage.fold(verb.i).endswith(gerunds):
        return None
    that = passage.ending("func", verb.i)
    said = passage.ending("say", verb.i) is not None or (that is not None and that.get("func.that") is not None)
    opens = said or verb.i == clauses.clause(at[0])[0] or passage.fold(verb.i - 1) in COMMAS | QUOTES
    return (verb.i, at[1]) if opens else None


def _definite(passage: Passage, first: int) -> bool:
    """Whether a determiner or owner stands before the noun at token `first`, with nothing but adjectives between, or
    somebody's name right before it and what kind of contact it is.
    """
    own = passage.pack.determiners | passage.pack.possessives | passage.pack.pointers
    for t in range(first - 1, max(first - ADJECTIVES - 2, -1), -1):
        if passage.fold(t) in own and passage.starting("func", t) is None:  # not "said that talks …"
            return True
        if not _plain(passage, t, t + 1) or passage.fold(t) in passage.pack.articles:
            break
    kinds = (passage.pack.modifiers | passage.pack.rounds_between) - own
    while first > 0 and passage.fold(first - 1) in kinds:
        first -= 1
    return first > 0 and passage.covering("actor", first - 1) is not None


def _plain(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are words that name nobody, tell nothing and lead in nothing."""
    words = all(passage.tokens[t].form.kind == "w" for t in range(a, b))
    return words and not any(passage.covering(layer, t) for layer in NAMES for t in range(a, b))


def _aside(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are nothing, or a preposition and its words ("at this stage")."""
    led = passage.starting("func", a)
    return a == b or (led is not None and led.get("func.mark") is not None and _plain(passage, led.j, b))


def _dated(passage: Passage, a: int, b: int) -> bool:
    """Whether a day or year that may lie back stands in tokens `[a, b)`."""
    days = (e for f in passage.begun("date", a, b) for e in f.entries if e.kind in DAYS)
    return any(not _ahead(e.kind, e.value) for e in days) or any(
        passage.tokens[t].form.kind == "n" for t in range(a, b)
    )


def _ahead(kind: str, value: str) -> bool:
    return kind == "date.rel" and int(value) >= 0


def _opened(passage: Passage, clauses: Clauses, first: int) -> bool:
    """Whether the clause of the noun at token `first` names a day before it, and nobody says anything on that day."""
    low, _ = clauses.clause(first)
    return _dated(passage, low, first) and not passage.begun("say", low, first)


def _reported(passage: Passage, clauses: Clauses, first: int) -> bool:
    """Whether the noun at token `first` begins what somebody said, with a word for "that" or without one."""
    low, _ = clauses.clause(first)
    opened = clauses.opener.get(clauses.number[first]) == "func.that"
    return opened or bool(passage.begun("say", low, first))
