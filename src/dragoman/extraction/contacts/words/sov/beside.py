"""Persian contacts beside which something was put, or will not be done: «این پیشنهاد در دیدار … مطرح شد», «در سفر به …
توافقی امضا نخواهد کرد».
"""

from __future__ import annotations

from functools import cache

from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

WITHIN = frozenset(("place", "during", "within", "at"))  # marks of a contact in which something was done
WHOSE = 6  # tokens between a proposal and the preposition («پیشنهاد تازه وزیر خارجه مصر در دیدار …»)
GOING = frozenset(("visit", "meeting"))  # contacts of one who goes or meets there, and does not do something else
FAR = 12  # tokens between a contact and what will not be done in it


def put_there(passage: Passage, cue: Found, at: int) -> bool:
    """«پیشنهاد آتش‌بس در نشست … مطرح شد»: whether a word for a proposal opens its statement, and the preposition before
    the noun at token `at` stands behind all that belongs to it: it was put where that was.
    """
    led = _led(passage, at)
    if led is None or cue.j - cue.i != 1 or not 0 <= led.i - cue.j <= WHOSE or not _opens(passage, cue.i):
        return False
    if passage.fold(cue.i) not in passage.pack.data.markers.proposals:
        return False
    words = all(passage.tokens[t].form.kind in "wn" for t in range(cue.j, led.i))
    layers = ("carrier", "light", "purpose", "frame")
    return words and not any(f.i < led.i for layer in layers for f in passage.begun(layer, cue.j, led.j))


def will_not(passage: Passage, noun: tuple[int, int], high: int) -> tuple[int, int] | None:
    """«در جریان سفر به هند قراردادی امضا نخواهد کرد»: the future of what will not be done in a contact that «در» leads
    in, which then is to come itself.
    """
    led = _led(passage, noun[0])
    if led is None or not _theirs(passage, noun, led):
        return None
    future = _futures(passage.pack)
    no = tuple(passage.pack.data.letters.verbs.negated)
    for cue in passage.begun("status", noun[1], min(high, noun[1] + FAR)):
        fold = passage.fold(cue.i)
        if cue.j - cue.i == 1 and any(fold.startswith(n) and fold[len(n) :] in future for n in no):
            return (cue.i, cue.j) if _straight(passage, noun[1], cue.i) else None
    return None


def _theirs(passage: Passage, noun: tuple[int, int], led: Found) -> bool:
    """«پوتین در سفر به هند …»: whether somebody who opens the statement goes or meets; of «آنچه در دیدار پوتین و ترامپ
    گذشت فاش نخواهد شد» and «موضع ایران در سفر …» others do, or nobody.
    """
    before = passage.ending("func", led.i)  # «در حین»
    who = passage.ending("actor", before.i if before is not None and before.get("func.mark") else led.i)
    kinds = {e.value for f in passage.begun("frame", *noun) for e in f.all("frame.noun")}
    if who is None or kinds.isdisjoint(GOING) or passage.starting("actor", noun[1]) is not None:
        return False
    first = who
    while (earlier := passage.ending("actor", first.i)) is not None:
        first = earlier
    that = passage.ending("func", first.i)  # «نباید فرض کنیم که ترامپ در سفر …»
    return _opens(passage, first.i) or (that is not None and that.get("func.that") is not None)


def _straight(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are words of one clause without a verb or a participle, and without what was said."""
    pack = passage.pack
    done = pack.finite | frozenset(pack.data.markers.participles)
    parted = [t for t in range(a, b) if passage.fold(t) in COMMAS]
    if any(passage.starting("actor", t + 1) is not None for t in parted):
        return False  # «در سفر به چین، ایران …»: another will not
    if any(passage.tokens[t].form.kind not in "wn" or passage.fold(t) in done for t in range(a, b) if t not in parted):
        return False
    that = any(f.get("func.that") or f.get("func.relative") for f in passage.begun("func", a, b))
    return not that and not passage.begun("say", a, b)


def if_then(passage: Passage, noun: tuple[int, int], cue: Found) -> bool:
    """«اگر سال آینده به نیویورک سفر کند، بازداشت خواهد شد»: whether a cue of what is to come only says what then would
    be, or when: the noun stands behind the «اگر» of its clause, and its verb says what may be.
    """
    low, high = passage.sentence(noun[0]) or noun
    ifs = [f for f in passage.within("status", low, noun[0]) if f.entries[0].value == "conditional"]
    if not ifs or cue.i < ifs[-1].j or any(passage.fold(t) in passage.pack.finite for t in range(ifs[-1].j, noun[0])):
        return False
    end = cue.i if cue.i >= noun[1] else min(high, noun[1] + FAR)
    verb = next((f for layer in ("light", "frame") for f in passage.begun(layer, noun[1], end)), None)
    return verb is not None and any("subjunctive" in e.tags for e in verb.entries)


def _led(passage: Passage, at: int) -> Found | None:
    """The preposition of place or time that leads in the noun at token `at`."""
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if mark is None or mark.value not in WITHIN:
        return None
    return led


def _opens(passage: Passage, at: int) -> bool:
    """Whether a statement begins at token `at`, or with a pointer before it («این پیشنهاد»)."""
    at -= at > 0 and passage.fold(at - 1) in passage.pack.pointers
    return at in passage.starts or passage.tokens[at - 1].form.kind == "p"


@cache
def _futures(pack: Pack) -> frozenset[str]:
    """Words of one token that say that something is to come («خواهد»), folded."""
    planned = (pack.fold(w) for w in pack.data.markers.status.get("planned", ()))
    return frozenset(f[0] for f in planned if len(f) == 1)
