"""Which lines are furniture, by a pack's words: heads of lists, notices, buttons, source and date lines."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from dragoman.language.pack import Pack
from dragoman.reading.blocks import ENDERS, Block

_SEPARATOR = re.compile(r"[:：|؛»›>/•–—…]|\s-\s|\.\.")
_KEEP = re.compile(r"[\W\d_]+")
_SHORT = 160  # characters: a notice or a button is not longer
_NAME = 45  # characters of a line that names a writer
_LINE = 60  # characters of a line that a head may stand in
# Kinds whose head may be followed by further words on its line without a sign between.
_LEADING = frozenset({"date", "code", "share", "subscribe", "comment", "copyright", "cookie", "end"})
_WITHIN_MOST = 420
_KNOWN = 10_000  # short lines and first words of lines that are remembered by their letters
# What marks mean. LISTS: other pages' headlines follow; NEUTRAL: it tells about the article; OVER: the body
# has ended; TAIL: it has ended or is interrupted.
LISTS = frozenset({"related", "latest"})
NEUTRAL = frozenset({"date", "code", "byline", "breaking"})
OVER = frozenset({"keywords", "comment", "source", "end"})
TAIL = OVER | {"share", "subscribe", "copyright", "advert", "cookie", "menu"}


class Furniture:
    """A language's furniture words, ready to be matched: spaces, half-spaces, marks, digits do not matter."""

    def __init__(self, pack: Pack) -> None:
        self.table = pack.letters.table
        self.compact = lru_cache(maxsize=_KNOWN)(self._compact)  # pages begin their lines alike
        file = pack.data.furniture
        self.heads: dict[str, str] = {}
        for kind, phrases in file.heads.items():
            for phrase in phrases:
                self.heads.setdefault(self.compact(phrase), kind)
        self.openings = frozenset(head[:n] for head in self.heads for n in range(len(head) + 1))
        self.within = [(self.fold(p), kind) for kind, ps in file.within.items() for p in ps]
        self.goes_on = frozenset(self.compact(p) for p in file.goes_on)
        self.joined = tuple(self.compact(p) for p in file.joined)
        self.lexical = frozenset(self.compact(p) for p in file.lexical)

    def fold(self, text: str) -> str:
        """`text` in folded letters."""
        return text.translate(self.table).lower()

    def notices(self, rows: list[Block]) -> list[tuple[str, str]]:
        """The phrases of notices that stand in any block that may be one: each is looked through for these."""
        flat = self.fold("\n".join([block.text for block in rows if len(block.text) <= _WITHIN_MOST]))
        return [(phrase, kind) for phrase, kind in self.within if phrase in flat]

    def _compact(self, text: str) -> str:
        """`text` folded, its letters only."""
        return _KEEP.sub("", text.translate(self.table).lower())

    def mark(self, block: Block, notices: list[tuple[str, str]]) -> None:
        """Sets `mark` (a kind of furniture, or nothing) and `rest` (where what follows the head begins).

        `notices` are those of the page.
        """
        text = block.text
        if block.kind == "noise":
            return
        size = len(text)
        if size <= _LINE:
            kind = self.heads.get(self.compact(text))
            if kind:
                block.mark, block.rest = kind, block.end
                return
        split = _SEPARATOR.search(text, 2, _LINE)
        if split and split.start() > 1:
            kind = self.heads.get(self.compact(text[: split.start()]))
            if kind and self._fits(kind, size, size - split.end(), closed=block.closed):
                block.mark = kind
                block.rest = block.start + split.end()
                return
        if size <= _SHORT:
            kind = self._leading(text)
            if kind:
                block.mark, block.rest = kind, block.end
                return
        if notices and size <= _WITHIN_MOST:
            flat = self.fold(text)
            for phrase, kind in notices:
                if phrase in flat:
                    block.mark, block.rest = kind, block.end
                    return

    @staticmethod
    def _fits(kind: str, size: int, rest: int, *, closed: bool) -> bool:
        """Whether so much may stand behind a head on its line: «Sources: Iran agreed …» is no source line."""
        if kind in ("keywords", "cookie", "copyright"):
            return True
        if kind in ("related", "latest", "date"):
            return size <= _SHORT
        if kind == "byline":
            return size <= _NAME and not closed
        return kind != "breaking" and rest <= _NAME

    def _leading(self, text: str) -> str:
        words = text.split(maxsplit=5)[:5]
        if not words or self.compact(words[0]) not in self.openings:
            return ""  # no head begins so, as with most lines
        heads = list(itertools.accumulate(self.compact(word) for word in words))
        for count in range(len(heads), 0, -1):
            kind = self.heads.get(heads[count - 1], "")
            if kind in ("date", "code") and len(text) <= 90 and any(c.isdigit() for c in text):
                return kind
            if kind == "end" and count > 1 and len(text) <= 40:
                return kind
            if kind in _LEADING and count > 1 and kind not in ("date", "code", "end"):
                return kind if text[-1:] not in ENDERS or len(text) < _SHORT else ""
        return ""

    def continues(self, text: str) -> bool:
        """Whether a paragraph begins with words that go on with what was being told."""
        words = text.split()[:3]
        if not words:
            return False
        for count in range(len(words), 0, -1):
            if self.compact(" ".join(words[:count])) in self.goes_on:
                return True
        first = self.compact(words[0])
        for head in self.joined:
            if first.startswith(head) and len(first) > len(head) + 2 and first not in self.lexical:
                return True
        return False
