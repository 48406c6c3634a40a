"""English nouns that speak of a contact told before without a channel of their own, or by its day.

"met his counterpart. The talks were held on Tuesday", "received the minister. Tuesday's meeting focused on trade".
"""

from __future__ import annotations

from dragoman.extraction.contacts.candidate import Echo
from dragoman.extraction.contacts.kinds import MET, taken_up_as
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.svo import beside as svo_words
from dragoman.extraction.sorts import PLACED
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

TALKS = "talks"
WEEKDAYS = frozenset(("date.weekday", "date.rel"))
BEHIND = 8  # tokens behind "the talks" with their day
SIDES = 6  # tokens behind a noun with the word that leads in its sides
DAY = 3  # tokens before a noun with its day and the possessive ("Tuesday 's meeting")


def echoes(beside: Beside) -> list[Echo]:
    """The echoes of "the talks", which say no channel, and of "Tuesday's meeting" with its day; of a noun that says a
    channel too ("during Tuesday's call") beside the one without a day in `Beside.echoes`.
    """
    out: list[Echo] = []
    for hit in beside.hits if beside.order == "SVO" else ():
        noun = hit.get("frame.noun")
        if noun is None or svo_words.no_echo(beside.passage, hit) or _of_others(beside.passage, hit):
            continue
        events = taken_up_as((f.event for f in beside.book.by_noun.get(noun.value, [])), order="SVO")
        day = _day(beside.passage, hit)
        if day is not None and not set(MET).isdisjoint(events):
            out.append(Echo(hit.i, hit.j, "", events, dated=day))
        elif noun.value == TALKS and beside.pointed(hit) and _on_a_day(beside.passage, hit):
            out.append(Echo(hit.i, hit.j, "", events))
    return out


def _of_others(passage: Passage, hit: Found) -> bool:
    """ "Friday's talks in Geneva between Iran and Europeans": whether a noun, past its place, names its own sides."""
    led = [f for f in passage.begun("func", hit.j, hit.j + SIDES) if f.get("func.mark")]
    marks = ((f, e.value) for f in led if (e := f.get("func.mark")))
    own = next((f for f, mark in marks if mark not in PLACED), None)
    if own is None or all(e.value != "between" for e in own.all("func.mark")):
        return False
    pair = passage.fold(own.j) in passage.pack.articles | passage.pack.determiners  # "between the two ministers"
    return passage.starting("actor", own.j) is not None and not pair


def _day(passage: Passage, hit: Found) -> tuple[int, int] | None:
    """The tokens of the day whose possessive stands right before a noun."""
    at = hit.i
    while at > 0 and passage.fold(at - 1) in passage.pack.possessives:
        at -= 1
    day = passage.ending("date", at) if at < hit.i else None
    return (day.i, day.j) if day is not None and hit.i - day.i <= DAY else None


def _on_a_day(passage: Passage, hit: Found) -> bool:
    """ "the talks were held late on Tuesday": whether a weekday or the like stands behind a noun, no month alone."""
    return any(f.kinds & WEEKDAYS for f in passage.begun("date", hit.j, hit.j + BEHIND))
