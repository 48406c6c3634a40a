"""Between whom «مذاکرات» are that name nobody: the two sides of the one deal that the page speaks of.

A page on a deal between two speaks of "the talks" as known. The sides are told where the deal is («توافق ایران و
آمریکا», «تفاهم با ایران»); where the page tells of deals of several pairs, or who talks is party to none, nothing is
made of it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Side
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov.measured import measured
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import QUOTES

WITH = ("with", "with-noun")
NEXT = 2  # tokens between a deal and those whose it is, adjectives aside
STATES = ("state", "person", "office", "institution")
Pair = tuple[Mention, Mention]


class Theme:
    """The deals of one passage."""

    def __init__(self, passage: Passage, groups: list[Group], clauses: Clauses) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = clauses
        self._starts = [g.i for g in groups]

    def sides(self, hit: Found, told: list[Side], last: list[Candidate]) -> list[Side]:
        """Both sides of the talks at `hit`, where they are known talks and the page leaves one pair; else nobody.

        Behind the colon of a sentence that told of talks (`last`) they are those («X درباره مذاکرات A و B: دور دوم
        مذاکرات برگزار شد»).
        """
        if not told and self._known(hit) and last and self._behind(last[-1], hit.i):
            return [Side(mention=s.mention, role="between") for s in last[-1].sides]
        if not self._known(hit) or len({s.party for s in told if s.party}) > 1:
            return []
        pairs = {frozenset((a.party, b.party)): (a, b) for a, b in self.pairs}
        if not told:
            return [Side(mention=m, role="participant") for m in next(iter(pairs.values()))] if len(pairs) == 1 else []
        one = told[0].mention
        others = {m.party: m for pair in pairs.values() if one.party in {p.party for p in pair} for m in pair}
        others.pop(one.party, None)
        if not others:
            others = {m.party: m for m in self.open if m.party != one.party}
        if len(others) != 1 or one.kind not in STATES:
            return []
        return [Side(mention=m, role="participant") for m in (one, *others.values())]

    def _behind(self, last: Candidate, at: int) -> bool:
        """Whether token `at` stands behind a colon in the sentence of talks of two."""
        same = last.sentence == self.clauses.sentence[at] and last.event == "talks" and len(last.parties) == 2
        return same and any(self.passage.fold(t) == ":" for t in range(last.j, at))

    def _known(self, hit: Found) -> bool:
        """Whether the words up to the end of `hit` are talks that the reader knows of, with nobody else."""
        behind = self.passage.starting("func", hit.j)
        if behind is not None and any(e.value == "with" for e in behind.all("func.mark")):
            return False
        folds = self.passage.folds
        known = self.passage.pack.known_talks
        told = any(tuple(folds[max(0, hit.j - len(words)) : hit.j]) == words for words in known)
        return told or measured(self.passage, hit.i)

    @cached_property
    def deals(self) -> list[tuple[int, int]]:
        """Every deal: its token, and the first behind its adjectives."""
        pack = self.passage.pack
        out = []
        for t, fold in enumerate(self.passage.folds):
            if fold in pack.deals:
                end = t + 1
                while end < len(self.passage.folds) and self.passage.fold(end) in pack.qualifiers | pack.deals | QUOTES:
                    end += 1
                out.append((t, end))
        return out

    @cached_property
    def _told(self) -> tuple[list[Pair], list[Mention]]:
        pairs: list[Pair] = []
        opened: list[Mention] = []
        for t, end in self.deals:
            group = self._at(end)
            if group is None:
                continue
            first, last = group.mentions[0], group.mentions[-1]
            if len(group.parties) == 2 and len(group.mentions) == 2 and group.mark not in WITH:
                pairs.append((first, last))
                continue
            if len(group.parties) != 1:
                continue
            if group.mark in WITH:
                maker = self._maker(t, first)
                if maker is None:
                    opened.append(first)
                else:
                    pairs.append((maker, first))
            elif group.mark in ("of", "after-word", ""):
                other = self._at(group.j)
                if other and other.mark in WITH and len(other.parties) == 1 and other.parties != group.parties:
                    pairs.append((first, other.mentions[0]))
        return pairs, opened

    @property
    def pairs(self) -> list[Pair]:
        """The two sides of each deal that tells both."""
        return self._told[0]

    @property
    def open(self) -> list[Mention]:
        """With whom the other deals are."""
        return self._told[1]

    def _at(self, at: int) -> Group | None:
        """The group that begins within a preposition's length behind token `at`."""
        n = bisect_left(self._starts, at)
        return self.groups[n] if n < len(self.groups) and self.groups[n].i - at <= NEXT else None

    def _maker(self, at: int, other: Mention) -> Mention | None:
        """Who makes a deal with `other`: the last bare actor before it in its sentence."""
        low, _ = self.clauses.around(at)
        n = bisect_left(self._starts, at)
        for group in reversed(self.groups[bisect_left(self._starts, low) : n]):
            first = group.mentions[0]
            bare = group.mark == "" or (group.mark == "after-word" and first.kind in ("person", "office"))
            if bare and len(group.parties) == 1 and first.party != other.party:
                return first if first.kind in STATES else None
        return None


def between_lands(clauses: Clauses, hit: Found, sides: list[Side]) -> bool:
    """«رایزنی‌های مستمر میان دو کشور»: whether talks on no day of their own are only those of the two countries, which
    may be what the page tells of anyway.
    """
    passage = clauses.passage
    if any("date.weekday" in f.kinds or "date.rel" in f.kinds for f in passage.begun("date", *clauses.clause(hit.i))):
        return False
    pairs = [s.mention for s in sides if s.mention.kind == "pair" and s.mention.office is None]
    tails = (tuple(passage.fold(t) for t in range(m.i + 1, m.j)) for m in pairs if clauses.marked(m.i))
    return any(tail in passage.pack.two_tails for tail in tails)
