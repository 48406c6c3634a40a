"""English: who is listed with one whom a verb or preposition has: "with Rubio and, separately, with Zelensky"."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo.positions import mark_start, opens, owns
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

LINKED = 6  # tokens between two whom the same preposition leads in ("and later, on Monday, with")


def also(passage: Passage, groups: list[Group], first: Group) -> Group:
    """ "met with Rubio and, separately, with Zelensky": those whom the same preposition leads in again behind "and"."""
    last, mentions = first, list(first.mentions)
    for group in (g for g in groups if g.i >= first.j and g.mark == first.mark):
        between = range(last.j, mark_start(passage, group))
        ands = {t for f, _ in passage.of("func.and") for t in range(f.i, f.j)}  # "as well as"
        links = [t for t in between if t in ands or passage.fold(t) in passage.pack.joins or passage.fold(t) in COMMAS]
        places = {t for g in groups if g.mark == "place" for t in range(g.i, g.j)}
        layers = ("quiet", "date", "func", "afterwards")  # "met with Putin, then with Lavrov"
        loose = all(t in links or t in places or any(passage.covering(n, t) for n in layers) for t in between)
        if len(between) > LINKED or not links or not loose:
            break
        last = group
        mentions += group.mentions
    if last is first:
        return first
    return Group(i=first.i, j=last.j, mark=first.mark, mentions=tuple(mentions))


def and_then(passage: Passage, groups: list[Group], first: Group) -> Group:
    """ "met Nasrallah in Beirut and the Lebanese premier": whom the same verb has behind "and", with a place or a day
    of the first between them.
    """
    pack, at = passage.pack, first.j
    second = next((g for g in groups if g.i >= at and g.mark in ("", "after-word")), None)
    if second is None or set(second.parties) & set(first.parties):
        return first
    start = opens(passage, second)
    between = range(at, start - 1)
    if not between or start - at > LINKED or passage.fold(start - 1) not in pack.joins:
        return first
    layers = ("func", "date", "quiet", "actor")
    if not all(any(passage.covering(n, t) for n in layers) or passage.fold(t) in pack.determiners for t in between):
        return first
    persons = all(m.kind in ("person", "office") for g in (first, second) for m in g.mentions)
    ends = second.j >= len(passage.tokens) or passage.tokens[second.j].form.kind != "w"
    ends = ends or any(passage.starting(n, second.j) for n in ("func", "date"))  # not "… and Netanyahu denounced it"
    if not persons or not ends or owns(passage, second):
        return first
    return Group(i=first.i, j=second.j, mark=first.mark, mentions=(*first.mentions, *second.mentions))


def with_next(passage: Passage, groups: list[Group], first: Group) -> Group:
    """ "talks between Sisi, Burhan in Cairo": in a headline a comma joins the two."""
    after = next((g for g in groups if g.i == first.j + 1 and g.mark in ("", first.mark)), None)
    if after is None or passage.fold(first.j) not in COMMAS or set(after.parties) & set(first.parties):
        return first
    if after.j < len(passage.tokens) and passage.fold(after.j) in COMMAS | passage.pack.joins:
        return first  # a longer list, of whom somebody is not known
    return Group(i=first.i, j=after.j, mark=first.mark, mentions=(*first.mentions, *after.mentions))


def headline(passage: Passage, groups: list[Group], last: Group, start: int) -> Group:
    """ "Putin, Xi hold video call": who is listed before the subject, from the first word on."""
    out = [last]
    for group in reversed([g for g in groups if g.j <= last.i]):
        between = [passage.fold(t) for t in range(group.j, out[0].i)]
        if between not in ([], [","]):
            break
        out.insert(0, group)
    if out[0].i != start or len(out) == 1 or any(m.capital and m.city for m in out[0].mentions[:1]):
        return last
    mentions = tuple(m for g in out for m in g.mentions)
    return Group(i=out[0].i, j=last.j, mark=last.mark, mentions=mentions)
