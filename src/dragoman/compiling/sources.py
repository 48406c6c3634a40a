"""Every fact of the world data says where it comes from, in names that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.compiling.lint import Complaint
from dragoman.compiling.yaml import load_yaml

ONE = ("states", "bodies", "movements", "wars", "../outlets")  # folders whose files are one entry each
# Whose word a term of office is: the data README says what each is. `editor` is general knowledge and bears nobody out.
EDITOR = "editor"
TERM = re.compile(r"editor|factbook|wikidata-20\d\d|un-debate|us-state|cia-2019|un-lists")


# What was written down in a year cannot bear out what began later.
UNTIL = {"un-debate": "2023", "cia-2019": "2019"}


def sources(folder: Path) -> Iterator[Complaint]:
    """Every file or row below the world's folder that has no source, or one that nobody has heard of."""
    for path in sorted(p for kind in ONE for p in (folder / kind).glob("*.yml")):
        if not (load_yaml(path) or {}).get("source"):
            yield Complaint(f"{path.parent.name}/{path.name}", "has no source")
    for path in sorted((folder / "places").glob("*.yml")):
        if "source:" not in "".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:2]):
            yield Complaint(f"places/{path.name}", "its first lines name no source")
    for path in sorted((folder / "landmarks").glob("*.yml")):
        for row in load_yaml(path) or []:
            if not row.get("source"):
                yield Complaint(f"landmarks/{path.name}", f"{row.get('id')}: has no source")
    for path in sorted((folder / "people").glob("*.yml")):
        for person in (load_yaml(path) or {}).get("people", []):
            for tenure in person.get("offices", []):
                for what in _wrong(tenure):
                    yield Complaint(f"people/{path.name}", f"{person['id']} {tenure.get('office')}: {what}")


def _wrong(tenure: dict[str, Any]) -> Iterator[str]:
    source, others = tenure.get("source"), tenure.get("borne_out", [])
    if not source:
        yield "has no source"
        return
    for name in (source, *others):
        if not TERM.fullmatch(name):
            yield f"{name} is no source that data/world/README.md knows"
    for name in (source, *others):
        last = UNTIL.get(name) or (str(int(name[-4:]) + 1) if name.startswith("wikidata-") else None)
        if last and str(tenure.get("from") or "")[:4] > last:
            yield f"began after {name} was written down"
    if EDITOR in others or source in others or len(set(others)) < len(others):
        yield "is borne out by general knowledge, or twice by one"
