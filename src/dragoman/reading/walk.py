"""One article, from its headline to the end of its body: what is its own, what is not, and where it ends."""

from __future__ import annotations

from dragoman.reading.blocks import FULL, Block
from dragoman.reading.cohesion import share
from dragoman.reading.cut import STAYS, begins, goes_on
from dragoman.reading.furniture import LISTS, OVER, TAIL, Furniture
from dragoman.reading.tail import own_tail

MANY = 12  # lines of a list of links, above which the page has ended
BODY = 500  # characters of a body that may be closed although it is one paragraph


class Found:
    """An article as blocks: first, headline (or -1), last (inclusive), foreign ranges, where to go on."""

    __slots__ = ("closed_by", "first", "foreign", "last", "next", "title")

    def __init__(self, first: int, title: int) -> None:
        self.first = first
        self.title = title
        self.last = first
        self.foreign: list[tuple[int, int]] = []
        self.next = first
        self.closed_by = ""


class Walk:
    """One article from its headline to the end of its body."""

    def __init__(self, blocks: list[Block], furniture: Furniture, found: Found, *, spaced: bool) -> None:
        self.blocks = blocks
        self.furniture = furniture
        self.found = found
        self.spaced = spaced  # whether most lines of the page have an empty line before them
        self._told: set[str] = set()  # the stems of the body so far, but for those of the blocks in `_more`
        self._more: list[Block] = []
        self.loose: list[int] = []  # short lines since the last paragraph: it is not yet known whose they are
        self.paras = self.formal = self.gaps = self.seen = self.size = 0
        self.left = 0  # the block of a post's signature, behind which little is its own
        self.over = ""  # the furniture that ended the body, if any did

    def run(self, at: int) -> None:
        """Walks on from block `at` until another article or the furniture of the page's end."""
        blocks, found = self.blocks, self.found
        i = found.last = at
        while i < len(blocks):
            block = blocks[i]
            if block.wordy:
                step = self._words(i, block)
            else:
                step = self._mark(i, block)
            if step < 0:
                break
            i = step
        else:
            found.next = len(blocks)
        loose = [p for p in self.loose if p < found.next]
        formal = self.paras >= 2 and self.in_sentences
        own = own_tail(blocks, found, loose, self.told, self.furniture, formal=formal) if loose else []
        if own:
            found.last = own[-1]

    @property
    def told(self) -> set[str]:
        """The stems of the body so far."""
        self._told.update(*[block.stems for block in self._more])
        self._more.clear()
        return self._told

    def _mark(self, i: int, block: Block) -> int:
        """A sign, a date line, furniture: the block to go on at, or -1 where the article has ended."""
        found = self.found
        if block.kind == "noise" and self.paras and len(block.text) > 2 and "@" in block.text:
            self.left = i
        if block.mark in LISTS:
            step = self._list(i)
            if step < 0:
                found.closed_by = block.mark
                found.next = i
                return -1
            found.foreign.append((i, step))
            self._keep_loose()
            return step
        if block.mark in OVER and self._long_enough(i, block):
            self.over = "comment" if self.over == "comment" else block.mark
        if block.mark in TAIL:
            if not found.closed_by and self.seen > 1:
                found.closed_by = block.mark
            found.foreign.append((i, i + 1))
        return i + 1

    def _long_enough(self, i: int, block: Block) -> bool:
        """Whether furniture that closes a body may close this one: above it stand such lines too."""
        if self.paras >= 2 or self.size >= BODY:
            return True
        rest = self.blocks[i + 1 :]
        return self.seen > 1 and not any(b.wordy and b.kind == "para" and len(b.text) >= FULL for b in rest)

    def _words(self, i: int, block: Block) -> int:
        found = self.found
        if self.over == "comment":
            found.next = i + 1
            return i + 1
        if self.seen > 1 and self._new(i, block):
            found.next = i
            found.closed_by = found.closed_by or "start"
            return -1
        para = block.kind == "para" or (block.kind == "open" and self.paras > 0)
        if para and (block.kind == "open" or (block.gap and self.left and self.left < i)):
            para = self._own(block)
        if para:
            if self.over and not self._resumes(i):
                found.next = self.loose[0] if self.loose else i
                return -1
            self._keep_loose()
            self.paras += 1
            self.size += len(block.text)
            self.formal += block.closed
            self.gaps += block.gap
        if para or self.seen < 2:
            self._more.append(block)
            found.last = i
        else:
            self.loose.append(i)
        self.seen += 1
        return i + 1

    @property
    def airy(self) -> bool:
        """Whether empty lines stand between paragraphs anyway, so that one more tells nothing."""
        if self.paras >= 3:
            return (self.gaps - 1) * 3 > self.paras - 1
        return self.spaced or self.gaps >= max(self.paras, 2)

    @property
    def in_sentences(self) -> bool:
        """Whether the body so far is full sentences, as the press writes and posts often do not."""
        return self.paras > 0 and self.formal * 5 >= self.paras * 4 and self.paras * 2 >= len(self.loose)

    def _new(self, i: int, block: Block) -> bool:
        return begins(
            self.blocks,
            i,
            self._near,
            self.furniture,
            airy=self.airy,
            formal=self.in_sentences,
            sure=self.paras >= 3,
        )

    def _near(self) -> set[str]:
        """The stems of the body so far, and of the short lines behind it."""
        recent = self.loose[-MANY:]
        return self.told.union(*(self.blocks[p].stems for p in recent)) if recent else self.told

    def _own(self, block: Block) -> bool:
        return self.furniture.continues(block.text) or share(block.stems, self.told) >= 0.15

    def _resumes(self, i: int) -> bool:
        return goes_on(self.blocks, self.loose, frozenset(), i, self.told, self.furniture) >= 4 * STAYS

    def _keep_loose(self) -> None:
        """The body goes on: the short lines before are its own, but for links that stand in a row."""
        blocks, loose = self.blocks, self.loose
        run = [p for p in loose if blocks[p].kind == "head"]
        in_row = len(run) >= 2 and run[-1] - run[0] == len(run) - 1
        if in_row and self.in_sentences:
            before = blocks[run[0] - 1].text.rstrip()
            if not before.endswith((":", "：")):
                self.found.foreign.append((run[0], run[-1] + 1))
                loose[:] = [p for p in loose if p not in run]
        self._more += [blocks[p] for p in loose]
        loose.clear()

    def _list(self, at: int) -> int:
        """After a head of a list at `at`: the block at which the body goes on, or -1 where it does not."""
        blocks = self.blocks
        items: list[int] = []
        inline = blocks[at].stems
        for i in range(at + 1, len(blocks)):
            block = blocks[i]
            if block.mark in LISTS:
                continue
            if not block.wordy:
                if block.mark in OVER:
                    return -1
                continue
            if block.kind != "para":
                items.append(i)
                if len(items) > MANY:
                    return -1
                continue
            if self.over or (self.left and not self.furniture.continues(block.text)):
                return -1
            stays = goes_on(blocks, items, inline, i, self.told, self.furniture) > STAYS
            return i if stays else -1
        return -1
