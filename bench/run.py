"""Speed and memory of the corridor: `python bench/run.py [PATH…] [--repeat N] [--phrases]`.

Without a PATH the sample pages are read, repeated. Prints articles a second, the greatest memory, the time
to start, where the time goes by stage, and with --phrases the phrase lookup beside pyahocorasick.
"""

from __future__ import annotations

import argparse
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
    """Wraps what the pipeline calls, by name, and adds up the time within."""

    def __init__(self, module: Any) -> None:
        self.seconds: dict[str, float] = {}
        for name, value in vars(module).items():
            home = getattr(value, "__module__", "") or ""
            ours = callable(value) and home.startswith("dragoman.") and not hasattr(value, "__struct_fields__")
            if ours and name != "read_page":
                setattr(module, name, self._timed(f"{home.removeprefix('dragoman.')}.{name}", value))

    def _timed(self, name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        self.seconds[name] = 0.0

        def timed(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return stage(*args, **kwargs)
            finally:
                self.seconds[name] += time.perf_counter() - started

        return timed


def starting() -> float:
    """Seconds that `dragoman --version` takes, the best of five."""
    best = 9.0
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "dragoman", "--version"], check=True, capture_output=True)
        best = min(best, time.perf_counter() - started)
    return best


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
    from dragoman.ingest.files import read_paths
    from dragoman.model import Page
    from dragoman.reader import load

    reader = load()
    for code in reader.languages:
        reader.language(code)
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

    stages = Stages(pipeline)
    started = time.perf_counter()
    for page in found:
        pipeline.read_page(page, reader)
    total = time.perf_counter() - started
    print("by stage (inclusive; a stage may call another):")
    for name, seconds in sorted(stages.seconds.items(), key=lambda row: -row[1]):
        if seconds * 500 > total:
            print(f"  {name:32} {1000 * seconds / max(len(found), 1):7.2f} ms a page  {seconds / total:5.1%}")
    if args.phrases:
        compare(reader, {code: pages for code, pages in texts.items() if code in reader.languages})


if __name__ == "__main__":
    main()
