"""Names beside circles, none upon another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

Box = tuple[float, float, float, float]  # left, top, right, bottom
Circle = tuple[float, float, float]  # x, y, radius
LETTER, LINE = 7.2, 17.0  # how wide and high letters are, roughly
HEART = 0.5  # of a circle, that no name covers


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A name, or none where it has no room; where its line begins, or ends, or has its middle (`anchor`)."""

    name: str = ""
    x: float = 0.0
    y: float = 0.0
    anchor: str = "start"


def labels(circles: Sequence[Circle], names: Sequence[str], width: float, height: float) -> list[Label]:
    """The names of circles, as many as have room; those that come first, first. An empty name wants none.

    A name may lie across the edge of another circle where nothing better is free, never on its middle.
    """
    taken: list[Box] = []
    out = []
    for circle, name in zip(circles, names, strict=True):
        wide = len(name) * LETTER
        found = Label()
        for part in (1.0, HEART) if name else ():
            others = [(x - r * part, y - r * part, x + r * part, y + r * part) for x, y, r in circles]
            for x, y, anchor in _places(*circle):
                start = x if anchor == "start" else x - wide if anchor == "end" else x - wide / 2
                box = (start, y - LINE * 0.8, start + wide, y + LINE * 0.2)
                inside = box[0] > 0 and box[2] < width and box[1] > 0 and box[3] < height
                if inside and not any(_meet(box, other) for other in (*taken, *others)):
                    found = Label(name=name, x=round(x, 1), y=round(y, 1), anchor=anchor)
                    taken.append(box)
                    break
            if found.name:
                break
        out.append(found)
    return out


def _places(x: float, y: float, r: float) -> Iterator[tuple[float, float, str]]:
    """Where a name can stand, the best first: beside, below, above, then aslant."""
    aslant = r * 0.75 + 3
    yield x + r + 4, y + LINE * 0.3, "start"
    yield x - r - 4, y + LINE * 0.3, "end"
    yield x, y + r + LINE * 0.85, "middle"
    yield x, y - r - LINE * 0.35, "middle"
    for up in (-1, 1):
        for side, anchor in ((1, "start"), (-1, "end")):
            yield x + side * aslant, y + up * aslant + (LINE * 0.6 if up > 0 else 0), anchor


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
