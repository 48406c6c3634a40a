"""Lines of tab-separated values, in UTF-8."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.export.to_csv import cell


def line(cells: Iterable[str]) -> bytes:
    """Cells as a line; white space within a cell is one blank, and none is taken for a formula."""
    return ("\t".join(cell(" ".join(one.split())) for one in cells) + "\n").encode()
