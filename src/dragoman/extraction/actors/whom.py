"""Whom a name or an office means: chosen by state, office and day, and by whom the article names in full."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.spelling import maybe, near, same
from dragoman.language.pack import Pack
from dragoman.world.schema import Person, Tenure, texts
from dragoman.world.world import HEADS, UNIQUE, Holder, World, covers

GENERIC = frozenset(
    [
        "president",
        "minister",
        "leader",
        "envoy",
        "spokesperson",
        "ambassador",
        "secretary-general",
        "official",
        "adviser",
    ]
)
HEAD_OFFICES = frozenset((*HEADS, "prime-minister", "foreign-minister", "supreme-leader", "crown-prince"))
LEADING = (*HEADS, "prime-minister", "chancellor", "supreme-leader", "crown-prince")
RULERS = (*HEADS, "leader", "supreme-leader", "prime-minister", "chancellor")
REIGN = frozenset(("king", "emir", "sultan", "crown-prince"))  # offices whose holders go by their given names
TOLD = frozenset(("spokesperson", "deputy-foreign-minister"))  # several hold these, of whom a full name tells one
SLACK = datetime.timedelta(days=90)  # by which tenures in the data may be late or early
SPELT = 20_000  # persons whose spellings are remembered


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What linking leans on besides the words: the article's day, its outlet and that one's country, where known.

    `regional` says that the outlet speaks to a region, so that a bare office is nobody's of its country.
    """

    world: World
    day: datetime.date | None = None
    country: str | None = None
    outlet: str | None = None
    regional: bool = False


