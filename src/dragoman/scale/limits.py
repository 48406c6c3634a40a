"""What one page may cost: seconds and memory. A page that asks for more is a problem with a code, not a crash."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TypeVar

from dragoman.errors import DragomanError

In = TypeVar("In")
Out = TypeVar("Out")

LOOK = 1.0  # seconds after which a worker looks whether its parent is there


def limited(work: Callable[[In], Out], item: In, seconds: float, *, hard: bool = False) -> Out:
    """`work(item)`. Raises R102 where it takes longer than `seconds`, R103 where memory is not enough.

    With `hard` the system ends this process where it has worked for twice as long and a second, also within a library
    to which Python cannot call.
    """
    try:
        with _alarm(seconds), _end(2 * seconds + 1 if hard and seconds else 0.0):
            return work(item)
    except MemoryError as error:
        raise DragomanError("R103", "") from error


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    # Signals reach the main thread alone, and not every system has this one; there, a page may take its time.
    if not seconds or not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _TooLong:
        raise DragomanError("R102", f"more than {seconds:g} s") from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _end(seconds: float) -> Iterator[None]:
    if not seconds or not hasattr(signal, "ITIMER_PROF"):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)  # its signal, which nothing here handles, ends a process
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


class _TooLong(BaseException):
    """Not an Exception: what reads a page may catch those."""


def hold_memory(most: int) -> None:
    """Bounds what this process may allocate from now on, in bytes, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


@contextmanager
def held_memory(more: int) -> Iterator[None]:
    """Within, this process may allocate so many bytes more, where the system can bound it."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (ImportError, OSError):  # Windows; macOS
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = pages * resource.getpagesize() + more
    bounds = [bound for bound in (soft, hard, most) if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(bounds), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def end_with(parent: int) -> None:
    """Ends this process when `parent`, which was killed, can no longer tell it to."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
