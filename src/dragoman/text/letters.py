"""Folding of letters, one to one where it can be, from a pack's tables.

Two forms of every word: the *folded* form, in which spelling variants meet (أ إ آ ا are one), is for finding; the
*strict* form, which only drops marks, stays beside it, because folding also makes على and علي meet.
"""

from __future__ import annotations

import re
import unicodedata

# Marks, tatweel, joiners and direction signs carry no letter; Unicode general categories Mn and Cf of the script.
DROPPED_RANGES = (
    *((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4)),
    *((0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x0640, 0x0640), (0x009D, 0x009E), (0x00AC, 0x00AD), (0xFEFF, 0xFEFF)),
    *((0x061C, 0x061C), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069)),
)
DROPPED = [code for first, last in DROPPED_RANGES for code in range(first, last + 1)]
PRESENTED = (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD))  # presentation forms, found in old pages
HALF_SPACE = "\u200c"
# Quotes that few outlets print, as those that most do.
QUOTES = {"‹": "«", "›": "»", "‟": "“", "❝": "“", "❞": "”", "〝": "“", "〞": "”", "＂": '"', "″": '"'}
# Latin, Arabic, general punctuation. `str.translate` goes through an exception for every letter that a table does not
# name, so tables name those that pages are made of: they stay as they are.
USUAL = (*range(0x0250), *range(0x0600, 0x0780), *range(0x2000, 0x2070))
# Of a class of characters the engine of expressions keeps a table, of a category («any letter») it asks for every
# character. Where no letter, digit or line below is an unusual one, a class of the usual letters does, in less time.
USUAL_LETTERS = "".join([chr(c) for c in USUAL if chr(c).isalnum() and not chr(c).isdecimal()])
UNUSUAL = re.compile(f"[^{''.join([chr(c) for c in USUAL if chr(c).isalnum() or chr(c) == '_'])}\\W]")


def whole(table: dict[int, str | None]) -> dict[int, str | None]:
    """The same table, naming the usual letters too."""
    return {code: chr(code) for code in USUAL} | table


def _base() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(DROPPED)
    for code in PRESENTED:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(c for c in plain if ord(c) not in DROPPED and c != " ")
    for first in (0x0660, 0x06F0, 0xFF10):  # Arabic-Indic, extended Arabic-Indic, full-width digits
        for n in range(10):
            table[first + n] = str(n)
    table |= {ord(sign): usual for sign, usual in QUOTES.items()}
    return whole(table)


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
