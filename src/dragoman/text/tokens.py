"""Cutting a page into words, numbers and signs, each with its place on the page.

A word's readings are the ways in which clitics may be detached from it («وبالرئيس» is و + بـ + الـ + رئيس); they are
tried, never assumed. Forms are remembered by spelling, because a press page repeats its words.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.text.letters import DROPPED_RANGES, STRICT

_MARKS = "".join(f"{chr(first)}-{chr(last)}" for first, last in DROPPED_RANGES)
# A word: letters and the marks inside them. A number: digits with separators inside. A line end. Any other sign.
TOKEN = re.compile(
    rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*|[.](?=[A-Z][.])[^\W\d_]*)*"
    r"|\d+(?:[.,٬٫]\d+)*"
    r"|\n"
    rf"|[^\s\w{_MARKS}]"
)


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One way to read a word: `stem` between detached clitics `pre` and `suf` (folded letters)."""

    stem: str
    pre: str
    suf: str


class Form(msgspec.Struct, frozen=True, gc=False):
    """What a spelling is: folded, strict, its readings (the whole word first), whether it begins with a capital."""

    kind: str
    fold: str
    strict: str
    readings: tuple[Reading, ...]
    capital: bool


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token: `[start, end)` of the page, and its form."""

    start: int
    end: int
    form: Form


class Letters(msgspec.Struct, frozen=True):
    """A pack's letters: folding table, clitics that may be detached (folded, longest first), least stem length.

    `contracted` proclitics have swallowed the article («للأمم»: ل + الأمم). `joins` undo what a clitic does to the
    letter before it («زيارته»: زيارة + ـه, so ت before a clitic may be ه).
    """

    table: dict[int, str | None]
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    article: str = ""
    least: int = 2
    joins: tuple[tuple[str, str], ...] = ()
    contracted: tuple[tuple[str, str], ...] = ()


def readings(fold: str, letters: Letters) -> tuple[Reading, ...]:
    """All readings of a folded word, the whole word first, then by how much is detached."""
    out = [Reading(fold, "", "")]
    least = letters.least
    if len(fold) <= least:
        return tuple(out)
    heads = [pre for pre in letters.proclitics if fold.startswith(pre)]
    tails = [suf for suf in letters.enclitics if fold.endswith(suf)]
    for pre in ("", *heads):
        if len(fold) - len(pre) < least:
            continue
        if pre:
            out.append(Reading(fold[len(pre) :], pre, ""))
            out.extend(
                Reading(letters.article + fold[len(pre) :], to, "") for at, to in letters.contracted if at == pre
            )
        for suf in tails:
            if len(fold) - len(pre) - len(suf) >= least:
                stem = fold[len(pre) : -len(suf)]
                out.append(Reading(stem, pre, suf))
                out.extend(Reading(stem[: -len(a)] + b, pre, suf) for a, b in letters.joins if stem.endswith(a))
    return tuple(out)


class Tokenizer:
    """Cuts text with one pack's letters. Holds only a memory of forms; the same text gives the same tokens."""

    def __init__(self, letters: Letters, *, remember: int = 30_000) -> None:
        self.letters = letters
        self.remember = remember
        self.known: dict[str, Form] = {}  # by spelling: its first character tells its kind

    def _form(self, raw: str, kind: str) -> Form:
        plain = raw.translate(STRICT)
        if kind != "w":
            return Form(kind, plain, plain, (Reading(plain, "", ""),), False)
        fold = raw.translate(self.letters.table).lower()
        return Form(kind, fold, plain, readings(fold, self.letters), plain[:1].isupper())

    def cut(self, raw: str, start: int = 0, end: int | None = None) -> list[Token]:
        """The tokens of `raw[start:end]`, in order."""
        known = self.known
        out = []
        for match in TOKEN.finditer(raw, start, len(raw) if end is None else end):
            text = match[0]
            form = known.get(text)
            if form is None:
                form = self._form(text, _kind(text[0]))
                if len(known) >= self.remember:  # a long run meets ever new words: those that are common come back
                    known.clear()
                known[text] = form
            first, last = match.span()
            if form.kind == "p" and text in "#-\u2010\u2011" and _inside(raw, first):
                continue  # a hyphen or hash inside a compound is spelling, not a sign
            out.append(Token(first, last, form))
        return out


def _kind(first: str) -> str:
    """What a token is by its first character: w (word), n (number), l (line end), p (any other sign)."""
    if first == "\n":
        return "l"
    return "n" if first.isdecimal() else "w" if first.isalnum() else "p"


def _inside(raw: str, at: int) -> bool:
    after = raw[at + 1 : at + 2].isalpha()
    return after if raw[at] == "#" else after and raw[at - 1 : at].isalpha()
