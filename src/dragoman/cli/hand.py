"""Who sits before the program, and when: what the record keeps with everything that people say."""

from __future__ import annotations

import datetime
import getpass


def now() -> str:
    """This moment, ISO 8601, UTC, to the microsecond: two acts of one person are two."""
    return datetime.datetime.now(datetime.UTC).isoformat()


def name(given: str) -> str:
    """The name that was given, else that of the account."""
    try:
        return given or getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
