"""«دیداری که وزیر با همتای خود داشت»: Persian nouns of contact with their own verb in the clause that hangs on them.

Noun, conjunction and verb make one clause: who is named between them takes part, and its verb tells when and whether.
"""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

FAR = 40  # tokens between the conjunction and the verb
SAID = 10  # tokens between the conjunction and a verb of saying in its clause
PLANNED = "planned"  # cues of what is to come: «خواهد» stands before its verb
BESIDE = 3  # tokens between another noun and the verb that then is its own
ADJECTIVES = 3  # words between a noun and the conjunction («تماس تلفنی مفصلی که»)


def relatives(passage: Passage, breaks: Mapping[int, str]) -> dict[int, tuple[int, Found]]:
    """The nouns of contact, by their first token, that a clause hangs on: with its conjunction and the verb in it."""
    out: dict[int, tuple[int, Found]] = {}
    for that in (t for t, kind in breaks.items() if kind == "func.that" and passage.starting("func", t)):
        noun = _noun(passage, that)
        verb = _verb(passage, that) if noun is not None else None
        if noun is not None and verb is not None:
            out[noun.i] = (that, verb)
    return out


def end(passage: Passage, verb: Found) -> int:
    """The token behind a verb and what makes a participle finite («فرستاده بود», «داشته است»; not «داشتم نیست»)."""
    done = passage.ending("participle", verb.j)
    bare = done is not None and not done.suf
    return verb.j + (bare and passage.starting("copula", verb.j) is not None)


def _noun(passage: Passage, that: int) -> Found | None:
    """The noun right before the conjunction, or before its adjectives."""
    at = that
    while (
        that - at < ADJECTIVES
        and passage.ending("frame", at) is None
        and passage.fold(at - 1) in passage.pack.qualifiers
    ):
        at -= 1
    noun = passage.ending("frame", at)
    if noun is not None and noun.i > 0 and passage.fold(noun.i - 1) in passage.pack.pointers:
        return None  # «این دیدار که در تهران برگزار شد»: one told before
    return noun if noun is not None and noun.get("frame.noun") is not None else None


def _verb(passage: Passage, that: int) -> Found | None:
    """The first verb behind the conjunction, where it is one that carries nouns and no other noun is its own."""
    _, high = passage.sentence(that) or (that, that)
    high = min(high, that + FAR)
    light = next(
        (f for f in passage.begun("light", that + 1, high) if not any("split" in e.tags for e in f.entries)), None
    )
    if light is None or passage.begun("say", that + 1, light.i):
        return None
    cue = passage.ending("status", light.i)
    if cue is not None and cue.entries[0].value != PLANNED:  # «گفت‌وگوهایی که … خواهد داشت»
        return None
    nouns = [f for f in passage.begun("frame", that + 1, light.i) if f.get("frame.noun")]
    if nouns and light.i - nouns[-1].j <= BESIDE:
        return None
    ahead = passage.starting("status", that + 1)  # «دیداری که قرار است … داشته باشد»
    start = ahead.j if ahead is not None and ahead.entries[0].value == PLANNED else that + 1
    finite = any(passage.fold(t) in passage.pack.finite for t in range(start, cue.i if cue is not None else light.i))
    inner = any(f.get("func.that") for f in passage.begun("func", that + 1, light.i))
    return None if finite or inner else light


def of_one(passage: Passage, that: int) -> bool:
    """«توافقی که …», «حادثه‌ای که …»: whether the conjunction at token `that` stands behind a noun of no party that has
    the ending of one.
    """
    noun = that - 1
    ending = passage.pack.data.letters.one
    if noun < 0 or passage.tokens[noun].form.kind != "w" or not ending or not passage.fold(noun).endswith(ending):
        return False
    return not any(passage.covering(layer, noun) for layer in ("actor", "say", "func", "frame", "status", "date"))


def ends(passage: Passage, at: int) -> bool:
    """Whether a finite verb ends before token `at`: no participle whose own verb follows («شده بود»)."""
    return passage.fold(at - 1) in passage.pack.finite and passage.fold(at) not in passage.pack.finite


def told_in_one(passage: Passage, verb: Found) -> bool:
    """«آتش‌بسی که مصر اعلام کرده است …»: whether a verb of saying only tells of a noun that its clause hangs on, with a
    preposition right behind it.
    """
    led = passage.starting("func", verb.j)
    that = [f for f in passage.begun("func", max(0, verb.i - SAID), verb.i) if f.get("func.that")]
    if not that or led is None or led.get("func.mark") is None or not of_one(passage, that[-1].i):
        return False
    return not any(passage.fold(t) in passage.pack.finite for t in range(that[-1].j, verb.i))
