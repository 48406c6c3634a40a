"""A desk that listens on this machine, and a browser that can reach nothing else."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.ingest.files import read_paths
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load
from dragoman.store import Record

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
SHOTS = Path(os.environ.get("DRAGOMAN_SCREENSHOTS", Path(__file__).parents[2] / ".screenshots"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium without a window. It holds an event loop, so that it must end before other tests open theirs."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no browser here: chromium is not installed")
    for module in ("playwright", "axe_playwright_python", "fastapi"):
        if find_spec(module) is None:
            pytest.skip(f"no browser here: {module} is not installed")
    from playwright.sync_api import sync_playwright

    # whatever else a page names is found nowhere
    closed = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=program, args=["--no-sandbox", closed])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a record of the samples."""
    reader = load()
    name = str(tmp_path_factory.mktemp("browser") / "record.db")
    with Record(name, reader=lambda: reader) as record:
        for page in read_paths([str(SAMPLES)]):
            assert isinstance(page, Page)
            record.add(page, read_page(page, reader))
        record.settle()
    return name


@pytest.fixture(scope="session")
def desk(record: str) -> Iterator[str]:
    """The address of a desk over the record of the samples."""
    yield from serve(record, sample=True)


@pytest.fixture(scope="session")
def judging(record: str) -> Iterator[str]:
    """The address of a desk at which pairs can be judged."""
    yield from serve(record, reviewer="Sara")


@pytest.fixture(scope="session")
def closed(record: str) -> Iterator[str]:
    """The address of a desk that is a team's."""
    from dragoman.web.team import Member, Team, digest_of

    yield from serve(record, team=Team(member=[Member(name="Reza", role="reader", token_sha256=digest_of("token"))]))


def serve(record: str, **how: Any) -> Iterator[str]:
    import uvicorn

    from dragoman.web.app import make_app

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = make_app(record, load(), hosts=("127.0.0.1",), **how)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    wait(lambda: server.started)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def wait(done: Callable[[], bool], *, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)
