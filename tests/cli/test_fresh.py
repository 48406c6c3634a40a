"""A checkout whose data were edited after they were compiled says so."""

from __future__ import annotations

import os
from pathlib import Path

from dragoman.cli.fresh import is_checkout, is_stale


def test_what_is_edited_later_is_stale(tmp_path: Path) -> None:
    (tmp_path / "compiled").mkdir()
    (tmp_path / "world" / "states").mkdir(parents=True)
    made, edited = tmp_path / "compiled" / "a.msgpack", tmp_path / "world" / "states" / "egy.yml"
    made.touch()
    edited.touch()
    os.utime(edited, (100, 100))
    os.utime(made, (200, 200))
    assert not is_stale(tmp_path)
    os.utime(edited, (300, 300))
    assert is_stale(tmp_path)


def test_only_a_checkout_is_asked(tmp_path: Path) -> None:
    package = tmp_path / "src" / "dragoman"
    package.mkdir(parents=True)
    assert not is_checkout(package)
    (tmp_path / "pyproject.toml").touch()
    assert is_checkout(package)
