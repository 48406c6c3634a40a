"""Lines of pages to paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from dragoman.ingest.pdf.lines import Line

APART = 1.3  # of the usual distance of two lines: a wider one parts paragraphs
SHORT = 0.12  # of the column's width: a line that ends so far from its edge is a paragraph's last
OTHER = 0.08  # of a letter's size: letters that differ more are of another paragraph
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*\d{1,4}(\s*\W\s*\d{1,4})?\W*")
_BROKEN = re.compile(r"[^\W\d_]\xad$|[a-z]-$")
ENDS = ".!?؟…:"


def paragraphs(pages: list[list[Line]]) -> list[str]:
    """The paragraphs of all pages in order; one that goes on over a page is one."""
    out: list[list[Line]] = []
    before: Line | None = None
    for page in _without_furniture(pages):
        steps = sorted(a.y - b.y for a, b in pairwise(page) if a.y > b.y)
        usual = steps[len(steps) // 4] if steps else 0.0  # of short paragraphs most steps are wide ones
        left, right = (min(x.left for x in page), max(x.right for x in page)) if page else (0.0, 0.0)
        for at, line in enumerate(page):
            if before is None or _parted(before, line, usual if at else None, left, right):
                out.append([])
            out[-1].append(line)
            before = line
    return [_joined([line.text for line in told]) for told in out]


def _parted(before: Line, line: Line, usual: float | None, left: float, right: float) -> bool:
    """Whether a line begins a paragraph. `usual` is the distance of lines; null where a page lies between."""
    if abs(before.size - line.size) > OTHER * before.size or before.rtl != line.rtl:
        return True
    if usual is None:
        return before.text.endswith(tuple(ENDS)) or _ends_short(before, left, right)
    step = before.y - line.y
    if step <= 0 or step > APART * usual:
        return True
    return _ends_short(before, left, right)


def _ends_short(line: Line, left: float, right: float) -> bool:
    rest = line.left - left if line.rtl else right - line.right
    return rest > SHORT * (right - left)


def _joined(texts: list[str]) -> str:
    out = texts[0]
    for text in texts[1:]:
        out = out[:-1] + text if _BROKEN.search(out) and text[:1].islower() else f"{out} {text}"
    return out


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages without their numbers, and with a head or foot that comes again on the first alone."""
    seen: set[str] = set()
    out = []
    for page in pages:
        kept = list(page)
        for edge in (0, -1):
            while kept and _NUMBER.fullmatch(kept[edge].text) and len(pages) > 1:
                kept.pop(edge)
        edges = {id(line) for line in (*kept[:2], *kept[-2:])}
        told = [(line, _DIGITS.sub("0", line.text)) for line in kept]
        out.append([line for line, shape in told if id(line) not in edges or shape not in seen])
        seen |= {shape for line, shape in told if id(line) in edges}
    return out
