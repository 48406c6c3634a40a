"""Clauses, as far as filling roles needs them: where a sentence opens another statement."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from functools import cached_property

from dragoman.extraction.actors.titled import titled
from dragoman.extraction.contacts.words.sov import relative as sov_relative
from dragoman.extraction.contacts.words.svo.that import unsaid
from dragoman.extraction.contacts.words.vso.due import due
from dragoman.extraction.sorts import PLACES
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, STROKES

STRONG = frozenset(":;؛/|")
WHERE = ("place", "margins")  # marks of where something was
SHORT = 2  # tokens of the least clause
DAYS = frozenset(
    f"date.{k}" for k in ("weekday", "month", "rel", "yearrel", "unit", "season", "quarter", "feast", "part")
)


class Clauses:
    """Numbers the clause of every token of a passage; `outer` is the clause that a clause stands in."""

    def __init__(self, passage: Passage) -> None:
        count = len(passage.tokens)
        self.number = [0] * count
        self.sentence = [0] * count
        self.opener: dict[int, str] = {}
        self.bounds: dict[int, tuple[int, int]] = {}
        breaks: dict[int, str] = {}
        named = {t for f in passage.layer("actor") if f.j - f.i > 1 for t in range(f.i, f.j)}
        if passage.pack.data.pack.order == "SVO":  # "communicated that message to": within a verb no clause begins
            named |= {t for f, _ in passage.of("frame.verb") if f.j - f.i > 2 for t in range(f.i + 1, f.j)}
            named |= {f.i for f, _ in passage.of("frame.verb") if f.j - f.i > 1}  # "while receiving the emir"
        whole = due(passage)
        for kind in ("func.that", "func.relative", "func.onward"):
            for found, _ in passage.of(kind):
                if found.i not in named and found.i not in whole:  # «مون جيه إن» is a name, not a conjunction
                    breaks[found.i] = kind
        for at in unsaid(passage):
            breaks.setdefault(at, "func.that")
        if passage.pack.data.pack.order == "SOV":  # a verb of saying closes its clause, with «که» or without
            nouns = {t for f in passage.layer("frame") if f.get("frame.noun") for t in range(f.i, f.j)}
            for found in passage.layer("say"):
                if found.i not in nouns and not sov_relative.told_in_one(passage, found):  # «گفت و گو»
                    breaks.setdefault(found.j, "func.that")
        self.told_by: dict[int, Found] = {}  # Persian nouns with the verb of the relative clause behind them
        resumed: dict[int, int] = {}
        if passage.pack.data.pack.order == "SOV":
            for noun, (that, verb) in sov_relative.relatives(passage, breaks).items():
                del breaks[that]
                breaks[noun] = "func.that"
                resumed[noun] = sov_relative.end(passage, verb)
                self.told_by[noun] = verb
        self.passage = passage
        self.parent: dict[int, int] = {}
        self.inner: dict[int, tuple[int, int]] = {}  # of a clause that stands inside another: its tokens
        self._cut(breaks, resumed)
        words = {t for f in passage.layer("frame") if f.get("frame.noun") for t in range(f.i + 1, f.j)}
        words |= {f.i for f in passage.layer("frame") if f.get("frame.noun") and f.j - f.i > 2}
        self.verbs = frozenset(f.i for layer in ("say", "light") for f in passage.layer(layer) if f.i not in words)
        self._marks = frozenset(f.i for f, _ in passage.of("func.mark"))

    @cached_property
    def closed(self) -> set[int]:
        """The tokens behind words that say what or when something is or was, and name nobody who does it."""
        passage = self.passage
        layers = ("say", "light", "date", "quiet", "frame", "channel")
        adjectives = {f.j for f, _ in passage.of("actor.adjective")}
        closed = adjectives | {f.j for layer in layers for f in passage.layer(layer)}
        if passage.pack.data.pack.order == "SVO":  # "the", "by" and "and" open what dates are made of, and end none
            loose = {f.j for f in passage.layer("date") if not f.kinds & DAYS}
            closed -= loose - {f.j for layer in layers if layer != "date" for f in passage.layer(layer)}
            closed |= {t + 1 for t in passage.numbers}  # "December 10 in Paris"
        if passage.pack.data.pack.order in ("SOV", "VSO"):  # «در مهر ۱۴۰۰ در آنکارا», «في أكتوبر 2020 في نيقوسيا»
            closed |= {t + 1 for t in passage.numbers if passage.ending("date", t) is not None}
        return closed

    def _cut(self, breaks: dict[int, str], resumed: dict[int, int]) -> None:
        """Numbers the clauses; what follows a clause that stands inside another is the other's again."""
        last = 0
        ends = self._ends(breaks)
        ends.update({t: noun for noun, t in resumed.items() if t not in breaks})
        strong = {
            t
            for t in self.passage.where(STRONG)
            if not (self._dated(t) or self._clock(t) or self.passage.lists(t) or titled(self.passage, t))
        }
        cuts = sorted(strong.union(breaks, ends))
        for n, (i, j) in enumerate(self.passage.sentences):
            at = last = last + 1
            self.opener[at] = "sentence"
            starts = {at: i}
            self.sentence[i:j] = [n] * (j - i)
            here = [*cuts[bisect_right(cuts, i) : bisect_left(cuts, j)], j]
            self.number[i : here[0]] = [at] * (here[0] - i)
            for t, until in itertools.pairwise(here):
                if ends.get(t, -1) >= i and at in self.parent:
                    self.inner[at] = (starts[at], t)
                    self.bounds[at] = (starts[at], t)
                    at = self.parent[at]
                elif t in breaks or t in strong:
                    self.bounds[at] = (starts[at], t)
                    last += 1
                    self.parent[last] = at
                    at = last
                    starts[at] = t
                    self.opener[at] = breaks.get(t, "strong")
                self.number[t:until] = [at] * (until - t)
            self.bounds[at] = (starts[at], j)

    def _dated(self, t: int) -> bool:
        """«7 أيلول/سبتمبر»: whether a stroke at token `t` stands between two names of one month, and parts nothing."""
        if self.passage.fold(t) not in STROKES:
            return False
        before, after = self.passage.ending("date", t), self.passage.starting("date", t + 1)
        return bool(before and after and before.get("date.month") and after.get("date.month"))

    def _clock(self, t: int) -> bool:
        """«الساعة 19:00», "at 10:30": whether a sign at token `t` stands between numbers, and parts nothing."""
        tokens = self.passage.tokens
        inside = 0 < t < len(tokens) - 1 and self.passage.fold(t) == ":"
        return inside and tokens[t - 1].form.kind == "n" == tokens[t + 1].form.kind

    def _ends(self, breaks: dict[int, str]) -> dict[int, int]:
        """The commas at which a clause that stands inside another ends, each with where it opened.

        «X که به تهران سفر کرده است، با … دیدار کرد»: its verb stands before the comma. What somebody says runs on.
        """
        if self.passage.pack.data.pack.order == "SVO":
            return self._resumptions(breaks)
        if self.passage.pack.data.pack.order == "VSO":
            return self._asides(breaks)
        finite = self.passage.pack.finite
        says = {f.j for f in self.passage.layer("say")}
        says |= {f.j for f in self.passage.layer("status") if f.entries[0].value != "ahead"}  # «از زمانی که …، …»
        out: dict[int, int] = {}
        opens = sorted(breaks)
        for i, j in self.passage.sentences:
            first = bisect_left(opens, i)
            if first == len(opens) or opens[first] >= j:
                continue  # nothing is opened
            opened: int | None = None
            for t in range(opens[first], j):
                fold = self.passage.fold(t)
                if t in breaks:
                    opened = t if breaks[t] != "strong" and t not in says and t > i else None
                elif fold in STRONG:
                    opened = None
                elif opened is not None and t + 1 < j:
                    comma = fold in COMMAS and self.passage.fold(t - 1) in finite
                    if comma or (t - opened > SHORT and self._closed(t, j, opened)):
                        out[t] = opened
                        opened = None
        return out

    def _asides(self, breaks: dict[int, str]) -> dict[int, int]:
        """«والتقى لودريان، الذي وصل السبت إلى القاهرة، نظيره»: the comma behind which a bare person or party goes on
        with the clause that an Arabic relative clause between commas stands in.
        """
        passage = self.passage
        out: dict[int, int] = {}
        if "func.relative" not in breaks.values():
            return out
        meets = sorted(f.i for f, _ in passage.of("frame.verb"))
        verbs = {f.i for layer in ("say", "light") for f in passage.layer(layer)}.union(meets)
        signs = sorted({*breaks, *passage.where(STRONG | COMMAS)})
        for i, j in passage.sentences:
            opened: int | None = None
            for t in signs[bisect_left(signs, i) : bisect_left(signs, j)]:
                if t in breaks:
                    aside = breaks[t] == "func.relative" and (passage.fold(t - 1) in COMMAS or self._of_a_place(t))
                    opened = t if aside and any(i <= v < t for v in meets) else None
                elif passage.fold(t) in STRONG:
                    opened = None
                elif opened is not None and passage.fold(t) in COMMAS and self._goes_on(t + 1):
                    if not verbs.isdisjoint(range(opened + 1, t)):
                        out[t] = opened
                    opened = None
        return out

    def _of_a_place(self, at: int) -> bool:
        """«يلتقي في الرياض التي وصلها أمس، العاهل السعودي»: whether a relative clause hangs on the name of a place."""
        place = self.passage.ending("actor", at)
        return place is not None and not place.kinds.isdisjoint(PLACES)

    def _goes_on(self, at: int) -> bool:
        """Whether a person or party without preposition and conjunction stands at token `at`, or where it was that the
        clause before tells («سيلتقي لافروف وبلينكن، اللذان اجتمعا في مايو، على هامش القمة»).
        """
        found = self.passage.starting("actor", at)
        led = self.passage.starting("func", at)
        mark = led.get("func.mark") if led is not None else None
        where = led is not None and mark is not None and mark.value in WHERE
        where = where and led is not None and self.passage.starting("date", led.j) is None
        clitic = self.passage.pack.clitics.get(found.pre) if found is not None else None
        bare = found is not None and not (clitic is not None and (clitic.preposition or clitic.conjunction))
        return bare or where

    def _resumptions(self, breaks: dict[int, str]) -> dict[int, int]:
        """ "Kamel, who met Netanyahu on Sunday, will fly to Ramallah": the comma before the main clause's own verb."""
        passage = self.passage
        verbs = {f.i for layer in ("say", "light") for f in passage.layer(layer)}
        verbs |= {f.i for f, _ in passage.of("frame.verb")} | {f.i for f, _ in passage.of("status.cue")}
        verbs.update(passage.where(passage.pack.finite))
        told = verbs.union(passage.where(passage.pack.including))  # "which includes Russia, began …"
        signs = sorted({*breaks, *passage.where(STRONG | COMMAS)})
        out: dict[int, int] = {}
        for i, j in passage.sentences:
            opened: int | None = None
            for t in signs[bisect_left(signs, i) : bisect_left(signs, j)]:
                if t in breaks:
                    aside = breaks[t] != "func.that" and any(passage.fold(u) in COMMAS for u in (t - 1, t - 2))
                    opened = t if aside and t > i + 1 else None
                elif passage.fold(t) in STRONG:
                    opened = None
                elif opened is not None and passage.fold(t) in COMMAS and self._resumes(t + 1, j, verbs):
                    whole = breaks[opened] != "func.relative" or not told.isdisjoint(range(opened + 1, t))
                    if whole or self._done_to(opened, t):
                        out[t] = opened
                        opened = None
        return out

    def _done_to(self, at: int, comma: int) -> bool:
        """ "Assad, whom the League expelled in 2011, arrived": whether "whom" at token `at` and its subject have
        another word before the comma, which is their verb.
        """
        if self.passage.starting("objective", at) is None:
            return False
        layers = ("actor", "func", "date", "quiet")
        words = (t for t in range(at + 1, comma) if self.passage.tokens[t].form.kind == "w")
        return any(not any(self.passage.covering(n, t) for n in layers) for t in words)

    def _resumes(self, at: int, end: int, verbs: set[int]) -> bool:
        """Whether a verb stands at token `at`, or behind adverbs there, or the "with" of what goes on ("held talks on
        the truce, which is being drawn up, with his counterpart").
        """
        while at < end and self.passage.starting("quiet", at):
            at += 1
        led = self.passage.starting("func", at) if at < end else None
        mark = led.get("func.mark") if led is not None else None
        return at < end and (at in verbs or (mark is not None and mark.value == "with"))

    def _closed(self, t: int, end: int, opened: int) -> bool:
        """«X که از تهران بازگشته بود به مسقط رفت»: a finite verb before token `t`, and another further on; any verb
        where the clause from token `opened` on hangs on a noun («درباره حادثه‌ای که رخ داد گفت‌وگو کرد»).
        """
        passage = self.passage
        last = passage.fold(t - 1) in passage.pack.closing
        last = last or (sov_relative.ends(passage, t) and sov_relative.of_one(passage, opened))
        if not last or passage.tokens[t].form.kind != "w":
            return False
        word = passage.starting("func", t)
        if word is not None and not word.get("func.mark"):
            return False
        if passage.fold(t) in passage.pack.joins or passage.covering("status", t - 1):
            return False
        return any(passage.fold(u) in passage.pack.finite for u in range(t + 1, end))

    @property
    def relative(self) -> frozenset[int]:
        """The numbers of the clauses that only say something of one who is named («الذي …», "who …")."""
        return frozenset(n for n, opener in self.opener.items() if opener == "func.relative")

    def within(self, t: int, clause: int) -> bool:
        """Whether token `t` belongs to `clause`, or at least to no clause that stands inside of it."""
        n = self.number[t]
        while n != clause and n in self.inner:
            if self.parent[n] == clause:
                return False
            n = self.parent[n]
        return True

    def touching(self, a: int, b: int) -> bool:
        """Whether no word stands in tokens `[a, b)`, only signs."""
        return a <= b and all(self.passage.tokens[t].form.kind != "w" for t in range(a, b))

    def parted(self, a: int, b: int) -> bool:
        """Whether a comma stands in tokens `[a, b)`."""
        return any(self.passage.fold(t) in COMMAS for t in range(a, b))

    def marked(self, t: int) -> bool:
        """Whether a preposition stands at token `t`."""
        return t in self._marks

    def clause(self, t: int) -> tuple[int, int]:
        """The token range of the clause of token `t`."""
        return self.bounds[self.number[t]]

    def around(self, t: int) -> tuple[int, int]:
        """The token range of the sentence of token `t`."""
        return self.passage.sentences[self.sentence[t]]

    def outer(self, t: int) -> list[tuple[int, int]]:
        """The clauses before that of `t` in its sentence, nearest first."""
        n = self.number[t]
        out = []
        while n in self.parent:
            n = self.parent[n]
            out.append(self.bounds[n])
        return out
