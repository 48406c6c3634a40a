"""Reading a page on request in a process of its own: what it costs, and what it breaks, is not the desk's."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import msgspec

from dragoman.config import MOST_MEMORY
from dragoman.errors import DragomanError
from dragoman.ingest.scripts import refusal
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load
from dragoman.scale.limits import end_with, hold_memory, limited

SECONDS = 10.0  # that reading one page may take
AHEAD = 4  # pages that are read or wait for it; those beyond would hold the threads that answer everything else


class BusyError(Exception):
    """As many pages wait as may."""


class Apart:
    """One process that reads, started when it is first needed, and again when a page has taken it down."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(AHEAD)
        self._pool: ProcessPoolExecutor | None = None

    def read(self, page: Page) -> bytes:
        """The articles of a page, as JSON. Raises the coded problem with it; R104 where the process died of it.

        Raises BusyError at once where too many pages wait.
        """
        if not self._room.acquire(blocking=False):
            raise BusyError(f"{AHEAD} pages are being read: again in a few seconds")
        try:
            return self._told(page)
        finally:
            self._room.release()

    def _told(self, page: Page) -> bytes:
        with self._lock:
            # not forked: this process has threads, and what they hold would stay held in the child
            pool = self._pool = self._pool or ProcessPoolExecutor(
                1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin,
                initargs=(MOST_MEMORY, os.getpid()),
            )
        try:
            told = pool.submit(_read, page).result()
        except BrokenProcessPool as error:
            with self._lock:
                if self._pool is pool:
                    self._pool = None
            raise DragomanError("R104", page.source) from error
        if isinstance(told, DragomanError):
            raise told
        return told

    def close(self) -> None:
        """Ends the process."""
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None


def _begin(memory: int, parent: int) -> None:
    end_with(parent)
    hold_memory(memory)


def _read(page: Page) -> bytes | DragomanError:
    try:
        return limited(_articles, page, SECONDS, hard=True)
    except DragomanError as error:
        return error
    except Exception as error:  # a defect met on one page
        return DragomanError("R101", f"{type(error).__name__}: {error}")


def _articles(page: Page) -> bytes:
    articles = read_page(page, load())
    if not articles:
        raise refusal(page.text)
    return msgspec.json.encode(articles)
