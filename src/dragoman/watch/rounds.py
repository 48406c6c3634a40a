"""Rounds over the feeds of a plan: what is new in each, page by page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import suppress

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.decode import decode
from dragoman.ingest.feed import items
from dragoman.ingest.given import Found
from dragoman.ingest.html import Unread
from dragoman.ingest.item import Item
from dragoman.ingest.problem import Problem
from dragoman.ingest.wrapped import page_of
from dragoman.watch.address import absolute
from dragoman.watch.plan import Feed, Plan
from dragoman.watch.polite import Guest
from dragoman.watch.state import State

FINAL = frozenset(("N102", "N105"))  # what another round would not change
UNASKED = frozenset(("N106", "N109"))  # the page itself was not asked for
MOST_TRIES = 3  # rounds in which a page that cannot be had is asked for
MOST_DOUBLED = 16
MOST_WAIT = 21_600.0  # seconds between two looks at a feed that fails again and again
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class New(msgspec.Struct, frozen=True):
    """A page, whose HTML is still to be read, or what went wrong; and how to say that the record holds it."""

    found: Found
    done: Callable[[], None] = lambda: None


class Rounds:
    """Looks at the feeds of `plan` that are due. `now` gives seconds since 1970."""

    def __init__(self, plan: Plan, state: State, guest: Guest, *, now: Callable[[], float]) -> None:
        self._plan = plan
        self._state = state
        self._guest = guest
        self._now = now

    def due(self) -> float:
        """Seconds until the next feed is due; not negative."""
        return max(0.0, min(self._state.of(feed.url).after for feed in self._plan.feed) - self._now())

    def once(self) -> Iterator[New]:
        """What is new in the feeds that are due, in the order of the plan."""
        for feed in self._plan.feed:
            if self._state.of(feed.url).after <= self._now():
                yield from self._feed(feed)
                self._state.save()

    def _feed(self, feed: Feed) -> Iterator[New]:
        seen, every = self._state.of(feed.url), feed.every or self._plan.every
        asked = {"If-None-Match": seen.etag, "If-Modified-Since": seen.modified}
        try:
            answer = self._guest.get(absolute("", feed.url), {name: value for name, value in asked.items() if value})
            found = list(items(answer.body)) if answer.status != 304 else []
        except Exception as error:  # whatever a feed holds, the others are looked at
            seen.fails += 1
            seen.after = self._now() + min(every * 2 ** min(seen.fails, MOST_DOUBLED), max(every, MOST_WAIT))
            yield New(_problem(feed.url, error, "I113" if isinstance(error, ValueError) else "R101"))
            return
        known = set(seen.entries)
        for item in found:
            entry = (
                item.id
                or item.url
                or hashlib.sha256((item.title or item.html or "").encode("utf-8", "replace")).hexdigest()
            )
            if entry not in known:
                known.add(entry)
                yield from self._entry(feed, item, entry)
        left = not known <= set(seen.entries)
        # what could not be had is asked for again, which a server that says "as it was" would prevent
        seen.etag, seen.modified = (
            ("", "") if left else (answer.headers.get("etag", ""), answer.headers.get("last-modified", ""))
        )
        seen.fails, seen.after = 0, self._now() + every

    def _entry(self, feed: Feed, item: Item, entry: str) -> Iterator[New]:
        def done() -> None:
            self._state.done(feed.url, entry)
            self._state.save()

        tries = self._state.of(feed.url).tries
        try:
            page = self._page(feed, item, entry)
        except Exception as error:  # a defect met on one entry must not cost the others
            problem = _problem(item.url or feed.url, error, "R101")
            if problem.code not in UNASKED:
                tries[entry] = tries.get(entry, 0) + 1
            if tries.get(entry, 0) >= MOST_TRIES or problem.code in FINAL:
                done()
            yield New(problem)
            return
        if page is None:
            done()
        else:
            yield New(page, done)

    def _page(self, feed: Feed, item: Item, entry: str) -> Found | None:
        item = msgspec.structs.replace(item, outlet=feed.outlet or item.outlet, language=feed.language or item.language)
        source = f"{feed.url}#{entry}"  # what a feed says of its own is its own, wherever it links to
        if feed.pages and item.url:
            source = absolute(feed.url, item.url)
            answer = self._guest.get(source)
            charset = CHARSET.search(answer.headers.get("content-type", ""))
            text = decode(answer.body, declared=charset[1] if charset else None).text
            item = msgspec.structs.replace(item, title="", html=text, url=source)
        elif item.url:
            item = msgspec.structs.replace(item, url=_linked(feed.url, item.url))
        page = page_of(item, source)
        return Unread(page) if page is not None and item.html is not None else page


def _linked(base: str, written: str) -> str | None:
    with suppress(DragomanError):  # what is no address is not said; the text stands all the same
        return absolute(base, written)
    return None


def _problem(source: str, error: Exception, otherwise: str) -> Problem:
    if isinstance(error, DragomanError):
        return Problem(error.code, source, error.detail)
    return Problem(otherwise, source, f"{type(error).__name__}: {error}"[:500])
