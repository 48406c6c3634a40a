"""The formats there are: one module `to_<format>` each, found by its name.

Each has `render(told, *, bom, width) -> Iterator[bytes]`: pieces of a file, which are written one after the other; its
`MEDIA` is their type on the web, its `SUFFIX` ends the name of a file, its `NEEDS` (a module and the extra that brings
it) is what is not always installed.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

Render = Callable[..., Iterator[bytes]]
_PREFIX = "to_"


@cache
def formats() -> tuple[str, ...]:
    """The names of the formats there are."""
    names = [found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)])]
    return tuple(sorted(name.removeprefix(_PREFIX) for name in names if name.startswith(_PREFIX)))


def renderer(name: str) -> Render:
    """The `render` of a format. Raises ValueError, naming those there are, for any other."""
    render: Render = _module(name).render
    return render


def media(name: str) -> tuple[str, str]:
    """The media type of a format, and what ends the name of a file of it. Raises ValueError like `renderer`."""
    module = _module(name)
    return str(module.MEDIA), str(module.SUFFIX)


def available() -> tuple[str, ...]:
    """The formats whose libraries are installed."""
    return tuple(name for name in formats() if _can(getattr(_module(name), "NEEDS", None)))


def _can(needs: tuple[str, str] | None) -> bool:
    return needs is None or find_spec(needs[0]) is not None


def _module(name: str) -> ModuleType:
    if name not in formats():
        raise ValueError(f"no format {name!r}; there are: {', '.join(formats())}")
    return import_module(f"dragoman.export.{_PREFIX}{name}")
