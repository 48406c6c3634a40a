"""Parquet: a page a row."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from dragoman.ingest.files import read_paths
from dragoman.ingest.problem import Problem
from dragoman.model import Page

pa = pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
TEXT = "Sisi met Blinken in Cairo on Thursday."


def read(path: Path, **columns: list[object]) -> list[Page | Problem]:
    import pyarrow.parquet as pq

    pq.write_table(pa.table(columns), path)
    return list(read_paths([str(path)]))


def test_rows_are_pages_with_what_stands_beside_them(tmp_path: Path) -> None:
    day = datetime.datetime(2024, 3, 21, 23, 0, tzinfo=datetime.UTC)
    one, other = read(
        tmp_path / "a.parquet", text=[TEXT, TEXT], url=["https://a.example/1", None], published=[day, None], rank=[1, 2]
    )
    assert isinstance(one, Page) and isinstance(other, Page)
    assert (one.url, one.published, one.source) == (
        "https://a.example/1",
        datetime.date(2024, 3, 21),
        f"{tmp_path}/a.parquet:1",
    )
    assert (other.url, other.published) == (None, None)


def test_html_is_read_and_an_empty_row_is_a_problem(tmp_path: Path) -> None:
    one, other = read(tmp_path / "a.parquet", html=[f"<html><h1>News</h1><p>{TEXT}</p>", None], source=["a", "b"])
    assert isinstance(one, Page) and one.text == f"News\n\n{TEXT}"
    assert isinstance(other, Problem) and other.code == "I108"


def test_what_is_no_table_of_pages_is_said(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "a.parquet", words=["a"])
    assert isinstance(found, Problem) and found.code == "I108" and "words" in found.detail
    (tmp_path / "b.parquet").write_bytes(b"PAR1 this is none PAR1")
    (found,) = read_paths([str(tmp_path / "b.parquet")])
    assert isinstance(found, Problem) and found.code == "I109"
