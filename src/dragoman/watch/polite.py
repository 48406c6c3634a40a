"""Asking as a guest asks: robots.txt (RFC 9309), a pause between two requests to a host, and rest when told to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from protego import Protego

from dragoman.errors import DragomanError
from dragoman.watch.address import PORTS, parts
from dragoman.watch.fetch import MOST_REDIRECTS, Answer, redirected

ROBOTS_KEPT = 86_400.0  # seconds
MOST_ROBOTS = 512_000  # characters that are looked at (RFC 9309 asks for 500 KiB at least)
BUSY = frozenset((429, 503))
LEAST_REST, MOST_REST = 60.0, 21_600.0  # seconds that a host is left alone after it said that it is busy

Ask = Callable[[str, Mapping[str, str]], Answer]


class Guest:
    """Asks through `ask`, which makes the connection and follows no redirect: where one leads, its host is asked as
    politely as the first. `clock` gives seconds that only grow; `sleep` waits them."""

    def __init__(
        self,
        ask: Ask,
        *,
        agent: str,
        pause: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
    ) -> None:
        self._ask = ask
        self._agent = agent
        self._pause = pause
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._resting: dict[str, float] = {}
        self._rules: dict[str, tuple[float, Protego | str | None]] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer at `url`. Raises DragomanError: N105 where robots.txt forbids it, N109 where that cannot be had,
        N106 where the host rests, N107 where the status is neither 200 nor 304, and what `ask` raises."""
        for _ in range(MOST_REDIRECTS + 1):
            host = _host(url)
            rules = self._robots(host)
            if rules is not None and not rules.can_fetch(url, self._agent):
                raise DragomanError("N105", url)
            answer = self._politely(host, url, headers or {}, self._delay(rules))
            target = redirected(answer)
            if target is None:
                break
            url = target
        else:
            raise DragomanError("N104", f"{url}: more than {MOST_REDIRECTS} redirects")
        if answer.status not in (200, 304):
            raise DragomanError("N107", f"{url}: {answer.status}")
        return answer

    def _politely(self, host: str, url: str, headers: Mapping[str, str], pause: float) -> Answer:
        rest = self._resting.get(host, 0.0) - self._clock()
        if rest > 0:
            raise DragomanError("N106", f"{host}: for {rest:.0f} seconds more")
        wait = self._next.get(host, 0.0) - self._clock()
        if wait > 0:
            self._sleep(wait)
        try:
            answer = self._ask(url, {"User-Agent": self._agent, **headers})
        finally:
            self._next[host] = self._clock() + pause
        if answer.status in BUSY:
            stated = answer.headers.get("retry-after", "")
            seconds = float(stated) if stated.isdecimal() else LEAST_REST
            self._resting[host] = self._clock() + min(max(seconds, LEAST_REST), MOST_REST)
        return answer

    def _delay(self, rules: Protego | None) -> float:
        stated = rules.crawl_delay(self._agent) if rules is not None else None
        return max(self._pause, min(float(stated or 0), LEAST_REST))

    def _robots(self, host: str) -> Protego | None:
        """The rules of a host; null where it has none. Raises N109 where they cannot be had, kept for a while."""
        until, rules = self._rules.get(host, (0.0, None))
        if self._clock() >= until:
            rules = self._asked(host)
            kept = LEAST_REST if isinstance(rules, str) else ROBOTS_KEPT
            self._rules[host] = (self._clock() + kept, rules)
        if isinstance(rules, str):
            raise DragomanError("N109", f"{host}: {rules}")
        return rules

    def _asked(self, host: str) -> Protego | str | None:
        """The rules of a host as it states them now, or why they cannot be had."""
        url, told = f"{host}/robots.txt", False
        for _ in range(MOST_REDIRECTS + 1):
            try:
                answer = self._politely(_host(url), url, {}, self._pause)
                told = True
                target = redirected(answer)
            except DragomanError as error:
                if error.code != "N104" and not told:
                    raise  # of the host itself, not of where it leads
                return error.detail
            if target is None:
                break
            url = target
        else:
            raise DragomanError("N104", f"{url}: more than {MOST_REDIRECTS} redirects")
        if answer.status >= 500 or answer.status in BUSY:
            return str(answer.status)
        text = answer.body.decode("utf-8", "replace")[:MOST_ROBOTS] if answer.status == 200 else ""
        return Protego.parse(text) if text else None


def _host(url: str) -> str:
    found = parts(url)
    name = f"[{found.hostname}]" if ":" in (found.hostname or "") else found.hostname
    port = found.port or PORTS[found.scheme]
    return f"{found.scheme}://{name}" + (f":{port}" if port != PORTS[found.scheme] else "")
