"""Text whose lines were broken to a width (mail, archives, printed wires): where a line end only wraps.

Such a line ends where the next word would not have fitted any more. Lines that are paragraphs or headlines end where
they please, so that few of them do.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from dragoman.text import sentences

LEAST, MOST = 40, 130  # characters of the width: no column of a text is narrower, none that is read is wider
SLACK = 6  # characters that a wrapped line may fall short beyond the word that did not fit
FEW = 3  # line ends that must wrap before a page is taken for wrapped
SHARE = 0.85  # … of all between two lines of which the first is no end of a sentence
ENDERS = sentences.ENDERS | frozenset(':»”"')
INDENT = (" ", "\t")  # of the first line of a paragraph


@lru_cache(maxsize=1)  # every article of a page asks for the page's
def flowing(raw: str) -> str:
    """`raw` with a space for every line end that only wraps: of the same length, so that offsets mean the same.

    The text itself where it is not wrapped.
    """
    if raw.count("\n") <= FEW:
        return raw
    lines = raw.split("\n")
    pairs: list[tuple[int, str, str]] = []  # where the line end between two lines stands, and the two
    at = -1
    for line, after in pairwise(lines):
        at += len(line) + 1
        if (bare := line.rstrip()) and after.strip():
            pairs.append((at, bare, after))
    width = max((len(line) for _, line, _ in pairs), default=0)
    if not LEAST <= width <= MOST:
        return raw
    soft = [(at, line) for at, line, after in pairs if _full(line, after, width)]
    broken = sum(line[-1] not in ENDERS for _, line, _ in pairs)
    wraps = sum(line[-1] not in ENDERS for _, line in soft)
    if wraps < FEW or wraps < SHARE * broken:
        return raw
    out = list(raw)
    for at, _ in soft:
        out[at] = " "
    return "".join(out)


def _full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line behind would not have fitted on a line any more."""
    if after.startswith(INDENT):
        return False  # a paragraph of its own
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - SLACK
