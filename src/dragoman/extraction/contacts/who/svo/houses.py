"""English "the head of Iran's Atomic Energy Organization Mohammad Eslami": whoever leads a house of a state, and his
name behind it, as one.
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.who.vso.named_behind import joined
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

FAR = 9  # tokens of a house between whose it is and the name of who leads it
CLOSED = ("frame", "light", "say", "status")  # layers of words that no house is called by


def with_heads(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an office and the name behind its house as one; the house that stands between is left out."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    return joined(mentions, lambda n: _named(passage, mentions, n), _head)


def _head(office: Mention, named: Mention) -> Mention:
    return msgspec.structs.replace(named, i=office.i, mark=office.mark, joined=office.joined)


def _named(passage: Passage, mentions: list[Mention], n: int) -> int | None:
    """Which mention behind the office at `n` names its holder: a possessive and only the name of a house between."""
    office = mentions[n]
    if office.kind != "office" or office.former or office.counterpart or office.number != "one":
        return None
    owned = passage.fold(office.j - 1) in passage.pack.possessives
    start = office.j
    while start < len(passage.tokens) and passage.fold(start) in passage.pack.possessives:
        start, owned = start + 1, True
    if not owned:
        return None
    for at in range(n + 1, min(n + 3, len(mentions))):
        name = mentions[at]
        if name.kind == "body" and name.i >= start:
            continue
        alone = name.kind == "person" and name.party == office.party and not (name.joined or name.former)
        return at if alone and 0 < name.i - start <= FAR and _house(passage, start, name) else None
    return None


def _house(passage: Passage, start: int, name: Mention) -> bool:
    """Whether only what a house is called stands from token `start` up to a bare name, or to one between commas behind
    which no list goes on.
    """
    if any(f.get("actor.office") for f in passage.begun("actor", start, name.j)):
        return False
    comma = passage.fold(name.i - 1) in COMMAS
    if comma and not (_closed(passage, name.j) and passage.fold(name.j + 1) not in passage.pack.joins):
        return False
    between = range(start, name.i - comma)
    words = all(passage.tokens[t].form.kind == "w" for t in between)
    return words and not any(passage.begun(layer, start, name.i) for layer in CLOSED)


def _closed(passage: Passage, at: int) -> bool:
    return at + 1 < len(passage.tokens) and passage.fold(at) in COMMAS
