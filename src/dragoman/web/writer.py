"""The one writer of the desk: what people say of the record, one after the other, with who says so and when."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable

from dragoman.store import Record
from dragoman.store.judgements import BACK, PAIR, check, make


class Writer:
    """Keeps judgements in the record that `opened` opens for writing, and merges what they change."""

    def __init__(self, opened: Callable[[], Record]) -> None:
        self._opened = opened
        self._lock = threading.Lock()

    def pair(self, one: str, other: str, says: str, *, reason: str, who: str) -> None:
        """Two reports, by their digests, are the same, different or unsure. Raises ValueError for anything else."""
        with self._lock, self._opened() as record:
            digests = [record.digest(one), record.digest(other)]
            if None in digests or digests[0] == digests[1]:
                raise ValueError("these are not two reports of the record")
            self._say(record, PAIR, str(digests[0]), str(digests[1]), says, reason, who)

    def back(self, key: str, *, reason: str, who: str) -> None:
        """What was said of a pair under a key is taken back. Raises ValueError where nothing was."""
        with self._lock, self._opened() as record:
            if key not in {told.key for told in record.judgements() if told.kind == PAIR}:
                raise ValueError("nothing that was said of a pair has this key")
            self._say(record, BACK, key, "", "", reason, who)

    def _say(self, record: Record, kind: str, one: str, other: str, says: str, reason: str, who: str) -> None:
        at = datetime.datetime.now(datetime.UTC).isoformat()
        told = make(kind=kind, one=one, other=other, says=says, reason=reason, who=who, at=at)
        check(told)
        record.say(told)
        record.settle()
