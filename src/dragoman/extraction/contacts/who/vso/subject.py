"""Who is the subject in a language of the order verb, subject, object (Arabic), where the verb stands alone.

A subject that was named is not repeated: «التقى شكري نظيره القبرصي، كما التقى نظيره اليوناني» has Shoukry twice. So
each verb is given its subject first: the bare group right before it (a headline), else the first one behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import LANDS, Group
from dragoman.extraction.contacts.words.vso.seats import houses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.text.signs import COMMAS, QUOTES

NEAR = 3  # tokens between a preposition and whom it leads in
REACH = 12  # tokens behind a verb within which its subject stands
BACK = 1  # sentences back in which a subject that is left out may stand
ASIDE = 4  # words of a phrase that sets a headline off
BESIDE = ("func.relative", "func.onward")  # clauses whose subject does not go on: «… حيث استقبله الملك، ثم توجه»
AIMS, AIM = ("to-clitic", "like"), 3  # marks of prepositions written onto what somebody is there for, and its letters
PERSONS = ("person", "office", "institution")
TOURS = frozenset(("lead-to", "led-to"))  # verbs of frames.yml that are said of a journey («جولة تشمل …»)
KNOWN = ("actor", "func", "quiet", "date", "channel", "pronoun", "status", "frame", "light", "say", "earlier", "joint")


class Subjects:
    """The subjects of the verbs of one passage."""

    def __init__(
        self, passage: Passage, groups: list[Group], clauses: Clauses, *, nobody: frozenset[int] = frozenset()
    ) -> None:
        self.passage = passage
        self.groups = groups
        self.nobody = nobody  # «ممثلو المجتمع المدني»: who speaks for no party
        self.clauses = clauses
        spans = {(f.i, f.j) for layer in ("say", "light") for f in passage.layer(layer) if not _of_a_tour(f)}
        spans |= {(f.i, f.j) for f, _ in passage.of("frame.verb")}
        prepositions = {f.i for f, _ in passage.of("func.mark")}  # «بين» also means "he explained"
        self.verbs = sorted(s for s in spans if s[0] not in prepositions)
        self.bare = [g for g in groups if self._bare(g) and any(_acts(m) for m in g.mentions)]
        self._verb_starts = [i for i, _ in self.verbs]
        self._bare_starts = [g.i for g in self.bare]
        self._ended = {g.j: g for g in self.bare}
        self._heads: dict[int, tuple[Group | None, bool]] = {}
        self._led_to = {g.j: g for g in groups if g.mark == "about"}
        met = ("with", "by-clitic")  # «اجتمع مع الوزير», «التقى بالوزير»
        self._met = [g for g in groups if g.mark.startswith(met) and len(g.mentions) == 1]
        alone = [g for g in groups if g.mark == "" and len(g.mentions) == 1]
        self._alone_from, self._alone_to = {g.i: g for g in alone}, {g.j: g for g in alone}

    def _bare(self, group: Group) -> bool:
        """Whether no preposition stands before a group; the first word of a clause may be a verb that no list knows."""
        if group.mark == "after-word":
            return group.i == self.clauses.clause(group.i)[0] + 1 or self._set_off(group)
        return group.mark == ""

    def _set_off(self, group: Group) -> bool:
        """«في تطور لافت الخارجية العراقية تستدعي …»: whether a headline's subject, its verb right behind, follows a
        phrase of a preposition, a noun and its adjective without the article, which therefore ends before it.
        """
        low, _ = self.clauses.clause(group.i)
        if not self.clauses.marked(low) or not 2 <= group.i - low - 1 <= ASIDE:
            return False
        if not any(i == group.j for i, _ in self.verbs):
            return False
        article = self.passage.pack.letters.article
        words = range(low + 1, group.i)
        known = any(self.passage.covering(layer, t) for t in words for layer in ("actor", "frame", "say", "light"))
        return not known and not any(self.passage.fold(t).startswith(article) for t in words)

    def within(self, low: int, high: int) -> Iterator[Group]:
        """The subjects of the verbs in tokens `[low, high)`, the last first; where there is no verb, who stands bare.

        Who is the subject of two verbs comes twice.
        """
        verbs = self._verbs(low, high)
        if not verbs:
            yield from [g for g in self._standing(low, high) if not g.mentions[0].counterpart][:1]
            return
        until = high
        for i, j in reversed(verbs):
            before, unknown = self._head(i)
            if before is not None and before.i < low:
                before = None
            if before is not None or not unknown or i <= low:  # «سيناتور جمهوري يلتقي ولي العهد»: nobody known
                found = before
                if found is None or found.mentions[0].counterpart:
                    found = self._behind(j, min(until, j + REACH), high)
                if found is not None:
                    yield found
            until = i
        yield from reversed([g for g in self._standing(low, verbs[0][0]) if g.mark])

    def _verbs(self, low: int, high: int) -> list[tuple[int, int]]:
        """The verbs in tokens `[low, high)`."""
        first = bisect_left(self._verb_starts, low)
        return [v for v in self.verbs[first : bisect_left(self._verb_starts, high, first)] if v[1] <= high]

    def _standing(self, low: int, high: int) -> list[Group]:
        """The bare groups in tokens `[low, high)`."""
        first = bisect_left(self._bare_starts, low)
        return [g for g in self.bare[first : bisect_left(self._bare_starts, high, first)] if g.j <= high]

    def _behind(self, low: int, until: int, high: int) -> Group | None:
        """The first bare group that begins in tokens `[low, until)` and ends by `high`."""
        at = bisect_left(self._bare_starts, low)
        group = self.bare[at] if at < len(self.bare) else None
        return group if group is not None and group.i < until and group.j <= high else None

    def _head(self, at: int) -> tuple[Group | None, bool]:
        """The bare group right before the verb at token `at`, and whether a noun that nobody knows stands there."""
        head = self._heads.get(at)
        if head is None:
            linked = self.linked(at)
            group = None if linked else self._ended.get(self.quiet_before(at))
            head = self._heads[at] = (group, not linked and at > 0 and not self.ends(at - 1))
        return head

    def stranger(self, at: int) -> bool:
        """«بعض دول المنطقة ذهبت إلى …»: whether a noun that nobody knows stands right before the verb at token `at`."""
        if not self._head(at)[1]:
            return False
        word = self.quiet_before(at) - 1
        return word >= 0 and not self.passage.covering("stop", word)  # «عندما يلتقي»

    def done_to(self, low: int, high: int) -> Group | None:
        """«استقبل السيسي بلينكن وبحث معه», «التقى بالرئيس وبحث معه»: the person behind a verb of tokens `[low, high)`,
        not its subject.
        """
        doing = {g.i for g in self.within(low, high)}
        verbs = self._verbs(low, high)
        if not verbs or not doing:
            return None
        others = [g for g in self._standing(verbs[0][1], high) if g.i not in doing and len(g.mentions) == 1]
        others += [g for g in self._met if verbs[0][1] <= g.i and g.j <= high]
        return max((g for g in others if g.mentions[0].kind in ("person", "office")), key=lambda g: g.i, default=None)

    def sayer(self, at: int) -> Group | None:
        """«أعلنت بغداد أنها استدعت السفير»: whom the pronoun means that is written onto the "that" of the clause of
        token `at`: who stands right beside the verb of saying before it.
        """
        low, _ = self.clauses.clause(at)
        opener = self.passage.starting("func", low)
        if opener is None or opener.get("func.that") is None or opener.j > at:
            return None
        pack = self.passage.pack
        land = opener.j < at and self.passage.fold(opener.j) in pack.own  # «إن بلاده أبلغت …»
        if not land and not self.passage.fold(opener.j - 1).endswith(tuple(pack.pronoun_tails)):
            return None
        start = next((a for a, _ in self.clauses.outer(at)), low)
        said = next(reversed(list(self.passage.begun("say", start, low))), None)
        if said is None:
            return None
        return self.teller(said)

    def teller(self, said: Found) -> Group | None:
        """Who stands alone and bare right behind a verb of saying, else right before it."""
        return self._alone_from.get(said.j) or self._alone_to.get(said.i)

    @cached_property
    def _begins(self) -> tuple[str, ...]:
        """How verbs of the third person begin in the present."""
        several = (form for form in self.passage.pack.data.letters.verbs.present if not form.endswith("_"))
        return tuple({form.partition("_")[0].rstrip("~") for form in several})

    def _of_another(self, low: int, at: int) -> bool:
        """«إن ناقلة ضخمة أبحرت من الصين في طريقها إلى اليمن»: whether a noun that nobody knows stands right behind the
        "that" at which the clause of the verb at token `at` opens; a word with the beginning of a verb is none.
        """
        opener = self.passage.starting("func", low)
        if opener is None or opener.get("func.that") is None or opener.j >= at or self.ends(opener.j):
            return False
        pack, word = self.passage.pack, self.passage.fold(opener.j)
        his = self.passage.fold(opener.j - 1).endswith(tuple(pack.pronoun_tails))  # «أنها احتجت واستدعت»
        return not his and word not in pack.own and not word.startswith(self._begins)

    def left_out(self, at: int, have: set[str | None]) -> Group | None:
        """Who goes on doing where the verb at token `at` names nobody: whose verb came last, here or before."""
        low, _ = self.clauses.clause(at)
        if self._of_another(low, at):
            return None
        said = self.sayer(at)
        if said is not None and _lands(said) and said.mentions[0].party not in have:
            return said
        number, opener = self.clauses.number, self.clauses.opener
        outer = [(a, b) for a, b in self.clauses.outer(at) if opener.get(number[a]) not in BESIDE]
        for start, end in ((low, at), *outer):
            for group in self.within(start, end):
                if self._alone(group, have):
                    return group
        capital = self._capital(low, at)
        if capital is not None and capital.mentions[0].party not in have:
            return capital
        now = self.clauses.sentence[at]
        for n in range(now - 1, max(-1, now - 1 - BACK), -1):
            doing = self.within(*self.passage.sentences[n])
            told = self.passage.starting("say", self.passage.sentences[now][0]) is not None
            for group in reversed(list(doing)) if told else doing:  # «وأضاف …»: who spoke before
                if self._alone(group, have):
                    return group
        return None

    def _capital(self, low: int, at: int) -> Group | None:
        """«بكين تحتج وتستدعي السفير», «نددت بكين واستدعت السفير»: the capital beside the verb at the head of a
        clause, or behind its comma («…، وبكين تحتج وتستدعي …»), that a verb joined on at token `at` is said of too.
        """
        if not self.linked(at):
            return None
        last = next((t for t in range(at - 1, low, -1) if self.passage.fold(t) in COMMAS), low - 1) + 1
        for start in dict.fromkeys((last, low)):
            group = next((g for g in self.groups if start <= g.i <= start + 1 and g.j < at), None)
            if group is None or group.place or len(group.mentions) > 1 or not group.mentions[0].capital:
                continue
            behind = group.i > start and group.mark in ("", "after-word")
            if behind or (group.mark == "" and self._conjugated(group.j)):
                return group
        return None

    def _conjugated(self, t: int) -> bool:
        """Whether a verb stands at token `t`, or a word with the beginning that a verb of the present has."""
        found = any(i == t for i, _ in self.verbs)
        return found or self.passage.fold(t).startswith(self._begins)

    def obliged(self, low: int) -> Group | None:
        """«إن على إسرائيل أن تجري محادثات»: who is to do what the clause at token `low` tells, which a "that" opens."""
        opener, bound = self.passage.starting("func", low), self._led_to.get(low)
        if bound is None or opener is None or opener.get("func.that") is None:
            return None
        led = self.passage.ending("status", bound.i)
        return bound if led is not None and led.entries[0].value == "obliged" else None  # not «اتفق على … أن»

    def ends(self, at: int) -> bool:
        """Whether what stands before token `at` is complete: no noun that nobody knows goes on behind it."""
        tokens = self.passage.tokens
        while at < len(tokens) and tokens[at].form.kind == "p" and self.passage.fold(at) in "\"'«»“”()[]":
            at += 1
        if at >= len(tokens) or tokens[at].form.kind != "w":
            return True
        return at not in self.nobody and any(self.passage.covering(layer, at) for layer in KNOWN)

    def aimed(self, at: int) -> bool:
        """«استدعت السفير للاحتجاج», «التقى نظيره لبحث …», «يتوجه إلى تركيا لحضور القمة»: whether a noun led in by a
        preposition written onto its article stands at `at`, or a word for what is talked about, or a longer noun by
        «لـ» or «كـ», no name («لودفيغ هانسن»): a definite word stands behind it, or a "that" opens the clause.
        """
        if at >= len(self.passage.tokens):
            return False
        dealt = self.passage.starting("topic", at)
        if dealt is not None and "topic.dealt" in dealt.kinds:
            return True
        word, pack = self.passage.fold(at), self.passage.pack
        if word.startswith(tuple(pack.data.letters.contractions.values())):
            return True
        heads = (c for c in pack.clitics if pack.clitic_mark(c) in AIMS)
        if not any(word.startswith(c) and len(word) - len(c) > AIM for c in heads):
            return False
        thing = self.passage.fold(at + 1) if at + 1 < len(self.passage.tokens) else ""
        owned = thing.startswith(pack.letters.article or " ") or thing.endswith(tuple(pack.pronoun_tails))
        return owned or self.clauses.opener.get(self.clauses.number[at]) == "func.that"

    def quiet_before(self, at: int) -> int:
        """Where the words before a verb end that stand between it and a subject («السيسي قد استقبل»)."""
        while at > 0 and self.passage.covering("quiet", at - 1):
            at -= 1
        return at

    def pronoun(self, at: int) -> bool:
        """«قال إنه ناقش الملف مع نظيره»: whether a pronoun written onto "that" is the subject of the verb at `at`."""
        opener = self.passage.ending("func", self.quiet_before(at))
        if opener is None or opener.get("func.that") is None:
            return False
        return self.passage.fold(opener.j - 1).endswith(tuple(self.passage.pack.pronoun_tails))

    def moves(self, frame: Frame, hit: Found) -> bool:
        """Whether a frame of setting out or coming has a verb of motion; one that `comes` has its subject beside it:
        «حل الرئيس بالقاهرة», not «حل سياسي في ليبيا».
        """
        if "comes" in frame.needs:
            beside = self._behind(hit.j, hit.j + 2, len(self.passage.tokens))
            if beside is None and any("present" in e.tags for e in hit.entries):  # «الوزير يحل بالقاهرة»
                beside = self._ended.get(self.quiet_before(hit.i))
            if beside is not None and any(self._noun(t) for t in range(hit.j, beside.i)):
                return False  # «يعود أصل الرئيس إلى إيطاليا»
            return beside is not None and self.leaves(hit.j)
        if frame.event == "arrival" and frame.verb and self._figurative(hit):
            return False
        if frame.event in JOURNEYS and self._people(hit.j):
            return False  # «سافر اللبنانيون إلى تركيا»: travellers of their own
        return frame.event != "departure" or self.leaves(hit.j)

    def _people(self, at: int) -> bool:
        """Whether the subject at token `at` is a people: «زار السعوديون»."""
        group = self._behind(at, at + 1, len(self.passage.tokens))
        sent = group is not None and group.i == at and group.mentions[0].institution == "delegation"
        return sent and any(self.passage.fold(at).endswith(p) for p in self.passage.pack.data.letters.people)

    def _noun(self, t: int) -> bool:
        """Whether a word may not stand between a verb and its subject: it is no day, adverb or word of grammar."""
        layers = ("date", "func", "quiet", "actor", "again")
        return not any(self.passage.covering(layer, t) for layer in layers)

    def _figurative(self, hit: Found) -> bool:
        """«وصلوا إلى حل», «وصل التوتر إلى ذروته في غزة»: whether the «إلى» of a verb of coming leads to no place."""
        passage, pack = self.passage, self.passage.pack
        _, high = self.clauses.clause(hit.i)
        marks = passage.begun("func", hit.j, min(high, hit.j + REACH))
        led = next((f for f in marks if (e := f.get("func.mark")) and e.value == "to"), None)
        if led is None or led.j >= high or passage.tokens[led.j].form.kind != "w":
            return False
        if any(passage.begun("actor", t, t + 1) or passage.covering("actor", t) for t in range(led.j, led.j + NEAR)):
            return False
        word = passage.fold(led.j).removeprefix(pack.letters.article or "")
        return word not in pack.grounds | houses(pack)

    def leaves(self, at: int) -> bool:
        """Whether the verb before token `at` is one of motion: «توجه بالشكر» and «توجه الرئيس بكلمة» are not."""
        subject = self._behind(at, at + 2, len(self.passage.tokens))
        return self.ends(at) and (subject is None or self.ends(subject.j))

    def linked(self, at: int) -> bool:
        """Whether the verb at token `at` carries a conjunction («… وبحث معه»): it has its subject from elsewhere."""
        for layer in ("frame", "light", "say"):
            found = self.passage.starting(layer, at)
            clitic = self.passage.pack.clitics.get(found.pre) if found else None
            if clitic and clitic.conjunction:
                return True
        return False

    def _alone(self, group: Group, have: set[str | None]) -> bool:
        first = group.mentions[0]
        fits = len(group.mentions) == 1 and first.kind in PERSONS and first.office != "spokesperson"
        return fits and not first.counterpart and first.party is not None and first.party not in have


def with_goal(groups: Sequence[Group], behind: list[Group]) -> list[Group]:
    """«…، وزار وزير الخارجية الفرنسي القاهرة»: the one group behind an Arabic verb, with the place right behind it to
    which the verb leads: then it has its subject there, and no other goes on.
    """
    if len(behind) != 1:
        return behind
    goal = (g for g in groups if g.i == behind[0].j and g.mark == "" and all(m.kind in LANDS for m in g.mentions))
    return [*behind, *list(goal)[:1]]


def opens(passage: Passage, group: Group) -> bool:
    """«أكد أن العراق أخطر روسيا بـ…»: whether a group stands right behind «أن», where a noun is the subject."""
    that = passage.ending("func", group.i)
    return that is not None and that.get("func.that") is not None


def _acts(mention: Mention) -> bool:
    return mention.kind in PERSONS or (mention.kind in ("state", "body") and not mention.capital)


def _lands(group: Group) -> bool:
    """Whether a group is a state or body."""
    first = group.mentions[0]
    return first.kind in ("state", "body") and first.party is not None


def strangers(passage: Passage, mentions: list[Mention]) -> frozenset[int]:
    """Where those stand who speak for a word that is no party («ممثلو المجتمع المدني»)."""
    inside = {t for m in mentions for t in range(m.i, m.j)}
    sent = [f for f, e in passage.of("actor.institution") if e.value == "delegation" and f.i not in inside]
    words = [f for f in sent if f.j < len(passage.tokens) and passage.tokens[f.j].form.kind == "w"]
    return frozenset(f.i for f in words if not any(passage.covering(layer, f.j) for layer in KNOWN))


def _of_a_tour(found: Found) -> bool:
    return found.get("light.verb") is not None and all(e.value in TOURS for e in found.entries)


def ending(passage: Passage, groups: list[Group], low: int, verb: int) -> list[Group]:
    """Who stands right before a verb, from token `low` on, be this quoted («أن القاهرة "تجري محادثات"»)."""
    at = verb - 1 if verb > 0 and passage.fold(verb - 1) in QUOTES else verb
    return [g for g in groups if low <= g.i and g.j in (at, verb)]


def having(passage: Passage, groups: list[Group], low: int, at: int) -> Group | None:
    """Arabic «كان لوزير الخارجية لقاء مع نظيره»: who has the noun at token `at`, right behind him."""
    words = passage.pack.having
    if not words:
        return None
    had = (g for g in groups if g.mark == "to-clitic" and g.j <= at and g.i > 0)
    had = (g for g in had if passage.fold(g.i - 1) in words and g.i - 1 >= low)
    return next((g for g in had if _only_when(passage, g.j, at)), None)


def _only_when(passage: Passage, a: int, b: int) -> bool:
    """Whether words of tokens `[a, b)` only say when or how."""
    return all(any(passage.covering(n, t) for n in ("date", "quiet")) for t in range(a, b))
