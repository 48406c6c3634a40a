"""Cutting a page into words, numbers and signs, each with its place on the page.

A word's readings are the ways in which clitics may be detached from it («وبالرئيس» is و + بـ + الـ + رئيس); they are
tried, never assumed. Forms are remembered by spelling, because a press page repeats its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate

import msgspec

from dragoman.text.letters import DROPPED_RANGES, UNUSUAL, USUAL_LETTERS, strict
from dragoman.text.memory import Bound, Memory

_MARKS = "".join(f"{chr(first)}-{chr(last)}" for first, last in DROPPED_RANGES)


def _cutter(letter: str) -> re.Pattern[str]:
    """What finds tokens, given a class of letters. A word: letters and the marks inside them. A number: digits with
    separators inside. A line end. Any other sign. What was taken is never given back.

    No group is repeated so: before Python 3.11.5 that keeps what a try which failed had taken ("2023," of "2023, 18").
    """
    return re.compile(
        rf"({letter}++(?:[{_MARKS}]++{letter}*+|[.](?=[A-Z][.]){letter}*+)*"
        r"|\d++(?:[.,٬٫]\d++)*"
        r"|\n"
        rf"|[^\s\w{_MARKS}])"
    )


TOKEN = _cutter(r"[^\W\d_]")
_TOKEN_USUAL = _cutter(f"[{USUAL_LETTERS}]")
REMEMBERED = (
    120_000  # spellings, of all languages: one of the press has some 75,000 in a million words, half of them once
)
READ = 4096  # words whose readings are remembered
HYPHENS = frozenset("#-\u2010\u2011")  # inside a compound they are spelling, no sign


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One way to read a word: `stem` between detached clitics `pre` and `suf` (folded letters)."""

    stem: str
    pre: str
    suf: str


class Letters(msgspec.Struct, frozen=True, eq=False):
    """A pack's letters: folding table, clitics that may be detached (folded, longest first), least stem length.

    `contracted` proclitics have swallowed the article («للأمم»: ل + الأمم). `joins` undo what a clitic does to the
    letter before it («زيارته»: زيارة + ـه, so ت before a clitic may be ه). `final` stand at the end of a word only:
    what two letters follow is two words that lost their space («اجتماعاًمع»).
    """

    table: dict[int, str | None]
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    article: str = ""
    least: int = 2
    joins: tuple[tuple[str, str], ...] = ()
    contracted: dict[str, str] = {}
    final: tuple[str, ...] = ()


class Form(msgspec.Struct, frozen=True, gc=False, eq=False):
    """What a spelling is: folded, strict, whether it begins with a capital. Its readings are made when asked for.

    A tokenizer makes one of a spelling, so a form is told from another by being itself: what is known of words is
    kept by form.
    """

    kind: str
    fold: str
    strict: str
    capital: bool
    letters: Letters

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The ways to read it, the whole word first."""
        return readings(self.fold, self.letters)


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token: `[start, end)` of the page, and its form."""

    start: int
    end: int
    form: Form


@lru_cache(maxsize=READ)
def readings(fold: str, letters: Letters) -> tuple[Reading, ...]:
    """All readings of a folded word, the whole word first, then by how much is detached."""
    return tuple([Reading(*split) for split in splits(fold, letters)])


def splits(fold: str, letters: Letters) -> list[tuple[str, str, str]]:
    """The stem of each reading, with what stands detached before and behind it."""
    out = [(fold, "", "")]
    least = letters.least
    size = len(fold)
    if size <= least:
        return out
    before, behind = _clitics(letters)
    tails = [suf for suf in behind.get(fold[-1], ()) if fold.endswith(suf)]
    heads = [pre for pre in before.get(fold[0], ()) if fold.startswith(pre)]
    if not tails and not heads:
        return out
    for pre in ("", *heads):
        at = len(pre)
        if size - at < least:
            continue
        if pre:
            out.append((fold[at:], pre, ""))
            if pre in letters.contracted:
                out.append((letters.article + fold[at:], letters.contracted[pre], ""))
        for suf in tails:
            if size - at - len(suf) >= least:
                stem = fold[at : -len(suf)]
                out.append((stem, pre, suf))
                out.extend([(stem[: -len(a)] + b, pre, suf) for a, b in letters.joins if stem.endswith(a)])
    return out


