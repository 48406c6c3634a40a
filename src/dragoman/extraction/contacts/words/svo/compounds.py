"""English: states or persons side by side before the noun of their contact ("Turkish-Egyptian talks")."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import DASHES

DISPUTED = 3  # tokens from two states to the noun of what is between them ("Azerbaijan-Armenia border clashes")
SETTLED = 2  # tokens from it to the noun of a contact of the two ("Egypt-Ethiopia dispute settlement talks")
THEMED = frozenset(("conference",))  # nouns of what has a theme before them rather than who sat there
ENDS = ("frame", "func", "actor", "say")  # layers of words that end what stands behind two states
JOINED = 4  # tokens between two states and the noun of their contact ("Iran-Turkey joint economic commission meeting")


def compound(passage: Passage, clauses: Clauses, groups: list[Group], at: int, ends: Collection[int]) -> Group | None:
    """ "Turkish-Egyptian talks", "the Kim-Putin summit": two side by side before the noun at token `at`."""
    if (two := _hyphened(passage, groups, at)) is not None:
        return two
    noun = passage.starting("frame", at)
    if noun is not None and any(e.value in THEMED for e in noun.all("frame.noun")):
        return None  # "the Berlin Libya conference": where it was, and about what
    states = [g for g in groups if g.j <= at and at - g.j <= JOINED and _state(g)]
    if not states or passage.fold(states[-1].j) in passage.pack.possessives:
        return None
    second = states[-1]
    side_by_side = any(g.j == second.i and _state(g) for g in groups)
    if at - second.j > (JOINED if side_by_side else 2):
        return None
    for t in range(second.j, at):
        if passage.tokens[t].form.kind != "w" or clauses.marked(t) or t + 1 in ends:
            return None
    listed = [second]
    while (before := next((g for g in groups if g.j == listed[0].i and _state(g)), None)) is not None:
        gap = passage.raw[passage.tokens[before.j - 1].end : passage.tokens[before.j].start]
        if len(listed) > 1 and gap not in DASHES:
            break  # "In Jordan Israel-Egypt talks were held", not "Russia-Azerbaijan-Iran talks"
        listed.insert(0, before)
    if len(listed) == 1:
        return None
    mentions = tuple(m for g in listed for m in g.mentions)
    return Group(i=listed[0].i, j=second.j, mark="between", mentions=mentions)


def without_matter(passage: Passage, groups: list[Group]) -> list[Group]:
    """The groups without two whose war or dispute it is that somebody speaks about: "on Russia-Ukraine war in talks
    with …" has no Russian at those talks.
    """
    if passage.pack.data.pack.order != "SVO":
        return groups
    out: list[Group] = []
    for group in groups:
        first = out[-1] if out else None
        if first is not None and _side_by_side(passage, first, group) and _disputed(passage, group.j):
            out.pop()
            continue
        out.append(group)
    return out


def _side_by_side(passage: Passage, first: Group, second: Group) -> bool:
    """Whether a dash joins two states."""
    if not (_state(first) and _state(second)) or second.i - first.j > 1:
        return False
    return passage.raw[passage.tokens[first.j - 1].end : passage.tokens[second.i].start] in DASHES


def _disputed(passage: Passage, at: int) -> bool:
    """Whether the noun of a dispute stands at token `at`, or behind one word or two, and none of a contact of the two
    before it or close behind ("border clashes", not "dam dispute talks").
    """
    matter, high = -1, min(at + DISPUTED, len(passage.tokens))
    t = at
    while t < high:
        told = passage.starting("frame", t)
        if told is not None and told.get("frame.noun") is not None:
            return matter >= 0 and _of_others(passage, told.j, apart=t - matter > 1)
        if passage.tokens[t].form.kind != "w" or any(passage.starting(layer, t) for layer in ENDS):
            break
        if passage.fold(t) in passage.pack.disputes:
            matter, high = t, min(t + 1 + SETTLED, len(passage.tokens))
        t += 1
    return matter >= 0


def _of_others(passage: Passage, end: int, *, apart: bool) -> bool:
    """Whether the noun of a contact that ends before token `end` says itself whose it is: "war talks between Rubio and
    Lavrov", or where another word stands between it and the war "with" somebody ("war dominates talks with Lavrov").
    """
    led = passage.starting("func", end)
    marks = ("between", "with") if apart else ("between",)
    return led is not None and any(e.value in marks for e in led.all("func.mark"))


def _hyphened(passage: Passage, groups: list[Group], at: int) -> Group | None:
    """Two persons whom a hyphen joins right before the noun at token `at`."""
    second = next((g for g in reversed(groups) if 0 <= at - g.j <= 1 and g.mentions[0].kind == "person"), None)
    first = next((g for g in groups if second and 0 <= second.i - g.j <= 1 and g.mentions[0].kind == "person"), None)
    if first is None or second is None:
        return None
    between = passage.raw[passage.tokens[first.j - 1].end : passage.tokens[second.i].start]
    apart = set(first.parties) != set(second.parties) and second.j == at  # "Rouhani Abe summit", its hyphen lost
    if (between not in DASHES and not (between == " " and apart)) or passage.fold(second.j) in passage.pack.possessives:
        return None
    return Group(i=first.i, j=second.j, mark="between", mentions=(*first.mentions, *second.mentions))


def _state(group: Group) -> bool:
    return all(m.kind == "state" for m in group.mentions)
