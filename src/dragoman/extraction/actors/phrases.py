"""Actor phrases: «الرئيس المصري عبد الفتاح السيسي», «همتای روس خود», "the Egyptian foreign minister, Sameh Shoukry".

One builder serves the languages: an actor phrase is a run of actor words with only quotes, titles or a comma between
them, in which office, state and name stand once each. What differs (adjective before or after, genitive "of") is tried.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

QUOTES = frozenset("\"'«»“”„‘’()[]`*")
COMMAS = frozenset(",،")
APOSTROPHES = frozenset(("'", "’", "s", "'s"))
STATES = ("actor.state", "actor.body", "actor.movement", "actor.metonym", "actor.capital")
SENT = ("envoy", "adviser", "official", "spokesperson")  # offices that somebody else gives: "Putin's envoy"
DEIXIS = frozenset(("OURS", "SAME"))
PLAIN = frozenset(("minister", "leader", "senator", "president", "chief-negotiator"))
POSTED = frozenset(("ambassador", "envoy", "diplomat"))  # English: "to X" says where, not whose
SPEAKS_FOR_HOUSE = frozenset(
    ("spokesperson", "ambassador", "envoy", "adviser", "official", "diplomat", "director-general")
)


class Builder:
    """Builds the phrases of one passage. `known` says whether a person could hold an office for a party."""

    def __init__(
        self,
        passage: Passage,
        *,
        known: Callable[[str, str | None, str | None], bool],
        holds: Callable[[str, str], bool],
        name_after: Callable[[int, bool], int],
        name_before: Callable[[int], int],
    ) -> None:
        self.passage = passage
        self.hits = passage.layer("actor")
        self.known = known
        self.holds = holds
        self.name_after = name_after
        self.name_before = name_before
        self.full = {e.value for h in self.hits for e in h.all("actor.person")}
        self.through = {f.j for f in passage.layer("func") if (e := f.get("func.mark")) and e.value == "through"}
        self.english = passage.pack.data.pack.order == "SVO"
        self.tokens = passage.tokens
        self.directed = (
            {f.i for f in passage.layer("func") if (e := f.get("func.mark")) and e.value != "of"}
            if self.english
            else set()
        )
        self.title_ends = {h.j for h in self.hits if h.get("actor.title")} if self.english else set()

    def build(self) -> list[Phrase]:
        """All phrases, in order; plural heads give one phrase a holder."""
        out: list[Phrase] = []
        k = 0
        while k < len(self.hits):
            if self.english and out and self.hits[k].i < out[-1].j:
                k += 1  # "the International Atomic Energy Agency (IAEA)"
                continue
            made, k = self._at(k, out)
            while self.english and made and out and out[-1].j > made[0].i:
                out.pop()  # a name in apposition reached back over its own words
            out.extend(made)
        return out

    # -- gaps --------------------------------------------------------------------------------------------------
    def gap(self, a: int, b: int, *, comma: bool = False, of: bool = False) -> bool:
        """Whether only quotes (and a comma, or English genitive words) stand in tokens `[a, b)`."""
        if b - a > 4:
            return False
        for at in range(a, b):
            fold = self.passage.fold(at)
            if self._dot(at):
                continue
            if (
                fold in QUOTES
                or fold in self.passage.pack.own
                or (comma and fold in COMMAS)
                or (of and fold in self.passage.pack.inner)
            ):
                continue
            return False
        return True

    def _dot(self, at: int) -> bool:
        """English: whether token `at` is the dot of an abbreviation ("U.S.", "Mr.")."""
        if not self.english or at == 0 or at >= len(self.tokens) or self.tokens[at].form.fold != ".":
            return False
        return "." in self.tokens[at - 1].form.strict or at in self.title_ends

    def _end(self, hit: Found) -> int:
        """Where a hit ends, with the dot of its abbreviation."""
        end = hit.j + 1 if self._dot(hit.j) else hit.j
        if not self.english or end + 2 >= len(self.tokens) or self.passage.fold(end) != "(":
            return end
        short = self.passage.raw[self.tokens[end + 1].start : self.tokens[end + 1].end]
        return end + 3 if short.isupper() and self.passage.fold(end + 2) == ")" else end  # "… (IAEA)"

    def _directs(self, a: int, b: int) -> bool:
        """Whether a preposition other than "of" stands in tokens `[a, b)`: "envoy for Syria" is not Syria's."""
        return any(t in self.directed for t in range(a, b))

    def _posted(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """English "the Iranian ambassador to Russia", "special envoy for Syria": where, not whose."""
        if not self.english or phrase.office not in POSTED or phrase.people or sort not in ("state", "city"):
            return False
        words = range(phrase.j, hit.i)
        inner = all(self.passage.fold(t) in self.passage.pack.inner for t in words)
        return 1 <= len(words) <= 3 and inner and self._directs(phrase.j, hit.i)

    def _sort(self, hit: Found) -> str:
        kinds = hit.kinds
        if "actor.adjective" in kinds and "actor.person" not in kinds:
            if kinds & set(STATES):
                return "state"
            return "short" if any(e.value in self.full for e in hit.all("actor.short")) and not hit.pre else "adjective"
        for kind in (
            "actor.person",
            "actor.short",
            "actor.counterpart",
            "actor.office",
            "actor.institution",
            "actor.adjective",
        ):
            if kind in kinds:
                return kind[6:]
        if kinds & set(STATES):
            return "state"
        for kind in (
            "actor.city",
            "actor.pair",
            "actor.ours",
            "actor.same",
            "actor.former",
            "actor.acting",
            "actor.title",
        ):
            if kind in kinds:
                return kind[6:]
        return "other"

    def _code(self, hit: Found) -> str | None:
        for kind in ("actor.adjective", *STATES):
            entry = hit.get(kind)
            if entry:
                return entry.value
        return None

    # -- one phrase --------------------------------------------------------------------------------------------
    def _at(self, k: int, out: list[Phrase]) -> tuple[list[Phrase], int]:
        hit = self.hits[k]
        sort = self._sort(hit)
        if sort == "office" and "actor.title" in hit.kinds and self._before_name(k):
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
        if sort in ("pair", "ours"):
            entry = hit.get("actor.pair")
            number = ("between" if "between" in entry.tags else "dual") if entry else "one"
            return [Phrase(i=hit.i, j=hit.j, kind=sort, pre=hit.pre, number=number)], k + 1
        return [], k + 1

    def _before_name(self, k: int) -> bool:
        """«الأمير محمد بن سلمان»: a title before a name, not an office without a state."""
        if k + 1 >= len(self.hits):
            return False
        after = self.hits[k + 1]
        return self._sort(after) in ("person", "short") and not after.pre and self.gap(self.hits[k].j, after.i)

    def _once(self, k: int, out: list[Phrase], *, former: bool) -> tuple[list[Phrase], int]:
        """English "Former Iraqi prime minister …", "then-Philippines president …"."""
        hit, after = self.hits[k], self.hits[k + 1]
        if after.i != hit.j or self._sort(after) not in ("adjective", "state", "office", "person"):
            return [], k + 1
        made, to = self._at(k + 1, out)
        if made and (made[0].office or made[0].people):
            made[0] = msgspec.structs.replace(made[0], i=hit.i, former=former or made[0].former)
        return made, to

    def _people(self, hit: Found) -> tuple[tuple[str, ...], bool]:
        full = tuple(e.value for e in hit.all("actor.person"))
        return (full, True) if full else (tuple(e.value for e in hit.all("actor.short")), False)

    def _headed(
        self, k: int, *, state: str | None = None, start: int | None = None, head: Phrase | None = None
    ) -> tuple[list[Phrase], int]:
        hit = self.hits[k]
        office = hit.get("actor.office")
        institution = hit.get("actor.institution")
        number = office.tags[0] if office and office.tags else "one"
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
            office_at=(hit.i, hit.j),
        )
        if number != "one":
            return self._several(phrase, k)
        return self._absorb(phrase, k + 1)

    def _absorb(self, phrase: Phrase, k: int) -> tuple[list[Phrase], int]:
        """Takes in what follows the head: state or adjective, name, another office, former or acting."""
        while k < len(self.hits):
            hit = self.hits[k]
            sort = self._sort(hit)
            if hit.i < phrase.j:
                k += 1
                continue
            if self._posted(phrase, hit, sort):
                phrase, k = msgspec.structs.replace(phrase, j=self._end(hit)), k + 1
                continue
            plain = self.gap(phrase.j, hit.i) or self._from_body(phrase, hit, sort)
            if not plain and not self.gap(phrase.j, hit.i, comma=True, of=self.english):
                break
            if sort == "title" and not plain and phrase.state and not phrase.people and self._opens_name(k):
                plain = True
            more = self._take(phrase, hit, sort, plain=plain)
            if more is None:
                break
            phrase, k = more, k + 1
        if self.english and phrase.people and phrase.state is None:
            phrase, k = self._of_state(phrase, k)
        if not phrase.people and phrase.kind != "institution" and (phrase.state or phrase.office):
            end = self.name_after(phrase.j, phrase.state is not None)
            if end > phrase.j:
                start = phrase.j
                while self.passage.fold(start) in QUOTES | COMMAS:
                    start += 1
                people = self._family(phrase, start, end) if self.english else ()
                name = None if people else (start, end)
                phrase = msgspec.structs.replace(phrase, j=end, name=name, people=people, kind="person")
                while k < len(self.hits) and self.hits[k].i < end:
                    k += 1
            elif phrase.office and phrase.state and (self.english or self.passage.pack.data.pack.order == "SOV"):
                phrase = self._named_before(phrase, phrase.i)
        return [phrase], k

    def _opens_name(self, k: int) -> bool:
        """Whether a person's name stands right behind the title at `k` («السوداني، الفريق أول عبد الفتاح البرهان»)."""
        if k + 1 >= len(self.hits) or self.hits[k].pre:
            return False
        after = self.hits[k + 1]
        return self._sort(after) in ("person", "short", "title") and not after.pre and self.gap(self.hits[k].j, after.i)

    def _take(self, phrase: Phrase, hit: Found, sort: str, *, plain: bool) -> Phrase | None:
        replace = msgspec.structs.replace
        clitic = self.passage.pack.clitics.get(hit.pre)
        joined = bool(clitic and clitic.conjunction)
        prep = clitic.preposition if clitic else ""
        if (
            (sort == "title" or "actor.title" in hit.kinds)
            and plain
            and (sort == "title" or phrase.state or phrase.office)
        ):
            return replace(phrase, j=hit.j) if not joined and not prep else None
        if sort == "former" and plain:
            return replace(phrase, j=hit.j, former=True)
        if sort == "acting" and plain:
            return replace(phrase, j=hit.j, acting=True)
        if joined and not (sort == "office" and not phrase.people and not phrase.state and plain):
            return None
        if sort in ("adjective", "state", "ours", "same") and phrase.state is None and not phrase.people:
            if sort in ("ours", "same"):
                return replace(phrase, j=hit.j, state=sort.upper()) if plain else None
            of = plain or (self.english and self.gap(phrase.j, hit.i, of=True))
            if self.english and phrase.office != "spokesperson" and self._directs(phrase.j, hit.i):
                return None
            if of and (not prep or prep == "ل" or self._of_body(phrase)):
                return replace(phrase, j=self._end(hit), state=self._code(hit), hostile=self._hostile(hit))
            return None
        if (
            sort == "adjective"
            and phrase.state is not None
            and not phrase.people
            and plain
            and phrase.institution is None
            and self._code(hit) == phrase.state
        ):
            return replace(phrase, j=hit.j)
        if prep:
            return None
        if sort in ("person", "short") and not phrase.people:
            people, full = self._people(hit)
            if (
                phrase.office in SENT
                and phrase.state is None
                and plain
                and not any(self.holds(p, phrase.office) for p in people)
            ):
                return replace(phrase, j=hit.j, sender=people)  # «فرستاده پوتین», «موفد بوتين»
            state = None if phrase.state in DEIXIS else phrase.state
            fits = tuple(p for p in people if self.known(p, None, state))
            if fits and (plain or full):
                return replace(phrase, j=hit.j, people=fits, full=full, kind="person")
            return None
        if sort == "institution" and phrase.office in SPEAKS_FOR_HOUSE and phrase.state is None and plain:
            inner = hit.get("actor.institution")
            return replace(phrase, j=hit.j, institution=inner.value if inner else None)
        if sort == "institution" and self.english and phrase.office and phrase.state and not phrase.people and plain:
            return replace(phrase, j=hit.j)  # "speaker of the Russian State Duma"
        if sort == "office" and self._possessed(phrase, hit):  # "the Russian president's special envoy"
            entry = hit.get("actor.office")
            single = entry is not None and not entry.tags
            return (
                replace(phrase, j=hit.j, office=entry.value, institution=None, kind="office")
                if entry and single
                else None
            )
        if sort in ("office", "counterpart") and not phrase.people and (plain or phrase.state is not None):
            entry = hit.get("actor.office")
            if entry is None:
                return None
            if phrase.state is not None and not joined and not (plain and self.english):
                return None
            if entry.tags:
                return None
            offices = (*phrase.offices, phrase.office) if phrase.office else phrase.offices
            return replace(phrase, j=hit.j, office=entry.value, offices=tuple(o for o in offices if o), kind="office")
        return None

    def _possessed(self, phrase: Phrase, hit: Found) -> bool:
        """Whether an office stands behind the possessive of an office or institution of a state."""
        words = [self.passage.fold(t) for t in range(phrase.j, hit.i)]
        named = bool(phrase.people) or phrase.state is None
        return self.english and not named and bool(words) and all(w in APOSTROPHES for w in words)

    def _from_body(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«وفد من حماس», «هیئتی از قطر», "a delegation from Qatar"."""
        if phrase.institution != "delegation" or sort != "state" or hit.i - phrase.j not in (1, 2):
            return False
        return self.passage.fold(phrase.j) in self.passage.pack.sources and self.gap(phrase.j + 1, hit.i)

    def _of_body(self, phrase: Phrase) -> bool:
        return phrase.office in (
            "secretary-general",
            "leader",
            "deputy-secretary-general",
            "director-general",
            "envoy",
        )

    def _hostile(self, hit: Found) -> bool:
        return any("hostile" in e.tags for e in hit.entries)

    # -- heads of other kinds ----------------------------------------------------------------------------------
    def _named(self, k: int) -> tuple[list[Phrase], int]:
        """A name, and an office in apposition where the person could hold it."""
        hit = self.hits[k]
        people, full = self._people(hit)
        phrase = Phrase(i=hit.i, j=hit.j, kind="person", people=people, full=full, pre=hit.pre)
        k += 1
        if k < len(self.hits) and self._sort(self.hits[k]) in ("office", "counterpart"):
            after = self.hits[k]
            clitic = self.passage.pack.clitics.get(after.pre)
            near = self.gap(phrase.j, after.i, comma=True, of=self.english) and not self._directs(phrase.j, after.i)
            if near and not (clitic and (clitic.preposition or clitic.conjunction)):
                made, to = self._headed(k)
                inner = made[0]
                if len(made) == 1 and not inner.people and inner.name is None:
                    state = None if inner.state in DEIXIS else inner.state
                    fits = tuple(p for p in people if self.known(p, inner.office, state))
                    if not fits and inner.state and not full and not self._other_subject(phrase, after):
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
                                office_at=inner.office_at,
                            )
                        ], to
        if self.english:
            phrase, k = self._of_state(phrase, k)
        return [phrase], k

    def _family(self, phrase: Phrase, start: int, end: int) -> tuple[str, ...]:
        """English "First Vice President Es'haq Jahangiri": the listed holder by office and family name."""
        if phrase.office is None or phrase.state in DEIXIS or phrase.office in SPEAKS_FOR_HOUSE | PLAIN:
            return ()
        last = next((h for h in self.hits if h.j == end and h.i > start and h.get("actor.short")), None)
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

    def _other_subject(self, phrase: Phrase, office: Found) -> bool:
        """Arabic «استقبل السيسي وزير الخارجية»: the family name is the subject, the office the object."""
        return self.passage.pack.data.pack.order == "VSO"

    def _named_before(self, inner: Phrase, at: int) -> Phrase:
        """«خسوس پرز وزیر امور خارجه ونزوئلا»: a name that the world does not know, before its office."""
        start = self.name_before(at)
        if start >= at:
            return inner
        end = at
        begins = start
        while self.english and begins in self.title_ends and begins > 0:
            begins = next(h.i for h in self.hits if h.j == begins)
        titles = {h.i: h.j for h in self.hits if self.english and h.get("actor.title")}
        while start in titles and titles[start] < end:
            start = titles[start]
        while self.english and self.passage.fold(end - 1) in COMMAS | self.passage.pack.determiners:
            end -= 1
        return msgspec.structs.replace(inner, i=begins, name=(start, end), kind="person")

    def _adjective(self, k: int, out: list[Phrase]) -> tuple[list[Phrase], int]:
        """English "Egyptian President"; Arabic ellipsis «… والروسي فلاديمير بوتين» after a phrase with an office."""
        hit = self.hits[k]
        if hit.i in self.through:  # «بوساطة قطرية»
            return [Phrase(i=hit.i, j=hit.j, kind="state", state=self._code(hit), pre=hit.pre)], k + 1
        if k + 1 < len(self.hits):
            after = self.hits[k + 1]
            sort = self._sort(after)
            if (
                self.english
                and sort in ("office", "institution", "counterpart", "former", "acting")
                and self.gap(hit.j, after.i)
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
                and sort in ("person", "short", "title")
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

    def _listed_adjectives(self, k: int) -> tuple[list[Phrase], int] | None:
        """ "his Jordanian and Omani counterparts": one phrase for every adjective."""
        at, found = k, [self.hits[k]]
        while at + 1 < len(self.hits):
            after = self.hits[at + 1]
            between = [self.passage.fold(t) for t in range(found[-1].j, after.i)]
            if not between or len(between) > 2 or not all(self._joins(w) or w in COMMAS for w in between):
                break
            if self._sort(after) != "adjective":
                break
            found.append(after)
            at += 1
        if len(found) < 2 or at + 1 >= len(self.hits):
            return None
        head = self.hits[at + 1]
        office, counterpart = head.get("actor.office"), head.get("actor.counterpart")
        if (office is None and counterpart is None) or not self.gap(found[-1].j, head.i):
            return None
        made = [
            Phrase(
                i=h.i,
                j=h.j if n + 1 < len(found) else head.j,
                kind="office",
                office=office.value if office else None,
                counterpart=counterpart is not None,
                state=self._code(h),
            )
            for n, h in enumerate(found)
        ]
        return made, at + 2

    def _state(self, k: int) -> tuple[list[Phrase], int]:
        hit = self.hits[k]
        code = self._code(hit)
        if self.english and k + 1 < len(self.hits):
            skip = 2 if self._sort(self.hits[k + 1]) in ("former", "acting") and k + 2 < len(self.hits) else 1
            after = self.hits[k + skip]
            owned = self._owned_person(k)
            if owned is not None:
                return [owned], k + 2
            near = self.gap(hit.j, self.hits[k + 1].i, of=True) and not self._directs(hit.j, self.hits[k + 1].i)
            if self._sort(after) in ("office", "institution") and near:
                return self._headed(
                    k + skip,
                    state=code,
                    start=hit.i,
                    head=Phrase(i=hit.i, j=hit.j, kind="state", pre=hit.pre),
                )
        capital = hit.get("actor.capital") is not None and hit.get("actor.state") is None
        body = hit.get("actor.body") or hit.get("actor.movement")
        city = hit.get("actor.capital")
        kind = "capital" if capital else "body" if body else "state"
        name = city.tags[0] if capital and city and city.tags else None
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

    def _owned_person(self, k: int) -> Phrase | None:
        """English "Iran's Zarif", in headlines "Iran s Zarif"."""
        hit, after = self.hits[k], self.hits[k + 1]
        words = [self.passage.fold(t) for t in range(hit.j, after.i)]
        if self._sort(after) not in ("person", "short") or not words or any(w not in APOSTROPHES for w in words):
            return None
        people, full = self._people(after)
        code = self._code(hit)
        fits = tuple(p for p in people if self.known(p, None, code))
        if not fits:
            return None
        return Phrase(i=hit.i, j=after.j, kind="person", people=fits, full=full, state=code, pre=hit.pre)

    def _titled(self, k: int) -> tuple[list[Phrase], int]:
        """A title and a name: the title's clitics are the phrase's."""
        hit = self.hits[k]
        if k + 1 < len(self.hits):
            after = self.hits[k + 1]
            sort = self._sort(after)
            if self.gap(hit.j, after.i) and not after.pre and sort in ("person", "short", "title", "office"):
                made, to = self._at(k + 1, [])
                if made:
                    made[0] = msgspec.structs.replace(made[0], i=hit.i, pre=hit.pre)
                return made, to
        return [], k + 1

    def _several(self, head: Phrase, k: int) -> tuple[list[Phrase], int]:
        """A dual or plural head: one phrase for every state or adjective listed after it."""
        made: list[Phrase] = []
        at, k = head.j, k + 1
        replace = msgspec.structs.replace
        while k < len(self.hits):
            hit = self.hits[k]
            sort = self._sort(hit)
            clitic = self.passage.pack.clitics.get(hit.pre)
            between = [self.passage.fold(t) for t in range(at, hit.i)]
            words = [
                w
                for w in between
                if w not in QUOTES | COMMAS | self.passage.pack.inner | self.passage.pack.each | self.passage.pack.own
            ]
            listed = len(between) <= 4 and all(self._joins(w) for w in words)
            if not listed or (clitic and clitic.preposition and sort != "city"):
                break
            if sort == "former":
                k += 1
                at = hit.j
                continue
            if sort in ("adjective", "state") or (sort == "ours" and not made):
                if made and not (words or (clitic and clitic.conjunction) or between):
                    break
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
            elif sort in ("person", "short") and made and not made[-1].people and not words:
                people, full = self._people(hit)
                state = None if made[-1].state in DEIXIS else made[-1].state
                fits = tuple(p for p in people if self.known(p, None, state))
                if not fits:
                    break
                made[-1] = replace(made[-1], j=hit.j, people=fits, full=full, kind="person")
            elif sort == "institution" and not made:
                pass
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
        if len(made) >= 1:
            return made, k
        pair = self.passage.layer("actor")[k - 1].get("actor.pair")
        return [replace(head, kind="pair" if pair else "group")], k

    def _joins(self, word: str) -> bool:
        return word in self.passage.pack.joins
