"""Participles that are the word for who holds an office: «فرستاده ویژه» is an envoy, no "has sent"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.language.lexicon import Found

LAYERS = ("frame", "light", "say")
MESSAGES = ("letter", "reply")  # nouns of what is sent, of frames.yml
FAR = 12  # tokens from «نامه‌ای که» to the verb that says that it was sent


def without_participles(layers: dict[str, list[Found]], folds: Sequence[str], own: Collection[str]) -> None:
    """Takes the verbs out of `layers` that are an office: with more words to it («فرستاده ویژه»), or with whose it is
    right behind («فرستاده خود», «فرستاده ترامپ»), of which `own` are words for the subject itself; but «نامه‌ای که …
    فرستاده سوریه را …» tells of sending.
    """
    actors = layers.get("actor", ())
    begins = {f.i for f in actors if not f.pre}
    offices = {f.i: f.j for f in actors if f.get("actor.office") is not None}
    that = {f.i: f.j for f in layers.get("func", ()) if f.get("func.that")}
    letters = {f.j for f in layers.get("frame", ()) if (e := f.get("frame.noun")) and e.value in MESSAGES}
    opened = [that[j] for j in letters if j in that]
    led = {f.j for f in layers.get("func", ()) if f.get("func.mark")}  # «نامه‌ای که به فرستاده ترامپ داد»
    for name in LAYERS:
        found = layers.get(name)
        if found and any(f.i in offices for f in found):
            layers[name] = [
                f
                for f in found
                if f.get("frame.noun")
                or (f.i not in led and any(0 < f.i - j <= FAR for j in opened))
                or not _held(f, offices.get(f.i, 0), begins, folds, own)
            ]


def _held(verb: Found, end: int, begins: set[int], folds: Sequence[str], own: Collection[str]) -> bool:
    if end < verb.j:
        return False
    return end > verb.j or end in begins or (end < len(folds) and folds[end] in own)
