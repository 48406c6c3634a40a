"""Which of the read languages a text is in: by script, by function words, by letters; none where none of them fits."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.language.pack import Pack

# Letters with the marks and half-spaces inside them, in any script.
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0670\u200c])*")
_SCRIPTS = {
    "arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06fc\ufb50-\ufdfb\ufe70-\ufefc]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
SAMPLE = 2000  # characters that are looked at
SHORT = 40  # words, below which letters alone will do: a headline has few function words
COMMON = 0.08  # least share of function words in running text of a read language (measured: 0.12 on average)
RARE = 0.03  # the same where the letters of the language speak for it too (lists, pages of names)
OWN = 0.3  # letters of its own a word, that speak for a language
FOREIGN = 0.06  # most words with a letter that the language does not have (measured: 0.02; Urdu 0.5, Kurdish 0.6)


class _Profile:
    """One language's evidence, ready to be counted."""

    def __init__(self, pack: Pack) -> None:
        file = pack.data.detect
        self.code = pack.code
        self.script = file.script
        self.words = frozenset(file.words)
        self.own = re.compile(f"[{''.join(file.letters)}]") if file.letters else None
        self.never = re.compile(f"[{''.join(file.never)}]") if file.never else None


class Detector:
    """Tells languages apart with the packs' data. Deterministic; ties go to the first code in order."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.profiles = sorted((_Profile(p) for p in packs), key=lambda p: p.code)

    def detect(self, text: str) -> str | None:
        """The BCP 47 code of the language that `text` is in, or None: no language that is read."""
        words = _WORD.findall(text, 0, SAMPLE)
        if not words:
            return None
        sample = " ".join(words)
        letters = len(sample) - len(words) + 1
        best, most = None, 0.0
        for profile in self.profiles:
            in_script = len(_SCRIPTS[profile.script].findall(sample)) if profile.script in _SCRIPTS else letters
            if in_script * 2 < letters:
                continue
            score = _score(profile, words, sample)
            if score > most:
                best, most = profile.code, score
        return best


def _score(profile: _Profile, words: list[str], sample: str) -> float:
    """How much speaks for a language: share of function words, and, of letters of its own, a little."""
    count = len(words)
    known = profile.words
    common = sum(w in known or w.lower() in known for w in words) / count
    strange = len({w for w in words if profile.never.search(w)}) / len(set(words)) if profile.never else 0.0
    if strange > FOREIGN and strange * count >= 2:
        return 0.0
    own = min(1.0, len(profile.own.findall(sample)) / count) if profile.own is not None else 0.0
    least = COMMON
    if own >= OWN:
        least = RARE if count >= SHORT else 0.0
    if common < least or common + own == 0.0:
        return 0.0
    return common + 0.1 * own
