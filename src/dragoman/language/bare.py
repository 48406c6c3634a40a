"""Bare forms of verbs, in a language where another word looks the same: "will host" is a verb, "the host" is none."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack

LAYERS = ("frame", "light", "say")
BARE, ELLIPTIC = "bare", "elliptic"
PLACES = frozenset(("actor.state", "actor.capital", "actor.city"))
DAYS = frozenset(("date.weekday", "date.rel", "date.part", "date.unit"))
TITLE = 10  # words of a headline before its "in"
BACK = 3  # words back within which the modal stands, with only adverbs between ("would also soon host")


def without_nouns(layers: dict[str, list[Found]], folds: Sequence[str], pack: Pack) -> None:
    """Takes bare forms out of `layers` where no modal stands before them. Does nothing in a language without modals."""
    if not pack.modals:
        return
    _without_verbs(layers, folds, pack)
    if not any(BARE in e.tags for name in LAYERS for f in layers.get(name, ()) for e in f.entries):
        return
    between = {t for name in ("quiet", "status") for f in layers.get(name, ()) for t in range(f.i, f.j)}
    dates = {t for f in layers.get("date", ()) if f.kinds & DAYS for t in range(f.i, f.j)}  # "will on Thursday host"
    between |= dates | {t for f in layers.get("func", ()) if f.j in dates for t in range(f.i, f.j)}
    for name in LAYERS:
        found = layers.get(name)
        if not found:
            continue
        bare = frozenset([f.i for f in found for e in f.entries if BARE in e.tags])
        if bare:
            kept = [f if f.i not in bare or _ruled(f.i, folds, pack, between) else _else(f) for f in found]
            layers[name] = [f for f in kept if f is not None]


def _ruled(at: int, folds: Sequence[str], pack: Pack, between: set[int]) -> bool:
    """Whether a modal rules the word at token `at`."""
    for t in range(at - 1, max(-1, at - 2 - BACK), -1):
        if folds[t] in pack.modals:
            return True
        if t not in between:
            return False
    return False


def _without_verbs(layers: dict[str, list[Found]], folds: Sequence[str], pack: Pack) -> None:
    """Takes out words that stand for a verb only in a headline without one ("Iraqi premier in Ankara for talks")."""
    found = layers.get("frame", [])
    if any(ELLIPTIC in e.tags for f in found for e in f.entries):
        kept = (f if _headline(f, layers, folds, pack) else _else(f, ELLIPTIC) for f in found)
        layers["frame"] = [f for f in kept if f is not None]


def _headline(found: Found, layers: dict[str, list[Found]], folds: Sequence[str], pack: Pack) -> bool:
    """Whether a phrase that may be elliptic is not, or stands between who came and where, in a title without a verb."""
    if not any(ELLIPTIC in e.tags for e in found.entries):
        return True
    if found.i > TITLE:
        return False
    actors = layers.get("actor", [])
    place = next((a for a in actors if a.i == found.j and a.kinds & PLACES), None)
    if place is None or not any(a.j == found.i for a in actors):
        return False
    verbs = [f for name in ("say", "light") for f in layers.get(name, ())]
    verbs += [f for f in layers.get("frame", ()) if ELLIPTIC not in f.entries[0].tags]  # "Scholz, meeting Netanyahu in"
    if any(v.i < found.i for v in verbs) or not pack.finite.isdisjoint(folds[: found.i]):
        return False
    after = folds[place.j] if place.j < len(folds) else ""
    leads = any(f.i == place.j and e.kind == "func.mark" for f in layers.get("func", ()) for e in f.entries)
    return not after.isalpha() or after in pack.infinitives or leads


def _else(found: Found, tag: str = BARE) -> Found | None:
    """What a phrase is besides a form with `tag`; null where it is nothing else."""
    left = tuple(e for e in found.entries if tag not in e.tags)
    if len(left) == len(found.entries):
        return found
    return msgspec.structs.replace(found, entries=left, kinds=frozenset(e.kind for e in left)) if left else None