class Chooser:
    """Chooses among the world's persons. `full` are those whom the article names in full."""

    def __init__(self, context: Context, pack: Pack) -> None:
        self.context = context
        self.world = context.world
        self.pack = pack
        self.full: set[str] = set()

    def holds(self, person: str, office: str) -> bool:
        """Whether a person ever held an office."""
        who = self.world.people.get(person)
        return who is not None and any(t.office == office for t in who.offices)

    def leads(self, person: str) -> bool:
        """Whether a person leads a state or government about the article's day, or where that is unknown ever did."""
        who = self.world.people.get(person)
        led = [t for t in who.offices if t.office in LEADING] if who else []
        return bool(led) and (self.context.day is None or any(self._on(t) for t in led))

    def led(self, person: str) -> str | None:
        """The party of somebody who led a state or government on any day."""
        who = self.world.people.get(person)
        return who.party if who is not None and any(t.office in LEADING for t in who.offices) else None

    def held(self, state: str | None, office: str | None) -> bool:
        """Whether somebody is known to hold an office of a state on the article's day."""
        return bool(state and office) and self.holder(str(state), str(office)) is not None

    def words(self, person: str) -> tuple[tuple[str, ...], ...]:
        """The words of the spellings of a person's name in the pack's language, folded, without article."""
        return _spelt(self.pack, self.world, person)

    def of_family(self, family: str, listed: tuple[str, ...], named: frozenset[str]) -> tuple[str, ...]:
        """Those of `named`, whom the article names in full, whose family name this is, while it names none of `listed`.

        No relative of who has led is meant: "Sharif" is Nawaz where he is named and Shehbaz is not in office.
        """
        day = self.context.day
        led = [p for p in listed if self._led(p) and (day is None or self._begun(p, day))]
        if not named or (day and any(self._serves(p, day) for p in led)):
            return ()
        found = (p for p in named if any(len(n) > 1 and n[-1] == family for n in self.words(p)))
        return tuple(sorted(p for p in found if self._led(p) or not led))

    def _serves(self, person: str, day: datetime.date) -> bool:
        who = self.world.people.get(person)
        return who is not None and bool(self.world.offices_on(who, day))

    def _led(self, person: str) -> bool:
        return any(self.holds(person, office) for office in LEADING)

    def _begun(self, person: str, day: datetime.date) -> bool:
        """Whether a person held an office before a day."""
        return any(not t.from_ or t.from_ <= day.isoformat() for t in self.world.people[person].offices)

    def anywhere(self, office: str, words: list[str]) -> str | None:
        """The one listed holder of an office of any state whose name of several words this is, spelt otherwise."""
        if office not in UNIQUE | TOLD or len(words) < 2:
            return None
        day = self.context.day
        called = _holders_called(self.pack, self.world, office, self._plain(words))
        found = {h.person.id for h in called if day is None or self._on(h.tenure)}
        return found.pop() if len(found) == 1 else None

    def called(self, person: str, words: list[str]) -> bool:
        """Whether a name of several words may be a listed person's, spelt otherwise."""
        told = self._plain(words)
        return len(told) > 1 and any(same(told, name, self._weak) for name in self.words(person))

    def known(self, person: str, office: str | None, state: str | None) -> bool:
        """Whether a person could be meant by an office of a state (on any day)."""
        who = self.world.people.get(person)
        if who is None or (state is not None and self.parties(who).isdisjoint((state, self.world.party(state)))):
            return False
        return (
            office is None or office in GENERIC or office == "adviser" or any(t.office == office for t in who.offices)
        )

    def parties(self, person: Person) -> set[str]:
        """Every party that a person ever spoke for."""
        spoken = (t.speaks_for for t in person.offices if t.speaks_for)
        return {person.party, *spoken, self.world.party(person.party)}

    def speaks_for(self, person: Person, held: list[Holder], office: str | None) -> str:
        """The party of a person in a stated office, on the day or ever («Prime Minister Nawaf Salam» while he was a
        judge is Lebanon's), else in what he holds."""
        same = [h.party for h in held if h.tenure.office == office]
        ever = {t.speaks_for or person.party for t in person.offices if t.office == office}
        if same or len(ever) == 1:
            return same[0] if same else ever.pop()
        if not held and office is None and self._done(person):
            return ""  # who headed a body of states once speaks for it no more
        return held[0].party if held else person.party

    def _done(self, person: Person) -> bool:
        """Whether somebody spoke for a body of states only, and all his terms ended before the article's day."""
        day = (self.context.day - SLACK).isoformat() if self.context.day else ""
        ended = all(t.to and day[: len(t.to)] > t.to for t in person.offices)
        return bool(day and person.offices) and ended and self.world.is_body(person.party)

    def note(self, phrases: Iterable[tuple[Phrase, str | None]]) -> None:
        """Notes who is named in full, by (phrase, state): a family name then means that person."""
        for phrase, state in phrases:
            if phrase.full and phrase.people:
                chosen = self.choose(phrase.people, phrase.office, state)
                if chosen:
                    self.full.add(chosen.id)

    def choose(self, people: tuple[str, ...], office: str | None, state: str | None) -> Person | None:
        """The one person of `people` that state, office, the article and the day leave; null where several stay."""
        found = [self.world.people[p] for p in people if p in self.world.people]
        if state is not None:
            wanted = {state, self.world.party(state)}
            found = [p for p in found if wanted & self.parties(p)]
        if len(found) > 1:
            already = [p for p in found if p.id in self.full]
            found = already if len(already) == 1 else found
        if len(found) > 1 and office and office not in GENERIC:
            found = [p for p in found if any(t.office == office for t in p.offices)] or found
        if len(found) > 1 and self.context.day:
            found = self._serving(found, self.context.day)
        return found[0] if len(found) == 1 else None

    def _serving(self, people: list[Person], day: datetime.date) -> list[Person]:
        """Those in office on a day; of several, the one at the head."""
        serving = [p for p in people if self.world.offices_on(p, day)] or people
        heads = [p for p in serving if any(h.tenure.office in HEAD_OFFICES for h in self.world.offices_on(p, day))]
        return heads if len(serving) > 1 and len(heads) == 1 else serving

    def out_of_office(self, person: Person, office: str | None) -> bool:
        """Whether a family name with an office cannot be this person, who held it at another time."""
        day = self.context.day
        if office is None or day is None or office in GENERIC or office not in UNIQUE:
            return False
        held = [t for t in person.offices if t.office == office]
        return bool(held) and not any(covers(t, d) for t in held for d in (day - SLACK, day, day + SLACK))

    def like(self, state: str, office: str) -> str:
        """The office of a state that answers to another's: a president's counterpart in Jordan is a king."""
        day = self.context.day
        if day is None or office not in RULERS or self.world.in_office(state, office, day):
            return office
        return next((o for o in RULERS if self.world.in_office(state, o, day)), office)

    def holder(self, state: str, office: str) -> Person | None:
        """The one person in an office of a state on the article's day."""
        if self.context.day is None:
            return None
        found = self.world.in_office(state, office, self.context.day)
        authority = self.authority(state)
        if authority:
            found = [h for h in found if h.tenure.authority in (None, authority)]
        return found[0].person if len({h.person.id for h in found}) == 1 else None

    def authority(self, state: str | None) -> str | None:
        """Which of those that claim a state this page means by its offices, where outlet and day say so."""
        return self.world.plain(state, self.context.day, self.context.country, self.context.outlet) if state else None

    def misspelt(self, state: str, office: str | None, words: list[str]) -> str | None:
        """The listed holder whose name this is in another spelling («تشاوش أوغلو», «تشاووش أوغلو»), if one.

        Null where several may be. Behind a bare "counterpart" that is any head or minister of the state about the day.
        """
        holders = self.world.holders.get((state, office), []) if office else self._about(state)
        told = self._plain(words)
        found = {h.person.id for h in holders if any(self._is(office, told, n) for n in self.words(h.person.id))}
        if not found and (office in UNIQUE or (office is None and len(told) > 1)):
            held = [h for h in holders if self._on(h.tenure)]
            given = office in REIGN
            found = {
                h.person.id for h in held if any(maybe(told, n, self._weak, given) for n in self.words(h.person.id))
            }
        return found.pop() if len(found) == 1 else None

    def _is(self, office: str | None, told: tuple[str, ...], listed: tuple[str, ...]) -> bool:
        """Whether a told name is a holder's; where many hold the office, words may lack or differ, not both."""
        if not same(told, listed, self._weak):
            return False
        if office is None or office in UNIQUE or set(told) <= set(listed) or set(listed) <= set(told):
            return True
        return near(told[0], listed[0], self._weak) and near(told[-1], listed[-1], self._weak)

    @property
    def _weak(self) -> str:
        return self.pack.data.letters.weak_in_names

    def _plain(self, words: list[str]) -> tuple[str, ...]:
        return _plain(self.pack, words)

    def _about(self, state: str) -> list[Holder]:
        """Who held a unique office of a state about the article's day."""
        if self.context.day is None:
            return []
        return [h for o in sorted(UNIQUE) for h in self.world.holders.get((state, o), []) if self._on(h.tenure)]

    def _on(self, tenure: Tenure) -> bool:
        day = self.context.day
        return day is not None and any(covers(tenure, d) for d in (day - SLACK, day, day + SLACK))


