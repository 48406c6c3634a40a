"""Whether two names mean one person, where no link to the world says so.

Names arrive in Latin letters, transliterated by different hands, so words are compared by their consonants.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_VOWELS = frozenset("aeiouyw'")
_ALIKE = str.maketrans({"q": "k", "c": "k", "g": "j", "z": "s", "v": "f", "p": "b", "d": "t"})


@lru_cache(maxsize=65536)
def skeleton(name: str) -> tuple[str, ...]:
    """The consonants of each word of a name; of one consonant, only the last."""
    plain = unicodedata.normalize("NFKD", name.lower())
    words = "".join(c if c.isalpha() else " " for c in plain if not unicodedata.combining(c)).split()
    bares = [_bare(word) for word in words]
    return tuple(b for i, b in enumerate(bares) if len(b) > 1 or (b and i == len(bares) - 1)) or tuple(words)


def _bare(word: str) -> str:
    out = ""
    for at, letter in enumerate(word.replace("kh", "x").replace("gh", "q").replace("ph", "f").replace("h", "")):
        mapped = letter.translate(_ALIKE)
        vowel = letter in _VOWELS and not (at == 0 and letter in "yw")
        if not vowel and not out.endswith(mapped):
            out += mapped
    return out


def same_name(a: str, b: str) -> bool:
    """Whether two spellings name one person: equal words, one shortens the other, or both ends agree.

    So Mohammed bin Salman and Salman bin Abdulaziz are two, and so are two brothers bin Zayed.
    """
    if a == b:
        return True
    one, other = skeleton(a), skeleton(b)
    if "".join(one) == "".join(other):
        return True
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    if _within(short, long):
        return True
    return short[0] == long[0] and short[-1] == long[-1]


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)
