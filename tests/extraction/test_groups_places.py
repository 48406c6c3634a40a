"""Groups that are found by where they stand."""

from __future__ import annotations

from dragoman.extraction.contacts.words.groups import Group, before, ending, over

ONE = Group(i=1, j=3, mark="", mentions=())
TWO = Group(i=5, j=8, mark="", mentions=())
GROUPS = [ONE, TWO]


def test_the_group_over_a_token() -> None:
    assert [over(GROUPS, t) for t in range(9)] == [None, ONE, ONE, None, None, TWO, TWO, TWO, None]


def test_the_last_group_before_a_token() -> None:
    assert [before(GROUPS, t) for t in range(9)] == [None, None, None, ONE, ONE, ONE, ONE, ONE, TWO]


def test_the_group_that_ends_at_a_token() -> None:
    assert [t for t in range(9) if ending(GROUPS, t)] == [3, 8]
    assert before([], 4) is over([], 4) is None