@lru_cache(maxsize=64)
def _clitics(letters: Letters) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The proclitics by their first letter, the enclitics by their last, each in their order."""
    heads, tails = letters.proclitics, letters.enclitics
    before = {letter: tuple(h for h in heads if h[0] == letter) for letter in {h[0] for h in heads}}
    return before, {letter: tuple(t for t in tails if t[-1] == letter) for letter in {t[-1] for t in tails}}


def form_of(raw: str, letters: Letters) -> Form:
    """The form of a spelling; its first character tells its kind."""
    kind = _kind(raw[0])
    plain = strict(raw)
    if plain == raw:
        plain = raw  # most words: one string in memory, as the three forms are of many
    if kind != "w":
        return Form(kind, plain, plain, False, letters)
    fold = raw.translate(letters.table).lower()
    return Form(kind, plain if fold == plain else fold, plain, plain[:1].isupper(), letters)


class Tokenizer:
    """Cuts text with one pack's letters. Holds only a memory of forms; the same text gives the same tokens."""

    def __init__(self, letters: Letters, *, remember: Bound | None = None) -> None:
        self.letters = letters
        self.known: Memory[str, Form] = Memory(lambda raw: form_of(raw, letters), remember or Bound(REMEMBERED))
        ends, letter = "|".join(letters.final), rf"[^\W\d_{_MARKS}]"
        seam = rf"(?:{ends})[{_MARKS}]*(?={letter}[{_MARKS}]*{letter})"
        self.seam = re.compile(seam) if ends else None

    def cut(self, raw: str, start: int = 0, end: int | None = None) -> list[Token]:
        """The tokens of `raw[start:end]`, in order."""
        text = raw[start:end]
        parts = (TOKEN if UNUSUAL.search(text) else _TOKEN_USUAL).split(text)  # gap, token, gap, token, … gap
        if self.seam is not None and (cuts := [found.end() for found in self.seam.finditer(text)]):
            parts = _apart(parts, cuts)
        words = parts[1::2]
        ends = list(accumulate(map(len, parts), initial=start))
        out = list(map(Token, ends[1::2], ends[2::2], map(self.known.__getitem__, words)))
        if not HYPHENS.isdisjoint(words):
            hyphens = (t for sign in HYPHENS for t in standing(words, sign))
            spelled = {t for t in hyphens if _inside(raw, out[t].start)}
            out = [token for t, token in enumerate(out) if t not in spelled]
        return out


def _apart(parts: list[str], cuts: list[int]) -> list[str]:
    """The same parts, words that ran together taken apart at `cuts` of the text, with gaps of nothing between them."""
    ends = list(accumulate(map(len, parts)))
    out = list(parts)
    for cut in reversed(cuts):  # from the last, so that the places of those before stay
        at = bisect_left(ends, cut)
        within = cut - ends[at] + len(parts[at])
        out[at : at + 1] = [out[at][:within], "", out[at][within:]]
    return out


def _kind(first: str) -> str:
    """What a token is by its first character: w (word), n (number), l (line end), p (any other sign)."""
    if first == "\n":
        return "l"
    return "n" if first.isdecimal() else "w" if first.isalnum() else "p"


def standing(words: list[str], sign: str) -> list[int]:
    """The places at which a sign stands among words, in order, without looking at the others one by one."""
    out: list[int] = []
    for _ in range(words.count(sign)):
        out.append(words.index(sign, out[-1] + 1 if out else 0))
    return out


def _inside(raw: str, at: int) -> bool:
    after = raw[at + 1 : at + 2].isalpha()
    return after if raw[at] == "#" else after and raw[at - 1 : at].isalpha()
