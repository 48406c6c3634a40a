"""Who is let in, how often, and what is written down of it."""

from __future__ import annotations

import datetime
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Collection
from pathlib import Path

import msgspec
from fastapi import Request

from dragoman.web.team import Member, Team

COOKIE = "dragoman"
BURST = 5.0  # seconds of the rate that may come at once
KNOWN = 10_000  # askers whose pace is remembered


class Pace:
    """How fast each asker asks: `rate` requests a second, some at once."""

    def __init__(self, rate: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._lock = threading.Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, who: str) -> float:
        """Seconds that this asker has to wait; 0 where the request may be answered now."""
        if not self._rate:
            return 0.0
        with self._lock:
            now = self._clock()
            left, at = self._left.pop(who, (self._rate * BURST, now))
            left = min(self._rate * BURST, left + (now - at) * self._rate)
            self._left[who] = (left - 1 if left >= 1 else left, now)
            if len(self._left) > KNOWN:
                self._left.popitem(last=False)
            return 0.0 if left >= 1 else (1 - left) / self._rate


class Log:
    """What was asked by whom, a JSON line each, appended to a file: moment, name, role, method, path and status.

    Raises OSError at once where the file cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = path.open("ab", buffering=0) if path else None
        self._lock = threading.Lock()

    def keep(self, request: Request, member: Member | None, status: int) -> None:
        """Writes down an answered request. Words that were searched for are not."""
        if self._file is None:
            return
        told = {
            "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds"),
            "who": member.name if member else "",
            "role": member.role if member else "",
            "from": request.client.host if request.client else "",
            "method": request.method,
            "path": request.scope["path"],
            "status": status,
        }
        with self._lock:
            self._file.write(msgspec.json.encode(told) + b"\n")

    def close(self) -> None:
        """Nothing more is written down."""
        if self._file is not None:
            self._file.close()


def member_of(request: Request, team: Team | None) -> Member | None:
    """Who asks: by `Authorization: Bearer`, else by the cookie that entering sets."""
    if team is None:
        return None
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return team.of(token.strip())
    kept = request.cookies.get(COOKIE)
    return team.of(kept) if kept else None


def is_open(path: str, languages: Collection[str]) -> bool:
    """Whether a path is answered to whoever asks: it holds nothing of the record.

    It has to be the path by which answers are found, `scope["path"]`: that of `request.url` may come out of the Host
    header, in which anything can stand.
    """
    return path.startswith("/static/") or path in (
        "/robots.txt",
        *(f"/{code}/{name}" for code in languages for name in ("enter", "shown")),
    )


def is_own(request: Request) -> bool:
    """Whether a form was sent from a page of ours: a page elsewhere must not speak in a reader's name."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    return origin is not None and "://" in origin and origin.partition("://")[2] == request.headers.get("host")
