"""Words beside a predicate that name its channel: whether they are its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.extraction.contacts.candidate import Side
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame

NEAR, NAMED, FAR = 14, 24, 30  # tokens behind a predicate within which its channel stands
AFAR = 8  # tokens of a subject between a verb of gathering and words for a wire


def afar(passage: Passage, hit: Found, verb: Found | None, word: Found) -> bool:
    """«شارك عبر الفيديو في قمة», «اجتمع افتراضيا مع نظيره»: whether words for a wire stand behind an Arabic verb of
    gathering and its subject, or right before its noun, or a Persian one («به صورت مجازی دیدار کردند»), or before what
    holds it («نشست … مجازی برگزار شد»), or one with it («آنلاین برگزار شد»).
    """
    if passage.pack.data.pack.order == "SOV":
        verb = verb or passage.starting("light", word.j)  # «نشست خود را به صورت مجازی برگزار کردند»
        held = verb is not None and hit.j <= word.i and (0 <= verb.i - word.j <= 1 or word.i < verb.i < word.j)
        return held or (word.j - word.i > 1 and 0 <= hit.i - word.j <= 1)
    if held_so(passage, hit, word):
        return True
    own = [at for at in (hit, verb) if at is not None]
    behind = any(0 <= word.i - at.j <= AFAR for at in own)
    return behind or any(0 <= at.i - word.j <= 1 for at in own if at.get("frame.noun"))


def held_so(passage: Passage, hit: Found, word: Found) -> bool:
    """«القمة التي عقدت عبر الفيديو», «كلمته التي ألقاها عبر الفيديو»: whether words for a wire stand behind the verb of
    a relative clause of the Arabic noun, or the speech, that a predicate has, no other contact between.
    """
    if passage.pack.data.pack.order != "VSO" or word.i < hit.j + 2:
        return False
    opener = passage.ending("func", word.i - 1)
    if opener is None or opener.get("func.relative") is None or opener.i < hit.j:
        return False
    marks = (e.value for f in passage.begun("func", hit.j, opener.i) for e in f.all("func.mark"))
    if any(mark == "after" for mark in marks):
        return False  # «التقى نظيره بعد المحاضرة التي أقيمت عبر الفيديو»
    told = (f for f in passage.begun("frame", hit.j, word.i) if f.get("frame.verb") is None)
    return sum(1 for _ in told) <= bool(hit.get("frame.verb") or hit.get("light.verb"))


def of_another(passage: Passage, frame: Frame, hit: Found, word: Found) -> bool:
    """Whether a channel is that of a contact with somebody else, which its words name: where the predicate needs one,
    or is an English noun further on ("In a phone call with Fidan, Shoukry praised the talks between").
    """
    noun = bool(frame.noun) and passage.pack.data.pack.order == "SVO" and word.i < hit.i
    return ("channel" in frame.needs or noun) and with_other(passage, word)


def with_other(passage: Passage, word: Found) -> bool:
    """Whether words of a channel say with whom it was: "warned Hamas in a phone call with the emir", «حذر تركيا خلال
    اتصال هاتفي مع الرئيس الروسي». Not of Persian, where "with" stands before.
    """
    behind = passage.starting("func", word.j) if passage.pack.data.pack.order != "SOV" else None
    mark = behind.get("func.mark") if behind else None
    return mark is not None and mark.value == "with"


def of_next(behind: Iterable[Found], hit: Found, word: Found) -> bool:
    """Whether a Persian word of a channel stands right before another predicate, one of those `behind` it."""
    return word.i >= hit.j and any(h is not hit and h.i == word.j for h in behind)


def reach(frame: Frame, *, order: str) -> int:
    """How many tokens behind a predicate the channel may stand: what two discussed "over the phone" may be long, and so
    may those be of whom one tells the other something («أطلع الرئيس، مساء أمس، نظيره …، في اتصال هاتفي، على …»).
    """
    if order == "VSO" and frame.verb and "channel" in frame.needs:
        return NAMED
    return FAR if order == "SVO" and frame.verb and frame.event == "talks" else NEAR


def told_between(passage: Passage, a: int, b: int) -> bool:
    """Whether the channel at token `b` is so far behind a predicate that a finite verb between is told by it."""
    svo = passage.pack.data.pack.order == "SVO"
    if svo and a < b - 1 and any(passage.ending(layer, b) is not None for layer in ("light", "say")):
        return True  # "discussed threats made by phone"
    if b - a <= NEAR:
        return False
    if passage.pack.data.pack.order == "VSO" and passage.within("light", a, b):
        return True
    return any(passage.fold(t) in passage.pack.finite for t in range(a, b)) or bool(passage.within("say", a, b))


def of_speaker(
    passage: Passage, low: int, hit: Found, verb: Found | None, word: tuple[int, int] | None, sides: Sequence[Side]
) -> bool:
    """«خاطب الرئيس بتقنية الفيديو اجتماعا لوزراء خارجية بولندا ورومانيا»: whether a channel before an Arabic noun is
    that of somebody else, who stands before it in the clause from token `low` and speaks to those who meet.
    """
    if passage.pack.data.pack.order != "VSO" or word is None or word[1] > hit.i or not hit.get("frame.noun"):
        return False
    if (verb is not None and verb.i < hit.i) or any(s.mention.i < hit.j for s in sides):
        return False
    return bool(passage.begun("actor", low, word[0]))
