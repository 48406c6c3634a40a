"""Dragoman beside a stack that one would build today, on the same pages, in one run: `python bench/beside.py [PATH…]`.

The articles of PATH (what `dragoman read` takes; the samples where none is given) are set into pages of HTML as outlets make
them (bench/archive.py), and every row below reads these, in a process of its own:

- Dragoman by language and stage, and with one process and with two over more and more pages;
- trafilatura, spaCy (a blank pipeline with the names of all states as patterns: no model of Arabic, Persian and English
  together is installable from a package index) and dateparser's search: `pip install trafilatura spacy dateparser` for that only.

The stack finds names and days; which of them met whom remains to be built. Rates are pages a second of the processor:
on a machine that others use they say more than the clock.
"""

# ruff: noqa: E501 (lines of tables)
from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from archive import SAMPLES, Press, articles

LANGUAGES = ("ar", "fa", "en")
PARTS = (
    ("words looked up", ("pipeline.cut_passage", "language.")),
    ("days", ("dating.", "pipeline.settle_day", "settling.")),
    ("persons, offices, states", ("extraction.actors",)),
    ("contacts", ("pipeline.read_contacts",)),
    ("statements, figures, votes", ("extraction.said", "extraction.counted", "extraction.other")),
)


def made(paths: list[str], count: int, folder: Path) -> dict[str, Path]:
    """Pages by language, and of all: input lines with HTML."""
    stock = articles(paths or [str(SAMPLES)])
    out = {}
    for code in (*LANGUAGES, "all"):
        some = [row for row in stock if code in (row[0], "all")]
        press = Press(some, seed=7)
        out[code] = folder / f"{code}.jsonl"
        with out[code].open("w") as file:
            for number in range(count if code != "all" else 2 * count):
                url, html = press.page(number)
                file.write(json.dumps({"source": url, "url": url, "html": html}, ensure_ascii=False) + "\n")
    return out


def pages(path: Path) -> list[str]:
    """The HTML of the lines of a file."""
    with path.open() as file:
        return [json.loads(line)["html"] for line in file]


def stack(name: str) -> Callable[[str], object]:
    """The stack up to a part of it."""
    import trafilatura

    if name == "trafilatura":
        return lambda html: trafilatura.extract(html, with_metadata=True, output_format="json")
    import spacy

    from dragoman.reader import load

    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    states = load().world.data.authorities
    names = {name for state in states for some in (state.name.values(), *state.names.values()) for name in some}
    ruler.add_patterns([{"label": "GPE", "pattern": n} for n in sorted(names)])  # type: ignore[attr-defined]
    if name == "spacy":
        return lambda html: [e.text for e in nlp(trafilatura.extract(html) or "").ents]
    from dateparser.search import search_dates

    def whole(html: str) -> object:
        text = trafilatura.extract(html) or ""
        return [e.text for e in nlp(text).ents], search_dates(text, languages=list(LANGUAGES))

    return whole


def corridor() -> Callable[[str], object]:
    """Dragoman, one page of HTML to its articles."""
    from dragoman.ingest.files import opened
    from dragoman.ingest.html import Unread
    from dragoman.model import Page
    from dragoman.pipeline import read_page
    from dragoman.reader import load

    reader = load()
    for code in reader.languages:
        reader.language(code)

    def read(html: str) -> object:
        page = opened(Unread(Page(source="s", text=html, sha256="0" * 64)))
        return read_page(page, reader) if isinstance(page, Page) else None

    return read


def one(name: str, path: Path) -> None:
    """In a process of its own: prints pages a second and memory, as JSON."""
    read = corridor() if name == "dragoman" else stack(name)
    told = pages(path)
    for html in told[:5]:
        read(html)
    started = time.process_time()
    for html in told:
        read(html)
    rate = len(told) / (time.process_time() - started)
    print(json.dumps([rate, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3]))


