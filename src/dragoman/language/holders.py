"""Participles that are the word for who holds an office: «فرستاده ویژه» is an envoy, no "has sent"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.language.lexicon import Found

LAYERS = ("frame", "light", "say")


def without_participles(layers: dict[str, list[Found]], folds: Sequence[str], own: Collection[str]) -> None:
    """Takes the verbs out of `layers` that are an office: with more words to it («فرستاده ویژه»), or with whose it is
    right behind («فرستاده خود», «فرستاده ترامپ»), of which `own` are words for the subject itself.
    """
    actors = layers.get("actor", ())
    begins = {f.i for f in actors if not f.pre}
    offices = {f.i: f.j for f in actors if f.get("actor.office") is not None}
    for name in LAYERS:
        found = layers.get(name)
        if found and any(f.i in offices for f in found):
            layers[name] = [
                f for f in found if f.get("frame.noun") or not _held(f, offices.get(f.i, 0), begins, folds, own)
            ]


def _held(verb: Found, end: int, begins: set[int], folds: Sequence[str], own: Collection[str]) -> bool:
    if end < verb.j:
        return False
    return end > verb.j or end in begins or (end < len(folds) and folds[end] in own)
