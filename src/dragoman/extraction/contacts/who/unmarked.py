"""Who stands to a predicate without a preposition: its subject and object, where a verb leads (`owners`: whose it is).

The order of a language decides where these stand.
"""

from __future__ import annotations

from functools import cached_property

from dragoman.extraction.contacts.who.owners import Owners
from dragoman.extraction.contacts.who.sov import coordinate as sov_coordinate, listed as sov_listed
from dragoman.extraction.contacts.who.svo import agent as svo_agent, infinitives as svo_infinitives
from dragoman.extraction.contacts.who.vso import himself, nominal, subject as vso
from dragoman.extraction.contacts.who.vso.nouns import matter_of
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.extraction.contacts.words.svo import beside as svo_words, listed as svo_listed, positions as svo
from dragoman.extraction.contacts.words.vso.circumstance import for_matter, present_too, spoken_of
from dragoman.text.signs import STROKES


class Unmarked(Owners):
    """Looks for the groups without a preposition around one predicate."""

    def subject(self) -> Group | None:
        """The bare group that the predicate is said of; of a relative clause without one, the word it hangs on."""
        return self._said_of

    @cached_property
    def _said_of(self) -> Group | None:
        low, _ = self.clause
        bound = self.asked or (self.subjects.obliged(low) if self.subjects is not None else None)
        if bound is not None:
            return bound
        if self.order == "SOV":
            held = sov.holder(self.passage, self.groups, (self.i, self.j))
            if held is not None:
                return held
            if sov.objective(self.passage, self.groups, (self.i, self.j), self.clause[1]):
                return None
        held = nominal.doer(self.passage, self.groups, self.i) if self.verb != (self.i, self.j) else None
        if (head := held or self._head(low) or vso.having(self.passage, self.groups, low, self.i)) is not None:
            return head
        found = self._subject()
        if found is None and self.resumed:
            return None
        carried = self.verb is not None and self.verb != (self.i, self.j)
        if found is None and self.subjects is not None and self.verb is not None and carried:
            said = self.subjects.sayer(self.verb[0])
            if said is not None:
                return said
        if found is None and self.clauses.opener.get(self.clauses.number[self.i]) == "func.relative":
            heads = [g for g in self.groups if g.j <= low and low - g.j <= 2]
            return heads[-1] if heads else None
        if (
            found is None
            and self.order == "SOV"
            and self.clauses.opener.get(self.clauses.number[self.i]) == "func.that"
        ):
            hung = sov.hung_on(self.passage, self.groups, low)
            hung = hung or sov.hung_behind(self.passage, self.groups, low)
            return hung or sov.teller(self.passage, self.groups, self.first, self.sentence[0], low)
        return found

    def _subject(self) -> Group | None:
        low, high = self.clause
        if self.order == "VSO" and self.verb is not None:
            v0, v1 = self.verb
            until = min(high, v1 + 13, self.after_rival)
            after = [g for g in self.groups if v1 <= g.i < until and self._bare(g, weak=False)]
            after = vso.with_goal(self.groups, [g for g in after if not (self._added(g) or self._of_next(v1, g.i))])
            before = self._going_on(self._nearest_before(v0, low), v0, low)
            after = [g for g in self.groups if g.i == v1 and self._capitals(g)] + after
            before = before or next(filter(self._capitals, vso.ending(self.passage, self.groups, low, v0)), None)
            alone = (self.i, self.j)
            told = himself.doer(self.passage, self.subjects, v0) if self.subjects else None
            if told is not None and self.verb == alone:
                return told
            if self.verb == alone:  # a verb that may take an object: with one bare group behind it, the other is before
                if self.owned and after:
                    return after[0]  # «وصل …، واستقبله وزير الخارجية»: the object is the pronoun
                one = before is not None and (len(after) < 2 or vso.opens(self.passage, before))
                if before is not None and one and self._close(before, v0):
                    return before
            elif before is not None and not after:
                return before
            return after[0] if after else before
        if self.order == "SOV":
            inside = [g for g in self.groups if low <= g.i and g.j <= self.first and self._bare(g, weak=False)]
            if inside:
                listed = sov_listed.listed(self.passage, inside)
                return listed or sov_coordinate.anew(self.passage, inside) or inside[0]
            weak = [g for g in self.groups if low <= g.i and g.j <= self.first and self._bare(g, weak=True)]
            if weak:
                return weak[0]
            capitals = [g for g in self.groups if low <= g.i and g.j <= self.first and sov.metonym(self.passage, g)]
            if capitals:
                return capitals[0]
        anchor, infinitives = self.verb[0] if self.verb else self.i, self.passage.pack.infinitives
        if self.order == "SVO" and self.verb and (own := svo.own_subject(self.passage, self.groups, anchor, low)):
            return own
        if (
            self.order == "SVO"
            and self.verb
            and (own := svo_infinitives.controller(self.passage, self.groups, self.verb))
        ):
            return own
        if self.order == "SVO" and self.verb:
            own = svo_infinitives.errand(self.passage, self.groups, self.before_rival, self.verb)
            if own is not None:
                return own
        if self.order == "SVO" and self.verb and (own := svo.metonym(self.passage, self.groups, anchor, low)):
            return own
        opens = self.verb is not None and svo.at_the_head(self.passage, self.verb[0], self.sentence[0])
        if self.order == "SVO" and self.verb and opens and self.passage.fold(self.verb[0]) not in infinitives:
            own = svo.behind_opening(self.passage, self.groups, self.verb[1], self.sentence[1])
            if own is not None:
                return own
        if self.order == "SVO" and self.verb is None and not self.moves:
            done_by = svo_agent.agent(self.passage, self.groups, self.i, low)
            if done_by is not None:
                return done_by
        found = self._nearest_before(anchor, low)
        spoken = found is not None and not svo.governed(self.passage, found, self.verb_ends)
        said = self.pronouns.last(found.j if found and spoken else low, anchor) if self.pronouns else None
        if said is not None and self.pronouns:  # "where he met the king and was due to fly …": he, not the king
            return self.pronouns.group(said)
        if found is None and self.order == "SVO":
            return svo.opening(self.passage, self.groups, anchor, low)
        if found is not None and self.order == "SVO" and self.verb:
            first = svo.pronoun_before(self.passage, found)  # "he and his Iranian counterpart met"
            him = self.pronouns.group(first) if first is not None and self.pronouns else None
            if him is not None:
                return Group(i=him.i, j=found.j, mark=found.mark, mentions=(*him.mentions, *found.mentions))
            return svo_listed.headline(self.passage, self.groups, found, self.sentence[0])
        return found

    def _capitals(self, group: Group) -> bool:
        """«عقدت الرياض وواشنطن», «بكين تستدعي»: capitals beside a verb that is none of motion."""
        stands = all(m.capital for m in group.mentions) and group.mark == "" and not group.place
        return stands and (len(group.parties) > 1 or not self.moves)

    def _going_on(self, before: Group | None, verb: int, low: int) -> Group | None:
        """«التقى شكري نظيره في عمان ثم توجه إلى بغداد»: of those before a second verb the subject of the first."""
        if before is None or self.subjects is None or (before.j == verb and not self.subjects.linked(verb)):
            return before
        doing = next((g for g in self.subjects.within(low, verb) if g.j <= verb), None)
        if doing is None and before.mentions[0].counterpart:
            return None  # «كما التقى نظيره الياباني، ثم استقبل …»: whom somebody met who is named before
        return doing or before

    def _close(self, group: Group, verb: int) -> bool:
        words = [t for t in range(group.j, verb) if self.passage.tokens[t].form.kind == "w"]
        return len(words) <= 6

    def _nearest_before(self, at: int, low: int) -> Group | None:
        if self.order == "SVO" and self._led(at - 1):
            blamed = svo_infinitives.blamed(self.passage, self.groups, (self.i, self.j), self.verb)
            if blamed is not None:
                return blamed
        for weak in (False, True):
            second = None
            for group in self.groups if self.order == "SOV" else reversed(self.groups):
                if low <= group.i and group.j <= at and self._bare(group, weak=weak):
                    if self._leads(group, at):
                        return group
                    second = second or group
            if second is not None:
                return second
        return None

    def _leads(self, group: Group, at: int) -> bool:
        """Whether of those before the verb at token `at` a group may well be its subject."""
        if self.order == "VSO":  # «زار الإمارات، ثم استقبل …»: who goes on is the person, not what he visited
            return any(m.kind != "state" for m in group.mentions)
        if self.order == "SVO" and not (self.verb and self._led(at - 1)):  # "praised X for telephoning Y"
            return not svo.governed(self.passage, group, self.verb_ends)
        return True

    def _led(self, at: int) -> bool:
        """Whether a preposition at token `at` leads a verb in, but not one of time ("saw X before flying to Y")."""
        found = self.passage.starting("func", at)
        mark = found.get("func.mark") if found is not None else None
        return mark is not None and mark.value != "after" and self.passage.starting("before", at) is None

    def outside(self, *, ahead: bool = True) -> Group | None:
        """The subject of an enclosing clause, or (`ahead`) of the main clause that follows an opening adjunct."""
        owners: Group | None = None
        for low, high in self.clauses.outer(self.i):
            if high <= self.i and self.passage.fold(high) in STROKES:
                break  # «سوریه راه‌حل نظامی ندارد/ دعوت از …»: a headline's next news
            found = [g for g in self.groups if low <= g.i and g.j <= high and self._bare(g, weak=True)]
            if ahead:  # «حزب‌الله: سفر هیئت به تهران …»: who says it need not be who goes
                found = [g for g in found if g.j >= len(self.passage.tokens) or self.passage.fold(g.j) != ":"]
            if self.order == "SVO":  # "has said that the coalition's blockade must end, in a call with"
                owners = owners or next((g for g in reversed(found) if svo.owns(self.passage, g)), None)
                found = [g for g in found if not svo.owns(self.passage, g)]
            if found:
                return found[-1] if self.order != "SOV" else found[0]
        if owners is not None:
            return owners
        if self.order == "SVO":
            behind = svo.behind_comma(self.passage, self.groups, self.sentence, (self.i, self.j), self.last)
            found = [g for g in behind if self._bare(g, weak=False)]
            comma = svo.before_comma(self.passage, self.last, found[0].i) if found else self.last
            said = self.pronouns.last(comma, min(comma + 3, found[0].i)) if found and self.pronouns else None
            if said is not None and self.pronouns:  # "In a meeting with X, he said Iran …"
                return self.pronouns.group(said)
            return next(iter(found), None)
        if not ahead or self.i - self.sentence[0] > 4:
            return None
        after = [g for g in self.groups if g.i >= self.last and self._bare(g, weak=False)]
        if after and self.order == "SOV" and sov.spoken_before(self.passage, self.last, after[0].i):
            return None  # «در دیدار با X گفت: Y و Z …»: of what was said
        return after[0] if after else None

    def _head(self, low: int) -> Group | None:
        """«بولتون الذي التقى أمس بوتين»: whom an Arabic relative clause is about does what its verb tells."""
        relative = self.clauses.opener.get(self.clauses.number[self.i]) == "func.relative"
        if self.order != "VSO" or not relative or self.verb != (self.i, self.j) or self.resumed:
            return None
        heads = [g for g in self.groups if g.j <= low and self.clauses.touching(g.j, low)]
        return next((g for g in heads if all(m.kind in ("person", "office") for m in g.mentions)), None)

    @property
    def resumed(self) -> bool:
        """«الرئيس الذي هاتفه»: whether the word that a relative clause hangs on is the object of its verb."""
        relative = self.clauses.opener.get(self.clauses.number[self.i]) == "func.relative"
        if self.order != "VSO" or not relative or self.verb != (self.i, self.j):
            return False
        near = self.passage.starting("pronoun", self.j)
        return self.owned or (near is not None and near.entries[0].value.endswith("+"))  # «اللذين اتصل بهما»

    def _of_the_matter(self, start: int, group: Group) -> bool:
        """«اجتمع القادة لبحث خطة الرئيس»: whether whose the matter is stands there, none of those who met."""
        return not group.mentions[0].counterpart and for_matter(self.passage, start, group.i)

    def object(self) -> Group | None:
        """The bare group behind subject and verb, or one with an object marker."""
        low, high = self.clause
        if self.resumed and self.owned:
            return self._hung_on()
        marked = [g for g in self.groups if g.mark == "object" and low <= g.i < high]
        if self.order == "SOV":
            return next((g for g in reversed(marked) if g.j <= self.last), None)
        if marked:
            return marked[-1]
        v1 = (self.verb or (self.i, self.j))[1]
        subject = None if self.subjectless else self.subject()
        if self.order == "SVO":
            high = svo.before_comma(self.passage, v1, high)
        for group in self.groups:
            if (
                group.i < v1
                or group.i >= high
                or group.i - v1 > 25
                or group is subject
                or (group.i > max(self.after_rival, v1) and not self._led_there(group, v1))
                or (self.order == "SVO" and svo.modifies(self.passage, group))
                or (group.i > v1 and self._capitals_say(group))
                or (self.order == "VSO" and self._of_the_matter(v1, group))
            ):
                continue
            if self.order != "SVO" and subject is not None and group.i < subject.j and subject.i >= v1:
                continue
            said = self.verb is None and spoken_of(self.passage, self.i, group.i)
            said = said or (self.order == "VSO" and present_too(self.passage, v1, group.i))
            if self.order == "VSO" and (said or (group.mark == "after-word" and group.mentions[0].kind == "pair")):
                continue  # «على هامش مشاركة الوزيرين»: whose the noun before is
            if self.order == "VSO" and group.mark == "after-word" and matter_of(self.clauses, group, subject):
                continue  # «اجتمعوا لبحث الرد على قرار الرئيس»
            near = self.owned and group.mark == "of" and group.i - v1 <= 1
            if self.order == "SVO" and self.verb is None:
                if not svo_words.met(self.passage, group, (self.i, self.j)):
                    continue
                near = svo.adjacent(self.passage, group, self.j)
            if self.order == "SVO" and group.i == v1 and self._capitals(group):
                near = True  # "Athens informed Ankara"
            starts = (v1, subject.j if subject else v1)
            near = near or (self.order == "VSO" and self._capitals(group) and group.i in starts)
            if (self._bare(group, weak=True) or near) and not (self.order == "SVO" and svo.owns(self.passage, group)):
                return svo_listed.and_then(self.passage, self.groups, group) if self.order == "SVO" else group
        return None

    def _led_there(self, group: Group, v1: int) -> bool:
        """Whether who leads a delegation that nobody names is the object of the verb that ends at token `v1`."""
        led = self.order == "SVO" and svo.leads(self.passage, self.groups, group)
        return led and svo.delegates(self.passage, v1, group.i)

    def _maker_before(self, goal: Group) -> bool:
        """«زيارة الوزير، فلان، طهران», not «هدد خلال زيارة لموقع عسكري حزب الله»: the maker stands right before."""
        makers = [g for g in self.groups if g.i >= self.last and g.j in (goal.i, goal.i - 1)]
        return any(m.kind in ("person", "office", "institution") for g in makers for m in g.mentions)

    def destination(self) -> Group | None:
        """A state or city right behind a verb of motion («وصل القاهرة», «عازم تهران», «الدوحة التي وصلها أمس»)."""
        if self.resumed and self.owned:
            return self._hung_on()
        for group in self.groups:
            if not all(m.kind in ("state", "city", "body") for m in group.mentions) or group.i < self.last:
                continue
            if group.mark == "from":
                continue  # «وصل من جدة»
            if self.owned and self.verb is None and self.clauses.parted(self.last, group.i):
                continue  # «لدى وصوله، لبنان …»
            if self.order == "VSO" and any(self.passage.begun(n, self.last, group.i) for n in ("say", "reacting")):
                continue  # «في زيارة قال البيت الأبيض إنها …», «… وصفتها تركيا …»: who speaks of it
            if group.i - self.last <= 2 or (
                self.order != "SVO"
                and group.mark in ("", "after-word")
                and group.j <= self.clause[1]
                and group.i - self.last <= 14
                and (self.order != "VSO" or self.verb is not None or self._maker_before(group))
            ):
                return group
        return None
