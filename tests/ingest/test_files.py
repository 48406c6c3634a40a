"""Paths: what is found, in which order, and the code that every bad input has."""

from __future__ import annotations

import datetime
import gzip
import json
from pathlib import Path

import pytest

from dragoman.ingest.files import read_paths
from dragoman.ingest.problem import Problem
from dragoman.model import Page

TEXT = "Sisi met Blinken in Cairo on Thursday."


def read(*paths: Path, most_bytes: int = 10_000) -> list[Page | Problem]:
    return list(read_paths([str(path) for path in paths], most_bytes=most_bytes))


def code(*paths: Path) -> list[str]:
    return [found.code for found in read(*paths) if isinstance(found, Problem)]


def pages(*paths: Path) -> list[Page]:
    return [found for found in read(*paths) if isinstance(found, Page)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.TXT", "note.doc", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT)
    assert [Path(p.source).name for p in pages(tmp_path)] == ["a.html", "b.txt", "c.TXT"]


def test_the_source_is_the_path_as_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert pages(tmp_path / "a.txt")[0].source == str(tmp_path / "a.txt")


def test_pages_and_problems_come_in_input_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text(TEXT)
    kinds = [type(found).__name__ for found in read(tmp_path)]
    assert kinds == ["Page", "Problem", "Page"]


def test_each_bad_input_has_its_code(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "big.txt").write_text("x" * 20_000)
    (tmp_path / "page.doc").write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.html").write_text("<html><script>1</script></html>")
    for name, expected in {
        "empty.txt": "I101",
        "binary.txt": "I102",
        "big.txt": "I105",
        "folder": "I106",
        "missing.txt": "I107",
        "page.doc": "I110",
        "empty.html": "L102",
    }.items():
        assert code(tmp_path / name) == [expected], name


def test_a_problem_names_the_file_the_reason_and_what_helps(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "missing.txt")
    assert str(problem) == f"{tmp_path / 'missing.txt'}: I107 there is no such file (check the path)"


def test_an_unreadable_file_is_told_and_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert code(tmp_path / "a.txt") == ["I109"]


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return path


def test_input_lines_carry_what_a_feed_knew(tmp_path: Path) -> None:
    row = {
        "source": "s",
        "text": "\ufeffHi\r\n",
        "url": "u",
        "outlet": "o",
        "published": "2024-03-21T23:00:00+03:00",
    }
    (page,) = pages(lines(tmp_path / "a.jsonl", row | {"language": "en", "more": [1]}))
    assert (page.source, page.url, page.outlet, page.language) == ("s", "u", "o", "en")
    assert page.text == "\ufeffHi\r\n", "the text of a line is given, so nothing is dropped"
    assert page.published == datetime.date(2024, 3, 21), "the day as written, whatever the zone"


def test_a_bad_line_costs_itself_only(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "a.jsonl",
        {"source": "first", "text": TEXT},
        "not json",
        "[1, 2]",
        {"source": "nothing"},
        {"source": "number", "text": 5},
        {"source": "blank", "text": "  "},
        {"source": "long", "text": "x" * 11_000},
        "",
        {"source": "odd day", "text": TEXT, "published": "yesterday"},
        '{"source": "half", "text": "a \\ud800 b"}',
    )
    assert code(path) == ["I108", "I101", "I105", "I111", "I108"], "one is said, the others are counted"
    assert [p.source for p in pages(path)] == ["first", "odd day", "half"]
    assert pages(path)[-1].text == "a \ufffd b"


def test_a_line_longer_than_memory_should_hold_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "' + "x" * 200_000 + '"}\n{"source": "next", "text": "ok"}\n')
    assert code(path) == ["I105"]
    assert [p.source for p in pages(path)] == ["next"]


def test_a_cut_archive_gives_the_pages_before_the_cut(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"source": f"s{i}", "text": f"{TEXT} {i * i}"}) + "\n" for i in range(2000))
    whole, cut = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz"
    whole.write_bytes(gzip.compress(rows.encode(), mtime=0))
    cut.write_bytes(whole.read_bytes()[:4000])
    assert len(pages(whole)) == 2000
    assert 0 < len(pages(cut)) < 2000
    assert code(cut) == ["I109"]


def test_the_same_page_has_the_same_digest_from_a_file_and_from_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    by_line = pages(lines(tmp_path / "a.jsonl", {"source": "s", "text": TEXT}))
    assert pages(tmp_path / "a.txt")[0].sha256 == by_line[0].sha256
