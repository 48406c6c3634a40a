"""To whom something was handed over: «با رئیس‌جمهور دیدار کرد و پیام … را به او تحویل داد»."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found

MET = ("with", "object")  # marks of whom somebody met before he handed something over


def handed(hit: Found, verb: Found | None, pronoun: Found) -> bool:
    """Whether a Persian pronoun stands right before the verb of what the noun before it names."""
    return verb is not None and hit.j <= pronoun.i and 0 <= verb.i - pronoun.j <= 1


def met_before(found: Sequence[Group]) -> Group | None:
    """Whom the pronoun means: the last one who was met, not the one who did so and goes on as the subject."""
    return next((g for g in reversed(found) if g.mark in MET), None)
