"""Where an article ends, and what stands inside it that is not its own."""

from __future__ import annotations

from dragoman.reading.blocks import FULL, Block
from dragoman.reading.cohesion import share
from dragoman.reading.cut import STAYS, begins, goes_on, signed
from dragoman.reading.furniture import Furniture
from dragoman.reading.start import FIT, find_start, fit
from dragoman.reading.teasers import body_end

LISTS = frozenset({"related", "latest"})
TAIL = frozenset({"keywords", "comment", "share", "subscribe", "copyright", "source", "end", "advert", "cookie", "menu"})
NEUTRAL = frozenset({"date", "code", "byline", "breaking"})
OVER = frozenset({"keywords", "comment", "source", "end"})
MANY = 12  # lines of a list of links, above which the page has ended


class Found:
    """An article as blocks: first, headline (or -1), last (inclusive), foreign block ranges inside, where to go on."""

    __slots__ = ("closed_by", "first", "foreign", "last", "next", "title")

    def __init__(self, first: int, title: int) -> None:
        self.first = first
        self.title = title
        self.last = first
        self.foreign: list[tuple[int, int]] = []
        self.next = first
        self.closed_by = ""


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
        _Walk(self, found, max(resume, title)).run()
        end = body_end(blocks, max(resume, title), found.last, self.furniture)
        if end < found.last:
            found.next = max(found.next, found.last + 1)
            found.last = end
            found.closed_by = "teasers"
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
            if block.kind == "head" and fit(blocks, i) >= 0.34:
                return i, i
            if block.kind == "para" and len(block.text) >= 150:
                above = i - 1
                if above >= at and blocks[above].wordy and blocks[above].kind in ("head", "line", "open"):
                    return above, above
                return i, -1
        return None


class _Walk:
    """One article from its headline to the end of its body."""

    def __init__(self, scanner: Scanner, found: Found, at: int) -> None:
        self.blocks = scanner.blocks
        self.furniture = scanner.furniture
        self.found = found
        self.at = at
        self.told: set[str] = set()
        self.loose: list[int] = []  # short lines since the last paragraph, of which it is not yet known whose they are
        self.paras = self.formal = self.gaps = 0
        self.seen = 0
        self.spaced = scanner.spaced
        self.left = 0  # the block of a post's signature, behind which little is its own
        self.over = ""

    def run(self) -> None:
        """Walks on until another article or the furniture of the page's end."""
        blocks, found = self.blocks, self.found
        i = found.last = self.at
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
        self._settle()

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
        if block.mark in OVER and self.seen > 1:
            self.over = "comment" if self.over == "comment" else block.mark
        if block.mark in TAIL:
            if not found.closed_by and self.seen > 1:
                found.closed_by = block.mark
            found.foreign.append((i, i + 1))
        return i + 1

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
            self.formal += block.closed
            self.gaps += block.gap
        if para or self.seen < 2:
            self.told |= block.stems
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
        """Whether the body so far is paragraphs of full sentences, as the press writes and posts often do not."""
        return self.paras > 0 and self.formal * 5 >= self.paras * 4 and self.paras * 2 >= len(self.loose)

    def _new(self, i: int, block: Block) -> bool:
        told = self.told.union(*(self.blocks[p].stems for p in self.loose)) if self.loose else self.told
        return begins(self.blocks, i, told, self.furniture, airy=self.airy, formal=self.in_sentences, sure=self.paras >= 3)

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
        for p in loose:
            self.told |= blocks[p].stems
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
            if self.over or (self.left and not self.furniture.continues(block.text)) or (not items and not inline and not self.told):
                return -1
            stays = goes_on(blocks, items, inline, i, self.told, self.furniture) > STAYS
            return i if stays else -1
        return -1

    def _listed(self, i: int) -> bool:
        """Whether a short line may be one of a list of other headlines."""
        block, before = self.blocks[i], self.blocks[i - 1]
        if before.kind == "noise" and "@" not in before.text and not block.gap:
            return False  # a post's own point, behind its sign
        short = block.kind in ("head", "line") or (block.kind == "para" and len(block.text) < FULL)
        return short and not self.furniture.continues(block.text)

    def _strange_tail(self, loose: list[int], *, formal: bool) -> int:
        """Where, in the last short lines, a list begins that has nothing to do with what was told; their count if none."""
        blocks = self.blocks
        at = len(loose)
        while at and self._listed(loose[at - 1]):
            at -= 1
        while at < len(loose):
            run = loose[at:]
            sign = signed(blocks, run[0])
            open_ended = formal and not any(blocks[p].closed and blocks[p].kind != "head" for p in run)
            if open_ended or sign or blocks[run[0]].gap:
                shares = sorted(share(blocks[p].stems, self.told) for p in run)
                if len(run) >= (2 if formal or sign else 3) and shares[len(run) // 2] < 0.35:
                    return at
            at += 1
        return at

    def _settle(self) -> None:
        """What to do with the short lines after the last paragraph."""
        blocks, found, told = self.blocks, self.found, self.told
        loose = [p for p in self.loose if p < found.next]
        tail = next((i for i, _ in found.foreign if i > found.last), len(blocks))
        formal = self.paras >= 2 and self.in_sentences
        while loose and loose[-1] > tail and not (blocks[loose[-1]].closed and share(blocks[loose[-1]].stems, told) > 0.2):
            loose.pop()
        strange = self._strange_tail(loose, formal=formal)
        run = loose[strange:]
        if run or (formal and found.closed_by and loose and self._listed(loose[-1]) and not blocks[loose[-1]].closed):
            del loose[min(strange, len(loose) - 1) :]
        if loose:
            found.last = loose[-1]
