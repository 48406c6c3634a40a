"""Counts in a passage: quantities of people to whom something happened, before they are placed and dated."""

from __future__ import annotations

import msgspec

from dragoman.extraction.counted.heads import Head, Heads
from dragoman.extraction.counted.numbers import Quantity, quantities
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

PEOPLE = frozenset(("children", "women", "civilians", "elderly", "soldiers", "journalists", "aid-workers", "police"))


PERSONS = 2_000_000_000  # no more people than that are counted in one figure


class Count(msgspec.Struct, kw_only=True):
    """One count under construction, at tokens `[i, j)`."""

    i: int
    j: int
    quantity: Quantity
    head: Head | None
    kind: str
    deed: Found | None
    sentence: int
    part_of: int | None = None
    unit: str | None = None


def counts(passage: Passage) -> list[Count]:
    """Every count of a passage, in order."""
    heads = Heads(passage)
    found = quantities(passage) + _duals(passage, heads)
    found.sort(key=lambda q: q.i)
    out: list[Count] = []
    n = 0
    for quantity in found:
        while n + 1 < len(passage.sentences) and passage.sentences[n][1] <= quantity.i:
            n += 1
        i, j = passage.sentences[n]
        if not i <= quantity.i < j:
            continue
        made = _count(passage, heads, quantity, (i, j), n, out)
        if made is not None:
            out.append(made)
    return out


def _duals(passage: Passage, heads: Heads) -> list[Quantity]:
    out = []
    for found, _ in passage.of("count.dual"):
        made = heads.dual(found.i)
        if made is not None:
            out.append(
                Quantity(
                    i=found.i,
                    j=found.i,
                    core_i=found.i,
                    core_j=found.j,
                    low=2,
                    high=2,
                    bound="exact",
                    kind=made[1] or None,
                )
            )
    return out


def _count(
    passage: Passage, heads: Heads, quantity: Quantity, bounds: tuple[int, int], n: int, before: list[Count]
) -> Count | None:
    i, j = bounds
    kind: str | None
    thing = heads.thing(quantity, i, j)
    if thing is not None:
        kind, unit, end = thing
        return Count(i=quantity.i, j=end, quantity=quantity, head=None, kind=kind, deed=None, sentence=n, unit=unit)
    if (quantity.low or quantity.high or 0) > PERSONS:
        return None
    head = heads.head(quantity, j)
    if (
        quantity.low == 1
        and not quantity.digits
        and quantity.j in heads.at
        and heads.at[quantity.j].get("count.helper")
    ):
        return None  # "one of the victims"
    if quantity.i == quantity.j:  # a dual is its own noun
        head = Head(
            i=quantity.core_i,
            j=quantity.core_j,
            kind=quantity.kind,
            population="",
            people=heads.people(quantity.core_i),
        )
    end = head.j if head else quantity.j
    previous = before[-1] if before and before[-1].sentence == n else None
    link = heads.continues(previous.j, quantity.i) if previous else None
    lead = heads.before(max(i, previous.j) if previous else i, quantity.i)
    part_of = _part_of(before, link, head)
    quantity, end = _trailing(passage, heads, quantity, end)
    if head is not None and head.kind:
        kind = head.kind
        if lead and lead[0] == "released" and lead[2]:
            kind = "released"
        deed = lead[1] if lead else None
    elif head is None and previous and (behind := heads.after(quantity.j, quantity.j + 3)):
        kind, deed = behind  # "… were killed and over 29,000 were injured"
    elif head is None:
        if lead is None or not _alone(passage, heads, quantity, lead[1]):
            return None
        kind, deed = lead[0], lead[1]
    else:
        behind = heads.after(head.j, j) if lead is None or not lead[2] else None
        if lead is not None and (behind is None or lead[1].j >= quantity.i - 3):
            kind, deed = lead[0], lead[1]
        elif (
            link
            and previous
            and (behind is None or link == "among")
            and (previous.deed or head.others or head.population)
        ):
            kind, deed = previous.kind, previous.deed
        elif behind is not None:
            kind, deed = behind
        else:
            return None
    if kind is None:
        return None
    return Count(i=quantity.i, j=end, quantity=quantity, head=head, kind=kind, deed=deed, sentence=n, part_of=part_of)


def _part_of(before: list[Count], link: str | None, head: Head | None) -> int | None:
    """The count that this one is a part of: the one before «بينهم», and so on down the list («3826 طفلا
    و2405 نساء»).
    """
    if link is None or not before:
        return None
    whole = before[-1].part_of
    if link == "among":
        return len(before) - 1 if whole is None else whole
    return whole if head is not None and head.population in PEOPLE else None


def _alone(passage: Passage, heads: Heads, quantity: Quantity, deed: Found) -> bool:
    """Whether a number without a noun counts all the same: «إصابة العشرات», «ارتفع عدد القتلى إلى 500»."""
    vague = not quantity.digits and quantity.high is None
    follows = passage.tokens[quantity.j] if quantity.j < len(passage.tokens) else None
    ends = follows is None or follows.form.kind in "pl" or quantity.j in heads.at
    near = deed.j >= quantity.i - 1
    closed = deed.j == quantity.i and (follows is None or follows.form.kind in "pl")
    return (
        (vague and near and ends)
        or closed
        or (deed.get("count.person") is not None and ends and not deed.get("count.among"))
    )


def _trailing(passage: Passage, heads: Heads, quantity: Quantity, end: int) -> tuple[Quantity, int]:
    """A bound behind the noun: «29 شخصا، على الأقل»."""
    t = end
    while t < len(passage.tokens) and t < end + 2 and passage.fold(t) in ",،":
        t += 1
    found = heads.at.get(t)
    entry = found.get("count.trailing") if found else None
    if found is None or entry is None or quantity.bound != "exact":
        return quantity, end
    high = None if entry.value in ("more-than", "at-least") else quantity.high
    return msgspec.structs.replace(quantity, bound=entry.value, high=high), found.j
