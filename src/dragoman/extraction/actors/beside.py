"""What stands beside an actor phrase and decides about it: unknown names, the next of a list, prepositions of place."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.definite import defined, indefinite
from dragoman.extraction.actors.done_to import done_to
from dragoman.extraction.actors.hits import DEIXIS, told_apart
from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.posting import POSTED
from dragoman.extraction.actors.several import Several
from dragoman.extraction.actors.suite import with_suite
from dragoman.extraction.actors.whom import REIGN
from dragoman.language.lexicon import PEOPLE, Found
from dragoman.text.signs import BRACKETS, COMMAS, DASHES

NOTIFY = "notify"  # a set of verbs of frames.yml
ENDS = frozenset((".", ";", "?", "!"))  # of a sentence
LISTED = frozenset(("actor.short", "actor.person"))
OFFICES = frozenset(("actor.office", "actor.counterpart"))
STYLED = 5  # words of a name between its title and its office
LONG = 9  # words of a name


class Beside(Several):
    """Looks before and behind a phrase."""

    def _next_one(self, phrase: Phrase, k: int) -> bool:
        """Whether the next of a list stands behind a comma, with his own office («مشاور وزیر، … وزیر نفت»)."""
        if phrase.office is None or k + 1 >= len(self.hits) or self._sort(self.hits[k]) not in ("person", "short"):
            return False
        hit, after = self.hits[k], self.hits[k + 1]
        office = after.get("actor.office")
        if office is None or after.pre or not self.gap(hit.j, after.i, comma=True):
            return False
        people, _ = self._people(hit)
        own = any(self.holds(p, office.value) for p in people)
        return own and not any(self.holds(p, phrase.office) for p in people)

    def _one_word(self, phrase: Phrase, start: int, end: int) -> tuple[str, ...]:
        """«الناطق باسم كتائب القسام، أبو عبيدة»: the listed one whose whole name stands behind a comma, if one."""
        hit = self.passage.starting("actor", start)
        if hit is None or hit.j != end or not hit.get("actor.short") or phrase.state in DEIXIS or not phrase.state:
            return ()
        fits = tuple(p for p in self._people(hit)[0] if self.known(p, phrase.office, phrase.state))
        return fits if len(fits) == 1 and phrase.office and self.holds(fits[0], phrase.office) else ()

    def _named_to(self, phrase: Phrase, stated: bool) -> int:
        """Where an unknown name behind an office ends, or the office where there is none. A listed name that «را» makes
        the object, or with an office of its own, is another's («نخست‌وزیر عراق فیدان را به حضور پذیرفت»).
        """
        found = self.passage.starting("actor", phrase.j) if self.passage.pack.data.pack.order == "SOV" else None
        if found is not None and found.kinds & LISTED:
            after = self.passage.starting("actor", found.j)
            if (after is not None and after.kinds & OFFICES) or self._object(with_suite(self.passage, found.j)):
                return phrase.j
        return phrase.j if indefinite(self.passage, phrase) else self.name_after(phrase.j, stated)

    def _looks_back(self, phrase: Phrase) -> bool:
        """Whether an office may follow its holder's name; "in a meeting with …, the Swedish envoy said" is of two."""
        if phrase.counterpart and phrase.state and not phrase.office:
            return self.passage.pack.data.pack.order == "SOV"  # «با نامیک عباس‌اف همتای آذربایجانی خود»
        if not phrase.office or not (phrase.state or phrase.under or phrase.post or self._fielded(phrase)):
            return False
        if self.passage.pack.data.pack.order == "VSO":
            if phrase.office in REIGN:
                return not phrase.pre
            bare = phrase.pre in ("", self.passage.pack.letters.article)
            return bare and self.names.led(phrase.i) > 0
        if not self.english:
            return True
        return not any(self.passage.starting(layer, phrase.j) for layer in ("say", "light", "frame"))

    def _fielded(self, phrase: Phrase) -> bool:
        """«محمد بطحایی وزیر آموزش و پرورش»: whether more than a word says whose minister a phrase is."""
        if phrase.j - phrase.i < 2 or not (phrase.office or "").endswith("minister"):
            return False
        if phrase.office == "minister":
            return True
        return self.passage.pack.data.pack.order == "SOV" and self._to_envoy(phrase)

    def _to_envoy(self, phrase: Phrase) -> bool:
        """«سفیر ژاپن در دیدار با پرویز فتاح وزیر نیرو»: whether an envoy stands before an office in its sentence, who
        meets those of the land where he is.
        """
        low, _ = self.passage.sentence(phrase.i) or (phrase.i, phrase.j)
        return any(e.value in POSTED for h in self.within(low, phrase.i) for e in h.all("actor.office"))

    def _unnamed(self, inner: Phrase, people: tuple[str, ...], office: Found) -> Phrase:
        """An office without the unknown name before it where that ends in the listed one of who could hold it."""
        if inner.name is None or inner.name[1] > office.i or inner.i >= office.i:
            return inner
        state = None if inner.state in DEIXIS else inner.state
        if not any(self.known(p, inner.office, state) for p in people):
            return inner
        return msgspec.structs.replace(inner, i=office.i, name=None, kind="office")

    def _named_before(self, inner: Phrase, at: int) -> Phrase:
        """«خسوس پرز وزیر امور خارجه ونزوئلا»: a name that the world does not know, before its office."""
        while self.english and at > 0 and at in self.changed:
            at = self.changed[at]  # "…, former Iranian ambassador to Algeria"
        start = self.name_before(at)
        if self.english and any(h.i < start < h.j for h in self.within(max(0, start - LONG), at)):
            return inner  # "Crown Prince Mohammed bin Salman bin Abdulaziz, the prime minister": no other Salman
        if self.passage.pack.data.pack.order == "VSO" and self.names.led(at):
            begins = start = self.names.led(at)
            end = at - 1 if self.passage.fold(at - 1) in COMMAS else at
            while self.titles.get(start, end) < end:
                start = self.titles[start]
            return msgspec.structs.replace(inner, i=begins, name=(start, end), kind="person")
        if self.passage.pack.data.pack.order == "VSO":
            return self._crowned(inner, start, at)
        stranger = self.names.stranger(at) if start >= at and inner.state else at
        if stranger < at and not done_to(self.passage, inner.j):
            if self.held(inner.state, inner.office):
                return msgspec.structs.replace(inner, i=stranger)
            return msgspec.structs.replace(inner, i=stranger, name=(stranger, at - 1), kind="person")
        if start >= at or (start == at - 1 and (inner.counterpart or self.held(inner.state, inner.office))):
            return inner  # «با هماهنگی رهبر انقلاب»: one unknown word is no other holder's name
        end = at
        begins = start
        while self.english and begins in self.title_ends and begins > 0:
            begins = self.title_ends[begins]
        titled = self.passage.pack.data.pack.order != "VSO"
        while titled and start in self.titles and self.titles[start] < end:
            start = self.titles[start]
        while self.english and self.passage.fold(end - 1) in COMMAS | self.passage.pack.determiners:
            end -= 1
        return msgspec.structs.replace(inner, i=begins, name=(start, end), kind="person")

    def _styled(self, title: Found, office: Found) -> tuple[int, int] | None:
        """Arabic «معالي السيد … وزير خارجية قطر»: the unknown name between a title and its office."""
        comma = office.i - 1 > title.j and self.passage.fold(office.i - 1) in COMMAS  # «السيد فلان، سفير الهند»
        words = range(title.j, office.i - comma)
        if self.passage.pack.data.pack.order != "VSO" or office.pre or not 1 <= len(words) <= STYLED:
            return None
        names = self.names
        name = all(
            t in names.particles
            or (self.tokens[t].form.kind == "w" and t not in names.closed and t not in names.actors)
            for t in words
        )
        return (words.start, words.stop) if name else None

    def _in_full(self, title: Found, family: Found) -> bool:
        """«معالي السيد بدر بن حمد بن حمود البوسعيدي»: whether only names that begin with his own stand between."""
        own = {word for e in family.all("actor.short") for name in self.names.words(e.value) for word in name}
        return self._styled(title, family) is not None and self.passage.fold(title.j) in own

    def _next_styled(self, phrase: Phrase, k: int) -> bool:
        """«… رئيس المجلس المصري السيد فلان سفير المجر»: whether title and name at `k` are another's, by his office."""
        after = self.hits[k + 1] if k + 1 < len(self.hits) else None
        if after is None or self.hits[k].i != phrase.j or not self.hits[k].get("actor.title"):
            return False
        if phrase.state is not None and self._in_full(self.hits[k], after):
            return not any(self.known(e.value, phrase.office, phrase.state) for e in after.all("actor.short"))
        if not after.get("actor.office") or k + 2 >= len(self.hits):
            return False
        state = self.hits[k + 2]
        stated = state.i == after.j and self._sort(state) in ("state", "adjective")
        return stated and self._code(state) != phrase.state and self._styled(self.hits[k], after) is not None

    def _crowned(self, inner: Phrase, start: int, at: int) -> Phrase:
        """Arabic «والملك عبد الله عاهل الأردن», «الملك فيليب ملك بلجيكا»: title and given name before the office of a
        crowned head.
        """
        if start >= at and inner.office in REIGN and at > 0 and self._given_name(at - 1):
            start = at - 1
        title = next((h for h in self.hits if h.j == start and (h.get("actor.title") or h.get("actor.office"))), None)
        if start >= at or title is None or (title.get("actor.office") and not title.get("actor.title")):
            return inner
        return msgspec.structs.replace(inner, i=title.i, pre=title.pre, name=(start, at), kind="person")

    def _given_name(self, at: int) -> bool:
        """Whether an Arabic word that no list has as anything else stands at token `at`."""
        names = self.names
        word = self.tokens[at].form.kind == "w" and at not in names.closed and at not in names.actors
        return word and not defined(self.passage, at)

    def _other_subject(self, phrase: Phrase, office: Phrase) -> bool:
        """Arabic «استقبل السيسي وزير الخارجية», Persian «پوتین نخست‌وزیر هند را به مسکو دعوت کرد»: the family name is
        the subject, the office the object.
        """
        if self.passage.pack.data.pack.order != "SOV":
            return self.passage.pack.data.pack.order == "VSO"
        own = office.j < len(self.tokens) and self.passage.fold(office.j) in self.passage.pack.own
        before = self.passage.ending("func", phrase.i)
        return self._object(office.j + own) and (before is None or before.get("func.mark") is None)

    def _people_of(self, hit: Found, out: list[Phrase]) -> int:
        """«با آمریکایی‌ها», «مع الأميركيين», "with the Americans": where a people that stands for its state ends; 0 for
        an adjective.
        """
        if self.passage.pack.data.pack.order == "VSO":
            return hit.j if self._nation(hit, out) else 0
        plural = self.passage.pack.data.letters.people
        if self.english:
            return hit.j if self._definite_nation(hit, out) else 0
        end = hit.j + 1 if not hit.suf and hit.j < len(self.tokens) and self.passage.fold(hit.j) in plural else hit.j
        written = any(self.passage.fold(hit.j - 1).endswith(p) for p in plural)
        if hit.suf not in plural and end == hit.j and not written:
            return 0
        listed = bool(out) and out[-1].j == hit.i - 1 and self._joins(self.passage.fold(hit.i - 1))
        return end if hit.i in self.led or listed or self._opens_clause(hit.i) else 0

    def _opens_clause(self, at: int) -> bool:
        """Whether a clause begins at token `at`: behind a sign, «که» or «و», not behind a noun («برخی آمریکایی‌ها»)."""
        if at == 0 or self.tokens[at - 1].form.kind != "w":
            return True
        word = self.passage.ending("func", at)
        return self._joins(self.passage.fold(at - 1)) or (
            word is not None and not word.kinds.isdisjoint(("func.that", "func.break"))
        )

    def _nation(self, hit: Found, out: list[Phrase]) -> bool:
        """«بين الإسرائيليين والفلسطينيين», «بالأميركيين», «أجرى الأميركيون محادثات»: a definite plural that no definite
        noun stands before.
        """
        pack = self.passage.pack
        clitic = pack.clitics.get(hit.pre)
        many = any(self.passage.fold(hit.j - 1).endswith(p) for p in pack.data.letters.people)
        if not many or clitic is None or not clitic.article:
            return False
        if clitic.preposition or hit.i in self.led or hit.i in self.amid or self._acts(hit):
            return True
        if not (clitic.conjunction and out) or out[-1].j != hit.i:
            return self._told_something(hit, out)
        last = out[-1]  # «حثت إسرائيل والفلسطينيين على …»: of the state before it as well
        return last.institution == "delegation" or last.kind in ("state", "body")

    def _told_something(self, hit: Found, out: list[Phrase]) -> bool:
        """«أبلغت إسرائيل الأميركيين», «الأميركيون أبلغوا», «أبلغ الإيرانيون»: whether a people tells another party
        something, or is told it, as only its state does.
        """
        passage = self.passage
        start = out[-1].i if out and out[-1].j == hit.i else hit.i
        at = hit.j
        while at < len(self.tokens) and passage.covering("quiet", at):
            at += 1
        told = (passage.ending("frame", start), passage.starting("frame", at))
        return any(f is not None and any(e.value == NOTIFY for e in f.all("frame.verb")) for f in told)

    def _acts(self, hit: Found) -> bool:
        """Whether the verb of a contact stands right before a people that is its subject: not «هنأ الإيرانيين», nor in
        sport («يترقب الفرنسيون لقاء منتخبهم …»).
        """
        plays = self.passage.within("guard", *(self.passage.sentence(hit.i) or (hit.i, hit.j)))
        if plays or self.passage.fold(hit.j - 1).endswith(tuple(self.passage.pack.data.letters.oblique)):
            return False
        met, makes = self.passage.ending("frame", hit.i), self.passage.ending("light", hit.i)
        return makes is not None or (met is not None and met.get("frame.verb") is not None)

    def _definite_nation(self, hit: Found, out: list[Phrase]) -> bool:
        """ "talks with the Americans", "the Iranians and the Europeans held", "met the Saudis", "the French told": not
        "with Americans", nor "the French minister".
        """
        folds, start = self.passage.folds, hit.i - 1
        people = any(PEOPLE in e.tags for e in hit.entries) or self._nation_alone(hit)
        if start < 0 or not people or folds[start] not in self.passage.pack.determiners:
            return False
        listed = bool(out) and out[-1].institution == "delegation" and out[-1].j == start - 1
        listed = listed and self._joins(folds[start - 1])
        met = self.passage.ending("frame", start)
        listed = listed or (met is not None and met.get("frame.verb") is not None)
        return start in self.led or start in self.amid or listed or self._opens_clause(start)

    def _nation_alone(self, hit: Found) -> bool:
        """ "the French told", "with the Swiss on Sunday": an adjective that a people has for its name and behind which
        no noun stands, but a verb, a day, a preposition, another people or the end.
        """
        passage, at = self.passage, hit.j
        if not passage.fold(at - 1).endswith(tuple(passage.pack.data.letters.nations)):
            return False
        if at >= len(self.tokens) or passage.fold(at) in ENDS or passage.fold(at) in passage.pack.finite:
            return True
        if self._joins(passage.fold(at)):
            return at + 1 < len(self.tokens) and passage.fold(at + 1) in passage.pack.determiners
        found = [f for layer in ("func", "date", "say", "light", "frame") if (f := passage.starting(layer, at))]
        return bool(found) and all(not f.get("frame.noun") for f in found)

    def _seated_at(self, hit: Found, state: str, other: str) -> bool:
        """Whether a name of two (the state `other`, the capital of `state`) is the capital here: its marks say so, the
        report was filed there, or that state or its people are named, and behind no preposition of place the other is
        not.
        """
        if (marked := told_apart(self.passage, hit)) is not None:
            return marked == "capital"
        if any(self._filed(found) for found, seat in self.passage.of("actor.capital") if seat.value == state):
            return True
        people = (e.value for h in self.hits for e in h.all("actor.person"))
        near = state in self.named or any(self.known(person, None, state) for person in people)
        return near and (other not in self.named or self._at_place(hit))

    def _filed(self, hit: Found) -> bool:
        """«عمان (ا ف ب) - …»: whether a name opens a line, with an agency in brackets or a dash right behind."""
        opens = hit.i == 0 or self.passage.fold(hit.i - 1) == "\n"
        return opens and hit.j < len(self.tokens) and self.passage.fold(hit.j) in DASHES | BRACKETS

    def _at_place(self, hit: Found) -> bool:
        """Whether a preposition of place or direction stands before a name or is written onto it."""
        clitic = self.passage.pack.clitics.get(hit.pre)
        marks = self.passage.pack.data.markers.clitic_marks
        return (
            hit.i in self.placed
            or hit.i in self.aimed
            or (clitic is not None and marks.get(clitic.preposition) == "by-clitic")
        )

    def _seat(self, hit: Found) -> str | None:
        """Where a palace lies that stands for a government: "in the White House" is in Washington."""
        site, seat = hit.get("actor.city"), hit.get("actor.metonym")
        if seat is None or hit.get("actor.state"):
            return None
        return site.value if site else next(iter(seat.tags), None)
