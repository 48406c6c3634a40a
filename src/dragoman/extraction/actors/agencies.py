"""English: who heads a house of a state that no list knows: "U.S. Central Command chief Michael Kurilla", "Iran's Trade
Promotion Organization (TPO) Head Hamid Zadboum", "Saudi Fund for Development CEO Sultan al-Marshad".

The words of the house and of its head are one office behind the name of the state, as "foreign minister" is.
"""

from __future__ import annotations

from dragoman.extraction.actors.compound import OFFICIAL
from dragoman.extraction.actors.departments import departments
from dragoman.extraction.actors.heading import heads, houses
from dragoman.extraction.actors.heads_of import heads_of
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage

OWNERS = frozenset(("actor.state", "actor.adjective", "actor.body"))
WORDS = 9  # tokens of the house's name, an abbreviation in brackets among them
OPENS, CLOSES = "(", ")"


def agencies(passage: Passage, hits: list[Found]) -> list[Found]:
    """The actor words, those of such a house and of who heads it as one office, or a department of a ministry."""
    if not heads(passage.pack):
        return hits
    hits = heads_of(passage, departments(passage, hits))
    out: list[Found] = []
    for n, hit in enumerate(hits):
        if out and hit.i < out[-1].j:
            continue  # a word of the house's name
        out.append(hit)
        if not hit.kinds & OWNERS or hit.kinds & {"actor.short", "actor.person"}:
            continue
        found = _headed(passage, _behind(passage, hit), hits[n + 1 : n + 1 + WORDS])
        if found is not None:
            out.append(found)
    return out


def _behind(passage: Passage, hit: Found) -> int:
    """Where the words behind the name of a state begin: past the last dot of "U.S." and past a possessive."""
    at, tokens = hit.j, passage.tokens
    while at < len(tokens):
        dotted = passage.fold(at) == "." and "." in passage.raw[tokens[hit.i].start : tokens[hit.j - 1].end]
        if not dotted and passage.fold(at) not in passage.pack.possessives:
            break
        at += 1
    return at


def _headed(passage: Passage, start: int, behind: list[Found]) -> Found | None:
    """The office that begins with a house's name at token `start`, if one does; `behind` are the actor words there."""
    house = False
    at = start
    while at < min(len(passage.tokens), start + WORDS):
        head = _head(passage, at) if house else 0
        if head:
            told = next((h for h in behind if h.j == head and h.i > start), None)
            office = told.get("actor.office") if told is not None and told.i < at else None
            value = office.value if office is not None else OFFICIAL
            return phrase(start, head, (Entry("actor.office", value, ()),), pre="", suf="")
        fold, token = passage.fold(at), passage.tokens[at]
        if fold == OPENS and house:
            at = _bracketed(passage, at)
            if not at:
                return None
            continue
        if fold in passage.pack.data.markers.elsewhere:
            return None  # "Egyptian Business Council chairman"
        small = at > start and (passage.pack.inner | passage.pack.joins | passage.pack.determiners)
        if token.form.kind != "w" or not (token.form.capital or (small and fold in small)):
            return None
        house = house or fold in houses(passage.pack)
        at += 1
    return None


def _head(passage: Passage, at: int) -> int:
    """Where the longest word for who heads a house ends that begins at token `at`; 0 where none does."""
    for words in heads(passage.pack):
        if tuple(passage.fold(t) for t in range(at, min(at + len(words), len(passage.tokens)))) == words:
            return at + len(words)
    return 0


def _bracketed(passage: Passage, at: int) -> int:
    """Where a bracket closes that holds one abbreviation; 0 where it does not."""
    end = at + 2
    return end + 1 if end < len(passage.tokens) and passage.fold(end) == CLOSES else 0
