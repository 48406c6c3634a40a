"""English: "at Algiers airport", "in Syria's Aleppo": a city named with a house in it, or behind its land."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.groups import LANDS
from dragoman.extraction.sorts import PLACED
from dragoman.language.passage import Passage

NEAR = 2  # words that say what the house is like or called ("Rafic Hariri International Airport" has a name of its own)


def led(passage: Passage, city: Mention) -> int | None:
    """The preposition before the city of such a house and its article, or before its land; None where neither is."""
    if passage.pack.data.pack.order != "SVO" or not city.city or city.kind not in LANDS:
        return None
    if (land := _land(passage, city)) is not None:
        return _preposition(passage, land)
    house = next(iter(passage.begun("lodging", city.j, city.j + NEAR + 1)), None)
    if house is None or any(_other(passage, t) for t in range(city.j, house.i)):
        return None
    return _preposition(passage, city.i)


def _land(passage: Passage, city: Mention) -> int | None:
    """ "Syria's Aleppo": where the land begins whose possessive stands before a city."""
    at = city.i
    while at > 0 and passage.fold(at - 1) in passage.pack.possessives:
        at -= 1
    land = passage.ending("actor", at) if at < city.i else None
    return land.i if land is not None and land.get("actor.state") else None


def _preposition(passage: Passage, at: int) -> int | None:
    """The preposition of place before token `at` and its article."""
    while at > 0 and passage.fold(at - 1) in passage.pack.determiners | passage.pack.articles:
        at -= 1
    lead = passage.ending("func", at)
    mark = lead.get("func.mark") if lead is not None else None
    return lead.i if lead is not None and mark is not None and mark.value in PLACED else None


def _other(passage: Passage, t: int) -> bool:
    """Whether a word between a city and a house is none that says what the house is like."""
    known = any(passage.covering(layer, t) for layer in ("func", "frame", "say", "light", "date"))
    return known or (passage.tokens[t].form.kind != "w" and passage.fold(t) not in passage.pack.possessives)
