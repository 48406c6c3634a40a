"""Days that a sentence names, but not as the day of a contact in it.

A day can be that of an occasion («بمناسبة عيد الفطر»), part of a name («أحداث 7 أكتوبر», "the October 7 attack"), stand
in a bracket with what it is about, belong to what something has been since or came after («منذ توليه منصبه في مارس»,
"after the vote of 2 March"), or say something of one who is named («الذي انتخب في مايو»).
"""

from __future__ import annotations

import datetime
from functools import cached_property

from dragoman.dating.mention import Mention
from dragoman.extraction.actors.definite import defined
from dragoman.extraction.contacts.words.verbs import closed
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.settling import sov_apart, svo_apart, vso_apart
from dragoman.settling.svo_noun import at_noun
from dragoman.settling.vso_done_then import at_verb, done_then
from dragoman.settling.years_ago import told_behind
from dragoman.text.signs import COMMAS

OPEN, CLOSE = frozenset("([（"), frozenset(")]）")
BRACKET = 30  # tokens that stand in one bracket
OCCASION = 3  # tokens between the word of an occasion and its day («بمناسبة حلول شهر رمضان»)
ADJECTIVES = 2  # tokens between a noun and a clause that hangs on it
NAMED = 3  # tokens behind a day within which the noun stands that has it ("the October 7 surprise attack")
HOUR = 6  # tokens of an hour before its day ("3:30 p.m. on")
HELD = 3  # tokens of such a clause within which its verb stands
PHRASE = 14  # tokens from «منذ», "after" to a day that belongs to what they open
ISSUED = 6  # tokens between the verb of an outlet and its day («نشرته صحيفة … اليوم»)
NEXT = 2  # tokens from the comma behind a verb of saying to a day that goes on with what was said (", on Friday")
SPEECH = 6  # tokens between a speech or statement and its day («في كلمة ألقاها أمام البرلمان الجمعة»)
PLANNED = 5  # tokens between «المقرر» and its day («المقرر عقده في باريس الشهر المقبل»)
TAKES_PLACE = frozenset(("happen", "proceed", "sit"))  # verbs whose subject a contact is
LATELY = datetime.timedelta(days=7)  # a day of this week may still be that of the contact itself
PERSONS = frozenset(("actor.person", "actor.short", "actor.office", "actor.adjective"))  # at whose name a clause hangs
BESIDE = ("actor", "func", "frame", "light", "channel", "quiet", "earlier")  # layers of words around who acts
OWN = frozenset(("offset", "weekday", "unit", "anchored"))  # kinds of days that no occasion is named by


