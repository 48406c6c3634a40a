"""Actor phrases to parties and persons, on the article's day, with what the article has already named.

A person stands only where words, office, state and day leave one. An office without a name is that office of that
state; its holder is known but not named, because the page does not name him.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from dragoman.extraction.actors.marks import Marks
from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.extraction.actors.names import Names
from dragoman.extraction.actors.phrases import Builder
from dragoman.language.passage import Passage
from dragoman.world.schema import Person, texts
from dragoman.world.world import HEADS, UNIQUE, World, covers

GENERIC = frozenset(
    (
        "president",
        "minister",
        "leader",
        "envoy",
        "spokesperson",
        "ambassador",
        "secretary-general",
        "official",
        "adviser",
    )
)
WEAK = frozenset("اويهءىیة")
MANY = frozenset(("minister", "official", "adviser", "ambassador", "envoy", "spokesperson", "diplomat", "senator", None))
HEAD_OFFICES = frozenset((*HEADS, "prime-minister", "foreign-minister", "supreme-leader", "crown-prince"))


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What linking leans on besides the words: the article's day and the outlet's country, where they are known."""

    world: World
    day: datetime.date | None = None
    country: str | None = None


LEAST = 4  # consonants below which two names may agree by chance


def skeleton(words: list[str]) -> str:
    """The consonants of a name: long vowels and doublings are where spellings of foreign names differ."""
    out = ""
    for char in "".join(words):
        if char not in WEAK and char != out[-1:]:
            out += char
    return out


