"""Several processes over one stream of items, results in the order of the items.

Workers are forked where the system can, so that what the parent has loaded is shared and not copied. Items go out in
small batches; a worker that is done takes the next one, also where an earlier batch is still being worked on: results
wait for it, so many at most. A worker that dies costs only the item that it died of: its batch is read again item by
item, each in a process that it may take down.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Generic, TypeVar

from dragoman.errors import DragomanError
from dragoman.scale.limits import end_with, held_memory, hold_memory, limited

In = TypeVar("In")
Out = TypeVar("Out")
Done = list[Out | DragomanError]
Waiting = deque[tuple[list[In], Future[Done[Out]]]]

BATCH = 8  # items that go to a worker at once: enough that sending them costs little beside reading them
AHEAD = 2  # batches for each worker that wait for it
WAITING = 256  # batches whose results may wait for a slower one before them: two thousand pages, some 0.1 GB


class Pool(Generic[In, Out]):
    """`jobs` processes that do `work`, a function that can be pickled; one job is this process itself.

    `seconds` bounds the time of one item (0: no bound), `memory` the bytes of one worker. What an item counts as whose
    time or memory ran out, or whose worker died, `failed` says (R102, R103, R104).
    """

    def __init__(
        self,
        work: Callable[[In], Out],
        *,
        jobs: int,
        seconds: float,
        memory: int,
        failed: Callable[[In, DragomanError], Out],
    ) -> None:
        self.work = work
        self.jobs = jobs
        self.seconds = seconds
        self.memory = memory
        self.failed = failed

    def map(self, items: Iterable[In]) -> Iterator[Out]:
        """The result for every item, in order. Takes items only as fast as results are taken."""
        if self.jobs > 1:
            yield from self._over(iter(items))
            return
        for item in items:
            with held_memory(self.memory):
                done = _batch(self.work, [item], self.seconds)
            yield from self._told([item], done)

    def apart(self, item: In) -> Out:
        """The result for one item, in a process that it may take down."""
        return next(self._told([item], self._one_by_one([item])))

    def _told(self, items: list[In], done: Done[Out]) -> Iterator[Out]:
        for item, out in zip(items, done, strict=True):
            yield self.failed(item, out) if isinstance(out, DragomanError) else out

    def _over(self, items: Iterator[In]) -> Iterator[Out]:
        pool = self._start(self.jobs)
        waiting: Waiting[In, Out] = deque()
        try:
            while True:
                self._fill(waiting, items, pool)
                if not waiting:
                    pool.shutdown()  # nothing runs: who does not wait for its threads finds their pipes closed at exit
                    return
                while not waiting[0][1].done():
                    running = [future for _, future in waiting if not future.done()]
                    if len(running) == AHEAD * self.jobs:
                        wait(running, return_when=FIRST_COMPLETED)
                    elif not self._fill(waiting, items, pool):
                        break
                batch, future = waiting.popleft()
                try:
                    done = future.result()
                except BrokenProcessPool:
                    pool.shutdown(wait=False)
                    done = self._one_by_one(batch)
                    pool = self._start(self.jobs)
                    waiting = deque((b, f if _whole(f) else self._send(pool, b)) for b, f in waiting)
                yield from self._told(batch, done)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _fill(self, waiting: Waiting[In, Out], items: Iterator[In], pool: ProcessPoolExecutor) -> bool:
        """Sends out what keeps the workers busy; whether there was anything to send."""
        sent = False
        busy = sum(not future.done() for _, future in waiting)
        while busy < AHEAD * self.jobs and len(waiting) < WAITING and (batch := list(islice(items, BATCH))):
            waiting.append((batch, self._send(pool, batch)))
            busy += 1
            sent = True
        return sent

    def _one_by_one(self, batch: list[In]) -> Done[Out]:
        out: Done[Out] = []
        for item in batch:
            started = time.monotonic()
            with self._start(1) as pool:
                try:
                    out += self._send(pool, [item]).result()
                except BrokenProcessPool:
                    late = self.seconds and time.monotonic() - started > self.seconds
                    error = ("R102", f"more than {self.seconds:g} s") if late else ("R104", "")
                    out.append(DragomanError(*error))
        return out

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        forks = "fork" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("fork" if forks else "spawn")
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(self.memory, os.getpid()))

    def _send(self, pool: ProcessPoolExecutor, batch: list[In]) -> Future[Done[Out]]:
        try:
            return pool.submit(_batch, self.work, batch, self.seconds, hard=True)
        except BrokenProcessPool as error:  # another batch has just taken it down
            future: Future[Done[Out]] = Future()
            future.set_exception(error)
            return future


def _begin(memory: int, parent: int) -> None:
    """What a worker does first."""
    end_with(parent)
    hold_memory(memory)


def _whole(future: Future[Done[Out]]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _batch(work: Callable[[In], Out], items: list[In], seconds: float, *, hard: bool = False) -> Done[Out]:
    """What each item gives, or the coded problem with it; `hard` in a process that an item may take down."""
    out: Done[Out] = []
    for item in items:
        try:
            out.append(limited(work, item, seconds, hard=hard))
        except DragomanError as error:
            out.append(error)
    return out
