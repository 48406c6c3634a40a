"""A page that ends in the middle of a sentence is read like any other: no rule looks on past its end."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dragoman.compiling.examples import corpus
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load

LANGUAGES = Path(__file__).parents[2] / "src" / "dragoman" / "data" / "languages"
EVERY = 9  # of the packs' sentences


def sentences() -> list[str]:
    """Some of the sentences beside the rules, and teasers that are cut off where a list would begin."""
    told = [outcome.text for outcome in corpus(load(), LANGUAGES)]
    return ["اجتمع السيسي مع نظرائه من", "وسيلتقي لافروف عددا من نظرائه في", *told[::EVERY]]


def test_no_rule_looks_past_the_end() -> None:
    reader = load()
    for text in sentences():
        words = text.split(" ")
        for n in range(3, len(words)):
            cut = " ".join(words[:n])
            page = Page(source="cut", text=cut, sha256=hashlib.sha256(cut.encode()).hexdigest())
            try:
                read_page(page, reader)
            except IndexError:
                pytest.fail(cut)
