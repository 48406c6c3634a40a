"""What is read off pages in the layouts of outlets, and off real pages with expected text."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.ingest.html import extract
from dragoman.model import Page


def _layouts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("layouts", Path(__file__).with_name("layouts.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["layouts"] = module
    spec.loader.exec_module(module)
    return module


SAMPLES = list(_layouts().samples())


def f1(got: str, expected: str) -> float:
    """F1 over words."""
    a, b = (Counter(re.findall(r"\w+", text)) for text in (got, expected))
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


def test_there_are_forty() -> None:
    assert len(SAMPLES) >= 40


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_layout(sample) -> None:  # type: ignore[no-untyped-def]
    page = extract(Page(source="a.html", text=sample.html, sha256=""))
    title, *body = page.text.split("\n\n")
    assert title == sample.title
    assert f1("\n".join(body), sample.body) >= 0.95
    assert sample.body.split("\n")[-1] in page.text
    assert str(page.published) == (sample.date if sample.states_day else "None")
