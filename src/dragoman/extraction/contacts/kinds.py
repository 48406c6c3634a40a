"""Kinds of contacts that several rules treat alike: events of frames.yml."""

from __future__ import annotations

JOURNEYS = frozenset(("visit", "arrival", "departure"))
VENUES = frozenset(("talks", "meeting", "summit"))  # that take place somewhere and go on for a while
