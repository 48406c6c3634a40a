"""Pages that set no full stop at the end of a paragraph, as many Arabic outlets do: there a line without one is no
headline for that, and one that is too long for a headline, or goes on («وأضاف أن …»), is a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.reading.blocks import ASKED, CLOSERS, FULL, Block

LEAST = 3  # long lines by which a page shows how it ends its paragraphs
SHORT = 50  # characters from which a line that goes on is a paragraph
TOP = 3  # lines of a page among which a ticker stands


def close(blocks: Sequence[Block], continues: Callable[[str], bool]) -> None:
    """Takes paragraphs as ended that no full stop ends, on a page that sets hardly any."""
    long = [b for b in blocks if len(b.text) >= FULL]
    bare = [b for b in long if not b.closed]
    if len(bare) < LEAST or len(bare) * 5 < len(long) * 4:
        return
    for i, block in enumerate(blocks):
        if block.kind not in ("head", "open", "line") or block.text.rstrip(CLOSERS)[-1:] in ASKED:
            continue
        if i < TOP and not block.gap and any(b.gap for b in blocks[i + 1 : i + 2]):
            continue  # a ticker, above the empty line before the headline
        if len(block.text) >= FULL or (len(block.text) >= SHORT and continues(block.text)):
            block.closed = True
            block.kind = "para"