def stages(path: Path) -> None:
    """In a process of its own: prints seconds by part and pages, as JSON."""
    from run import Stages

    import dragoman.pipeline as pipeline
    from dragoman.ingest.files import opened
    from dragoman.ingest.html import Unread
    from dragoman.model import Page
    from dragoman.reader import load

    reader = load()
    told = pages(path)
    started = time.process_time()
    found = [opened(Unread(Page(source="s", text=html, sha256="0" * 64))) for html in told]
    html_took = time.process_time() - started
    watch = Stages(pipeline)
    started = time.process_time()
    for page in found:
        if isinstance(page, Page):
            pipeline.read_page(page, reader)
    whole = time.process_time() - started
    took = {"HTML to text": html_took, "all": html_took + whole}
    started = time.process_time()
    for page in found:
        if isinstance(page, Page):
            reader.segmenter.segment(page.text)
    took["cut into articles"] = time.process_time() - started
    for part, names in PARTS:
        took[part] = sum(sum(own.values()) for name, own in watch.seconds.items() if name.startswith(names))
    print(json.dumps([took, len(told)]))


def child(*command: str) -> list[object]:
    """What a run of this file prints."""
    done = subprocess.run([sys.executable, __file__, *command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return list(json.loads(done.stdout.strip().split("\n")[-1]))


def growth(path: Path, count: int, jobs: int) -> tuple[float, float, float]:
    """`dragoman read` over `count` pages: pages a second by the clock and of the processor, greatest memory of a process."""
    lines = path.read_bytes().splitlines(keepends=True)
    code = (
        "import subprocess, sys, resource, json, time\n"
        "t = time.time(); p = subprocess.Popen([sys.executable, '-m', 'dragoman', 'read', '-', '--format', 'jsonl', '-j', sys.argv[1]],"
        " stdin=sys.stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); p.wait()\n"
        "r = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([time.time() - t, r.ru_utime + r.ru_stime, r.ru_maxrss / 1e3]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(jobs)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as run:
        assert run.stdin is not None and run.stdout is not None
        for number in range(count):
            run.stdin.write(lines[number % len(lines)])
        run.stdin.close()
        clock, processor, memory = json.loads(run.stdout.read())
    return count / clock, count / processor, memory


def main() -> None:
    """Measures and prints."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("paths", nargs="*", metavar="PATH")
    ask.add_argument("--pages", type=int, default=300, help="pages a language (300)")
    ask.add_argument("--growth", type=int, nargs="*", default=[1000, 10_000], help="numbers of pages for growth")
    ask.add_argument("--one", help=argparse.SUPPRESS)
    args = ask.parse_args()
    if args.one:
        stages(Path(args.paths[0])) if args.one == "stages" else one(args.one, Path(args.paths[0]))
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start; pages a processor second, MB at most\n")
    with tempfile.TemporaryDirectory() as folder:
        files = made(args.paths, args.pages, Path(folder))
        sizes = {code: path.stat().st_size / 1e3 / args.pages for code, path in files.items()}
        print("| | " + " | ".join(LANGUAGES) + " |\n|---|" + "---|" * len(LANGUAGES))
        print("| KB of HTML a page | " + " | ".join(f"{sizes[code]:.0f}" for code in LANGUAGES) + " |")
        for name, title in (
            ("dragoman", "Dragoman, contacts with evidence"),
            ("trafilatura", "trafilatura, text"),
            ("spacy", "… and spaCy, names of states"),
            ("dates", "… and dateparser, days"),
        ):
            rows = [child("--one", name, str(files[code])) for code in LANGUAGES]
            print(
                f"| {title} | " + " | ".join(f"{rate:.1f}/s, {memory:.0f} MB" for rate, memory in rows) + " |",
                flush=True,
            )
        print("\n| ms a page | " + " | ".join(LANGUAGES) + " |\n|---|" + "---|" * len(LANGUAGES))
        told = [child("--one", "stages", str(files[code])) for code in LANGUAGES]
        for part in told[0][0]:  # type: ignore[attr-defined]
            print(
                f"| {part} | " + " | ".join(f"{1000 * took[part] / count:.1f}" for took, count in told) + " |",
                flush=True,
            )  # type: ignore[index, operator]
        print(
            "\n| pages | processes | pages/s | pages a processor second | greatest MB of a process |\n|---|---|---|---|---|"
        )
        for count in args.growth:
            for jobs in (1, 2):
                clock, processor, memory = growth(files["all"], count, jobs)
                print(f"| {count:,} | {jobs} | {clock:.0f} | {processor:.0f} | {memory:.0f} |", flush=True)
    print(f"\nload {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
