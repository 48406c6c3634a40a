"""A line as it is drawn, from left to right, to the line as it is written.

The inverse of what the Unicode Bidirectional Algorithm (UAX 9) does to a line of news: Arabic runs to the left, within
it Latin words and numbers to the right. Brackets stand in files as drawn or as written; which they are, open or
closed, follows from the side on which a space is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

LEFTWARD = frozenset(("R", "AL"))
NUMBER = frozenset(("EN", "AN"))
SEPARATOR = frozenset(("CS",))  # of digits on both sides: 16/1/1403 stays one number, 16-1-1403 does not
OPEN = {")": "(", "]": "[", "}": "{", "»": "«"}
CLOSE = {opened: closed for closed, opened in OPEN.items()}
AFTER = frozenset(".,:;!?،؛؟…")


def kind(text: str) -> str:
    """The bidirectional class of a sign by its first character."""
    return unicodedata.bidirectional(text[0])


def is_bracket(text: str) -> bool:
    """Whether a sign opens or closes a bracket or a quotation."""
    return text in OPEN or text in CLOSE


def leftward(signs: Sequence[str]) -> int:
    """How many more signs run to the left than to the right."""
    kinds = [kind(sign) for sign in signs]
    return sum(k in LEFTWARD for k in kinds) - sum(k == "L" for k in kinds)


def logical(signs: Sequence[str], *, rtl: bool) -> str:
    """The text of signs that are drawn from left to right, in a line that runs to the left (`rtl`) or right."""
    kinds = [kind(sign) for sign in signs]
    if not any(k in LEFTWARD for k in kinds):
        return "".join(signs)  # brackets of a line of Latin letters are as drawn and as written at once
    runs = _runs(kinds, rtl=rtl)
    if rtl:
        runs.reverse()
    out = [sign for start, end, turned in runs for sign in (reversed(signs[start:end]) if turned else signs[start:end])]
    return _bracketed(out)


def _runs(kinds: list[str], *, rtl: bool) -> list[tuple[int, int, bool]]:
    """(start, end, whether it is to be turned round) of what keeps together, from left to right."""
    out = []
    at = 0
    while at < len(kinds):
        end = _rightward(kinds, at) if rtl else _turned(kinds, at)
        out.append((at, end, not rtl and kinds[at] in LEFTWARD))
        at = end
    return out


def _rightward(kinds: list[str], at: int) -> int:
    """Where what begins at `at` and runs to the right ends: Latin words with all between them, or one number."""
    end = at + 1
    if kinds[at] == "L":
        for i in range(at + 1, len(kinds)):
            if kinds[i] in LEFTWARD:
                break
            if kinds[i] == "L" or kinds[i] in NUMBER:
                end = i + 1
    elif kinds[at] in NUMBER:
        while end < len(kinds) and (
            kinds[end] in NUMBER or (kinds[end] in SEPARATOR and end + 1 < len(kinds) and kinds[end + 1] in NUMBER)
        ):
            end += 1
    return end


def _turned(kinds: list[str], at: int) -> int:
    """Where what begins at `at` and runs to the left, within a line that does not, ends."""
    end = at + 1
    if kinds[at] in LEFTWARD:
        for i in range(at + 1, len(kinds)):
            if kinds[i] == "L":
                break
            if kinds[i] in LEFTWARD:
                end = i + 1
    return end


def _bracketed(signs: list[str]) -> str:
    """Brackets and guillemets opened after a space and closed before one; else closed where one is open."""
    pending = 0
    for i, sign in enumerate(signs):
        opened = OPEN.get(sign, sign)
        if opened not in CLOSE:
            continue
        before = i == 0 or signs[i - 1].isspace() or signs[i - 1] in CLOSE
        after = i + 1 == len(signs) or signs[i + 1].isspace() or signs[i + 1] in AFTER
        opens = before if before != after else not pending
        pending = max(0, pending + (1 if opens else -1))
        signs[i] = opened if opens else CLOSE[opened]
    return "".join(signs)
