"""What the words beside a predicate say of it: its verb, its channel, whether it speaks of a contact told before."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words import gatherings, wires
from dragoman.extraction.contacts.words.called_off import off
from dragoman.extraction.contacts.words.carrying import ADJUNCT, Carrying
from dragoman.extraction.contacts.words.echo import echo, partnered
from dragoman.extraction.contacts.words.rounds import its_round, pointed_rounds
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.contacts.words.verbs import between
from dragoman.extraction.sorts import DAYS
from dragoman.language.lexicon import Found
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS, HYPHENS

CHANNEL_BEFORE, CHANNEL_AFTER = 3, wires.NEAR
CHANNEL_LATE = 14  # «تلفنی با وزیر خارجه … گفت‌وگو کرد»: where the verb stands last
VISIT_BEFORE, VISIT_AFTER = 4, 25
KNOWN = ("actor", "func", "quiet", "date", "channel", "pronoun", "status", "frame", "together")
OPENING = 4  # tokens of a sentence in which it may say first how it came about
LANDS = frozenset(("actor.state", "actor.capital", "actor.city", "actor.home", "actor.same"))
SPANS = frozenset(("date.unit",))
TIMED = 3  # tokens of such a day or span
DEPARTS = ("actor", "func", "quiet", "date")
ROUND = 4  # tokens of «الجولة الثالثة من» before the noun
GATHERINGS = ("summit", "meeting")
TURNS = ("tour", "visit")  # sets of nouns with «جولة» in them
GOVERNING = ("actor", "func", "say", "light", "frame", "status")  # what is no adjective of a noun
PLANNED = 10  # tokens of who means to attend, between the word for his plan and the noun
LED = 5  # tokens of adjectives between an English preposition and its noun


class Beside(Carrying):
    """Looks around the predicates of one passage."""

    def channel(self, frame: Frame, noun: str, hit: Found, verb: Found | None) -> tuple[str, tuple[int, int] | None]:
        """(channel, tokens that say it): a word beside the predicate, else the noun, the frame, the event."""
        event = self.book.types[frame.event]
        first, last = (min(hit.i, verb.i), max(hit.j, verb.j)) if verb else (hit.i, hit.j)
        before = CHANNEL_LATE if self.order == "SOV" else CHANNEL_BEFORE
        near = self.passage.within("channel", max(0, first - before), last + wires.reach(frame, order=self.order))
        if self.order != "SOV":  # "In a message on Sunday, Salih congratulated …"
            start = self.clauses.clause(hit.i)[0]
            near = [w for w in self.passage.begun("channel", start, start + OPENING) if w not in near] + near
        for word in near:
            said = word.entries[0].value
            if self.clauses.number[word.i] != self.clauses.number[hit.i] and not wires.held_so(self.passage, hit, word):
                continue
            if wires.told_between(self.passage, last, word.i):
                continue
            if any(h is not hit and h.i <= word.i < h.j and h.get("frame.noun") for h in self.hits):
                continue
            if self.order == "SOV" and wires.of_next(self.begun(word.j, word.j + 1), hit, word):
                continue  # «درباره مذاکرات … تلفنی گفت‌وگو کرد»
            if self._any_between(hit, word) or wires.of_another(self.passage, frame, hit, word):
                continue
            gathered = event.id in GATHERINGS and (self.order != "SVO" or bool(frame.verb))
            afar = said == "phone" and gathered and wires.afar(self.passage, hit, verb, word)
            if event.channel in ("unspecified", said) or "channel" in frame.needs or afar:
                return said, (word.i, word.j)
        said = frame.channel or (self.book.noun(noun).channel if noun else "") or event.channel
        return said, (hit.i, hit.j) if said != "unspecified" else None

    def setting(self, hit: Found) -> bool:
        """«على هامش قمة …», «في إطار أعمال القمة»: a meeting that is only where another takes place."""
        if self.order == "SOV" and self._of_strangers(hit):
            return True
        marks = ("margins", "within") if self.order == "VSO" and self.definite(hit) else ("margins",)
        at = next((t for t in self.right_before(hit) if self.marks.get(t) in marks), None)
        other = at is None or any(h.get("frame.noun") for h in self.begun(at, hit.i))  # «… اجلاس شانگهای دیدار»
        return not (other or any(defined(self.passage, t) for t in range(at or 0, hit.i)))  # «على هامش المؤتمر اجتماع»

    def _of_strangers(self, hit: Found) -> bool:
        """«پیش از نشست شورای حکام»: a Persian noun before or after which something was, and whose nobody known is."""
        at, behind = hit.i, hit.j
        while at > 0 and at not in self.marks and self.passage.fold(at - 1) in self.passage.pack.doing:
            at -= 1
        while behind < len(self.passage.tokens) and self.passage.fold(behind) in self.passage.pack.qualifiers:
            behind += 1
        if self.marks.get(at) not in ("after", "margins") or not self.somebody(behind):
            return False
        _, high = self.clauses.clause(hit.i)
        other = (f for f in self.passage.begun("func", hit.j, min(high, hit.j + CHANNEL_AFTER)))
        return not any((e := f.get("func.mark")) and e.value in ("with", "between") for f in other)

    def reacted_to(self, hit: Found) -> bool:
        """«در واکنش به دیدار …», «علق على لقاء …»: what is told is about it."""
        if self.marks.get(hit.i) != "about" or self.order == "SVO":
            return False
        reactions = self.passage.pack.data.markers.reactions
        low, _ = self.clauses.clause(hit.i)
        words = range(hit.i - 2, max(low, hit.i - LED) - 1, -1)
        between = next((t for t in words if t + 1 in self.marks or self.passage.fold(t) in reactions), None)
        return self.order == "SOV" or (between is not None and self.passage.fold(between) in reactions)

    def led_in(self, hit: Found) -> bool:
        """ "in a lengthy Sunday phone call", "at a meeting": an English noun that says with its article when it was."""
        for at in range(hit.i - 1, max(0, hit.i - LED - 1), -1):
            if self.passage.covering("light", at - 1):
                return False  # "engage in high-level talks"
            if at in self.marks:
                there = self.marks[at] == "at" and self.passage.ending("before", at) is None
                return there or self.marks[at] in ADJUNCT
            token = self.passage.tokens[at - 1]
            sign = token.form.kind == "p" and token.form.fold not in HYPHENS
            dated = svo_words.of_day(self.passage, at - 1)  # "in a May 6 phone call", "in Monday's call"
            if not dated and (sign or any(self.passage.covering(n, at - 1) for n in GOVERNING)):
                return False
        return False

    def during(self, hit: Found) -> bool:
        """«خلال لقائه», «أثناء الاتصال»: when the clause took place, not what it is about."""
        return self.marks.get(hit.i) == "during"

    def aside(self, hit: Found) -> bool:
        """«الزيارة», «زيارته»: a noun that takes no partner from the words behind it."""
        noun = hit.get("frame.noun")
        owned = (
            hit.suf in self.passage.pack.pronoun_tails
            and noun is not None
            and noun.value in ("visit", "tour", "arrival")
        )
        return self.definite(hit) or owned

    def setting_of(self, hit: Found) -> bool:
        """Whether a noun is only where or when something was said, so that no cue before it is about it: «نفى خلال
        لقائه», "urged Netanyahu in a call" (but "ready to engage in talks").
        """
        if self.order == "VSO":
            return self.during(hit)
        said = hit.i in self.opened or self.during(hit) or self.marks.get(hit.i - 1) in ADJUNCT
        return self.order == "SVO" and (said or self.led_in(hit))

    def done(self, hit: Found) -> bool:
        """«يطلب لقاء جونسون», «يستبق لقاء بوتين»: whether an Arabic noun is the object of a verb right before it."""
        before = [self.passage.ending(layer, hit.i) for layer in ("light", "frame", "status", "say")]
        return any(f is not None and not f.get("frame.noun") for f in before)

    def beyond(self, hit: Found) -> bool:
        """«قبل لقاء بوتين», «بعد لقاء …»: an event before or after which the clause took place."""
        return self.marks.get(hit.i) in ("after", "during")

    def verbal(self, hit: Found) -> bool:
        """Whether a word that is a verb and a noun alike opens its clause, so that no other verb rules it."""
        low, _ = self.clauses.clause(hit.i)
        return hit.i == low or not self.somebody(hit.i - 1)

    def purpose(self, hit: Found) -> bool:
        """«للقاء نظيره», «لإجراء محادثات»: what for, and so not yet."""
        clitics = self.passage.pack.clitics
        if not hit.get("frame.noun") or self.passage.begun("earlier", hit.j, hit.j + CHANNEL_AFTER):
            return False
        if self.passage.ending("accounted", hit.i) is not None:
            return False  # «البيان الختامي لاجتماع …»
        clitic = clitics.get(hit.pre)
        if clitic and clitic.preposition and not clitic.article:
            return self.passage.pack.clitic_marks.get(clitic.preposition) == "to-clitic"
        return self._aimed(hit.i) or self.arranged(hit)

    def arranged(self, hit: Found) -> bool:
        """«لعقد قمة بين», «لإجراء الجولة الثالثة من المحادثات»: an Arabic noun of what is only to be brought about."""
        outer = self.passage.ending("frame", hit.i)  # «لعقد اجتماع قمة»
        at = outer.i if outer is not None and outer.get("frame.noun") else self._round(hit)
        carried = self.passage.ending("carrier", at)
        if carried is not None and self._aimed(carried.i):
            return True
        before = self.passage.pack.clitics.get(carried.pre) if carried else None
        return bool(before) and self.passage.pack.clitic_marks.get(before.preposition if before else "") == "to-clitic"

    def _aimed(self, at: int) -> bool:
        """«بهدف لقاء نظيره», «من أجل إجراء محادثات»: whether Arabic words for a purpose end at a token."""
        return self.order == "VSO" and self.passage.ending("purpose", at) is not None

    def _round(self, hit: Found) -> int:
        """«الجولة الثالثة من المفاوضات»: the token at which the noun before an Arabic noun of contact begins."""
        if self.marks.get(hit.i) != "from" or self.order != "VSO":
            return hit.i
        near = [h for h in self.begun(hit.i - ROUND, hit.i - 1) if (e := h.get("frame.noun")) and e.value in TURNS]
        return near[-1].i if near else hit.i

    def attending(self, hit: Found) -> bool:
        """«للمشاركة في اجتماع», «لحضور قمة», «برای شرکت در اجلاس»: what somebody is on his way to."""
        if self.order == "SOV":
            return gatherings.aimed(self.passage, hit) and not gatherings.said_of(self.clauses, hit)
        carried = self._attended(hit)
        if carried is None or (self.order == "VSO" and self.asked(hit)):
            return False  # «دعا نظيره لحضور القمة» invites him
        low, _ = self.clauses.clause(carried.i)
        plans = self.passage.begun("status", max(low, carried.i - PLANNED), carried.i + 1)
        plans = [p for p in plans if p.entries[0].value in ("planned", "intended")]
        plans = [p for p in plans if not between(self.passage, p.j, carried.i)]
        return self.purpose(hit) or bool(plans)  # «يعتزم الوزير حضور القمة»

    def _summoned(self, hit: Found, noun: str) -> bool:
        """«لحضور القمة», «إلى المشاركة في الاجتماع»: what somebody may be invited to."""
        carried = self._attended(hit) if noun in GATHERINGS else None
        return carried is not None and (self.arranged(hit) or self.marks.get(carried.i) == "to")

    def _attended(self, hit: Found) -> Found | None:
        carried = self.passage.ending("carrier", hit.i)
        return carried if carried is not None and carried.get("carrier.attend") is not None else None

    def pointed(self, hit: Found) -> bool:
        """«این تماس», "this call": it speaks of a contact told before."""
        return hit.i > 0 and self.passage.fold(hit.i - 1) in self.passage.pack.pointers

    def definite(self, hit: Found) -> bool:
        """Whether a noun carries the article («اللقاء»)."""
        return bool((clitic := self.passage.pack.clitics.get(hit.pre)) and clitic.article)

    def joint(self, hit: Found) -> bool:
        """«اجتماع ثلاثي», «نشست سه‌جانبه», "three-way talks": held by all together."""
        near = self.passage.begun("joint", max(0, min(hit.j - 2, hit.i - 1)), hit.j + 2)
        return bool(near) or self.passage.ending("joint", hit.i) is not None

    def separate(self, hit: Found) -> bool:
        """«تماس‌های جداگانه», «كل على حدة», the noun «لقاءات ثنائية»: one contact with each, on either side."""
        words = self.passage.within("separate", *self.clauses.clause(hit.i))
        return any(f.i == hit.i or not (f.j - f.i > 1 and self.passage.starting("frame", f.i)) for f in words)

    def visit(self, hit: Found) -> bool:
        """Whether the predicate is about a visit: an invitation to one is a contact, a call for calm is none.

        So is one to take part in something («برای شرکت در نشست دعوت کرد», «دعاه لحضور القمة»).
        """
        low, high = self.clauses.around(hit.i)
        if self.order == "SOV" and any(c.get("carrier.attend") for c in self.passage.begun("carrier", low, high)):
            return True
        if self.order == "SOV":  # «دعوت کرد از ترکیه بازدید کند», «برای دیدار از مسکو», «به واتیکان بیاید»
            near = self.begun(max(low, hit.i - VISIT_AFTER), min(high, hit.j + VISIT_AFTER))
            return any(sov.leads(self.passage, h) for h in near) or self._to_a_land(hit)
        near = self.begun(max(low, hit.j - VISIT_BEFORE), min(high, hit.j + VISIT_AFTER + 1))
        vso = self.order == "VSO"  # «دعا خلال زيارته إلى التهدئة»
        nouns = ((h, e.value) for h in near if (e := h.get("frame.noun")) and not (vso and self.beyond(h)))
        return any(noun == "visit" or (vso and self._summoned(h, noun)) for h, noun in nouns)

    def _to_a_land(self, hit: Found) -> bool:
        """«او را به دهلی‌نو دعوت کرد»: a place right before the noun, behind «به»; not «به خویشتن‌داری»."""
        place = self.passage.ending("actor", hit.i)
        return place is not None and bool(place.kinds & LANDS) and self.marks.get(place.i) == "to"

    def somebody(self, at: int) -> bool:
        """Whether a plain word that is part of nothing known stands at token `at`."""
        tokens = self.passage.tokens
        if not 0 <= at < len(tokens) or tokens[at].form.kind != "w":
            return False
        return at in self.nobody or not any(self.passage.covering(layer, at) for layer in KNOWN)

    def resides(self, mention: Mention, hosts: Iterable[Mention]) -> bool:
        """Whether words in or behind an ambassador's title say in which land he is («السفير الألماني لدى المملكة»), and
        he visits no person there.
        """
        if any(m.kind in PERSONS for m in hosts):
            return False
        near = self.passage.begun("actor", mention.i, mention.j + 3) if mention.office == "ambassador" else []
        lands = [f for f in near if f.kinds & LANDS and f.get("actor.adjective") is None]
        return bool(lands) and not any("actor.body" in f.kinds for f in near)

    def came_to(self, hit: Found) -> bool:
        """«حضر اللقاء», «كما حضر الاستقبال»: whether a verb of attending stands right before an Arabic noun alone."""
        verb = self.passage.ending("light", hit.i)
        whose = self.passage.starting("actor", hit.j)
        attends = verb is not None and any(e.value == "attend" for e in verb.all("light.verb"))
        return attends and (whose is None or "actor.adjective" not in whose.kinds)

    def named_by_nobody(self, at: int) -> bool:
        """«وصلت، أمس، الطائرة …», «وصلت ثاني طائرة», «وصل 120 عالقا»: whether the Arabic subject of a verb that ends
        before token `at` is a word that nobody knows, behind a day or a number.
        """
        tokens, start, passed = self.passage.tokens, at, COMMAS | self.passage.pack.qualifiers
        while at < len(tokens) and (
            self.passage.fold(at) in passed or any(self.passage.covering(n, at) for n in ("date", "quiet"))
        ):
            at += 1
        if at < len(tokens) and tokens[at].form.kind == "n" and at + 1 < len(tokens):
            return tokens[at + 1].form.kind == "w" and not self.passage.covering("date", at + 1)
        return at > start and self.somebody(at)

    def known(self, a: int, b: int) -> int:
        """How many tokens of `[a, b)` say when or where: days, and places behind their prepositions."""
        words = {
            t for layer in ("date", "quiet", "actor") for f in self.passage.begun(layer, a, b) for t in range(f.i, f.j)
        }
        return len(words) + sum(self.marks.get(t + 1) == "place" and t + 1 in words for t in range(a, b))

    def complete(self, at: int) -> bool:
        """Whether nothing is said of the object before token `at`: a day, a preposition or a sign follows."""
        passage = self.passage
        if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or at in self.opens:
            return True
        days = passage.begun("date", at, at + TIMED)  # "last Friday", "two days ago", not "a liar"
        dated = bool(days) and days[0].i == at and any((DAYS | SPANS) & f.kinds for f in days)
        if dated:  # not "this week a liar" either
            return self.complete(max(f.j for f in days))
        return bool(passage.begun("quiet", at, at + 1)) or passage.fold(at) in passage.pack.joins

    def object(self, at: int) -> bool:
        """Whether what is carried or flown stands at token `at` ("flew three drones"): such a verb tells no journey."""
        pack = self.passage.pack
        if at >= len(self.passage.tokens):
            return False
        number = self.passage.tokens[at].form.kind == "n"
        return number or self.passage.fold(at) in pack.opening

    def departs(self, hit: Found, sides: list[Mention]) -> bool:
        """Whether a verb of leaving leads to a place: "leaves on Monday for Paris", not "leaves no room for Paris"."""
        goal = next((m for m in sides if m.kind in ("state", "city") and m.i >= hit.j), None)
        if goal is None:
            return False
        words = (t for t in range(hit.j, goal.i) if self.passage.tokens[t].form.kind == "w")
        return all(any(self.passage.covering(layer, t) for layer in DEPARTS) for t in words)

    def asked(self, hit: Found) -> bool:
        """Whether one side asks the other for it ("asked the Iranian minister to visit Kuwait")."""
        invites = self.book.invites
        near = self.begun(hit.i - VISIT_AFTER - self.widest, hit.i)
        for other in reversed([h for h in near if h.j <= hit.i and hit.i - h.j <= VISIT_AFTER]):
            if self.clauses.number[other.i] == self.clauses.number[hit.i]:
                noun = other.get("frame.noun") if self.order == "VSO" else None
                asks = any(e.value in invites for e in other.all("frame.verb"))
                return asks or (noun is not None and noun.value == "invitation")
        return False

    def errand(self, ahead: Candidate, hit: Found) -> bool:
        """Whether a noun says what a journey told before it is for ("leaves for Paris for talks with")."""
        if ahead.event not in JOURNEYS or self.clauses.number[ahead.i] != self.clauses.number[hit.i]:
            return False
        if self.order != "SVO":
            return any(self.marks.get(t) == "about" for t in range(max(ahead.j, hit.i - 4), hit.i + 1))
        at = first = its_round(self.passage, self.marks, hit.i)  # "for high-level talks", not "arrived and held talks"
        while at > ahead.j and first - at < 3 and at not in self.marks and not self.passage.covering("light", at - 1):
            at -= 1
        return bool(hit.get("frame.noun")) and self.marks.get(at) == "about"

    def over(self, ahead: Candidate) -> bool:
        """ "comes weeks after he traveled to Moscow for talks": whether a journey told in English lies back."""
        low, _ = self.clauses.clause(ahead.i)
        return any(e.value == "after" for f in self.passage.begun("func", low, ahead.i) if (e := f.get("func.mark")))

    def same_told(self, ahead: Candidate, made: Candidate) -> bool:
        """Whether an infinitive goes on about what was told before it: "arrived in Beirut, becoming the first Saudi
        official to visit Lebanon", "met in Cairo to discuss the war".
        """
        if {made.event, ahead.event} <= JOURNEYS:
            return ahead.status in (made.status, "planned") and made.parties == ahead.parties
        if ahead.event in JOURNEYS and len(made.parties) > 1:
            return False  # "envoys of Iran and Iraq are in Vienna to discuss": with each other
        return made.event == "talks" and all(s.role not in ("counterpart", "between") for s in made.sides)

    def opposite(self, mention: Mention) -> bool:
        """Whether somebody is told as the one across the table: "his counterpart", "the visiting minister"."""
        before = mention.i - 1
        return mention.counterpart or (before >= 0 and self.passage.fold(before) in self.passage.pack.guests)

    def echoes(self) -> list[Echo]:
        """Nouns that speak of a contact told before («خلال الاتصال», «در این دیدار»)."""
        out = []
        for hit in self.hits:
            noun = hit.get("frame.noun")
            beside = self.adjunct(hit) and not (self.order == "SOV" and self.somebody(hit.j))  # not «در جلسه هیئت دولت»
            if self.order == "SVO" and svo_words.no_echo(self.passage, hit):
                continue
            if self.order == "SOV" and not self.pointed(hit) and sov.partnered(self.passage, hit.j):
                continue  # «در دیدار با مدیران رسانه‌ها»: one of its own
            if self.order == "VSO" and partnered(self.passage, hit):
                continue
            undone = self._off(hit)
            if noun and (self.definite(hit) or self.pointed(hit) or beside or self._of_the_known(hit) or undone):
                frames = self.book.by_noun.get(noun.value, [])
                said = self.book.noun(noun.value).channel or next((f.channel for f in frames if f.channel), "")
                if said or (self.order == "VSO" and self.definite(hit) and noun.value == "talks"):
                    out.append(echo(self.passage, hit, said, frames, off=undone))
        return out + pointed_rounds(self.passage)

    def _of_the_known(self, hit: Found) -> bool:
        """«لقاء الوزيرين أمس تركز على …»: an Arabic noun of two who are known, without a partner in its clause."""
        whose = self.passage.starting("actor", hit.j) if self.order == "VSO" else None
        if whose is None or whose.get("actor.pair") is None:
            return False
        _, high = self.clauses.clause(hit.i)
        return not any(self.marks.get(t) == "with" for t in range(hit.j, min(high, hit.j + VISIT_AFTER)))

    def _off(self, hit: Found) -> tuple[int, int] | None:
        """«لكنه ألغى الزيارة», "but the visit was cancelled": the words that call off what a noun speaks of."""
        return None if self.order != "VSO" and not self.pointed(hit) else off(self.passage, self.clauses, hit)
