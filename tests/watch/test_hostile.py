"""What feeds and servers can say: nothing of it ends a round, or costs pages that were never asked for."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dragoman.cli.corridor import Corridor
from dragoman.ingest import whole
from dragoman.ingest.feed import items
from dragoman.ingest.files import opened
from dragoman.ingest.problem import Problem
from dragoman.model import Article, Page
from dragoman.reader import Reader
from dragoman.watch.address import absolute
from dragoman.watch.fetch import Answer
from dragoman.watch.plan import Feed, Plan
from dragoman.watch.polite import Guest
from dragoman.watch.rounds import Rounds
from dragoman.watch.state import State

FEED = "http://feed.example/rss"
WORDS = "<html><p>The Iranian foreign minister called his Omani counterpart.</p></html>"
HOUR = 3_600.0


class Net:
    """Servers as a table of address and answer; what is not in it is a page with some words."""

    def __init__(self, folder: Path, *entries: str, pages: bool = True) -> None:
        self.answers: dict[str, Answer | Exception] = {}
        self.asked: list[str] = []
        self.now = 1_000_000.0
        self.slept: list[float] = []
        self.state = State(folder / "state.json")
        body = f"<rss><channel><title>X</title>{''.join(entries)}</channel></rss>"
        self.answers[FEED] = Answer(url=FEED, status=200, headers={}, body=body.encode())
        plan = Plan(agent="a (a@b.example)", feed=(Feed(url=FEED, pages=pages),))
        guest = Guest(self.ask, agent=plan.agent, pause=2.0, clock=lambda: self.now, sleep=self.slept.append)
        self.rounds = Rounds(plan, self.state, guest, now=lambda: self.now)

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        self.asked.append(url)
        found = self.answers.get(url)
        if isinstance(found, Exception):
            raise found
        status = 404 if url.endswith("/robots.txt") else 200
        return found or Answer(url=url, status=status, headers={}, body=WORDS.encode())

    def say(self, url: str, status: int, **headers: str) -> None:
        self.answers[url] = Answer(url=url, status=status, headers=headers)

    def round(self) -> list[Page | Problem]:
        out = []
        for new in self.rounds.once():
            out.append(opened(new.found))
            new.done()
        self.now += HOUR
        return out

    def codes(self) -> list[str]:
        return [found.code if isinstance(found, Problem) else found.source for found in self.round()]


def entry(link: str, *, day: str = "", name: str = "", title: str = "t", text: str = "words") -> str:
    about = f"<guid>{name}</guid>" if name else ""
    link = f"<link>{link}</link>" if link else ""
    return f"<item><title>{title}</title>{about}{link}<pubDate>{day}</pubDate><description>{text}</description></item>"


@pytest.mark.parametrize(
    ("link", "code"), [("http://[", "N102"), ("http://a:99999/", "N102"), ("http://%s.example/" % ("م" * 300), "N102")]
)
def test_what_is_no_address_costs_itself(tmp_path: Path, link: str, code: str) -> None:
    net = Net(tmp_path, entry(link), entry("http://p.example/1"))
    assert net.codes() == [code, "http://p.example/1"]
    assert net.codes() == []


def test_a_defect_costs_the_entry_that_it_is_met_on(tmp_path: Path) -> None:
    net = Net(tmp_path, entry("http://p.example/1"), entry("http://p.example/2"))
    net.answers["http://p.example/1"] = KeyError("x")
    assert net.codes() == ["R101", "http://p.example/2"]
    net.answers[FEED] = KeyError("x")
    assert net.codes() == ["R101"]


def test_a_feed_that_fails_for_ever(tmp_path: Path) -> None:
    net = Net(tmp_path)
    net.say(FEED, 500)
    net.state.of(FEED).fails = 1_100
    assert net.codes() == ["N107"]


@pytest.mark.parametrize(
    "day",
    [
        "Mon, 20 Nov 99999999999999999999 19:12:08 +0000",
        "Mon, 20 Nov 1995 19:12:08 +99999999999999999999",
        "Mon, 20 Nov 1995 19:12:08 +9999999999",
    ],
)
def test_no_day_at_all(day: str) -> None:
    (item,) = items(f"<rss><channel>{entry('http://p.example/1', day=day)}</channel></rss>".encode())
    assert item.published == day


def unavailable(net: Net) -> None:
    net.say("http://p.example/robots.txt", 500)


def resting(net: Net) -> None:
    net.say("http://p.example/robots.txt", 429, **{"retry-after": "20000"})


@pytest.mark.parametrize("unwilling", [unavailable, resting])
def test_pages_that_were_not_asked_for_are_not_given_up(tmp_path: Path, unwilling: Callable[[Net], None]) -> None:
    net = Net(tmp_path, entry("http://p.example/1"), entry("http://p.example/2"))
    unwilling(net)
    for _ in range(5):
        assert set(net.codes()) <= {"N106", "N109"}
    assert "http://p.example/1" not in net.asked
    net.say("http://p.example/robots.txt", 404)
    net.now += 10 * HOUR
    assert net.codes() == ["http://p.example/1", "http://p.example/2"]


def test_the_feed_is_asked_for_whole_while_pages_wait(tmp_path: Path) -> None:
    net = Net(tmp_path, entry("http://p.example/1"))
    found = net.answers[FEED]
    assert isinstance(found, Answer)
    net.answers[FEED] = Answer(url=FEED, status=200, headers={"etag": '"1"'}, body=found.body)
    unavailable(net)
    net.round()
    assert net.state.of(FEED).etag == ""
    net.say("http://p.example/robots.txt", 404)
    assert net.codes() == ["http://p.example/1"]
    assert net.state.of(FEED).etag == '"1"'


def test_a_redirect_leads_to_a_host_with_rules_of_its_own(tmp_path: Path) -> None:
    net = Net(tmp_path, entry("http://p.example/1"), entry("http://p.example/2"))
    net.say("http://p.example/1", 302, location="http://q.example/closed")
    net.say("http://p.example/2", 302, location="http://q.example/open")
    rules = b"User-agent: *\nDisallow: /closed\n"
    net.say("http://q.example/robots.txt", 301, location="http://www.q.example/robots.txt")
    net.answers["http://www.q.example/robots.txt"] = Answer(url="", status=200, headers={}, body=rules)
    assert net.codes() == ["N105", "http://p.example/2"]
    assert "http://q.example/closed" not in net.asked
    assert "http://q.example/open" in net.asked


def test_rules_that_lead_nowhere_close_no_page(tmp_path: Path) -> None:
    net = Net(tmp_path, entry("http://p.example/1"))
    net.say("http://p.example/robots.txt", 302, location="http://[")
    assert net.codes() == ["N109"]
    assert net.state.of(FEED).entries == []


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/news/1", "http://feed.example/news/1"),
        ("https://p.example/۱/سلام?ص=ب", "https://p.example/%DB%B1/%D8%B3%D9%84%D8%A7%D9%85?%D8%B5=%D8%A8"),
        ("https://p.example/%D8%B3 x?a=b&c=%20", "https://p.example/%D8%B3%20x?a=b&c=%20"),
        ("http://مثال.إختبار:8080/a", "http://xn--mgbh0fb.xn--kgbechtv:8080/a"),
        ("https://p.example/a/../b;c?d#e", "https://p.example/a/../b;c?d#e"),
    ],
)
def test_addresses_of_any_script(written: str, address: str) -> None:
    assert absolute(FEED, written) == address
    assert absolute(FEED, address) == address


def test_a_page_under_an_address_in_arabic_is_fetched(tmp_path: Path) -> None:
    net = Net(tmp_path, entry("https://p.example/سلام"))
    assert net.codes() == ["https://p.example/%D8%B3%D9%84%D8%A7%D9%85"]


def test_a_page_is_read_where_it_can_cost_nothing_but_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(page: Page, reader: Reader) -> list[Article]:
        if "slow" in page.source:
            while True:
                time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGKILL)
        return []

    monkeypatch.setattr(whole, "read_page", never)
    corridor = Corridor(most_bytes=1_000_000, most_seconds=0.2)
    net = Net(tmp_path, entry("http://p.example/slow"), entry("http://p.example/deadly"))
    assert [corridor.apart(new.found) for new in net.rounds.once()] == [None, None]
    assert [line.split(": ")[1][:4] for line in capsys.readouterr().err.splitlines()] == ["R102", "R104"]
    assert corridor.failed == 2


def test_a_feed_says_nothing_in_the_name_of_others(tmp_path: Path) -> None:
    net = Net(
        tmp_path,
        entry("http://other.example/article", name="n1"),
        entry("http://[", name="n2"),
        entry("", title="one"),
        entry("", title="two"),
        pages=False,
    )
    pages = [page for page in net.round() if isinstance(page, Page)]
    assert [page.url for page in pages] == ["http://other.example/article", None, None, None]
    assert len({page.source for page in pages}) == 4
    assert all(page.source.startswith(f"{FEED}#") for page in pages)
    assert pages[0].source == f"{FEED}#n1"
