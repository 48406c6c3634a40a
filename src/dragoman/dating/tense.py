"""Whether a clause speaks of what was or of what is to come, from the verb that governs its date."""

from __future__ import annotations

from functools import cache, lru_cache

from dragoman.dating.captions import captioned
from dragoman.dating.done import had_been_planned, was_for
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage

PAST, FUTURE, NEAR, GOING = "past", "future", "near", "going"
WORDS = 30_000  # words that are remembered with the tense that their shape tells
VERBS = ("say", "frame", "light")
SAME_VERB = 2  # tokens between the parts of one verb («کرده بود»)


class Tenses:
    """Answers for one passage. Present is told as future beside a date, save in a headline (which tells the
    past, or in Arabic what is near); an Arabic sentence that opens with its verb is none."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.file = passage.pack.data.dates.tense
        self._known: dict[tuple[int, int], list[tuple[int, str]]] = {}

    def cues(self, first: int, last: int) -> list[tuple[int, str]]:
        """(token, past | future | going | present) of every word in tokens `[first, last)` that tells a tense."""
        known = self._known.get((first, last))
        if known is None:
            known = self._known[first, last] = self._cues(first, last)
        return known

    def _cues(self, first: int, last: int) -> list[tuple[int, str]]:
        passage = self.passage
        out: dict[int, str] = {}
        for found in passage.begun("tense", first, last):
            for kind in ("lead", "future", GOING, "present", "past"):
                if found.get(f"tense.{kind}"):
                    if kind == "future" and self._was(found):
                        break
                    out[found.i] = kind
                    break
        for layer in VERBS:
            for found in passage.begun(layer, first, last):
                if layer == "say" and _leads(passage, found.i):
                    continue  # «بين» is "between" and "he explained"
                tense = _of_verb(found)
                if tense == FUTURE and (passage.ending("managing", found.i) is not None or self._was(found)):
                    tense = PAST  # "managed to meet", "was able to visit", "held a call to discuss"
                if tense:
                    out.setdefault(found.i, tense)
        if self.file.prefixes or self.file.past_endings:
            before = passage.covering("actor", first)
            named = passage.begun("actor", first, last)
            named = [*named, *(f for f in passage.begun("tense", first, last) if f.get("tense.none"))]
            names = {at for f in (named if before is None else [before, *named]) for at in range(f.i, f.j)}
            for at in range(first, last):
                form = passage.tokens[at].form
                if form.kind == "w" and at not in out and at not in names:
                    tense = _by_shape(passage.pack, form.fold, form.strict)
                    if tense:
                        out[at] = tense
        return sorted(out.items())

    def _was(self, found: Found) -> bool:
        """Whether an English word for what is to come is of what was done."""
        if self.file.look != "both":
            return False
        return had_been_planned(self.passage, found.i, found.j) or was_for(self.passage, found.i)

    def at(self, i: int, j: int) -> str:
        """past, future, or nothing, for an expression at tokens `[i, j)`."""
        first, last = self.passage.sentence(i) or (i, j)
        if self.passage.ending("since", i) is not None:
            return PAST  # «تستضيف الدوحة منذ السبت محادثات»
        inside = [(at, kind) for at, kind in self.cues(first, last) if not i <= at < j]
        before = [(at, self._goes(at, i) if kind == GOING else kind) for at, kind in reversed(inside) if at < i]
        after = [(at, kind) for at, kind in inside if at >= j]
        headline = first == 0 or (first == 1 and self.passage.tokens[0].form.kind == "l")
        headline = (headline and not self._verb_first(first, last)) or captioned(self.passage, j)
        if self.file.look == "after":
            lead = next((kind for at, kind in before if kind in ("lead", "future") and i - at <= 8), "")
            verb = self._main([c for c in after if c[1] != "lead"], j)
            if (lead == "lead" and verb != PAST) or (lead == FUTURE and not verb):
                return FUTURE
            return self._told(verb, headline)
        near = next((kind for at, kind in before if kind and i - at <= 30), "")
        if self.file.look == "both" and len(before) > 1 and before[1][1] == FUTURE and before[0][0] - before[1][0] <= 2:
            near = FUTURE  # "will have met", "will meet"
        if not near:
            near = next((FUTURE if kind == GOING else kind for at, kind in after if at - j <= 12), "")
        named = self.file.look == "before" and self.passage.starting("actor", first) is not None
        told = self._told(near, headline, named)
        if told == NEAR and self._tells_the_past(i, j, last):
            return ""  # «الوزير يصل الثلاثاء»: today, the day before or still to come
        return told

    def _goes(self, at: int, i: int) -> str:
        """ "is meeting him on Friday", not "is heading home after meeting him on Friday": the tense that a present that
        goes on, at token `at`, tells of a day at token `i`; of what somebody else came behind, none.
        """
        passage = self.passage
        led = (f for f in passage.leading("after") if at < f.i and f.j < i)
        return "" if any(passage.starting("before", f.i) is None for f in led) else FUTURE

    def _tells_the_past(self, i: int, j: int, last: int) -> bool:
        """«بوتين يستقبل أردوغان الجمعة … . استقبل بوتين الجمعة نظيره»: whether the text behind a headline, up to token
        `last`, has the word of its day again, and beside a verb in the past.
        """
        words = {self.passage.fold(t) for t in range(i, j)}
        again = (f for f in self.passage.begun("date", last, len(self.passage.tokens)) if f.get("date.weekday"))
        return any(self.at(f.i, f.j) == PAST for f in again if self.passage.fold(f.i) in words)

    def _verb_first(self, first: int, last: int) -> bool:
        """«يزور الرئيس باكو الخميس», «أعلن المتحدث أنه يزورها الخميس»: whether an Arabic sentence opens with its verb,
        in the present or of saying, as no headline does: that has who does it first.
        """
        if self.file.look != "before":
            return False
        return (first, "present") in self.cues(first, min(first + 1, last)) or bool(self.passage.starting("say", first))

    def _main(self, verbs: list[tuple[int, str]], start: int) -> str:
        """The tense of the first verb behind token `start`; not of one that only tells of a noun before it.

        «روز شنبه با X که … شناخته می‌شود، دیدار کرد»: where «که» comes before any verb, it hangs on a noun, and the
        sentence's own verb follows.
        """
        if not verbs:
            return ""
        first, kind = verbs[0]
        if any(f.get("func.that") for f in self.passage.begun("func", start, first)):
            last = first
            for at, own in verbs[1:]:
                if at - last > SAME_VERB:
                    return own
                last = at
        return kind

    @staticmethod
    def _told(kind: str, headline: bool, named: bool = False) -> str:
        if kind == "present" and headline and named:
            return NEAR
        if kind in ("present", "lead"):
            return "" if headline else FUTURE
        return kind


def _leads(passage: Passage, at: int) -> bool:
    """Whether a word is, or ends, a preposition."""
    mark = passage.covering("func", at)
    return mark is not None and mark.get("func.mark") is not None


@lru_cache(maxsize=WORDS)
def _by_shape(pack: Pack, word: str, strict: str) -> str:
    """The tense that a word tells by its first or last letters, or nothing."""
    file = pack.data.dates.tense
    never, unless = _shapes(pack)
    prefixes = tuple(file.prefixes)
    if prefixes and len(word) >= 5:
        joined = word[:1] in pack.clitics and strict[1:].startswith(prefixes)
        bare, plain = (word[1:], strict[1:]) if joined else (word, strict)
        named = bare in unless or (never and bare.endswith(never))
        if plain.startswith(prefixes) and not named:
            return FUTURE
    if file.past_endings and len(word) >= 5 and word.endswith(tuple(file.past_endings)):
        return PAST
    return ""


@cache
def _shapes(pack: Pack) -> tuple[tuple[str, ...], frozenset[str]]:
    """Endings and words, folded, that are no verbs in spite of a verb's prefix."""
    file = pack.data.dates.tense
    never = tuple(f for e in file.never_endings for f in pack.fold(e))
    return never, frozenset(f for w in file.unless for f in pack.fold(w))


def _of_verb(found: Found) -> str:
    for entry in found.entries:
        if FUTURE in entry.tags:
            return FUTURE
        if PAST in entry.tags:
            return PAST
    return ""
