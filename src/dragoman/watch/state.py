"""What was seen of each feed, in a file beside the plan, so that a run goes on where the last one stopped."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from dragoman.errors import DragomanError

MOST_SEEN = 5_000  # entries that are remembered of a feed; feeds hold some hundred


class Seen(msgspec.Struct):
    """What is remembered of one feed. `after` is the moment (seconds since 1970) before which it is left alone.

    `tries` counts how often fetching an entry failed.
    """

    etag: str = ""
    modified: str = ""
    after: float = 0.0
    fails: int = 0
    entries: list[str] = []
    tries: dict[str, int] = {}


class State:
    """The memory of a plan. Written whole to a second file that then takes the place of the first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.feeds: dict[str, Seen] = {}
        if path.exists():
            try:
                self.feeds = msgspec.json.decode(path.read_bytes(), type=dict[str, Seen])
            except (OSError, msgspec.MsgspecError) as error:
                raise DragomanError("N108", f"{path}: {error}") from error

    def of(self, url: str) -> Seen:
        """What is remembered of a feed, new where it was never asked."""
        return self.feeds.setdefault(url, Seen())

    def done(self, url: str, entry: str) -> None:
        """Remembers that an entry need not be looked at again."""
        seen = self.of(url)
        seen.tries.pop(entry, None)
        seen.entries = [*seen.entries[1 - MOST_SEEN :], entry]

    def save(self) -> None:
        """Writes the file. Raises DragomanError N108 where that fails; the old one is then still whole."""
        fresh = self._path.with_name(self._path.name + ".new")
        try:
            with fresh.open("wb") as file:
                file.write(msgspec.json.format(msgspec.json.encode(self.feeds), indent=1))
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError as error:
            raise DragomanError("N108", f"{self._path}: {error}") from error
