"""Feeds watched on a server of our own, on loopback, that misbehaves in every way."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote

import pytest

from dragoman.errors import DragomanError
from dragoman.ingest.files import opened
from dragoman.ingest.problem import Problem
from dragoman.model import Page
from dragoman.watch.address import Resolve, resolve
from dragoman.watch.fetch import Answer, Bounds, once
from dragoman.watch.plan import Feed, Plan, load
from dragoman.watch.polite import Guest
from dragoman.watch.rounds import New, Rounds
from dragoman.watch.state import State

CALL = "تلقى الرئيس المصري اتصالا هاتفيا من نظيره الروسي يوم السبت، بحثا خلاله وقف إطلاق النار في غزة."
AGENT = "dragoman-test (test@newsroom.example)"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    asked: ClassVar[list[str]] = []
    robots = (404, b"")
    busy = False

    def do_GET(self) -> None:
        Handler.asked.append(self.path)
        getattr(self, "at_" + self.path.strip("/").split("?")[0].replace(".", "_").replace("/", "_"), self.at_nothing)()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def at_nothing(self) -> None:
        self.answer(b"", 404)

    def at_robots_txt(self) -> None:
        status, body = Handler.robots
        self.answer(body, status)

    def at_feed_xml(self) -> None:
        if self.headers.get("If-None-Match") == '"1"':
            self.answer(b"", 304)
            return
        host = f"http://{self.headers['Host']}"
        entries = "".join(
            f"<item><title>خبر {n}</title><link>{host}/page{n}</link><guid>g{n}</guid><description>{CALL}</description>"
            "<pubDate>Sat, 09 Dec 2023 10:00:00 GMT</pubDate></item>"
            for n in (1, 2)
        )
        self.answer(f"<rss><channel><title>بريد</title>{entries}</channel></rss>".encode(), ETag='"1"')

    def at_page1(self) -> None:
        body = f"<html><head><title>اتصال بين الرئيسين</title></head><p>{CALL}</p></html>"
        self.answer(body.encode("cp1256"), Content_Type="text/html; charset=windows-1256")

    def at_page2(self) -> None:
        if Handler.busy:
            self.answer(b"", 429, Retry_After="120")
        else:
            self.answer(f"<html><p>{CALL}</p></html>".encode())

    def at_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 65_536)

    def at_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def at_dripping_head(self) -> None:
        while True:
            self.wfile.write(b"H")
            self.wfile.flush()
            time.sleep(0.05)

    def at_bomb(self) -> None:
        self.answer(gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip")

    def at_broken_gzip(self) -> None:
        self.answer(b"no gzip", Content_Encoding="gzip")

    def at_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def at_loop(self) -> None:
        self.answer(b"", 302, Location="/loop")

    def at_inside(self) -> None:
        self.answer(b"", 302, Location="http://10.0.0.1/secret")

    def at_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def at_broken_address(self) -> None:
        self.answer(b"", 302, Location="http://[")

    def at_arabic(self) -> None:
        self.wfile.write("HTTP/1.0 302 Found\r\nLocation: /أخبار/سلام?صفحة=١ ٢\r\n\r\n".encode())

    def at_short(self) -> None:
        self.answer(b"half", Content_Length="4000")

    def at_silence(self) -> None:
        time.sleep(5)

    def at_garbage(self) -> None:
        self.wfile.write(b"\0\1\2 nothing\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:
        pass

    def handle(self) -> None:
        with suppress(OSError):  # the other side has hung up, as it should
            super().handle()

    def finish(self) -> None:
        with suppress(OSError):
            super().finish()


@pytest.fixture
def host() -> Iterator[str]:
    Handler.asked, Handler.robots, Handler.busy = [], (404, b""), False
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetch(url: str, *, bounds: Bounds, resolver: Resolve = resolve) -> Answer:
    """What a guest is answered."""
    guest = Guest(
        lambda url, headers: once(url, headers=headers, bounds=bounds, resolver=resolver),
        agent=AGENT,
        pause=0.0,
        clock=time.monotonic,
        sleep=time.sleep,
    )
    return guest.get(url)


BOUNDS = Bounds(seconds=1.0, bytes=1_000_000, allow_private=True)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("endless", "N104"),
        ("drip", "N104"),
        ("dripping/head", "N104"),
        ("bomb", "N104"),
        ("broken/gzip", "N104"),
        ("brotli", "N104"),
        ("loop", "N104"),
        ("short", "N104"),
        ("silence", "N104"),
        ("garbage", "N104"),
        ("file", "N102"),
        ("broken/address", "N102"),
    ],
)
def test_a_server_that_misbehaves_costs_a_bounded_time(host: str, path: str, code: str) -> None:
    start = time.monotonic()
    with pytest.raises(DragomanError) as error:
        fetch(f"{host}/{path}", bounds=BOUNDS)
    assert error.value.code == code
    assert time.monotonic() - start < 4


@pytest.mark.parametrize(
    "numbers",
    [
        ["127.0.0.1"],
        ["10.1.2.3"],
        ["169.254.169.254"],
        ["::1"],
        ["::ffff:192.168.0.1"],
        ["fe80::1%eth0"],
        ["64:ff9b::7f00:1"],
        ["::7f00:1"],
        ["93.184.216.34", "10.0.0.1"],
    ],
)
def test_private_machines_are_not_asked(numbers: list[str]) -> None:
    bounds = Bounds(seconds=1.0, bytes=1_000)
    with pytest.raises(DragomanError, match="N102"):
        fetch("http://outlet.example/", bounds=bounds, resolver=lambda host, port: numbers)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "http://u:p@a.example/", "http:///x", "http://a.example/\r\nX: y", "http://[::1"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(DragomanError, match="N102"):
        fetch(url, bounds=BOUNDS)


def test_a_redirect_is_looked_at_as_the_first_address_was(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(host.rsplit(":", 1)[1])
    connect = socket.create_connection
    public = "93.184.216.34"  # which stands for the server of this test

    def connected(place: tuple[str, int], timeout: float) -> socket.socket:
        assert place == (public, port), "only what was looked at"
        return connect(("127.0.0.1", port), timeout)

    monkeypatch.setattr(socket, "create_connection", connected)

    def resolver(name: str, port: int) -> list[str]:
        return [public] if name == "outlet.example" else [name]

    with pytest.raises(DragomanError, match="N102"):
        fetch(
            f"http://outlet.example:{port}/inside",
            bounds=Bounds(seconds=1, bytes=1000),
            resolver=resolver,
        )
    assert Handler.asked == ["/robots.txt", "/inside"]


def test_a_redirect_in_letters_of_another_script(host: str) -> None:
    with pytest.raises(DragomanError, match="N107"):  # nothing is there
        fetch(f"{host}/arabic", bounds=BOUNDS)
    assert unquote(Handler.asked[-1]) == "/أخبار/سلام?صفحة=١ ٢"


def test_nobody_is_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(DragomanError, match="N103"):
        fetch(f"http://127.0.0.1:{port}/", bounds=BOUNDS)


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def rounds(host: str, folder: Path, clock: Clock, *, pages: bool = True) -> Rounds:
    plan = Plan(agent=AGENT, feed=(Feed(url=f"{host}/feed.xml", pages=pages),), pause=2.0)
    guest = Guest(
        lambda url, headers: once(url, headers=headers, bounds=BOUNDS),
        agent=AGENT,
        pause=2.0,
        clock=clock,
        sleep=clock.sleep,
    )
    return Rounds(plan, State(folder / "state.json"), guest, now=clock)


def take(news: Iterator[New]) -> list[Page | Problem]:
    out = []
    for new in news:
        out.append(opened(new.found))
        new.done()
    return out


def test_a_feed_is_read_once_and_asked_politely(host: str, tmp_path: Path) -> None:
    clock = Clock()
    one = rounds(host, tmp_path, clock)
    first, second = (page for page in take(one.once()) if isinstance(page, Page))
    assert first.text == f"اتصال بين الرئيسين\n\n{CALL}"
    assert (first.outlet, str(first.published), first.url) == ("بريد", "2023-12-09", f"{host}/page1")
    assert second.text.endswith(CALL)
    assert Handler.asked == ["/robots.txt", "/feed.xml", "/page1", "/page2"]
    assert clock.slept == pytest.approx([2.0, 2.0, 2.0])
    assert take(one.once()) == [], "it is not due"
    assert one.due() == 900 - 2 or one.due() > 800
    clock.now += 1_000
    assert take(rounds(host, tmp_path, clock).once()) == [], "nothing is new, also to a new run"
    assert Handler.asked[4:] == ["/robots.txt", "/feed.xml"], "and the server said so by 304"


def test_a_run_that_was_cut_goes_on(host: str, tmp_path: Path) -> None:
    clock = Clock()
    news = rounds(host, tmp_path, clock).once()
    first = next(news)
    first.done()
    next(news)  # fetched, but nobody said that it is kept
    news.close()
    (again,) = (page for page in take(rounds(host, tmp_path, clock).once()) if isinstance(page, Page))
    assert again.url == f"{host}/page2"


def test_a_busy_host_is_left_alone(host: str, tmp_path: Path) -> None:
    Handler.busy = True
    clock = Clock()
    one = rounds(host, tmp_path, clock)
    _, problem = take(one.once())
    assert isinstance(problem, Problem)
    assert problem.code == "N107"
    asked = len(Handler.asked)
    clock.now += 100
    assert [p.code for p in take(rounds_of(one, clock)) if isinstance(p, Problem)] == ["N106"]
    assert len(Handler.asked) == asked, "120 seconds were asked for"
    Handler.busy = False
    clock.now += 10_000
    (page,) = take(one.once())
    assert isinstance(page, Page)


def rounds_of(one: Rounds, clock: Clock) -> Iterator[New]:
    """A round now, whatever is due."""
    for seen in one._state.feeds.values():
        seen.after = clock()
    return one.once()


@pytest.mark.parametrize("status", [200, 500])
def test_robots(host: str, tmp_path: Path, status: int) -> None:
    Handler.robots = (status, b"User-agent: *\nDisallow: /page\nCrawl-delay: 7\n")
    clock = Clock()
    codes = [p.code for p in take(rounds(host, tmp_path, clock).once()) if isinstance(p, Problem)]
    assert codes == (["N105", "N105"] if status == 200 else ["N109"]), "rules that cannot be had forbid all for a while"
    assert "/page1" not in Handler.asked


def test_a_host_states_how_long_its_guests_wait(host: str, tmp_path: Path) -> None:
    Handler.robots = (200, b"User-agent: *\nDisallow: /other\nCrawl-delay: 7\n")
    clock = Clock()
    take(rounds(host, tmp_path, clock).once())
    assert clock.slept == pytest.approx([2.0, 7.0, 7.0]), "after robots.txt itself nothing is known yet"
    assert Handler.asked[2:] == ["/page1", "/page2"]


def test_the_text_of_the_feed_itself(host: str, tmp_path: Path) -> None:
    pages = [p for p in take(rounds(host, tmp_path, Clock(), pages=False).once()) if isinstance(p, Page)]
    assert [page.text for page in pages] == [f"خبر {n}\n\n{CALL}" for n in (1, 2)]


def test_plans(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text('agent = "a (a@b.example)"\n[[feed]]\nurl = "https://a.example/rss"\nevery = 600\n')
    assert load(path).feed[0].every == 600
    for bad in (
        "x",
        'agent = "a"',
        'agent = "a"\n[[feed]]\nurl = 1',
        'agent = "a"\nevery = 1\n[[feed]]\nurl = "u"',
        'agent = "ا"\n[[feed]]\nurl = "u"',
        'agent = "a"\n[[feed]]\nurl = "u"\nevry = 2',
    ):
        path.write_text(bad)
        with pytest.raises(DragomanError, match="N101"):
            load(path)
    with pytest.raises(DragomanError, match="N101"):
        load(tmp_path / "none.toml")


def test_a_damaged_memory_is_said(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text("{")
    with pytest.raises(DragomanError, match="N108"):
        State(tmp_path / "state.json")


def test_the_command_reads_into_a_record(host: str, tmp_path: Path) -> None:
    plan = tmp_path / "feeds.toml"
    plan.write_text(f'agent = "{AGENT}"\npause = 0.01\nallow_private = true\n[[feed]]\nurl = "{host}/feed.xml"\n')
    command = [sys.executable, "-m", "dragoman", "watch", str(plan), "--record", str(tmp_path / "r.db"), "--once"]
    first = subprocess.run(command, capture_output=True, check=True).stderr.decode()
    assert "added: 2; problems: 0" in first
    assert "added: 0; problems: 0" in subprocess.run(command, capture_output=True, check=True).stderr.decode()
    told = [sys.executable, "-m", "dragoman", "events", "--record", str(tmp_path / "r.db"), "--format", "csv"]
    assert "EGY; RUS" in subprocess.run(told, capture_output=True, check=True).stdout.decode()
