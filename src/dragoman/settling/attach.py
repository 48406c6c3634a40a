"""Which day the words around a predicate give it, and what a contact without a day of its own takes.

A date belongs to the nearest predicate of its clause, then of its sentence; a bound («منذ», "until") dates nothing but
what begins then, or is put off until then.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dragoman.dating.edtf import edtf
from dragoman.dating.mention import Mention
from dragoman.language.passage import Passage
from dragoman.model.when import When
from dragoman.settling import (
    afterwards,
    anchors,
    deadline,
    eve,
    hung,
    joined,
    owning,
    saying,
    sov_topic,
    undated,
    unstated,
)
from dragoman.settling.bounded import beginning, from_to, ongoing, past_verbs, started, widened
from dragoman.settling.dateline import of_datelines
from dragoman.settling.elsewhere import Elsewhere, in_name
from dragoman.settling.essay import weighs
from dragoman.settling.times import Times
from dragoman.settling.upcoming import next_one
from dragoman.settling.years_ago import long_past
from dragoman.text.places import begun

FAR = 45
SPAN = 31  # days of what is named right behind somebody, at most
COARSE = 8  # tokens that a month or year stands behind a day: «بحلول شهر رمضان … الخميس»
SEMICOLONS = frozenset(";؛")
WEEK = datetime.timedelta(days=7)
OTHER_CLAUSE = 12
BESIDE = 3  # tokens behind a time within which a shorter one says more of it


class Days:
    """The dates of a passage, to be asked for the day of a predicate."""

    def __init__(
        self,
        passage: Passage,
        dates: list[Mention],
        *,
        clause: list[int],
        relative: frozenset[int] = frozenset(),
        published: datetime.date | None,
    ) -> None:
        self.passage = passage
        self.clause = clause
        self.published = published
        self.elsewhere = Elsewhere(passage, clause=clause, relative=relative)
        times = Times(passage, self.elsewhere)
        self.dates = [
            d
            for d in (widened(d, self.elsewhere.loose(d), published) for d in dates)
            if d.when is not None
            and (d.bound == "" or from_to(d) or beginning(d, published) or started(passage, d))
            and d.kind != "anchored"
            and times.useful(d)
            and not self.elsewhere.spoken_of(d)
        ]
        self.bare = times.bare
        self.named = [d for d in dates if d.when is not None]
        self.until = [d for d in dates if d.when is not None and d.bound == "until"]
        filed = of_datelines(passage, self.dates)
        self.dates = [d for d in self.dates if d.i not in filed]
        self.ends = frozenset(d.j for d in self.dates)
        # The times, and the weekdays, of a text without a day of its own: which week it was stays open.
        self.timeless, self.open = undated.times(dates) if published is None else ([], [])
        # «بعد زيارته …، يصل غدا إلى»: a day behind the next predicate is not that of the visit
        self.after = frozenset(f.j for f in passage.leading("after"))
        self.meanwhile = owning.meanwhile(passage)
        self.past = past_verbs(passage, "frame.verb")
        if passage.pack.data.pack.order == "VSO":
            self.past |= past_verbs(passage, "light.verb")  # «بدأ السبت جولة تشمل …»
        self.joined = joined.verbs(passage)
        open_ = published is not None  # "a week later"
        self.vague = [d for d in dates if d.kind == "vague" or (open_ and d.kind == "offset" and d.when is None)]
        self.vague += [d for d in dates if open_ and passage.pack.data.pack.order == "VSO" and _going_on(d)]
        self.vague += long_past(dates, self.elsewhere)
        self.vague += undated.long_spans(self, dates)
        self.loose = [d for d in dates if d.when is None and d.kind in ("vague", "span")]
        self.essay = weighs(passage, dates, published)
        self.leaning = [d for d in dates if d.kind == "anchored"]
        self.anchored = [d for d in self.leaning if d.offset is not None]
        prepositions = passage.covered("func.mark")  # «بين»: "he explained" too
        self.frames = frozenset((f.i, f.j) for f in passage.layer("frame"))
        prepositions |= {f.i for f, e in passage.of("actor.pair") if "between" in e.tags}  # and «بينهما»
        spoken = ((f.i, f.j) for f in passage.layer("say") if f.i not in prepositions and not in_name(passage, f))
        self.spoken = frozenset(spoken)
        self.predicates = sorted(self.frames | self.spoken)
        self.dates = saying.quoted(self)

    def at(self, i: int, j: int, sentence: int) -> When | None:
        """The day that the words around the predicate at tokens `[i, j)` name, if they name one."""
        beside, when = eve.leaned_on(self, i)
        if beside is not None:
            own = when or owning.behind(self, i, j, sentence)  # «بعد أيام من زيارته لدمشق في 27 فبراير»
            return own or afterwards.day(self, i, sentence)[1]  # «بعد يوم من لقائه …، وصل إلى لندن»
        beside, when = afterwards.day(self, i, sentence)
        if beside is not None:
            return when
        found, on = self.nearest(i, j, sentence), hung.day(self, i, sentence)
        return on or (found.when if found else anchors.day(self, i))

    def inside(self, i: int, j: int, sentence: int) -> When | None:
        """The day that the words around the predicate at tokens `[i, j)` name in its own clause."""
        near = begun(self.dates, *self.passage.sentences[sentence])
        found = self.nearest(i, j, sentence, [d for d in near if self.clause[d.i] == self.clause[i]])
        return found.when if found else anchors.inside(self, i)

    def put_off(self, at: int, sentence: int) -> When | None:
        """«أرجأ زيارته من 26 مارس إلى 11 أبريل», "postponed until March 20": the day to which something is put off."""
        return owning.put_off(self, at, sentence)

    def was_to_be(self, i: int, j: int, sentence: int) -> When | None:
        """The day on which what is called off was to be."""
        return owning.was_to_be(self, i, j, sentence)

    def stale(self, when: When | None) -> bool:
        """Whether a day lies before those of fresh news."""
        fresh = self.fresh()
        return when is not None and fresh is not None and when.end < fresh.start

    def right_behind(self, j: int, *, years: bool = False) -> When | None:
        """The day, week or month (or year) that begins at token `j`, or behind one word ("on Monday", "last week")."""
        near = begun(self.dates, j, j + 2) or begun(self.until if years else [], j, j + 2)
        when = near[0].when if near else None
        return when if when is not None and (years or (when.end - when.start).days <= SPAN) else None

    def later(self, i: int, sentence: int) -> bool:
        """Whether words that name no days («خلال الأيام المقبلة», «الفترة المقبلة») say in the clause of token `i` that
        it is still to come.
        """
        low, high = self.passage.sentences[sentence]
        near = [d for d in self.loose if low <= d.i < high and self.clause[d.i] == self.clause[i]]
        said = any(s.to == "next" for d in near for s in d.senses)
        words = self.passage.within("later", low, high)
        return said or any(self.clause[f.i] == self.clause[i] for f in words)

    def coming(self, i: int, j: int, sentence: int) -> When | None:
        """The day of what is still to come: a bare weekday right behind its noun («اجتماع … الأحد») is the next one."""
        beside, when = afterwards.day(self, i, sentence)
        if beside is not None:
            return when  # «شنبه، دو روز پیش از سفر …»
        found = self.nearest(i, j, sentence)
        if found is not None and self.clause[found.i] != self.clause[i]:
            found = self._ahead(i, j, sentence) or found
            if self.clause[found.i] != self.clause[i] and any(self.clause[d.i] == self.clause[i] for d in self.loose):
                return None  # «قال اليوم إنه سيزور طهران خلال الأيام المقبلة»
        if found is not None and self.elsewhere.of_the_saying(found, j):
            found = self.nearest(i, j, sentence, [d for d in self.dates if not self.elsewhere.of_the_saying(d, j)])
        when = found.when if found else None
        going_on = found is not None and self.passage.ending("sameday", found.i) is not None  # "later Sunday"
        if found is None or when is None or self.published is None or when.end > self.published or going_on:
            return when
        if when.end == self.published:
            # a weekday can be that of the saying («قال الاثنين إنه سيلتقي …»); "today" mostly is the plan's
            own = self._told_of(found, i, j, sentence) if found.kind == "weekday" else not self._said_on(found, i)
            own = own or (found.kind == "weekday" and self.elsewhere.own(found, j))  # «القمة التي ستعقد الاثنين»
            return when if own else None
        weekday = found.kind == "weekday" and not any(s.to or s.unit for s in found.senses)
        own = self._told_of(found, i, j, sentence) and not self._between(found, i, j, aims=False)
        if own and not weekday:
            return next_one(found, self.published)
        several = any(s.last_weekday is not None for s in found.senses)
        if not (weekday and own and (several or when.start == when.end)) or self._done_on(found, i):
            return None  # «أعلن الاثنين أن القمة ستعقد»: the day on which it was said
        start, end = when.start + WEEK, when.end + WEEK  # «از پنجشنبه تا شنبه»: both are still to come
        if start < self.published:
            return None
        trace = f"{when.trace}; the next one, of what is to come"
        return msgspec.structs.replace(when, start=start, end=end, edtf=edtf(start, end, when.precision), trace=trace)

    def _ahead(self, i: int, j: int, sentence: int) -> Mention | None:
        """«أعلن اليوم السبت أن المحادثات ستستأنف الأسبوع المقبل»: what lies ahead in the plan's own clause."""
        low, high = self.passage.sentences[sentence]
        own = [d for d in begun(self.dates, low, high) if self.clause[d.i] == self.clause[i]]
        ahead = [d for d in own if d.when and self.published and d.when.start > self.published]
        return self.nearest(i, j, sentence, ahead) if ahead else None

    def _done_on(self, date: Mention, i: int) -> bool:
        """«وصل الأحد إلى نيويورك للمشاركة في …»: whether an Arabic verb in the past, before a weekday, has it."""
        if self.passage.pack.data.pack.order != "VSO" or date.i > i:
            return False
        low = (self.passage.sentence(date.i) or (0, 0))[0]
        return any(low <= p < date.i and self.clause[p] == self.clause[date.i] for p in self.past)

    def _said_on(self, date: Mention, i: int) -> bool:
        """«أعلن، اليوم، أن الوزير يعتزم زيارة …»: whether an Arabic verb of saying has a day, in a clause that the
        one of token `i` hangs on.
        """
        passage = self.passage
        if passage.pack.data.pack.order != "VSO" or self.clause[date.i] == self.clause[i] or date.i > i:
            return False
        said = passage.begun("say", (passage.sentence(date.i) or (0, 0))[0], date.i)
        return any((f.i, f.j) in self.spoken and self.clause[f.i] == self.clause[date.i] for f in said)

    def _told_of(self, date: Mention, i: int, j: int, sentence: int) -> bool:
        """Whether a day of a plan is its own: of its clause, not before its noun where something else was said then.

        «أبدى الجمعة استعداده لزيارة …», «روز جمعه درباره سفر … گفت»; but «روز دوشنبه وارد پکن خواهد شد».
        """
        if self.clause[date.i] != self.clause[i]:
            return False
        if date.i >= j:
            return True
        low, high = self.passage.sentences[sentence]
        said = ((a, b) for a, b in self.spoken if low <= a and b <= high and self.clause[a] == self.clause[i])
        late = self.passage.pack.data.pack.order == "SOV"
        return not any(True for _ in said) and (late or not owning.of_the_call(self.passage, date, i))

    def own(self, i: int, j: int, sentence: int, *, exact: bool = True) -> When | None:
        """The day that stands behind a noun at tokens `[i, j)` in its clause, with nothing else told between; a week or
        month too, where it need not be `exact`.
        """
        found = self.nearest(i, j, sentence, begun(self.dates, j, self.passage.sentences[sentence][1]))
        if found is None or found.when is None or (exact and found.when.precision != "day"):
            return None
        same = self.clause[found.i] == self.clause[i] or self.elsewhere.own(found, j)
        alone = same and not self._between(found, i, j)
        return found.when if alone else None

    def weekday(self, i: int, j: int, sentence: int) -> tuple[int, tuple[int, int]] | None:
        """The weekday (1 is Monday) that the words around a predicate name, where no day is known, and its tokens."""
        return undated.weekday(self, i, j, sentence)

    def then(self, i: int, j: int, sentence: int) -> str:
        """How words that no day can be given say when what is told at tokens `[i, j)` was (`undated.then`)."""
        return undated.then(self, i, j, sentence)

    def nearest(self, i: int, j: int, sentence: int, dates: Sequence[Mention] | None = None) -> Mention | None:
        """The date words nearest to the predicate at tokens `[i, j)` that can be its own."""
        low, high = self.passage.sentences[sentence]
        best: tuple[int, int, Mention] | None = None
        for date in sov_topic.outside(self, begun(self.dates if dates is None else dates, low, high), i):
            if date.j > high:
                continue
            a, b = (j, date.i) if date.i >= j else (date.j, i)
            if b - a > FAR or self._parted(a, b) or self._before(a, b) or owning.owned(self, date, i):
                continue
            if self.elsewhere.apart(date, i, j, published=self.published):
                continue
            if date.i in self.bare and not self.elsewhere.reaches(date, i, j):
                continue
            if date.i >= j and any(j <= p < date.i <= q + 1 for p, q in self.joined):
                continue  # «أجرى محادثات مع نظيره، ويتوجه غدا إلى الرياض»
            same = self.clause[date.i] == self.clause[i] or self.elsewhere.own(date, j)
            exact = date.when is not None and date.when.precision in ("day", "days")
            cost = b - a + (0 if same else OTHER_CLAUSE)
            between = self._between(date, i, j)
            if between and (not same or (date.i >= j and (i in self.after or self._came_after(j, date.i)))):
                continue
            if between and i in self.past and date.i >= j and date.when and self.future(date.when):
                continue  # «التقى نظيره، وسيزور دمشق الأحد»
            if date.i >= j and owning.of_the_last(self, j, date.i):
                continue  # «زار أنقرة، وكانت آخر زيارة له في مارس 2013»
            own = not exact and same and not between and date.i >= j and owning.setting(self, i)
            cost += 10 * between + (0 if exact else -FAR if own else COARSE)
            if cost <= FAR and (best is None or cost < best[0]):
                best = (cost, date.i, date)
        return self._finer(best[2]) if best else None

    def _finer(self, date: Mention) -> Mention:
        """ "a year ago, in March 2022": the shorter time that is named right behind a longer one, within it."""
        when = date.when
        for near in begun(self.dates, date.j, date.j + BESIDE):
            inner = near.when
            if when is None or inner is None or near.bound or (inner.end - inner.start) >= (when.end - when.start):
                continue
            if when.start <= inner.start and inner.end <= when.end and self.clause[near.i] == self.clause[date.i]:
                return near
        return date

    def _came_after(self, a: int, b: int) -> bool:
        """«اتصل بنظيره بعد زيارته لأنقرة في 2 أكتوبر»: an Arabic day behind what the contact came after."""
        arabic = self.passage.pack.data.pack.order == "VSO"
        return arabic and any(a <= p < b and p in self.after for p, _ in self.predicates)

    def _before(self, a: int, b: int) -> bool:
        """Whether «قبل», "before" stands in tokens `[a, b)`: the day on one side of it is not that of the other."""
        ended = a in self.ends
        inside = [(d.i, d.j) for d in begun(self.leaning, a, b) if ended]  # "in 2022, days before the vote, …"
        found = (f for f in self.passage.begun("before", a, b) if not any(i <= f.i < j for i, j in inside))
        return any(not self.elsewhere.adverb(f) and not owning.shut(self, f.i, a, b) for f in found)

    def eve(self, i: int, sentence: int) -> bool:
        """Whether something took place before what stands at token `i`, and lately."""
        return eve.eve(self, i, sentence)

    def _parted(self, a: int, b: int) -> bool:
        """Whether a semicolon stands in tokens `[a, b)`: what follows it is told for itself."""
        return any(self.passage.fold(t) in SEMICOLONS for t in range(a, b))

    def told_in(self, a: int, b: int) -> bool:
        """Whether a predicate begins in tokens `[a, b)`."""
        at = bisect_left(self.predicates, (a, 0))
        return at < len(self.predicates) and self.predicates[at][0] < b

    def _between(self, date: Mention, i: int, j: int, *, aims: bool = True) -> int:
        """How many predicates stand between a day and the one at `[i, j)`; without `aims` none that only says what for
        («قرار است پنجشنبه برای دیداری وارد پکن شود»)."""
        a, b = (j, date.i) if date.i >= j else (date.j, i)
        near = self.predicates[bisect_left(self.predicates, (a, 0)) : bisect_left(self.predicates, (b, 0))]
        between = [p for p, q in near if q <= b]
        told = [p for p in between if not owning.heads(self, p)]
        return sum(1 for p in told if aims or self.passage.ending("purpose", p) is None)

    def vaguely(self, i: int, sentence: int) -> bool:
        """Whether words that name no days («خلال الأسابيع الأخيرة», "some months ago") say when it was, or it was told
        long ago («أعلن في مايو الماضي أن الرئيس التقى …»).
        """
        low, high = self.passage.sentences[sentence]
        leans = afterwards.distance(self, i, low) is not None or afterwards.fronted(self, i, sentence)
        if leans or owning.went_before(self, i, high):  # "months after a visit to Riyadh"
            return True
        near = (d for d in self.vague if low <= d.i < high)
        return any(d.i < i or self.clause[d.i] == self.clause[i] for d in near) or saying.long_ago(self, i, low)

    def since(self, i: int, sentence: int) -> When | None:
        """The days of what has gone on since one that the clause of token `i` names."""
        low, high = self.passage.sentences[sentence]
        return ongoing([d for d in begun(self.named, low, high) if self.clause[d.i] == self.clause[i]], self.published)

    def only(self, low: int, high: int, *, exact: bool = True) -> When | None:
        """The one day (or, if not `exact`, month or year) of tokens `[low, high)`, if they name no other time."""
        named = [d.when for d in begun(self.dates, low, high)]
        when = named[0] if len(named) == 1 else None
        return when if when is not None and (when.start == when.end or not exact) else None

    def told_on(self, i: int, sentence: int) -> When | None:
        """The one day that a verb of saying has in its clause, by which what stands at token `i` is told."""
        return saying.told_on(self, i, self.passage.sentences[sentence][0])

    def sayings(self, low: int, high: int) -> list[tuple[int, When]]:
        """The verbs of saying in tokens `[low, high)` that a day of this week stands behind, with it."""
        return saying.sayings(self, low, high)

    def future(self, when: When) -> bool:
        """Whether a day lies behind publication."""
        return self.published is not None and when.end > self.published

    def hours(self, i: int) -> When | None:
        """The day of publication for what is some hours off («قبل ساعات من لقائه», "hours before")."""
        return eve.hours(self, i)

    def deadline(self, i: int, j: int, sentence: int) -> When | None:
        """The days up to the last on which a plan can be («بحلول نهاية مايو»)."""
        return deadline.by(self, i, j, sentence)

    def within(self, when: When | None, status: str) -> When | None:
        """The part of `when` in which it can have been: what took place lies behind publication, a plan ahead of it."""
        return unstated.part(when, self.published, status)

    def told(self, when: When | None, status: str) -> str:
        """The status that a day gives: what lies ahead of publication is planned."""
        ahead = when is not None and self.published is not None and when.start > self.published
        return "planned" if ahead and status == "occurred" else status

    def behind(self, when: When | None) -> bool:
        """Whether a day lies before publication."""
        return when is not None and self.published is not None and when.end < self.published

    def today(self) -> When | None:
        """Who has set out, as a page tells, does what he set out for on the day of publication."""
        return unstated.set_out(self.published) if self.published else None

    def fresh(self) -> When | None:
        """What a page reports as news without naming the day: published that day or the day before."""
        return unstated.fresh(self.published) if self.published else None


def _going_on(date: Mention) -> bool:
    """«وبعد بضعة أيام زار …», «وفي اليوم التالي …»: so far from a day that the text has not named."""
    if date.when is not None or not date.senses:
        return False
    sense = date.senses[0]
    some = date.kind == "span" and sense.to in ("next", "following") and sense.unit not in ("hour", "minute")
    return some or (date.kind == "unit" and sense.to == "following")
