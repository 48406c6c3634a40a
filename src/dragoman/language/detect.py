"""Which of the read languages a text is in: by script, function words and letters; none where none fits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.language.pack import Pack
from dragoman.text.letters import PRESENTED, STRICT, UNUSUAL, USUAL_LETTERS

# Letters with the marks and half-spaces inside them, in any script.
_WORD, _USUAL_WORD = (
    re.compile(rf"{letter}+(?:[\u064b-\u0652\u0670\u200c]+{letter}*)*")
    for letter in (r"[^\W\d_]", f"[{USUAL_LETTERS}]")
)
_SCRIPTS = {
    "arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06fc\ufb50-\ufdfb\ufe70-\ufefc]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
TATWEEL = "\u0640"
# Function words are known by their letters, whatever forms of these a page is written in.
_PLAIN = {code: STRICT.get(code, chr(code)) for code in (ord(TATWEEL), *PRESENTED)}
SAMPLE = 1500  # characters that are looked at
SHORT = 40  # words, below which letters alone will do: a headline has few function words
COMMON = 0.08  # least share of function words in running text of a read language (measured: 0.12 on average)
RARE = 0.03  # the same where the letters of the language speak for it too (lists, pages of names)
OWN = 0.3  # share of words with a letter of its own, that speaks for a language
FOREIGN = 0.06  # most words with a letter that the language does not have (measured: 0.02; Urdu 0.5, Kurdish 0.6)


class _Profile:
    """One language's evidence, ready to be counted."""

    def __init__(self, pack: Pack) -> None:
        file = pack.data.detect
        self.code = pack.code
        self.script = file.script
        self.words = frozenset(file.words)
        self.cased = any(w != w.upper() for w in file.words)
        self.own = _bearing("".join(file.letters))
        self.never = _bearing("".join(file.never))


def _bearing(letters: str) -> re.Pattern[str] | None:
    """What finds the words, a line each, that have one of these letters."""
    return re.compile(f"[{re.escape(letters)}].*") if letters else None


class Detector:
    """Tells languages apart with the packs' data. Deterministic; ties go to the first code in order."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.profiles = sorted((_Profile(p) for p in packs), key=lambda p: p.code)

    def detect(self, text: str) -> str | None:
        """The BCP 47 code of the language that `text` is in, or None: no language that is read.

        Where the beginning does not tell (a menu, a list of names), the middle does.
        """
        found = self._detect(text, 0)
        if found is None and len(text) > 2 * SAMPLE:
            found = self._detect(text, len(text) // 2)
        return found

    def _detect(self, text: str, start: int) -> str | None:
        end = start + SAMPLE
        if UNUSUAL.search(text, start, end) or text.find(TATWEEL, start, end) >= 0:
            text, start = text[start:end].translate(_PLAIN), 0
        words = (_WORD if UNUSUAL.search(text, start, end) else _USUAL_WORD).findall(text, start, end)
        if not words:
            return None
        firsts = "".join([w[0] for w in words])
        often = Counter(words)
        lines = "\n".join(often)
        best, most = None, 0.0
        written: dict[str, bool] = {}  # whether most of the words are of a script
        for profile in self.profiles:
            if profile.script not in written:
                script = _SCRIPTS.get(profile.script)
                written[profile.script] = not script or len(script.findall(firsts)) * 2 >= len(words)
            if not written[profile.script]:
                continue
            score = _score(profile, often, len(words), lines)
            if score > most:
                best, most = profile.code, score
        return best


def _score(profile: _Profile, kinds: Counter[str], count: int, lines: str) -> float:
    """How much speaks for a language: share of function words, and, of letters of its own, a little.

    `kinds` are the words with how often each is there, `lines` the same a line each, `count` is how many there are in
    all.
    """
    known = profile.words
    if profile.cased:
        common = sum([often for w, often in kinds.items() if w in known or w.lower() in known]) / count
    else:
        common = sum([kinds[w] for w in known & kinds.keys()]) / count
    if profile.never:
        strange = len(profile.never.findall(lines)) / len(kinds)
        if strange > FOREIGN and strange * count >= 2:
            return 0.0
    own = len(profile.own.findall(lines)) / len(kinds) if profile.own else 0.0
    least = COMMON
    if own >= OWN:
        least = RARE if count >= SHORT else 0.0
    if common < least or common + own == 0.0:
        return 0.0
    return common + 0.1 * own
