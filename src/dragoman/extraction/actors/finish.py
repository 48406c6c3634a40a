"""What only the whole article tells of its mentions: which are listed together, which offices it names elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable
from itertools import pairwise

import msgspec

from dragoman.extraction.actors.going_on import goes_on
from dragoman.extraction.actors.marks import Marks
from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.extraction.actors.serial import serial
from dragoman.extraction.actors.whom import SLACK
from dragoman.language.passage import Passage
from dragoman.world.world import World, covers

MANY = frozenset(
    (
        *("minister", "official", "adviser", "ambassador", "envoy", "spokesperson", "diplomat", "senator", None),
        *("deputy-foreign-minister", "army-commander", "minister-of-state"),
    )
)  # offices that several hold at once
AGAIN = MANY - {"minister", "official", "adviser", "diplomat", "senator", None}  # the same words mean the same one

CLAIMED = frozenset(("office", "person", "institution"))  # kinds of mention that are somebody of an authority


MINISTERS = frozenset(("foreign-minister", "defence-minister", "interior-minister", "finance-minister", "oil-minister"))


class Holders:
    """Whom an article names, by person and, where the world does not know them, by party and office.

    `words` gives the office words of the mention at a token, `bare` is where one says no more than "minister".
    """

    def __init__(
        self,
        mentions: list[Mention],
        world: World,
        *,
        day: datetime.date | None,
        words: Callable[[int], tuple[str, ...]],
        bare: set[int],
    ) -> None:
        self.world = world
        self.day = day
        self.words = words
        self.bare = bare
        self.listed: dict[str | None, list[tuple[str, Mention]]] = {}
        for m in mentions:
            if m.person and m.name and not m.former:
                self.listed.setdefault(m.party, []).append((m.person, m))
        self.held: dict[str | None, dict[tuple[str, str | None], None]] = {}
        self.worded: dict[tuple[str | None, str | None], set[tuple[str, tuple[str, ...]]]] = {}
        self.by_person: dict[str | None, Mention] = {m.person: m for m in mentions if m.person and m.name}
        self.offices: dict[str | None, set[str]] = {}
        self.unlisted: dict[tuple[str | None, str | None], dict[str, Mention]] = {}
        for m in mentions:
            if m.person and m.name and m.office:
                self.offices.setdefault(m.person, set()).add(m.office)
            if m.provisional and m.name and not m.former:
                self.unlisted.setdefault((m.party, m.office), {})[m.name] = m

    def named(self, mention: Mention) -> Mention:
        """An office with the name of its holder, where the article names him; else without a person."""
        if mention.former or mention.number == "many":
            return msgspec.structs.replace(mention, person=None) if mention.person else mention
        office = mention.office
        person = mention.person if office not in MANY else None
        if office in AGAIN:
            same = {p for p, words in self._told(mention) if self._same(mention, words)}
            person = self._one(same or (p for p, _ in self._of(mention) if self._could_be(p, mention)))
        elif not person and office not in MANY:
            person = self._one(p for p, o in self._of(mention) if o == office or self._holds(p, office))
        elif office == "minister" and mention.i in self.bare:  # «وزير الخارجية … الوزير الإيراني»
            person = self._one(p for p, o in self._of(mention) if o in MINISTERS)
        named = self.by_person.get(person) if person else None
        if named is None:
            others = [m for m in self.unlisted.get((mention.party, office), {}).values() if self._again(mention, m)]
            if len(others) == 1 and not mention.name:
                return msgspec.structs.replace(mention, person=None, name=others[0].name, provisional=True)
            return msgspec.structs.replace(mention, person=None) if mention.person and not mention.name else mention
        if mention.name:
            return mention
        office = named.office if office == "minister" else office
        return msgspec.structs.replace(
            mention,
            person=person,
            name=named.name,
            wikidata=named.wikidata,
            authority=named.authority,
            office=office,
        )

    def _of(self, mention: Mention) -> Collection[tuple[str, str | None]]:
        """The persons of a party, each with every office that the article gives him, in order."""
        known = self.held.get(mention.party)
        if known is None:
            listed = self.listed.get(mention.party, ())
            known = self.held[mention.party] = dict.fromkeys([(p, m.office) for p, m in listed])
        return known

    def _told(self, mention: Mention) -> set[tuple[str, tuple[str, ...]]]:
        """The persons of a party who have such an office, and in which words."""
        key = (mention.party, mention.office)
        known = self.worded.get(key)
        if known is None:
            listed = self.listed.get(mention.party, ())
            known = self.worded[key] = {(p, self.words(m.i)) for p, m in listed if m.office == mention.office}
        return known

    @staticmethod
    def _one(people: Iterable[str]) -> str | None:
        found = set(people)
        return found.pop() if len(found) == 1 else None

    def _holds(self, person: str, office: str | None) -> bool:
        """Whether a person holds an office on the article's day; on no day, ever, unless the page gives another one."""
        if person not in self.world.people:
            return False
        held = [t for t in self.world.people[person].offices if t.office == office]
        if self.day is None:
            given = self.offices.get(person)
            return bool(held) and (not given or office in given)
        return any(covers(t, d) for t in held for d in (self.day - SLACK, self.day, self.day + SLACK))

    def _could_be(self, person: str, mention: Mention) -> bool:
        """Whether a person who holds such an office is named without it, or in the same words."""
        if self.day is None or mention.office == "spokesperson":  # of the government, of a ministry, of a house
            return False
        told = any(words for p, words in self._told(mention) if p == person)
        return not told and self._holds(person, mention.office)

    def _again(self, mention: Mention, named: Mention) -> bool:
        return mention.office not in MANY or (mention.office in AGAIN and self._same(mention, self.words(named.i)))

    def _same(self, mention: Mention, named: tuple[str, ...]) -> bool:
        """Whether a mention tells the office in the words of one who is named, as several hold offices of that kind;
        the longer one may go on to say what is in its charge («سخنگوی وزارت خارجه … سخنگو»)."""
        a, b = self.words(mention.i), named
        return a == b or (mention.office != "army-commander" and bool(a and b) and a == b[: len(a)])


