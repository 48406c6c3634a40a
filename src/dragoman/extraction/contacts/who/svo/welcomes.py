"""English welcomes in words alone: "welcomed the crown prince via video link" receives nobody."""

from __future__ import annotations

from dragoman.extraction.sorts import DAYS
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

WORDS = ("about", "through", "to", "at", "source")  # marks of what somebody is welcomed for, to or by
DAY = 3  # tokens from "on" to the word of a day ("on 5 March")
AIM = 4  # tokens from "for" to the talks for which he came


def afar(passage: Passage, at: int) -> bool:
    """Whether the guest before token `at` is welcomed in words: for what he did, "to his post", "via video link", to a
    sitting, "in a tweet", or somebody is told of him further ("who had blocked the bid"); not "on Monday", "for talks".
    """
    low, high = passage.sentence(at - 1) or (at, at)
    if _statement(passage, low):
        return True
    while at < high and (end := _day(passage, at)):
        at = end
    if at >= high:
        return False
    if passage.fold(at) in COMMAS:
        return passage.starting("func", at + 1) is not None and not _day(passage, at + 1)
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None:
        return False
    if passage.starting("frame", at) is not None or passage.covering("frame", led.j) is not None:
        return False  # "to discuss the war"
    talks = any(f.get("frame.noun") for f in passage.begun("frame", led.j, led.j + AIM))
    return _statement(passage, at) or (mark.value in WORDS and not (talks and mark.value == "about"))


def _day(passage: Passage, at: int) -> int:
    """The token behind a day that stands at token `at`, with or without its "on"; else 0."""
    led = passage.starting("func", at)
    reach = DAY if led is not None else 1
    return max((f.j for f in passage.begun("date", at, at + reach) if f.kinds & DAYS), default=0)


def _statement(passage: Passage, at: int) -> bool:
    """ "In a statement", "in a tweet": whether an "in" with what is no place stands at token `at`."""
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "place":
        return False
    return passage.fold(led.j) in passage.pack.articles - passage.pack.pointing
