"""English: who heads a department of a ministry is an official of it, as "an official at the ministry" is: "the
director of the Asia department at the Egyptian Foreign Ministry", "the director general for Africa at
Oman's Foreign Ministry".

A ministry may also be where somebody else was received ("met the head of the African Development Bank at the Foreign
Ministry"): of a head the words up to the ministry end in one for a department, of a director they say what he is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.compound import OFFICIAL
from dragoman.extraction.actors.heading import head_before
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage

WORDS = 12  # tokens from the head to the word before the ministry
OPENS = ("of", "about")  # marks of what somebody heads, and "for" what he is a director
LEADS = ("of", "at", "place")  # marks of the ministry behind its department
WHOSE = frozenset(("actor.state", "actor.adjective"))  # words for whose a ministry is, or for a region
HOUSE = "actor.institution"


def departments(passage: Passage, hits: list[Found]) -> list[Found]:
    """The actor words, those for who heads a department of a ministry as one office."""
    if not passage.pack.departments:
        return hits
    out: list[Found] = []
    for hit in hits:
        house = hit.get(HOUSE)
        if house is not None and house.value.endswith("ministry"):
            span = _department(passage, out, hit.i)
            if span is not None:
                owners = [h for h in out if h.i >= span[1]]
                out = [h for h in out if h.j <= span[0]]
                out += [phrase(*span, (Entry("actor.office", OFFICIAL, ()),), pre="", suf=""), *owners]
        out.append(hit)
    return out


def _department(passage: Passage, before: Sequence[Found], house: int) -> tuple[int, int] | None:
    """The tokens from who heads a department up to the word before its ministry, which begins at token `house`."""
    pack = passage.pack
    owner = before[-1] if before and before[-1].kinds & WHOSE else None
    at = owner.i if owner is not None and _up_to(passage, owner.j, house) else house
    while at > 0 and passage.fold(at - 1) in pack.determiners:
        at -= 1
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value not in LEADS:
        return None
    end = led.i
    for t in range(end - 1, max(0, end - WORDS), -1):
        if not _plain(passage, t):
            return None
        found = passage.starting("func", t)
        opens = e.value if found is not None and (e := found.get("func.mark")) else ""
        start = _head(passage, t) if opens in OPENS else 0
        if not start or end - t < 2:
            continue
        named = passage.fold(end - 1) in pack.departments
        inside = all(h.kinds & WHOSE and "actor.body" not in h.kinds for h in before if t < h.i < end)
        return (start, end) if inside and (named or (opens == "about" and mark.value != "of")) else None
    return None


def _head(passage: Passage, at: int) -> int:
    """Where the longest word for who heads something begins that ends before token `at`, with "deputy" before it; 0
    where none does.
    """
    start = head_before(passage, at) or 0
    deputy = passage.ending("actor", start)
    return deputy.i if deputy is not None and deputy.get("actor.deputy") is not None else start


def _up_to(passage: Passage, a: int, b: int) -> bool:
    """Whether nothing but a possessive stands in tokens `[a, b)`."""
    return all(passage.fold(t) in passage.pack.possessives for t in range(a, b))


def _plain(passage: Passage, t: int) -> bool:
    """Whether a word stands at token `t` that is no verb and no day."""
    fold, pack = passage.fold(t), passage.pack
    if fold in pack.determiners or fold in pack.possessives or passage.starting("func", t):
        return True
    verbs = pack.finite | pack.passives
    known = any(passage.covering(layer, t) for layer in ("say", "light", "date"))
    return passage.tokens[t].form.kind == "w" and not known and fold not in verbs
