"""How a mention is judged against an annotated place."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dragoman.grading.linking import Named, Place, judge, lines, load_named, places
from dragoman.model import Page
from dragoman.reader import load

NAMES = Path(__file__).parents[2] / "evaluation" / "names"
ROW = Named(
    page="p",
    start=10,
    end=40,
    words="الرئيس الفرنسي إيمانويل ماكرون",
    name="إيمانويل ماكرون",
    office="president",
    parties=("FRA",),
    person="Emmanuel Macron",
)
ALONE = Named(
    page="p",
    start=10,
    end=24,
    words="الرئيس الفرنسي",
    name="",
    office="president",
    parties=("FRA",),
    person="Emmanuel Macron",
)


def place(
    party: str = "FRA", office: str = "president", name: str | None = None, *, provisional: bool = False
) -> Place:
    return Place(start=12, end=30, kind="person", party=party, office=office, name=name, provisional=provisional)


@pytest.mark.parametrize(
    ("row", "read", "outcome"),
    [
        (ROW, place(name="Emmanuel Macron"), "linked"),
        (ROW, place(name="Imanuel Makrun", provisional=True), "provisional"),
        (ROW, place(name="Somebody Else", provisional=True), "provisional"),
        (ROW, place(name="François Hollande"), "person"),
        (ROW, place(party="DEU", name="Emmanuel Macron"), "state"),
        (ROW, place(), "nameless"),
        (ALONE, place(name="Emmanuel Macron"), "linked"),
        (ALONE, place(), "provisional"),
        (ALONE, place(name="François Hollande"), "person"),
        (ALONE, place(office="foreign-minister"), "office"),
        (ALONE, place(party="DEU"), "state"),
    ],
)
def test_outcomes(row: Named, read: Place, outcome: str) -> None:
    assert judge(row, [read]).outcome == outcome


def test_where_nothing_is_read_it_is_missing_and_the_right_mention_wins() -> None:
    away = Place(start=50, end=60, kind="person", party="FRA", office=None, name="Emmanuel Macron", provisional=False)
    assert judge(ROW, [away]).outcome == "missing"
    assert judge(ROW, [place(party="DEU"), place(name="Emmanuel Macron")]).outcome == "linked"
    assert "right 1.000" in next(iter(lines("all", [judge(ROW, [place(name="Emmanuel Macron")])])))


def test_places_of_a_page_are_its_own_characters() -> None:
    text = "باريس - التقى الرئيس الفرنسي إيمانويل ماكرون نظيره التركي رجب طيب أردوغان."
    found = places(Page(source="p", text=text, sha256=""), load())
    assert [(p.party, p.name) for p in found] == [("FRA", "Emmanuel Macron"), ("TUR", "Recep Tayyip Erdogan")]
    assert text[found[0].start : found[0].end] == "الرئيس الفرنسي إيمانويل ماكرون"


@pytest.mark.parametrize("table", ["work", "holdout"])
def test_tables_are_well_formed(table: str) -> None:
    with (NAMES / "pages.csv").open(encoding="utf-8", newline="") as listed:
        part = {row["page"]: row["part"] for row in csv.DictReader(listed)}
    rows = load_named(NAMES / f"{table}.csv")
    assert rows
    for row in rows:
        assert part[row.page] == table and row.end - row.start == len(row.words) and row.person, row
        assert len(row.words.split()) <= 12 and row.name in row.words, row
