"""Which preposition or position stands before an actor phrase, and whether it is coordinated with the one before."""

from __future__ import annotations

from dragoman.extraction.actors.hits import COMMAS, QUOTES
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage


class Marks:
    """Marks of the phrases of one passage."""

    def __init__(self, passage: Passage, phrases: list[Phrase]) -> None:
        self.passage = passage
        self.phrase_ends = {p.j for p in phrases}
        self.words = {f.i for f in passage.layer("func") if f.get("func.mark")}
        self.ends: dict[int, tuple[int, str, str]] = {}
        for found in passage.layer("func"):
            entry = found.get("func.mark")
            if entry and entry.value != "object":
                self.ends[found.j] = (found.i, entry.value, found.suf)
        self.quiet = {t for f in passage.layer("quiet") for t in range(f.i, f.j)}
        self.verbs = {f.j for layer in ("say", "light") for f in passage.layer(layer)}
        self.verbs |= {f.j for f in passage.layer("frame") if f.get("frame.verb")}
        self.verb_starts = {f.i for layer in ("say", "light") for f in passage.layer(layer)}
        self.verb_starts |= {f.i for f in passage.layer("frame") if f.get("frame.verb")}
        self.nouns = {f.j for f in passage.layer("frame") if f.get("frame.noun")}
        self.dates = {t for f in passage.layer("date") for t in range(f.i, f.j)}
        self.others = {f.j for layer in ("func", "status", "channel", "pronoun") for f in passage.layer(layer)}
        self.object_after = {f.i for f in passage.layer("func") if (e := f.get("func.mark")) and e.value == "object"}

    def before(self, phrase: Phrase) -> str:
        """The mark of a phrase: its own clitic, the preposition before it, "of" after a noun, or ""."""
        clitic = self.passage.pack.clitics.get(phrase.pre)
        if clitic and clitic.preposition:
            mark = self.passage.pack.clitic_marks.get(clitic.preposition, "other")
            return "place" if mark == "by-clitic" and phrase.kind in ("city", "capital", "state") else mark
        if phrase.number == "between":
            return "between"
        at = phrase.i
        while at > 0 and self._skipped(at - 1):
            at -= 1
        if at in self.ends:
            return self.ends[at][1]
        if phrase.j in self.object_after or (
            phrase.j + 1 in self.object_after and self.passage.fold(phrase.j) in QUOTES
        ):
            return "object"
        if at == 0:
            return ""
        token = self.passage.tokens[at - 1]
        if token.form.kind != "w" or at - 1 in self.quiet or at in self.verbs or at - 1 in self.dates:
            return ""
        if at in self.nouns:
            return "of"
        if at in self.phrase_ends:
            return ""
        if at in self.others or (clitic and clitic.conjunction):
            return ""
        if token.form.fold in self.passage.pack.joins:
            return ""
        return "after-word"

    def _skipped(self, at: int) -> bool:
        fold = self.passage.fold(at)
        if fold in QUOTES or fold in self.passage.pack.determiners:
            return True
        return fold in self.passage.pack.each and (
            at not in self.words or self.passage.fold(at - 1) in self.passage.pack.each
        )

    def joined(self, before: Phrase, phrase: Phrase) -> str:
        """How a phrase is listed with the one before it: "and", "comma" or "" (only «و», commas and quotes between)."""
        gap = range(before.j, phrase.i)
        if len(gap) > 4:
            return ""
        clitic = self.passage.pack.clitics.get(phrase.pre)
        conjunction = bool(clitic and clitic.conjunction)
        comma = False
        for at in gap:
            fold = self.passage.fold(at)
            if fold in self.passage.pack.joins:
                conjunction = True
            elif fold in COMMAS:
                comma = True
            elif fold not in QUOTES and fold not in self.passage.pack.inner and fold not in self.passage.pack.each:
                return ""
        alike = {before.kind, phrase.kind} <= {"person", "office"} or before.kind == phrase.kind
        if conjunction and comma and self._speaks(phrase):
            return ""  # «…، وهنية يلتقي عباس» opens another clause
        return "and" if conjunction else "comma" if comma and alike else ""

    def _speaks(self, phrase: Phrase) -> bool:
        return phrase.j in self.verb_starts
