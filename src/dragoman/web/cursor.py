"""Where an answer ends, as a value of an address: the next one begins behind it, whatever is added meanwhile."""

from __future__ import annotations

import base64
import binascii

import msgspec
from fastapi import HTTPException

from dragoman.store.asking import Place, Spoken

MOST = 2**31  # what a database takes for a number


def cursor(found: list[Spoken], most: int) -> str | None:
    """What asks for those behind the last one; null where there are none."""
    if len(found) < most:
        return None
    return base64.urlsafe_b64encode(msgspec.json.encode(found[-1].place)).decode().rstrip("=")


def place(text: str) -> Place | None:
    """The place that a cursor names; null for none. Raises 400 for what is no cursor."""
    if not text:
        return None
    try:
        told = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        found: Place = msgspec.json.decode(told, type=Place)
        if any(abs(n) > MOST for n in found[2:]) or "\0" in found[0] + found[1]:
            raise ValueError(text)
        return found
    except (ValueError, binascii.Error) as error:
        raise HTTPException(400, f"{text[:40]!r} is no value of `next`") from error
