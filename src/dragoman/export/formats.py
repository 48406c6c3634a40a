"""The formats there are: one module `to_<format>` each, found by its name.

Each has `render(told, *, bom, width) -> Iterator[bytes]`: pieces of a file, which are written one after the other.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

Render = Callable[..., Iterator[bytes]]
_PREFIX = "to_"


@cache
def formats() -> tuple[str, ...]:
    """The names of the formats there are."""
    names = [found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)])]
    return tuple(sorted(name.removeprefix(_PREFIX) for name in names if name.startswith(_PREFIX)))


def renderer(name: str) -> Render:
    """The `render` of a format. Raises ValueError, naming those there are, for any other."""
    if name not in formats():
        raise ValueError(f"no format {name!r}; there are: {', '.join(formats())}")
    render: Render = import_module(f"dragoman.export.{_PREFIX}{name}").render
    return render
