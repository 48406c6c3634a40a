"""Signs that mean the same wherever they stand, in the forms of every script."""

from __future__ import annotations

COMMAS = frozenset(",،")
DASHES = frozenset("-–—")
HYPHENS = frozenset("-‐‑")
STROKES = frozenset("/|")
APOSTROPHES = frozenset("'’")  # inside a word, of a typewriter and of print: "won't", "won’t"
QUOTES = frozenset("\"'«»“”„‘’()[]`*")
BRACKETS = frozenset("([")  # that open
