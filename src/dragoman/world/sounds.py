"""How names sound, roughly: where two spellings of one name agree whatever letters and vowels they choose.

Works on English letters; names of other scripts come through their pack's `latin` table. Consonants fall into
classes that transliterations mix (b p f v, t d, s z sh j, k g q kh); vowels, h, w and y count for nothing.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

GROUPS = tuple(
    (group, sounds)
    for sounds, groups in (
        ("s", "tch sch sh ch zh dzh dj tz ts"),
        ("k", "kh gh ck"),
        ("t", "th dh"),
        ("p", "ph"),
        ("ks", "x"),
    )
    for group in groups.split()
)
CLASSES = {"P": "bpf", "T": "td", "S": "szj", "K": "kgqc", "L": "l", "R": "r", "N": "n", "M": "m"}
CLASS = {letter: kind for kind, letters in CLASSES.items() for letter in letters}
SOFT = frozenset("eiy")
PLAIN = str.maketrans("ıłøđßæ", "ilodsa")


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """The consonant classes of a name in English letters, doublings as one."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(PLAIN)).encode("ascii", "ignore").decode()
    for group, sounds in GROUPS:
        plain = plain.replace(group, sounds)
    out = ""
    for n, char in enumerate(plain):
        soft = char in "cg" and plain[n + 1 : n + 2] in SOFT
        kind = "S" if soft else CLASS.get(char, "")
        if kind and kind != out[-1:]:
            out += kind
    return out


def alike(a: str, b: str) -> bool:
    """Whether two sounds may be one name: the same, or one class apart in names of four and more."""
    if a == b:
        return True
    longest = max(len(a), len(b))
    return longest >= 4 and not apart(a, b, 1 if longest < 6 else 2)


def apart(a: str, b: str, most: int) -> bool:
    """Whether more than `most` letters are to be put in, taken out or changed to make one word the other.

    Each letter that only one of them has is such a letter, so that most pairs need no counting.
    """
    if abs(len(a) - len(b)) > most or len(set(a).difference(b)) > most or len(set(b).difference(a)) > most:
        return True
    return steps(a, b) > most


def steps(a: str, b: str) -> int:
    """Letters to put in, take out or change to make one word the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y)))
    return row[-1]
