"""Reads annotated pages and fails when a figure is below its floor in floors.toml.

    python gates/gate.py [--errors SET] [--propose]

Sets: `samples` are the project's own; `seeds`, `dev` and `unread` stand beside the checkout in ../shared/gold, the
texts of `evaluation` and `holdout` in ../shared/corpus; they are passed over, saying so, where there are none.
`unread` is the third of dev (by a digest of the page's id), `holdout` the pages of evaluation/holdout.jsonl: nobody
looks at them while writing rules, and their errors are never listed. Sets that end in `-blind` get no day or address
with their pages.
--propose prints today's figures as floors. What the figures mean: src/dragoman/grading.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import msgspec
from merges import merged

from dragoman.grading.figures import figures
from dragoman.grading.gold import GoldPage, GoldSet, load_gold
from dragoman.grading.page import PageGrade, grade_page
from dragoman.grading.texts import pages_of
from dragoman.model import Article, Page

Json = dict[str, Any]
HERE = Path(__file__).resolve().parent
TOP = HERE.parent
SAMPLES = TOP / "src" / "dragoman" / "data" / "samples" / "expected" / "pages.jsonl"
GOLD = TOP.parent / "shared" / "gold"
CORPUS = TOP.parent / "shared" / "corpus"
HELD = {"unread": "dev", "holdout": "evaluation"}
GIVEN = ("source", "text", "url", "outlet", "published")


def load(name: str) -> list[tuple[GoldPage, Page]]:
    """The annotated pages of a set with their texts and what came with them; none where they are not there."""
    plain = name.removesuffix("-blind")
    whole = HELD.get(plain, plain)
    path = {"samples": SAMPLES, "evaluation": TOP / "evaluation"}.get(whole, GOLD / f"{whole}.jsonl")
    if not path.exists():
        return []
    gold = load_gold(path)
    if whole in HELD.values():
        gold = GoldSet(name, tuple(p for p in gold.pages if gold.hides(p.id) == (plain in HELD)), gold.folders)
    return list(pages_of(gold, [CORPUS] if CORPUS.exists() else [], blind=name != plain))


def run(name: str) -> tuple[list[PageGrade], dict[str, float]] | None:
    """A set, read by the program and graded: its pages and the figures."""
    found = load(name)
    if not found:
        return None
    asked = [{key: value for key, value in msgspec.to_builtins(page).items() if key in GIVEN} for _, page in found]
    articles: dict[str, list[Article]] = {}
    for row in dragoman(name, "read", asked):
        articles.setdefault(row["source"], []).append(msgspec.convert(row, Article))
    grades = [grade_page(gold, articles.get(page.source, []), page.text) for gold, page in found]
    told = figures(grades)
    if name == "samples":
        pairs = [(page.page, mark.key, mark.event) for page in grades for mark in page.marks if mark.key and mark.event]
        told |= merged(pairs, dragoman(name, "timeline", asked))
    return grades, told


def dragoman(name: str, command: str, asked: list[Json]) -> list[Json]:
    """What a command prints for input lines."""
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", command, "-", "--format", "jsonl"],
        input="".join(json.dumps(row) + "\n" for row in asked).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        print(f"{name}: {command} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def main() -> int:
    """Every set of floors.toml; 1 when a figure is below its floor."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--errors", metavar="SET", help="list what was missed, invented and misdated in a set")
    ask.add_argument("--propose", action="store_true", help="print today's figures as floors")
    args = ask.parse_args()
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    below = []
    for name, wanted in floors.items():
        if args.errors not in (None, name):
            continue
        found = run(name)
        if found is None:
            print(f"{name:12} skipped: its annotated pages are not beside this checkout")
            continue
        pages, told = found
        if args.propose:
            print(f"[{name}]", *(f"{key} = {value}" for key, value in told.items()), sep="\n", end="\n\n")
            continue
        shown = "  ".join(f"{key} {value:.3f}" for key, value in told.items())
        print(f"{name:12} {len(pages)} pages  {shown}  ({sum(page.day == 'wrong' for page in pages)} days wrong)")
        if args.errors and name.removesuffix("-blind") not in HELD:
            print(*(f"{page.page}: {line}" for page in pages for line in page.lines()), sep="\n")
        below += [f"{name}.{key} {told[key]} < {floor}" for key, floor in wanted.items() if told[key] < floor]
        unread = sum(not page.read for page in pages)
        if unread:
            below.append(f"{name}: {unread} pages were not read")
    for line in below:
        print(f"below its floor: {line}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
