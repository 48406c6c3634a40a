"""A large record: `python bench/record.py [--reports N] [--record FILE-or-URL] [--add N]`.

Fills a record with synthetic articles (bench/synthetic.py, the same from the same seed), merges them, adds some
thousand more, and asks what a desk asks. Prints seconds, memory and milliseconds. Without `--record` a file in a new
folder.
"""

from __future__ import annotations

import argparse
import datetime
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from synthetic import articles

from dragoman.model import Article, Page
from dragoman.store import Filters, Record

TOGETHER = 2000  # pages in one transaction while filling
DAY = datetime.date.fromisoformat


def memory() -> float:
    """The greatest memory of this process and of the largest of its children so far, in GB."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(kind).ru_maxrss for kind in kinds) / (1e9 if sys.platform == "darwin" else 1e6)


def timed(label: str, work: Callable[[], object]) -> float:
    """Does it and prints how long it took."""
    started, before = time.perf_counter(), os.times()
    work()
    seconds, after = time.perf_counter() - started, os.times()
    mine, others = (sum(after[a:b]) - sum(before[a:b]) for a, b in ((0, 2), (2, 4)))
    used = f"{mine:.1f} s of processor here, {others:.1f} s in other processes"
    print(f"{label}: {seconds:.1f} s ({used}), {memory():.2f} GB", flush=True)
    return seconds


def fill(record: Record, told: Iterable[tuple[Page, Article]]) -> None:
    """Many pages a transaction: that is not what is measured."""
    part: list[tuple[Page, list[Article]]] = []
    for page, article in told:
        part.append((page, [article]))
        if len(part) >= TOGETHER:
            record.add_many(part)
            part = []
    record.add_many(part)


def ask(record: Record) -> None:
    """What a desk asks, fifty answers at most, each several times."""
    some = record.base.rows("SELECT id FROM events ORDER BY number LIMIT 5 OFFSET 100")
    questions: dict[str, Callable[[], object]] = {
        "one event": lambda: record.event(some[0][0]),
        "two parties in a month": lambda: record.events(
            Filters(parties=("EGY", "QAT"), since=DAY("2020-01-01"), until=DAY("2020-01-31"))
        ),
        "a person, the first fifty": lambda: record.events(Filters(person="sau-president-505"), most=50),
        "a part of a name, the first fifty": lambda: record.events(Filters(person="QAT foreign"), most=50),
        "a topic in a month, the first fifty": lambda: record.events(
            Filters(topic="energy", since=DAY("2020-01-01"), until=DAY("2020-01-31")), most=50
        ),
        "the first fifty of all": lambda: record.events(Filters(), most=50),
        "search, two words": lambda: record.search("egypt gaza"),
        "search, a rare word": lambda: record.search("word1234"),
    }
    for label, question in questions.items():
        question()
        times = []
        for _ in range(7):
            started = time.perf_counter()
            question()
            times.append(1000 * (time.perf_counter() - started))
        print(f"  {label}: {statistics.median(times):.1f} ms")


def main() -> None:
    """Fills, merges, adds, asks."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--reports", type=int, default=50_000)
    given.add_argument("--record", default="")
    given.add_argument("--add", type=int, default=1000, help="reports that are added afterwards")
    given.add_argument(
        "--days",
        type=int,
        default=4000,
        help="over which the contacts are spread: fewer make a record as dense as a larger",
    )
    given.add_argument("--jobs", type=int, default=2, help="processes that merge")
    args = given.parse_args()
    with tempfile.TemporaryDirectory() as folder, Record(args.record or Path(folder) / "bench.db") as record:
        timed(f"filling with {args.reports} reports", lambda: fill(record, articles(args.reports, days=args.days)))
        timed(f"merging them, by {args.jobs} processes", lambda: record.settle(jobs=args.jobs))
        events, members = record.base.rows("SELECT (SELECT count(*) FROM events), count(*) FROM reports")[0]
        print(f"  {members} reports in {events} events, {record.base.rows('SELECT count(*) FROM edges')[0][0]} pairs")
        more = list(articles(args.add, days=args.days, seed=2, first=10**8))
        timed(f"adding {args.add} more", lambda: (fill(record, more), record.settle()))
        timed("adding one more page", lambda: (fill(record, articles(1, seed=3, first=10**9)), record.settle()))
        ask(record)


if __name__ == "__main__":
    main()
