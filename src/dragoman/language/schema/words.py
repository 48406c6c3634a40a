"""words.yml: titles, parts of names, and the common words at which an unknown name ends."""

from __future__ import annotations

import msgspec

from dragoman.language.schema.frames import Verb


class WordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`titles` stand before names and are no part of them; `particles` are inside names (بن, آل, von).

    `stops` are words that no name contains; `reporting` are the verbs of saying, `discussing` of what a clause with a
    contact in it does («بحث», «تناول»), which tell where its subject stands.
    """

    titles: list[str] = []
    particles: list[str] = []
    stops: list[str] = []
    reporting: list[Verb] = []
    quiet: list[str] = []
    abbreviations: list[str] = []
    together: list[str] = []
