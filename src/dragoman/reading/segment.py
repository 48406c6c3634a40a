"""A page's articles: its own first, then those glued to it; furniture stays outside them all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec

from dragoman.language.detect import Detector
from dragoman.language.pack import Pack
from dragoman.reading.blocks import Block, blocks
from dragoman.reading.cohesion import STEMS, Stemmer
from dragoman.reading.furniture import LISTS, NEUTRAL, Furniture
from dragoman.reading.scan import Scanner
from dragoman.reading.unstopped import close
from dragoman.reading.walk import Found
from dragoman.text.flow import flowing
from dragoman.text.memory import Bound

Range = tuple[int, int]


class Note(msgspec.Struct, frozen=True, gc=False):
    """A line that tells about an article: `kind` is date, code, source, byline, breaking or end."""

    kind: str
    start: int
    end: int


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """One article of a page; all offsets half-open, in code points of the page's text.

    `[start, end)` runs from the headline to the end of the body. `holes` inside it are not the article's own
    words (tickers, inserted links, buttons): nothing is read there. `notes` are its date, code, source and
    byline lines, inside the span or outside.
    """

    start: int
    end: int
    main: bool
    language: str
    title: Range | None
    body_start: int
    holes: tuple[Range, ...] = ()
    notes: tuple[Note, ...] = ()

    def title_end(self) -> int:
        """Where what follows the headline begins."""
        return self.title[1] if self.title else self.start

    @property
    def parts(self) -> tuple[Range, ...]:
        """The stretches of the span that are the article's own, in order."""
        out = []
        at = self.start
        for start, end in self.holes:
            if start > at:
                out.append((at, start))
            at = max(at, end)
        if at < self.end:
            out.append((at, self.end))
        return tuple(out)


class Segmenter:
    """Cuts pages into articles with the packs' words. Immutable in use."""

    def __init__(self, packs: Mapping[str, Pack]) -> None:
        self.detector = Detector(packs.values())
        stems = Bound(STEMS)
        self.stemmers = {code: Stemmer(pack, stems) for code, pack in packs.items()}
        self.furniture = {code: Furniture(pack) for code, pack in packs.items()}

    def segment(self, text: str, *, language: str | None = None) -> list[Segment]:
        """The articles of a page, its own first; none where it is in no language that is read (L101)."""
        text = flowing(text)
        stated = (language or "").partition("-")[0].lower()
        code = self.detector.detect(text) or (stated if stated in self.furniture else None)
        if code is None:
            return []
        rows, found = self._articles(text, code)
        if len(found) > 1:  # the page's language was told from all that stands on it
            own = self._language(text, rows, found[0])
            if own and own != code:
                code = own
                rows, found = self._articles(text, code)
        out = []
        for number, one in enumerate(found):
            spoken = self._language(text, rows, one) if number else code
            if spoken:  # a glued article may be in another language, or in none that is read
                out.append(_segment(text, rows, one, spoken, main=number == 0, alone=len(found) == 1))
        return out

    def _articles(self, text: str, code: str) -> tuple[list[Block], list[Found]]:
        rows = list(blocks(text))
        furniture, stemmer = self.furniture[code], self.stemmers[code]
        close(rows, furniture.continues)
        notices = furniture.notices(rows)
        for block in rows:
            furniture.mark(block, notices)
            if block.wordy:
                block.tells(partial(stemmer.stems, block.text))
            elif block.mark in LISTS and block.rest < block.end:
                block.tells(partial(stemmer.stems, text[block.rest : block.end]))
        return rows, Scanner(rows, furniture).articles()

    def _language(self, text: str, rows: list[Block], found: Found) -> str | None:
        return self.detector.detect(text[rows[found.first].start : rows[found.last].end])


def _segment(text: str, rows: list[Block], found: Found, code: str, *, main: bool, alone: bool) -> Segment:
    last = found.last
    if alone and main and all(b.kind == "noise" or b.mark == "end" for b in rows[last + 1 :]):
        last = len(rows) - 1
    start, end = rows[found.first].start, rows[last].end
    holes = [(rows[i].start, rows[j - 1].end) for i, j in found.foreign if rows[i].start < end]
    title = rows[found.title] if found.title >= 0 else None
    body = found.title + 1 if found.title >= 0 else found.first
    while body < last and (not rows[body].wordy or rows[body].kind not in ("para", "open", "line")):
        body += 1
    return Segment(
        start=start,
        end=end,
        main=main,
        language=code,
        title=(title.start, title.end) if title else None,
        body_start=min(rows[body].start, end) if body < len(rows) else end,
        holes=tuple(sorted((a, min(b, end)) for a, b in holes)),
        notes=tuple(_notes(rows, found, main=main)),
    )


def _notes(rows: list[Block], found: Found, *, main: bool) -> list[Note]:
    out = []
    for i in range(0 if main else found.first, min(found.next, len(rows))):
        block = rows[i]
        if block.kind in ("date", "digits") and not block.mark:
            out.append(Note("date" if block.kind == "date" else "code", block.start, block.end))
        elif block.mark in NEUTRAL or block.mark in ("source", "end"):
            out.append(Note(block.mark, block.start, block.end))
    return out
