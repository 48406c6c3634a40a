"""English headlines that list the capitals of those who act ("Seoul, Tokyo hold first talks in years")."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

ENDS = frozenset(".;?!")
ACTS = ("light", "frame", "say", "status")  # layers of what they do


def with_capitals(passage: Passage, groups: list[Group]) -> list[Group]:
    """The groups, where capitals that open a headline, one behind the other, are one."""
    if passage.pack.data.pack.order != "SVO":
        return groups
    first = {low for low, high in passage.sentences if passage.fold(high - 1) not in ENDS}
    runs: list[list[Group]] = []
    for group in groups:
        run = runs[-1] if runs else []
        listed = bool(run) and run[0].i in first and _capitals(run[-1]) and _capitals(group)
        if listed and _next(passage, run, group):
            run.append(group)
        else:
            runs.append([group])
    return [g for run in runs for g in ([_one(run)] if len(run) > 1 and _acts(passage, run[-1].j) else run)]


def _one(run: list[Group]) -> Group:
    return Group(i=run[0].i, j=run[-1].j, mark="", mentions=tuple(m for g in run for m in g.mentions))


def _capitals(group: Group) -> bool:
    return group.mark == "" and all(m.capital for m in group.mentions)


def _next(passage: Passage, run: list[Group], group: Group) -> bool:
    """Whether only a comma stands between those before and a group, or nothing; and they are of different states."""
    between = [passage.fold(t) for t in range(run[-1].j, group.i)]
    apart = all(not set(g.parties) & set(group.parties) for g in run)
    return apart and (not between or (len(between) == 1 and between[0] in COMMAS))


def _acts(passage: Passage, at: int) -> bool:
    """Whether a verb, or what they are "in" or are "to" do, stands at token `at`."""
    while at < len(passage.tokens) and passage.starting("quiet", at):
        at += 1
    if at >= len(passage.tokens):
        return False
    told = [f for layer in ACTS if (f := passage.starting(layer, at)) is not None]
    nouns = any(f.get("frame.noun") and not f.get("frame.verb") for f in told)
    verbs = bool(told) or passage.fold(at) in passage.pack.infinitives | passage.pack.finite | passage.pack.controls
    led = passage.starting("func", at)
    inside = led is not None and (e := led.get("func.mark")) is not None and e.value == "place"
    agree = passage.starting("concluding", at) is not None
    return (verbs and not nouns) or inside or agree
