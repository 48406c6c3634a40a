"""«با وزیر خارجه نروژ، پرتغال و مالزی دیدار کرد»: Persian holders of one office, told once for several states."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.candidate import Side


def holders(sides: Sequence[Side], lands: Sequence[Side]) -> list[Side]:
    """Those of bare `lands` that are listed right behind the state of an office among `sides`."""
    ends = {s.mention.j for s in sides if s.mention.kind == "office"}
    out: list[Side] = []
    for side in sorted(lands, key=lambda s: s.mention.i):
        if side.mention.joined and side.mention.i - 1 in ends:
            ends.add(side.mention.j)
            out.append(side)
    return out
