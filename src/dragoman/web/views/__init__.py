"""One file a view: its addresses, its lists, and what it shows, ready for its template."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from fastapi import APIRouter

from dragoman.web.twins import List


def routers() -> Iterator[APIRouter]:
    """The addresses of every view there is."""
    for view in _views():
        yield view.router


def lists() -> Iterator[List]:
    """The lists of every view there is, by address."""
    yield from sorted((one for view in _views() for one in getattr(view, "FILES", ())), key=lambda one: one.address)


def _views() -> Iterator[Any]:
    for found in pkgutil.iter_modules([str(Path(__file__).parent)]):
        yield import_module(f"{__name__}.{found.name}")
