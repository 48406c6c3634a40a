"""An actor as one place of the text mentions it."""

from __future__ import annotations

import msgspec

PERSONS = ("person", "office")  # kinds of mentions of somebody


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """An actor phrase before it is resolved: tokens `[i, j)` and what its words say.

    `people` are the persons that its name may be; `name` the tokens of a name that the world does not know.
    `in_state` are the offices that its office word means of some states. `sender` are the persons whose envoy, adviser
    or relative it is, `chief` the office of whoever that is («مستشار الرئيس»);
    `owned` says that a pronoun on it stands for them («مستشاره»). `under` is the office that a deputy stands in for,
    `abroad` says that the outlet's own state has no such office, `post` that a bare one is its;
    `introduced` is a name alone, of whom the lead has told by his office.
    `kind`: person, office, institution, state, capital, city, body, pair or ours.
    """

    i: int
    j: int
    kind: str
    office: str | None = None
    state: str | None = None
    institution: str | None = None
    people: tuple[str, ...] = ()
    full: bool = False
    name: tuple[int, int] | None = None
    counterpart: bool = False
    former: bool = False
    acting: bool = False
    number: str = "one"
    pre: str = ""
    city: str | None = None
    hostile: bool = False
    sender: tuple[str, ...] = ()
    chief: str | None = None
    owned: bool = False
    under: str | None = None
    abroad: bool = False
    post: bool = False
    introduced: bool = False
    in_state: tuple[tuple[str, str], ...] = ()


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """An actor phrase resolved. `party` is null where it is refused (`why` says so).

    `mark` is the preposition or position before it: "" (bare), with, from, to, at, between, through, about, place,
    source, of (after a noun) …; `joined` says that it is coordinated with the mention before it.
    """

    i: int
    j: int
    kind: str
    party: str | None
    office: str | None = None
    person: str | None = None
    name: str | None = None
    wikidata: str | None = None
    authority: str | None = None
    provisional: bool = False
    former: bool = False
    number: str = "one"
    mark: str = ""
    joined: bool = False
    city: str | None = None
    capital: bool = False
    counterpart: bool = False
    institution: str | None = None
    why: str = ""


def land_of(mention: Mention) -> Mention:
    """The state that an official speaks for; others as they are."""
    if mention.kind not in PERSONS:
        return mention
    state = msgspec.structs.replace(mention, kind="institution", institution="government", office=None)
    return msgspec.structs.replace(state, person=None, name=None, wikidata=None)
