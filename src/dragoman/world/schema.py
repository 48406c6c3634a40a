"""What the files under data/world may say, and the world as compiled."""

from __future__ import annotations

import msgspec

from dragoman.world.landmarks import Landmark
from dragoman.world.outlets import OutletEntry

Texts = str | list[str] | None


def texts(value: Texts) -> list[str]:
    """One spelling or several, as a list."""
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)


class Authority(msgspec.Struct, frozen=True, kw_only=True):
    """A state, body, movement or grouping, by its party code. `party` is whom it speaks for (itself, or its body).

    `authority` says which of several that claim the state `party` it belongs to. `members` are party codes; a grouping
    that `stands_for` them is no party of its own: who meets "the European troika" meets three states. The `metonyms` of
    a state that is not `seated` in its `capital` lie elsewhere. A movement that `opposes` a state is who its
    rebels or its opposition are, where they talk with others.
    """

    code: str
    party: str
    kind: str
    wikidata: str | None
    name: dict[str, Texts]
    names: dict[str, Texts] = {}
    adjective: dict[str, Texts] = {}
    capital: dict[str, Texts] = {}
    metonyms: dict[str, Texts] = {}
    hostile: dict[str, Texts] = {}
    ambiguous: list[str] = []
    region: list[str] = []
    authority: str | None = None
    members: list[str] = []
    stands_for: bool = False
    opposes: str | None = None
    seated: bool = True
    seat: dict[str, str] | None = None
    calendar: str = "gregorian"
    weekend: list[str] = []


class Tenure(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An office held `from_` a day (EDTF: day, month or year) `to` another, or null while it lasts.

    `borne_out` names further sources that have the same person in the same office within these days.
    """

    office: str
    from_: str | None = None
    to: str | None = None
    source: str | None = None
    borne_out: list[str] = []
    title: str | None = None
    speaks_for: str | None = None
    authority: str | None = None


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person of public office, with spellings by language.

    `guarded` persons are called by their short names only where the page names them in full, or an office or state
    stands beside; of others that holds for the spellings that `guarded` lists. `derived` are the languages whose
    spelling was made by rule when the world was compiled.
    """

    id: str
    party: str
    name: dict[str, Texts]
    names: dict[str, Texts] = {}
    short: dict[str, Texts] = {}
    wikidata: str | None = None
    offices: list[Tenure] = []
    guarded: bool | list[str] = False
    derived: list[str] = []

    def unsure(self, name: str) -> bool:
        """Whether a short name, or a name of one word, counts only in company."""
        return self.guarded if isinstance(self.guarded, bool) else name in self.guarded


class City(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A city or site, in the state `country` (or null where its status is disputed).

    `en` is put out, `names` are further English ones. `ambiguous`: all spellings, or those listed, are also a common
    word, a person or another place and count only with context. Of a site (a palace, an airport, a mosque) `city` is
    the one that it lies in and that is put out. `geonames` is its id there, where the row is taken from it.
    """

    en: str
    country: str | None
    names: list[str] = []
    ar: Texts = None
    fa: Texts = None
    ambiguous: bool | list[str] = False
    status_disputed: bool = False
    city: str | None = None
    geonames: int | None = None

    def unsure(self, name: str) -> bool:
        """Whether a spelling counts only with context."""
        return self.ambiguous if isinstance(self.ambiguous, bool) else name in self.ambiguous


class Claimant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """An authority that claims a state, `from_` a day `to` another (EDTF, null while it lasts).

    `seat` is where it sits, `un_seat` whether it holds the state's seat at the United Nations, `recognised_by` who
    recognises it, in words. Whose office an unqualified "Yemeni foreign minister" is follows from who writes: in the
    outlets `plain_for` and the press of the states `plain_in` ("*": of all that no other claimant names) it is this
    one's. `words` are what pages call it by language, as evidence of usage.
    """

    id: str
    name: dict[str, str]
    from_: str | None = None
    to: str | None = None
    seat: dict[str, str] = {}
    un_seat: bool = False
    recognised_by: str = ""
    plain_in: list[str] = []
    plain_for: list[str] = []
    words: dict[str, list[str]] = {}
    source: str = "editor"


class Claims(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of data/world/authorities: who claims the state `state`, past and present."""

    state: str
    claimants: list[Claimant]


class War(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """One file of data/world/wars: a war that bears a topic's name.

    It goes on `from_` a day `to` another (EDTF, null while it lasts).

    `between` are those who fight each other, as party codes: what two of them talk about is this war. `home` are those
    in whose land it is: who talks with them about an end to the fighting talks about this war.
    """

    topic: str
    between: list[list[str]] = []
    home: list[str] = []
    from_: str
    to: str | None = None
    source: str = "editor"


class WorldData(msgspec.Struct, frozen=True, kw_only=True):
    """The world as compiled."""

    authorities: list[Authority]
    people: list[Person]
    cities: list[City]
    outlets: list[OutletEntry] = []
    landmarks: list[Landmark] = []
    claims: list[Claims] = []
    wars: list[War] = []
    parts: dict[str, dict[str, str]] = {}
    given: dict[str, list[str]] = {}
