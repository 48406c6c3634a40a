"""«X و Y، وزیران خارجه ترکیه و آذربایجان»: Persian subjects of which one name is not known, but its party."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

NAME = 5  # tokens of an unknown name with its signs
CLOSED = ("actor", "func", "say", "light", "frame", "status", "date")  # layers of words that are no name


def listed(passage: Passage, groups: Sequence[Group]) -> Group | None:
    """The first of `groups` with those whose offices stand behind him in the plural, where "and" joins an unknown name
    to his between the two.
    """
    if len(groups) < 2:
        return None
    first, offices = groups[0], groups[1]
    one = len(first.mentions) == 1 and first.mentions[0].kind == "person" and len(first.parties) == 1
    both = len(offices.parties) > 1 and all(m.kind == "office" for m in offices.mentions)
    if not one or not both or offices.mark != "" or first.parties[0] not in offices.parties:
        return None
    between = range(first.j, offices.i)
    if not 2 <= len(between) <= NAME or passage.fold(first.j) not in passage.pack.joins:
        return None
    words = [t for t in between[1:] if passage.fold(t) not in QUOTES | COMMAS]
    if not words or any(passage.tokens[t].form.kind != "w" or _known(passage, t) for t in words):
        return None
    others = (m for m in offices.mentions if m.party != first.parties[0])
    return Group(i=first.i, j=offices.j, mark="", mentions=(*first.mentions, *others))


def _known(passage: Passage, at: int) -> bool:
    return any(passage.covering(layer, at) for layer in CLOSED)
