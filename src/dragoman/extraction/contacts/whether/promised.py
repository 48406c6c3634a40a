"""What somebody says, where he meets another, that his side will do: «أعلن أن بلاده ستفتح المعبر، خلال لقائه نظيره»,
"said his country will send aid during a meeting with …". The word for what is to come is of the promise, not of the
meeting.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import QUOTES

MET = frozenset(("meeting", "talks", "call", "reception"))  # a journey may well be what is still to come
LED = frozenset(("during", "place"))  # marks of where or when it was said
GIVING = frozenset(("send", "send-person", "dispatch"))  # verbs of frames.yml that need no meeting


def promised(passage: Passage, told: Candidate, mentions: Sequence[Mention]) -> bool:
    """Whether a noun that was judged as planned is but when a promise was made, by one of those who met."""
    if told.status != "planned" or told.status_at is None:
        return False
    led = _led(passage, told.i)
    return led is not None and _said_in(passage, told, mentions, told.status_at[0], led)


def set_apart(passage: Passage, told: Candidate, mentions: Sequence[Mention]) -> bool:
    """«قال الوزير إن المساعدات ستصل غدا، وذلك خلال لقائه نظيره»: whether a noun is but when one of those who met said
    something, so that a day to come before it is of what he said.
    """
    led = _led(passage, told.i)
    return led is not None and _apart(passage, led.i) and _said_in(passage, told, mentions, led.i - 1, led)


def _said_in(passage: Passage, told: Candidate, mentions: Sequence[Mention], cue: int, led: Found) -> bool:
    """Whether what one of those who met said will be, by a word at token `cue`, was said in the meeting."""
    noun = passage.starting("frame", told.i)
    if told.event not in MET or noun is None or not noun.get("frame.noun") or cue >= led.i:
        return False
    low, _ = passage.sentences[told.sentence]
    said = [f for f in passage.begun("say", low, led.i) if _past(f) and passage.starting("func", f.i) is None]
    if not said:
        return False
    if passage.pack.data.pack.order == "SVO" and said[-1].i > cue:
        return said[-1].j == led.i  # "Egypt will go on, Sisi said during talks with …"
    verb = next((f for f in reversed(said) if f.j <= cue), None)
    if verb is None or said[-1] is not verb:
        return False
    start = _subject(passage, verb.j, cue)
    speaker = range(low, verb.i) if passage.pack.data.pack.order == "SVO" else range(verb.j, start or verb.j)
    near = begun(mentions, speaker.start, speaker.stop)
    own = any(m.kind in PERSONS and m.party in told.parties for m in near)
    if start is None or not own:
        return False
    return _of_his_side(passage, told, mentions, start, cue, led.i, apart=_apart(passage, led.i))


def _apart(passage: Passage, at: int) -> bool:
    """«…، وذلك خلال لقائه نظيره»: whether an Arabic word that points to all that was said stands before the preposition
    at token `at`.
    """
    word = passage.fold(at - 1) if at > 0 else ""
    bare = next((word[len(c) :] for c in passage.pack.clitics if c and word.startswith(c)), word)
    pointed = {word, bare} & (passage.pack.pointers - passage.pack.determiners)
    return passage.pack.data.pack.order == "VSO" and bool(pointed)


def _led(passage: Passage, noun: int) -> Found | None:
    """The preposition of time or place that leads in a noun, over its adjectives and «لقاء ثنائي»'s article."""
    pack = passage.pack
    words = pack.modifiers | pack.determiners | pack.qualifiers
    while noun > 0 and passage.fold(noun - 1) in words:
        noun -= 1
    found = passage.ending("func", noun)
    mark = found.get("func.mark") if found is not None else None
    return found if mark is not None and mark.value in LED else None


def _subject(passage: Passage, a: int, cue: int) -> int | None:
    """Where the subject of what is promised begins in tokens `[a, cue)`: behind «أن», in English behind the verb."""
    that = next((f for f in passage.begun("func", a, cue) if f.get("func.that")), None)
    if passage.pack.data.pack.order == "SVO":
        return that.j if that is not None else a
    if that is None or _owned(passage, that.j - 1):
        return None  # «قال إنه سيبحث الملف خلال لقائه نظيره»
    return that.j


def _owned(passage: Passage, at: int) -> bool:
    """Whether the word for "that" at token `at` carries whom it is of («إنه», «أنهما»)."""
    fold, pack = passage.fold(at), passage.pack
    thats = {pack.fold(w)[-1] for w in pack.data.markers.complementizers}
    return any(fold[: -len(e)] in thats for e in pack.letters.enclitics if fold.endswith(e))


def _of_his_side(
    passage: Passage,
    told: Candidate,
    mentions: Sequence[Mention],
    start: int,
    cue: int,
    end: int,
    *,
    apart: bool,
) -> bool:
    """Whether what the words from token `start` say will be done is the deed of a side that promises it: its subject is
    a land of those who meet, or "his country"; no person, verb of meeting, pact to be signed or quotation mark stands
    before token `end`. "The aid will be handed over during a meeting" is still to come. Whose deed it is does not
    matter where the meeting is set `apart` from it.
    """
    near = begun(mentions, start, cue)
    lands = any(m.party in told.parties for m in near)
    ours = any(f.get("func.own") for f in passage.begun("func", start, cue))
    if not (lands or ours or apart) or any(m.kind in PERSONS for m in near):
        return False
    words = [passage.fold(t) for t in range(start, end)]
    if any(w in passage.pack.data.markers.pacts or (w in QUOTES and not apart) for w in words):
        return False
    if apart:
        return True
    verbs = [e.value for f in passage.begun("frame", start, end) for e in f.all("frame.verb")]
    return all(v in GIVING for v in verbs)


def _past(verb: Found) -> bool:
    tags = {t for e in verb.entries for t in e.tags}
    return "past" in tags and "neg" not in tags
