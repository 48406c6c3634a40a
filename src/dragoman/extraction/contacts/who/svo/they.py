"""English: "He said they would meet in May", "On Sunday they met in Ankara": the two who are told to have been in
contact, where one of them speaks, or the sentence only opens with a day.
"""

from __future__ import annotations

from bisect import insort

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.words.svo.beside import together
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

SEVERAL = "they"
SINGLE = ("he", "she")
VERB = 5  # tokens from "they" to its verb ("they are expected to meet")
MEETS = ("meet", "speak", "gather")  # verbs of which two who are not named are the subject
TWO = 2  # parties
SPEAKER = 24  # tokens from the verb of saying to "they"


def with_they(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with "they" as a pair where it means two that were told before."""
    if passage.pack.data.pack.order != "SVO":
        return mentions
    taken = {t for m in mentions for t in range(m.i, m.j)}
    kinds = passage.pack.personal
    out = list(mentions)
    for at in passage.where(frozenset(w for w, kind in kinds.items() if kind == SEVERAL)):
        if at in taken or not _meet(passage, at):
            continue
        if (_said(passage, mentions, at) or _opens(passage, at)) and _just_named(passage, mentions, at):
            pair = Mention(i=at, j=at + 1, kind="pair", party=None, mark="", number="dual")
            insort(out, pair, key=lambda m: m.i)
    return out


def _meet(passage: Passage, at: int) -> bool:
    """Whether the verb behind "they" says that they meet, and nobody else whom they do."""
    verb = next((f for f in passage.begun("frame", at + 1, at + 1 + VERB)), None)
    if verb is None or not any(e.value in MEETS for e in verb.all("frame.verb")):
        return False
    between = range(at + 1, verb.i)
    helps = passage.pack.verbal | passage.pack.finite | passage.pack.infinitives
    small = all(
        passage.fold(t) in helps or any(passage.covering(layer, t) for layer in ("status", "quiet", "also", "again"))
        for t in between
    )
    return small and _alone(passage, verb)


def _alone(passage: Passage, verb: Found) -> bool:
    """Whether nothing, a day, a place or a channel follows the verb: "would meet in May", not "would meet the king"."""
    led = passage.starting("func", verb.j)
    mark = led.get("func.mark") if led is not None else None
    return together(passage, verb.j) or (mark is not None and mark.value in ("place", "at", "margins"))


def _said(passage: Passage, mentions: list[Mention], at: int) -> bool:
    """Whether "they" opens what one person says, who is named before or is "he"."""
    low, _ = passage.sentence(at) or (at, at)
    that = passage.ending("func", at)
    opened = that is not None and that.get("func.that") is not None
    first = that.i if that is not None and opened else at
    if not opened and passage.ending("say", first) is None:
        return False
    said = passage.begun("say", max(low, first - SPEAKER), first)
    if not said:
        return False
    verb = said[-1]
    if not _of_himself(passage, mentions, verb.j, first):
        return False
    before = verb.i - 1
    while before > low and (passage.fold(before) in passage.pack.verbal or passage.covering("quiet", before)):
        before -= 1
    if passage.pack.personal.get(passage.fold(before)) in SINGLE:
        return True
    who = next((m for m in reversed(mentions) if m.j == before + 1), None)
    return who is not None and who.kind in PERSONS and who.number == "one" and not who.joined


def _opens(passage: Passage, at: int) -> bool:
    """ "On Sunday they met": whether only a day stands before "they" in its sentence."""
    low, _ = passage.sentence(at) or (at, at)
    words = [t for t in range(low, at) if passage.tokens[t].form.kind != "p"]
    return bool(words) and all(passage.covering("date", t) or passage.covering("func", t) for t in words)


def _of_himself(passage: Passage, mentions: list[Mention], start: int, end: int) -> bool:
    """ "said he had talked to Scholz and that they would meet": whether between a verb of saying and the clause of
    "they" stands nothing, or what the speaker did with one other; not "said the ministers wanted calm and that they".
    """
    opened = passage.starting("func", start)
    if opened is not None and opened.get("func.that") is not None:
        start = opened.j
    if start >= end:
        return True
    return passage.pack.personal.get(passage.fold(start)) in SINGLE and any(start < m.i < end for m in mentions)


def _just_named(passage: Passage, mentions: list[Mention], at: int) -> bool:
    """Whether "they" has two persons of two parties, and nobody who is several, named before it in its sentence and in
    the one before: those of whom a sentence between tells ("The players arrived. On Sunday they meet") are others.
    """
    number = next((n for n, (low, high) in enumerate(passage.sentences) if low <= at < high), 0)
    start, _ = passage.sentences[max(number - 1, 0)]
    people = [m for m in mentions if start <= m.i < at and (m.kind in PERSONS or m.number != "one")]
    parties = {m.party for m in people}
    if None in parties or any(m.number != "one" for m in people):
        return False
    return len(parties) == TWO or (len(parties) == 1 and any(_with_stranger(passage, m.j) for m in people))


def _with_stranger(passage: Passage, at: int) -> bool:
    """ "Safadi and Erywan Yusof held talks": whether a name is joined at token `at`."""
    joined = passage.fold(at) in passage.pack.joins and at + 1 < len(passage.tokens)
    return joined and passage.tokens[at + 1].form.capital
