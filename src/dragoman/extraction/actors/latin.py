"""A name that no list knows, letter by letter in English: of last resort, for an unvocalised script.

Short vowels are not written; where consonants meet that English would not begin or crowd a word with, an "a" is put in,
the commonest of them. The result is a spelling to search by, not the person's own.
"""

from __future__ import annotations

from collections.abc import Mapping

VOWELS = frozenset("aeiou")
BEGIN = (
    frozenset(a + b for a in "bpdtkgf" for b in "rl")
    | frozenset("s" + b for b in "tpkmnvl")
    | {"shm", "sht", "shv", "shl"}
)


def spell(word: str, *, letters: Mapping[str, str], groups: Mapping[str, str], ends: Mapping[str, str]) -> str:
    """`word` by the pack's tables: `ends` close a word (وف: ov), `groups` stand for one sound (تش: ch)."""
    tail = next((e for e in sorted(ends, key=len, reverse=True) if word.endswith(e) and len(word) > len(e)), "")
    stem = word[: len(word) - len(tail)] if tail else word
    units = []
    at = 0
    while at < len(stem):
        group = next((g for g in groups if stem.startswith(g, at)), None)
        units.append(groups[group] if group else letters.get(stem[at], ""))
        at += len(group) if group else 1
    units.extend(ends[tail] if tail else "")
    return _voiced([u for u in units if u])


def _voiced(units: list[str]) -> str:
    out: list[str] = []
    run = 0  # consonants in a row
    for n, unit in enumerate(units):
        vowel = unit[0] in VOWELS
        run = 0 if vowel else run + 1
        opens = run == 2 and n == 1 and out[0] + unit not in BEGIN
        if opens or run == 3:
            out.append("a")
            run = 1
        out.append(unit)
    return "".join(out)
