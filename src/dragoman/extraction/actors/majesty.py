"""English: a title with a pronoun before whom it names ("with His Majesty King Hamad") is a title and no more; alone
("His Majesty then left for Cairo") it means whom the page has spoken of.
"""

from __future__ import annotations

from dragoman.language.lexicon import Found, phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

HONOUR = frozenset(("actor.honour", "actor.title"))
STYLES = frozenset(("actor.office", "actor.title"))  # what a comma or an article may part from it


def majesties(passage: Passage, hits: list[Found]) -> list[Found]:
    """The hits, such a title as a title only where a name, an office or a genitive stands behind it."""
    if not passage.of("actor.honour") or not passage.of("actor.title"):
        return hits
    return [_titled(hit) if hit.kinds >= HONOUR and _borne(passage, hit.j) else hit for hit in hits]


def _titled(hit: Found) -> Found:
    return phrase(hit.i, hit.j, tuple(hit.all("actor.title")), pre=hit.pre, suf=hit.suf)


def _borne(passage: Passage, at: int) -> bool:
    """Whether the words at a token name the bearer ("King Hamad", "the Emir", ", King Hamad", "Haitham") or what is his
    ("'s Government").
    """
    if at >= len(passage.tokens):
        return False
    if passage.starting("actor", at) is not None or passage.tokens[at].form.capital:
        return True
    if passage.fold(at) in passage.pack.own:
        return True
    parted = passage.fold(at) in COMMAS or passage.fold(at) in passage.pack.determiners
    behind = passage.starting("actor", at + 1) if parted else None
    return behind is not None and not behind.kinds.isdisjoint(STYLES)
