"""A page graded: pairs, levels, kinds of error, figures."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any

import pytest

from dragoman.grading.figures import figures, table
from dragoman.grading.gold import GoldPage, Side, Wanted
from dragoman.grading.page import PageGrade, grade_page
from dragoman.grading.pairing import Contact, compare, pair, wrongs

Day = datetime.date.fromisoformat
DAY = Day("2023-12-09")
EVE = Day("2023-12-08")


def contact(parties: str, days: str | None = None, *, channel: str = "phone", **more: Any) -> Contact:
    first, _, last = (days or "").partition("/")
    given = {"persons": frozenset(), "status": "occurred", "salience": "main", "text": "", **more}
    return Contact(
        parties=frozenset(parties.split("+")),
        days=(Day(first), Day(last or first)) if days else None,
        channel=channel,
        **given,
    )


def want(parties: str, days: str | None = None, *, channel: str = "phone", status: str = "occurred") -> Wanted:
    first, _, last = (days or "").partition("/")
    return Wanted(
        channel=channel,
        status=status,
        date=(Day(first), Day(last or first)) if days else None,
        parties=tuple(Side(code) for code in parties.split("+")),
        quote="they spoke",
    )


def gold(*contacts: Wanted, published: datetime.date | None = DAY, lang: str = "en") -> GoldPage:
    return GoldPage(id="a", lang=lang, published=published, contacts=contacts)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("EGY+RUS", "EGY+RUS", 3),
        ("EGY+RUS", "EGY+IRN", 0),
        ("EGY+RUS", "EGY+RUS+IRN", 2),
        ("EGY+RUS+IRN+TUR", "EGY+RUS", 2),
        ("EGY+RUS+IRN+TUR+USA", "EGY+RUS", 0),
        ("EGY+SOME PARTY", "EGY+ANOTHER PARTY", 0),
    ],
)
def test_parties(one: str, other: str, level: int) -> None:
    assert compare(contact(one), contact(other), DAY) == level


@pytest.mark.parametrize(
    ("want_days", "read_days", "right"),
    [
        ("2023-12-09", "2023-12-09", True),
        ("2023-12-09", "2023-12-08/2023-12-09", True),
        ("2023-12-08", "2023-12-08/2023-12-09", False),
        ("2023-12-01/2023-12-31", "2023-12-05", True),
        ("2023-12-05", "2023-12-01/2023-12-31", False),
        (None, None, True),
        (None, "2023-12-09", False),
        ("2023-12-09", None, False),
    ],
)
def test_days(want_days: str | None, read_days: str | None, right: bool) -> None:
    level = compare(contact("EGY+RUS", want_days), contact("EGY+RUS", read_days), DAY)
    assert level == (3 if right else 1)


def test_what_is_wrong_is_named() -> None:
    one = contact("EGY+RUS", "2023-12-09")
    other = contact("EGY+RUS+IRN", None, channel="letter", status="planned")
    assert wrongs(one, other, DAY) == ("day", "parties", "channel", "status")
    assert wrongs(one, one, DAY) == ()


def test_the_best_pairs_come_first_and_each_goes_once() -> None:
    day, undated = contact("EGY+RUS", "2023-12-09"), contact("EGY+RUS")
    assert sorted(pair([undated, day], [day, day], DAY)) == [(0, 1, 1), (1, 0, 3)]


def test_persons_and_words_decide_between_alike_ones() -> None:
    first = contact("EGY+RUS", persons=frozenset({"A"}))
    second = contact("EGY+RUS", persons=frozenset({"B"}))
    assert sorted(pair([first, second], [second, first], DAY)) == [(0, 1, 3), (1, 0, 3)]


def test_a_page(make: SimpleNamespace) -> None:
    read = make.article(
        "a",
        make.event("EGY", "RUS", days="2023-12-09", channel="phone", status="occurred"),
        make.event("IRN", "TUR", days="2023-12-09", channel="phone", status="occurred"),
    )
    page = gold(want("EGY+RUS", "2023-12-09", channel="letter"), want("EGY+USA"))
    graded = grade_page(page, [read], "they spoke")
    assert [(mark.level, mark.wrong) for mark in graded.marks] == [
        (2, ("channel",)),
        (0, ("missed",)),
        (0, ("invented",)),
    ]
    told = table([graded])
    assert told.counts["all"].precision() == 0.5
    assert told.counts["all"].recall() == 0.5
    assert told.counts["all"].f1("full") == 0.0
    assert (told.counts["letter"].gold, told.counts["letter"].read) == (1, 1)
    assert (told.counts["phone"].gold, told.counts["phone"].read) == (1, 1)
    assert told.wrong == {"missed": 1, "invented": 1, "day": 0, "parties": 0, "channel": 1, "status": 0}


def test_a_page_that_was_not_read_misses_everything() -> None:
    graded = grade_page(gold(want("EGY+RUS")), [], "")
    assert not graded.read
    assert list(graded.lines()) == ["not read", "missed EGY+RUS ? phone occurred (main): they spoke"]
    assert figures([graded])["published"] == 0.0


def test_of_nothing_everything_is_right() -> None:
    assert set(figures([PageGrade(page="a", lang="en")]).values()) == {1.0}