class Elsewhere:
    """Which days of a passage are not those of a predicate."""

    def __init__(self, passage: Passage, *, clause: list[int], relative: frozenset[int]) -> None:
        self.passage = passage
        self.clause = clause
        self.relative = relative

    def spoken_of(self, date: Mention) -> bool:
        """Whether a day is only named as that of an occasion, or gives something its name."""
        passage = self.passage
        of = passage.begun("occasion", date.i - OCCASION, date.i) or passage.starting("occasion", date.i)
        if of and date.kind not in OWN:
            return True
        exact = date.when is not None and date.when.precision == "day"
        owner = passage.ending("dayowner", date.i) if exact else None
        clitic = passage.pack.clitics.get(owner.pre) if owner is not None else None
        if owner is not None and not (clitic and clitic.article):
            return True  # «اظهارات امروز …», «حملات شب گذشته», «هجوم الأحد»
        return self._name(date)

    def adverb(self, before: Found) -> bool:
        """English "have met before in Paris in June": whether a word that may lead in a day stands for itself."""
        found = self.passage.starting("func", before.j) if self.passage.pack.data.pack.order == "SVO" else None
        return found is not None and found.get("func.mark") is not None

    def loose(self, date: Mention) -> str:
        """More or less, where a distance is only bounded («قبل أكثر من أسبوع», "less than a month ago")."""
        found = self.passage.begun("loose", date.i - 2, date.j) if date.kind == "offset" else []
        return found[0].entries[0].value if found else ""

    def ago(self, date: Mention) -> bool:
        """Whether a distance of years says when something was: «قبل ثلاثة أعوام», "three years ago"; with «منذ» right
        at a verb or first in its clause («التقاه منذ عشر سنوات»), elsewhere it says how long («المستمرة منذ …»).
        """
        passage = self.passage
        if date.senses[0].count is None or date.senses[0].count >= 0:
            return False  # «أول زيارة بعد 17 عاما»
        if passage.starting("since", date.i) is None or date.i == 0:
            return True
        before = date.i - 1
        told = [f for layer in ("light", "frame") if (f := passage.ending(layer, date.i))]
        verb = any(e.kind.endswith(".verb") for f in told for e in f.entries)  # not «أول قمة منذ عشر سنوات»
        verb = verb or told_behind(passage, date)
        return verb or passage.tokens[before].form.kind != "w" or self.clause[before] != self.clause[date.i]

    def worded_year(self, date: Mention) -> bool:
        """Whether a year stands behind its word, as an adverb may («زار أنقرة عام 2016», «پوتین سال ۹۵ دیدار کرد»), or
        in English at its noun ("the 2018 summit").
        """
        if self.passage.pack.data.pack.order == "SVO":
            return at_noun(self.passage, date) is not None
        if date.kind != "year":
            return False
        word = self.passage.starting("date", date.i)
        return word is not None and word.get("date.unit") is not None

    def reaches(self, date: Mention, i: int, j: int) -> bool:
        """Whether between a day and the predicate at tokens `[i, j)` only stand those who act, and small words: in
        «بحثا الاتفاق المبرم عام 2015» the year is that of the agreement, in «توافق سال ۲۰۱۵» too.
        """
        if (noun := at_noun(self.passage, date)) is not None:
            return noun == i
        if self.passage.pack.data.pack.order == "SOV":
            near = range(date.i - 1, i)  # the word before it may have it
            between = [t for t in near if t < date.j or self.passage.fold(t) not in self._pacts]
        else:
            between = list(range(j, date.i))
        own = range(date.i, date.j)
        if at_verb(self.passage, date, i):
            return True
        return bool(between) and all(
            t in own or t in self._beside or self.passage.tokens[t].form.kind != "w" for t in between
        )

    @cached_property
    def _beside(self) -> frozenset[int]:
        return self.passage.covered(*BESIDE)

    @cached_property
    def _pacts(self) -> frozenset[str]:
        """What is signed («سال ۲۰۲۰ توافقی را امضا کردند»): behind the year, it does not have it."""
        return frozenset(f for w in self.passage.pack.data.markers.pacts for f in self.passage.pack.fold(w))

    def opens(self, at: int, i: int) -> bool:
        """ "…, and last week she met", "and on Sunday met", «…، وفي 12 فبراير زار»: whether with "and" a day at token
        `at` opens what the predicate at token `i` tells.
        """
        passage = self.passage
        if passage.pack.data.pack.order == "VSO":
            led = passage.starting("func", at - 1) if at > 0 else None
            word = led if led is not None and led.j == at else passage.starting("date", at)
            verbs = [passage.starting(layer, i) for layer in ("frame", "light")]
            words = (t for t in range(at, i) if passage.tokens[t].form.kind == "w")
            alone = all(any(passage.covering(layer, t) for layer in ("date", "quiet")) for t in words)
            return self._joined(word) and not any(self._joined(verb) for verb in verbs) and alone
        if passage.pack.data.pack.order != "SVO":
            return False
        first = at - 1 if at > 0 and passage.starting("func", at - 1) is not None else at
        joined = any(t > 0 and passage.fold(t - 1) in passage.pack.joins for t in (first, at))
        return joined and not any(passage.fold(t) in passage.pack.joins for t in range(at, i))

    def _joined(self, found: Found | None) -> bool:
        """Whether a conjunction is written onto a word."""
        clitic = self.passage.pack.clitics.get(found.pre) if found is not None else None
        return clitic is not None and bool(clitic.conjunction)

    def own(self, date: Mention, j: int) -> bool:
        """Whether a day stands in the clause that says when a noun that ends before token `j` was held («القمة التي
        عقدت … الجمعة»).
        """
        clause = self.clause[date.i]
        if self.passage.pack.data.pack.order == "SOV":
            return date.i >= j and self._held_on(date, j)
        if date.i < j or clause not in self.relative:
            return False
        first = next((t for t in range(j, date.i) if self.clause[t] == clause), date.i)
        layers = ("light", "held", "status") if self.passage.pack.data.pack.order == "VSO" else ("light", "held")
        verbs = (self.passage.begun(layer, first, first + HELD) for layer in layers)  # «الذي كان مقررا الخميس»
        near = first - j <= ADJECTIVES or self._sides(j, first)
        return near and any(verbs)

    def _held_on(self, date: Mention, j: int) -> bool:
        """«این دیدار که روز شنبه انجام شد»: whether the Persian clause right behind a noun that ends before token `j`
        says that it was held on a day.
        """
        that = next((t for t in range(j, min(date.i, j + ADJECTIVES + 1)) if self._that(t)), None)
        if that is None or self.clause[that] != self.clause[date.i]:
            return False
        ended = self.passage.pack.finite
        if any(self.passage.fold(t) in ended or self.passage.covering("frame", t) for t in range(j, date.i)):
            return False
        behind = range(date.j, min(date.j + PHRASE, len(self.passage.tokens)))
        verb = next((t for t in behind if self.passage.fold(t) in ended), None)
        held = self.passage.begun("light", date.j, verb + 1) if verb is not None else []
        return any(e.value in TAKES_PLACE for f in held for e in f.all("light.verb"))

    def _that(self, t: int) -> bool:
        found = self.passage.starting("func", t)
        return found is not None and found.get("func.that") is not None

    def _sides(self, a: int, b: int) -> bool:
        """«المحادثات بين … والتي جرت الأحد», "the talks between …, which took place on Sunday": whether tokens `[a, b)`
        only name who took part, and small words.
        """
        small = self.passage.pack.determiners
        words = (t for t in range(a, b) if self.passage.tokens[t].form.kind == "w")
        return all(t in self._beside or self.passage.fold(t) in small for t in words)

    def _name(self, date: Mention) -> bool:
        """«أحداث 7 أكتوبر», "the October 7 attack": a day without its year that stands at a noun like an adjective."""
        passage = self.passage
        sense = date.senses[0] if date.senses else None
        if svo_apart.somebodys(passage, date):
            return True
        if date.kind != "day" or len(date.senses) != 1 or sense is None or sense.to or sense.year_to or date.i == 0:
            return False
        if sense.year is not None and passage.pack.data.pack.order == "SVO":
            return False
        if passage.pack.data.pack.order != "SVO":
            noun = passage.ending("dayname", date.i)
            clitic = passage.pack.clitics.get(noun.pre) if noun is not None else None
            return noun is not None and not (clitic and clitic.article)  # «بحثا الهجوم 12 مايو»: nothing is its own
        before = date.i - 1
        the = passage.fold(before) in passage.pack.determiners or passage.fold(before) in passage.pack.pointers
        behind = passage.tokens[date.j].form.kind == "w" if date.j < len(passage.tokens) else False
        told = passage.begun("frame", date.j, date.j + NAMED)  # "the August 5 phone call" is the contact's own day
        return the and behind and not told and passage.starting("func", date.j) is None

    def apart(self, date: Mention, i: int, j: int, *, published: datetime.date | None) -> bool:
        """Whether a day belongs to something else of the sentence than the predicate at tokens `[i, j)`."""
        if self.passage.pack.data.pack.order == "SOV":
            if date.i >= j and closed(self.passage, j - 1, date.i):
                return True  # «به پایان رسید و قرار است فردا ادامه یابد»: of the next statement
            if sov_apart.of_the_first(self.passage, date, i):
                return True
        if (
            self._issued(date, i, j)
            or self._bracketed(date, i)
            or self._phrase(date, i, j, published)
            or self._of_somebody(date, i)
            or self._of_a_plan(date, j)
            or self._prepared(date, j)
            or done_then(self.passage, date, j)
            or svo_apart.behind_what_came_first(self.passage, date, i, j)
            or svo_apart.aside(self.passage, date, i)
            or vso_apart.elsewhere(self.passage, self.clause, date, i, j)
        ):
            return True
        return date.i >= j and self._of_a_speech(date, j)

    def _of_a_plan(self, date: Mention, j: int) -> bool:
        """«التقى نظيره لبحث المؤتمر المقرر عقده الشهر المقبل»: an Arabic day behind a word that says of another noun
        than the predicate, which ends before token `j`, that it is planned.
        """
        passage = self.passage
        if passage.pack.data.pack.order != "VSO":
            return False
        cues = passage.begun("status", max(j + 1, date.i - PLANNED), date.i)
        planned = (c.i for c in cues if c.entries[0].value == "planned" and defined(passage, c.i))
        return any(defined(passage, at - 1) and passage.covering("actor", at - 1) is None for at in planned)

    def _prepared(self, date: Mention, j: int) -> bool:
        """«التقى نظيره في إطار التحضير لقمة … في 20 مايو», "to prepare for the summit on May 19": whether a day stands
        behind a noun that a word of preparing leads in, between it and the predicate that ends before token `j`.
        """
        words = self.passage.begun("preparing", max(j, date.i - PHRASE), date.i)
        return any(
            not self._comma(w.j, date.i)
            and any(True for n in ("frame", "forum") for _ in self.passage.begun(n, w.j - 1, date.i))
            for w in words
        )

    def of_the_saying(self, date: Mention, j: int) -> bool:
        """ "will visit Baghdad, his office said in a statement on Monday": whether an English day stands behind a verb
        of saying, which stands behind the predicate that ends before token `j`, and nothing else is told between; an
        Arabic one behind the past verb of asking itself («دعا السبت نظيره إلى زيارة القاهرة»); and a Persian one before
        the «از» of what somebody gives notice of («امروز از سفر وزیر به مسکو خبر داد»).
        """
        passage = self.passage
        if passage.pack.data.pack.order == "SOV":
            return self._of_the_notice(date, j)
        asked = passage.ending("frame", j) if passage.pack.data.pack.order == "VSO" and date.i >= j else None
        if asked is not None and asked.get("frame.verb"):
            past = all("past" in e.tags for e in asked.all("frame.verb"))
            return past and not passage.begun("frame", j, date.i)
        if passage.pack.data.pack.order != "SVO" or date.i < j:
            return False
        near = (max(j, date.i - SPEECH), date.i)
        verbs = [f for f in passage.begun("said", *near) if f.get("said.verb")] + passage.begun("say", *near)
        said = [f.j for f in verbs if not in_name(passage, f)]
        if said and passage.fold(max(said)) in COMMAS and date.i - max(said) <= NEXT:
            return False  # "will meet, the Kremlin said, on Friday"
        return bool(said) and not passage.begun("frame", max(said), date.i)

    def _of_the_notice(self, date: Mention, j: int) -> bool:
        """Whether a day stands before the «از» of the noun that ends at token `j`, and the verb behind is of notice;
        or, behind a comma, before the verb of who spoke about it («درباره سفر خود به مسکو، امروز گفت»).
        """
        passage = self.passage
        _, high = passage.sentence(j - 1) or (j, j)
        noun = passage.ending("frame", j)
        mark = passage.ending("func", noun.i) if noun is not None else None
        about = mark.get("func.mark") if mark is not None else None
        if about is not None and about.value == "about" and date.i > j and passage.fold(date.i - 1) in COMMAS:
            return bool(passage.begun("say", date.j, high))
        end = next((t for t in range(j, high) if passage.fold(t) in passage.pack.finite), high)
        noticed = any(f.entries[0].value == "notice" for f in passage.begun("status", j, end + 1))
        led = [f for f in passage.begun("func", date.j, j) if (e := f.get("func.mark")) and e.value == "from"]
        return noticed and bool(led) and not passage.begun("frame", date.j, led[-1].i)

    def _issued(self, date: Mention, i: int, j: int) -> bool:
        """«خلال زيارته للخرطوم ونشرته اليوم», «بثت أمس تقارير لزيارته»: a day right behind a verb of an outlet, with
        the predicate at tokens `[i, j)` before or behind both.
        """
        words = self.passage.begun("issued", max(0, date.i - ISSUED), date.i)
        if not words or self.clause[words[-1].i] != self.clause[date.i]:
            return False
        at = words[-1].j
        inside = self.passage.begun("frame", at, date.i) or self.passage.begun("say", at, date.i)
        return not inside and (j <= words[-1].i or date.j <= i)

    def _of_a_speech(self, date: Mention, j: int) -> bool:
        """«ندد باستضافته في كلمة ألقاها الجمعة», «بحسب بيان صدر السبت»: a day behind what something was said in."""
        passage = self.passage
        if passage.pack.data.pack.order != "VSO":
            return False
        for found in reversed(passage.begun("account", max(j, date.i - SPEECH), date.i)):
            led = passage.ending("func", found.i)
            mark = led.get("func.mark") if led else None
            clitic = passage.pack.clitics.get(found.pre)
            if found.get("account.medium") and (mark or (clitic and clitic.preposition)):
                frames = passage.begun("frame", found.j, date.i)
                return not frames and self.clause[found.i] == self.clause[date.i]
        return False

    def _bracketed(self, date: Mention, i: int) -> bool:
        """Whether a day stands in a bracket with other words, and the predicate outside of it."""
        for a, b in self.brackets:
            if a < date.i and date.j <= b + 1 and not a < i < b:
                words = [t for t in range(a + 1, b) if self.passage.tokens[t].form.kind in ("w", "n")]
                return any(not date.i <= t < date.j for t in words)
        return False

    @cached_property
    def brackets(self) -> list[tuple[int, int]]:
        """The brackets of the passage: the tokens that open and close them."""
        passage = self.passage
        out = []
        for a in passage.where(OPEN):
            b = next((t for t in range(a + 1, min(a + BRACKET, len(passage.tokens))) if passage.fold(t) in CLOSE), None)
            if b is not None:
                out.append((a, b))
        return out

    def _phrase(self, date: Mention, i: int, j: int, published: datetime.date | None) -> bool:
        """Whether a day belongs to what «منذ» or "after" opens between it and the predicate, or before both."""
        passage = self.passage
        when = date.when
        long_ago = when is not None and published is not None and when.end < published - LATELY
        if date.i >= j:
            low = max(j, date.i - PHRASE)
            since = [f.j for f in passage.begun("since", low, date.i) if not self._of_time(f.j, date.i)]
            opened = since + (self._after(low, date.i) if long_ago else [])
            return any(not self._comma(t, date.i) for t in opened)
        first = (passage.sentence(date.i) or (0, 0))[0]
        before = self._after(max(first, date.i - PHRASE), date.i)
        opened = [t for t in before if not self._comma(t, date.i)]
        return bool(opened) and long_ago and self._comma(date.j, i)

    def _after(self, a: int, b: int) -> list[int]:
        """Where in tokens `[a, b)` "after" opens a phrase of more than the day itself, and of more than an hour of it
        ("after 3 p.m. on August 5").
        """
        marks = self.passage.begun("func", max(0, a), b)
        opened = [f.j for f in marks if f.j < b and (e := f.get("func.mark")) and e.value == "after"]
        return [j for j in opened if self.passage.tokens[j].form.kind != "n" or b - j > HOUR]

    def _of_time(self, a: int, b: int) -> bool:
        """«منذ 2011 في موسكو يوم الجمعة»: whether «منذ» before token `a` has a year or month of its own, or the day at
        `b` itself.
        """
        if a >= b:
            return True
        at = a
        while at < b and (self.passage.starting("date", at) or self.passage.tokens[at].form.kind == "n"):
            at += 1
        return a < at < b

    def _comma(self, a: int, b: int) -> bool:
        return any(self.passage.fold(t) in COMMAS for t in range(a, b))

    def _of_somebody(self, date: Mention, i: int) -> bool:
        """«الذي انتخب في مايو», "who took office in May": of whom the clause tells; by a comma it may be set off."""
        own = self.clause[date.i]
        if own not in self.relative or own == self.clause[i] or i > date.j:
            return False
        first = date.i
        while first > 0 and self.clause[first - 1] == own:
            first -= 1
        whose = first - 1
        while whose > 0 and self.passage.tokens[whose].form.kind != "w":
            whose -= 1
        name = self.passage.covering("actor", whose)
        if name is None or not name.kinds & PERSONS:
            return False
        # «القمة التي عقدت الاثنين», «زيارته التي كانت مقررة في أبريل»
        for layer in ("light", "status", "frame", "held"):
            if self.passage.begun(layer, first, date.i):
                return False
        return not any(self.passage.fold(t) in COMMAS for t in range(max(0, date.i - 2), date.i))


def in_name(passage: Passage, verb: Found) -> bool:
    """ "the United States": whether an English word for saying is part of a name that begins before it."""
    name = passage.covering("actor", verb.i) if passage.pack.data.pack.order == "SVO" else None
    return name is not None and name.i < verb.i
