"""Rounds over the feeds of a plan: what is new in each, page by page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.decode import decode
from dragoman.ingest.feed import items
from dragoman.ingest.html import extract
from dragoman.ingest.item import Item
from dragoman.ingest.problem import Problem
from dragoman.ingest.wrapped import page_of
from dragoman.model import Page
from dragoman.watch.plan import Feed, Plan
from dragoman.watch.polite import Guest
from dragoman.watch.state import State

MOST_TRIES = 3  # rounds in which a page that cannot be had is asked for
MOST_WAIT = 21_600.0  # seconds between two looks at a feed that fails again and again
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class New(msgspec.Struct, frozen=True):
    """A page, or what went wrong, and how to say that it has been dealt with (the record holds it)."""

    found: Page | Problem
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
            answer = self._guest.get(feed.url, {name: value for name, value in asked.items() if value})
            found = list(items(answer.body)) if answer.status != 304 else []
        except (DragomanError, ValueError) as error:
            seen.fails += 1
            seen.after = self._now() + min(every * 2**seen.fails, max(every, MOST_WAIT))
            code, detail = (error.code, error.detail) if isinstance(error, DragomanError) else ("I113", str(error))
            yield New(Problem(code, feed.url, detail))
            return
        known, left = set(seen.entries), False
        for item in found:
            entry = item.id or item.url or hashlib.sha256(item.title.encode()).hexdigest()
            if entry not in known:
                known.add(entry)
                yield from self._entry(feed, item, entry)
                left = left or entry in seen.tries
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
            page = self._page(feed, item)
            if page is None:
                done()
                return
            yield New(page, done)
        except DragomanError as error:
            tries[entry] = tries.get(entry, 0) + 1
            if tries[entry] >= MOST_TRIES or error.code in ("N102", "N105", "L102"):
                done()
            yield New(Problem(error.code, item.url or feed.url, error.detail))

    def _page(self, feed: Feed, item: Item) -> Page | None:
        item = msgspec.structs.replace(item, outlet=feed.outlet or item.outlet, language=feed.language or item.language)
        if feed.pages and item.url:
            answer = self._guest.get(item.url)
            charset = CHARSET.search(answer.headers.get("content-type", ""))
            text = decode(answer.body, declared=charset[1] if charset else None).text
            item = msgspec.structs.replace(item, title="", html=text, url=item.url)
        page = page_of(item, item.url or f"{feed.url}#{item.id}")
        return extract(page) if page is not None and item.html is not None else page