def _plain(pack: Pack, words: list[str]) -> tuple[str, ...]:
    """The words of a name without article and particles, a head written onto what follows («عبدالفتاح»)."""
    out: list[str] = []
    article = pack.letters.article
    for word in words:
        if out and out[-1] in pack.name_heads:
            out[-1] += word
        elif word not in pack.name_particles:
            out.append(word[len(article) :] if article and word.startswith(article) else word)
    return tuple(out)


@lru_cache(maxsize=SPELT)
def _spelt(pack: Pack, world: World, person: str) -> tuple[tuple[str, ...], ...]:
    """The words of every spelling of a person's name in a language."""
    who = world.people.get(person)
    if who is None:
        return ()
    names = (who.name.get(pack.code), who.names.get(pack.code))
    return tuple(_plain(pack, pack.fold(name)) for several in names for name in texts(several))


@lru_cache(maxsize=SPELT)
def _holders_called(pack: Pack, world: World, office: str, told: tuple[str, ...]) -> tuple[Holder, ...]:
    """Who of those that ever held an office of any party is called so, in another spelling."""
    if len(told) < 2:
        return ()
    weak = pack.data.letters.weak_in_names
    out: list[Holder] = []
    for first, bearers in _bearers(pack, world, office):
        if weak or near(told[0], first, weak):  # without weak letters names agree only where their first words do
            out += [holder for holder, name in bearers if same(told, name, weak)]
    return tuple(out)


@lru_cache(maxsize=SPELT)
def _bearers(pack: Pack, world: World, office: str) -> tuple[tuple[str, list[tuple[Holder, tuple[str, ...]]]], ...]:
    """The names of all that ever held an office, with their bearers, by the first word."""
    out: dict[str, list[tuple[Holder, tuple[str, ...]]]] = {}
    for holder in world.by_office.get(office, []):
        for name in _spelt(pack, world, holder.person.id):
            if name:
                out.setdefault(name[0], []).append((holder, name))
    return tuple(out.items())
