"""Asking the query service politely: one question at a time, with a name, backing off when told to."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from typing import Any

from dragoman.errors import DragomanError

ENDPOINT = "https://query.wikidata.org/sparql"
TRIES = 5
SECONDS = 70.0  # the service itself ends a query after 60
FIRST_WAIT = 5.0
LONGEST_WAIT = 300.0
MOST_BYTES = 64_000_000
BUSY = frozenset((429, 500, 502, 503, 504))


class Service:
    """A SPARQL endpoint. `agent` says who asks, as its rules demand; `wait` sleeps so many seconds."""

    def __init__(self, endpoint: str, *, agent: str, wait: Callable[[float], None] = time.sleep) -> None:
        if urllib.parse.urlsplit(endpoint).scheme not in ("http", "https"):
            raise DragomanError("W201", endpoint)
        self.endpoint = endpoint
        self.agent = agent
        self.wait = wait

    def ask(self, query: str) -> list[dict[str, str]]:
        """The rows of an answer, each name to its value.

        Raises W201 where nobody answers, W202 where the service refuses also after waiting as long as it says, W203
        where what it sends is no answer.
        """
        body = urllib.parse.urlencode({"query": query}).encode()
        headers = {"User-Agent": self.agent, "Accept": "application/sparql-results+json"}
        pause = FIRST_WAIT
        for attempt in range(1, TRIES + 1):
            request = urllib.request.Request(self.endpoint, data=body, headers=headers)
            try:
                with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                    return _rows(answer.read(MOST_BYTES + 1))
            except urllib.error.HTTPError as error:
                with error:
                    told = _seconds(error.headers.get("Retry-After"))
                if error.code not in BUSY or attempt == TRIES or (told or 0) > LONGEST_WAIT:
                    raise DragomanError("W202", f"{self.endpoint}: HTTP {error.code}") from error
            except (OSError, http.client.HTTPException) as error:
                if attempt == TRIES:
                    raise DragomanError("W201", f"{self.endpoint}: {error}") from error
                told = None
            self.wait(told if told is not None else pause)
            pause = min(pause * 2, LONGEST_WAIT)
        raise AssertionError("unreachable")


def _seconds(told: str | None) -> float | None:
    """What Retry-After says, where it is a number of seconds."""
    return float(told) if told and told.strip().isdigit() else None


def _rows(content: bytes) -> list[dict[str, str]]:
    if len(content) > MOST_BYTES:
        raise DragomanError("W203", "the answer is larger than any that was expected")
    try:
        bindings: list[dict[str, Any]] = json.loads(content)["results"]["bindings"]
        return [{name: str(found["value"]) for name, found in row.items()} for row in bindings]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DragomanError("W203", f"{type(error).__name__}: {error}") from error
