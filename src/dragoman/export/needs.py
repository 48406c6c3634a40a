"""What a format needs that is not always installed."""

from __future__ import annotations

from importlib.util import find_spec

from dragoman.errors import DragomanError


def need(module: str, extra: str) -> None:
    """Raises E101, naming the extra, where a module is not installed."""
    if find_spec(module) is None:
        raise DragomanError("E101", f"dragoman[{extra}]")
