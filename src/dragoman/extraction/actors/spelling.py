"""Names by their consonants: where spellings of foreign names agree."""

from __future__ import annotations

LEAST = 4  # consonants below which two names may agree by chance


def skeleton(words: list[str], weak: str) -> str:
    """The consonants of a name: long vowels and doublings are where spellings of foreign names differ."""
    out = ""
    for char in "".join(words):
        if char not in weak and char != out[-1:]:
            out += char
    return out
