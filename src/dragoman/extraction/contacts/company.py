"""To which of several Persian nouns a «با …» belongs.

In Persian whoever is met, called or spoken to stands before the noun of the meeting («X با Y دیدار کرد»), so that a
«با» may stand between two nouns, or behind the subject matter of a third («درباره مذاکرات با ایران با Y گفت‌وگو کرد»).
"""

from __future__ import annotations

from dragoman.extraction.contacts.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

LISTED = 3  # tokens between «با» and the one whom it leads in, titles and what is written before him
MATTER = 3  # words between «درباره» and the noun that it leads in («درباره نتایج دور تازه مذاکرات …»)


def matter(passage: Passage, at: int) -> bool:
    """«درباره وضعیت مذاکرات …»: whether the noun at token `at` is what something else is about."""
    while at > 0 and passage.fold(at - 1) in passage.pack.doing:
        at -= 1
    for t in range(at, max(at - MATTER, 0) - 1, -1):
        mark = passage.ending("func", t)
        entry = mark.get("func.mark") if mark else None
        if entry is not None:
            return entry.value == "about"
        if mark is not None or t == 0 or passage.tokens[t - 1].form.kind != "w" or passage.covering("actor", t - 1):
            return False
    return False


def about(passage: Passage, a: int, b: int) -> bool:
    """Whether «درباره», «در خصوص» opens the subject matter in tokens `[a, b)`."""
    return any((e := f.get("func.mark")) and e.value == "about" for f in passage.begun("func", a, b))


def others(passage: Passage, group: Group, rivals: list[tuple[int, int]], *, at: tuple[int, int], bare: bool) -> bool:
    """Whether a group behind «با» is with the noun of another of the predicates `rivals`, not with that at tokens `at`.

    It is where it stands right behind a noun that something is about, and where a comma parts it from a noun without a
    verb (`bare`) before it and another noun follows («پس از نشست سران، با Y گفت‌وگو کرد»).
    """
    mark = passage.ending("func", group.i)
    start = mark.i if mark is not None else group.i
    if any(b == start and (a, b) != at and matter(passage, a) for a, b in rivals):
        return True
    own = passage.starting("func", at[1])
    if (
        bare
        and own is not None
        and (e := own.get("func.mark"))
        and e.value == "with"
        and not own.j <= group.i <= own.j + LISTED
    ):
        return True  # «گفت‌وگو با فاکس‌نیوز»: with somebody whom nobody knows
    if not bare or group.i < at[1]:
        return False
    parted = any(passage.fold(t) in COMMAS for t in range(at[1], start))
    nouns = (f for a, _ in rivals if a >= group.j and (f := passage.starting("frame", a)) is not None)
    return parted and any(f.get("frame.noun") for f in nouns)


def nearer(passage: Passage, groups: list[Group], found: Group, low: int) -> Group:
    """«با Y درباره تنش با ایران گفت‌وگو کرد»: of two before a verb the one that no subject matter comes before."""
    before = [g for g in groups if g.mark == found.mark and low <= g.i and about(passage, g.j, found.i)]
    return before[-1] if before else found
