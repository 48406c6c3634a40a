"""Where an Arabic contact was that is told as one of a gathering, by what that is called or where it is said to have
been: «خلال قمة الرياض», «على هامش منتدى دافوس», «خلال القمة التي استضافتها بالي».
"""

from __future__ import annotations

from functools import cache

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, VENUES
from dragoman.extraction.contacts.where.hosting import KINDS
from dragoman.extraction.contacts.where.there import held_in
from dragoman.extraction.contacts.where.where import Where
from dragoman.language.pack import Pack
from dragoman.text.places import begun

IN = frozenset(("margins", "during", "within", "place"))  # marks that lead in a gathering in which something was
NAME = 5  # words of a gathering before the clause that says where it was («قمة مجموعة العشرين التي …»)
SAID = ("frame", "light", "say", "status")  # layers of words that are in no name
APART = frozenset(("after", "about"))  # marks of what else is told beside a contact


def gathered(where: Where, told: Candidate) -> Mention | None:
    """The place of the gathering in the clause of an Arabic contact, or null."""
    passage = where.passage
    if where.order != "VSO" or told.channel in ("phone", "letter") or told.event in JOURNEYS | {"summit"}:
        return None
    low, high = where.clauses.clause(told.i)
    for mark in passage.begun("func", low, high):
        entry = mark.get("func.mark")
        if entry is None or entry.value not in IN or not where.clauses.within(mark.i, where.clauses.number[told.i]):
            continue
        end = _noun(where, mark.j)
        if end is None or mark.j == told.i or _apart(where, told, mark.i):
            continue
        place = _called(where, told, mark.j, end) or _held(where, end)
        if place is not None:
            return place
    return None


def _noun(where: Where, at: int) -> int | None:
    """Where the noun of a gathering at a token ends («قمة», «الاجتماع»)."""
    passage = where.passage
    forum = passage.starting("forum", at)
    if forum is not None:
        return forum.j
    noun = passage.starting("frame", at)
    meets = noun is not None and any(e.value in VENUES for e in noun.all("frame.noun")) and not noun.suf
    return noun.j if noun is not None and meets else None


def _apart(where: Where, told: Candidate, at: int) -> bool:
    """«التقى الرئيس بعد مشاركته في قمة …», «ناقشا … في»: whether something else is led in between both."""
    a, b = (told.j, at) if told.i < at else (at + 1, told.i)
    between = where.passage.begun("func", a, b)
    marks = (e.value for f in between if (e := f.get("func.mark")))
    verbs = (f for f in where.passage.begun("say", a, b) if where.passage.starting("func", f.i) is None)
    said = told.i < at and any(f.get("say.verb") for f in verbs)  # «…، وهو ما تعهدا به في …»
    hung = any(f.get("func.relative") or f.get("func.that") for f in between)
    return said or hung or any(mark in APART for mark in marks)


def _called(where: Where, told: Candidate, at: int, end: int) -> Mention | None:
    """The city that a gathering is called by: «قمة بالي», «قمة سنغافورة», where none of those who met speaks for it. A
    body may bear one («قمة شنغهاي»).
    """
    near = begun(where.mentions, at + 1, end + 1)
    city = next((m for m in near[:1] if m.kind in KINDS), None)
    if city is not None and city.kind == "state" and not city.capital and city.party in told.parties:
        return None
    if (
        city is None
        or city.joined
        or where.passage.fold(city.i) in _namesakes(where.pack)
        or city.mark not in (None, "", "of")
    ):
        return None
    further = begun(where.mentions, city.j, city.j + 2)
    return city if not any(m.joined for m in further) else None


def _held(where: Where, end: int) -> Mention | None:
    """The place in the relative clause right behind the words for a gathering."""
    passage = where.passage
    for t in range(end, min(end + NAME, len(passage.tokens))):
        found = passage.starting("func", t)
        if found is not None and found.get("func.relative"):
            return held_in(where, found)
        known = any(passage.covering(layer, t) for layer in SAID) or found is not None
        if known or passage.tokens[t].form.kind == "p" or any(m.kind in KINDS for m in begun(where.mentions, t, t + 1)):
            return None
    return None


@cache
def _namesakes(pack: Pack) -> frozenset[str]:
    """Cities that a body is called by, folded."""
    return frozenset(f for w in pack.data.markers.namesakes for f in pack.fold(w))
