"""Whether two spellings name one person: by consonants, by how their words sound, by what is left out or run on.

Risk: names of few consonants agree by chance; so a whole name needs `LEAST` of them, and a given name that only begins
alike counts for nobody but who holds the office on the day.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from dragoman.world.sounds import alike, apart, sound

LEAST = 4  # consonants below which two names may agree by chance
RUN_ON = 6  # consonants of a listed name that a longer word must begin with: «نتنياهوقرر», where a space was lost
WORDS = 20_000  # words whose consonants are remembered
SHORT = 5  # letters from which one may differ; from twice as many, two


def skeleton(words: Iterable[str], weak: str) -> str:
    """The consonants of a name: long vowels and doublings are where spellings of foreign names differ."""
    out = ""
    for char in "".join(words):
        if char not in weak and char != out[-1:]:
            out += char
    return out


@lru_cache(maxsize=WORDS)
def _bones(word: str, weak: str) -> str:
    return skeleton([word], weak)


@lru_cache(maxsize=WORDS)
def _frame(words: tuple[str, ...], weak: str) -> str:
    return skeleton(words, weak)


def near(a: str, b: str, weak: str) -> bool:
    """Whether two words may spell one name: the same consonants, or a letter apart in longer ones."""
    shortest = min(len(a), len(b))
    most = 1 if shortest < 2 * SHORT - 2 else 2
    if a == b or (shortest >= SHORT and not apart(a, b, most)):
        return True
    if weak:
        bare = _bones(a, weak)
        return len(bare) > 1 and bare == _bones(b, weak)
    half = 2 * shortest < max(len(a), len(b))  # "Jun" is no spelling of "Jianwei"
    return a[:1] == b[:1] and not half and len(sound(a)) > 1 and alike(sound(a), sound(b))


def same(told: tuple[str, ...], listed: tuple[str, ...], weak: str) -> bool:
    """Whether a name as told is a listed one, in whatever office: all its consonants, or every
    word of the shorter one in the longer, in order, from the first word on («محمد جواد ظريف», «محمد ظريف»)."""
    if weak and len(whole := _frame(told, weak)) >= LEAST:
        known = _frame(listed, weak)
        if whole == known or (len(told) > 1 and known.startswith(whole)):
            return True
        if len(told) > 1 and len(known) >= RUN_ON and whole.startswith(known):
            return True
    run_on = weak and len(told) == len(listed) > 1 and told[:-1] == listed[:-1] and len(listed[-1]) >= LEAST
    if run_on and told[-1].startswith(listed[-1]):
        return True  # «إسماعيل هنيةعلى»: a space was lost
    short, long = sorted((told, listed), key=len)
    if len(short) < 2 or not near(short[0], long[0], weak):
        return False
    rest = iter(long[1:])
    return all(any(near(word, other, weak) for other in rest) for word in short[1:])


def maybe(told: tuple[str, ...], listed: tuple[str, ...], weak: str, given: bool = False) -> bool:
    """Whether a name may be a listed one where the office, the state and the day agree as well: a nickname («مايك»,
    «توني»), its family name alone or the first alone («الملك عبد الله»). `given`: only the first counts alone, the
    last is the father's."""
    if not told or not listed:
        return False
    if len(told) == 1:
        return told[0] == listed[0] or (not given and near(told[0], listed[-1], weak))
    if near(told[-1], listed[-1], weak) and told[0][:1] == listed[0][:1]:
        return True
    if len(told) < len(listed) and all(near(a, b, weak) for a, b in zip(told, listed[-len(told) :], strict=True)):
        return True  # «لوبيز مييرا»: the family names of «ألفارو لوبيز مييرا»
    nick = len(told[0]) >= LEAST - 1 and (told[0] in listed[0] or listed[0] in told[0])
    return not given and len(told) == 2 and len(listed) > 1 and told[-1] == listed[-1] and nick
