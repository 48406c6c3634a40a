"""English: guests at the door, those who leave after a visit, and whom somebody hands something."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo.beside import passive
from dragoman.extraction.contacts.words.svo.positions import opens
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

CITIES = frozenset(("actor.capital", "actor.city"))
STAY = ("visit", "courtesy-call")
TALKS = ("talks", "meeting", "summit", "session")
LANDS = CITIES | {"actor.state"}
BEHIND = ("func", "date", "quiet", "say")  # layers that may stand behind a place
OTHERS = ("between", "with", "to")  # marks of those for whom an offer, an invitation or a letter may be
PLACES = ("place", "at", "to")  # marks before a door
DOOR = 6  # tokens from such a mark to the door ("at the Turkish presidential palace")
AFTER = 5  # tokens between "after" and the noun of the visit ("after a brief two-day state visit")
OPENED = 2  # tokens of the preposition and article before a land that opens a clause
STAYED = 6  # tokens between it and the noun of the visit ("for a two-day visit")
HANDED = 5  # tokens between whom one hands something and its noun ("a strongly worded note")


def own(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found, sides: Sequence[Side]) -> bool:
    """Whether the noun of an offer, an invitation or a letter is for who answers it: nothing behind it says that it is
    between or to others ("Egypt's proposal for talks between Hamas and Fatah"), or of what ("a message of defiance").
    """
    _, high = clauses.clause(hit.i)
    those = {s.party for s in sides}
    for group in groups:
        if not hit.j <= group.i < high or group.mark not in OTHERS or any(m.kind == "pair" for m in group.mentions):
            continue
        place = group.mark == "to" and all(m.kind == "city" or m.capital for m in group.mentions)  # "to Kazan"
        if not place and not set(group.parties) <= those:
            return False
    led = passage.starting("func", hit.j)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "of":
        return True
    return any(0 <= g.i - led.j <= HANDED for g in groups)


def landed(passage: Passage, hit: Found) -> bool:
    """ "lands in Baghdad": whether a place stands right behind a verb with its preposition; not "lands in trouble in
    Baghdad", "lands in US list".
    """
    place = passage.starting("actor", hit.j + (passage.fold(hit.j) in passage.pack.determiners))
    seat = place is not None and "actor.adjective" in place.kinds and passage.fold(place.j) in passage.pack.grounds
    if place is None or not (seat or place.kinds & LANDS):
        return False
    at = place.j + seat  # "in Iranian capital"
    plain = at >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or passage.fold(at) in passage.pack.joins
    return plain or any(passage.starting(layer, at) for layer in BEHIND)


def aside(passage: Passage, hit: Found) -> bool:
    """ "Standing next to X, Y said", "Y, standing next to X, said": whether a participle opens a sentence or stands
    right behind a comma; not "said that he was standing alongside X", for him.
    """
    opens = any(low == hit.i for low, _ in passage.sentences)
    return opens or (hit.i > 0 and passage.fold(hit.i - 1) in COMMAS)


def invited(passage: Passage, hit: Found) -> bool:
    """ "he had also been invited": whether a passive verb is said of an actor or pronoun right before it; not "Fidan
    spoke, and reporters were invited".
    """
    at = hit.i
    while at > 0 and (
        passage.fold(at - 1) in passage.pack.verbal
        or passage.covering("quiet", at - 1)
        or passage.starting("also", at - 1)
    ):
        at -= 1
    somebody = passage.ending("actor", at) is not None or (at > 0 and passage.fold(at - 1) in passage.pack.personal)
    return passive(passage, hit) and somebody


def signed(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found, pacts: Collection[str]) -> bool:
    """Whether a pact is signed, and with nobody who is not known ("signed an agreement with Boeing")."""
    low, high = clauses.around(hit.i)
    if not any(passage.fold(t) in pacts for t in range(low, high)):
        return False
    if passage.begun("separate", hit.i, high) or _particle(passage, hit.j, pacts):
        return False  # "signed the document separately", "signed off on a treaty"
    if passage.pack.data.pack.order == "SOV" and any(
        e.value == "letter" for f in passage.begun("frame", low, hit.i) for e in f.all("frame.noun")
    ):
        return False  # «نامه‌ای با عنوان سند مشترک را امضا می‌کنند»
    led = [f for f in passage.begun("func", hit.j, high) if (e := f.get("func.mark")) and e.value == "with"]
    return not led or any(g.mark == "with" and g.i >= led[0].j and g.j <= high for g in groups)


def _particle(passage: Passage, at: int, pacts: Collection[str]) -> bool:
    """Whether a word that nobody knows stands right behind a verb, at token `at`, and before a preposition."""
    if at + 1 >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or passage.fold(at) in pacts:
        return False
    led = passage.starting("func", at + 1)
    layers = ("actor", "date", "func", "quiet", "status", "also", "again", "channel")
    return led is not None and bool(led.get("func.mark")) and not any(passage.covering(n, at) for n in layers)


def handed_back(passage: Passage, place: Mention) -> bool:
    """ "returned to Iran a letter": whether what was returned stands behind the place, and nobody came there."""
    at = place.j
    named = at < len(passage.tokens) and passage.fold(at) in passage.pack.articles | passage.pack.determiners
    return named and passage.covering("date", at + 1) is None


def visited(passage: Passage, clauses: Clauses, groups: list[Group], hit: Found) -> bool:
    """ "left Beijing after a visit", "… after talks with Chinese officials": whether a verb of leaving tells the end of
    a visit to the place right behind it.
    """
    place = next((g for g in groups if 0 <= g.i - hit.j <= 1), None)
    low, high = clauses.around(hit.i)
    if place is None or not all(m.kind in ("state", "city") for m in place.mentions) or place.i < low:
        return False
    for mark in passage.begun("func", place.j, high):
        if (e := mark.get("func.mark")) is None or e.value != "after":
            continue
        for noun in passage.begun("frame", mark.j, min(high, mark.j + AFTER)):
            told = noun.get("frame.noun")
            if told is not None and told.value in STAY:
                return True
            if told is not None and told.value in TALKS:
                behind = next((g for g in groups if g.i >= noun.j and g.mark == "with"), None)
                return behind is not None and behind.i < high and bool(set(behind.parties) & set(place.parties))
    return False


def at_the_door(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """ "welcomed the emir at the airport": whether a clause says that somebody is welcomed where guests arrive."""
    low, high = clauses.clause(hit.i)
    for led in passage.begun("func", hit.j, high):
        mark, city = led.get("func.mark"), passage.starting("actor", led.j)
        if mark is not None and mark.value == "place" and city is not None and city.kinds & CITIES:
            return not any(passage.fold(t) in passage.pack.possessives for t in range(hit.j, led.i))  # no one's words
    return any(door.get("door.rite") or _led_to(passage, door.i, low) for door in passage.begun("door", low, high))


def _led_to(passage: Passage, at: int, low: int) -> bool:
    """ "at the presidential palace", "to the White House": whether a preposition of place leads to a door at `at`."""
    led = next((f for f in reversed(passage.begun("func", max(low, at - DOOR), at)) if f.get("func.mark")), None)
    mark = led.get("func.mark") if led is not None and led.j <= at else None
    if led is None or mark is None or mark.value not in PLACES:
        return False
    layers = ("frame", "say", "light", "status")
    plain = all(passage.tokens[t].form.kind == "w" for t in range(led.j, at))
    return plain and not any(passage.covering(n, t) for n in layers for t in range(led.j, at))


def handed(passage: Passage, groups: list[Group], verb: tuple[int, int] | None, noun: int) -> Group | None:
    """ "handed the president a letter": whom a verb has right behind it, before its noun at token `noun`."""
    if verb is None:
        return None
    group = next((g for g in groups if verb[1] <= g.i and g.j <= noun), None)
    if group is None or opens(passage, group) > verb[1] or noun - group.j > HANDED:
        return None
    led = passage.starting("func", group.j)
    asked = led is not None and (e := led.get("func.mark")) is not None and e.value == "about"
    between = range(group.j + asked, noun)  # "asked Turkey for talks"
    layers = ("func", "say", "light", "frame", "actor")
    plain = all(passage.tokens[t].form.kind == "w" for t in between)
    return group if plain and not any(passage.covering(n, t) for n in layers for t in between) else None


def staying(passage: Passage, groups: list[Group], at: int, low: int) -> Group | None:
    """ "In Baku for a two-day visit, Erdogan said …": the land before the noun at token `at` where only "for a" or
    "on a" and adjectives stand between, behind the word that opens the clause at token `low`.
    """
    land = next((g for g in groups if g.mark == "place" and low <= g.i <= low + OPENED and g.j < at), None)
    if land is None or any(m.kind != "state" for m in land.mentions) or not passage.starting("func", land.j):
        return None
    words = range(land.j + 1, at)
    layers = ("actor", "say", "light", "frame", "func")
    article = land.j + 1 < at and passage.fold(land.j + 1) in passage.pack.articles
    plain = all(passage.tokens[t].form.kind != "w" or not any(passage.covering(n, t) for n in layers) for t in words)
    return land if article and plain and len(words) <= STAYED else None


def gate(passage: Passage, groups: list[Group], at: int) -> Group | None:
    """ "arrived at Beijing airport": the land whose door stands behind "at" and its name, behind the predicate that
    ends before token `at`.
    """
    land = next((g for g in groups if g.mark == "at" and at <= g.i <= at + OPENED), None)
    if land is None or any(m.kind not in ("state", "city") for m in land.mentions):
        return None
    pack = passage.pack
    for t in range(land.j - 1, min(land.j + DOOR, len(passage.tokens))):
        if passage.starting("door", t) is not None:
            return land
        if not passage.tokens[t].form.capital and passage.fold(t) not in pack.possessives:
            return None
    return None
