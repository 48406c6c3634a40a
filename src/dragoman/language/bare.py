"""Bare forms of verbs, in a language where another word looks the same: "will host" is a verb, "the host" is none."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack

LAYERS = ("frame", "light", "say")
BARE = "bare"
BACK = 3  # words back within which the modal stands, with only adverbs between ("would also soon host")


def without_nouns(layers: dict[str, list[Found]], folds: Sequence[str], pack: Pack) -> None:
    """Takes bare forms out of `layers` where no modal stands before them. Does nothing in a language without modals."""
    if not pack.modals:
        return
    between = {t for name in ("quiet", "status") for f in layers.get(name, ()) for t in range(f.i, f.j)}
    for name in LAYERS:
        found = layers.get(name)
        if found and any(BARE in e.tags for f in found for e in f.entries):
            kept = (f if _ruled(f.i, folds, pack, between) else _else(f) for f in found)
            layers[name] = [f for f in kept if f is not None]


def _ruled(at: int, folds: Sequence[str], pack: Pack, between: set[int]) -> bool:
    """Whether a modal rules the word at token `at`."""
    for t in range(at - 1, max(-1, at - 2 - BACK), -1):
        if folds[t] in pack.modals:
            return True
        if t not in between:
            return False
    return False


def _else(found: Found) -> Found | None:
    """What a phrase is besides a bare form; null where it is nothing else."""
    left = tuple(e for e in found.entries if BARE not in e.tags)
    if len(left) == len(found.entries):
        return found
    return msgspec.structs.replace(found, entries=left, kinds=frozenset(e.kind for e in left)) if left else None
