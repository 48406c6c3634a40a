"""The articles of a page as blocks, one after the other."""

from __future__ import annotations

from dragoman.reading.blocks import FULL, Block
from dragoman.reading.furniture import LISTS, Furniture
from dragoman.reading.start import FIT, find_start, fit
from dragoman.reading.tail import with_signature
from dragoman.reading.teasers import body_end
from dragoman.reading.walk import Found, Walk

LEAD = 150  # characters of a paragraph that may open an article without a headline


class Scanner:
    """Walks the blocks of a page, article by article."""

    def __init__(self, blocks: list[Block], furniture: Furniture) -> None:
        self.blocks = blocks
        self.furniture = furniture
        words = [b for b in blocks if b.wordy]
        self.spaced = sum(b.gap for b in words) * 5 > len(words) * 3

    def articles(self) -> list[Found]:
        """The articles, the page's own first."""
        out: list[Found] = []
        at = 0
        while at < len(self.blocks):
            found = self._article(at, own=not out)
            if found is None:
                break
            if out or not self._only_headlines(found):
                out.append(found)
            at = max(found.next, found.last + 1)
        return out

    def _only_headlines(self, found: Found) -> bool:
        """Whether what was taken for the page's article is a list of headlines in front of it."""
        if found.closed_by != "start" or found.next >= len(self.blocks):
            return False
        rows = self.blocks[found.first : found.next]
        if any(b.kind == "noise" or b.mark or (b.kind == "para" and len(b.text) >= FULL) for b in rows):
            return False
        return len(rows) > 1 and fit(self.blocks, found.first) < FIT

    def _article(self, at: int, *, own: bool) -> Found | None:
        blocks = self.blocks
        foreign: list[tuple[int, int]] = []
        if own:
            first, title, foreign = find_start(blocks, at)
        else:
            start = self._next_start(at)
            if start is None:
                return None
            first, title = start
        if first >= len(blocks):
            return None
        found = Found(first, title)
        found.foreign = list(foreign)
        resume = foreign[-1][1] if foreign else first
        Walk(blocks, self.furniture, found, spaced=self.spaced).run(max(resume, title))
        end = body_end(blocks, max(resume, title), found.last, self.furniture)
        if end < found.last:
            found.next = max(found.next, found.last + 1)
            found.last = end
            found.closed_by = "teasers"
        else:
            found.last = with_signature(blocks, found.last)
        return found

    def _next_start(self, at: int) -> tuple[int, int] | None:
        """The next glued article at or after block `at`: (first block, headline)."""
        blocks = self.blocks
        silent = False
        for i in range(at, len(blocks)):
            block = blocks[i]
            if block.mark == "comment":
                silent = True
            elif block.mark in LISTS:
                silent = False
            if not block.wordy or silent:
                continue
            if block.kind == "head" and fit(blocks, i) >= FIT:
                return i, i
            if block.kind == "para" and len(block.text) >= LEAD:
                above = i - 1
                if above >= at and blocks[above].wordy and blocks[above].kind in ("head", "line", "open"):
                    return above, above
                return i, -1
        return None
