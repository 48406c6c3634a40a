"""What only English does in an actor phrase: adjectives first, possessives, "of" and "to" behind."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.compound import DEPUTY
from dragoman.extraction.actors.hits import DEIXIS, Hits
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.text.signs import COMMAS, QUOTES

BODIES = frozenset(("actor.movement", "actor.body"))
MANY = frozenset(("official", "leader", "diplomat", "army-commander", "chief-negotiator"))  # offices of many
FIELDED = frozenset(  # ministers whose words say one field of several ("Industry, Mining and Trade Minister")
    ("minister", "trade-minister", "economy-minister", "energy-minister", "finance-minister", "oil-minister")
)
QUALIFIED = 4  # words between a state's adjective and such an office
SENT = frozenset(("envoy", "adviser"))  # who may be one for a region
REGIONAL = 3  # words of its name
PORTFOLIO = 6  # words between a state and "minister"
PLAIN = frozenset(("minister", "leader", "senator", "president", "chief-negotiator"))
SERVED = frozenset(("envoy", "adviser", "official", "spokesperson", "relative"))
SPEAKS_FOR_HOUSE = frozenset(
    ("spokesperson", "ambassador", "envoy", "adviser", "official", "diplomat", "director-general")
)


class English(Hits):
    """The English turns; none of them is met in Arabic or Persian."""

    def _family(self, phrase: Phrase, start: int, end: int) -> tuple[str, ...]:
        """English "First Vice President Es'haq Jahangiri": the listed holder by office and family name."""
        if phrase.office is None or phrase.state in DEIXIS or phrase.office in SPEAKS_FOR_HOUSE | PLAIN:
            return ()
        last = next((h for h in self.within(start + 1, end) if h.j == end and h.get("actor.short")), None)
        found = self._people(last)[0] if last else ()
        fits = tuple(p for p in found if self.known(p, phrase.office, phrase.state))
        return fits if len(fits) == 1 else ()

    def _of_state(self, phrase: Phrase, k: int) -> tuple[Phrase, int]:
        """English "Recep Tayyip Erdogan of Turkey"."""
        if k >= len(self.hits) or self._sort(self.hits[k]) != "state":
            return phrase, k
        after, code = self.hits[k], self._code(self.hits[k])
        fits = tuple(p for p in phrase.people if self.known(p, None, code))
        of = 1 <= after.i - phrase.j <= 2 and self.gap(phrase.j, after.i, of=True)
        if not fits or not of or self._directs(phrase.j, after.i) or self.passage.fold(phrase.j) in QUOTES:
            return phrase, k
        return msgspec.structs.replace(phrase, j=self._end(after), people=fits, state=code), k + 1

    def _of_land_behind(self, j: int, k: int) -> str | None:
        """The state that "of" leads in right behind token `j`, at hit `k`: "Foreign Minister Anna Berg of Sweden"."""
        if not self.english or k >= len(self.hits) or self._sort(self.hits[k]) != "state":
            return None
        after = self.hits[k]
        led = self.passage.starting("func", j)
        mark = led.get("func.mark") if led is not None else None
        of = mark is not None and mark.value == "of" and 1 <= after.i - j <= 2 and self.gap(j, after.i, of=True)
        return self._code(after) if of and not self._possessive(after.j) and not self._of_thing(after.j) else None

    def _of_thing(self, at: int) -> bool:
        """ "of Turkey policy failures": whether a plain noun stands at token `at`, right behind a state."""
        if (
            at >= len(self.tokens)
            or self.tokens[at].form.kind != "w"
            or self.passage.fold(at) in self.passage.pack.finite
        ):
            return False
        known = any(self.passage.covering(n, at) for n in ("func", "say", "light", "frame", "status", "date", "quiet"))
        return not known and not self._joins(self.passage.fold(at)) and not self.tokens[at].form.capital

    def _whose(self, end: int, k: int) -> str | None:
        """The state behind a name that ends before token `end`, with "of"; hit `k` is the first that may be it."""
        at = next((n for n in range(k, len(self.hits)) if self.hits[n].i >= end), len(self.hits))
        return self._of_land_behind(end, at)

    def _named_of(self, phrase: Phrase, k: int) -> tuple[Phrase, int]:
        """ "Foreign Minister Anna Berg of Sweden": the state behind an office and a name that nobody knows."""
        if phrase.people and phrase.state is None:
            return self._of_state(phrase, k)
        code = self._of_land_behind(phrase.j, k) if phrase.name is not None and phrase.state is None else None
        if code is None or phrase.office in (None, "leader"):  # an opposition has leaders too
            return phrase, k
        return msgspec.structs.replace(phrase, j=self._end(self.hits[k]), state=code), k + 1

    def _other_of(self, phrase: Phrase, k: int) -> bool:
        """ "Deputy Prime Minister Jan Novak of Slovakia": whether who bears the name at hit `k` is not of the state
        behind it, so that the name behind the office is somebody else's.
        """
        hit = self.hits[k]
        if not phrase.office or phrase.state is not None or self._sort(hit) not in ("person", "short"):
            return False
        people, full = self._people(hit)
        code = self._of_land_behind(hit.j, k + 1)
        return code is not None and not full and not any(self.known(p, None, code) for p in people)

    def _listed_adjectives(self, k: int) -> tuple[list[Phrase], int] | None:
        """ "his Jordanian and Omani counterparts": one phrase for every adjective."""
        at, found = k, [self.hits[k]]
        while at + 1 < len(self.hits):
            after = self.hits[at + 1]
            between = [self.passage.fold(t) for t in range(self._end(found[-1]), after.i)]  # "U.S. and Israeli"
            if not between or len(between) > 2 or not all(self._joins(w) or w in COMMAS for w in between):
                break
            if self._sort(after) != "adjective" and not self._attributive(after):
                break
            found.append(after)
            at += 1
        if len(found) < 2 or at + 1 >= len(self.hits):
            return None
        head = self.hits[at + 1]
        office, counterpart = head.get("actor.office"), head.get("actor.counterpart")
        body = head.get("actor.institution")
        plain = self.gap(found[-1].j, head.i) or self._qualified(found[-1].j, head)
        if (office is None and counterpart is None and body is None) or not plain:
            return None
        made = [
            Phrase(
                i=h.i,
                j=self._end(h) if n + 1 < len(found) else head.j,
                kind="office" if office or counterpart else "institution",
                office=office.value if office else None,
                institution=body.value if body and not office else None,
                counterpart=counterpart is not None,
                state=self._code(h),
            )
            for n, h in enumerate(found)
        ]
        return made, at + 2

    def _attributive(self, hit: Found) -> bool:
        """ "Iranian and U.S. negotiators", "Qatari and Hamas officials": a name of a state that has no adjective."""
        if self._sort(hit) != "state":
            return False
        written = self.passage.raw[self.tokens[hit.i].start : self.tokens[hit.j - 1].end]
        return bool(hit.kinds & BODIES) or written.isupper()

    def _opposite(self, hit: Found, after: Found) -> bool:
        """ "his US counterpart Antony Blinken", "her New Zealand counterpart": whether the name of a state stands right
        before the word for whom somebody answers to.
        """
        if self._sort(after) != "counterpart" or after.i != self._end(hit):
            return False
        whose = hit.i > 0 and self.passage.fold(hit.i - 1) in self.passage.pack.owners
        return whose or self._attributive(hit)

    def _qualified(self, at: int, after: Found) -> bool:
        """ "several Iraqi political and judicial leaders": whether only adjectives stand before an office of many."""
        office = after.get("actor.office")
        if office is not None and office.value in FIELDED and "plural" not in office.tags:
            return self._portfolio(at, after.i)
        if self._region(at, after):
            return True
        house = after.get("actor.institution")
        many = (office and office.value in MANY) or (house and house.value == "delegation")
        if not many or not 1 <= after.i - at <= QUALIFIED or self._of_business(at, after):
            return False
        layers = ("func", "say", "frame", "light", "status", "date", "channel")
        return all(
            self.tokens[t].form.kind == "w"
            and not self.tokens[t].form.capital
            and (self._joins(self.passage.fold(t)) or not any(self.passage.covering(n, t) for n in layers))
            for t in range(at, after.i)
        )

    def _of_business(self, at: int, after: Found) -> bool:
        """ "Egyptian business representatives": whether a word says that those speak for no state."""
        private = self.passage.pack.data.markers.elsewhere
        posted = self.passage.fold(after.j - 1) in self.passage.pack.heads
        return posted and any(self.passage.fold(t) in private for t in range(at, after.i))

    def _region(self, at: int, after: Found) -> bool:
        """ "U.S. Middle East envoy": whether only the name of a region stands before such an office."""
        office, words = after.get("actor.office"), range(at, after.i)
        if office is None or office.value not in SENT or not 1 <= len(words) <= REGIONAL:
            return False
        layers = ("actor", "func", "say", "frame", "light", "status", "date")
        free = [self.tokens[t].form.kind == "w" and not any(self.passage.covering(n, t) for n in layers) for t in words]
        return all(free) and all(self.tokens[t].form.capital for t in words[len(words) > 1 :])

    def _sends(self, k: int) -> bool:
        """ "US Iran envoy", "the UN's Syria envoy": whether two names stand before the office, whose envoy to what."""
        if k + 2 >= len(self.hits) or self._sort(self.hits[k + 1]) != "state":
            return False
        hit, land, after = self.hits[k : k + 3]
        office = after.get("actor.office")
        whose = self._possessive(hit.j) or self._end(hit)
        sent = office is not None and office.value in SENT and self._code(land) != self._code(hit)
        if not sent or whose != land.i or self._end(land) != after.i:
            return False
        named = self.hits[k + 3] if k + 3 < len(self.hits) else None
        people = self._people(named)[0] if named is not None and self._sort(named) in ("person", "short") else ()
        return not any(self.known(p, None, self._code(land)) for p in people)  # "Syria's UN envoy de Mistura"

    def _deputised(self, a: int, b: int) -> bool:
        """ "Iranian Deputy Industry, Mining and Trade Minister": whether a deputy's word stands in tokens `[a, b)`."""
        return any(f.kinds == {DEPUTY} for f in self.passage.begun("actor", a, b))

    def _possessive(self, at: int) -> int:
        """Where a possessive that begins at token `at` ends; 0 where there is none."""
        end = at
        while end < len(self.tokens) and self.passage.fold(end) in self.passage.pack.possessives:
            end += 1
        return end if end > at else 0

    def _portfolio(self, at: int, end: int) -> bool:
        """ "Iranian Communications and Technology Minister": words that say of what somebody is minister."""
        layers = ("func", "say", "light", "status", "date", "channel")
        if self.passage.fold(end - 1) in COMMAS:
            return False  # "the German newspaper, Minister …"
        return 1 <= end - at <= PORTFOLIO and all(
            self._joins(fold := self.passage.fold(t))
            or fold in COMMAS
            or (self.tokens[t].form.kind == "w" and not any(self.passage.covering(n, t) for n in layers))
            for t in range(at, end)
        )

    def _owned_person(self, k: int) -> Phrase | None:
        """English "Iran's Zarif", in headlines "Iran s Zarif"."""
        hit, after = self.hits[k], self.hits[k + 1]
        first = after.i
        if self._sort(after) == "title" and k + 2 < len(self.hits) and self._next(k + 1):
            after = self.hits[k + 2]  # "Qatar's Sheikh Tamim"
        if self._sort(after) not in ("person", "short"):
            return None
        words = [self.passage.fold(t) for t in range(hit.j, first)]
        if not words or not self._owns(words):
            return None
        people, full = self._people(after)
        code = self._code(hit)
        fits = tuple(p for p in people if self.known(p, None, code))
        if not fits:
            return None
        return Phrase(i=hit.i, j=after.j, kind="person", people=fits, full=full, state=code, pre=hit.pre)

    def _leads_on(self, a: int, b: int) -> bool:
        """ "Qatar's prime minister", not "met in Doha the prime minister": whether what stands in tokens `[a, b)` makes
        an office that of the land before it.
        """
        alone = b - a == 1 and self.passage.fold(a) in self.passage.pack.determiners
        return not alone and not self._directs(a, b)

    def _next_heads(self, k: int) -> bool:
        """Whether an office of one stands right behind an adjective of a land."""
        after = self.hits[k + 1] if k + 1 < len(self.hits) else None
        office = after.get("actor.office") if after is not None and after.i == self.hits[k].j else None
        return office is not None and "plural" not in office.tags

    def _house_of_land(self, phrase: Phrase, k: int) -> tuple[Phrase, int] | None:
        """English "the speaker of the People's Consultative Assembly of Indonesia": a house whose state follows."""
        if phrase.state or not phrase.office or phrase.people or k + 1 >= len(self.hits):
            return None
        house, land = self.hits[k], self.hits[k + 1]
        if self._sort(house) != "institution" or self._sort(land) != "state" or not 1 < house.i - phrase.j <= PORTFOLIO:
            return None
        pack = self.passage.pack
        inside = pack.inner | pack.determiners | pack.possessives
        words = range(phrase.j, house.i)
        named = all(self.passage.fold(t) in inside or self.tokens[t].form.capital for t in words)
        of = self.passage.fold(phrase.j) in pack.inner and self.passage.fold(house.j) in pack.inner
        if not (named and of and self.gap(house.j, land.i, of=True)):
            return None
        return msgspec.structs.replace(phrase, j=self._end(land), state=self._code(land)), k + 2

    def _of_land(self, k: int) -> tuple[list[Phrase], int] | None:
        """English "Jordanian King Abdullah", "the Saudi King Salman": of those who bear a name who is of the state."""
        hit, at = self.hits[k], k + 1
        while self._sort(self.hits[at]) == "title" and at + 1 < len(self.hits) and self._next(at):
            at += 1
        after, code = self.hits[at], self._code(hit)
        if not self._next(k) or self._sort(after) not in ("person", "short"):
            return None
        people, full = self._people(after)
        fits = tuple(p for p in people if self.known(p, None, code))
        if not fits or (at == k + 1 and len(people) < 2 and not full):
            return None
        return [Phrase(i=hit.i, j=after.j, kind="person", people=fits, full=full, state=code, pre=hit.pre)], at + 1

    def _next(self, k: int) -> bool:
        """Whether the hit behind hit `k` stands right behind it."""
        return self.hits[k + 1].i == self.hits[k].j

    def _served(self, phrase: Phrase, office: Found) -> bool:
        """English "Trump's envoy", "a Biden adviser": the office is that of somebody whom the person sends."""
        entry = office.get("actor.office")
        words = [self.passage.fold(t) for t in range(phrase.j, office.i)]
        if entry is None or entry.value not in SERVED or not self._owns(words):
            return False
        return not any(self.holds(p, entry.value) for p in phrase.people)

    def _possessed(self, phrase: Phrase, hit: Found) -> bool:
        """Whether an office stands behind the possessive of an office or institution of a state."""
        words = [self.passage.fold(t) for t in range(phrase.j, hit.i)]
        named = bool(phrase.people) or phrase.state is None
        return self.english and not named and bool(words) and self._owns(words)

    def _counts(self, hit: Found) -> bool:
        """ "the two countries": whether a pair word only counts a noun behind it ("the two met" means two persons)."""
        number = self.passage.pack.modifiers
        if not self.english or self.passage.fold(hit.j - 1) not in number or hit.j >= len(self.tokens):
            return False
        if self.tokens[hit.j].form.kind != "w" or self.passage.fold(hit.j) in self.passage.pack.finite:
            return False
        layers = ("say", "light", "quiet", "date", "func", "status")
        verb = self.passage.starting("frame", hit.j)
        return not (verb and verb.get("frame.verb")) and not any(self.passage.starting(n, hit.j) for n in layers)

    def _owns(self, words: list[str]) -> bool:
        """Whether words are nothing but the sign behind an owner."""
        return all(w in self.passage.pack.possessives for w in words)
