"""English "talks with a delegation led by the minister": who heads a delegation of which nobody says whose it is stands
for it, with the preposition before it.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

ADJECTIVES = 4  # words before a delegation ("a large high-level delegation")
KNOWN = ("actor", "func", "say", "frame", "light", "status", "date")  # layers of words that are no adjective
THEIRS = ("with", "to", "by", "from", "between", "about")  # marks that a delegation has for who heads it
OF_TWO = ("with", "between")  # … that reach over a conjunction


def stand_for(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each who heads such a delegation with its mark."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    out: list[Mention] = []
    for mention in mentions:
        if mention.mark == "led" and mention.joined and out and out[-1].mark == "between":
            mention = replace(mention, mark="between")  # "between a delegation led by X and Y"
        house = _led(passage, mention)
        out.append(mention if house is None or any(m.j > house.i for m in out) else _for(passage, mention, house, out))
    return out


def _led(passage: Passage, mention: Mention) -> Found | None:
    """The delegation right before the words that say who heads it, and him."""
    if mention.mark != "led" or mention.kind not in PERSONS:
        return None
    at = mention.i - (passage.fold(mention.i - 1) in passage.pack.determiners)
    word = passage.ending("func", at)
    house = passage.ending("actor", word.i) if word is not None else None
    sort = house.get("actor.institution") if house is not None else None
    return house if sort is not None and sort.value == "delegation" else None


def _for(passage: Passage, head: Mention, house: Found, before: list[Mention]) -> Mention:
    """Who heads a delegation, with the preposition before it or before whom it stands beside."""
    at = house.i
    while at > 0 and house.i - at < ADJECTIVES and _says_which(passage, at - 1):
        at -= 1
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if mark is not None and mark.value in THEIRS:
        return replace(head, i=house.i, mark=mark.value)
    last = before[-1] if before else None
    beside = at > 0 and passage.fold(at - 1) in passage.pack.joins
    if beside and last is not None and last.j == at - 1 and last.mark in OF_TWO:
        return replace(head, i=house.i, mark=last.mark, joined=True)
    return head


def _says_which(passage: Passage, at: int) -> bool:
    """Whether token `at` is an article or adjective."""
    if passage.fold(at) in passage.pack.modifiers | passage.pack.determiners:
        return True
    other = passage.fold(at) in passage.pack.joins or any(passage.covering(n, at) for n in KNOWN)
    return passage.tokens[at].form.kind == "w" and not other
