"""Why nothing on a page was read: what it is written in, as far as its letters tell."""

from __future__ import annotations

import unicodedata
from collections import Counter

from dragoman.errors import DragomanError

SAMPLE = 400  # letters that are looked at
FEW = 20  # words that may be too few to tell by which language they are in


def refusal(text: str) -> DragomanError:
    """L102 for a page without letters, else L101 with the script that most of its letters are of."""
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return DragomanError("L102", "")
    sample = letters[:: max(1, len(letters) // SAMPLE)]
    # a letter's Unicode name begins with its script: ARABIC LETTER BEH, CJK UNIFIED IDEOGRAPH-4E00
    scripts = Counter(unicodedata.name(char, "unknown").partition(" ")[0] for char in sample)
    told = f"most of its letters are {scripts.most_common(1)[0][0]}"
    few = len(text.split()) < FEW
    return DragomanError("L101", f"{told}, and its words may be too few to tell" if few else told)
