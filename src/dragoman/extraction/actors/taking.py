"""What a phrase takes in behind its head: a state, a name, another office, a title, former or acting."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.compound import STAFFED, charge
from dragoman.extraction.actors.definite import defined, sent_by
from dragoman.extraction.actors.english import BODIES, SPEAKS_FOR_HOUSE
from dragoman.extraction.actors.hits import DEIXIS, NUMBERS, in_state
from dragoman.extraction.actors.in_body import housed, in_body
from dragoman.extraction.actors.in_capital import at_the_seat, governed_from
from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.posting import POSTED, Posting
from dragoman.extraction.actors.whom import LEADING
from dragoman.language.lexicon import Found
from dragoman.world.world import HEADS

HEAD = "director-general"  # whoever is called head: of a body, or of anything
SENT = ("envoy", "adviser", "official", "spokesperson", "relative")  # offices that somebody gives: "Putin's envoy"
SERVING = frozenset(  # offices under somebody: a head of state or government named behind them is whose they are
    (
        *("vice-president", "deputy-prime-minister", "deputy-foreign-minister", "chief-of-staff", "minister"),
        *("ambassador", "chief-negotiator", "diplomat", "senator", "intelligence-chief", "minister-of-state"),
        *("foreign-minister", "defence-minister", "interior-minister", "finance-minister", "energy-minister"),
        *("national-security-adviser", "minister-of-intelligence", "trade-minister"),
    )
)
LOCAL = frozenset(("official", "crown-prince", "emir", "senator"))  # offices of a city or emirate: "the mayor of Milan"
GOVERNING = frozenset(("government", "foreign-ministry", "defence-ministry", "presidency", "parliament"))
HOUSED = frozenset(
    ("official", "army-commander", "director-general", "adviser", "chief-of-staff")
)  # offices in a house
ADJECTIVES = 2  # that say what people do, before whose they are
KINDS = 5  # words for what kind of people are sent, with «و» between


class Taking(Posting):
    """Says what a phrase may take in."""

    def _placed_in(self, at: int) -> bool:
        """Whether the word at token `at` says where somebody is."""
        found = self.passage.starting("func", at)
        mark = found.get("func.mark") if found is not None else None
        return mark is not None and mark.value == "place"

    def _posted_to(self, phrase: Phrase) -> bool:
        """English "Iran envoy Robert Malley": whether the bare name of a land says where an envoy is sent."""
        land = self.passage.starting("actor", phrase.i)
        named = land is not None and land.get("actor.adjective") is None and land.j < phrase.j
        owned = land is not None and self._possessive(land.j) > 0
        return self.english and phrase.office == "envoy" and named and not owned

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
            if self.english:  # "The president then pointed out": it stands before
                return None
            return replace(phrase, j=hit.j, former=True)
        if sort == "acting" and plain:
            return replace(phrase, j=hit.j, acting=True)
        if joined and not (sort == "office" and not phrase.people and not phrase.state and plain):
            return None
        pointing = sort in ("ours", "same", "home")
        if (pointing or sort in ("adjective", "state")) and phrase.office == "relative" and not phrase.chief:
            return None
        if (pointing or sort in ("adjective", "state")) and phrase.state is None and not phrase.people:
            if pointing:
                return replace(phrase, j=hit.j, state=sort.upper()) if plain else None
            of = plain or (self.english and self.gap(phrase.j, hit.i, of=True))
            sent = self._from_body(phrase, hit, sort)
            if self.english and phrase.office != "spokesperson" and not sent and self._directs(phrase.j, hit.i):
                return None
            if self.english and phrase.office == "chief-negotiator" and self._placed_in(phrase.j):
                return None  # "the group's negotiators in Cairo" are nobody of Egypt's
            if self.english and sort == "adjective" and phrase.office == "official" and plain:
                return None  # "official Syrian television": an adjective stands before what it is of
            if self.english and sort == "adjective" and phrase.office == HEAD and not plain and self._described(hit):
                return None  # "the head of the German carmaker": of a thing that is no state's
            if prep and self._sent_off(phrase, hit):
                return None
            if of and (
                not prep or sent or self._to(prep) or self._of_body(phrase) or self._formally(phrase, hit, prep)
            ):
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
        if (
            sort == "institution"
            and housed(self.passage, phrase, hit)
            and (self._within(prep) or self._in_house(phrase, hit, sort))
        ):
            return replace(phrase, j=hit.j)  # «مسؤولا بالسفارة الروسية»
        if sort == "city" and phrase.office in LOCAL and not (phrase.state or phrase.people or prep):
            entry = hit.get("actor.city")
            local = (plain or (self.english and self.gap(phrase.j, hit.i, of=True))) and entry is not None
            office = "senator" if phrase.office == "senator" else "official"  # «نماینده مردم شیراز»
            return replace(phrase, j=hit.j, office=office, city=entry.value) if local and entry else None
        if prep:
            to_chief = plain and sort == "office" and not joined and self._to(prep) and self._serves(phrase)
            return self._chief(phrase, hit) if to_chief else None  # «المستشار الإعلامي لرئيس الوزراء»
        if sort in ("person", "short") and not phrase.people:
            people, full = self._people(hit)
            if phrase.chief and any(self.holds(p, phrase.chief) for p in people):
                whose = () if phrase.state else people
                return replace(phrase, j=hit.j, sender=whose, chief=None)  # «مستشار الرئيس ترامب»
            if plain and phrase.state is None and not phrase.sender and self.owned_by(phrase, people):
                return replace(phrase, j=hit.j, sender=people)  # «فرستاده پوتین», «موفد بوتين»
            if not plain and self._of_person(phrase, hit, people):
                return replace(phrase, j=hit.j, sender=people)  # "national security adviser to Donald Trump"
            state = None if phrase.state in DEIXIS else phrase.state
            fits = tuple(p for p in people if p not in phrase.sender and self.known(p, None, state))
            if plain and not fits and self._posted_to(phrase):
                envoys = tuple(p for p in people if self.holds(p, phrase.office or ""))
                return replace(phrase, j=hit.j, people=envoys, full=full, state=None, kind="person") if envoys else None
            if fits and (plain or full):
                return replace(phrase, j=hit.j, people=fits, full=full, kind="person")
            return None
        if sort == "institution" and phrase.office in SPEAKS_FOR_HOUSE and phrase.state is None and plain:
            inner = hit.get("actor.institution")
            return replace(phrase, j=hit.j, institution=inner.value if inner else None)
        if sort == "institution" and plain and self._under_house(phrase, hit):
            return replace(phrase, j=hit.j)  # «فرمانده نیروی دریایی ارتش», «مدیرکل روابط خارجی مجلس»
        if sort == "institution" and self.english and phrase.office and phrase.state and not phrase.people:
            of_house = phrase.office not in HEADS and self._possessive(phrase.j) == hit.i
            if plain or of_house:  # "speaker of the Russian State Duma", "of Kuwait's National Assembly"
                return replace(phrase, j=hit.j)
        if sort == "office" and phrase.office and (plain or self._possessed(phrase, hit)) and self._of_its_land(phrase):
            return replace(phrase, j=hit.j)  # "chief of staff of the Iranian president"
        if sort == "office" and self._possessed(phrase, hit):  # "the Russian president's special envoy"
            entry = hit.get("actor.office")
            single = entry is not None and NUMBERS.isdisjoint(entry.tags)
            return (
                replace(phrase, j=hit.j, office=entry.value, institution=None, kind="office")
                if entry and single
                else None
            )
        if sort == "office" and plain and not joined and self._serves(phrase) and not sent_by(self.passage, phrase):
            chief = self._chief(phrase, hit)
            if chief is not None:
                return chief  # «المتحدث باسم رئيس الوزراء»
        if sort == "office" and phrase.office in POSTED and phrase.state is None and plain and not joined:
            named = [t[3:] for e in hit.all("actor.office") for t in e.tags if t.startswith("of:")]
            if named:  # «سفير خادم الحرمين الشريفين»
                return replace(phrase, j=hit.j, state=named[0])
        if sort == "office" and phrase.sender and plain:  # «سخنگوی پوتین رئیس‌جمهور روسیه»: the sender's office
            return replace(phrase, j=hit.j)
        if sort in ("office", "counterpart") and not phrase.people and (plain or phrase.state is not None):
            entry = hit.get("actor.office")
            if entry is None:
                return None
            if not self.english and (phrase.office in HEADS or phrase.office == entry.value):
                return None  # who heads a state has no other office: «استقبل سمو الأمير وزير الخارجية الأميركي»: two
            if phrase.state is not None and not joined and not (plain and self.english):
                return None
            if not NUMBERS.isdisjoint(entry.tags):
                return None
            if self.passage.pack.data.pack.order == "SOV" and (phrase.institution or "").endswith("-ministry"):
                return None  # «وزارت خارجه سفیر بریتانیا را احضار کرد»
            if phrase.kind == "institution" and self._seated_in(phrase):
                return None  # «استقبل في الديوان الأميري وزير الخارجية»
            return replace(phrase, j=hit.j, office=entry.value, kind="office", in_state=in_state(entry.tags))
        return None

    def _under_house(self, phrase: Phrase, hit: Found) -> bool:
        """Whether a Persian office is one of the house that stands right behind it, whose state has not been told."""
        late = self.passage.pack.data.pack.order == "SOV"
        if not late or phrase.office not in HOUSED or phrase.people or phrase.state or phrase.counterpart:
            return False
        house = hit.get("actor.institution")
        if house is None or not house.value.endswith(STAFFED) or not charge(self.passage, phrase.j, hit.i):
            return False
        known = self.passage.pack.fields | self.passage.pack.joins  # not «مشاور حقوقی قربانیان ارتش میانمار»
        return all(self.passage.fold(t) in known for t in range(phrase.j, hit.i))

    def _of_person(self, phrase: Phrase, hit: Found, people: tuple[str, ...]) -> bool:
        """English "adviser to Donald Trump": whether "of" or "to" leads from an office to one who never held it."""
        if not self.english or phrase.office not in SERVING | set(SENT) or phrase.state or phrase.sender:
            return False
        words = range(phrase.j, hit.i)
        led = bool(words) and all(self.passage.fold(t) in self.passage.pack.inner for t in words)
        return led and not any(self.holds(p, phrase.office or "") for p in people)

    def _serves(self, phrase: Phrase) -> bool:
        """Whether an office is one that somebody gives, told without a name so far."""
        return phrase.office in SENT and not self.english and not phrase.people

    def _chief(self, phrase: Phrase, hit: Found) -> Phrase | None:
        """The phrase with the office of whoever it serves; null where several hold that."""
        served = hit.get("actor.office")
        if served is None or phrase.sender or not NUMBERS.isdisjoint(served.tags):
            return None
        state = next((t[3:] for t in served.tags if t.startswith("of:")), None)  # «لقائد الثورة الإسلامية»
        return msgspec.structs.replace(phrase, j=hit.j, chief=served.value, state=phrase.state or state)

    def _of_its_land(self, phrase: Phrase) -> bool:
        """English "the special representative of Qatar's foreign minister": whether an office stands before the state
        that was taken in, so that what follows that is another's.
        """
        head = self.passage.starting("actor", phrase.i)
        if not self.english or phrase.state is None or phrase.people or head is None or not head.get("actor.office"):
            return False
        return any(self.passage.fold(t) in self.passage.pack.inner for t in range(head.j, phrase.j))

    def _to_whom(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«المستشار الإعلامي لرئيس الوزراء»: whether only adjectives stand between an office and whom it serves."""
        clitic = self.passage.pack.clitics.get(hit.pre)
        article = self.passage.pack.letters.article
        if (
            sort != "office"
            or not article
            or not self._serves(phrase)
            or not self._to(clitic.preposition if clitic else "")
        ):
            return False
        return 0 < hit.i - phrase.j <= 2 and all(
            self.passage.fold(t).startswith(article) and not self.passage.starting("actor", t)
            for t in range(phrase.j, hit.i)
        )

    def owned_by(self, phrase: Phrase, people: tuple[str, ...]) -> bool:
        """Whether who is named behind an office is whose it is: «موفد بوتين», «معاون رئیس‌جمهوری ترامپ»."""
        clitic = self.passage.pack.clitics.get(phrase.pre)
        if self.english or phrase.office is None or phrase.owned or (clitic and clitic.article):
            return False
        if phrase.under == "":  # «معاون بایدن», who was one himself
            return True
        if any(self.holds(p, phrase.office) for p in people):
            return False
        if phrase.office in SENT:
            return True
        leads = any(self.holds(p, o) for p in people for o in LEADING)
        return leads and (phrase.office in SERVING or self._ministers(phrase, people))

    def _ministers(self, phrase: Phrase, people: tuple[str, ...]) -> bool:
        """«وزير خارجية ترامب», «وزیر خارجه ترامپ»: of him who leads on the day. In Arabic the office bears no article
        within («وزير الخارجية فلان» is named himself).
        """
        if phrase.office is None or not phrase.office.endswith("minister") or phrase.office in LEADING:
            return False
        article = self.passage.pack.letters.article
        if article and any(self.passage.fold(t).startswith(article) for t in range(phrase.i, phrase.j)):
            return False
        return any(self.leads(p) for p in people)

    def _opens_name(self, k: int) -> bool:
        """Whether a person's name stands right behind the title at `k` («السوداني، الفريق أول عبد الفتاح البرهان»)."""
        if self.hits[k].pre:
            return False
        if k + 1 >= len(self.hits):
            return self._unlisted(k)
        after = self.hits[k + 1]
        known = self._sort(after) in ("person", "short", "title") and not after.pre
        return (known and self.gap(self.hits[k].j, after.i)) or self._unlisted(k)

    def _unlisted(self, k: int) -> bool:
        """«الناطق باسم الجيش الليبي، العقيد …»: whether an unlisted name stands right behind the title at `k`."""
        return self.name_after(self.hits[k].j, True) > self.hits[k].j + 1

    def _in_its_state(self, phrase: Phrase, k: int) -> bool:
        """«رئيس المجلس العسكري في مالي، العقيد …»: whether a state behind «في» is that of an office."""
        hit = self.hits[k]
        vso = self.passage.pack.data.pack.order == "VSO"
        if not vso or phrase.state or phrase.people or hit.pre or hit.i - phrase.j != 1:
            return False
        if hit.i not in self.placed or self._sort(hit) != "state" or self.passage.begun("claim", hit.i, hit.j):
            return False  # «في حكومة صنعاء» says which of those that claim the state
        if not phrase.office:
            return self._governs(phrase) and governed_from(phrase, hit)
        at = k + 1
        while (
            at < len(self.hits)
            and self._sort(self.hits[at]) == "title"
            and self.gap(hit.j, self.hits[at].i, comma=True)
        ):
            hit, at = self.hits[at], at + 1
        if at >= len(self.hits) or self._sort(self.hits[at]) not in ("person", "short") or self.hits[at].pre:
            return False
        people, _ = self._people(self.hits[at])
        code = self._code(self.hits[k])
        office = dict(phrase.in_state).get(code or "", phrase.office)  # «وزير الأمن في حكومة الاحتلال، …»
        near = self.gap(hit.j, self.hits[at].i, comma=True)
        return near and any(self.known(p, office, code) and self.holds(p, office) for p in people)

    def _governs(self, phrase: Phrase) -> bool:
        """«وزارة الخارجية في مالي», «الحكومة في طرابلس»: whether a definite house governs where it is:
        not «وفد من وزارة الخارجية في مالي», where those may be who are sent.
        """
        article = self.passage.pack.letters.article
        if phrase.institution not in GOVERNING or not article or phrase.owned:
            return False
        clitic = self.passage.pack.clitics.get(phrase.pre)
        words = range(phrase.i, phrase.j)
        if self.passage.fold(phrase.i - 1) in self.passage.pack.sources and self.passage.covering(
            "actor", phrase.i - 2
        ):
            return False
        return bool(clitic and clitic.article) or any(self.passage.fold(t).startswith(article) for t in words)

    def _in_house(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«عضو لجنة الأمن القومي في البرلمان الإيراني»: an official in a house of which he says whose it is."""
        own = sort == "institution" and housed(self.passage, phrase, hit)
        return own and hit.i - phrase.j == 1 and hit.i in self.placed

    def _seated_in(self, phrase: Phrase) -> bool:
        """«في الديوان الأميري», «بالديوان الملكي»: a house that is where something took place."""
        clitic = self.passage.pack.clitics.get(phrase.pre)
        return phrase.i in self.placed or self._within(clitic.preposition if clitic else "")

    def _to(self, prep: str) -> bool:
        """«سفير ل…»: a clitic that says whose."""
        return self.passage.pack.clitic_marks.get(prep) == "to-clitic"

    def _formally(self, phrase: Phrase, hit: Found, prep: str) -> bool:
        """«وزير الشؤون الخارجية بالجمهورية الإسلامية الإيرانية»: a state by its full name, right behind a minister."""
        of_state = hit.get("actor.state") is not None and hit.j - hit.i > 1 and self._within(prep)
        return of_state and (phrase.office or "").endswith("minister") and not phrase.counterpart

    def _from_body(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«وفد من حماس», «هیئتی از قطر», "a delegation from Qatar"; «ممثلين عن حماس», «مسؤولين في لبنان», «مسؤولين
        بالاتحاد الأوروبي»، «مسؤول في حركة حماس».
        """
        many = phrase.number not in ("one", "dual")  # «اللقاء بين الزعيمين في سنغافورة»: they met there
        single = in_body(self.passage, phrase, hit)
        if hit.i == phrase.j and (single or (phrase.office in ("official", "leader") and many)):
            clitic = self.passage.pack.clitics.get(hit.pre)
            return not BODIES.isdisjoint(hit.kinds) and self._within(clitic.preposition if clitic else "")
        if sort != "state" or hit.i - phrase.j not in (1, 2):
            return False
        lands = self.passage.pack.data.pack.order == "SOV" and self.passage.fold(phrase.j + 1) in self.passage.pack.each
        if not self.gap(phrase.j + 1 + lands, hit.i, of=self.english):  # «نمایندگانی از کشورهای ایران و چین»
            return False
        word = self.passage.fold(phrase.j)
        if phrase.institution == "delegation":
            return word in self.passage.pack.sources or word in self.passage.pack.behalf
        alone = self.english and phrase.number == "one" and phrase.state is None
        if alone and (phrase.counterpart or phrase.office == "official"):
            return word in self.passage.pack.sources  # "his counterpart from Iraq"
        arabic = self.passage.pack.data.pack.order == "VSO"
        official = single or (arabic and many and (phrase.office in ("official", "leader") or phrase.counterpart))
        seated = phrase.j + 1 in self.placed and at_the_seat(self.passage, phrase, hit)
        return official and (word in self.passage.pack.sources or seated)

    def _of_what_kind(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«هیئت اقتصادی و بازرگانی ترکیه», «هیئت ویژه چین»: whether only Persian adjectives part people from whose they
        are.
        """
        if self.passage.pack.data.pack.order == "VSO":
            return self._of_kinds(phrase, hit, sort)
        if self.passage.pack.data.pack.order != "SOV" or sort not in ("adjective", "state", "ours"):
            return False
        if phrase.institution != "delegation" or phrase.state or phrase.people or not 0 < hit.i - phrase.j <= KINDS:
            return False
        folds = [self.passage.fold(t) for t in range(phrase.j, hit.i)]
        kinds = self.passage.pack.qualifiers | self.passage.pack.epithets
        counted = self.tokens[phrase.j].form.kind == "n"  # «هیئت ۲۰ نفره»
        words = folds[counted:]
        return not self._joins(folds[-1]) and all(w in kinds or self._joins(w) for w in words)

    def _of_kinds(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """«الوفد السياحي المصري», «وفدا نيابيا عراقيا»: whether adjectives that agree part Arabic people from whose
        they are.
        """
        if phrase.institution != "delegation" or phrase.state or phrase.people or sort != "adjective":
            return False
        clitic = self.passage.pack.clitics.get(phrase.pre)
        definite = bool(clitic and clitic.article)
        words = range(phrase.j, hit.i + 1)
        if not 1 < len(words) <= ADJECTIVES + 1 or any(self.tokens[t].form.kind != "w" for t in words):
            return False
        layers = ("actor", "func", "frame", "light", "say", "date", "status")
        if any(self.passage.covering(layer, t) for layer in layers for t in words[:-1]):
            return False
        return all(defined(self.passage, t) == definite for t in words)

    def _of_body(self, phrase: Phrase) -> bool:
        return phrase.office in (
            "secretary-general",
            "leader",
            "deputy-secretary-general",
            "director-general",
            "envoy",
        )
