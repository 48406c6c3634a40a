"""One module a format: `render(rows, *, bom) -> str`. A format is found by its module's name."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module

Render = Callable[..., str]


@cache
def formats() -> tuple[str, ...]:
    """The names of the formats there are."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


def renderer(name: str) -> Render:
    """The `render` of a format. Raises ValueError, naming those there are, for any other."""
    if name not in formats():
        raise ValueError(f"no format {name!r}; there are: {', '.join(formats())}")
    render: Render = import_module(f"{__name__}.{name}").render
    return render
