"""Sentences as ranges of tokens. A line end always closes one; a full stop does not where it only abbreviates.

What runs on for longer than anybody writes, a text without a full stop, is cut: what is told in one sentence is looked
for in all of it, so that its time would grow with the square of its length.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.text.tokens import Token

ENDERS = frozenset(".!?؟…")
CLOSERS = frozenset("\"'»)”’]")
ENDING = ENDERS | CLOSERS
CLOSING = ENDERS | frozenset("\n")
COMMAS = frozenset(",،;؛")
MOST = 250  # tokens of a sentence; of 130,000 in real pages one is longer


def split(
    tokens: list[Token],
    raw: str,
    *,
    closing: Collection[int] | None = None,
    breaks: Collection[int] = (),
    abbreviations: Collection[str] = (),
) -> list[tuple[int, int]]:
    """Half-open token ranges of the sentences, line ends left out, empty ones left out.

    A sentence also ends before every token index in `breaks`. `abbreviations` are folded words whose dot closes none.
    `closing` are the tokens of `CLOSING`, where they are known.
    """
    out: list[tuple[int, int]] = []
    first = passed = 0
    count = len(tokens)
    if closing is None:
        closing = [t for t, token in enumerate(tokens) if token.form.fold in CLOSING]
    ends = frozenset(closing)
    for at in sorted(ends.union(b for b in breaks if b < count)):
        if at < passed:
            continue  # one of several signs that close a sentence
        if at in breaks and at > first:
            out.append((first, at))
            first = at
        if at not in ends:
            continue
        if tokens[at].form.kind == "l":
            if at > first:
                out.append((first, at))
            first = at + 1
        elif not _abbreviates(tokens, at, raw, abbreviations):
            end = at + 1
            while end < count and tokens[end].form.fold in ENDING:
                end += 1
            out.append((first, end))
            first = passed = end
    if first < count:
        out.append((first, count))
    return [part for i, j in out if j > i for part in _parts(tokens, i, j)]


def _parts(tokens: list[Token], i: int, j: int) -> Iterator[tuple[int, int]]:
    """`[i, j)` whole, or in parts of at most `MOST` tokens, cut behind a comma of their second half if there is one."""
    while j - i > MOST:
        commas = (t for t in range(i + MOST - 1, i + MOST // 2, -1) if tokens[t].form.fold in COMMAS)
        end = next(commas, i + MOST - 1) + 1
        yield i, end
        i = end
    yield i, j


def _abbreviates(tokens: list[Token], at: int, raw: str, abbreviations: Collection[str]) -> bool:
    """«د.», "U.S.", "Mr. X": a dot after one letter, or glued to what follows."""
    if tokens[at].form.fold != "." or at == 0:
        return False
    before = tokens[at - 1]
    if before.end != tokens[at].start or before.form.kind != "w":
        return False
    follows = raw[tokens[at].end : tokens[at].end + 1]
    if len(before.form.fold.replace(".", "")) == 1 or "." in before.form.strict:
        return at + 1 < len(tokens) and tokens[at + 1].form.kind != "l"
    if before.form.fold in abbreviations:
        return True
    return bool(follows) and follows.isalnum() and follows.islower()
