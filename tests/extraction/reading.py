"""What the tests of extraction share: a passage of a sentence with its actors."""

from __future__ import annotations

import datetime
from functools import cache

from dragoman.dating.finding import find
from dragoman.dating.mention import Mention as DateMention
from dragoman.extraction.actors import Context, Mention
from dragoman.extraction.actors import read as read_actors
from dragoman.language.passage import Passage
from dragoman.model import When
from dragoman.reader import Reader, load

LANGUAGES = ("ar", "en", "fa")
DAY = datetime.date(2023, 12, 9)
TODAY = When(start=DAY, end=DAY, edtf=DAY.isoformat())


@cache
def reader() -> Reader:
    return load()


def passage(language: str, text: str) -> Passage:
    pack, lexicon = reader().language(language)
    return Passage(text, pack, lexicon)


def actors(of: Passage) -> list[Mention]:
    return read_actors(of, Context(world=reader().world, day=DAY, country=None))


def dates(of: Passage) -> list[DateMention]:
    return find(of, now=DAY, country=None)


def examples(file: str) -> list[tuple[str, object]]:
    """(language, example) of a pack file, in all languages."""
    packs = reader().compiled.packs
    return [(code, e) for code in LANGUAGES for e in getattr(packs[code], file).examples]
