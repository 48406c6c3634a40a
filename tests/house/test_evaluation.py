"""The annotation under `evaluation/` is well formed, and no page of its hold-out is a work page as well."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parents[2] / "evaluation"
WORK = [path for folder in ("pages", "whole") for path in sorted((HERE / folder).glob("*.jsonl"))]
SEALED = [HERE / "holdout.jsonl", HERE / "whole" / "holdout.jsonl"]
CHANNELS = {"phone", "in-person", "letter", "unspecified"}
STATUSES = {"occurred", "planned", "called-for", "denied"}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def test_no_page_held_out_is_a_work_page_and_none_stands_twice() -> None:
    work = [row["id"] for path in WORK if path not in SEALED for row in rows(path)]
    out = [row["id"] for path in SEALED for row in rows(path)]
    assert work and out
    assert len({*work, *out}) == len(work) + len(out)


@pytest.mark.parametrize(
    "path",
    [*WORK, HERE / "holdout.jsonl", *sorted((HERE / "press").glob("*.jsonl"))],
    ids=lambda p: f"{p.parent.name}-{p.stem}",
)
def test_contacts_are_well_formed(path: Path) -> None:
    for row in rows(path):
        assert row["lang"] == row["id"][:2] and row["main"] is None, row["id"]
        for contact in row["contacts"]:
            codes = [side["party"] for side in contact["parties"]]
            assert len(set(codes)) > 1 and all(re.fullmatch(r"[A-Z][A-Z0-9 -]+", code) for code in codes), row["id"]
            assert contact["channel"] in CHANNELS and contact["status"] in STATUSES, row["id"]
            assert contact["salience"] in ("main", "background"), row["id"]
            assert contact["initiator"] is None or contact["initiator"] in codes, row["id"]
            assert 2 <= len(contact["quote"].split()) <= 12, row["id"]
            if contact["date"]:
                first, last = map(datetime.date.fromisoformat, contact["date"])
                assert first <= last, row["id"]