class Linker:
    """Resolves the phrases of one passage in order, remembering whom it has named."""

    def __init__(self, passage: Passage, context: Context, names: Names) -> None:
        self.passage = passage
        self.context = context
        self.world = context.world
        self.names = names
        self.named: dict[str, int] = {}
        self.full: set[str] = set()
        self.last_state: str | None = None
        self.last_office: dict[str, Mention] = {}
        self.unknown: dict[str, Mention] = {}

    # -- choosing persons ----------------------------------------------------------------------------------------
    def holds(self, person: str, office: str) -> bool:
        """Whether a person ever held an office."""
        who = self.world.people.get(person)
        return who is not None and any(t.office == office for t in who.offices)

    def known(self, person: str, office: str | None, state: str | None) -> bool:
        """Whether a person could be meant by an office of a state (on any day)."""
        who = self.world.people.get(person)
        if who is None:
            return False
        if state is not None and state not in self._parties(who):
            return False
        return office is None or office in GENERIC or any(t.office == office for t in who.offices)

    def _parties(self, person: Person) -> set[str]:
        return {
            person.party,
            *(t.speaks_for for t in person.offices if t.speaks_for),
            self.world.party(person.party),
        }

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Notes who is named in full anywhere in the article: a family name then means that person."""
        for phrase in phrases:
            if phrase.full and len(phrase.people) >= 1:
                chosen = self._choose(phrase.people, phrase.office, self._state(phrase))
                if chosen:
                    self.full.add(chosen.id)

    def _out_of_office(self, person: Person, office: str | None) -> bool:
        """Whether a family name with an office cannot be this person, who held it at another time."""
        if office is None or self.context.day is None or office in GENERIC or office not in UNIQUE:
            return False
        held = [t for t in person.offices if t.office == office]
        slack = datetime.timedelta(days=90)
        days = (self.context.day - slack, self.context.day, self.context.day + slack)
        return bool(held) and not any(covers(t, d) for t in held for d in days)

    def _state(self, phrase: Phrase) -> str | None:
        if phrase.state == "SAME":
            return self.last_state
        if phrase.sender:
            sender = self._choose(phrase.sender, None, None)
            return sender.party if sender else None
        return self.context.country if phrase.state == "OURS" else phrase.state

    def _choose(self, people: tuple[str, ...], office: str | None, state: str | None) -> Person | None:
        found = [self.world.people[p] for p in people if p in self.world.people]
        if state is not None:
            code = self.world.party(state)
            found = [p for p in found if {state, code} & self._parties(p)]
        if len(found) > 1:
            already = [p for p in found if p.id in self.full]
            found = already if len(already) == 1 else found
        if len(found) > 1 and office and office not in GENERIC:
            found = [p for p in found if any(t.office == office for t in p.offices)] or found
        if len(found) > 1 and self.context.day:
            serving = [p for p in found if self.world.offices_on(p, self.context.day)]
            found = serving or found
            if len(found) > 1:
                heads = [
                    p
                    for p in found
                    if any(
                        h.tenure.office in HEAD_OFFICES for h in self.world.offices_on(p, self.context.day)
                    )
                ]
                found = heads if len(heads) == 1 else found
        return found[0] if len(found) == 1 else None

    # -- one phrase ----------------------------------------------------------------------------------------------
    def resolve(self, phrase: Phrase, *, mark: str, joined: bool, before: list[Mention]) -> Mention | None:
        """The mention that a phrase is, or null where it is nobody."""
        base = {
            "i": phrase.i,
            "j": phrase.j,
            "mark": mark,
            "joined": joined,
            "former": phrase.former,
            "counterpart": phrase.counterpart,
        }
        if phrase.kind == "pair":
            return Mention(kind="pair", party=None, number="dual", **base)
        if phrase.kind == "city":
            return Mention(kind="city", party=None, city=phrase.city, **base)
        state = self._state(phrase)
        if phrase.kind == "ours":
            return Mention(kind="state", party=self.context.country, **base) if self.context.country else None
        if phrase.kind in ("state", "body", "capital"):
            return Mention(
                kind="state" if phrase.kind != "body" else "body",
                party=self.world.party(state or ""),
                city=phrase.city,
                capital=phrase.kind == "capital",
                **base,
            )
        if phrase.people:
            return self._person(phrase, state, base)
        if phrase.name is not None:
            return self._unknown(phrase, state, base)
        return self._office(phrase, state, base, before)

    def _person(self, phrase: Phrase, state: str | None, base: dict) -> Mention | None:  # type: ignore[type-arg]
        person = self._choose(phrase.people, phrase.office, state)
        if (
            person is not None
            and not phrase.full
            and not phrase.former
            and self._out_of_office(person, phrase.office)
        ):
            person = None
        if person is None:
            parties = {self.world.people[p].party for p in phrase.people if p in self.world.people}
            party = next(iter(parties)) if len(parties) == 1 else None
            if party is None and state is None:
                return None
            return Mention(
                kind="person",
                party=self.world.party(state or party or ""),
                office=phrase.office,
                why="several persons",
                **base,
            )
        held = self.world.offices_on(person, self.context.day) if self.context.day else []
        office = phrase.office or (held[0].tenure.office if held else None)
        party = (
            state if state and state in self._parties(person) else (held[0].party if held else person.party)
        )
        made = Mention(
            kind="person",
            party=self.world.party(party),
            office=office,
            person=person.id,
            name=texts(person.name.get("en"))[0],
            wikidata=person.wikidata,
            authority=held[0].tenure.authority if held else None,
            **base,
        )
        self._remember(made)
        return made

    def _unknown(self, phrase: Phrase, state: str | None, base: dict) -> Mention | None:  # type: ignore[type-arg]
        start, end = phrase.name or (phrase.j, phrase.j)
        if state is None:
            state = self._office_state(phrase.office)
        if state is None:
            return None
        same = self._misspelt(state, phrase.office, start, end)
        if same is not None:
            return self._person(msgspec.structs.replace(phrase, people=(same,), name=None), state, base)
        name = self.names.english(start, end)
        made = Mention(
            kind="person",
            party=self.world.party(state),
            office=phrase.office,
            name=name or None,
            provisional=True,
            **base,
        )
        self.unknown[self.passage.fold(end - 1)] = made
        self._remember(made)
        return made

    def _misspelt(self, state: str, office: str | None, start: int, end: int) -> str | None:
        """A listed holder of the office whose name has the same consonants («تشاوش أوغلو», «تشاووش أوغلو»), if one alone has."""
        words = [self.passage.fold(t) for t in range(start, end) if self.passage.tokens[t].form.kind == "w"]
        told = skeleton(words)
        if office is None or len(told) < LEAST:
            return None
        found = set()
        for holder in self.world.holders.get((state, office), []):
            code = self.passage.pack.code
            for name in (*texts(holder.person.name.get(code)), *texts(holder.person.names.get(code))):
                listed = skeleton(self.passage.pack.fold(name))
                if listed == told or (len(words) > 1 and listed.startswith(told)):
                    found.add(holder.person.id)
        return found.pop() if len(found) == 1 else None

    def _office_state(self, office: str | None) -> str | None:
        if office and office in self.last_office:
            return self.last_office[office].party
        return self.context.country

    def _office(self, phrase: Phrase, state: str | None, base: dict, before: list[Mention]) -> Mention | None:  # type: ignore[type-arg]
        office = phrase.office
        if phrase.counterpart and office is None:
            other = next((m for m in reversed(before) if m.office and not m.counterpart), None)
            office = other.office if other else None
        if phrase.kind == "institution" and state is None:
            return None
        if state is None and self._construct(phrase):
            return None
        if state is None and not phrase.counterpart:
            if office in self.last_office and not phrase.former:
                again = self.last_office[office]
                return msgspec.structs.replace(again, **base)
            if office in (
                "official",
                "diplomat",
                "senator",
                "minister",
                "leader",
                "ambassador",
                "envoy",
                "spokesperson",
                "adviser",
                None,
            ):
                return None
            state = self.context.country if self.passage.pack.data.pack.bare_offices_own else None
        if state is None:
            return None
        party = self.world.party(state)
        kind = "institution" if phrase.kind == "institution" else "office"
        holder = None
        if office and self.context.day and not phrase.former and kind == "office":
            found = self.world.in_office(state, office, self.context.day)
            holder = found[0].person if len({h.person.id for h in found}) == 1 else None
        made = Mention(kind=kind, party=party, office=office, person=holder.id if holder else None, institution=phrase.institution if kind == "institution" else None, **base)
        if kind == "office" and not phrase.counterpart:
            self._remember(made)
        return made

    def _construct(self, phrase: Phrase) -> bool:
        """«رئيس الهيئة …»: without its own article the office belongs to the word behind it, which names nobody known."""
        article = self.passage.pack.letters.article
        clitic = self.passage.pack.clitics.get(phrase.pre)
        return bool(article) and phrase.i + 1 == phrase.j and not (clitic and clitic.article)

    def _remember(self, mention: Mention) -> None:
        if mention.person:
            self.named.setdefault(mention.person, mention.i)
        if mention.office and not mention.former:
            self.last_office[mention.office] = mention


def read(passage: Passage, context: Context) -> list[Mention]:
    """Every actor mention of a passage, in order, resolved."""
    names = Names(passage, context.world.parts(passage.pack.code))
    linker = Linker(passage, context, names)
    phrases = Builder(passage, known=linker.known, holds=linker.holds, name_after=names.after, name_before=names.before).build()
    linker.prepare(phrases)
    marks = Marks(passage, phrases)
    joins = _joins(phrases, marks)
    out: list[Mention] = []
    kept = False
    for phrase, join in zip(phrases, joins, strict=True):
        joined = join and kept
        mark = marks.before(phrase)
        if joined and mark in ("", "after-word"):
            mark = out[-1].mark
        made = linker.resolve(phrase, mark=mark, joined=joined, before=out)
        kept = made is not None
        if made is not None:
            if made.kind == "state" or (made.party and not made.counterpart):
                linker.last_state = made.party
            out.append(made)
    return _name_holders(out, context.world)


def _held(world: World, person: str, office: str | None) -> bool:
    return any(t.office == office for t in world.people[person].offices) if person in world.people else False


def _name_holders(mentions: list[Mention], world: World) -> list[Mention]:
    """An office without a name takes the name where the article names its holder; elsewhere it stays unnamed."""
    by_person = {m.person: m for m in mentions if m.person and m.name}
    out = []
    for mention in mentions:
        if mention.kind == "office" and not mention.person and not mention.former and mention.office not in MANY:
            held = {p for p, m in by_person.items() if m.party == mention.party and m.office == mention.office}
            held |= {p for p, m in by_person.items() if p and m.party == mention.party and _held(world, p, mention.office)}
            if len(held) == 1:
                mention = msgspec.structs.replace(mention, person=held.pop())
        if mention.kind == "office" and mention.person and not mention.name:
            named = by_person.get(mention.person)
            if named:
                mention = msgspec.structs.replace(
                    mention, name=named.name, wikidata=named.wikidata, authority=named.authority
                )
            else:
                mention = msgspec.structs.replace(mention, person=None)
        out.append(mention)
    return out


def _joins(phrases: list[Phrase], marks: Marks) -> list[bool]:
    """Whether each phrase is listed with the one before it; commas list only where an "and" closes the list."""
    kinds = ["", *(marks.joined(a, b) for a, b in zip(phrases, phrases[1:], strict=False))]
    out = [False] * len(phrases)
    closed = False
    for n in range(len(phrases) - 1, -1, -1):
        if kinds[n] == "and":
            out[n], closed = True, True
        elif kinds[n] == "comma":
            out[n] = closed
        else:
            closed = False
    return out
