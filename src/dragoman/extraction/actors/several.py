"""Dual and plural heads: «وزيرا خارجية مصر وروسيا», «روسای جمهور مصر و روسیه»."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.described import described
from dragoman.extraction.actors.hits import DEIXIS
from dragoman.extraction.actors.listing import listing
from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.namely import namely
from dragoman.extraction.actors.of_both import of_both
from dragoman.extraction.actors.posting import POSTED
from dragoman.extraction.actors.taking import Taking
from dragoman.language.lexicon import Clitic, Found
from dragoman.text.signs import COMMAS, QUOTES
from dragoman.world.world import UNIQUE

LEADER = "leader"  # an office that is any of several ("leaders in Baghdad")
OFFICIAL = "official"  # whoever speaks for a state
FIELD = 3  # words of the one field of a ministry that no list knows («وزیر اتحاد کره جنوبی»)
CHARGES = 2  # further fields of a ministry between its office word and its state
TWO = 2  # states that are named behind «دو کشور»


class Several(Taking):
    """Gives a head of several holders one phrase a holder."""

    def _counted(self, at: int, hit: Found) -> bool:
        """«وزراء خارجية الدول الثلاث», «مسؤولين في الدول الثلاث»: holders of so many parties, listed before."""
        if not any(t[:2] == "n:" for e in hit.all("actor.pair") for t in e.tags):
            return False
        leads = self.passage.pack.inner | self.passage.pack.sources
        of = self.english and hit.i == at + 1 and self.passage.fold(at) in leads
        return of or hit.i == at or (hit.i == at + 1 and hit.i in self.placed)

    def _opens_list(self, t: int) -> bool:
        """Whether a word only opens a list: «در کشورهای …», but «مقام‌های مصر در ریاض» says where."""
        each = self.passage.pack.each
        if self.passage.fold(t) not in each:
            return False
        mark = self.passage.starting("func", t) if self.passage.pack.data.pack.order == "SOV" else None
        return mark is None or not mark.get("func.mark") or self.passage.fold(t + 1) in each

    def _adds(self, t: int) -> bool:
        """Whether a word is one of several that join another to a list («وقطر، إضافة إلى الأردن»)."""
        found = self.passage.covering("func", t)
        joins = found is not None and found.j - found.i > 1 and found.get("func.and") is not None
        return joins and self.passage.pack.data.pack.order == "VSO"

    def _charge(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«وزير الرياضة والثقافة اليوناني», «وزیر ورزش و جوانان فرانسه»: what else a minister is charged with."""
        if (
            sort not in ("adjective", "state")
            or not (phrase.office or "").endswith("minister")
            or hit.pre not in ("", self.passage.pack.letters.article)
        ):
            return False
        words = range(phrase.j, hit.i)
        if self.passage.pack.data.pack.order == "VSO":
            article = self.passage.pack.letters.article
            joined = tuple(join + article for join in self.passage.pack.joins)
            return 0 < len(words) <= CHARGES and all(
                self._plain(t) and self.passage.fold(t).startswith(joined) for t in words
            )
        if not self.english and phrase.office == "minister" and phrase.j - phrase.i == 1 and 0 < len(words) <= FIELD:
            return all(self._joins(self.passage.fold(t)) or (self._plain(t) and self._noun(t)) for t in words)
        if self.english or len(words) not in (2, 2 * CHARGES):
            return False
        return all(self._joins(self.passage.fold(t)) for t in words[::2]) and all(self._plain(t) for t in words[1::2])

    def _noun(self, at: int) -> bool:
        return not any(self.passage.covering(layer, at) for layer in ("func", "frame", "status", "channel"))

    def _plain(self, at: int) -> bool:
        layers = ("actor", "say", "light", "date", "stop", "quiet")
        return self.tokens[at].form.kind == "w" and not any(self.passage.starting(layer, at) for layer in layers)

    def _several(self, head: Phrase, k: int) -> tuple[list[Phrase], int]:
        """A dual or plural head: one phrase for every state or adjective listed after it."""
        made: list[Phrase] = []
        at, k = head.j, k + 1
        if (two := self._of_two_lands(head) or of_both(self.passage, head)) is not None:
            return [two], self._past(two.j, k)
        if (listed_at := namely(self.passage, at)) > at:
            at, k = listed_at, self._past(listed_at, k)
        replace = msgspec.structs.replace
        posted = self.passage.fold(head.j - 1) in self.passage.pack.heads  # of whom, not where
        if self.english and posted and self._of_its_people(at, k):
            return [replace(head, kind="group")], k
        while k < len(self.hits):
            hit = self.hits[k]
            sort = self._sort(hit)
            clitic = self.passage.pack.clitics.get(hit.pre)
            between = [self.passage.fold(t) for t in range(at, hit.i)]
            inner = QUOTES | COMMAS | self.passage.pack.inner | self.passage.pack.own
            words = [self.passage.fold(t) for t in range(at, hit.i) if not (self._opens_list(t) or self._adds(t))]
            words = [w for w in words if w not in inner]
            listed = len(between) <= 4 and all(self._joins(w) for w in words)
            late = not made and self.passage.pack.data.pack.order == "SOV"
            if late and (self._charge(head, hit, sort) or (sort == "state" and described(self.passage, head, hit.i))):
                words, listed = [], True  # «وزیران آب مصر و سودان»
            if self.english and between[:1] and between[0] in self.passage.pack.sources and not made:
                words = words[1:]  # "his counterparts from Iraq and Oman"
                listed = len(between) <= 4 and all(self._joins(w) for w in words)
            elif (
                self.english and (head.counterpart or posted or (head.state and not made)) and self._directs(at, hit.i)
            ):
                break  # "his counterparts in Oslo", "European officials in Oslo", "media representatives in Oslo"
            elif self.english and not made and self._foreign_there(head, at, hit):
                break
            if self.english and (self._unquoted(at, hit.i) or (not made and self._apart(at, hit, sort))):
                break
            if self.english and made and sort == "adjective" and self._next_heads(k):
                break  # "officials from Turkey, Iraqi Foreign Minister …"
            if self.english and head.state and not made and between and self._joins(between[0]):
                break  # "Afghan officials and Taliban negotiators"
            if not made and self._from_body(head, hit, sort):
                come = (
                    self.passage.pack.data.pack.order == "VSO"
                    and self.passage.fold(head.j) in self.passage.pack.sources
                )
                if (not head.counterpart and not come) or self.english:
                    return [replace(head, state=self._code(hit), number="one")], k  # «كبار المسؤولين في لبنان»
                made.append(replace(head, j=hit.j, state=self._code(hit), number="one"))
                at, k = hit.j, k + 1  # «نظرائه في قطر ومصر والأردن», «مسؤولين من تركيا وإيران»
                continue
            if not made and self._house_of_several(head, hit, sort):
                at, k = hit.j, k + 1  # «أعضاء لجنة الدفاع في مجلس النواب الأميركي»
                continue
            if not made and self._in_several_states(head, k):
                made.append(replace(head, j=hit.j, state=self._code(hit), number="one"))
                at, k = hit.j, k + 1
                continue
            if sort == "pair" and not made and self._counted(at, hit):
                number = next(t for e in hit.all("actor.pair") for t in e.tags if t[:2] == "n:")
                return [replace(head, j=hit.j, kind="pair", number=number)], k + 1
            if not listed or (clitic and clitic.preposition and sort != "city"):
                break
            if sort == "former":
                k += 1
                at = hit.j
                continue
            if sort == "same" and not made and hit.i == at and self.passage.pack.data.pack.order == "SOV":
                return [replace(head, j=hit.j, state=sort.upper(), number="many")], k + 1  # «مقام‌های این کشور»
            if (
                self.english
                and made
                and made[-1].people
                and sort == "state"
                and self.gap(at, hit.i, of=True)
                and between
            ):
                if not any(self.known(p, head.office, self._code(hit)) for p in made[-1].people):
                    break
                made[-1] = replace(made[-1], j=hit.j, state=self._code(hit))  # "presidents Erdogan of Turkey and …"
            elif sort in ("adjective", "state") or (sort == "ours" and not made):
                if made and not (words or (clitic and clitic.conjunction) or between):
                    break
                if self.english and made and not words and not any(w in COMMAS for w in between):
                    break  # "a delegation of the Taliban in Doha"
                start = head.i if not made else hit.i
                made.append(
                    replace(
                        head,
                        i=start,
                        j=hit.j,
                        state="OURS" if sort == "ours" else self._code(hit),
                        number="one",
                        pre=head.pre if not made else hit.pre,
                    )
                )
            elif sort in ("person", "short") and head.office and (not made or made[-1].state is None):
                people, full = self._people(hit)
                fits = tuple(p for p in people if self.known(p, head.office, None))
                if not fits:
                    break  # «الرئيسان السيسي وماكرون» are two presidents
                start, pre = (hit.i, hit.pre) if made else (head.i, head.pre)
                made.append(
                    replace(head, i=start, j=hit.j, people=fits, full=full, kind="person", number="one", pre=pre)
                )
            elif sort in ("person", "short") and made and not made[-1].people and not words:
                people, full = self._people(hit)
                state = None if made[-1].state in DEIXIS else made[-1].state
                fits = tuple(p for p in people if self.known(p, None, state))
                if not fits:
                    break
                made[-1] = replace(made[-1], j=hit.j, people=fits, full=full, kind="person")
            elif sort == "institution" and not made:
                pass
            elif self.english and sort == "institution" and hit.i == at and made[-1].kind == "office":
                made[-1] = replace(made[-1], j=hit.j)  # "representatives of the Afghan government and the Taliban"
            else:
                break
            at = hit.j
            k += 1
            if (
                made
                and sort == "adjective"
                and not made[-1].people
                and (k >= len(self.hits) or self.hits[k].i > at + 1)
            ):
                end = self.name_after(at, True)
                if end > at:
                    made[-1] = replace(made[-1], j=end, name=(at, end), kind="person")
                    at = end
        if len(made) == 1 and made[0].people and head.number == "plural" and self.owned_by(head, made[0].people):
            owner = made[0].people  # «وزراء نتنياهو», «مقامات دولت ترامپ»
            return [replace(made[0], people=(), full=False, sender=owner, kind="office", number="many")], k
        if len(made) == 1 and not made[0].people and made[0].name is None:
            return [replace(made[0], number="many")], k  # «وزراء خارجية حلف الناتو»: no one person
        if made:
            return made, k
        pair = self.hits[k - 1].get("actor.pair")
        return [replace(head, kind="pair" if pair else "group")], k

    def _past(self, end: int, k: int) -> int:
        """The first hit, from hit `k` on, behind token `end`."""
        while k < len(self.hits) and self.hits[k].i < end:
            k += 1
        return k

    def _of_its_people(self, at: int, k: int) -> bool:
        """ "representatives of Turkish banks": whether a noun that is no part of a state stands behind the adjectives
        that begin with hit `k`, behind a head that ends at token `at`.
        """
        pack, end, begun = self.passage.pack, at, k
        while k < len(self.hits) and self._sort(self.hits[k]) == "adjective":
            between = [self.passage.fold(t) for t in range(end, self.hits[k].i)]
            if not all(w in pack.inner or w in pack.each or w in COMMAS or self._joins(w) for w in between):
                break
            end, k = self.hits[k].j, k + 1
        while end < len(self.tokens) and self.passage.fold(end) in pack.modifiers - set(pack.data.markers.of_state):
            end += 1
        if k == begun or end >= len(self.tokens) or self.passage.fold(end) in pack.data.markers.of_state:
            return False
        return self._plain(end) and self._noun(end) and self.passage.fold(end) not in pack.finite | pack.passives

    def _of_two_lands(self, head: Phrase) -> Phrase | None:
        """«وزيرا خارجية البلدين», «وزيري الري في البلدين»: Arabic holders of one office in two states told before."""
        words = self.passage.pack.two_lands if head.office and head.number != "plural" else frozenset()
        seated = head.j + 1 in self.placed
        at = head.j + seated
        if not words or at >= len(self.tokens) or self.passage.fold(at) not in words:
            return None
        return msgspec.structs.replace(head, j=at + 1, kind="pair", number="dual")

    def _in_several_states(self, head: Phrase, k: int) -> bool:
        """«وزراء الدفاع في روسيا وتركيا»: whether two states or more, listed behind «في», say whose several Arabic
        holders of one office are: not whose those are who are sent there («سفراء في لبنان وسوريا»).
        """
        if head.office in POSTED:
            return False
        hit, after = self.hits[k], self.hits[k + 1] if k + 1 < len(self.hits) else None
        seated = head.office and hit.i == head.j + 1 and hit.i in self.placed and self._sort(hit) == "state"
        if self.passage.pack.data.pack.order != "VSO" or not seated or hit.get("actor.state") is None or after is None:
            return False
        clitic = self.passage.pack.clitics.get(after.pre)
        return bool(clitic and clitic.conjunction) and after.i == hit.j and self._sort(after) == "state"

    def _house_of_several(self, head: Phrase, hit: Found, sort: str) -> bool:
        """«أعضاء لجنة الدفاع بمجلس النواب الأميركي»: whether an Arabic preposition of place leads from officials to the
        house that says whose they are.
        """
        if sort != "institution" or head.office != "official" or self.passage.pack.data.pack.order != "VSO":
            return False
        clitic = self.passage.pack.clitics.get(hit.pre)
        onto = hit.i == head.j and self._within(clitic.preposition if clitic else "")
        return onto or (hit.i == head.j + 1 and hit.i in self.placed)

    def _foreign_there(self, head: Phrase, at: int, hit: Found) -> bool:
        """ "foreign ministers in Paris", "tribal leaders in Baghdad": whether several are not of the state where they
        are, which has one of them, or a word before them says of whom else they are.
        """
        if not self._directs(at, hit.i):
            return False
        said = self.passage.fold(head.i - 1) in self.passage.pack.data.markers.elsewhere
        return said or (head.number == "many" and head.office in UNIQUE and head.office != LEADER)

    def _apart(self, at: int, hit: Found, sort: str) -> bool:
        """Whether a state or adjective is not whose an English head of several is: "a meeting of speakers, Iranian
        Speaker …", "sent officials to Israel".
        """
        if sort == "adjective":
            return any(self.passage.fold(t) in COMMAS for t in range(at, hit.i))
        found = self.passage.starting("func", at) if sort == "state" else None
        mark = found.get("func.mark") if found is not None else None
        return mark is not None and mark.value == "to" and at in self.directed

    def _shared(self, phrases: list[Phrase]) -> list[Phrase]:
        """«با رئیس‌جمهور و نخست‌وزیر عراق»: two of one state; «نخست‌وزیر و وزیر خارجه قطر، …»: one who is both."""
        out: list[Phrase] = []
        for phrase in phrases:
            before = out[-1] if out else None
            if before is not None and before.office and before.kind == "office" and before.state is None:
                between = [self.passage.fold(t) for t in range(before.j, phrase.i)]
                theirs = phrase.state and (phrase.office or phrase.kind == "body")  # «دبیرکل و شورای امنیت سازمان ملل»
                listed = len(between) == 1 and self._joins(between[0]) and theirs
                if listed and not before.counterpart and not phrase.counterpart and phrase.state == "SAME":
                    run = listing(self.passage, out)  # «نخست‌وزیر و وزیر خارجه این کشور»
                    out[-run:] = [msgspec.structs.replace(p, state="SAME") for p in out[-run:]]
                elif listed and not before.counterpart and not phrase.counterpart and phrase.state not in DEIXIS:
                    if any(self.known(p, before.office, phrase.state) for p in phrase.people):
                        out[-1] = msgspec.structs.replace(phrase, i=before.i, pre=before.pre)
                        continue
                    run = listing(self.passage, out)
                    if out[-run].i in self.led:
                        out[-run:] = [msgspec.structs.replace(p, state=phrase.state) for p in out[-run:]]
            out.append(phrase)
        return out

    def _of_both(self, phrases: list[Phrase]) -> list[Phrase]:
        """«وزراء دفاع ورؤساء أركان روسيا وتركيا»: two Arabic heads of several joined by «و», whose states stand behind
        the second alone, are one.
        """
        out: list[Phrase] = []
        for phrase in phrases:
            before = out[-1] if out else None
            clitic = self.passage.pack.clitics.get(phrase.pre)
            joined = bool(clitic and clitic.conjunction) and before is not None and before.j == phrase.i
            stated = phrase.kind == "office" and phrase.state and not phrase.people
            if before is not None and joined and stated and before.kind == "group" and before.office:
                out[-1] = msgspec.structs.replace(phrase, i=before.i, pre=before.pre)
                continue
            out.append(phrase)
        return out

    def _two_sides(self, k: int, office: str | None) -> tuple[list[Phrase], int] | None:
        """Arabic «الجانبان المصري والتركي», «الوزيران الروسي والتركي»: the two are named by their adjectives."""
        after = self.hits[k + 1 : k + 3]
        if self.passage.pack.data.pack.order == "SOV":
            return self._of_two_named(k, office or OFFICIAL, after)
        listed = len(after) == 2 and all(self._sort(h) == "adjective" for h in after)
        if self.passage.pack.data.pack.order != "VSO" or not listed or after[0].i != self.hits[k].j:
            return None
        clitic = self.passage.pack.clitics.get(after[1].pre)
        if (
            after[1].i != after[0].j
            or not (clitic and clitic.conjunction)
            or after[0].pre not in self.passage.pack.clitics
        ):
            return None
        hit = self.hits[k]
        house = None if office else "government"
        kind = "office" if office else "institution"
        head = Phrase(i=hit.i, j=hit.j, kind=kind, office=office, institution=house, pre=hit.pre, number="dual")
        return self._several(head, k)

    def _object(self, at: int) -> bool:
        """Whether «را» stands at token `at`."""
        found = self.passage.starting("func", at)
        mark = found.get("func.mark") if found is not None else None
        return mark is not None and mark.value == "object"

    def _of_two_named(self, k: int, office: str, after: list[Found]) -> tuple[list[Phrase], int] | None:
        """«وزیران خارجه دو کشور ترکیه و یونان», «طرفین روسی و ایرانی», «دو مقام ارشد آمریکایی»: whose the two are is
        told behind them; not «دو رهبر ایران را محکوم کردند».
        """
        hit = self.hits[k]
        if not after or self.passage.fold(hit.j - 1) in self.passage.pack.third:
            return None
        one, end, sort = after[0], hit.j, self._sort(after[0])
        if len(after) == TWO and one.i == hit.j and sort in ("state", "adjective"):
            other = after[1]
            joined = other.i == one.j + 1 and self._joins(self.passage.fold(one.j))
            if joined and not self._object(other.j) and self._sort(other) == sort:
                head = Phrase(i=hit.i, j=hit.j, kind="office", office=office, pre=hit.pre, number="plural")
                return self._several(head, k)
        if sort != "adjective" or hit.j - hit.i != TWO or self.passage.fold(hit.i) not in self.passage.pack.modifiers:
            return None
        while end < one.i and self.passage.fold(end) in self.passage.pack.qualifiers:
            end += 1
        if end < one.i:
            return None
        return [Phrase(i=hit.i, j=one.j, kind="office", office=office, state=self._code(one), number="many")], k + 2

    def _other_side(self, phrase: Phrase, k: int) -> Phrase | None:
        """Arabic «بين الجانب المصري والسوداني», «ممثلون سوريون وأتراك»: the second of two that one noun stands for, by
        its adjective.
        """
        if phrase.people or phrase.state is None or k >= len(self.hits):
            return None
        hit, pack = self.hits[k], self.passage.pack
        clitic = pack.clitics.get(hit.pre)
        beside = hit.i == phrase.j and self._sort(hit) == "adjective" and pack.data.pack.order == "VSO"
        if not (beside and clitic and clitic.conjunction) or self._code(hit) == phrase.state:
            return None
        if not (clitic.article and phrase.i in self.amid) and not self._people_of_two(phrase, clitic):
            return None
        return msgspec.structs.replace(phrase, i=hit.i, j=hit.j, state=self._code(hit), pre=hit.pre)

    def _people_of_two(self, phrase: Phrase, clitic: Clitic) -> bool:
        """«ممثلون سوريون وأتراك», «المفاوضين الروس والأوكرانيين»: whether a plural of people has two adjectives of
        states, both with the article or both without.
        """
        plural = self.passage.fold(phrase.i).endswith(tuple(self.passage.pack.data.letters.people))
        return phrase.institution == "delegation" and plural and clitic.article == defined(self.passage, phrase.i)
