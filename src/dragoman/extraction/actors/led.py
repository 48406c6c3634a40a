"""Delegations with who heads them: «وفد عماني برئاسة وزير الخارجية فلان» is one mention, of that person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from dragoman.extraction.actors.leaders import stand_for
from dragoman.extraction.actors.mention import PERSONS, Mention, Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

ADJECTIVES = 3  # words between a delegation and the word for its head («وفد عماني رفيع المستوى برئاسة …»)
RECENT = 80  # tokens back in which a delegation was named
KNOWN = ("actor", "func", "say", "frame", "light", "status")  # layers of words that are no adjective


def led(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each delegation that one of its own party is said to head as that person."""
    sent = [_sent(passage, m) for m in mentions]
    mentions = [replace(m, i=s.i, institution=s.institution) for m, s in zip(mentions, sent, strict=True)]
    if not passage.layer("heading"):
        return mentions
    heads = {b.i: replace(b, i=a.i, mark=a.mark, joined=a.joined) for a, b in pairwise(sent) if _heads(passage, a, b)}
    those = {m.i for m in heads.values()}
    return stand_for(passage, [heads.get(m.i, m) for m in mentions if m.i not in those])


def _sent(passage: Passage, house: Mention) -> Mention:
    """«وفد من الحكومة الألمانية»: those whom an Arabic house has sent, as a delegation; others as they are."""
    if passage.pack.data.pack.order == "SOV":
        return _of_house(passage, house)
    led = passage.ending("func", house.i) if house.kind == "institution" else None
    mark = led.get("func.mark") if led else None
    many = passage.ending("actor", led.i) if led and mark and mark.value == "from" else None
    sort = many.get("actor.institution") if many else None
    if many is None or sort is None or sort.value != "delegation" or passage.pack.data.pack.order != "VSO":
        return house
    before = passage.ending("func", many.i)
    entry = before.get("func.mark") if before else None
    return replace(house, i=many.i, institution="delegation", mark=entry.value if entry else "")


def _of_house(passage: Passage, house: Mention) -> Mention:
    """Persian «هیئتی از وزارت خارجه عربستان», «هیئت بلندپایه دولت هند»: those a house has sent, as a delegation."""
    if house.kind != "institution" or house.institution == "delegation":
        return house
    before = passage.ending("func", house.i)
    mark = before.get("func.mark") if before else None
    at = before.i if before is not None and mark is not None and mark.value == "from" else house.i
    for end in (at, at - 1):  # an adjective may stand between
        many = passage.ending("actor", end)
        sort = many.get("actor.institution") if many else None
        if sort is not None and sort.value == "delegation":
            return replace(house, institution="delegation")
        if any(passage.covering(layer, at - 1) for layer in KNOWN):
            break
    return house


def _heads(passage: Passage, many: Mention, head: Mention) -> bool:
    """Whether a word for its head, and nothing but adjectives before, stands between a delegation and a person."""
    if many.institution != "delegation" or head.kind not in PERSONS or head.number != "one":
        return False
    if many.party is None or head.party != many.party:
        return False
    word = next(iter(passage.begun("heading", many.j, many.j + ADJECTIVES + 1)), None)
    if word is None:
        return False
    end = word.j + (word.j < len(passage.tokens) and passage.fold(word.j) in passage.pack.determiners)
    if not word.i <= head.i <= word.j and head.i != end:  # «به رهبری فلان» may be read as "leader" with his name
        return False
    english = passage.pack.data.pack.order == "SVO"  # "delegation, which was led by the foreign minister"
    return all(
        passage.fold(t) in QUOTES
        or (english and (passage.fold(t) in COMMAS or _which(passage, t)))
        or (passage.tokens[t].form.kind == "w" and not any(passage.covering(layer, t) for layer in KNOWN))
        for t in range(many.j, word.i)
    )


def _which(passage: Passage, at: int) -> bool:
    """Whether a word opens a relative clause, or is its auxiliary."""
    found = passage.covering("func", at)
    return passage.fold(at) in passage.pack.passives or bool(found and found.get("func.relative"))


def the_delegation(passage: Passage, phrase: Phrase, told: Sequence[Mention]) -> str | None:
    """English "the delegation also met …": whose the delegation was that was named last, in this sentence or shortly
    before.
    """
    english = passage.pack.data.pack.order == "SVO" and phrase.institution == "delegation"
    if not english or phrase.i == 0 or passage.fold(phrase.i - 1) not in passage.pack.pointing:
        return None
    near = (m for m in reversed(told) if m.institution == "delegation" and m.party and m.i < phrase.i)
    last = next(near, None)
    return last.party if last is not None and phrase.i - last.j <= RECENT else None
