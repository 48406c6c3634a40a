"""Every span in every row is the page's own characters, 2 to 300 of them, over all pages there are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import dragoman
from dragoman.ingest.files import read_paths
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def rows(folder: Path) -> Iterator[tuple[Page, dict[str, Any]]]:
    if not folder.exists():
        pytest.skip(f"{folder.name} is not beside this checkout")
    for page in read_paths([str(folder)]):
        assert isinstance(page, Page)
        for article in read_page(page, load()):
            yield page, json.loads(msgspec.json.encode(article))


def spans(value: Any, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and isinstance(value["start"], int):
            yield at, value
        else:
            for key, inner in value.items():
                yield from spans(inner, f"{at}.{key}")
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from spans(inner, f"{at}[{n}]")


@pytest.mark.parametrize("folder", [SAMPLES, SEEDS], ids=["samples", "seeds"])
def test_spans(folder: Path) -> None:
    seen = 0
    for page, row in rows(folder):
        first, last = row["span"]
        assert 0 <= first <= last <= len(page.text)
        for at, span in spans(row):
            seen += 1
            where = f"{page.source} article {row['article']}{at}"
            assert page.text[span["start"] : span["end"]] == span["text"], where
            assert at == ".title" or 2 <= len(span["text"]) <= 300, where
    assert seen


@pytest.mark.parametrize("folder", [SAMPLES, SEEDS], ids=["samples", "seeds"])
def test_what_is_told_has_its_words(folder: Path) -> None:
    for page, row in rows(folder):
        where = f"{page.source} article {row['article']}"
        ids = [event["id"] for event in row["events"]]
        assert len(ids) == len(set(ids)), where
        for part in ("events", "statements", "figures"):
            for told in row[part]:
                assert told["evidence"], f"{where} {part}"
        for event in row["events"]:
            for side in (*event["parties"], *event["attendees"]):
                assert side["evidence"], f"{where} {event['id']} {side['party']}"
            if event["date"] and event["date"]["precision"] != "open":
                assert event["date"]["evidence"], f"{where} {event['id']} date"
            for field in ("channel", "status"):
                said = event[field] not in ("unspecified", "unknown", "occurred")
                assert not said or event["because"].get(field), f"{where} {event['id']} {field}"
        published = row["published"]
        if published and published["basis"] != "given":
            assert published["evidence"], where


@pytest.mark.parametrize("folder", [SAMPLES, SEEDS], ids=["samples", "seeds"])
def test_one_article_is_the_pages_own(folder: Path) -> None:
    by_page: dict[str, list[dict[str, Any]]] = {}
    for page, row in rows(folder):
        by_page.setdefault(page.source, []).append(row)
    for source, articles in by_page.items():
        assert sum(row["main"] for row in articles) == 1, source
        assert [row["article"] for row in articles] == list(range(len(articles))), source
