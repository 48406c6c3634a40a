"""What fills a role: the marked actor groups around a predicate.

The order of a language decides only where a subject and an object stand without a mark; prepositions say the rest in
any order. A group behind another predicate belongs to that one.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.extraction.contacts.who import spoke_at, table
from dragoman.extraction.contacts.who.sov import company, marks as sov_marks, we as sov_we
from dragoman.extraction.contacts.who.sov.gapped import gapped
from dragoman.extraction.contacts.who.svo import bodies as svo_bodies, guests as svo_guests, told as svo_told
from dragoman.extraction.contacts.who.unmarked import Unmarked
from dragoman.extraction.contacts.who.vso import before_whom
from dragoman.extraction.contacts.who.vso.due_to import leads
from dragoman.extraction.contacts.who.vso.nouns import apart, noun_before, unquoted
from dragoman.extraction.contacts.words import gatherings
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.extraction.contacts.words.sov.addressed import spoken_to
from dragoman.extraction.contacts.words.svo import (
    attended as svo_attended,
    beside as svo_words,
    compounds as svo_compounds,
    listed as svo_listed,
    positions as svo,
)
from dragoman.extraction.contacts.words.vso.circumstance import about
from dragoman.text.signs import COMMAS

FAR = 40
DIRECT = 14
NEXT = 7
NEAR = 3
FROM_BEFORE = 3  # tokens between a noun and «من» behind it that count as far as none with «من» before it
MATTER = 3  # tokens before a place in which the word for what goes on there stands
NAMED = 4  # tokens of a name with its office
CLOSE = 7  # «توافق میان …» further on is between others


class Arguments(Unmarked):
    """Looks for the groups that fill the roles of one predicate."""

    def fill(self, mark: str, *, accept: Callable[[Group], bool] | None = None) -> Group | None:
        """The group that stands with `mark` to this predicate, if there is one; of several the nearest that fits."""
        found = self._fill(mark, accept=accept)
        if found is None and self.order == "SVO" and mark in svo_told.GAPS:
            ends = (self.i, self.last, self.sentence[0])
            return svo_told.meant(self.passage, self.clauses, self.groups, self.pronouns, ends, mark)
        return found

    def _fill(self, mark: str, *, accept: Callable[[Group], bool] | None = None) -> Group | None:
        if mark == "subject":
            return self.subject()
        if mark == "object":
            return self.object()
        if mark == "of":
            own = self.possessor() or sov.leaders(self.passage, self.groups, (self.i, self.j))
            return None if own is not None and gatherings.venue(self.passage, self.i, own) else own
        if mark == "object-place":
            return self.destination()
        if mark == "place-before":
            ahead = svo.setting(self.groups, self.i, self.clause[0]) if self.verb is None else None
            return ahead or svo_guests.staying(self.passage, self.groups, self.i, self.clause[0])
        if mark == "object-before":
            return svo.goal(self.groups, self.i)
        if mark == "of-body":
            if self.order == "SVO":
                return svo_bodies.holder(self.passage, self.groups, (self.i, self.j))
            return gatherings.owner(self.passage, self.groups, (self.i, self.j))
        if mark == "subject-speaking":
            return spoke_at.speaker(self.passage, self.clauses, self.groups, (self.i, self.j))
        if mark == "subject-saying":
            return before_whom.speaker(self.passage, self.clauses, self.groups, (self.i, self.j))
        if mark == "subject-wanting":
            return sov.asker(self.passage, self.groups, self.i)
        if mark == "between-both":  # "shuttled between Amman and Cairo"
            return self.marked("between", accept)
        if mark == "between-them":
            return svo_guests.handed(self.passage, self.groups, self.verb, self.i)
        if mark == "at-gate":
            return svo_guests.gate(self.passage, self.groups, self.j)
        if mark == "by-before":
            return svo.asker(self.passage, self.groups, self.i, self.sentence[0])
        if mark == "from-before":
            return sov.ahead(self.groups, "from", self.i)
        if mark.endswith("-behind") and mark != "object-behind":
            near = sov.behind(self.groups, mark[:-7], self.j)
            return svo.led(self.passage, self.groups, mark[:-7], self.j) if self.order == "SVO" and not near else near
        if mark in ("object-brought", "object-brought-several"):
            alone = mark == "object-brought"
            return table.led_there(self.passage, self.groups, (self.i, self.j), self.clause[0], alone=alone)
        if mark in sov_marks.MARKS:
            at, others = (self.i, self.j), self.marked("with") is not None
            return sov_marks.fill(self.passage, self.groups, mark, at, self.clause, others=others)
        if mark.endswith("-next"):
            return spoken_to(self.passage, self.groups, mark[:-5], (self.first, self.last))
        if mark == "object-behind":
            behind = next((g for g in self.groups if 0 <= g.i - self.last <= 1), None)
            return None if behind and self.order == "SVO" and svo.owns(self.passage, behind) else behind
        found = self.marked(mark, accept)
        if found is None and mark == "with" and self.order == "SVO" and self.verb is None:
            led = self.passage.starting("func", self.j)
            if led is not None and any(e.value == mark for e in led.all("func.mark")):
                return None  # "warned Fidan in a phone call with reporters"
            return svo.addressee(self.passage, self.groups, self.clause[0], self.i)
        return found

    def marked(self, mark: str, accept: Callable[[Group], bool] | None = None) -> Group | None:
        """The nearest group with a preposition's mark, in the predicate's clause, before a rival predicate."""
        low, high = self.clause
        at = self.i, self.j
        if mark == "between" or (mark == "with" and self.order != "SVO"):
            high = self._related(high)
        if mark == "between" and self.order == "SVO":
            two = svo_compounds.compound(self.passage, self.clauses, self.groups, self.i, self.verb_ends)
            if two is not None:
                return two
        best: tuple[int, Group] | None = None
        after_rival = self._past_own() if mark == "between" and self.order == "VSO" else self.after_rival
        for group in self.groups:
            inside = low <= group.i and group.j <= high
            there = mark == "attended" and self.order == "SVO" and self._in_attendance(group)
            if (group.mark != mark and not there) or not (inside or self._resumes(group, mark)):
                continue
            if accept is not None and not accept(group):
                continue
            if mark == "between" and self.order == "VSO" and self._gathers_other(group):
                continue
            if mark == "with" and self.order == "SOV" and self._others(group):
                continue
            if mark == "with" and self.order == "SVO" and svo_attended.aside(self.passage, self.groups, at, group):
                continue  # "held talks in Vienna, with the Americans taking part from another room"
            if group.i >= self.first:
                if group.i >= after_rival and group.i > self.last:
                    continue
                cost = max(0, group.i - self.j)
                if self.order == "VSO" and mark == "from" and group.j <= self.i:
                    cost = FROM_BEFORE + self.i - group.j  # «تسلم من السفير رسالة من الرئيس»: who hands it over
                said = range(self.last, group.i)
                if self.order == "SOV" and mark != "by" and not self.clauses.verbs.isdisjoint(said):
                    continue  # behind its verb another statement begins («ارسال‌شده از سوی …» goes on)
                if (
                    mark in ("by", "to")
                    and self.order == "SOV"
                    and not self.verb
                    and company.about(self.passage, self.j, group.i)
                ):
                    continue  # «در تماس درباره نقض آتش‌بس توسط …»: who did what they spoke of
                if mark == "to" and self.order == "SOV" and self.verb and sov.far(self.groups, self.last, group.i):
                    continue  # «پیامی داده تا به … برسد»: of what follows
                if (mark == "between" and cost - self._said_when(group.i) > CLOSE) or (
                    mark == "to" and group.i - self.last - self._named(group.i) > DIRECT
                ):
                    continue
                if (
                    self.order == "VSO"
                    and mark == "with"
                    and cost > NEAR
                    and noun_before(self.clauses, group, self.sentence[0], verb=(self.i, self.j))
                ):
                    continue
                if (
                    self.order == "VSO"
                    and mark == "between"
                    and not unquoted(self.passage, self.sentence[0], self.j, group.i)
                ):
                    continue  # «اجتماع لبحث "الحرب المستمرة بين …"»
                if self.order == "VSO" and mark == "between" and apart(self.clauses, group, self.j):
                    continue  # «المفاوضات الجارية على الحدود بين …»
                if self.order == "VSO" and mark in ("to-clitic", "by-clitic") and self._of_adjective(group):
                    continue  # «موقف بلاده المعارض لحزب العمال»
                far = mark == "to-clitic" and group.i - self.last - self._named(group.i) > DIRECT
                if self.order == "VSO" and far and all(m.kind in ("state", "city") for m in group.mentions):
                    continue  # «زيارة الوزير … بعد اعتراف ترامب بالقدس عاصمة لإسرائيل»
                told = self._named(group.i) + self._said_when(group.i) if self.verb == (self.i, self.j) else 0
                away = group.i - self.last - told > NEXT
                away = away or about(self.passage, self.last, group.i) or self._of_matter(group)
                if self.order == "VSO" and mark == "place" and away:
                    continue  # «واجب العرب زيارة المسجد … في»: where something else is
                if (
                    self.order == "VSO"
                    and mark == "by"
                    and self.verb == (self.i, self.j)
                    and self._of_participle(group)
                ):
                    continue  # «استقبلت القاهرة وفدا مرحلا من قبل السلطات»
                if self.order == "SVO" and mark == "by" and self._bare_between(self.last, group.i):
                    continue  # "telephoned Zarif about a tanker seized by …": no agent of an active verb
                if self.order == "SVO" and mark == "by" and (self._active(group) or self._infinitive()):
                    continue  # "called in X over remarks by Y", "planning to host a conference upon a demand by Y"
                if self.order == "SVO" and mark == "by" and self.verb != (self.i, self.j) and not self._agent(group):
                    continue  # "his trip to Qatar will carry out agreements reached by …"
                if self.order == "SVO" and mark in ("to", "from") and svo.owns(self.passage, group):
                    continue  # "a response to Israel's aggression"
                if self.order == "SVO" and mark == "to" and svo.serves(self.passage, self.groups, group):
                    continue  # "with Bonne, counselor to President Macron"
                if (
                    group.mark == "attended"
                    and self.order == "SVO"
                    and svo_words.of_matter(self.passage, self.last, group)
                ):
                    continue  # "talks on a dispute involving Turkey and Greece"
                if self.order == "SVO" and mark in ("to", "place") and svo.compounds(self.passage, group):
                    continue  # "issues related to the Vienna talks"
            elif (
                self.order == "SOV"
                or (mark == "between" and group.i <= low + 2)
                or mark == "with"
                or (mark == "to-clitic" and (any(m.counterpart for m in group.mentions) or self.addressed(group)))
            ):
                if group.j <= self.before_rival and self.order != "SOV":
                    continue
                if self.order == "VSO" and mark == "with" and self._elsewhere(group, low):
                    continue
                if self.order == "SVO" and group.j == self.i and not self.clauses.marked(self.i):
                    continue  # "familiar with the Vienna talks", but "raised it with Blinken in a call"
                if self.order == "SVO" and mark == "with" and low < self.before_rival <= group.i:
                    continue  # "In a meeting with X, Y said Iraq had to meet …"
                cost = self.first - group.j + (3 if group.j > self.before_rival else 12)
                if mark == "between" and (cost > CLOSE + 3 or self._spoken_for(group)):
                    continue
                if (
                    mark == "to"
                    and self.order == "SOV"
                    and (self.first - group.j > NEXT or (self.verb is None and company.leads_on(self.passage, self.j)))
                ):
                    continue
            else:
                continue
            if cost <= FAR and (best is None or cost < best[0]):
                best = (cost, group)
        if best is not None and self.order == "SOV" and mark == "with" and best[1].j <= self.i:
            return gapped(self.passage, self.groups, company.nearer(self.passage, self.groups, best[1], low), low)
        if best is not None and self.order == "SVO" and mark == "between" and len(best[1].parties) == 1:
            return svo_listed.with_next(self.passage, self.groups, best[1])
        if best is not None and self.order == "SVO" and mark in ("with", "to"):
            groups = [g for g in self.groups if g.mark != "with" or not svo_words.does_else(self.passage, g)]
            with_whom = svo_listed.also(self.passage, groups, svo_words.apposed(self.passage, groups, best[1]))
            return svo_listed.and_then(self.passage, groups, with_whom) if mark == "with" else with_whom
        return best[1] if best else None

    def _in_attendance(self, group: Group) -> bool:
        """ "talks were held, with Israeli and Qatari officials in attendance": whether "with" says who was there, at
        what nobody else is said to have held ("Parliament held a session with …").
        """
        held = self.passage.begun("light", self.clause[0], self.i)
        return not held and svo_attended.there(self.passage, self.groups, (self.i, self.j), group)

    def _others(self, group: Group) -> bool:
        """Whether a Persian «با …» is of another predicate («در پی تماس با X بود تا بررسی کند»: of the verb before)."""
        number, finite = self.clauses.number, self.passage.pack.finite
        own = number[self.i]
        ended = any(number[t] == own and self.passage.fold(t) in finite for t in range(group.j, self.i))
        if ended and not sov_we.we_should(self.passage, group.j, self.i, self.verb):
            return True
        return company.others(self.passage, group, self.rivals, at=(self.i, self.j), bare=self.verb is None)

    def _of_adjective(self, group: Group) -> bool:
        """Whether «لـ» stands behind a definite word that is unknown, and that is not the noun's own adjective."""
        passage, at = self.passage, group.i - 1
        article = passage.pack.letters.article
        if at < self.last + 2 or not article or not passage.fold(at).startswith(article) or self.definite:
            return False
        if not about(self.passage, self.last, at):
            return False  # «زيارة الرئيس التاريخية لإثيوبيا»
        layers = ("actor", "frame", "light", "say", "date", "quiet", "func", "status", "joint", "channel")
        return not any(passage.covering(layer, at) for layer in layers)

    def _of_participle(self, group: Group) -> bool:
        """Whether an unknown word stands right before «من قبل»: then it says by whom that was done."""
        led = next((f for f in self.passage.begun("func", group.i - NEAR, group.i) if f.get("func.mark")), None)
        at = led.i - 1 if led else group.i - 1
        if at < self.last or self.passage.tokens[at].form.kind != "w":
            return False
        layers = ("actor", "frame", "light", "say", "date", "quiet", "func", "channel")
        named = any(g.i <= at < g.j for g in self.groups)
        return not named and not any(self.passage.covering(layer, at) for layer in layers)

    def _of_matter(self, group: Group) -> bool:
        """«زيارة تأتي في ظل الحرب في ليبيا», «وسط القتال في السودان»: whether an Arabic noun's "in" stands behind the
        word for what goes on there.
        """
        if not self.moves or self.verb == (self.i, self.j) or not self.clauses.marked(group.i - 1):
            return False
        words = range(max(self.last, group.i - MATTER), group.i - 1)
        bound = any(self.passage.fold(t) in self.passage.pack.bound for t in words)
        return bound or any(self.passage.covering("topic", t) for t in words)

    def addressed(self, group: Group) -> bool:
        """«ترامب لنتنياهو في مكالمة: …», «قال للملك في اتصال …»: whom a headline or a verb of saying speaks to."""
        if self.order != "VSO" or group.mentions[0].kind not in ("person", "office"):
            return False
        head = any(g.j == group.i and g.i == self.sentence[0] and g.mark == "" for g in self.groups)
        return head or self.passage.ending("say", group.i) is not None

    def _infinitive(self) -> bool:
        """Whether the verb is an English infinitive: nobody does it but its subject."""
        if self.verb is None or self.verb[0] == 0:
            return False
        return bool(
            {self.passage.fold(self.verb[0]), self.passage.fold(self.verb[0] - 1)} & self.passage.pack.infinitives
        )

    def _active(self, by: Group) -> bool:
        """Whether an English predicate is done by its subject and not by whom a "by" further on leads in."""
        if self.verb != (self.i, self.j) or svo.mark_start(self.passage, by) <= self.j:
            return False
        at = self.i
        while at > 0 and self.passage.covering("quiet", at - 1):
            at -= 1
        done = at > 0 and self.passage.fold(at - 1) in self.passage.pack.passives
        return not done and any(g.j <= self.i and self._bare(g, weak=False) for g in self.groups)

    def _agent(self, group: Group) -> bool:
        """Whether "by" follows the noun itself, a place or a day, not a participle ("reached by the two ministers")."""
        at = svo.mark_start(self.passage, group)
        if self.passage.ending("say", at) is not None:
            return False  # "a visit condemned by Ukraine"
        led = self.passage.ending("func", at + 1) if self.verb is not None else None
        at = led.i if led is not None else at  # "on Friday at the request of"
        if self.verb is not None and not self.clauses.verbs.isdisjoint(range(self.last, at)):
            return False  # "A meeting held by X with Y was condemned by Syria"
        return at <= self.last or at in self.clauses.closed or any(g.j == at for g in self.groups)

    def _resumes(self, group: Group, mark: str) -> bool:
        """«سيلتقي خلال الزيارة التي تستمر يومين، بالرئيس …»: behind the comma that ends a relative clause; or in one
        that says when a journey is («زيارته التي كانت مقررة إلى القاهرة»)."""
        if self.order != "VSO" or mark not in ("with", "by-clitic") or self.verb is None or group.i < self.last:
            return self.order == "VSO" and leads(self.passage, self.clauses, self.groups, self.j, group)
        number = self.clauses.number
        at = group.i if mark == "by-clitic" else group.i - 1
        behind = number[group.i] == number[self.i] + 1 and self.passage.fold(at - 1) in COMMAS
        return behind and self.clauses.opener.get(number[group.i]) == "func.relative"

    def _elsewhere(self, group: Group, low: int) -> bool:
        """Arabic «أجرى اتصالات مع الملك وتم الاتفاق على عقد اجتماع», «الخلاف مع قطر … المحادثات»: not with whom."""
        rival = low < self.before_rival <= group.i
        return rival or noun_before(self.clauses, group, self.sentence[0], verb=(self.i, self.j))

    def _related(self, high: int) -> int:
        """«اللقاء الذي كان مقررا بين …», "the call which took place between …": where the relative clause right behind
        a noun ends, which tells of it too.
        """
        number = self.clauses.number
        opens = "func.that" if self.order == "SOV" else "func.relative"
        alone = self.verb is None or (self.order == "VSO" and high < self.verb[0] <= high + 1)  # «التي استضافتها …»
        behind = alone and high - self.j <= 1 and high < self.sentence[1]
        which = behind and self.order == "SVO" and svo_words.that_was(self.passage, high)
        if behind and (which or self.clauses.opener.get(number[high]) == opens):
            end = self.clauses.bounds[number[high]][1]
            that = self.order == "VSO" and end < self.sentence[1]
            that = that and self.clauses.opener.get(number[end]) == "func.that"
            return self.clauses.bounds[number[end]][1] if that else end  # «القمة التي يفترض أن تعقد بين …»
        return high

    def _gathers_other(self, group: Group) -> bool:
        """«مؤتمر صحفي جمعهما … القمة»: whether a verb that says of two what gathered them stands elsewhere than right
        behind the noun («لقاء جمعهما»).
        """
        pair = group.mentions[0].kind == "pair" and self.passage.starting("light", group.i) is not None
        return pair and not 0 <= group.i - self.j <= 1

    def _past_own(self) -> int:
        """«القمة التي شهدتها هلسنكي بين …»: the first rival behind an Arabic noun, but for the verb of the relative
        clause right behind it, whose pronoun it is.
        """
        at, number = self.after_rival, self.clauses.number
        found = self.passage.starting("frame", at) if at < self.sentence[1] else None
        if found is None or found.suf not in self.passage.pack.pronoun_tails:
            return at
        low, _ = self.clauses.clause(at)
        if self.clauses.opener.get(number[at]) != "func.relative" or low - self.j > 1 or at - low > 1:
            return at
        return min((a for a, _ in self.rivals if a > at), default=self.sentence[1])

    def _named(self, until: int) -> int:
        """«زيارة الأمير … ولي العهد نائب رئيس مجلس الوزراء وزير الدفاع إلى …»: tokens of him who stands right behind an
        Arabic predicate, beyond those of a short name.
        """
        if self.order != "VSO":
            return 0
        whole = (g.j - g.i for g in self.groups if 0 <= g.i - self.last <= 1 and g.j <= until and len(g.mentions) == 1)
        return max(0, next(whole, 0) - NAMED)

    def _said_when(self, until: int) -> int:
        """«القمة المقررة في أواخر مايو بين …»: tokens of days and of cues between an Arabic noun and token `until`."""
        if self.order != "VSO" or until - self.j > FAR:
            return 0
        words = range(self.j, until)
        return sum(any(self.passage.covering(layer, t) for layer in ("date", "status", "quiet")) for t in words)

    def _bare_between(self, start: int, end: int) -> bool:
        return any(start <= g.i and g.j <= end and self._bare(g, weak=True) for g in self.groups)

    def _spoken_for(self, group: Group) -> bool:
        """Whether a bare person before «میان …» is the subject: then the list is what the talk is about."""
        return any(g.j <= group.i and g.i >= self.clause[0] and self._bare(g, weak=False) for g in self.groups)
