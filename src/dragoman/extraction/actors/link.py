"""Actor phrases to parties and persons, with what the article has already named.

A person stands only where words, office, state and day leave one. An office without a name is that office of that
state; its holder is known but not named, because the page does not name him.
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors import posts
from dragoman.extraction.actors.anaphora import NOBODY, VAGUE, Anaphora
from dragoman.extraction.actors.definite import any_such, construct
from dragoman.extraction.actors.families import Families
from dragoman.extraction.actors.hits import DEIXIS
from dragoman.extraction.actors.honours import honoured
from dragoman.extraction.actors.introduced import of_the_lead
from dragoman.extraction.actors.its_own import of_its_land
from dragoman.extraction.actors.led import the_delegation
from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.extraction.actors.opposed import OPPOSITION, opposition
from dragoman.extraction.actors.posted import where_posted
from dragoman.extraction.actors.recall import Recall
from dragoman.extraction.actors.same_body import first_words, same_body, the_body
from dragoman.extraction.actors.same_land import same_land
from dragoman.extraction.actors.whom import RULERS, Chooser, Context
from dragoman.extraction.actors.wording import office_words
from dragoman.language.passage import Passage
from dragoman.world.schema import Person, texts
from dragoman.world.world import UNIQUE, Holder

HOUSES = frozenset(("foreign-ministry", "defence-ministry"))  # of which a state has one
EACH = frozenset(("prime-minister", "foreign-minister", "defence-minister", "interior-minister"))
MEMBERS = ("delegation", "government")  # institutions that a movement has as well («قيادة الحركة»)
RECENT = 5  # mentions before «این کشور» of which it is one


class Linker:
    """Resolves the phrases of one passage in order, remembering whom it has named."""

    def __init__(self, passage: Passage, context: Context, names: Families, whom: Chooser) -> None:
        self.passage = passage
        self.context = context
        self.world = context.world
        self.names = names
        self.whom = whom
        self.anaphora = Anaphora(passage)
        self.told: list[Mention] = []
        self.holding: dict[str | None, set[str | None]] = {}  # whose holder of each office has been told
        self.looked = 0  # how many of those told these are of
        self.last_state: str | None = None
        self.recall = Recall(passage, self.anaphora, context.world)
        self.last_house: dict[str, str] = {}
        self.unknown: dict[str, Mention] = {}

    @property
    def own(self) -> str | None:
        """The state whose minister a bare «وزیر خارجه» is: the outlet's, where its press says it so."""
        pack = self.passage.pack.data.pack
        ours = pack.bare_offices_own and (not pack.own_states or self.context.country in pack.own_states)
        return self.context.country if ours and not self.context.regional else None

    def state(self, phrase: Phrase) -> str | None:
        """The state that a phrase speaks of: named, the outlet's own, the one last named, or the sender's."""
        if phrase.state == "SAME":
            if self.passage.pack.data.pack.order != "SOV":
                return self.last_state
            if self.passage.fold(phrase.j - 1) in first_words(self.passage.pack, self.world):
                return same_body(self.passage, phrase, self.told, self.world)
            states = [m for m in self.told[-RECENT:] if m.party and self.world.is_state(m.party)]
            return same_land(self.passage, phrase, states, own=self.own, last=self.last_state)
        if phrase.state == "HOME":
            return self._home(phrase)
        if phrase.sender:
            sender = self.whom.choose(phrase.sender, None, None)
            return sender.party if sender else None
        if phrase.state is None and phrase.city and phrase.office and phrase.city in self.world.cities:
            return self.world.cities[phrase.city].country  # «ولي عهد عجمان»
        if phrase.state and phrase.kind == "state" and (here := self._kingdom(phrase)) is not None:
            return here
        if phrase.state is None and phrase.institution in MEMBERS and (movement := self._movement(phrase)):
            return movement
        return self.context.country if phrase.state == "OURS" else phrase.state

    def _movement(self, phrase: Phrase) -> str | None:
        """Arabic «وفد الحركة», «وفد من الحركة»: the movement or body last named; English "the delegation"."""
        pack, at = self.passage.pack, phrase.j
        if pack.data.pack.order != "VSO" or not pack.letters.article or at >= len(self.passage.tokens):
            return the_delegation(self.passage, phrase, self.told)
        at += self.passage.fold(at) in pack.sources
        if at >= len(self.passage.tokens) or self.passage.fold(at) not in pack.sorts:
            return None
        return the_body(self.passage, at, self.told, self.world)

    def _kingdom(self, phrase: Phrase) -> str | None:
        """Arabic «المملكة»: that of the outlet, else the one last named."""
        if phrase.j - phrase.i > 1 or self.passage.pack.data.pack.order != "VSO":
            return None
        word = self.passage.starting("actor", phrase.i)
        entry = word.get("actor.state") if word is not None else None
        if entry is None or "ambiguous" not in entry.tags:
            return None
        kings = {s for s in self.passage.pack.data.pack.own_states if self.world.holders.get((s, "king"))}
        if phrase.state not in kings:
            return None
        if self.own in kings:
            return self.own
        return next((m.party for m in reversed(self.told) if m.party in kings), None)

    def _home(self, phrase: Phrase) -> str | None:
        """Persian «کشورش»: the state of the first one whom the sentence is about; «کشور خود»: of the last before it."""
        low, _ = self.passage.sentence(phrase.i) or (phrase.i, phrase.j)
        own = self.passage.fold(phrase.j - 1) in self.passage.pack.own
        marks = ("", "after-word") if own else ("",)
        here = [m for m in self.told if m.i >= low and m.mark in marks and m.kind in ("person", "office") and m.party]
        return here[-1 if own else 0].party if here else self.last_state

    def resolve(self, phrase: Phrase, *, mark: str, joined: bool, before: list[Mention]) -> Mention | None:
        """The mention that a phrase is, or null where it is nobody."""
        base = Mention(
            i=phrase.i,
            j=phrase.j,
            kind=phrase.kind,
            party=None,
            mark=mark,
            joined=joined,
            former=phrase.former,
            counterpart=phrase.counterpart,
            number="many" if phrase.number == "many" or self._several(phrase) else "one",
        )
        if phrase.former and self.recall.leaves(phrase):
            return replace(base, kind="person")
        if phrase.kind == "pair":
            number = phrase.number if phrase.number[:2] == "n:" else "dual"
            return replace(base, number=number, office=phrase.office)
        if phrase.kind == "honour":
            return honoured(self.passage, phrase, base, self.told, self.context.country)
        if phrase.office == "relative":  # no office, and of nobody it is no party's
            if not (phrase.sender or phrase.people):
                return None
            phrase = replace(phrase, office=None)
        if phrase.kind == "city":
            return replace(base, city=phrase.city)
        state = self.state(phrase) or of_its_land(self.passage, phrase, before)
        named = phrase.in_state
        there = next((office for party, office in named if party == state), None) if named else None
        if there and (not phrase.people or any(self.whom.holds(p, there) for p in phrase.people)):
            phrase = replace(phrase, office=there)
        if phrase.kind == "ours":
            return replace(base, kind="state", party=self.context.country) if self.context.country else None
        if phrase.kind in ("state", "body", "capital"):
            body = phrase.kind == "body" or (phrase.state in DEIXIS and not self.world.is_state(state or ""))
            kind = "body" if body else "state"
            capital = phrase.kind == "capital"
            if state is None and phrase.state in DEIXIS:
                return None
            known = self.world.authorities.get(state or "")
            authority = known.authority if known else None
            party = self.world.party(state or "")
            return replace(base, kind=kind, party=party, city=phrase.city, capital=capital, authority=authority)
        if phrase.people:
            return self._person(phrase, state, base)
        if phrase.name is not None:
            return self._unknown(phrase, state, base, before)
        return self._office(phrase, state, base, before)

    def _several(self, phrase: Phrase) -> bool:
        """Whether a plural is of several of one party; "the Saudi and Iranian foreign ministers" are one each."""
        return phrase.number == "plural" and (phrase.office not in EACH or not self.world.is_state(phrase.state or ""))

    def _person(self, phrase: Phrase, state: str | None, base: Mention) -> Mention | None:
        base = replace(base, kind="person", office=phrase.office)
        again = self.unknown.get(self.passage.fold(phrase.j - 1)) if not phrase.full else None
        if again is not None:  # «أحمد فهمي», then «فهمي»
            return replace(again, i=base.i, j=base.j, mark=base.mark, joined=base.joined)
        if not self.recall.gone.isdisjoint(phrase.people):
            return base
        person = self.whom.choose(phrase.people, phrase.office, state)
        there = dict(phrase.in_state).get(person.party) if person else None
        if there and person and self.whom.holds(person.id, there):
            phrase = replace(phrase, office=there)
            base = replace(base, office=there)
        if person and not phrase.full and not phrase.former and self.whom.out_of_office(person, phrase.office):
            person = None
        if person is None:
            parties = {self.world.people[p].party for p in phrase.people if p in self.world.people}
            party = state or (next(iter(parties)) if len(parties) == 1 else None)
            return replace(base, party=self.world.party(party), why="several persons") if party else None
        held = self.world.offices_on(person, self.context.day) if self.context.day else []
        party = self.whom.speaks_for(person, held, phrase.office)
        made = replace(
            base,
            party=self.world.party(state if state and state in self.whom.parties(person) else party),
            office=phrase.office or (held[0].tenure.office if held else None),
            person=person.id,
            name=texts(person.name.get("en"))[0],
            wikidata=person.wikidata,
            authority=self._authority_of(person, held, phrase.office, party),
        )
        if phrase.office or made.office not in VAGUE:  # «المسؤول» is nobody of whom no office was told
            self.recall.remember(made)
        return made

    def _office_of_counterpart(self, phrase: Phrase, before: list[Mention]) -> str | None:
        """The office that a counterpart shares: the one named before it."""
        if not phrase.counterpart:
            return None
        other = next((m for m in reversed(before) if m.office and not m.counterpart), None)
        return other.office if other and other.office in UNIQUE else None

    def _taken(self, state: str, office: str) -> bool:
        """Whether somebody is known to hold an office of a state on the article's day, or is named for it before."""
        named = self.recall.office.get(office)
        if self.context.day is None and self.world.holders.get((state, office)):
            return True
        return self.whom.holder(state, office) is not None or bool(named and named.party == state and named.name)

    def _unknown(self, phrase: Phrase, state: str | None, base: Mention, before: list[Mention]) -> Mention | None:
        start, end = phrase.name or (phrase.j, phrase.j)
        stated = state is not None
        again = self.unknown.get(self.passage.fold(end - 1)) if state is None else None
        if again is not None and again.name == self.names.english(start, end):
            office = phrase.office or again.office
            return replace(again, i=base.i, j=base.j, mark=base.mark, joined=base.joined, office=office)
        if state is None:
            state = self.recall.state(phrase)
        if phrase.introduced:
            made = of_the_lead(self.passage, self.told, phrase, base)
            if not made.party:
                return made
            made = self.unknown[self.passage.fold(end - 1)] = replace(made, name=self.names.english(start, end) or None)
            self.recall.remember(made)
            return made
        if state is None and not phrase.abroad:
            state = self.own or (where_posted(self.passage, phrase, before) if phrase.office else None)
        words = [self.passage.fold(t) for t in range(start, end) if self.passage.tokens[t].form.kind == "w"]
        if not stated and phrase.office and (known := self.whom.anywhere(phrase.office, words)):
            return self._person(replace(phrase, people=(known,), name=None, full=True), None, base)
        if state is None:
            return None
        office = phrase.office or self._office_of_counterpart(phrase, before)
        same = self.whom.misspelt(state, office, words) or self._known_family(state, end, words, phrase.office)
        if not stated and phrase.office == "senator":  # of a house that nobody named
            return None
        if same is None and not stated and phrase.office in UNIQUE and self._taken(state, phrase.office):
            return None  # "the Iranian foreign minister … Foreign Minister Salem al-Sabah": another state's
        if same is not None:
            return self._person(replace(phrase, people=(same,), name=None, full=True), state, base)
        made = replace(
            base,
            kind="person",
            party=self.world.party(state),
            office=office,
            name=self.names.english(start, end) or None,
            authority=self._authority(state, former=phrase.former),
            provisional=True,
        )
        if len(words) > 1:
            self.unknown[self.passage.fold(end - 1)] = made
        self.recall.remember(made)
        return made

    def _said(self, phrase: Phrase) -> tuple[str, ...]:
        """The words of the office of a phrase."""
        return office_words(self.passage, phrase.i, phrase.j)

    def _known_family(self, state: str, end: int, words: list[str], office: str | None) -> str | None:
        """The listed person whose family name ends an unlisted name that agrees with his ("Geir O. Pedersen"), or is
        all of it ("UN envoy de Mistura")."""
        hit = self.passage.ending("actor", end)
        people = [e.value for e in hit.all("actor.short")] if hit else []
        alone = len([w for w in words if w not in self.passage.pack.name_particles]) == 1
        found = [
            p
            for p in people
            if self.whom.known(p, office if alone else None, state) and (alone or self.whom.called(p, words))
        ]
        return found[0] if len(found) == 1 and (not alone or office) else None

    def _office(self, phrase: Phrase, state: str | None, base: Mention, before: list[Mention]) -> Mention | None:
        office = phrase.office
        institution = phrase.kind == "institution"
        if institution and phrase.institution == OPPOSITION:
            return opposition(self.world, state, base, before)
        if phrase.counterpart and office is None:
            other = next((m for m in reversed(before) if m.office and not m.counterpart), None)
            office = other.office if other else None
            office = self.whom.like(state, office) if state and office else office
        if institution and phrase.institution in HOUSES:
            state = state or self.last_house.get(phrase.institution) or self.own  # «به وزارت خارجه احضار شد»
            if state:
                self.last_house[phrase.institution] = state
        if not institution and (once := self.recall.once(phrase, state)) is not None:
            return replace(once, i=base.i, j=base.j, mark=base.mark, joined=base.joined)
        if state is None and not institution and (led := self._leader(phrase)) is not None:
            state, office = led
        if state is None and (institution or construct(self.passage, phrase)):
            return None
        if not (institution or phrase.sender or phrase.owned) and (one := self.recall.described(phrase, state)):
            one = replace(one, i=base.i, j=base.j, mark=base.mark, joined=base.joined)
            self.recall.take(one)
            return one
        if state is None and not phrase.counterpart:
            if self._owned(phrase) or self.anaphora.of_speaker(phrase):
                return None
            if office == "minister" and (again := self.recall.minister(phrase)):
                return replace(again, i=base.i, j=base.j, mark=base.mark, joined=base.joined)
            mine = self.own is not None and self._shared(office, before)  # two hold it: the bare one is own
            takes_up = self.anaphora.takes_up(phrase)
            again = self.recall.holder(phrase)
            if again is not None and not phrase.former and not mine and takes_up and office != "minister":
                return replace(again, i=base.i, j=base.j, mark=base.mark, joined=base.joined)
            house = office == "spokesperson" and phrase.j - phrase.i > 1  # «سخنگوی وزارت خارجه»
            same = self.recall.words.get(self._said(phrase)) if phrase.post else None  # «رئیس قوه قضائیه عراق …»
            chief = same or self.recall.office.get(phrase.under or "")
            state = chief.party if chief else None
            field = office == "minister" and len(self._said(phrase)) > 1
            field = field and (self.own or where_posted(self.passage, phrase, before)) is not None
            post = phrase.post and not self.anaphora.owner(phrase)  # «نایب‌رئیس مجلس اعلای شیعیان»
            nobody = office in NOBODY and not (house or field or post or phrase.under)
            if state is None and (nobody or office is None or phrase.kind == "group" or phrase.abroad):
                return None
            state = state or self._headed(phrase, before)
            state = state or posts.elsewhere(self.passage, phrase, before, self.own) or self._of_own(office)
        if state is None:
            return None
        if self.anaphora.another(phrase) or (office not in NOBODY and any_such(self.passage, phrase)):
            base = replace(base, former=True)
        holder = self.whom.holder(state, office) if office and not base.former and not institution else None
        made = replace(
            base,
            kind="institution" if institution else "office",
            party=self.world.party(state),
            office=office,
            person=holder.id if holder else None,
            authority=self._authority(state, former=phrase.former),
            institution=phrase.institution if institution else None,
        )
        if not institution and not phrase.counterpart:
            self.recall.remember(made)
        return made

    def _of_own(self, office: str | None) -> str | None:
        """The outlet's own state, unless it has no such ruler: a bare «الرئيس» in Amman's press is another's."""
        other = office in RULERS and self.own is not None and not self.world.holders.get((self.own, office or ""))
        return None if other else self.own

    def _leader(self, phrase: Phrase) -> tuple[str, str] | None:
        """English "the Leader" with its capital: whom the press of a state calls so, or a page that has named him."""
        if not self.passage.pack.data.pack.capitals or not phrase.in_state or not self.anaphora.definite(phrase):
            return None
        if not self.passage.tokens[phrase.i].form.capital or self.anaphora.owner(phrase) or phrase.former:
            return None
        for party, office in phrase.in_state:
            named = self.recall.office.get(office)
            if party == self.context.country or (named is not None and named.party == party):
                return party, office
        return None

    def _headed(self, phrase: Phrase, before: list[Mention]) -> str | None:
        """«السودان: رئيس مجلس السيادة يستقبل …»: the country that a headline begins with."""
        last = before[-1] if before else None
        if last is None or last.kind != "state" or last.capital or last.j != phrase.i - 1:
            return None
        opens = last.i == self.passage.sentences[0][0]
        return last.party if opens and self.passage.fold(last.j) == ":" else None

    def _authority(self, code: str, *, former: bool) -> str | None:
        """Whose office a code's is: its organ's own, or of those that claim a state the one that this page means."""
        known = self.world.authorities.get(code)
        if known and known.authority:
            return known.authority
        return None if former else self.whom.authority(code)

    def _authority_of(self, person: Person, held: list[Holder], office: str | None, party: str) -> str | None:
        """For whom a person holds the office, or, where the day is unknown, every office that it may be."""
        tenures = [h.tenure for h in held] or person.offices
        meant = [t for t in tenures if t.office == office] or tenures
        found = {self.world.of_tenure(party, t) for t in (meant[:1] if held else meant)}
        return found.pop() if len(found) == 1 else None

    def _shared(self, office: str | None, before: list[Mention]) -> bool:
        """Whether the outlet's own state and another have been told with a holder of such an office."""
        for m in before[self.looked :]:
            if not m.counterpart:
                self.holding.setdefault(m.office, set()).add(m.party)
        self.looked = len(before)
        held = self.holding.get(office, set())
        return len(held) > 1 and self.own in held

    def _owned(self, phrase: Phrase) -> bool:
        """English "his party's lawmakers": a possessive of nobody known says whose they are."""
        return (
            self.passage.pack.data.pack.capitals
            and phrase.i > 0
            and self.passage.fold(phrase.i - 1) in self.passage.pack.possessives
        )
