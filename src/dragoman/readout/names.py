"""Names in the language of the readout: parties, persons with their offices, places."""

from __future__ import annotations

from functools import lru_cache

from dragoman.language.pack import Pack
from dragoman.language.schema.readout import OfficePhrase
from dragoman.model import Party
from dragoman.model.event import Place
from dragoman.readout.template import contract, fill, listing
from dragoman.world.schema import Person, texts
from dragoman.world.world import World


class Names:
    """What the world and the pack call somebody."""

    def __init__(self, pack: Pack, world: World) -> None:
        self.code = pack.code
        self.file = pack.data.readout
        self.contractions = pack.data.letters.contractions
        self.world = world

    def party(self, code: str) -> str:
        """A party's name, as it stands in a sentence; the code where the world has none."""
        if code in self.file.parties:
            return self.file.parties[code]
        known = self.world.authorities.get(code)
        return next(iter(texts(known.name.get(self.code))), code) if known else code

    def adjective(self, code: str) -> tuple[str, str] | None:
        """The party's adjective, masculine and feminine, definite where the language wants it."""
        if code in self.file.adjectives:
            own = self.file.adjectives[code]
            return (own[0], own[-1]) if own else None
        known = self.world.authorities.get(code)
        bases = texts(known.adjective.get(self.code)) if known else []
        if not bases:
            return None
        words = bases[0].split()
        return tuple(" ".join(self.file.definite + w + e for w in words) for e in ("", self.file.feminine))  # type: ignore[return-value]

    def person(self, party: Party) -> str | None:
        """The person's name in the language; in Latin letters where no other is known."""
        known = self._known(party.person, party.name)
        return next(iter(texts(known.name.get(self.code))), party.name) if known else party.name

    def _known(self, person: str | None, name: str | None) -> Person | None:
        if person and person in self.world.people:
            return self.world.people[person]
        return _by_english_name(self.world).get(name or "")

    def is_woman(self, party: Party) -> bool:
        """Whether the pack lists the person among those who take feminine forms."""
        known = self._known(party.person, party.name)
        return known is not None and known.id in self.file.women

    def actor(self, party: Party) -> str:
        """A party as it stands in a sentence: with person and office as far as they are known."""
        if party.party is None:
            return self.proper(party.group or party.as_worded)
        name = self.person(party)
        phrase = self._office(party)
        woman = self.is_woman(party)
        if phrase is None:
            slots = {"name": name or "", "party": self.party(party.party)}
            return (fill(self.file.person_of, slots) if name else None) or slots["party"]
        return self._phrase(phrase, party.party, name, woman) or name or self.party(party.party)

    def _office(self, party: Party) -> OfficePhrase | None:
        if not party.office or not party.party:
            return None
        return self.file.offices_of.get(party.party, {}).get(party.office) or self.file.offices.get(party.office)

    def _phrase(self, phrase: OfficePhrase, code: str, name: str | None, woman: bool) -> str | None:
        slots = {"party": self.party(code), "name": name or ""}
        forms = self.adjective(code)
        if forms is None and not phrase.of:
            forms = (self._plain(code),) * 2
        if forms:
            slots |= {"adj": forms[woman], "adj m": forms[0], "adj f": forms[1]}
        options = phrase.title if forms else phrase.of
        if name and phrase.named:
            filled = fill(phrase.named[min(woman, len(phrase.named) - 1)], slots)
        elif name:
            title = fill(options[min(woman, len(options) - 1)], slots) if options else None
            filled = fill(self.file.person, {"title": title or "", "name": name})
        else:
            options = phrase.bare or options
            filled = fill(options[min(woman, len(options) - 1)], slots) if options else None
        return contract(filled, self.contractions) if filled else None

    def _plain(self, code: str) -> str:
        """The name as an attribute («Hamas leader»): without an article that the pack gives it."""
        known = self.world.authorities.get(code)
        return next(iter(texts(known.name.get(self.code))), code) if known else code

    def actors(self, parties: list[Party]) -> str:
        """Several parties as one phrase."""
        return self.several([self.actor(p) for p in parties])

    def several(self, items: list[str]) -> str:
        """Several phrases as one."""
        return listing(list(dict.fromkeys(items)), join=self.file.join, last=self.file.join_last)

    def is_second(self, parties: list[Party]) -> bool:
        """Whether words that agree with these take the second form: feminine, or plural."""
        if self.file.agrees == "number":
            return len(parties) > 1
        if self.file.agrees != "gender" or not parties:
            return False
        lead = parties[0]
        if lead.party is None:
            return False
        if lead.name or lead.office:
            return self.is_woman(lead)
        return not self._masculine(lead.party)

    def _masculine(self, code: str) -> bool:
        name = self.party(code)
        return code in self.file.masculine or name.split()[0] in self.file.masculine

    def place(self, place: Place | None) -> str | None:
        """A city by its name in the language, or the country; a city that has no such name is left out."""
        if place is None:
            return None
        if place.city:
            found = texts(getattr(self.world.cities.get(place.city), self.code, None))
            found = found or texts(_capitals(self.world).get(place.city, {}).get(self.code))
            if found:
                return found[0]
            if self.file.latin:
                return place.city
        return self.party(place.country) if place.country else None

    def proper(self, name: str) -> str:
        """An agency's or outlet's name as the language writes it."""
        return self.file.names.get(name, name)


@lru_cache(maxsize=4)
def _by_english_name(world: World) -> dict[str, Person]:
    out: dict[str, Person] = {}
    for person in world.data.people:
        for name in (*texts(person.name.get("en")), *texts(person.names.get("en"))):
            out.setdefault(name, person)
    return out


@lru_cache(maxsize=4)
def _capitals(world: World) -> dict[str, dict[str, str | list[str] | None]]:
    return {name: a.capital for a in world.data.authorities for name in texts(a.capital.get("en"))}
