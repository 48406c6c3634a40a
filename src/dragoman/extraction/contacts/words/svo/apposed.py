"""English lists between dashes, in brackets or between commas that say who those before them are ("Iran and the six
powers – the United States, Russia … – met", "Iran and the other parties, including France and Germany, met").
"""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, DASHES

OPENS, CLOSES = frozenset("("), frozenset(")")
ENDS = frozenset(".;")
WORDS = 9  # tokens of those who are listed, between "and" and the sign that opens the list
FAR = 20  # and these, names among them
SEVERAL = 4  # parties that a bracket may name once more
STATED = ("state", "body")
TOLD = ("say", "light", "frame")  # layers of what is no part of their name


def with_lists(passage: Passage, groups: list[Group]) -> list[Group]:
    """The groups, each with the list behind it that says who its last are."""
    if passage.pack.data.pack.order != "SVO":
        return groups
    out: list[Group] = []
    for group in _without_explained(passage, groups):
        first = _of_whom(passage, out, group)
        if first is None:
            out.append(group)
            continue
        del out[out.index(first) :]
        known = {m.party for m in first.mentions}
        mentions = (*first.mentions, *(m for m in group.mentions if m.party not in known))
        out.append(Group(i=first.i, j=_end(passage, group), mark=first.mark, mentions=mentions))
    return out


def _of_whom(passage: Passage, before: list[Group], listed: Group) -> Group | None:
    """The first of the groups shortly before a list of states whom it tells of."""
    if len(listed.parties) < 2 or any(m.kind not in STATED for m in listed.mentions):
        return None
    near = bisect_left(before, listed.i - FAR, key=lambda g: g.j)
    return next((g for g in before[near:] if g.j < listed.i and _whose(passage, g, listed)), None)


def _without_explained(passage: Passage, groups: list[Group]) -> list[Group]:
    """The groups without those in a bracket right behind several states, which says once more who they are ("the powers
    (the five permanent members of the Security Council plus Germany)").
    """
    out: list[Group] = []
    for group in groups:
        last = out[-1] if out else None
        if last is not None and group.i < last.j:
            continue
        end = _bracket(passage, group) if len(group.parties) >= SEVERAL else None
        out.append(group if end is None else Group(i=group.i, j=end, mark=group.mark, mentions=group.mentions))
    return out


def _bracket(passage: Passage, group: Group) -> int | None:
    """Where the words end that a bracket or a dash opens right behind a group, and another closes."""
    if group.j >= len(passage.tokens) or passage.fold(group.j) not in OPENS | DASHES:
        return None
    closes = CLOSES if passage.fold(group.j) in OPENS else DASHES
    start = group.j + 1
    while start < len(passage.tokens) and passage.fold(start) in DASHES:
        start += 1  # "--"
    inside = range(start, min(group.j + FAR, len(passage.tokens)))
    end = next((t for t in inside if passage.fold(t) in closes), None)
    while end is not None and end + 1 < len(passage.tokens) and passage.fold(end + 1) in DASHES:
        end += 1
    return None if end is None else end + 1


def _whose(passage: Passage, first: Group, listed: Group) -> bool:
    """Whether a list of states says who the last of a group before it are, whom "and" joins to it, or who all are."""
    at = listed.i
    while at > 0 and passage.fold(at - 1) in passage.pack.determiners:
        at -= 1
    opened = at
    at = _listing(passage, at)
    opened -= at
    sign = passage.fold(at - 1) if at > 0 else ""
    start = at - 1
    while start > first.j and passage.fold(start - 1) in DASHES and sign in DASHES:
        start -= 1  # "--"
    if sign not in DASHES | OPENS | (COMMAS if opened else frozenset()) or not _closed(passage, listed.j, sign):
        return False
    words = [t for t in range(first.j, start) if not passage.covering("actor", t)]  # "the P5+1"
    if (
        len(words) > WORDS
        or any(passage.tokens[t].form.kind == "p" for t in words)
        or any(passage.covering(layer, t) for layer in TOLD for t in words)
    ):
        return False
    joined = first.j < start and passage.fold(first.j) in passage.pack.joins
    return joined or set(listed.parties) <= set(first.parties)


def _listing(passage: Passage, at: int) -> int:
    """Where the words begin that lead in a list at token `at` ("including", "which include")."""
    if at == 0 or passage.fold(at - 1) not in passage.pack.including:
        return at
    at -= 1
    opens = passage.starting("func", at - 1) if at > 0 else None
    return at - 1 if opens is not None and "func.relative" in opens.kinds else at


def _closed(passage: Passage, at: int, sign: str) -> bool:
    """Whether what a sign opens ends at token `at`: with the other sign, or with its sentence."""
    if at >= len(passage.tokens):
        return sign in DASHES
    fold = passage.fold(at)
    if sign in OPENS:
        return fold in CLOSES
    if sign in COMMAS:
        return fold in COMMAS | ENDS
    return fold in DASHES | ENDS


def _end(passage: Passage, listed: Group) -> int:
    """Where a list ends, with the sign that closes it."""
    at = listed.j
    while at < len(passage.tokens) and passage.fold(at) in DASHES | CLOSES | COMMAS:
        at += 1
    return at
