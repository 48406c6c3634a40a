"""English infinitives: who is to do what they tell, and whether he is only asked to ("urged Iraq to meet Turkey")."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group, ending
from dragoman.extraction.contacts.words.svo.positions import NEXT, adjacent, asked, direct, opens, owns
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

REASONS = ("about", "of")  # marks of what somebody is praised or blamed for
TELLING = ("tell", "inform")  # sets of verbs that say whom somebody told about what he did himself
LEAVING = ("leave", "depart")  # sets of verbs behind which the place stands that somebody leaves
HOME = 8  # tokens of that place and a day
OWNED = 3  # words between a possessive and the infinitive of what is owned ("his surprise decision to meet")


def controller(passage: Passage, groups: list[Group], verb: tuple[int, int]) -> Group | None:
    """ "invited Sudani to visit Amman", "the decision of the minister to call X": of an infinitive at tokens `verb`
    the subject is who stands right before it, where a word of asking or "of" leads him in.
    """
    at = _to(passage, verb)
    if at is None:
        return None
    group = ending(groups, at)
    if group is None and passage.fold(at - 1) in COMMAS:  # "sent its foreign minister, Marco Rubio, to meet …"
        named = ending(groups, at - 1)
        return named if named is not None and named.i + 1 < named.j and asked(passage, named, verbs=True) else None
    if group is None:
        return whose(passage, groups, at)
    if group.mark == "of":
        return group
    if (first := first_to(passage, groups, group)) is not None:
        return first
    if _bound_for(passage, group):
        return None
    urged_to = passage.ending("urging", opens(passage, group)) is not None  # "appealed to India to start talks"
    return group if urged_to or asked(passage, group) else None


def _bound_for(passage: Passage, place: Group) -> bool:
    """ "left Tehran on Sunday for Turkey to attend a meeting": whether a place is where somebody goes who leaves
    another, and nobody of whom something is wanted ("called for Turkey to attend").
    """
    mark = passage.ending("func", opens(passage, place))
    if mark is None:
        return False
    near = passage.begun("frame", max(0, mark.i - HOME), mark.i)
    told = [f for f in near if f.get("frame.verb") is not None]
    return bool(told) and told[-1].j < mark.i and any(e.value in LEAVING for e in told[-1].all("frame.verb"))


def first_to(passage: Passage, groups: list[Group], office: Group) -> Group | None:
    """ "Orban was the first EU leader to visit Moscow": the person of whom it is said that he was the first of an
    `office` to do something.
    """
    pack, at = passage.pack, office.i
    ranked = False
    while at > 0 and (passage.fold(at - 1) in pack.data.markers.ranked or passage.fold(at - 1) in pack.opening):
        ranked = ranked or passage.fold(at - 1) in pack.data.markers.ranked
        at -= 1
    copula = passage.ending("copula", at) if ranked else None
    him = ending(groups, copula.i) if copula is not None else None
    return him if him is not None and him.mark == "" and him.mentions[0].kind == "person" else None


def blamed(passage: Passage, groups: list[Group], at: tuple[int, int], verb: tuple[int, int] | None) -> Group | None:
    """ "praised Macron for meeting Putin", "criticized Orban for visiting Moscow": who stands right before the word
    that leads in a gerund, whose noun has an object as its verb would.
    """
    near = next((g for g in groups if g.i >= at[1]), None)
    gerund = near is not None and adjacent(passage, near, at[1]) and direct(passage, near, at[0])
    mark = passage.ending("func", at[0])
    entry = mark.get("func.mark") if mark is not None else None
    if mark is None or entry is None or entry.value not in REASONS or (verb != at and not gerund):
        return None  # not "angered Zelensky by meeting Putin"
    him = ending(groups, mark.i)
    tells = passage.ending("frame", opens(passage, him)) if him is not None else None
    if tells is not None and any(e.value in TELLING for e in tells.entries):
        return None  # "told Netanyahu about meeting Xi"
    named = him is not None and him.mark in ("", "after-word") and opens(passage, him) > 0
    return him if named and him is not None and him.mentions[0].kind != "city" else None


def decided(passage: Passage, groups: list[Group], verb: tuple[int, int]) -> bool:
    """ "Orban's decision to meet Putin": whether an infinitive says what is to come, or what came of the decision."""
    at = _to(passage, verb)
    if at is None or ending(groups, at) is not None:
        return False
    return whose(passage, groups, at) is not None


def urged(passage: Passage, groups: list[Group], verb: tuple[int, int]) -> bool:
    """ "called on Armenia and Azerbaijan to resume talks": whether somebody only asks others for it."""
    at = _to(passage, verb)
    if at is None:
        return False
    group = ending(groups, at)
    return group is not None and passage.ending("urging", opens(passage, group)) is not None


def whose(passage: Passage, groups: list[Group], at: int) -> Group | None:
    """ "in Orban's decision to meet Putin": whose the word is that an infinitive at token `at` hangs on."""
    layers = ("func", "say", "light", "frame", "actor")
    for t in range(at - 1, max(at - 1 - OWNED, 0), -1):
        if passage.fold(t) in passage.pack.possessives:
            return next((g for g in groups if g.j in (t, t - 1) and owns(passage, g)), None) if t < at - 1 else None
        if passage.tokens[t].form.kind != "w" or any(passage.covering(n, t) for n in layers):
            return None
    return None


def errand(passage: Passage, groups: list[Group], before: int, verb: tuple[int, int]) -> Group | None:
    """ "the visit of the president to Turkey to meet Erdogan": of an infinitive at tokens `verb` the subject is who
    makes the journey whose noun ends before token `before`.
    """
    noun = passage.ending("frame", before)
    named = noun.get("frame.noun") if noun else None
    if noun is None or named is None or named.value != "visit" or passage.fold(verb[0]) not in passage.pack.infinitives:
        return None
    behind = (g for g in groups if g.mark in ("of", "by") and 0 < g.i - noun.j <= NEXT)
    before_it = (g for g in groups if 0 <= noun.i - g.j <= 2 and owns(passage, g))
    found = next(behind, None) or next(before_it, None)
    return found if found is not None and found.mentions[0].kind in ("person", "office") else None


def hoped(passage: Passage, at: int) -> bool:
    """ "to hasten negotiations with Russia": whether the noun at token `at` is what somebody helps or hinders."""
    pack, layers = passage.pack, ("func", "say", "light", "frame", "actor", "status")
    for t in range(at, max(at - 1 - OWNED, 0), -1):
        if passage.ending("helping", t) is not None:
            return True
        fixed = passage.fold(t - 1) in pack.determiners or passage.fold(t - 1) in pack.modifiers
        known = not fixed and any(passage.covering(n, t - 1) for n in layers)
        if known or passage.tokens[t - 1].form.kind != "w":
            return False
    return False


def _to(passage: Passage, verb: tuple[int, int]) -> int | None:
    """Where the "to" of an infinitive at tokens `verb` stands: in it, or right before it."""
    at = verb[0] if passage.fold(verb[0]) in passage.pack.infinitives else verb[0] - 1
    return at if at > 0 and passage.fold(at) in passage.pack.infinitives else None
