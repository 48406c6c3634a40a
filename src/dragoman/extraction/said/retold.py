"""Statements that an article tells twice: in its headline, its standfirst and its body."""

from __future__ import annotations

import msgspec

from dragoman.model.said import Statement

SHARED = 0.6  # of the words of the shorter telling that a retelling shares
LEAST = 3  # words that it shares at least
MOST = 3  # spans of evidence
BACK = 100  # tellings of the same speakers back that one may tell again
OPEN = (None, "other")  # what says nothing of whom or what a statement is about


class Retellings:
    """The statements of an article in order, each once: what tells it again adds its words as evidence."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self.words: list[frozenset[str]] = []
        self._by_speakers: dict[tuple[str, ...], list[int]] = {}

    def add(self, statement: Statement, words: frozenset[str]) -> None:
        """Takes one more telling; `words` are those of what is said, without who says it."""
        mine = self._by_speakers.setdefault(statement.speakers, [])
        for n in mine[-BACK:]:
            known = self.statements[n]
            if not self._again(known, statement, self.words[n], words):
                continue
            fuller = statement if known.act == "STATE" and statement.act != "STATE" else known
            spans = tuple(dict.fromkeys((*known.evidence, *statement.evidence)))[:MOST]
            names = known.names or statement.names
            self.statements[n] = msgspec.structs.replace(fuller, evidence=spans, names=names)
            return
        mine.append(len(self.statements))
        self.statements.append(statement)
        self.words.append(words)

    def _again(self, a: Statement, b: Statement, mine: frozenset[str], theirs: frozenset[str]) -> bool:
        if not (a.act == b.act or "STATE" in (a.act, b.act)):
            return False
        if a.evidence == b.evidence and a.act == b.act:
            return True
        if not _agree(a.toward, b.toward) or not _agree(a.topic, b.topic):
            return False  # two attacks that somebody condemns
        shared = len(mine & theirs)
        return shared >= LEAST and shared >= SHARED * min(len(mine), len(theirs))


def _agree(a: str | None, b: str | None) -> bool:
    """Whether two values of a field may be of one statement: they are the same, or one is not known."""
    return a == b or a in OPEN or b in OPEN
