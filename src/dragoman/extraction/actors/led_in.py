"""English: who is led in by what he is: "met with the kingdom's de facto ruler, Crown Prince Mohammed bin Salman",
"held talks with his old friend, Vladimir Putin", "spoke with the country's new army chief".

What stands between the article and his own words is part of his phrase, so that a preposition or verb before it is his.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec.structs import replace

from dragoman.extraction.actors.hits import DEIXIS
from dragoman.extraction.actors.mention import PERSONS, Phrase
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

Known = Callable[[str, str | None, str | None], bool]
ENDS = frozenset(".;)")
REACH = 7  # tokens between the article and who is led in
OTHER = ("actor", "func", "frame", "light", "say", "date", "status", "quiet")  # layers of no such words


def led_in(passage: Passage, phrases: list[Phrase], known: Known) -> list[Phrase]:
    """The phrases, those of persons from the article on before what they are."""
    if passage.pack.data.pack.order != "SVO":
        return phrases
    out: list[Phrase] = []
    for phrase in phrases:
        one = phrase.kind in PERSONS and phrase.number == "one" and not phrase.counterpart
        if one and out and _same(passage, out[-1], phrase, known):
            phrase = replace(phrase, i=out.pop().i)
        start = _article(passage, phrase, out[-1].j if out else 0) if one else phrase.i
        out.append(replace(phrase, i=start) if start < phrase.i else phrase)
    return out


def _same(passage: Passage, office: Phrase, person: Phrase, known: Known) -> bool:
    """ "the Saudi ruler, Crown Prince Mohammed bin Salman, …": whether an office is that of a person behind its comma,
    who has one of his own, or a title.
    """
    if office.kind != "office" or office.people or office.name or office.number != "one" or office.counterpart:
        return False
    if person.kind != "person" or not person.people or person.i != office.j + 1 or person.pre or office.under:
        return False
    if passage.fold(office.j) not in COMMAS or not _closed(passage, person.j, listed=True):
        return False
    state = office.state or person.state
    return (not office.state or not person.state or office.state == person.state) and all(
        known(p, office.office, None if state in DEIXIS else state) for p in person.people
    )


def _closed(passage: Passage, at: int, *, listed: bool = False) -> bool:
    """Whether a sign closes what is set off before token `at`; where that may be `listed`, none that goes on."""
    if at >= len(passage.tokens):
        return True
    sign = passage.fold(at)
    goes_on = listed and sign in COMMAS and at + 1 < len(passage.tokens) and passage.fold(at + 1) in passage.pack.joins
    return sign in COMMAS | ENDS and not goes_on


def _article(passage: Passage, phrase: Phrase, least: int) -> int:
    """Where the article of what somebody is stands before a phrase; where the phrase begins if there is none."""
    pack, at = passage.pack, phrase.i
    told = phrase.kind == "person" and at - 2 > least and passage.fold(at - 1) in COMMAS
    whose = told and passage.fold(at - 2) in _characters(pack) and _closed(passage, phrase.j)
    if whose:
        at -= 1
    elif at > 0 and passage.fold(at - 1) in COMMAS:
        return phrase.i
    owned = False
    for t in range(at - 1, max(least, at - REACH) - 1, -1):
        fold = passage.fold(t)
        if fold in pack.determiners or (whose and fold in pack.articles):
            return t if whose or owned else phrase.i
        if fold in pack.possessives:
            owned = True
        elif passage.tokens[t].form.kind != "w" or any(passage.covering(layer, t) for layer in OTHER):
            break
    return phrase.i


@lru_cache(maxsize=16)
def _characters(pack: Pack) -> frozenset[str]:
    """Words for what somebody is, folded."""
    return frozenset(fold for word in pack.data.offices.characters for fold in pack.fold(word))
