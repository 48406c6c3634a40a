"""Speed and memory of the corridor: `python bench/run.py [PATH…] [--repeat N] [--phrases]`.

Without a PATH the sample pages are read, repeated. Prints the time to start, then of all pages in their order the
articles a second (all articles by all seconds), the slowest pages and the greatest memory on the way, then, of pages
drawn evenly, each language with its slowest pages and where the time goes by stage and language, and with --phrases the
phrase lookup beside pyahocorasick.

Seconds of reading are of the processor: on a machine that others use they say more than the clock.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from phrases import compare

HERE = Path(__file__).resolve().parent
QUARTERS = 4  # of a pass, after each of which its memory is looked at
SAMPLES = HERE.parent / "src" / "dragoman" / "data" / "samples" / "pages"


def memory() -> float:
    """The greatest memory so far, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


class Stages:
    """Wraps what the pipeline calls, by name, and adds up the time within, by language."""

    def __init__(self, module: Any) -> None:
        self.seconds: dict[str, dict[str, float]] = {}
        self.language = ""
        for name, value in vars(module).items():
            home = getattr(value, "__module__", "") or ""
            ours = callable(value) and home.startswith("dragoman.") and not hasattr(value, "__struct_fields__")
            if ours and name != "read_page":
                setattr(module, name, self._timed(f"{home.removeprefix('dragoman.')}.{name}", value))

    def _timed(self, name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        own = self.seconds[name] = {}

        def timed(*args: Any, **kwargs: Any) -> Any:
            started = time.process_time()
            try:
                return stage(*args, **kwargs)
            finally:
                own[self.language] = own.get(self.language, 0.0) + time.process_time() - started

        return timed


def starting() -> float:
    """Seconds that `dragoman --version` takes, the best of five."""
    best = 9.0
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "dragoman", "--version"], check=True, capture_output=True)
        best = min(best, time.perf_counter() - started)
    return best


def drawn(pages: list[Any], most: int) -> list[Any]:
    """At most so many pages, evenly over all of them, in their order; 0: all."""
    return pages[:: -(-len(pages) // most)] if most else pages


def whole(label: str, articles: int, took: list[float], *, size: int, held: list[float]) -> None:
    """Prints a pass: all articles by all seconds of the processor, the slowest pages, the memory on the way."""
    seconds, order = sum(took), sorted(took)
    print(
        f"{label}: {articles / seconds:.0f} articles/s, {len(took) / seconds:.0f} pages/s,"
        f" {size / 1e6 / seconds:.2f} MB/s,"
        f" 99 % of pages below {1000 * order[len(order) * 99 // 100]:.0f} ms, slowest {1000 * order[-1]:.0f} ms;"
        f" {articles} articles of {len(took)} pages in {seconds:.1f} s;"
        f" MB after each quarter: {', '.join(f'{m:.0f}' for m in held[:QUARTERS])}"
    )


def by_language(pipeline: Any, pages: list[Any], reader: Any) -> None:
    """Reads the pages once more: prints a line a language, then a line a stage with a column a language."""
    stages = Stages(pipeline)
    took: dict[str, list[float]] = {}
    count: dict[str, int] = {}
    for page in pages:
        code = stages.language = reader.segmenter.detector.detect(page.text) or "none"
        started = time.process_time()
        count[code] = count.get(code, 0) + len(pipeline.read_page(page, reader))
        took.setdefault(code, []).append(time.process_time() - started)
    for code, seconds in sorted(took.items()):
        order = sorted(seconds)
        print(
            f"{code}: {count[code] / sum(seconds):.0f} articles/s, 99 % of pages below"
            f" {1000 * order[len(order) * 99 // 100]:.0f} ms, slowest {1000 * order[-1]:.0f} ms, {len(order)} pages"
        )
    total = sum(map(sum, took.values()))
    codes = sorted(took)
    print("by stage, ms a page and share (inclusive; a stage may call another):")
    print(f"  {'':40}" + "".join(f"{code:>14}" for code in codes))
    for name, own in sorted(stages.seconds.items(), key=lambda row: -sum(row[1].values())):
        if sum(own.values()) * 500 > total:
            cells = (
                f"{1000 * own.get(c, 0.0) / len(took[c]):7.2f} {own.get(c, 0.0) / sum(took[c]):6.1%}" for c in codes
            )
            print(f"  {name:40}" + "".join(cells))


def main() -> None:
    """Measures and prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("paths", nargs="*", metavar="PATH")
    ask.add_argument("--repeat", type=int, default=0, help="how often the pages are read (samples: 10)")
    ask.add_argument("--most", type=int, default=0, help="the most pages that are taken, drawn evenly (all)")
    ask.add_argument("--stages", type=int, default=1000, help="of how many of them the stages are timed")
    ask.add_argument("--phrases", action="store_true")
    args = ask.parse_args()
    print(f"start: {starting() * 1000:.0f} ms for --version")

    started = time.perf_counter()
    import msgspec

    import dragoman.pipeline as pipeline
    from dragoman.cli.corridor import GARBAGE
    from dragoman.ingest.files import read_paths
    from dragoman.model import Page
    from dragoman.reader import load

    reader = load()
    for code in reader.languages:
        reader.language(code)
    gc.freeze()  # as the program does
    gc.set_threshold(*GARBAGE)
    print(f"loading: {(time.perf_counter() - started) * 1000:.0f} ms, {memory():.0f} MB")

    found = [p for p in read_paths(args.paths or [str(SAMPLES)]) if isinstance(p, Page)]
    found = drawn(found, args.most)
    rounds = args.repeat or (1 if args.paths else 10)
    encode = msgspec.json.Encoder().encode
    texts: dict[str, list[str]] = {}
    for label, times in (("first pass", 1), ("again", rounds - 1)):
        took: list[float] = []
        held: list[float] = []
        articles = 0
        for page in found * times:
            started = time.process_time()
            made = pipeline.read_page(page, reader)
            for article in made:
                encode(article)
            took.append(time.process_time() - started)
            articles += len(made)
            for article in made:
                if article.main and label == "first pass":
                    texts.setdefault(article.language, []).append(page.text)
            if len(took) % (len(found) * times // QUARTERS or 1) == 0:
                held.append(memory())
        if times:
            whole(label, articles, took, size=sum(len(p.text.encode()) for p in found) * times, held=held)

    found = drawn(found, args.stages)
    by_language(pipeline, found, reader)
    if args.phrases:
        compare(reader, {code: pages for code, pages in texts.items() if code in reader.languages})


if __name__ == "__main__":
    main()
