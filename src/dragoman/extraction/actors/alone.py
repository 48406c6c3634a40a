"""Whose an office is where nothing beside it says so: «نامه به رئیس شورای امنیت» goes to the United Nations."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

ALONE = "alone:"  # begins the tag of such an office, the party's code behind it


def alone(passage: Passage, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, those of an office that is a body's where it stands alone with that body: not «رئیس شورای امنیت این
    کشور», not «رئیس شورای امنیت، سرگئی شویگو», not «رئیس شورای امنیت و وزیر دفاع عراق».
    """
    return [_alone(passage, p, phrases[n + 1] if n + 1 < len(phrases) else None) for n, p in enumerate(phrases)]


def _alone(passage: Passage, phrase: Phrase, behind: Phrase | None) -> Phrase:
    if phrase.kind != "office" or phrase.state or phrase.people or phrase.name or phrase.owned:
        return phrase
    word = passage.starting("actor", phrase.i)
    office = word.get("actor.office") if word is not None and word.j == phrase.j else None
    tags = office.tags if office is not None else ()
    party = next((t.removeprefix(ALONE) for t in tags if t.startswith(ALONE)), None)
    if party is None or _told(passage, phrase.j) or (behind is not None and _of_land(passage, phrase.j, behind)):
        return phrase
    return replace(phrase, state=party)


def _told(passage: Passage, at: int) -> bool:
    """Whether a word for a country stands right behind an office, «این» before it or not."""
    here = at + (at < len(passage.tokens) and passage.fold(at) in passage.pack.determiners)
    return here < len(passage.tokens) and passage.fold(here) in passage.pack.countries


def _of_land(passage: Passage, at: int, behind: Phrase) -> bool:
    """Whether a name stands behind a comma, or an office with its state behind "and"."""
    if behind.i != at + 1:
        return False
    sign = passage.fold(at)
    if sign in passage.pack.joins:
        return behind.office is not None and behind.state is not None
    return sign in COMMAS and behind.kind == "person" and behind.office is None
