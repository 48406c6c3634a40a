"""English words of what is to come that say it of what was done: "held a planned meeting", "held a call to discuss"."""

from __future__ import annotations

from dragoman.language.passage import Passage

SITTINGS = frozenset(("meeting", "talks", "telephone-call", "session"))
SETTING = frozenset(("place", "at", "during"))  # marks of talks in which something was said
HOLDING = frozenset(("make", "hold-call", "pay", "open-tour", "sit"))  # verbs that carry a noun
TALKED = "discuss"
SMALL = 3  # tokens between a verb and the noun that it tells ("held an hour-long phone call")


def had_been_planned(passage: Passage, i: int, j: int) -> bool:
    """ "held a much-anticipated call", "paid a planned visit": whether an adjective at tokens `[i, j)` says of what a
    verb in the past right before it tells that it had been planned; not "made plans for a visit".
    """
    return adjective(passage, i, j) and _told(passage, i)


def adjective(passage: Passage, i: int, j: int) -> bool:
    """Whether words for what is to come end in no preposition, verb or article: "coming", not "agreed on a"."""
    verbal = passage.pack.infinitives | passage.pack.finite
    last = passage.fold(j - 1)
    small = passage.covering("func", j - 1) is not None or last in passage.pack.articles | verbal
    return i < j and not small and passage.fold(i) not in verbal


def was_for(passage: Passage, at: int) -> bool:
    """ "during a meeting to discuss water", "held a call to discuss …": whether the infinitive at token `at` is what a
    meeting was for in which, as the page tells, something was said, or which was held; not "agreed in a call to meet".
    """
    noun, aim = passage.ending("frame", at), passage.starting("frame", at)
    entry = noun.get("frame.noun") if noun is not None else None
    if noun is None or entry is None or entry.value not in SITTINGS:
        return False
    if aim is None or not any(e.value == TALKED for e in aim.all("frame.verb")):
        return False
    for first in range(noun.i, max(noun.i - SMALL, 0) - 1, -1):
        led = passage.ending("func", first)
        mark = led.get("func.mark") if led is not None else None
        if led is not None and mark is not None:
            return mark.value in SETTING and not passage.within(
                "concluding", (passage.sentence(at) or (0, 0))[0], led.i
            )
        if passage.ending("light", first) is not None:
            return _told(passage, first)
        if first == 0 or passage.tokens[first - 1].form.kind != "w" or passage.covering("actor", first - 1):
            return False
    return False


def _told(passage: Passage, at: int) -> bool:
    """Whether a verb by which something is held, not one behind "to" or "could", tells what begins, with its small
    words, before token `at`.
    """
    small = passage.pack.articles | passage.pack.determiners | passage.pack.modifiers
    while at > 0 and passage.fold(at - 1) in small:
        at -= 1
    verb = passage.ending("light", at)
    if verb is None or not any("past" in e.tags and e.value in HOLDING for e in verb.entries):
        return False
    return verb.i == 0 or passage.fold(verb.i - 1) not in passage.pack.infinitives | passage.pack.modals
