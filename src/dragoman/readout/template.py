"""Filling a pack's sentences: slots, pieces that fall away, agreement. Knows no language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_SLOT = re.compile(r"\{([^{}]+)\}")
_PIECE = re.compile(r"\[([^\[\]]*)\]")
_AGREES = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
_JOINED = re.compile(r"(\S+)\+(\S+)")


def fill(template: str, slots: Mapping[str, str], *, second: bool = False) -> str | None:
    """The sentence, or null where a slot outside the optional pieces is not known.

    `second` chooses the second of two agreeing forms (feminine, or plural).
    """
    chosen = _AGREES.sub(lambda m: m[2] if second else m[1], template)
    whole = _PIECE.sub(lambda m: _known(m[1], slots) or "", chosen)
    return _known(whole, slots)


def _known(text: str, slots: Mapping[str, str]) -> str | None:
    if any(not slots.get(name) for name in _SLOT.findall(text)):
        return None
    return _SLOT.sub(lambda m: slots[m[1]], text)


def contract(text: str, contractions: Mapping[str, str]) -> str:
    """Words written with a `+` between them, joined as the language joins them."""
    return _JOINED.sub(_joiner(contractions), text)


def _joiner(contractions: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    def join(found: re.Match[str]) -> str:
        whole = found[1] + found[2]
        for written, short in contractions.items():
            if whole.startswith(written):
                return short + whole[len(written) :]
        return whole

    return join


def listing(items: list[str], *, join: str, last: str) -> str:
    """Several phrases as one («A, B and C»)."""
    return join.join(items[:-1]) + last + items[-1] if len(items) > 1 else "".join(items)
