"""Reads annotated pages and fails when a figure is below its floor in floors.toml.

    python gates/gate.py [--errors SET] [--propose]

Sets: `samples` are the project's own; `seeds`, `dev` and `unread` stand beside the checkout in
../shared/gold and are passed over, saying so, where there is none. `unread` is the third of dev that nobody
looks at while writing rules (by a digest of the page's id); its errors are never listed. Sets that end in
`-blind` get no day or address with their pages. --propose prints today's figures as floors.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

from merges import merged
from score import Json, Tally, score

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "src" / "dragoman" / "data" / "samples"
GOLD = HERE.parent.parent / "shared" / "gold"


def load(name: str) -> tuple[list[Json], Path] | None:
    """The gold rows of a set and the folder that their files are in; null where the set is not there."""
    if name == "samples":
        return rows(SAMPLES / "expected" / "pages.jsonl"), SAMPLES
    name = name.removesuffix("-blind")
    path = GOLD / f"{'dev' if name == 'unread' else name}.jsonl"
    if not path.exists():
        return None
    golds = rows(path)
    if name in ("dev", "unread"):
        golds = [gold for gold in golds if unread(gold["id"]) == (name == "unread")]
    return golds, GOLD.parent


def unread(page: str) -> bool:
    """Whether a page of dev belongs to the third that is scored and never looked at."""
    return hashlib.sha256(page.encode()).digest()[0] % 3 == 0


def rows(path: Path) -> list[Json]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def run(name: str) -> tuple[Tally, dict[str, float]] | None:
    """A set, read by the program and scored: the counts and the figures."""
    found = load(name)
    if found is None:
        return None
    golds, folder = found
    texts = {gold["file"]: (folder / gold["file"]).read_text(encoding="utf-8") for gold in golds}
    given = [{} if name.endswith("-blind") else gold["given"] or {} for gold in golds]
    known = [{key: g[key] for key in ("url", "outlet", "published") if g.get(key)} for g in given]
    asked = [{"source": g["file"], "text": texts[g["file"]], **k} for g, k in zip(golds, known, strict=True)]
    tally = score(golds, dragoman(name, "read", asked), texts)
    figures = tally.figures()
    if name == "samples":
        figures |= merged(tally.pairs, dragoman(name, "timeline", asked))
    return tally, figures


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
            print(f"{name:12} skipped: the annotated pages are not beside this checkout")
            continue
        tally, figures = found
        if args.propose:
            print(f"[{name}]", *(f"{key} = {value}" for key, value in figures.items()), sep="\n", end="\n\n")
            continue
        told = "  ".join(f"{key} {value:.3f}" for key, value in figures.items())
        print(f"{name:12} {tally.pages} pages  {told}  ({tally.days_wrong} days wrong)")
        if args.errors and not name.startswith("unread"):
            print(*tally.errors, sep="\n")
        below += [f"{name}.{key} {figures[key]} < {floor}" for key, floor in wanted.items() if figures[key] < floor]
        if tally.read < tally.pages:
            below.append(f"{name}: {tally.pages - tally.read} pages were not read")
    for line in below:
        print(f"below its floor: {line}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
