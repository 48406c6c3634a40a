"""One file a view: its addresses, and what it shows, ready for its template."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from fastapi import APIRouter


def routers() -> Iterator[APIRouter]:
    """The addresses of every view there is."""
    for found in pkgutil.iter_modules([str(Path(__file__).parent)]):
        yield import_module(f"{__name__}.{found.name}").router
