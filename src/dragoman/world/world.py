"""Who and where, ready to be asked. Holds no words of a language: those are in the lexicons."""

from __future__ import annotations

import datetime
from functools import cached_property

import msgspec

from dragoman.calendars import calendar as cal
from dragoman.world.landmarks import Landmark
from dragoman.world.schema import Authority, City, Claimant, Person, Tenure, War, WorldData, texts

UNIQUE = frozenset(
    (
        *("president", "king", "emir", "sultan", "supreme-leader", "crown-prince", "prime-minister", "chancellor"),
        *("foreign-minister", "defence-minister", "secretary-general", "speaker", "national-security-adviser"),
        *("commission-president", "high-representative", "council-president", "leader", "interior-minister"),
    )
)
HEADS = ("president", "king", "emir", "sultan")


class Holder(msgspec.Struct, frozen=True, gc=False):
    """A person in an office, of the party that it speaks for."""

    person: Person
    tenure: Tenure
    party: str


class World:
    """The compiled world with its indexes."""

    def __init__(self, data: WorldData) -> None:
        self.data = data
        self.authorities: dict[str, Authority] = {a.code: a for a in data.authorities}
        self.people: dict[str, Person] = {p.id: p for p in data.people}
        self.cities: dict[str, City] = {c.en: c for c in data.cities}
        self.claims: dict[str, list[Claimant]] = {c.state: c.claimants for c in data.claims}

    @cached_property
    def opponents(self) -> dict[str, str]:
        """A state to the movement that speaks for its rebels or its opposition, where they have talked with others."""
        return {a.opposes: a.code for a in self.data.authorities if a.opposes}

    def country_of(self, city: str | None) -> str | None:
        """The state in which a city lies (its English name), null where it is not known."""
        known = self.cities.get(city or "")
        return known.country if known else None

    @cached_property
    def holders(self) -> dict[tuple[str, str], list[Holder]]:
        """(party, office) to everyone who held it, in file order."""
        out: dict[tuple[str, str], list[Holder]] = {}
        for person in self.data.people:
            for tenure in person.offices:
                party = tenure.speaks_for or person.party
                out.setdefault((party, tenure.office), []).append(Holder(person, tenure, party))
        return out

    @cached_property
    def by_office(self) -> dict[str, list[Holder]]:
        """An office to everyone who held it for any party."""
        out: dict[str, list[Holder]] = {}
        for (_, office), holders in self.holders.items():
            out.setdefault(office, []).extend(holders)
        return out

    @cached_property
    def _landmark_days(self) -> dict[tuple[str, int, int], list[Landmark]]:
        """(calendar, month, day) to the landmarks that began on it, in file order."""
        out: dict[tuple[str, int, int], list[Landmark]] = {}
        for landmark in self.data.landmarks:
            for calendar in (cal.GREGORIAN, cal.JALALI):
                _, month, day = cal.from_day(calendar, landmark.date)
                out.setdefault((calendar, month, day), []).append(landmark)
        return out

    def landmarks_of(self, calendar: str, month: int, day: int) -> list[Landmark]:
        """The landmarks that began on a day of any year."""
        return self._landmark_days.get((calendar, month, day), [])

    def telling(self, language: str) -> list[Landmark]:
        """The landmarks that words of a language tell without their day."""
        return self._by_language[0].get(language, [])

    def running(self, language: str) -> list[Landmark]:
        """The landmarks that went on, whose days words of a language count."""
        return self._by_language[1].get(language, [])

    @cached_property
    def _by_language(self) -> tuple[dict[str, list[Landmark]], dict[str, list[Landmark]]]:
        """By language those that tell alone, and those that went on, in file order."""
        telling: dict[str, list[Landmark]] = {}
        running: dict[str, list[Landmark]] = {}
        for landmark in self.data.landmarks:
            for words, out in ((landmark.alone, telling), (landmark.running, running)):
                for language in words:
                    if words[language]:
                        out.setdefault(language, []).append(landmark)
        return telling, running

    def wars(self, on: datetime.date | None) -> tuple[War, ...]:
        """The wars that went on on a day; all of them where the day is not known."""
        return tuple(w for w in self.data.wars if on is None or within(w.from_, w.to, on))

    def parts(self, language: str) -> dict[str, str]:
        """Folded name words of a language to their English spelling."""
        return self.data.parts.get(language, {})

    def given(self, language: str) -> frozenset[str]:
        """Folded words of a language that are given names for certain."""
        return self._given.get(language, frozenset())

    @cached_property
    def _given(self) -> dict[str, frozenset[str]]:
        return {code: frozenset(words) for code, words in self.data.given.items()}

    def party(self, code: str) -> str:
        """The party that an authority, an organ or a body speaks for."""
        known = self.authorities.get(code)
        return known.party if known else code

    def union(self, code: str) -> bool:
        """Whether a party is a body that states join (EUR, NATO), no mere name for some of them."""
        known = self.authorities.get(code)
        return known is not None and bool(known.members) and not known.stands_for

    def stands_for(self, code: str) -> list[str]:
        """The states that a grouping is only a name for ("the E3"), else nothing."""
        known = self.authorities.get(code)
        return known.members if known and known.stands_for else []

    def of_tenure(self, state: str, tenure: Tenure) -> str | None:
        """For which of those that claim a state an office is held: as listed, else for the one that it began under."""
        if tenure.authority or not tenure.from_ or state not in self.claims:
            return tenure.authority
        first = datetime.date.fromisoformat(tenure.from_ + "-01-01"[len(tenure.from_) - 4 :])
        claims = [c for c in self.claims[state] if within(c.from_, c.to, first)]
        plain = [c for c in claims if "*" in c.plain_in] or claims
        return plain[0].id if len(plain) == 1 else None

    def plain(self, state: str, on: datetime.date | None, country: str | None, outlet: str | None) -> str | None:
        """Which authority of a state an office without further words is, in an outlet of a country on a day.

        The only claimant of that day; of several the one that the outlet, its country or all others mean. Null where
        the day is unknown and the claimants differ, or nobody says whom this outlet means.
        """
        if on is None:
            return None
        claims = [c for c in self.claims.get(state, []) if within(c.from_, c.to, on)]
        if len(claims) == 1:
            return claims[0].id
        for means in (
            [c for c in claims if outlet and outlet in c.plain_for],
            [c for c in claims if country and country in c.plain_in],
            [c for c in claims if country and "*" in c.plain_in],
        ):
            if means:
                return means[0].id if len(means) == 1 else None
        return None

    def city_of(self, name: str) -> str:
        """The city of a place: of a site the one that it lies in."""
        known = self.cities.get(name)
        return known.city if known and known.city else name

    def is_state(self, code: str) -> bool:
        """Whether a party code is a state's."""
        known = self.authorities.get(code)
        return known is not None and known.kind == "state"

    def is_body(self, code: str) -> bool:
        """Whether a party code is that of an organisation of states."""
        known = self.authorities.get(code)
        return known is not None and known.kind == "body"

    def capital(self, code: str) -> str | None:
        """The English name of the city in which a state has its seat ("the Omani capital")."""
        known = self.authorities.get(code)
        return next(iter(texts(known.capital.get("en"))), None) if known is not None and known.seated else None

    def english(self, code: str) -> str:
        """The usual English name of a party."""
        known = self.authorities.get(code)
        return texts(known.name.get("en"))[0] if known and texts(known.name.get("en")) else code

    def in_office(self, party: str, office: str, on: datetime.date) -> list[Holder]:
        """Who held the office of `party` on a day (month or year bounds of a tenure count as inside)."""
        return [h for h in self.holders.get((party, office), []) if covers(h.tenure, on)]

    def offices_on(self, person: Person, on: datetime.date) -> list[Holder]:
        """The offices that a person held on a day."""
        return [Holder(person, t, t.speaks_for or person.party) for t in person.offices if covers(t, on)]


def covers(tenure: Tenure, on: datetime.date) -> bool:
    """Whether a day lies in a tenure, whose bounds may be days, months or years."""
    return within(tenure.from_, tenure.to, on)


def within(first: str | None, last: str | None, on: datetime.date) -> bool:
    """Whether a day lies between two EDTF bounds (days, months or years), of which either may be open."""
    day = on.isoformat()
    first, last = first or "0000", last or "9999"
    return first <= day[: len(first)] and day[: len(last)] <= last
