"""Sorts of words and marks that many rules ask for and mean the same by; what one rule alone means stays beside it."""

from __future__ import annotations

DAYS = frozenset(("date.weekday", "date.month", "date.rel"))  # words that name a day or month
PLACES = frozenset(("actor.state", "actor.capital", "actor.city"))  # names of where something can be
PLACED = ("place", "at")  # marks of where it was
BARE = ("", "after-word")  # marks of a name that no preposition leads in
