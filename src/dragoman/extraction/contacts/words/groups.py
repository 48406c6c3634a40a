"""Coordinated actors as one: «السيسي وبوتين», «ظریف و کری», "Egypt, Jordan and Qatar"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention

LANDS = ("city", "state")
ENVOY = "ambassador"

_begins = attrgetter("i")


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Mentions listed together, tokens `[i, j)`, with the mark that stands before the first."""

    i: int
    j: int
    mark: str
    mentions: tuple[Mention, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Their party codes, in order, each once."""
        return tuple(dict.fromkeys(m.party for m in self.mentions if m.party))

    def both(self, order: str) -> bool:
        """Whether two sides at least are told: two parties, or Arabic «بينهما»."""
        return len(self.parties) > 1 or (order == "VSO" and len(self.mentions) == 1 and self.mentions[0].kind == "pair")

    def open_to(self, one: Group) -> bool:
        """Whether somebody may be one of these: a pair does not say who they are."""
        return set(one.parties) <= set(self.parties or one.parties)

    @property
    def place(self) -> bool:
        """Whether they can only be places."""
        return all(m.kind == "city" for m in self.mentions)


def of_mentions(
    mentions: list[Mention], sentence: list[int], *, apart: bool = False, posted: bool = False
) -> list[Group]:
    """The groups of a passage's mentions; `sentence` numbers the sentence of every token. Where places and persons
    stand `apart`, "and" joins nobody to a place ("met Mikati in Beirut and the Iraqi president"); where envoys are
    `posted` so, it joins to them, not to where they are («سفیر ایران در مسکو و معاون وزیر خارجه روسیه»).
    """
    out: list[Group] = []
    run: list[Mention] = []

    def close() -> None:
        if run:
            mark = "object" if run[0].mark == "" and run[-1].mark == "object" else run[0].mark  # «X و Y را»
            out.append(Group(i=run[0].i, j=run[-1].j, mark=mark, mentions=tuple(run)))
            run.clear()

    for mention in mentions:
        placed = apart and run and mention.joined and mention.mark == run[0].mark == "place"
        if placed and run[-1].kind in LANDS and mention.kind in PERSONS:
            mention = msgspec.structs.replace(mention, mark="", joined=False)
        if posted and run and mention.joined and mention.kind in PERSONS and _seat(out, run):
            envoy, seat = out.pop(), run.pop()
            second = msgspec.structs.replace(mention, mark=envoy.mark)
            both = (*envoy.mentions, second)
            out.append(Group(i=envoy.i, j=mention.j, mark=envoy.mark, mentions=both))
            out.append(Group(i=seat.i, j=seat.j, mark=seat.mark, mentions=(seat,)))
            continue
        same = (
            run
            and mention.joined
            and sentence[run[-1].i] == sentence[mention.i]
            and mention.mark in (run[0].mark, "", "after-word", "object")
        )
        if not same:
            close()
        run.append(mention)
    close()
    return out


def _seat(groups: list[Group], run: list[Mention]) -> bool:
    """Whether a run is but where the envoy of the last group is posted."""
    place = run[0]
    if len(run) > 1 or place.kind not in LANDS or place.mark != "place" or not groups:
        return False
    return groups[-1].j == place.i - 1 and groups[-1].mentions[-1].office == ENVOY


def ending(groups: Sequence[Group], j: int) -> Group | None:
    """The group that ends right before token `j`: the last that begins before it, as none stands inside another."""
    at = bisect_left(groups, j, key=_begins)
    return groups[at - 1] if at and groups[at - 1].j == j else None


def over(groups: Sequence[Group], t: int) -> Group | None:
    """The group that token `t` is part of, if it is part of one."""
    at = bisect_left(groups, t + 1, key=_begins)
    return groups[at - 1] if at and groups[at - 1].j > t else None


def before(groups: Sequence[Group], j: int) -> Group | None:
    """The last group that ends at token `j` or before it."""
    at = bisect_left(groups, j, key=_begins)
    if at and groups[at - 1].j > j:
        at -= 1
    return groups[at - 1] if at else None


def by_sentence(groups: list[Group], sentence: list[int]) -> dict[int, list[Group]]:
    """The groups of each sentence that has one, in order; `sentence` numbers the sentence of every token."""
    out: defaultdict[int, list[Group]] = defaultdict(list)
    for group in groups:
        out[sentence[group.i]].append(group)
    return dict(out)
