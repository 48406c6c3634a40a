"""Ordinals that are also verbs: «روز دهم ژوئن» is the tenth, no "I give"."""

from __future__ import annotations

from dragoman.language.lexicon import Found

LAYERS = ("frame", "light", "say")
NAMES = frozenset(("date.month", "date.unit", "date.weekday", "date.rel"))  # what a day's ordinal stands beside


def without_ordinals(layers: dict[str, list[Found]]) -> None:
    """Takes the verbs of one word out of `layers` that are an ordinal right beside a month, weekday or word for day."""
    dates = layers.get("date", ())
    ordinals = {f.i for f in dates if "date.ordinal" in f.kinds}
    if not ordinals:
        return
    begins = {f.i for f in dates if f.kinds & NAMES}
    ends = {f.j for f in dates if f.kinds & NAMES}
    days = {i for i in ordinals if i in ends or i + 1 in begins}
    for name in LAYERS:
        found = layers.get(name)
        if found and any(f.i in days for f in found):
            layers[name] = [f for f in found if f.j - f.i > 1 or f.i not in days]
