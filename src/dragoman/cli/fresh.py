"""Whether a checkout's packs and names are those that were compiled."""

from __future__ import annotations

from pathlib import Path

_SOURCES = ("languages", "world", "outlets", "events")


def is_checkout(package: Path) -> bool:
    """Whether the package stands in its source tree, where its data are edited; an installed one's never change."""
    return (package.parents[1] / "pyproject.toml").exists()


def is_stale(data: Path) -> bool:
    """Whether a file of the data was written after they were compiled; it costs some milliseconds."""
    made = max((path.stat().st_mtime for path in (data / "compiled").glob("*.msgpack")), default=0.0)
    files = (path for folder in _SOURCES for path in (data / folder).rglob("*.yml"))
    return any(path.stat().st_mtime > made for path in files)
