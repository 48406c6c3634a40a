"""The program from outside: what goes where, exit codes, encodings, pipes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
PAGE = SAMPLES / "en-putin-sisi-december.txt"


def run(*args: str | Path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dragoman", *map(str, args)],
        input=stdin,
        capture_output=True,
        env=os.environ | env,
        check=False,
    )


def rows(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def test_version() -> None:
    done = run("--version")
    assert done.stdout.decode().strip() == f"dragoman {dragoman.__version__}"
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("args", "never"),
    [
        (["--version"], {"rich", "sqlalchemy", "sqlite3", "yaml", "msgspec", "dragoman.pipeline"}),
        (["read", str(PAGE)], {"rich", "sqlalchemy", "sqlite3", "yaml", "hypothesis", "dragoman.compiling"}),
    ],
)
def test_starting_is_cheap(args: list[str], never: set[str]) -> None:
    code = (
        "import atexit, sys; sys.argv = ['dragoman', *sys.argv[1:]];"
        "atexit.register(lambda: sys.stderr.write('\\n'.join(sys.modules)));"
        "from dragoman.cli.main import run; run()"
    )
    done = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, check=False)
    assert not never & set(done.stderr.decode().split("\n"))


def test_data_on_standard_output_and_messages_on_standard_error(tmp_path: Path) -> None:
    done = run("read", PAGE, tmp_path / "missing.txt", "--format", "jsonl")
    assert [row["source"] for row in rows(done) if row["main"]] == [str(PAGE)]
    assert "I107" in done.stderr.decode()


def test_exit_codes(tmp_path: Path) -> None:
    assert run("read", PAGE).returncode == 0, "all read"
    assert run("read", tmp_path / "missing.txt").returncode == 1, "nothing readable"
    assert run("read").returncode == 2, "usage"
    assert run("read", PAGE, "--format", "xml").returncode == 2, "usage"
    assert run("read", PAGE, tmp_path / "missing.txt").returncode == 3, "some pages had errors"
    assert run("read", "-").returncode == 1, "no input lines"


def test_input_lines_and_files_give_the_same(tmp_path: Path) -> None:
    line = json.dumps({"source": str(PAGE), "text": PAGE.read_text(encoding="utf-8")}).encode()
    assert rows(run("read", "-", stdin=line)) == rows(run("read", PAGE))


def test_an_encoding_that_was_worked_out_is_noted_in_the_row(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_bytes((SAMPLES / "ar-putin-sisi-march.txt").read_text(encoding="utf-8").encode("cp1256", "ignore"))
    done = run("read", page)
    assert done.returncode == 0
    assert rows(done)[0]["problems"][0]["code"] == "I104"  # type: ignore[index]


def test_utf8_whatever_the_locale() -> None:
    page = SAMPLES / "ar-putin-sisi-march.txt"
    plain = run("read", page)
    for name in ("C", "POSIX", "C.UTF-8", "xx_XX.ISO-8859-1"):
        assert run("read", page, LC_ALL=name, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").stdout == plain.stdout


def test_the_text_that_offsets_refer_to(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    text = PAGE.read_text(encoding="utf-8").split("\n\n")
    page.write_text("<html><h1>" + text[0] + "</h1>" + "".join(f"<p>{part}</p>" for part in text[1:]), encoding="utf-8")
    alone = run("read", page, "--text").stdout.decode().removesuffix("\n")
    (row,) = [row for row in rows(run("read", page, "--text", "--format", "jsonl")) if row["main"]]
    assert row["text"] == alone
    assert row["title"]["text"] == alone[row["title"]["start"] : row["title"]["end"]]  # type: ignore[index]


def test_a_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m dragoman read {SAMPLES} {SAMPLES} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""


def test_a_defect_on_one_page_does_not_cost_the_others(monkeypatch: pytest.MonkeyPatch, capfdbinary: object) -> None:
    from dragoman import pipeline
    from dragoman.cli.corridor import Corridor

    whole = pipeline.read_page

    def stumble(page: object, reader: object) -> object:
        if "Riyadh" in page.text[:200] or "moscow" in page.source:  # type: ignore[attr-defined]
            raise KeyError("x")
        return whole(page, reader)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_page", stumble)
    corridor = Corridor(most_bytes=10**6)
    asked = sorted(SAMPLES.iterdir())
    read = [page for page, _ in corridor.pages(map(str, asked))]
    assert corridor.failed == len(asked) - len(read)
    assert corridor.code in (0, 3)


def test_dates() -> None:
    asked = (
        {"id": "a", "text": "on Thursday", "now": "2024-03-23", "language": "en", "prefer": "past"},
        {"id": "b", "text": "no day", "now": None, "language": "en", "prefer": "past"},
    )
    done = run("dates", "--format", "jsonl", stdin=b"".join(json.dumps(row).encode() + b"\n" for row in asked))
    assert [row["id"] for row in rows(done)] == ["a", "b"]
    assert rows(done)[0]["mentions"][0]["date"]["start"] == "2024-03-21"  # type: ignore[index]
    assert rows(done)[1]["mentions"] == []
    assert done.returncode == 0


def test_a_bad_row_of_dates_keeps_the_order() -> None:
    done = run("dates", stdin=b'nonsense\n{"id": 2, "text": "today", "now": "2024-01-01", "language": "en"}\n')
    assert [row["id"] for row in rows(done)] == [None, 2]
    assert done.returncode == 3


def test_what_standard_input_lacks_is_said_in_words() -> None:
    done = run("dates", stdin=b"met yesterday\n{}\n[]\n")
    assert b"standard input, line 1: I108 the line is no JSON" in done.stderr and b"Error" not in done.stderr
    assert (done.stderr.count(b"I108"), b"3 of 3 lines" in done.stderr, done.returncode) == (2, True, 1)
    for args in (("dates",), ("read", "-"), ("read", "-", "--as", "text")):
        done = run(*args)
        assert done.stderr.startswith(b"standard input: I101"), (args, done.stderr)
        assert done.returncode == (0 if args == ("dates",) else 1)
    done = run("read", "-", stdin=b"no\n" * 5)
    assert b"-:1: I108" in done.stderr and b"4 more lines, 2, 3, 4, 5" in done.stderr


def test_a_book_is_not_poured_into_a_terminal() -> None:
    terminal, end = os.openpty()
    command = [sys.executable, "-m", "dragoman", "timeline", str(PAGE), "--format", "xlsx"]
    done = subprocess.run(command, stdout=end, stderr=subprocess.PIPE, check=False)
    os.close(end)
    os.close(terminal)
    assert done.returncode == 2 and b"no text for a terminal" in done.stderr


def test_a_timeline_in_every_format() -> None:
    pages = [SAMPLES / "ar-putin-sisi-march.txt", PAGE]
    told = [json.loads(line) for line in run("timeline", *pages, "--format", "jsonl").stdout.decode().splitlines()]
    assert all(row["id"] and row["reports"] and row["support"] is not None and row["told"] for row in told)
    assert json.loads(run("timeline", *pages, "--format", "json").stdout) == told
    table = run("timeline", *pages, "--format", "table").stdout.decode()
    spread = list(csv.DictReader(io.StringIO(run("timeline", *pages, "--format", "csv").stdout.decode())))
    listed = run("timeline", *pages, "--format", "md").stdout.decode()
    assert [row["id"] for row in spread] == [row["id"] for row in told]
    for row in told:
        assert row["told"] in table
        assert row["told"] in listed
    assert run("timeline", *pages, "--format", "xml").returncode == 2
    assert run("timeline", *pages, "--lang", "xx").returncode == 2


def test_the_order_of_pages_changes_nothing() -> None:
    pages = sorted(SAMPLES.iterdir())
    assert (
        run("timeline", *pages, "--format", "jsonl").stdout == run("timeline", *pages[::-1], "--format", "jsonl").stdout
    )


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
def test_the_demo_speaks_three_languages(language: str) -> None:
    done = run("demo", "--lang", language)
    assert done.returncode == 0, done.stderr.decode()
    sentences = [line for line in done.stdout.decode().split("\n") if line.startswith("  ")]
    assert len(sentences) >= 20
    latin = sum(line.isascii() for line in sentences)
    assert (latin > len(sentences) / 2) == (language == "en")


def test_explaining_an_event() -> None:
    told = [json.loads(line) for line in run("timeline", SAMPLES, "--format", "jsonl").stdout.decode().splitlines()]
    event = max(told, key=lambda row: len(row["reports"]))
    done = run("explain", SAMPLES, event["id"])
    text = done.stdout.decode()
    assert done.returncode == 0
    assert text.startswith(event["told"])
    for side in event["parties"]:
        assert side["name"] is None or side["name"] in text
    for span in event["evidence"]:
        assert " ".join(span["text"].split()) in text
    assert run("explain", SAMPLES, "nothing").returncode == 2


def test_several_processes_print_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    one, two = (run("read", SAMPLES, tmp_path, "--format", "jsonl", "-j", jobs) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert (one.returncode, two.returncode) == (3, 3)
    assert b"I101" in two.stderr


def test_a_page_that_takes_too_long_is_said_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(PAGE.read_text(encoding="utf-8") * 3000, encoding="utf-8")
    done = run("read", tmp_path / "long.txt", PAGE, "--format", "jsonl", "--most-seconds", "4")
    assert b"R102" in done.stderr and b"raise --most-seconds" in done.stderr
    assert [row["source"] for row in rows(done) if row["main"]] == [str(PAGE)]
