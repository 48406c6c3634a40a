"""Where the words around a predicate say that a contact took place.

A place is a city, a state or a seat of government behind a preposition of place, or behind the noun that says what
kind of place it is («في مدينة سوتشي», «در کشور سوئیس», "in the city of Sochi"). It has to stand where the clause says
where something was: behind the predicate, behind one of those who took part, behind a sign. What a noun is about
(«الوضع في غزة») is no place of the contact.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS, TAKES_PLACE, VENUES
from dragoman.extraction.contacts.where import cities, sov_where, svo_where
from dragoman.extraction.contacts.where.hosting import KINDS, Hosting
from dragoman.extraction.contacts.where.sat import at_gathering
from dragoman.extraction.contacts.where.titles import titles
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.vso import seats
from dragoman.text.signs import COMMAS

SEATS = frozenset(("foreign-ministry", "defence-ministry", "presidency"))
HOUSED = SEATS | {"parliament", "government", "national-security-council", "interior-ministry"}  # behind «مقر»
PLACES = frozenset(("place",))
LANDS = frozenset(("actor.adjective", "actor.state"))
REACH = 30  # tokens around a predicate
NAMED = 12  # tokens of somebody with his office and name
WORDS = 8  # words of a kind of place before its name («في العاصمة الكازاخية أستانا»)
RIGHT = 4  # tokens behind somebody within which the place begins where he was met
DESCRIBED = ("actor", "topic", "func", "date", "frame", "say", "light", "status")  # what is no adjective of a noun
ADJECTIVES = 3  # words that a noun may have between it and where it was («قمة غير مسبوقة في سنغافورة»)


class Where(Hosting):
    """Asks the mentions of a passage for the place of a predicate."""

    def __init__(self, mentions: list[Mention], clauses: Clauses) -> None:
        super().__init__(mentions, clauses)
        self.marks = {f.j: (f.i, e.value) for f, e in self.passage.of("func.mark")}
        self.ends = {m.j: m for m in mentions}
        self.subjects = self.pack.subjects  # "he", "they"
        self.own = self.pack.own | (self.pack.third if self.order == "SOV" else frozenset())
        marks = self.pack.clitic_marks
        self.clitics = [pre for pre, c in self.pack.clitics.items() if marks.get(c.preposition or "") == "by-clitic"]

    def place(self, told: Candidate) -> Mention | None:
        """A city or state with a place mark near the predicate; of a visit, where it leads."""
        hosts = [s.mention for s in told.sides if s.role == "host" and s.mention.kind in KINDS]
        if told.event in JOURNEYS and hosts:
            return hosts[0]
        own = {s.mention.i for s in told.sides}
        behind = [m for m in self._between(told.j, told.j + 1) if m.mark == "of" and m.i not in own]
        behind = behind or sov_where.behind_days(self.passage, self.mentions, told, own)
        if behind and self.order != "SVO" and told.event in VENUES and (behind[0].capital or behind[0].kind == "city"):
            return behind[0]  # «مذاکرات مسقط»
        low, high = self.clauses.clause(told.i)
        number = self.clauses.number[told.i]
        after = self.marks.get(told.i, (0, ""))[1] == "after" and (
            self.passage.within("say", low, told.i) or self.passage.ending("before", told.i)
        )
        best: tuple[tuple[int, bool, bool, bool, int], Mention] | None = None
        ends: set[int] | None = None
        for mention in self._between(max(low, told.i - REACH), min(high, told.i + REACH + 1)):
            at = self.preposition(mention)
            if at is None or not self.clauses.within(mention.i, number):
                continue
            if after and self.order != "SOV" and mention.i < told.i and not self._at_home(mention, told, low):
                continue  # «قال في سيول بعد لقائه …»: where it was said
            asked = told.status == "called-for" and self.order == "VSO" and mention.i < told.i
            if asked and self.passage.begun("urging", low, mention.i):
                continue  # «دعا نظيره، خلال لقائهما في باريس، إلى محادثات مع …»: where he asked
            if self.order == "SOV" and mention.i >= told.j and sov_where.told_on(self.passage, told, at):
                continue  # «در مسقط برگزار شد و در رم ادامه می‌یابد»
            if ends is None:
                ends = {told.j, *self._ends(low, high), *(s.mention.j for s in told.sides)}
                if told.j < high and self.passage.fold(told.j) in self.own:
                    ends.add(told.j + 1)  # «در گفت‌وگوهای خود در کاخ سفید»
            if not self._held(mention, told) and not self._adverbial(mention, at, ends, told):
                continue
            if self.order == "SVO" and mention.i < told.i and svo_where.of_opening(self.passage, told, mention.i):
                continue
            if self.order == "SVO" and mention.i >= told.j and svo_where.elsewhere(self.passage, told.j, at):
                continue
            if self.order == "SVO" and mention.i >= told.j and self._of_next(told.j, at):
                continue
            if self.order == "VSO" and mention.i >= told.j and self._of_before(told.j, at):
                continue
            # «مانور در دوحه، دیدار … در تهران»: a Persian noun has its place behind it
            before = mention.i < told.i and (
                self.order != "SOV" or not told.finite or sov_where.of_before(self.passage, mention.j, told.i)
            )
            a, b = (told.j, mention.i) if mention.i >= told.j else (mention.j, told.i)
            others = sum(1 for layer in ("frame", "say") for f in self.passage.begun(layer, a, b) if f.j <= b)
            apart = min(others, 1) if before and self.order != "SOV" else 0
            seat = self.order == "SOV" and sov_where.his_seat(told, at)
            rank = (apart, seat, not mention.city, before, abs(mention.i - told.i))
            if best is None or rank < best[0]:
                best = (rank, mention)
        if best is None and self.order == "VSO" and told.channel != "phone":
            unknown = seats.town(self.clauses, max(low, told.j), min(high, told.j + REACH))
            if unknown is not None:
                return unknown
        if best is None and self.order == "SOV" and (said := sov_where.told_of(self.clauses, self.mentions, told)):
            return said
        if best is None and behind and told.event in VENUES and self.order != "SVO" and len(told.parties) > 1:
            called = self.passage.starting("actor", behind[0].i)
            if called is not None and called.get("actor.state"):
                return behind[0]  # «قمة سنغافورة», «مذاکرات سوئیس میان …»
        return best[1] if best else self._host(told, low, high)

    def _at_home(self, place: Mention, told: Candidate, low: int) -> bool:
        """«وفي بلغراد، قالت … بعد لقائها الرئيس الصربي»: whether what a saying came after was where it was said.

        Who says it is one of both and the other is at home there, and the clause, which begins at token `low`, tells of
        nothing else before. Not of who speaks at home («وفي واشنطن، قالت المتحدثة … بعد لقاء الرئيس …»), nor of those
        who met in the margins of something.
        """
        if self.order == "SOV" or told.channel in ("phone", "letter") or place.party not in told.parties:
            return False
        guest = any(low <= s.mention.i < told.i and s.party != place.party for s in told.sides)
        sentence = self.passage.within("func", *self.passage.sentences[told.sentence])
        if not guest or any(e.value == "margins" for f in sentence for e in f.all("func.mark")):
            return False
        nouns = (f for f in self.passage.begun("frame", low, told.i) if f.get("frame.noun"))
        return not any(True for _ in nouns) and self.passage.ending("before", told.i) is None

    def _held(self, place: Mention, told: Candidate) -> bool:
        """«… به ریاست معاونان دو کشور در بلگراد برگزار شد»: whether a Persian verb of holding stands behind a place."""
        if self.order != "SOV" or place.i < told.j or told.event not in VENUES:
            return False
        verb = self.passage.starting("light", place.j)
        held = verb is not None and any(e.value in TAKES_PLACE for e in verb.all("light.verb"))
        if not held and verb is not None:  # «گفت‌وگوها را در دوحه از سر گرفتند»
            led = self.marks.get(self.marks.get(place.i, (0, ""))[0], (0, ""))[1]
            held = led == "object" and any(e.value == "do" for e in verb.all("light.verb"))
        rivals = [f for f in self.passage.begun("frame", told.j, place.i) if f.get("frame.noun")]
        return held and not rivals

    def right_behind(self, mention: Mention) -> Mention | None:
        """ "met Mikati in Beirut and Hussein in Baghdad": the place that stands right behind one who was met."""
        near = self._between(mention.j, mention.j + RIGHT)
        return next((m for m in near if m.kind in KINDS and self.preposition(m) == mention.j), None)

    def _of_next(self, start: int, at: int) -> bool:
        """ "shook hands in Doha, and they met again in Delhi": whether a subject of its own stands in between."""
        fold = self.passage.fold
        if any(self._came_before(f.i) for f in self.passage.begun("frame", start, at)):
            return True  # "will see Hague before flying to Germany for meetings in Berlin"
        subjects = (t for t in range(start + 1, at) if fold(t) in self.subjects)
        return any(fold(t - 1) in self.pack.joins for t in subjects) or svo_where.of_next(self.passage, start, at)

    def _came_before(self, at: int) -> bool:
        """Whether an English word of time leads in the predicate at token `at`, or opens it ("after visiting")."""
        opens = self.passage.starting("func", at)
        mark = opens.get("func.mark") if opens is not None else None
        led = self.marks.get(self._determined(at), (0, ""))[1] == "after" or (
            mark is not None and mark.value == "after"
        )
        return led or self.passage.ending("before", at) is not None

    def _of_before(self, start: int, at: int) -> bool:
        """«القمة بين …، بعد محادثات أجراها مستشاره في فيينا»: whether an Arabic place is that of what came before."""
        nouns = (f for f in self.passage.begun("frame", start, at) if f.get("frame.noun"))
        return any(self.marks.get(f.i, (0, ""))[1] == "after" for f in nouns)

    def said(self, mention: Mention) -> bool:
        """Whether a place may say where something was: not behind a noun that is a matter («الأوضاع في غزة»)."""
        at = self.preposition(mention)
        if at is None:
            return False
        matter = any(self.passage.covering("topic", t) for t in range(max(0, at - 2), mention.i))
        low, high = self.clauses.clause(mention.i)
        return not matter or self._adverbial(mention, at, self._ends(low, high), None)

    def adverbial(self, mention: Mention) -> bool:
        """Whether a place says where its clause was: behind a verb, one who acts or a day, not behind a noun."""
        at = self.preposition(mention)
        return at is not None and self._adverbial(mention, at, self._ends(*self.clauses.clause(mention.i)), None)

    def _ends(self, low: int, high: int) -> set[int]:
        """The tokens of a clause behind which it says where something was: behind a mention, a verb, a day."""
        ends = {m.j for m in self._between(low, high)} | titles(self.passage, self._between(low, high))
        ends.update(
            j + 1 for j in tuple(ends) if j < high and self.passage.fold(j) in self.own
        )  # «همتای خود», «همتای روس او»
        ends.update(t for t in range(low, high + 1) if t in self.clauses.closed)
        rooms = [t for t in range(low, high) if self.passage.fold(t) in self.pack.seated]
        ends.update(t + 1 for t in rooms if self.order != "SOV" or sov_where.in_room(self.passage, t, ends | {low}))
        ends.update(f.j for f in self.passage.within("quiet", low, high) if f.i in ends)  # «على انفراد في جنيف»
        if self.order == "VSO":
            ends.update(t + 1 for f in self.passage.within("since", low, high) for t in self._year(f.j))
        return ends

    def _year(self, at: int) -> list[int]:
        """«منذ 2011 في موسكو», «منذ عام 2011»: the number behind «منذ»."""
        at += self.passage.starting("date", at) is not None
        return [at] if at < len(self.passage.tokens) and self.passage.tokens[at].form.kind == "n" else []

    def preposition(self, mention: Mention) -> int | None:
        """The token at which the preposition of a place begins, null where it is none."""
        sits = mention.kind == "institution" and mention.party is not None
        if sits and mention.institution in HOUSED and (door := seats.led(self.clauses, mention.i)) is not None:
            return door  # «في مقر البرلمان التونسي»
        seat = sits and mention.institution in SEATS
        if mention.kind not in KINDS and not seat:
            return None
        if (led := cities.led(self.passage, mention)) is not None:
            return led
        if self.order == "SOV" and sov_where.names_house(self.passage, mention.i, mention.j):
            return None
        if mention.mark in PLACES and (seat or self.clauses.marked(mention.i - 1)):
            return mention.i - 1 if self.clauses.marked(mention.i - 1) else mention.i
        if self.order == "SVO" and mention.mark in PLACES:
            first = self._determined(mention.i)  # "in the Iranian capital"
            if first < mention.i and self.clauses.marked(first - 1):
                return first - 1
        if self.order == "SVO" and mention.mark == "at" and self.passage.ending("before", mention.i) is None:
            return self._at(mention)
        if seat:
            return None
        at = self._behind(mention)
        return mention.i if at is None and mention.mark in PLACES else at

    def _determined(self, at: int) -> int:
        """Where the article or the possessive before token `at` begins."""
        while at > 0 and self.passage.fold(at - 1) in self.pack.determiners:
            at -= 1
        return at

    def _at(self, mention: Mention) -> int | None:
        """ "at the White House", "at the Vatican", "at Sunnylands": the preposition before a house, a place that
        stands for no state, or right behind somebody.
        """
        first = self._determined(mention.i)
        house = mention.city is not None and not mention.capital and mention.kind in ("state", "city")
        return first - 1 if (house or first < mention.i) and self.clauses.marked(first - 1) else None

    def _behind(self, mention: Mention) -> int | None:
        """The preposition of place before the words that say what kind of place a name is of."""
        at = mention.i
        for _ in range(WORDS):
            mark = self.marks.get(at)
            if mark is not None and at < mention.i:
                at_it = self.order == "SVO" and mark[1] == "at"  # "at the border village of Panmunjom"
                return mark[0] if at_it or mark[1] in PLACES else None
            other = self.passage.ending("actor", at)
            if at < mention.i and other is not None and other.kinds & LANDS:
                at = other.i  # "in the Kazakh capital city of Astana"
                continue
            if at == 0:
                return None
            word = self.passage.fold(at - 1)
            if word in self.pack.grounds:
                at -= 1
            elif any(word.startswith(c) and word[len(c) :] in self.pack.grounds for c in self.clitics):
                return at - 1  # «بمدينة»
            elif self.order == "SOV" and (house := sov_where.house(self.passage, at)) is not None:
                at = house
            elif (
                self.order == "SVO" and at < mention.i and (first := svo_where.described(self.passage, at)) is not None
            ):
                at = first  # "in the Saudi port city of Jeddah"
            elif at == mention.i and mention.mark != "of" and not svo_where.of_a_town(self.passage, at):
                return None
            elif word in self.pack.inner:
                at -= 1
            else:
                return None
        return None

    def _adverbial(self, place: Mention, at: int, ends: set[int], told: Candidate | None) -> bool:
        """Whether a place says where it was («التقى في القاهرة»), not what a noun before it is about."""
        tokens = self.passage.tokens
        before = at - (at > 0 and (self.passage.fold(at - 1) in self.pack.joins or self.passage.fold(at - 1) in COMMAS))
        if place.joined and (first := self.ends.get(before)) is not None and first.mark in PLACES:
            before = first.i - 1 if self.clauses.marked(first.i - 1) else first.i
            return self._adverbial(first, before, ends, told)  # «ناقشا الوضع في سوريا وأوكرانيا»
        if place.kind == "institution":
            sides = {s.mention.j for s in told.sides} | {told.j} if told is not None else set()
            apart = at in ends or (at > 0 and tokens[at - 1].form.kind == "p")
            return at in sides or (told is not None and apart and seats.led(self.clauses, place.i) == at)
        if self.order == "SOV" and told is not None:
            if sov_where.posted(self._between(at - NAMED, at), told, place, at):
                return False
            if sov_where.matter(self.clauses, told, place, at):
                return False
            if sov_where.opens(self.clauses, at) or (place.city and sov_where.beside(self.clauses, told, at)):
                return True
        if at > 0 and tokens[at - 1].form.kind == "p":
            return self.order != "SVO" or not svo_where.quoted(self.passage, at)
        if self.order == "VSO" and (seats.matter(self.clauses, at, told) or seats.going_on(self.clauses, at, told)):
            return False
        if (self.order == "VSO" and seats.housed(self.clauses, at)) or at_gathering(self, at, ends, told):
            return True
        if self.order == "SVO" and place.mark == "at" and place.city is None:
            return told is not None and any(s.mention.j == at for s in told.sides)
        if at in ends or at == 0 or self.passage.sentences[self.clauses.sentence[place.i]][0] == at:
            return True
        if self.order == "SVO" and svo_where.housed(self.clauses, at, ends, told):
            return True
        if self.order == "SVO" and told is not None:
            there = svo_where.is_there(self.passage, place, at, told)
            return there or svo_where.behind_matter(self.passage, place, at, told)
        return told is not None and self._described(told, at)

    def _described(self, told: Candidate, at: int) -> bool:
        """Whether only adjectives of the predicate's noun stand before token `at` («نشست حساس در آلاسکا»): Arabic ones
        have the article as it has.
        """
        if self.order == "SVO" or not told.j < at <= told.j + ADJECTIVES:
            return False
        noun = self.passage.starting("frame", told.i)
        whose = noun is not None and noun.suf in self.pack.pronoun_tails  # «قمتهما التاريخية في سنغافورة»
        article = self.has_article(told.i) or whose
        for t in range(told.j, at):
            known = any(self.passage.covering(layer, t) for layer in DESCRIBED)
            if known or self.has_article(t) != article:
                return False
        return True

    def article_adjective(self, t: int) -> bool:
        """Whether a word with the article stands at a token, which is nothing that is known («اللقاء المغلق»)."""
        return self.has_article(t) and not any(self.passage.covering(layer, t) for layer in DESCRIBED)
