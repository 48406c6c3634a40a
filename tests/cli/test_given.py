"""`--as`, `--published`, `--outlet`, `--url`: one page with what is known of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

TEXT = "التقى وزير الخارجية المصري سامح شكري نظيره الروسي سيرغي لافروف في القاهرة اليوم وبحثا الوضع في غزة."


def run(*command: str, text: str = "") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "dragoman", *command], input=text.encode(), capture_output=True)


def test_a_pasted_text_is_read_on_its_day() -> None:
    done = run("read", "-", "--as", "text", "--published", "2024-01-10", "--url", "https://a.example/7", text=TEXT)
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    assert (row["source"], row["published"]["date"]) == ("https://a.example/7", "2024-01-10")
    assert row["events"][0]["date"]["edtf"] == "2024-01-10"


def test_what_is_said_of_one_page_is_said_of_one_only(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    assert run("read", str(tmp_path / "a.txt"), "--published", "2024-01-10").returncode == 0
    for command in (
        ("read", str(tmp_path), "--published", "2024-01-10"),
        ("read", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--outlet", "Agency"),
        ("read", "-", "--url", "https://a.example/7"),
        ("read", str(tmp_path / "a.txt"), "--published", "yesterday"),
        ("read", "-", "--as", "pages"),
    ):
        assert run(*command).returncode == 2, command
