"""What the interface says, in each language that it speaks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

_FOLDER = Path(__file__).parent / "words"


@cache
def languages() -> tuple[str, ...]:
    """The languages of the interface; English first."""
    return tuple(sorted((path.stem for path in _FOLDER.glob("*.json")), key=lambda code: (code != "en", code)))


@cache
def words(language: str) -> dict[str, str]:
    """The words of a language by their key. Raises FileNotFoundError for one that the interface does not speak."""
    return msgspec.json.decode((_FOLDER / f"{language}.json").read_bytes(), type=dict[str, str])
