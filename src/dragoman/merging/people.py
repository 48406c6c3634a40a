"""Who stands for the parties of a report, and what two such casts have to do with each other.

The same few casts (two presidents, two ministers) come in reports again and again, so what two of them have to do with
each other is worked out once and remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

import msgspec

from dragoman.merging.names import same_name
from dragoman.merging.verdict import Reason

REMEMBERED = 200_000  # pairs of casts, some 300 bytes each; one dropped is worked out again
SAME, WITHIN = Reason("parties-same", 2.0), Reason("parties-within", -1.0)

# Offices that one person of a party holds at a time: two of them in one role are two people.
SOLE = frozenset(
    {"president", "king", "emir", "sultan", "supreme-leader", "crown-prince", "vice-president"}
    | {"prime-minister", "chancellor", "speaker", "foreign-minister", "defence-minister", "interior-minister"}
    | {"finance-minister", "national-security-adviser", "intelligence-chief", "chief-of-staff"}
    | {"secretary-general", "director-general", "commission-president", "council-president"}
    | {"high-representative"}
)


class Actor(msgspec.Struct, frozen=True):
    """Who speaks for a party: a person of the world, a name, an office, an authority; each may be null."""

    person: str | None
    name: str | None
    office: str | None
    authority: str | None


class Cast(msgspec.Struct, frozen=True, eq=False):
    """The actors of a report by party code; of one code those `named`, their offices and authorities."""

    number: int
    codes: frozenset[str]
    actors: dict[str, tuple[Actor, ...]]
    named: dict[str, list[Actor]]
    offices: dict[str, frozenset[str]]
    authorities: dict[str, frozenset[str]]


class Between(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What two casts have to do with each other.

    `apart` is whether their parties cannot be those of one contact, `veto` what parts their people, `other` the party
    for which they name different persons; `someone` whether a person or an office stands for a party in both.
    """

    apart: bool
    veto: str | None
    other: str | None
    someone: bool
    parties: Reason
    people: tuple[Reason, ...]


_casts: dict[tuple[tuple[str, tuple[Actor, ...]], ...], Cast] = {}
_known: dict[tuple[int, int], Between] = {}
_numbers = count()


def cast_of(actors: Mapping[str, tuple[Actor, ...]]) -> Cast:
    """The cast of these actors, the same one for the same actors."""
    key = tuple(sorted(actors.items(), key=_code))
    found = _casts.get(key)
    if found is None:
        if len(_casts) >= REMEMBERED:
            _casts.clear()
        found = _casts[key] = Cast(
            next(_numbers),
            frozenset(actors),
            dict(key),
            {code: named(all_) for code, all_ in key},
            {code: frozenset(x.office for x in all_ if x.office) for code, all_ in key},
            {code: frozenset(x.authority for x in all_ if x.authority) for code, all_ in key},
        )
    return found


def _code(item: tuple[str, tuple[Actor, ...]]) -> str:
    return item[0]


def between(a: Cast, b: Cast) -> Between:
    """What two casts have to do with each other; the same whichever comes first."""
    key = (a.number, b.number) if a.number <= b.number else (b.number, a.number)
    found = _known.get(key)
    if found is None:
        if len(_known) >= REMEMBERED:
            _known.clear()
        found = _known[key] = _between(a, b)
    return found


def _between(a: Cast, b: Cast) -> Between:
    shared = a.codes & b.codes
    apart = not (a.codes <= b.codes or b.codes <= a.codes) or len(shared) < min(2, len(a.codes | b.codes))
    codes = sorted(shared)
    veto, other = _parted(a, b, codes)
    return Between(
        apart=apart,
        veto=veto,
        other=other,
        someone=any(_same(a, b, code) or a.offices[code] & b.offices[code] for code in codes),
        parties=SAME if a.codes == b.codes else WITHIN,
        people=tuple(r for code in codes if (r := _reason(a, b, code)) is not None),
    )


def _same(a: Cast, b: Cast, code: str) -> bool:
    return any(same_person(x, y) for x in a.named[code] for y in b.named[code])


def _parted(a: Cast, b: Cast, codes: list[str]) -> tuple[str | None, str | None]:
    """What keeps their people apart, and the party for which the two name different persons."""
    veto = other = None
    rivals = False
    for code in codes:
        mine, theirs = a.named[code], b.named[code]
        same = _same(a, b, code)
        if mine and theirs and not same:
            veto = "person"
            if other is None and not any(same_holder(x, y) for x in mine for y in theirs):
                other = code
        # one man may speak for two of them (the Palestinian Authority and the PLO)
        one, another = a.authorities[code], b.authorities[code]
        rivals = rivals or (not same and bool(one and another) and not one & another)
    return veto or ("authority" if rivals else None), other


def _reason(a: Cast, b: Cast, code: str) -> Reason | None:
    if _same(a, b, code):
        return Reason(f"person-same:{code}", 1.5)
    one, other = a.offices[code], b.offices[code]
    if one & other:
        return Reason(f"office-same:{code}", 0.7)
    if one and other and one <= SOLE and other <= SOLE:
        return Reason(f"office-other:{code}", -2.0)
    return None


def same_holder(a: Actor, b: Actor) -> bool:
    """Whether two may be the one holder of an office: one name is unlisted, so its spelling is the page's or a guess.

    Which day it is parts them elsewhere.
    """
    return a.office == b.office and a.office in SOLE and not (a.person and b.person)


def same_person(a: Actor, b: Actor) -> bool:
    """Whether two named actors are one person."""
    if a.person and b.person:
        return a.person == b.person
    return bool(a.name and b.name and same_name(a.name, b.name))


def named(actors: tuple[Actor, ...]) -> list[Actor]:
    """Those of whom more than the office is known."""
    return [x for x in actors if x.person or x.name]
