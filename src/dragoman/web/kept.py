"""What the desk keeps between answers: a way to the record for each thread, counts over the whole of a large one."""

from __future__ import annotations

import threading
import time
import weakref
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dragoman.errors import DragomanError
from dragoman.store import Record

LARGE = 20_000  # events from which on counts over the whole record may lag
LAG = 20.0  # seconds for which such a count is answered again before it is counted anew
SHARE = 50.0  # times as long as counting took it is answered at least, so that counting takes little of the machine
MOST = 2000  # counts that are remembered
THREADS = 12  # that answer; more only wait for each other
Made = TypeVar("Made")


class Records:
    """Records opened once by each thread: opening one costs more than most questions."""

    def __init__(self, name: str, opened: Callable[[], Record]) -> None:
        self._path = None if "://" in name.removeprefix("sqlite:///") else Path(name.removeprefix("sqlite:///"))
        self._opened = opened
        self._mine = threading.local()
        self._lock = threading.Lock()
        self._all: weakref.WeakSet[Record] = weakref.WeakSet()

    @contextmanager
    def __call__(self) -> Iterator[Record]:
        """The record of this thread. Raises what opening it raises; it is opened anew where its file is another."""
        which, mine = self.which(), getattr(self._mine, "record", None)
        if mine is None or self._mine.which != which:
            self._mine.record, self._mine.which = self._opened(), which
            if mine is not None:
                mine.close()
            with self._lock:
                self._all.add(self._mine.record)
        try:
            yield self._mine.record
        except DragomanError:  # whatever is wrong with it: the next question has a new one
            self._mine.record.close()
            self._mine.record = None
            raise

    def which(self) -> tuple[int, int] | None:
        """The file behind the name; null where there is none or it is a server's."""
        with suppress(OSError):
            found = self._path.stat() if self._path else None
            return (found.st_dev, found.st_ino) if found else None
        return None

    def close(self) -> None:
        """Lets go of the record, in every thread."""
        with self._lock:
            for record in self._all:
                record.close()


class _Tally(msgspec.Struct):
    value: Any
    due: float  # when it is counted anew, beside the answers
    old: float  # when it is too old to be answered
    waits: bool = False


class Tallies:
    """Counts over a whole record.

    Of a small record they are counted for each answer. Of a large one an answer may be `LAG` seconds old, or `SHARE`
    times what counting took; whoever asks later starts the next count, and is answered with the last one unless that is
    twice as old. So nobody waits but who asks first, or after a while in which nobody asked.
    """

    def __init__(self, records: Records, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._records = records
        self._clock = clock
        self._known: OrderedDict[Hashable, _Tally] = OrderedDict()
        self._making: dict[Hashable, Future[Any]] = {}
        self._lock = threading.Lock()
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="tallies")

    def of(self, record: Record, key: Hashable, make: Callable[[Record], Made]) -> Made:
        """What `make` counts of the record; `key` names what it is."""
        if not _is_large(record):
            return make(record)
        key, now = (self._records.which(), key), self._clock()
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                if known.due < now <= known.old and not known.waits:
                    known.waits = True
                    self._beside.submit(self._again, key, make)
        if known is None or now > known.old:
            return self._once(record, key, make)
        value: Made = known.value
        return value

    def _once(self, record: Record, key: Hashable, make: Callable[[Record], Made]) -> Made:
        """Counts what nobody counts already; whoever asks meanwhile waits for that, and fails as that does."""
        with self._lock:
            mine = key not in self._making
            made: Future[Made] = self._making.setdefault(key, Future())
        if mine:
            try:
                made.set_result(self._make(record, key, make))
            except BaseException as error:
                made.set_exception(error)
            finally:
                with self._lock:
                    del self._making[key]
        return made.result()

    def _again(self, key: Hashable, make: Callable[[Record], Any]) -> None:
        try:
            with self._records() as record:
                self._make(record, key, make)
        except Exception:
            with self._lock:
                self._known.pop(key, None)  # whoever asks next is told what is wrong

    def _make(self, record: Record, key: Hashable, make: Callable[[Record], Made]) -> Made:
        started = self._clock()
        value = make(record)
        now = self._clock()
        lag = max(LAG, SHARE * (now - started))
        with self._lock:
            self._known[key] = _Tally(value, now + lag, now + 2 * lag)
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return value

    def close(self) -> None:
        """Counts nothing more."""
        self._beside.shutdown(wait=False, cancel_futures=True)


def _is_large(record: Record) -> bool:
    ((last,),) = record.base.rows("SELECT coalesce(max(number), 0) FROM events")
    return int(last) >= LARGE
