"""States that stand as adjectives of an Arabic noun of contact («القمة المصرية الروسية»)."""

from __future__ import annotations

from functools import cached_property

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.vso import committees as vso_committees
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import QUOTES

MOST_ADJECTIVES = 4
FAR_ADJECTIVES = 12  # tokens that so many take up
LANDS = frozenset(("actor.state", "actor.capital", "actor.adjective"))
COMMITTEE = 5  # words of a session and the committee whose it is
DASHES = frozenset("-–—ـ") | {""}  # «ـ» alone is folded away


class Adjectives:
    """Those of one passage."""

    def __init__(self, passage: Passage, clauses: Clauses) -> None:
        self.passage = passage
        self.clauses = clauses

    @cached_property
    def certain(self) -> frozenset[str]:
        """The states that the passage names without doubt."""
        named = (e for f in self.passage.layer("actor") for e in f.entries if e.kind in LANDS)
        return frozenset(e.value for e in named if "ambiguous" not in e.tags)

    def of(self, hit: Found) -> list[Side]:
        """«القمة المصرية الروسية», «قمة مصرية أردنية فلسطينية»: states as adjectives of the noun, or of the committee
        that an Arabic clause says to have sat («عقدت اللجنة العراقية الأردنية المشتركة اجتماعها»).
        """
        if states := self._adjectives(hit.j):
            return states
        behind = vso_committees.sat(self.passage, self.clauses, hit)
        return self._adjectives(behind) if behind is not None else []

    def _adjectives(self, at: int) -> list[Side]:
        """States as adjectives of the word before token `at`."""
        out: list[Side] = []
        start, passed = at, False
        for found in self.passage.begun("actor", start, start + FAR_ADJECTIVES):
            entry = found.get("actor.adjective")
            clitic = self.passage.pack.clitics.get(found.pre)
            unsure = entry is not None and "ambiguous" in entry.tags and entry.value not in self.certain
            if entry is None or unsure or (passed and clitic and clitic.conjunction):
                continue  # «مساعدات مالية» are no Mali's, «لقاءات بلاجئين سوريين وفلسطينيين» with neither
            if not out and found.i != at:
                passed = self._passed(at, found)
            beside = found.i == at or self._quoted(at, found.i)
            if beside or (out and self._dashed(at, found.i)) or (not out and passed):
                mention = Mention(i=found.i, j=found.j, kind="state", party=entry.value)
                out.append(Side(mention=mention, role="between"))
                at = found.j
        return out if 2 <= len({s.party for s in out}) <= MOST_ADJECTIVES else []

    def _quoted(self, a: int, b: int) -> bool:
        """«لقاء "ليبي - إسرائيلي"»."""
        return b - a == 1 and self.passage.fold(a) in QUOTES

    def _dashed(self, a: int, b: int) -> bool:
        """«الروسية - الصينية», «الأميركية-الإيرانية»."""
        return b - a == 1 and self.passage.fold(a) in DASHES

    def _of_border(self, t: int) -> bool:
        """«زيارة للحدود السودانية المصرية»: whether a preposition is written onto a noun with its article, of what
        binds two or parts them, so that the states are what it is of.
        """
        letters, word = self.passage.pack.data.letters, self.passage.fold(t)
        led = (w for w in letters.contractions.values() if word.startswith(w))
        return any(letters.article + word[len(w) :] in self.passage.pack.bound for w in led)

    def _passed(self, a: int, found: Found) -> bool:
        """«القمة الثلاثية المصرية الأردنية», «اجتماع اللجنة المصرية السعودية»: a word or two before them; those of the
        name of a committee («الدورة الخامسة للجنة العليا المشتركة المغربية السعودية»).
        """
        clitic = self.passage.pack.clitics.get(found.pre)
        words = range(a, found.i)
        most = COMMITTEE if any(self._committee(t) for t in words[:2]) else 2
        if not 1 <= len(words) <= most or (clitic and clitic.conjunction):
            return False
        if any(self._of_border(t) for t in words):
            return False
        if any(self.passage.tokens[t].form.kind != "w" or self.clauses.marked(t) for t in words):
            return False
        return not any(self.passage.covering(layer, t) for layer in ("actor", "light", "say") for t in words)

    def _committee(self, t: int) -> bool:
        """Whether a committee is led in at a token by «لـ»: «للجنة», «للمجلس»."""
        pack, word = self.passage.pack, self.passage.fold(t)
        article = pack.letters.article or ""
        led = (c for c in pack.data.letters.contractions.values() if word.startswith(c))
        return any(article + rest in pack.committees for c in led for rest in (word[1:], word.removeprefix(c)))
