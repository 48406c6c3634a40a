"""Actor phrases: «الرئيس المصري عبد الفتاح السيسي», «همتای روس خود», "the Egyptian foreign minister, Sameh Shoukry".

One builder serves the languages: an actor phrase is a run of actor words with only quotes, titles or a comma between
them, in which office, state and name stand once each. What differs (adjective before or after, genitive "of") is tried.
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.alone import alone
from dragoman.extraction.actors.compound import field_end, house_end
from dragoman.extraction.actors.hits import DEIXIS, NUMBERS, in_state
from dragoman.extraction.actors.late import Late
from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.of_both import named_behind
from dragoman.text.signs import COMMAS, QUOTES

# "Assistant Secretary for …, Jane Roe"
CHARGED = frozenset(("envoy", "official", "adviser", "deputy-foreign-minister", "vice-president"))


class Builder(Late):
    """Builds the phrases of one passage, head by head."""

    def build(self) -> list[Phrase]:
        """All phrases, in order; plural heads give one phrase a holder."""
        out: list[Phrase] = []
        k = 0
        while k < len(self.hits):
            if self.english and out and self.hits[k].i < out[-1].j:
                k += 1  # "the International Atomic Energy Agency (IAEA)"
                continue
            made, k = self._at(k, out)
            while made and out and out[-1].j > made[0].i:
                out.pop()  # a name in apposition reached back over its own words
            out.extend(made)
        order = self.passage.pack.data.pack.order
        if order == "SOV":
            return alone(self.passage, self._introduced(self._shared(out)))
        return self._of_both(out) if order == "VSO" else out

    def _at(self, k: int, out: list[Phrase]) -> tuple[list[Phrase], int]:
        hit = self.hits[k]
        sort = self._sort(hit)
        if sort in ("office", "institution") and "actor.title" in hit.kinds and self._before_name(k):
            return self._titled(k)
        if sort in ("office", "counterpart", "institution"):
            return self._headed(k)
        if sort in ("person", "short"):
            return self._named(k)
        if sort == "adjective":
            return self._adjective(k, out)
        if sort == "state":
            return self._state(k)
        if sort == "title":
            return self._titled(k)
        if self.english and sort in ("former", "acting") and k + 1 < len(self.hits):
            return self._once(k, out, former=sort == "former")
        if sort == "city":
            entry = hit.get("actor.city")
            return [Phrase(i=hit.i, j=hit.j, kind="city", city=entry.value if entry else None, pre=hit.pre)], k + 1
        if sort == "pair" and (self._counts(hit) or named_behind(self.passage, hit)):
            return [], k + 1
        if sort in ("same", "home") and hit.i in self.marked:  # «به این کشور», «در کشورش»
            return [Phrase(i=hit.i, j=hit.j, kind="state", state=sort.upper(), pre=hit.pre)], k + 1
        if sort in ("pair", "ours", "honour"):
            entry = hit.get("actor.pair")
            tags = entry.tags if entry else ()
            number = next((t for t in tags if t == "between" or t[:2] == "n:"), "dual" if entry else "one")
            office = next((t for t in tags if t != number), None)
            if sort == "pair" and number == "dual" and (sides := self._two_sides(k, office)) is not None:
                return sides
            return [Phrase(i=hit.i, j=hit.j, kind=sort, pre=hit.pre, number=number, office=office)], k + 1
        return [], k + 1

    def _before_name(self, k: int) -> bool:
        """«الأمير محمد بن سلمان», «دولة السيد فلان»: a title before a name, not an office without a state."""
        if k + 1 >= len(self.hits):
            return False
        after = self.hits[k + 1]
        return self._sort(after) in ("person", "short", "title") and not after.pre and self.gap(self.hits[k].j, after.i)

    def _once(self, k: int, out: list[Phrase], *, former: bool) -> tuple[list[Phrase], int]:
        """English "Former Iraqi prime minister …", "then-Philippines president …"."""
        hit, after = self.hits[k], self.hits[k + 1]
        if after.i != hit.j or self._sort(after) not in ("adjective", "state", "office", "person"):
            return [], k + 1
        made, to = self._at(k + 1, out)
        if made and (made[0].office or made[0].people):
            made[0] = msgspec.structs.replace(made[0], i=min(hit.i, made[0].i), former=former or made[0].former)
        return made, to

    def _headed(
        self, k: int, *, state: str | None = None, start: int | None = None, head: Phrase | None = None
    ) -> tuple[list[Phrase], int]:
        hit = self.hits[k]
        office = hit.get("actor.office")
        institution = hit.get("actor.institution")
        tags = office.tags if office else ()
        number = next((t for t in tags if t in NUMBERS), "one")
        behind = self.hits[k + 1] if k + 1 < len(self.hits) and self.hits[k + 1].i == hit.j else None
        if behind is None or self._sort(behind) not in ("state", "adjective"):  # «کمیسیون امنیت ملی مجلس عراق»
            state = state or next((t[3:] for t in tags if t.startswith("of:")), None)
        counterpart = hit.get("actor.counterpart")
        if counterpart and counterpart.tags:
            number = "plural"
        phrase = Phrase(
            i=hit.i if start is None else start,
            j=hit.j,
            kind="office" if office or counterpart else "institution",
            office=office.value if office else None,
            institution=institution.value if institution and not office else None,
            counterpart=counterpart is not None,
            state=state,
            number=number,
            pre=hit.pre if head is None else head.pre,
            in_state=in_state(tags),
            sender=head.people if head else (),
            owned=hit.suf in self.passage.pack.pronoun_tails,
            under=next((t[6:] for t in tags if t.startswith("under:")), None),
            abroad="abroad" in tags,
            post="post" in tags,
            former="former" in tags,
        )
        if self.english and start is not None and self._deputised(start, hit.i):
            phrase = msgspec.structs.replace(phrase, office="official", under=phrase.office)
        if phrase.office == "minister" and phrase.i == hit.i:
            phrase = msgspec.structs.replace(phrase, j=field_end(self.passage, hit))
        if number != "one":
            return self._several(phrase, k)
        if self.english and phrase.institution == "delegation" and state is None and start is None and self._of(hit.j):
            each, to = self._several(phrase, k)  # "technical delegations from Turkey, Iran and Russia"
            if len(each) > 1 and not any(p.people for p in each):
                return each, to
        if phrase.office in ("president", "director-general") and (end := house_end(self.passage, hit)) > hit.j:
            phrase = msgspec.structs.replace(phrase, j=end, office="official")
        return self._absorb(phrase, k + 1)

    def _of(self, at: int) -> bool:
        """Whether English words for whose they are begin at token `at` ("delegations from Iran, Russia and Turkey")."""
        mark = self.passage.starting("func", at)
        named = mark.get("func.mark") if mark else None
        return named is not None and named.value in ("of", "from")

    def _absorb(self, phrase: Phrase, k: int) -> tuple[list[Phrase], int]:
        """Takes in what follows the head: state or adjective, name, another office, former or acting."""
        if self.english and (owned := self._house_of_land(phrase, k)) is not None:
            phrase, k = owned
        while k < len(self.hits):
            hit = self.hits[k]
            sort = self._sort(hit)
            if hit.i < phrase.j:
                k += 1
                continue
            if self._posted(phrase, hit, sort):
                phrase, k = msgspec.structs.replace(phrase, j=self._end(hit)), k + 1
                while k < len(self.hits) and self._posted_also(phrase, self.hits[k]):
                    phrase, k = msgspec.structs.replace(phrase, j=self._end(self.hits[k])), k + 1
                continue
            if sort == "state" and (end := self.desk(phrase, k)) > hit.j:
                phrase = msgspec.structs.replace(phrase, j=end)
                continue
            plain = self.gap(phrase.j, hit.i) or self._from_body(phrase, hit, sort) or self._charge(phrase, hit, sort)
            plain = plain or self._in_its_state(phrase, k) or self._in_house(phrase, hit, sort)
            plain = plain or self._pointed(phrase.j, hit)
            plain = plain or self._to_whom(phrase, hit, sort) or self._of_what_kind(phrase, hit, sort)
            plain = plain or (sort == "institution" and self._under_house(phrase, hit)) or self.organ(phrase, hit, sort)
            if not plain and not self.gap(phrase.j, hit.i, comma=True, of=self.english):
                break
            if (not plain and self._next_one(phrase, k)) or self._next_styled(phrase, k) or self._other_of(phrase, k):
                break
            if sort == "title" and not plain and phrase.state and not phrase.people and self._opens_name(k):
                plain = True
            more = self._take(phrase, hit, sort, plain=plain)
            if more is None:
                break
            phrase, k = more, k + 1
        if self.english and phrase.people and phrase.state is None:
            phrase, k = self._of_state(phrase, k)
        if (sent := self._sent_to(phrase, k)) is not None:
            return [sent], k + 1
        if (other := self._other_side(phrase, k)) is not None:
            return [phrase, other], k + 1
        several = (phrase.number in NUMBERS and not self.english) or self._next_styled(phrase, k)
        if not phrase.people and phrase.kind != "institution" and (phrase.state or phrase.office) and not several:
            stated = phrase.state is not None or phrase.city is not None
            whose = self.english and not stated and self._whose(self.name_after(phrase.j, True), k)
            end = self._named_to(phrase, stated or bool(whose))
            if end > phrase.j:
                start = phrase.j
                while self.passage.fold(start) in QUOTES | COMMAS | self.passage.pack.epithets:
                    start += 1
                people = self._family(phrase, start, end) if self.english else self._one_word(phrase, start, end)
                people = tuple(p for p in people if not whose or self.known(p, None, whose))
                name = None if people else (start, end)
                phrase = msgspec.structs.replace(phrase, j=end, name=name, people=people, kind="person")
                while k < len(self.hits) and self.hits[k].i < end:
                    k += 1
                phrase, k = self._named_of(phrase, k) if self.english else (phrase, k)
            elif self._looks_back(phrase):
                phrase = self._named_before(phrase, phrase.i)
            charged = phrase.office == "minister" or (self.english and phrase.office in CHARGED)
            if phrase.name is None and charged and phrase.state is not None:
                begin, end = self.names.behind_field(phrase.j)
                if end > begin:
                    phrase = msgspec.structs.replace(phrase, j=end, name=(begin, end), kind="person")
                    while k < len(self.hits) and self.hits[k].i < end:
                        k += 1
        return [phrase], k

    def _named(self, k: int) -> tuple[list[Phrase], int]:
        """A name, and an office in apposition where the person could hold it."""
        hit = self.hits[k]
        people, full = self._people(hit)
        phrase = Phrase(i=hit.i, j=hit.j, kind="person", people=people, full=full, pre=hit.pre)
        k += 1
        if self.english and k < len(self.hits) and self._served(phrase, self.hits[k]):
            return self._headed(k, start=phrase.i, head=phrase)
        if k < len(self.hits) and self._sort(self.hits[k]) in ("office", "counterpart"):
            after = self.hits[k]
            clitic = self.passage.pack.clitics.get(after.pre)
            near = self.gap(phrase.j, after.i, comma=True, of=self.english) and not self._directs(phrase.j, after.i)
            if near and not (clitic and (clitic.preposition or clitic.conjunction)):
                made, to = self._headed(k)
                inner = self._unnamed(made[0], people, after)
                if inner.office == "relative" and inner.sender:
                    return [msgspec.structs.replace(phrase, j=inner.j)], to  # «جرد کوشنر، داماد ترامپ»
                owner = (
                    self.english
                    and inner.j < len(self.tokens)
                    and self.passage.fold(inner.j) in self.passage.pack.possessives
                )
                if len(made) == 1 and not inner.people and inner.name is None and not owner:
                    state = None if inner.state in DEIXIS else inner.state
                    fits = tuple(p for p in people if self.known(p, inner.office, state))
                    if not fits and inner.state and not full and not self._other_subject(phrase, inner):
                        return [self._named_before(inner, after.i)], to
                    if fits:
                        replace = msgspec.structs.replace
                        return [
                            replace(
                                phrase,
                                j=inner.j,
                                people=fits,
                                office=inner.office,
                                state=inner.state,
                                former=inner.former,
                            )
                        ], to
        if self.english:
            phrase, k = self._of_state(phrase, k)
            phrase, k = self._apposed(phrase, k)
        return [phrase], k

    def _apposed(self, phrase: Phrase, k: int) -> tuple[Phrase, int]:
        """English "Robert Malley, the U.S. special envoy for Iran": state and office behind the comma."""
        if k + 1 >= len(self.hits) or self._sort(self.hits[k]) not in ("adjective", "state", "former", "acting"):
            return phrase, k
        if self.passage.fold(phrase.j) not in COMMAS or not self.gap(phrase.j, self.hits[k].i, comma=True, of=True):
            return phrase, k
        if self._directs(phrase.j, self.hits[k].i):
            return phrase, k
        made, to = self._at(k, [])
        inner = made[0] if len(made) == 1 else None
        if inner is None or not inner.office or inner.people or inner.name is not None:
            return phrase, k
        fits = tuple(p for p in phrase.people if self.known(p, inner.office, inner.state))
        if not fits:
            return phrase, k
        made_one = msgspec.structs.replace(
            phrase, j=inner.j, people=fits, office=inner.office, state=inner.state, former=inner.former
        )
        return made_one, to

    def _adjective(self, k: int, out: list[Phrase]) -> tuple[list[Phrase], int]:
        """English "Egyptian President"; Arabic ellipsis «… والروسي فلاديمير بوتين» after a phrase with an office."""
        hit = self.hits[k]
        if end := self._people_of(hit, out):
            late = self.passage.pack.data.pack.order == "SOV"
            kind, house = ("state", None) if late else ("institution", "delegation")
            return [Phrase(i=hit.i, j=end, kind=kind, institution=house, state=self._code(hit), pre=hit.pre)], k + 1
        if hit.i in self.through:  # «بوساطة قطرية»
            return [Phrase(i=hit.i, j=hit.j, kind="state", state=self._code(hit), pre=hit.pre)], k + 1
        if k + 1 < len(self.hits):
            after = self.hits[k + 1]
            sort = self._sort(after)
            if (
                self.english
                and sort in ("office", "institution", "counterpart", "former", "acting")
                and (self.gap(hit.j, after.i) or self._qualified(hit.j, after))
            ):
                skip = (
                    2
                    if sort in ("former", "acting")
                    and k + 2 < len(self.hits)
                    and self._sort(self.hits[k + 2]) == "office"
                    else 1
                )
                made, to = self._headed(
                    k + skip,
                    state=self._code(hit),
                    start=hit.i,
                    head=Phrase(i=hit.i, j=hit.j, kind="state", pre=hit.pre),
                )
                return made, to
            if self.english and sort in ("person", "title") and (land := self._of_land(k)):
                return land
            if self.english:
                listed = self._listed_adjectives(k)
                if listed is not None:
                    return listed
                if sort in ("adjective", "state") and after.i == hit.j and self._code(after) != self._code(hit):
                    return [Phrase(i=hit.i, j=hit.j, kind="state", state=self._code(hit), pre=hit.pre)], k + 1
            clitic = self.passage.pack.clitics.get(hit.pre)
            if (
                clitic
                and clitic.conjunction
                and clitic.article
                and out
                and out[-1].office
                and out[-1].j == hit.i
                and (sort in ("person", "short", "title") or self.name_after(hit.j, True) > hit.j)
            ):
                base = Phrase(
                    i=hit.i, j=hit.j, kind="office", office=out[-1].office, state=self._code(hit), pre=hit.pre
                )
                return self._absorb(base, k + 1)
        if self.english and out and out[-1].kind == "state" and out[-1].j == hit.i and out[-1].state != self._code(hit):
            return [
                Phrase(i=hit.i, j=hit.j, kind="state", state=self._code(hit), pre=hit.pre)
            ], k + 1  # "Turkish-Egyptian talks"
        return [], k + 1

    def _state(self, k: int) -> tuple[list[Phrase], int]:
        hit = self.hits[k]
        code = self._code(hit)
        if self.english and k + 1 < len(self.hits):
            skip = 2 if self._sort(self.hits[k + 1]) in ("former", "acting") and k + 2 < len(self.hits) else 1
            after = self.hits[k + skip]
            owned = self._owned_person(k)
            if owned is not None:
                return [owned], next((n for n in range(k, len(self.hits)) if self.hits[n].i >= owned.j), len(self.hits))
            if self._sends(k):
                head = Phrase(i=hit.i, j=hit.j, kind="state", pre=hit.pre)
                return self._headed(k + 2, state=code, start=hit.i, head=head)
            headed = self._opposite(hit, after) or self._sort(after) in ("office", "institution")
            led = headed and self._leads_on(hit.j, self.hits[k + 1].i)
            if led and (
                self.gap(hit.j, self.hits[k + 1].i, of=True)
                or (self._possessive(hit.j) and self._qualified(self._possessive(hit.j), after))
                or (self._attributive(hit) and self._qualified(self._end(hit), after))
                or self._region(self._end(hit), after)
            ):
                return self._headed(
                    k + skip,
                    state=code,
                    start=hit.i,
                    head=Phrase(i=hit.i, j=hit.j, kind="state", pre=hit.pre),
                )
        if self.english and self._attributive(hit) and (listed := self._listed_adjectives(k)) is not None:
            return listed
        capital = hit.get("actor.capital") is not None and hit.get("actor.state") is None
        seat = hit.get("actor.capital")
        if seat and not capital and seat.value != code and self._seated_at(hit, seat.value, code or ""):
            capital, code = True, seat.value  # «نظيره الأردني في عمان» is in Amman, not in Oman
        body = hit.get("actor.body") or hit.get("actor.movement")
        if (chair := self._chaired(hit) if body and not capital else self._of_organ(hit)) is not None:
            return self._absorb(chair, k + 1)
        kind = "capital" if capital else "body" if body else "state"
        name = seat.tags[0] if capital and seat and seat.tags else self._seat(hit)
        return [
            Phrase(
                i=hit.i,
                j=self._end(hit),
                kind=kind,
                state=code,
                pre=hit.pre,
                city=name,
                hostile=self._hostile(hit),
            )
        ], k + 1

    def _titled(self, k: int) -> tuple[list[Phrase], int]:
        """A title and a name: the title's clitics are the phrase's."""
        hit = self.hits[k]
        if k + 1 < len(self.hits):
            after = self.hits[k + 1]
            sort = self._sort(after)
            near = self.gap(hit.j, after.i) or self._in_full(hit, after)
            if near and not after.pre and sort in ("person", "short", "title", "office"):
                made, to = self._at(k + 1, [])
                if made:
                    made[0] = msgspec.structs.replace(made[0], i=hit.i, pre=hit.pre)
                return made, to
            if sort == "office" and (name := self._styled(hit, after)) is not None:
                made, to = self._headed(k + 1)
                if len(made) == 1 and made[0].office and not made[0].people and made[0].name is None:
                    return [msgspec.structs.replace(made[0], i=hit.i, pre=hit.pre, name=name, kind="person")], to
        return self._ranked(k)
