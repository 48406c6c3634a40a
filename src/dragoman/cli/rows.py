"""Rows in a file to which a run that was ended goes on adding: no page is lost, none stands there twice."""

from __future__ import annotations

import hashlib
from collections import Counter
from io import BufferedRandom
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.found import Item
from dragoman.ingest.letters import whole
from dragoman.model import MadeBy

SHORT = 16  # bytes by which a page is remembered: a million pages take 0.1 GB


class _Row(msgspec.Struct):
    """What tells of which page a row is; the rest is passed over."""

    source: str
    sha256: str
    article: int
    made_by: MadeBy


class Rows:
    """A file of rows. What stands there of whole pages stays; the last page, which may be cut, is read again.

    Raises R105 where rows are of other packs, or where the file holds something else, and changes nothing then.
    """

    def __init__(self, name: str, made_by: MadeBy) -> None:
        self.made_by = made_by
        self.pages: Counter[bytes] = Counter()
        self.again = 0  # pages that were read again and stood there whole: the last one, of which nobody knew
        self._last = b""
        path = Path(name)
        try:
            path.touch()
            self.file: BufferedRandom = path.open("r+b")
        except OSError as error:
            raise DragomanError("R105", f"{name}: {error.strerror}") from error
        end = self._known(name)
        self.file.seek(end)
        self._last = self.file.read()
        self.file.seek(end)
        self.file.truncate()

    def _known(self, name: str) -> int:
        """Remembers the pages that stand there whole; returns where the last one begins."""
        decode = msgspec.json.Decoder(_Row).decode
        at = begun = 0
        last = None
        for line in self.file:
            if not line.endswith(b"\n"):
                break
            try:
                row = decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise DragomanError("R105", f"{name}: {error}") from error
            if row.made_by != self.made_by:
                raise DragomanError("R105", f"{name}: its rows are of other packs or another version")
            if last is None or row.article == 0:
                if last is not None:
                    self.pages[last] += 1
                last, begun = _key(row.source, row.sha256), at
            at += len(line)
        return begun

    def holds(self, item: Item) -> bool:
        """Whether a page stands there from an earlier run; each row counts for one such page."""
        if item.page is None:
            return False
        key = _key(whole(item.source), item.page.sha256)
        if not self.pages[key]:
            return False
        self.pages[key] -= 1
        return True

    def add(self, rows: list[bytes]) -> None:
        """The rows of one page, handed on at once."""
        told = b"".join(row + b"\n" for row in rows)
        if told and self._last.startswith(told):
            self.again, self._last = self.again + 1, b""
        self.file.write(told)
        self.file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.file.close()


def _key(source: str, sha256: str) -> bytes:
    return hashlib.sha256(f"{source}\0{sha256}".encode()).digest()[:SHORT]
