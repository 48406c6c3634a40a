"""Speed and memory of the corridor: `python bench/run.py [PATH…] [--repeat N] [--phrases]`.

Without a PATH the sample pages are read, repeated. Prints articles a second, the greatest memory, the time
to start, each language with its slowest pages, where the time goes by stage and language, and with --phrases
the phrase lookup beside pyahocorasick.

Seconds by language and stage are of the processor: on a machine that others use they say more than the clock.
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
    ask.add_argument("--most", type=int, default=1000, help="the most pages that are taken")
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

    found = [p for p in read_paths(args.paths or [str(SAMPLES)]) if isinstance(p, Page)][: args.most]
    rounds = args.repeat or (1 if args.paths else 10)
    size = sum(len(p.text.encode()) for p in found) / 1e6
    encode = msgspec.json.Encoder().encode
    texts: dict[str, list[str]] = {}
    for label, times in (("first pass", 1), ("again", rounds - 1)):
        started = time.perf_counter()
        articles = out = 0
        for _ in range(times):
            for page in found:
                for article in pipeline.read_page(page, reader):
                    articles += 1
                    out += len(encode(article))
                    if article.main and label == "first pass":
                        texts.setdefault(article.language, []).append(page.text)
        seconds = time.perf_counter() - started
        if times:
            print(
                f"{label}: {articles / seconds:.0f} articles/s, {len(found) * times / seconds:.0f} pages/s,"
                f" {size * times / seconds:.2f} MB/s, {memory():.0f} MB;"
                f" {articles} articles of {len(found)} pages"
            )

    by_language(pipeline, found, reader)
    if args.phrases:
        compare(reader, {code: pages for code, pages in texts.items() if code in reader.languages})


if __name__ == "__main__":
    main()
