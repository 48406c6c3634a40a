"""What fills a role: the marked actor groups around a predicate.

The order of a language decides only where a subject and an object stand without a mark; prepositions say the rest in
any order. A group behind another predicate belongs to that one.
"""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.actors.hits import COMMAS
from dragoman.extraction.contacts import sov, svo
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.groups import Group
from dragoman.extraction.contacts.pronouns import Pronouns
from dragoman.extraction.contacts.vso import Subjects, noun_before, unquoted
from dragoman.language.passage import Passage

SLASHES = frozenset("/|")
FAR = 40
DIRECT = 14
NEXT = 7
QUALIFIED = 6  # tokens of adjectives and dates between a noun and its possessor
NEAR = 3
AFTER = 3  # tokens behind a Persian verb within which its goal may follow («زنگ زد به …»)
CLOSE = 7  # «توافق میان …» further on is between others


def _starts(group: Group) -> int:
    return group.i


class Arguments:
    """Looks for the groups around one predicate at tokens `[i, j)`; `verb` is where its verb stands (or None)."""

    def __init__(
        self,
        passage: Passage,
        clauses: Clauses,
        groups: list[Group],
        *,
        at: tuple[int, int],
        verb: tuple[int, int] | None,
        rivals: list[tuple[int, int]],
        verb_ends: frozenset[int] = frozenset(),
        owned: bool = False,
        definite: bool = False,
        subjectless: bool = False,
        subjects: Subjects | None = None,
        pronouns: Pronouns | None = None,
    ) -> None:
        self.passage = passage
        self.pronouns = pronouns
        self.clauses = clauses
        self.order = passage.pack.data.pack.order
        self.subjects = subjects  # of the verbs of a language that puts them first
        self.owned = owned  # the noun carries a pronoun («لقائه»): what follows is its object
        self.subjectless = subjectless  # the predicate is its verb's own subject («اجتماع يضم …»)
        self.definite = definite  # a noun with the article has no possessor behind it («اللقاء»)
        self.i, self.j = at
        self.verb = verb
        self.clause = clauses.clause(self.i)
        self.sentence = clauses.around(self.i)
        low = bisect_left(groups, self.sentence[0], key=_starts)
        high = bisect_left(groups, self.sentence[1], key=_starts)
        own = clauses.number[self.i]
        self.groups = [g for g in groups[low:high] if g.j <= self.sentence[1] and clauses.within(g.i, own)]
        rivals = [r for r in rivals if clauses.within(r[0], own)]
        first = min(self.i, verb[0]) if verb else self.i
        last = max(self.j, verb[1]) if verb else self.j
        self.before_rival = max((b for a, b in rivals if b <= first), default=self.sentence[0])
        self.after_rival = min((a for a, b in rivals if a >= last), default=self.sentence[1])
        self.first, self.last = first, last
        self.verb_ends = verb_ends

    def fill(self, mark: str) -> Group | None:
        """The group that stands with `mark` to this predicate, if there is one."""
        if mark == "subject":
            return self.subject()
        if mark == "object":
            return self.object()
        if mark == "of":
            return self.possessor()
        if mark == "object-place":
            return self.destination()
        if mark == "object-before":
            return svo.goal(self.groups, self.i)
        if mark.endswith("-next"):
            return sov.spoken_to(self.passage, self.groups, mark[:-5], (self.first, self.last))
        if mark == "object-behind":
            return next((g for g in self.groups if 0 <= g.i - self.last <= 1), None)
        found = self.marked(mark)
        if found is None and mark == "with" and self.order == "SVO" and self.verb is None:
            return svo.addressee(self.passage, self.groups, self.clause[0], self.i)
        return found

    def marked(self, mark: str) -> Group | None:
        """The nearest group with a preposition's mark, in the predicate's clause, before a rival predicate."""
        low, high = self.clause
        if mark in ("between", "with"):
            high = self._related(high)
        if mark == "between" and self.order == "SVO":
            two = svo.compound(self.passage, self.clauses, self.groups, self.i, self.verb_ends)
            if two is not None:
                return two
        best: tuple[int, Group] | None = None
        for group in self.groups:
            inside = low <= group.i and group.j <= high
            if group.mark != mark or not (inside or self._resumes(group, mark)):
                continue
            if group.i >= self.first:
                if group.i >= self.after_rival and group.i > self.last:
                    continue
                cost = max(0, group.i - self.j)
                if self.order == "SOV" and any(self.last <= t < group.i for t in self.clauses.verbs):
                    continue  # behind its verb another statement begins
                if mark == "to" and self.order == "SOV" and self.verb and group.i - self.last > AFTER:
                    continue  # «پیامی داده تا به … برسد»: of what follows
                if (mark == "between" and cost > CLOSE) or (mark == "to" and group.i - self.last > DIRECT):
                    continue
                if (
                    self.order == "VSO"
                    and mark == "with"
                    and cost > NEAR
                    and noun_before(self.clauses, group, self.sentence[0])
                ):
                    continue
                if self.order == "VSO" and mark == "between" and not unquoted(self.passage, self.j, group.i):
                    continue  # «اجتماع لبحث "الحرب المستمرة بين …"»
                if self.order == "VSO" and mark == "place" and group.i - self.last > NEXT:
                    continue  # «واجب العرب زيارة المسجد … في»: where something else is
                if self.order == "SVO" and mark == "by" and self._bare_between(self.last, group.i):
                    continue  # "telephoned Zarif about a tanker seized by …": no agent of an active verb
                if self.order == "SVO" and mark == "by" and self.verb is None and not self._agent(group):
                    continue  # "his trip to Qatar will carry out agreements reached by …"
                if self.order == "SVO" and mark in ("to", "place") and svo.compounds(self.passage, group):
                    continue  # "issues related to the Vienna talks"
            elif (
                self.order == "SOV"
                or (mark == "between" and group.i <= low + 2)
                or mark == "with"
                or (mark == "to-clitic" and any(m.counterpart for m in group.mentions))
            ):
                if group.j <= self.before_rival and self.order != "SOV":
                    continue
                if self.order == "VSO" and mark == "with" and self._elsewhere(group, low):
                    continue
                if self.order == "SVO" and group.j == self.i:
                    continue  # "familiar with the Vienna talks"
                if self.order == "SVO" and mark == "with" and low < self.before_rival <= group.i:
                    continue  # "In a meeting with X, Y said Iraq had to meet …"
                cost = self.first - group.j + (3 if group.j > self.before_rival else 12)
                if mark == "between" and (cost > CLOSE + 3 or self._spoken_for(group)):
                    continue
                if mark == "to" and self.order == "SOV" and self.first - group.j > NEXT:
                    continue
            else:
                continue
            if cost <= FAR and (best is None or cost < best[0]):
                best = (cost, group)
        return best[1] if best else None

    def _agent(self, group: Group) -> bool:
        """Whether "by" follows the noun itself, a place or a day, not a participle ("reached by the two ministers")."""
        at = svo.mark_start(self.passage, group)
        return at <= self.j + 1 or at in self.clauses.closed or any(g.j == at for g in self.groups)

    def _resumes(self, group: Group, mark: str) -> bool:
        """«سيلتقي خلال الزيارة التي تستمر يومين، بالرئيس …»: behind the comma that ends a relative clause."""
        if self.order != "VSO" or mark not in ("with", "by-clitic") or self.verb is None or group.i < self.last:
            return False
        number = self.clauses.number
        at = group.i if mark == "by-clitic" else group.i - 1
        behind = number[group.i] == number[self.i] + 1 and self.passage.fold(at - 1) in COMMAS
        return behind and self.clauses.opener.get(number[group.i]) == "func.relative"

    def _elsewhere(self, group: Group, low: int) -> bool:
        """Arabic «أجرى اتصالات مع الملك وتم الاتفاق على عقد اجتماع», «الخلاف مع قطر … المحادثات»: not with whom."""
        return low < self.before_rival <= group.i or noun_before(self.clauses, group, self.sentence[0])

    def _related(self, high: int) -> int:
        """«اللقاء الذي كان مقررا بين …»: where the relative clause right behind a noun ends, which tells of it too."""
        number = self.clauses.number
        behind = self.order == "VSO" and self.verb is None and high - self.j <= 1 and high < self.sentence[1]
        if behind and self.clauses.opener.get(number[high]) == "func.relative":
            return self.clauses.bounds[number[high]][1]
        return high

    def _bare_between(self, start: int, end: int) -> bool:
        return any(start <= g.i and g.j <= end and self._bare(g, weak=True) for g in self.groups)

    def _spoken_for(self, group: Group) -> bool:
        """Whether a bare person before «میان …» is the subject: then the list is what the talk is about."""
        return any(g.j <= group.i and g.i >= self.clause[0] and self._bare(g, weak=False) for g in self.groups)

    def possessor(self) -> Group | None:
        """The group right behind the noun («لقاء السيسي», «دیدار پوتین»), or English "Blinken's visit"."""
        for group in self.groups if not (self.owned or self.definite) else []:
            gap = group.i - self.j
            if 1 <= gap <= 2 and self.order == "SOV" and group.mark == "after-word":
                office = gap <= 2 and group.mentions[0].kind == "office"  # «دیدار فراتینی وزیر خارجه ایتالیا»
                if len(group.parties) >= 2 or office:
                    return group
            if self.order == "SVO" and gap == 0 and svo.direct(self.passage, group, self.i):
                continue  # "after meeting Putin": its object
            near = 0 <= gap <= 2 and group.mark in ("of", "", "after-word") and group.i < self.after_rival
            if near and self._open(group.i):
                return group
            far = 1 <= gap <= QUALIFIED and group.mark in ("", "after-word") and group.i < self.after_rival
            if self.order == "SOV" and far and sov.qualified(self.passage, self.j, group.i):
                return group
            if self.order == "SVO":
                if 0 <= self.i - group.j <= 2 and self._possessive(group):
                    return group
                if group.mark == "of" and self.j <= group.i <= self.j + 3:
                    return group
        return None

    def _open(self, at: int) -> bool:
        """Whether only quotes stand between the noun and token `at`."""
        between = range(self.j, at)
        return all(self.passage.tokens[t].form.kind == "p" and self.passage.fold(t) not in ",،:" for t in between)

    def _possessive(self, group: Group) -> bool:
        return any(self.passage.fold(t) in svo.APOSTROPHES for t in range(group.j, self.i))

    def _bare(self, group: Group, *, weak: bool) -> bool:
        if group.place or all(m.capital for m in group.mentions):
            return False
        if group.mark == "":
            return True
        if not weak or group.mark != "after-word":
            return False
        if self.order == "VSO" and group.i == self.clause[0] + 1 and group.mentions[0].kind != "city":
            return True  # «أثار الجانب السعودي …»: behind the first word of a clause, which is a verb
        return any(m.kind in ("person", "office", "pair") for m in group.mentions)

    def subject(self) -> Group | None:
        """The bare group that the predicate is said of; of a relative clause without one, the word it hangs on."""
        found = self._subject()
        low, _ = self.clause
        if found is None and self.clauses.opener.get(self.clauses.number[self.i]) == "func.relative":
            heads = [g for g in self.groups if g.j <= low and low - g.j <= 2]
            return heads[-1] if heads else None
        if (
            found is None
            and self.order == "SOV"
            and self.clauses.opener.get(self.clauses.number[self.i]) == "func.that"
        ):
            return next((g for g in self.groups if g.j == low), None)  # «هیئتی که از تهران بازگشت»
        return found

    def _subject(self) -> Group | None:
        low, high = self.clause
        if self.order == "VSO" and self.verb is not None:
            v0, v1 = self.verb
            until = min(high, v1 + 13, self.after_rival)
            after = [g for g in self.groups if v1 <= g.i < until and self._bare(g, weak=False)]
            before = self._going_on(self._nearest_before(v0, low), v0, low)
            after = after or [g for g in self.groups if g.i == v1 and self._capitals(g)]
            before = before or next((g for g in self.groups if low <= g.i and g.j == v0 and self._capitals(g)), None)
            if self.verb == (
                self.i,
                self.j,
            ):  # a verb that may take an object: with one bare group behind it, the other is before
                if before is not None and len(after) < 2 and self._close(before, v0):
                    return before
            elif before is not None and not after:
                return before
            return after[0] if after else before
        if self.order == "SOV":
            inside = [g for g in self.groups if low <= g.i and g.j <= self.first and self._bare(g, weak=False)]
            if inside:
                return inside[0]
            weak = [g for g in self.groups if low <= g.i and g.j <= self.first and self._bare(g, weak=True)]
            if weak:
                return weak[0]
            capitals = [g for g in self.groups if low <= g.i and g.j <= self.first and sov.metonym(self.passage, g)]
            if capitals:
                return capitals[0]
        anchor = self.verb[0] if self.verb else self.i
        if self.order == "SVO" and self.verb and (own := svo.own_subject(self.groups, anchor, low)):
            return own
        found = self._nearest_before(anchor, low)
        spoken = found is not None and not svo.governed(self.passage, found, self.verb_ends)
        said = self.pronouns.last(found.j if found and spoken else low, anchor) if self.pronouns else None
        if said is not None and self.pronouns:  # "where he met the king and was due to fly …": he, not the king
            return self.pronouns.group(said)
        if found is not None and self.order == "SVO" and self.verb:
            return svo.headline(self.passage, self.groups, found, self.sentence[0])
        return found

    def _capitals(self, group: Group) -> bool:
        """«عقدت الرياض وواشنطن»: capitals right behind the verb of another clause than one of motion."""
        return len(group.parties) > 1 and group.mark == "" and not group.place

    def _going_on(self, before: Group | None, verb: int, low: int) -> Group | None:
        """«التقى شكري نظيره في عمان ثم توجه إلى بغداد»: of those before a second verb the subject of the first."""
        if before is None or self.subjects is None or before.j == verb:
            return before
        return next((g for g in self.subjects.within(low, verb) if g.j <= verb), before)

    def _close(self, group: Group, verb: int) -> bool:
        words = [t for t in range(group.j, verb) if self.passage.tokens[t].form.kind == "w"]
        return len(words) <= 6

    def _nearest_before(self, at: int, low: int) -> Group | None:
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
        if self.order == "SVO" and not self.clauses.marked(at - 1):  # "praised X for telephoning Y"
            return not svo.governed(self.passage, group, self.verb_ends)
        return True

    def outside(self, *, ahead: bool = True) -> Group | None:
        """The subject of an enclosing clause, or (`ahead`) of the main clause that follows an opening adjunct."""
        for low, high in self.clauses.outer(self.i):
            if high <= self.i and self.passage.fold(high) in SLASHES:
                break  # «سوریه راه‌حل نظامی ندارد/ دعوت از …»: a headline's next news
            found = [g for g in self.groups if low <= g.i and g.j <= high and self._bare(g, weak=True)]
            if ahead:  # «حزب‌الله: سفر هیئت به تهران …»: who says it need not be who goes
                found = [g for g in found if g.j >= len(self.passage.tokens) or self.passage.fold(g.j) != ":"]
            if found:
                return found[-1] if self.order != "SOV" else found[0]
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
        return after[0] if after else None

    def object(self) -> Group | None:
        """The bare group behind subject and verb, or one with an object marker."""
        low, high = self.clause
        marked = [g for g in self.groups if g.mark == "object" and low <= g.i < high]
        if marked and self.order == "SOV":
            before = [g for g in marked if g.j <= self.last]
            return before[-1] if before else None
        if marked:
            return marked[-1]
        if self.order == "SOV":
            return None
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
                or group.i > max(self.after_rival, v1)
            ):
                continue
            if subject is not None and group.i < subject.j and subject.i >= v1:
                continue
            near = self.owned and group.mark == "of" and group.i - v1 <= 1
            if self.order == "SVO" and svo.modifies(self.passage, group):
                continue
            if self.order == "SVO" and self.verb is None:
                near = group.i == self.j and svo.direct(self.passage, group, self.i)
            if (self._bare(group, weak=True) or near) and not (self.order == "SVO" and svo.owns(self.passage, group)):
                return group
        return None

    def destination(self) -> Group | None:
        """A state or city right behind a verb of motion («وصل القاهرة», «عازم تهران»)."""
        for group in self.groups:
            if not all(m.kind in ("state", "city", "body") for m in group.mentions) or group.i < self.last:
                continue
            if group.mark == "from":
                continue  # «وصل من جدة»
            if group.i - self.last <= 2 or (
                self.order != "SVO"
                and group.mark in ("", "after-word")
                and group.j <= self.clause[1]
                and group.i - self.last <= 14
            ):
                return group
        return None
