"""Several processes for the work of a large change; what they are given and give back is plain, only one writes."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

LOOK = 1.0  # seconds after which a process looks whether its parent is there
AHEAD = 8  # items for each process that are worked out, or wait for it, at a time
MANY = 5000  # due reports from which on more than one process is worth its start


class Crew:
    """`map` by `jobs` processes; one is this process itself."""

    def __init__(self, pool: ProcessPoolExecutor | None = None, jobs: int = 1) -> None:
        self.pool = pool
        self.most = AHEAD * jobs

    def map(self, work: Callable[[In], Out], items: Iterable[In]) -> Iterator[Out]:
        """The result for every item, in order; `work` is a function of a module. Few items are held at a time."""
        if self.pool is None:
            yield from map(work, items)
            return
        waiting: deque[Future[Out]] = deque()
        for item in items:
            waiting.append(self.pool.submit(work, item))
            if len(waiting) >= self.most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def crew(jobs: int, *, begin: Callable[[], None]) -> Iterator[Crew]:
    """A crew; `begin` is what each process does first, this one too. Processes are forked, where the system can."""
    begin()
    with _no_search():
        yield from _crew(jobs, begin)


@contextmanager
def _no_search() -> Iterator[None]:
    """Within, here and in processes forked meanwhile, Python does not look for circles among what is held.

    There are none among reports and events, and to look through the many again and again took a third of the time.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _crew(jobs: int, begin: Callable[[], None]) -> Iterator[Crew]:
    if jobs <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield Crew()
        return
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(begin, os.getpid())) as pool:
        yield Crew(pool, jobs)


def _start(begin: Callable[[], None], parent: int) -> None:
    """What a process of the crew does first: it ends when its parent was killed and cannot tell it to."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    begin()
