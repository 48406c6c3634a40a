"""Folding of letters, one to one where it can be, from a pack's tables.

Two forms of every word: the *folded* form, in which spelling variants meet (أ إ آ ا are one), is for finding; the
*strict* form, which only drops marks, stays beside it, because folding also makes على and علي meet.
"""

from __future__ import annotations

import unicodedata

# Marks, tatweel, joiners and direction signs carry no letter; Unicode general categories Mn and Cf of the script.
DROPPED = (
    [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E5)]
    + [0x06E7, 0x06E8, *range(0x06EA, 0x06EE), 0x0640, 0x00AD, 0xFEFF, 0x061C]
    + [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)]
)
HALF_SPACE = "\u200c"


def _base() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(DROPPED)
    for code in (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)):  # presentation forms found in old pages
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(c for c in plain if ord(c) not in DROPPED and c != " ")
    for first in (0x0660, 0x06F0, 0xFF10):  # Arabic-Indic, extended Arabic-Indic, full-width digits
        for n in range(10):
            table[first + n] = str(n)
    return table


STRICT: dict[int, str | None] = _base()


def fold_table(pairs: dict[str, str]) -> dict[int, str | None]:
    """The folding table of a pack: `pairs` maps a letter to the letter it folds to ("" drops it)."""
    table = dict(STRICT)
    for letter, to in pairs.items():
        table[ord(letter)] = to or None
    for code, plain in STRICT.items():  # presentation forms fold through
        if plain and not plain.isdigit():
            table[code] = "".join(pairs.get(c, c) for c in plain)
    return table


def strict(text: str) -> str:
    """`text` without marks, joiners and direction signs; digits of every script as 0-9."""
    return text.translate(STRICT)
