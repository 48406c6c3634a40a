"""Sets of annotated pages: what is held out, where texts are found, what a run keeps and how runs compare."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dragoman.compiling.examples import Outcome
from dragoman.grading.changes import pages, sentences
from dragoman.grading.details import Details, Share
from dragoman.grading.figures import table
from dragoman.grading.gold import GoldSet, held, load_gold
from dragoman.grading.page import Mark, PageGrade
from dragoman.grading.run import FORM, Run, SetGrade, grade_set, load_run, save
from dragoman.grading.tell import change_lines, run_lines
from dragoman.grading.texts import pages_of
from dragoman.model import Page

OPEN_ID = next(str(n) for n in range(99) if not held(str(n)))
HELD_ID = next(str(n) for n in range(99) if held(str(n)))


def row(page: str, **more: Any) -> dict[str, Any]:
    return {"id": page, "lang": "en", "published": None, "contacts": [], **more}


def gold(folder: Path, *rows: dict[str, Any], name: str = "mine.jsonl") -> GoldSet:
    path = folder / name
    path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
    return load_gold(path)


def test_a_third_is_held_out() -> None:
    assert 0.3 < sum(held(str(n)) for n in range(3000)) / 3000 < 0.37


def test_pages_held_out_are_a_part_of_their_own(tmp_path: Path) -> None:
    one = gold(tmp_path, row(OPEN_ID), row(HELD_ID))
    assert [(name, hidden, len(part.pages)) for name, hidden, part in one.parts()] == [
        ("mine", False, 1),
        ("mine, held out", True, 1),
    ]
    open_ = GoldSet("samples", one.pages)
    assert [(name, hidden) for name, hidden, _ in open_.parts()] == [("samples", False)]


def test_a_file_of_pages_held_out_says_which_they_are(tmp_path: Path) -> None:
    gold(tmp_path, row(HELD_ID))
    gold(tmp_path, row(OPEN_ID), name="holdout.jsonl")
    parts = {hidden: [page.id for page in part.pages] for _, hidden, part in load_gold(tmp_path).parts()}
    assert parts == {False: [HELD_ID], True: [OPEN_ID]}


def test_a_folder_is_one_set(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    gold(tmp_path, row("1"))
    gold(tmp_path / "a", row("2"))
    assert [page.id for page in load_gold(tmp_path).pages] == ["2", "1"]


def test_a_line_that_is_no_annotation_is_named(tmp_path: Path) -> None:
    with pytest.raises(msgspec.ValidationError, match=r"mine\.jsonl:2"):
        gold(tmp_path, row("1"), {"id": "2"})


def test_texts_beside_the_annotation_and_in_a_crawl(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("first", encoding="utf-8")
    crawl = tmp_path / "crawl.jsonl.gz"
    line = json.dumps({"source": "b", "text": "second", "published": "2001-01-01"}) + "\n"
    crawl.write_bytes(gzip.compress(line.encode()))
    given = {"published": "2023-12-09", "outlet": "Mine"}
    one = gold(tmp_path, row("a", file="one.txt", given=given), row("b", given=given), row("c"))
    found = {page.id: read for page, read in pages_of(one, [crawl])}
    assert {key: (page.source, page.text, page.outlet) for key, page in found.items()} == {
        "a": ("one.txt", "first", "Mine"),
        "b": ("b", "second", "Mine"),
    }
    assert str(found["b"].published) == "2023-12-09", "what the annotation was made with, not what the crawl says"
    blind = {page.id: read for page, read in pages_of(one, [crawl], blind=True)}
    assert blind["b"].published is None and blind["b"].outlet is None


def test_of_what_is_held_out_only_the_table_is_kept(tmp_path: Path) -> None:
    for page in (OPEN_ID, HELD_ID):
        (tmp_path / f"{page}.txt").write_text("words", encoding="utf-8")

    def read(page: Page) -> list[Any]:
        return []

    one = gold(tmp_path, row(OPEN_ID), row(HELD_ID))
    graded = grade_set(one, [], read)
    assert [(part.held, len(part.pages), part.table.pages) for part in graded] == [(False, 1, 1), (True, 0, 1)]
    run = a_run(*graded)
    kept = tmp_path / "run.json"
    save(run, kept)
    assert load_run(kept) == run
    assert f'"page":"{HELD_ID}"' not in kept.read_text(encoding="utf-8")
    told = "\n".join(run_lines(run, errors=True))
    assert f"  {OPEN_ID}: not read" in told and f"  {HELD_ID}:" not in told


def test_a_run_of_another_form_is_refused(tmp_path: Path) -> None:
    kept = tmp_path / "run.json"
    save(msgspec.structs.replace(a_run(), form=0), kept)
    with pytest.raises(msgspec.ValidationError):
        load_run(kept)


def a_run(*sets: SetGrade, wrong: tuple[Outcome, ...] = ()) -> Run:
    return Run(form=FORM, packs="p", world="w", examples={"en": 2}, wrong=wrong, sets=sets)


def a_set(*marks: Mark, day: str = "") -> SetGrade:
    graded = (PageGrade(page="a", lang="en", published=day, marks=marks),)
    return SetGrade(name="mine", held=False, absent=0, table=table(graded), pages=graded)


def mark(level: int, *wrong: str, **more: Any) -> Mark:
    told = {"gold": "EGY+RUS", **more}
    return Mark(level=level, wrong=wrong, channel="phone", salience="main", **told)


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (mark(3), mark(0, "missed"), [(True, "EGY+RUS: missed → right")]),
        (mark(1, "day"), mark(3), [(False, "EGY+RUS: right → wrong day")]),
        (
            mark(2, "channel"),
            mark(2, "channel", "status"),
            [(True, "EGY+RUS: wrong channel and status → wrong channel")],
        ),
        (mark(3), mark(3), []),
        (mark(0, "invented", gold="", read="X"), mark(0, "invented", gold="", read="X"), []),
        (
            mark(0, "invented", gold="", read="X"),
            mark(0, "invented", gold="", read="Y"),
            [(True, "no longer invents Y"), (False, "invents X")],
        ),
    ],
)
def test_what_a_page_gained_and_lost(now: Mark, before: Mark, told: list[tuple[bool, str]]) -> None:
    assert [(change.better, change.what) for change in pages(a_set(now), a_set(before))] == told


def test_details_gained() -> None:
    was = mark(3, details=Details(place=Share(0, 1, 0)), remarks={"place": "EGY, read None"})
    now = mark(3, details=Details(place=Share(1, 1, 1)))
    (change,) = pages(a_set(now), a_set(was))
    assert change.better
    assert change.what == "place of EGY+RUS: EGY, read None → right"
    assert list(pages(a_set(now), a_set(mark(0, "missed"))))[1:] == []


def test_a_day_of_publication_gained() -> None:
    (change,) = pages(a_set(), a_set(day="published 2023-12-08, gold 2023-12-09"))
    assert change.better


def test_sentences_gained_and_lost() -> None:
    one, other = Outcome("ar", "r1", "a", "read as nothing"), Outcome("ar", "r2", "b", "read as nothing")
    now, before = a_run(wrong=(one,)), a_run(wrong=(other,))
    assert [(change.better, change.where) for change in sentences(now, before)] == [(False, "ar r1"), (True, "ar r2")]
    assert list(sentences(msgspec.structs.replace(now, examples={}), before)) == []


def test_changes_are_told() -> None:
    lines = list(change_lines(a_run(a_set(mark(3))), a_run(a_set(mark(0, "missed")))))
    assert lines[0].startswith("mine: found 0.000 → 1.000")
    assert lines[1:] == ["mine: 1 gained, 0 lost", "  gained a: EGY+RUS: missed → right"]


def test_two_told_by_one_quote_are_two() -> None:
    both = a_set(mark(3), mark(0, "missed"))
    assert list(change_lines(a_run(both), a_run(both)))[-1] == "mine: as before"
    lost = a_set(mark(0, "missed"), mark(0, "missed"))
    assert list(change_lines(a_run(lost), a_run(both)))[1:] == [
        "mine: 0 gained, 1 lost",
        "  lost   a: EGY+RUS: right → missed",
    ]
