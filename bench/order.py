"""Whether pages give the same record in any order: `python bench/order.py [PATH…] [--shuffles N] [--singly N]`.

Reads the pages (without a PATH the samples) once, merges them at once, and then adds them to records in N shuffled
orders, settling at random moments; the last `--singly` of them settle after every page. Prints how many of the records
gave the same lines as merging at once, and ends with 1 where one did not.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from dragoman.ingest.files import read_paths
from dragoman.merging import merge
from dragoman.model import Article, Page
from dragoman.pipeline import read_page
from dragoman.reader import load
from dragoman.store import Record

SAMPLES = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "data" / "samples" / "pages"


def main() -> int:
    """Reads, merges, shuffles."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("paths", nargs="*", metavar="PATH")
    ask.add_argument("--shuffles", type=int, default=100)
    ask.add_argument("--singly", type=int, default=5)
    args = ask.parse_args()
    reader = load()
    pages: list[tuple[Page, list[Article]]] = [
        (page, read_page(page, reader)) for page in read_paths(args.paths or [str(SAMPLES)]) if isinstance(page, Page)
    ]
    wanted = [msgspec.json.encode(e) for e in merge(a for _, articles in pages for a in articles)]
    print(f"{len(pages)} pages, {len(wanted)} events")
    same = 0
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(args.shuffles):
            chance = random.Random(seed)
            chance.shuffle(pages)
            each = seed >= args.shuffles - args.singly
            with Record(Path(folder) / f"{seed}.db") as record:
                for page, articles in pages:
                    record.add(page, articles)
                    if each or chance.random() < 0.05:
                        record.settle()
                found = list(record.lines()) == wanted
            same += found
            if not found:
                print(f"shuffle {seed} differs")
    print(f"{same} of {args.shuffles} shuffles gave the same record ({time.perf_counter() - started:.0f} s)")
    return 0 if same == args.shuffles else 1


if __name__ == "__main__":
    sys.exit(main())
