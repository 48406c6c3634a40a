"""A page as blocks: its lines, with what their shape says. Words come in later."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dragoman.text.letters import whole

LETTER = re.compile(r"[^\W\d_]")
LINE = re.compile(r"[^\n]+")
# A handle, an address, a hashtag: what signs a post and tells nothing.
SIGN = re.compile(r"(?:@|https?://|www\.|t\.me/)\S*|#\S+|\b[\w-]+\.(?:com|ir|net|org|me)\b", re.IGNORECASE)
BULLET = re.compile(r"[•●▪◾◼■□○◦‣⁃∙·►▶▸»›*–—-]\s*|\d{1,2}\s*[.)-]\s+")
ENDERS = ".!?؟…۔"
ASKED = "!?؟"  # with which headlines end too
CLOSERS = "\"'»”’)]}›*_ \u200c\u200f\u200e"
SIGNED = re.compile(r"[.!?؟…][\"'»”’)]*\s*(?:[/\\(|–-]\s*[^.]{1,40}|[A-Z]{2,4}(?:/[A-Z]{2,4})?)$")
LONG = 180  # characters: no headline of the press is longer
FULL = 100  # characters from which a closed line is a paragraph of running text
YEAR = re.compile(r"(?<!\d)(?:1[34]\d\d|19\d\d|20\d\d)(?!\d)")
NUMBER = re.compile(r"\d+")
STOP = re.compile(r"[^.\d][.](?:\s|$)")
DIGITS = whole({first + n: str(n) for first in (0x0660, 0x06F0) for n in range(10)})


class Block:
    """One line: `[start, end)` without outer white space, `gap` where an empty line stands before it.

    `kind` is what its shape says: noise, digits, date, head, line, para or open; `mark` what its words say.
    `stems` are its content words, cut to what they share with their other forms.
    """

    __slots__ = ("_stems", "bullet", "closed", "end", "gap", "kind", "mark", "rest", "start", "text")

    def __init__(self, start: int, end: int, text: str, *, gap: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.gap = gap
        self.closed = is_closed(text)
        self.bullet = bool(BULLET.match(text))
        self.kind = shape(text, closed=self.closed)
        self.mark = ""
        self.rest = start
        self._stems: frozenset[str] | Callable[[], frozenset[str]] = frozenset()

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its content words, made when they are first asked for."""
        if not isinstance(self._stems, frozenset):
            self._stems = self._stems()
        return self._stems

    def tells(self, stems: Callable[[], frozenset[str]]) -> None:
        """Sets how its stems are made."""
        self._stems = stems

    @property
    def wordy(self) -> bool:
        """Whether it is running text or may be a headline: no sign, date line or furniture."""
        return not self.mark and self.kind in ("head", "line", "para", "open")


def is_closed(text: str) -> bool:
    """Whether a line ends as a sentence does, a signature («… داشت./ فارس», "… said. MH/PA") aside."""
    bare = text.rstrip(CLOSERS)
    return (bare != "" and bare[-1] in ENDERS) or SIGNED.search(text, max(0, len(text) - 50)) is not None


def shape(text: str, *, closed: bool) -> str:
    """What a line is by its shape alone."""
    size = len(text)
    if size < FULL:
        plain = SIGN.sub("", text)
        letters = len(LETTER.findall(plain))
        if letters == 0:
            digits = sum(c.isdigit() for c in plain)
            if digits < 5:
                return "noise"
            bare = plain.strip().isdigit()
            return "date" if digits >= 6 and not bare and YEAR.search(plain.translate(DIGITS)) else "digits"
        if letters < 3 or (letters < 12 and plain is not text and len(plain) < len(text)):
            return "noise"
        if dated(text):
            return "date"
        words = len(text.split())
        if closed and size >= 60 and words >= 8 and text.rstrip(CLOSERS)[-1:] not in ASKED:
            return "para"
        return "head" if words >= 3 and not text.endswith((".", ":", "：")) else "line"
    if size >= LONG:
        return "para" if closed or len(STOP.findall(text)) >= 3 else "open"
    return "para" if closed and text.rstrip(CLOSERS)[-1:] not in ASKED else "head"


def dated(text: str) -> bool:
    """Whether a short line looks like a date line: a day and a year, and little else."""
    if len(text) > 90 or not YEAR.search(text.translate(DIGITS)) or text.rstrip()[-1:] in ENDERS:
        return False
    if len(NUMBER.findall(text)) < 2:
        return False
    return sum(1 for w in text.split() if LETTER.search(w)) <= 8


def blocks(text: str) -> Iterator[Block]:
    """The lines of a page that are not empty, in order."""
    last, carried = -1, False
    for match in LINE.finditer(text):
        line = match.group()
        inner = line.strip()
        if not inner.strip("\u200c\u200d\u200e\u200f\ufeff"):
            continue
        start = match.start() + line.find(inner)
        gap = carried or (last >= 0 and text.count("\n", last, start) > 1)
        block = Block(start, start + len(inner), inner, gap=gap)
        carried = gap and block.kind == "noise"  # a sign before a line does not hide the empty line before it
        yield block
        last = block.end