def name_authorities(mentions: list[Mention], passage: Passage, world: World) -> list[Mention]:
    """Whose office it is, where the words in or right behind a mention say so («وزير الخارجية في حكومة صنعاء»)."""
    if not passage.layer("claim"):
        return mentions
    out = []
    for mention in mentions:
        if mention.party in world.claims and mention.kind in CLAIMED and not mention.person:
            end = mention.j
            while end < min(mention.j + 2, len(passage.tokens)) and (
                passage.starting("func", end) or passage.fold(end) in passage.pack.inner
            ):
                end += 1
            said = {
                (e.value, tag) for f in passage.begun("claim", mention.i, end + 1) for e in f.entries for tag in e.tags
            }
            meant = {tag for state, tag in said if state == mention.party}
            if len(meant) == 1:
                mention = msgspec.structs.replace(mention, authority=meant.pop())
        out.append(mention)
    return out


def joins(phrases: list[Phrase], marks: Marks) -> list[bool]:
    """Whether each phrase is listed with the one before it; commas list only where an "and", or words for those who are
    not named ("among others"), close the list. One between a state and a body may end a clause ("after visiting Egypt,
    the UN and …"), unless there is another ("Israel, Hamas, Egypt and Qatar").
    """
    told = ["", *(marks.joined(a, b) for a, b in pairwise(phrases)), ""]
    told = [k or ("and" if n < len(phrases) and serial(phrases, told, n, marks) else "") for n, k in enumerate(told)]
    kinds = [
        k if k != "mixed" else "comma" if {told[n - 1], told[n + 1]} & {"comma", "mixed"} else ""
        for n, k in enumerate(told[:-1])
    ]
    out = [False] * len(phrases)
    closed = False
    for n in range(len(phrases) - 1, -1, -1):
        if kinds[n] == "and":
            out[n], closed = True, True
        elif kinds[n] == "comma":
            out[n] = closed = closed or goes_on(marks.passage, phrases[n])
        else:
            closed = False
    if marks.passage.pack.data.pack.order == "VSO":
        named = [p.kind == "person" and p.office is not None and p.full for p in phrases]
        for n in range(2, len(phrases)):  # «مع X وزير خارجية …، Y وزير خارجية …، Z وزير خارجية …»
            if kinds[n - 1 : n + 1] == ["comma", "comma"] and all(named[n - 2 : n + 1]):
                out[n - 1] = out[n] = True
    return out
