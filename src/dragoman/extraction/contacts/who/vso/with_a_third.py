"""Arabic: two who met somebody else, not each other: «تحدث الصحفيان عن لقائهما بالسفير», «اتصالاتهما بالروس»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun

MARKS = ("with", "by-clitic")
NEAR = 2  # tokens from the noun to whom they met


def with_a_third(passage: Passage, groups: Sequence[Group], noun: Found) -> bool:
    """Whether somebody is led in as whom they met right behind a noun that is said of two, by the pronoun on it."""
    if passage.pack.data.pack.order != "VSO" or noun.suf not in passage.pack.dual_tails:
        return False
    return any(g.mark in MARKS and not g.place for g in begun(groups, noun.j, noun.j + NEAR + 1))
