"""ARCHITECTURE.md is a true map, the reference is current, and the tree holds what it should."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
# Modules that still hold words which belong into a pack. The list may only shrink.
OWED: set[str] = set()
MAP = (TOP / "ARCHITECTURE.md").read_text(encoding="utf-8")


def tracked() -> list[Path]:
    """Files that git knows or would add; skips where the tree is no checkout."""
    if not (TOP / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        capture_output=True,
        check=True,
    )
    return [TOP / name for name in done.stdout.decode().split("\0") if name and (TOP / name).is_file()]


def test_every_package_stands_in_the_map() -> None:
    for package in sorted((TOP / "src" / "dragoman").rglob("__init__.py")):
        folder = package.parent.relative_to(TOP).as_posix()
        assert folder == "src/dragoman" or f"`{folder}/`" in MAP, folder


def test_every_data_folder_and_top_folder_stands_in_the_map() -> None:
    data = {p.relative_to(TOP).as_posix() for p in (TOP / "src" / "dragoman" / "data").iterdir() if p.is_dir()}
    top = {path.relative_to(TOP).parts[0] for path in tracked() if len(path.relative_to(TOP).parts) > 1} - {"src"}
    for folder in data | top:
        assert f"`{folder}/`" in MAP, folder


def test_every_folder_in_the_map_exists() -> None:
    for folder in re.findall(r"^\| `([^`]+/)` \|", MAP, re.MULTILINE):
        assert (TOP / folder).is_dir() or folder.endswith("compiled/"), folder


def test_every_package_is_a_layer_of_the_contract() -> None:
    config = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    layers = [
        part.strip() for row in config["tool"]["importlinter"]["contracts"][0]["layers"] for part in row.split("|")
    ]
    packages = {p.name for p in (TOP / "src" / "dragoman").iterdir() if (p / "__init__.py").exists()}
    assert packages <= {layer.removeprefix("dragoman.") for layer in layers}


def test_the_reference_is_current() -> None:
    done = subprocess.run(
        [sys.executable, str(TOP / "tools" / "reference.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_no_path_of_a_machine_and_no_address_of_an_index() -> None:
    roots = [str(TOP.parent), str(Path.home()), "/" + "home/", "/" + "Users/"]
    indexes = [
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "npmjs" + ".org",
        "--index" + "-url",
        "--extra-index" + "-url",
    ]
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for sign in (*roots, *indexes):
            assert len(sign) < 3 or sign not in text, f"{path.relative_to(TOP)} holds {sign}"


def test_no_long_file() -> None:
    for path in (TOP / "src").rglob("*.py"):
        lines = path.read_text(encoding="utf-8").count("\n")
        assert lines <= 400, f"{path.relative_to(TOP)} has {lines} lines: what is it really about?"


def test_no_words_of_the_languages_in_code() -> None:
    """Words live in data. Docstrings and comments may show them."""
    words = re.compile("[\u0621-\u064a\u067e-\u06d3]{2,}")
    classes = re.compile(r"\[[^]]*\]")  # of a pattern
    found = []
    for path in sorted((TOP / "src" / "dragoman").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        described = {
            id(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
                plain = classes.sub("", node.value)
                name = path.relative_to(TOP / "src" / "dragoman").as_posix()
                found += [(name, f"{node.lineno} {word}") for word in words.findall(plain)]
    assert [row for row in found if row[0] not in OWED] == []
    assert {name for name, _ in found} == OWED, "what is no longer owed leaves the list"


def test_the_readmes_commands_are_those_that_the_checks_run() -> None:
    readme = (TOP / "README.md").read_text(encoding="utf-8").split("\n")
    assert sum(bool(re.match(r"python3 -m venv .*dragoman demo", line)) for line in readme) >= 1
    assert sum(bool(re.match(r"python3 -m venv .*pytest", line)) for line in readme) >= 1


def test_every_dependency_is_pinned_with_digests() -> None:
    config = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*config["project"]["dependencies"], *config["project"]["optional-dependencies"]["dev"]]
    pins = (TOP / "constraints.txt").read_text(encoding="utf-8")
    for requirement in wanted:
        name = re.split(r"[\[<>=~! ]", requirement)[0].lower()
        assert name == "dragoman" or re.search(rf"^{name}==\S+", pins, re.MULTILINE), name
    for block in re.split(r"^(?=[a-z0-9-]+==)", pins, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block
    assert "://" not in pins
