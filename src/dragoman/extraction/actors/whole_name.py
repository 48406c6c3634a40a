"""English "President Haji Joko Widodo", "Foreign Minister Molawi Amir Khan Muttaqi": a title or a first given name that
no list knows, between an office and the name of somebody whose office it may be, is part of that name.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage

FIRST = 2  # words of a name before the part that is listed
Known = Callable[[str, str | None, str | None], bool]


def whole_names(passage: Passage, phrases: list[Phrase], known: Known) -> list[Phrase]:
    """The phrases, those of a known name joined to an office whose own name ends right before it."""
    if not passage.pack.data.pack.capitals:
        return phrases
    out: list[Phrase] = []
    for phrase in phrases:
        one = _joined(out[-1], phrase, known) if out else None
        if one is not None:
            out.pop()
        out.append(one or phrase)
    return out


def _joined(office: Phrase, named: Phrase, known: Known) -> Phrase | None:
    """The one phrase that both are; None where the known person never held such an office of that state, so that two
    are named in a row ("French President Macron Putin").
    """
    if office.j != named.i or office.office is None or office.people or office.name is None or office.counterpart:
        return None
    if office.name[1] != office.j or office.name[1] - office.name[0] > FIRST or office.number != "one":
        return None
    if named.kind != "person" or named.office or named.state or not (named.full and named.people) or named.pre:
        return None
    fits = tuple(p for p in named.people if known(p, office.office, office.state))
    return replace(office, j=named.j, people=fits, full=True, name=None) if fits else None
