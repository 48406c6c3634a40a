"""English "with": who was there when talks were held ("with Israeli and Qatari officials in attendance")."""

from __future__ import annotations

from dragoman.extraction.contacts.words import gatherings
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.language.passage import Passage

OWNED = frozenset(("of", "between"))  # marks right behind a noun that lead in whose it is


def there(passage: Passage, groups: list[Group], at: tuple[int, int], group: Group) -> bool:
    """ "talks were held, with Egyptian and Qatari officials in attendance": whether "with" says who the sides of the
    noun at tokens `at` were; not where it is another's ("a meeting of the cabinet was held with … in attendance").
    """
    return _attends(passage, group) and not _owned(passage, groups, at)


def aside(passage: Passage, groups: list[Group], at: tuple[int, int], group: Group) -> bool:
    """Whether "with" only says what others did meanwhile, not who was with the body that the meeting is of ("The
    League's meeting was held with Chinese and Indian envoys in attendance").
    """
    if not svo_words.does_else(passage, group):
        return False
    return not (_attends(passage, group) and _of_body(passage, groups, at))


def _attends(passage: Passage, group: Group) -> bool:
    several = group.mark == "with" and len(group.parties) > 1
    return several and passage.starting("attendance", group.j) is not None


def _owned(passage: Passage, groups: list[Group], at: tuple[int, int]) -> bool:
    """Whether somebody's name or a possessive stands right before a noun, or "of" or "between" right behind it."""
    led = passage.starting("func", at[1])
    if led is not None and any(e.value in OWNED for e in led.all("func.mark")):
        return True
    before = at[0] - 1
    if before > 0 and passage.fold(before) in passage.pack.possessives and not svo_words.of_day(passage, before):
        return True
    return any(g.j == at[0] and not g.place for g in groups)


def _of_body(passage: Passage, groups: list[Group], at: tuple[int, int]) -> bool:
    """Whether a body's name stands right before a noun or its verb ("the Council held a meeting"), or behind "of"."""
    light = next((f.i for f in reversed(passage.begun("light", max(0, at[0] - 3), at[0]))), at[0])
    for group in groups:
        near = group.j in (at[0], light) or (group.mark == "of" and at[1] <= group.i <= at[1] + 2)
        if near and gatherings.body(passage, group):
            return True
    return False
