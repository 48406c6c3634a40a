"""How persons and offices are linked to actors, against the tables of evaluation/names.

    python gates/links.py [--errors] [--holdout]

The texts stand in ../shared/corpus; without them it says so and passes. --errors lists what is not right among the work
pages; --holdout counts the pages held out, in aggregate only. What the figures mean: src/dragoman/grading/linking.py.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

from dragoman.grading.linking import Verdict, judge, lines, load_named, places
from dragoman.ingest.files import read_paths
from dragoman.model import Page
from dragoman.reader import load

TOP = Path(__file__).resolve().parent.parent
NAMES = TOP / "evaluation" / "names"
CORPUS = TOP.parent / "shared" / "corpus"


def pages() -> dict[str, Page]:
    """The pages of the tables whose text is here, by id."""
    with (NAMES / "pages.csv").open(encoding="utf-8", newline="") as rows:
        wanted = {row["page"] for row in csv.DictReader(rows)}
    files = sorted(str(path) for path in CORPUS.glob("*.jsonl.gz"))
    found = [page for page in read_paths(files) if isinstance(page, Page) and page.source in wanted]
    return {page.source: page for page in found}


def main() -> int:
    """The figures of the work pages, and of those held out where asked; 1 where the texts are other ones."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--errors", action="store_true", help="list what is not right among the work pages")
    ask.add_argument("--holdout", action="store_true", help="count the pages held out as well")
    args = ask.parse_args()
    texts = pages()
    if not texts:
        print("names: skipped, the texts of its pages are not beside this checkout")
        return 0
    reader = load()
    other = False
    for name in ("work", "holdout") if args.holdout else ("work",):
        rows = [row for row in load_named(NAMES / f"{name}.csv") if row.page in texts]
        other |= any(texts[row.page].text[row.start : row.end] != row.words for row in rows)
        read = {page: places(texts[page], reader) for page in sorted({row.page for row in rows})}
        verdicts: list[Verdict] = [judge(row, read[row.page]) for row in rows]
        print(*lines(name, verdicts), sep="\n")
        if args.errors and name == "work":
            bad = [v for v in verdicts if v.outcome not in ("linked", "provisional")]
            print(*(f"{v.row.page}: {v}" for v in bad), sep="\n")
    if other:
        print("the texts are not those that were annotated")
    return int(other)


if __name__ == "__main__":
    sys.exit(main())
