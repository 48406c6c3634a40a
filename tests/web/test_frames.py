"""A record as tables in Python."""

from __future__ import annotations

import datetime

import pytest

import dragoman
from dragoman.errors import DragomanError


def test_events_as_lines(samples: str) -> None:
    with dragoman.open_record(samples) as record:
        lines = record.events(
            party=("EGY", "RUS"), since="2023-12-01", until=datetime.date(2023, 12, 31), language="ar"
        )
        assert len(lines) >= 1
        for line in lines:
            assert {"EGY", "RUS"} <= set(line["parties"])
            assert isinstance(line["first"], datetime.date)
        assert len(record.events(everything=True)) > len(record.events())
        assert all(line["words"] for line in record.statements())
        assert {line["kind"] for line in record.figures()} >= {"killed"}


def test_frames(samples: str) -> None:
    pandas = pytest.importorskip("pandas", reason="the frames extra is not installed")
    polars = pytest.importorskip("polars", reason="the frames extra is not installed")
    with dragoman.open_record(samples) as record:
        for table in (record.events(), record.statements(), record.figures()):
            one, other = table.pandas(), table.polars()
            assert isinstance(one, pandas.DataFrame)
            assert isinstance(other, polars.DataFrame)
            assert len(one) == len(other) == len(table)
            assert list(one.columns) == other.columns
        assert record.events().polars().schema["first"] == polars.Date


def test_there_must_be_a_record() -> None:
    with pytest.raises(DragomanError, match="S101"):
        dragoman.open_record("no/such/record.db")
