"""English: an office of his own behind the name of who has been told with another ("Crown Prince Mohammed bin Salman,
the prime minister of Saudi Arabia, held a meeting"): it is part of his phrase, nobody beside him.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

NEAR = 3  # tokens of comma, article and "also" between the two
SIGNS = COMMAS | frozenset(".;)")


def offices_behind(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each person with the office of his own that commas set off behind his name."""
    if passage.pack.data.pack.order != "SVO":
        return list(mentions)
    out: list[Mention] = []
    for mention in mentions:
        before = out[-1] if out else None
        if before is not None and _his(passage, before, mention):
            out[-1] = replace(before, j=mention.j)
        else:
            out.append(mention)
    return out


def _his(passage: Passage, person: Mention, office: Mention) -> bool:
    """Whether nothing but a comma and an article stands between a person and an office of his, which a sign closes."""
    if person.kind != "person" or not person.name or office.kind != "office" or office.number != "one":
        return False
    if office.party != person.party or office.name not in (None, person.name) or office.counterpart or office.joined:
        return False
    between = [passage.fold(t) for t in range(person.j, office.i)]
    small = passage.pack.determiners | frozenset(passage.pack.data.markers.also)
    if not 0 < len(between) <= NEAR or between[0] not in COMMAS or not all(w in small for w in between[1:]):
        return False
    if office.j >= len(passage.tokens):
        return True
    closes = passage.fold(office.j)
    listed = closes in COMMAS and passage.fold(office.j + 1) in passage.pack.joins  # "X, the king of Jordan, and Y"
    return closes in SIGNS and not (office.name is None and listed)
