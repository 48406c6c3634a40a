"""The sentences beside the packs: every one is read with its parties, beginner, channel and status, or refused."""

from pathlib import Path

import pytest

from dragoman.compiling.examples import Outcome, corpus, frame_examples
from dragoman.reader import load

LANGUAGES = Path(__file__).parents[2] / "src" / "dragoman" / "data" / "languages"

# Sentences that are not read yet, each with what it would take. One that reads leaves the list.
NOT_YET: dict[str, str] = {}


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return list(corpus(load(), LANGUAGES))


def test_every_sentence_is_read(outcomes: list[Outcome]) -> None:
    wrong = {o.rule: o.wrong for o in outcomes if o.wrong}
    assert set(wrong) <= set(NOT_YET), {k: v for k, v in wrong.items() if k not in NOT_YET}
    assert set(wrong) == set(NOT_YET), "a sentence that is read now leaves the list"


def test_there_are_as_many_as_the_machinery_is_held_to(outcomes: list[Outcome]) -> None:
    for code in ("ar", "fa"):
        rules = [o.rule for o in outcomes if o.pack == code]
        assert sum(r.startswith(f"{code}-call-") and "-not-" not in r for r in rules) >= 40
        assert sum(r.startswith(f"{code}-call-not-") for r in rules) >= 20


def test_every_example_of_a_frame_is_read() -> None:
    assert [o for o in frame_examples(load()) if o.wrong] == []
