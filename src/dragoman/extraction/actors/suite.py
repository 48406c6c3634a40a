"""What belongs to a phrase and stands behind it, before «را»: with whom somebody came, where an envoy is posted."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage

SUITE = 4  # words behind a delegation for with whom it came
AFFAIRS = 5  # tokens of what an envoy is for («در امور یمن», «در امور سیاسی و صلح»)
SERVING = frozenset(("envoy", "deputy-secretary-general", "adviser", "official"))
LANDS = ("state", "capital", "city")
SEATED = frozenset(("ambassador", "diplomat"))
SEATS = frozenset(("actor.state", "actor.capital", "actor.city", "actor.same"))


def whole(passage: Passage, phrase: Phrase) -> int:
    """Where a Persian phrase ends with what belongs to it: «سفیر ترکیه در بغداد را», «وزیر عراق و هیئت همراه را»."""
    if passage.pack.data.pack.order == "SOV" and phrase.office in SERVING and (end := _served(passage, phrase.j)):
        return end
    if passage.pack.data.pack.order == "SOV" and phrase.office in SEATED:
        led = passage.starting("func", phrase.j)
        mark = led.get("func.mark") if led is not None else None
        if led is not None and mark is not None and mark.value == "place":
            seat = passage.starting("actor", led.j)
            if seat is not None and seat.kinds & SEATS:
                return seat.j
    return with_suite(passage, phrase.j)


def _served(passage: Passage, at: int) -> int:
    """«فرستاده سازمان ملل در امور یمن را»: where «را» stands behind what an envoy is for, which begins at token `at`; 0
    where it does not, or anything but names and plain words stands between.
    """
    led = passage.starting("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "place":
        return 0
    behind = next(iter(passage.begun("func", led.j, led.j + AFFAIRS)), None)
    its = behind.get("func.mark") if behind is not None else None
    if behind is None or its is None or its.value != "object":
        return 0
    layers = ("frame", "light", "say", "date", "status")
    words = range(led.j, behind.i)
    plain = all(passage.tokens[t].form.kind == "w" and not any(passage.covering(n, t) for n in layers) for t in words)
    return behind.i if words and plain else 0


def served_by(passage: Passage, phrase: Phrase) -> bool:
    """«فرستاده سازمان ملل در امور یمن را»: whether a land is what somebody who stands before «در» is for, one word
    between: it is no object.
    """
    led = passage.ending("func", phrase.i - 1) if phrase.kind in LANDS else None
    mark = led.get("func.mark") if led is not None else None
    return led is not None and mark is not None and mark.value == "place" and _served_from(passage, led.i)


def _served_from(passage: Passage, at: int) -> bool:
    before = passage.ending("actor", at)
    return before is not None and _served(passage, at) > 0


def with_suite(passage: Passage, at: int) -> int:
    """Persian «وزیر عراق و هیئت همراه وی را»: where the words for who came with somebody end, behind him at token `at`;
    `at` where there are none.
    """
    pack, tokens = passage.pack, passage.tokens
    if pack.data.pack.order != "SOV" or at >= len(tokens) or passage.fold(at) not in pack.joins:
        return at
    found = passage.starting("actor", at + 1)
    house = found.get("actor.institution") if found is not None else None
    if found is None or house is None or house.value != "delegation":
        return at
    end, words = found.j, pack.third | pack.own | pack.qualifiers | pack.suite
    while end < len(tokens) and end - found.j < SUITE and passage.fold(end) in words:
        end += 1
    return end
