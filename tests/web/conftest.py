"""A desk over the samples and a page of hostile words, and one over a record that a browser opens."""

from __future__ import annotations

from collections.abc import Iterator
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
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 1234567*7 }}"
CALL = "Egyptian President Abdel Fattah el-Sisi telephoned Russian President Vladimir Putin on 3 May 2022."


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a record of the samples, and of a page whose every word is hostile."""
    reader = load()
    name = str(tmp_path_factory.mktemp("desk") / "record.db")
    call = (
        f"{HOSTILE}\n\n{CALL} {HOSTILE}\n\nThe two spoke of the situation in the region, and the call was a long one."
    )
    with Record(name, reader=lambda: reader) as record:
        for page in [*read_paths([str(SAMPLES)]), Page(source=f"a{HOSTILE}", text=call, sha256="0", outlet=HOSTILE)]:
            assert isinstance(page, Page)
            record.add(page, read_page(page, reader))
        record.settle()
    return name


@pytest.fixture(scope="session")
def hostile() -> str:
    return HOSTILE


@pytest.fixture(scope="module")
def client(samples: str) -> Iterator[Any]:
    if find_spec("fastapi") is None:
        pytest.skip("the desk extra is not installed")
    from fastapi.testclient import TestClient

    from dragoman.web.app import make_app

    with TestClient(make_app(samples, load(), hosts=("testserver",), sample=True)) as client:
        yield client
