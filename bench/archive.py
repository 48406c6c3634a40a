"""A web archive of a press that does not exist, and a reading of it that is ended half way, twice.

`python bench/archive.py make FILE [PATH…] [--megabytes N] [--seed N]` writes a WARC of about N megabytes (gzipped where it
is called .gz): the articles of PATH (what `dragoman read` takes; the samples where none is given) in pages as outlets make
them, most of whose bytes are furniture. The same seed and articles give the same bytes.

`python bench/archive.py read FILE [--jobs N] [--ends N]` reads it into FILE.jsonl with `dragoman read --out`, ends the program
with SIGKILL at N places, starts it again each time, and counts pages lost and doubled.
"""

# ruff: noqa: E501 (lines of HTML)
from __future__ import annotations

import argparse
import datetime
import gzip
import hashlib
import html
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "data" / "samples" / "pages"
FIRST = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
OUTLETS = 40
MENU = {
    "ar": ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "منوعات", "فيديو", "صور", "آراء", "تقارير", "طقس", "أسعار", "خدمات", "أرشيف", "اتصل", "بنا"],
    "fa": ["صفحه", "نخست", "سیاسی", "اقتصادی", "ورزشی", "فرهنگی", "اجتماعی", "بین\u200cالملل", "ویدئو", "عکس", "استان\u200cها", "یادداشت", "آرشیو", "تماس", "درباره", "پیوندها"],
    "en": ["Home", "Politics", "Economy", "Sport", "Culture", "Opinion", "Video", "Pictures", "Weather", "Markets", "Archive", "Contact", "About", "Jobs", "Help"],
}  # fmt: skip


def articles(paths: list[str]) -> list[tuple[str, str]]:
    """(language, text) of the pages of `paths`."""
    from dragoman.ingest.files import read_paths
    from dragoman.model import Page
    from dragoman.reader import load

    detect = load().segmenter.detector.detect
    found = [page.text for page in read_paths(paths) if isinstance(page, Page)]
    return [(detect(text) or "en", text) for text in found]


class Press:
    """Pages of outlets: each has a look, menus and scripts of its own, and other headlines beside every article."""

    def __init__(self, stock: list[tuple[str, str]], seed: int) -> None:
        self.chance = random.Random(seed)
        self.stock = stock
        self.heads: dict[str, list[str]] = {code: [] for code in MENU}
        for code, text in stock:
            if code in self.heads:
                self.heads[code].append(text.strip().split("\n")[0][:90])
        self.looks = [self._look(number) for number in range(OUTLETS)]

    def _look(self, number: int) -> tuple[str, str]:
        """Style and scripts of an outlet, as pages carry them along."""
        own = random.Random(f"look {number}")
        rules = "".join(
            f".c{own.randrange(9999)}-{word}{{margin:{own.randrange(40)}px;padding:{own.randrange(30)}px;color:#{own.randrange(4096):03x}}}\n"
            for word in ("box", "list", "head", "item", "wide", "side", "card", "line") * own.randint(20, 60)
        )
        code = "".join(
            f"w.push([{own.randrange(10**9)},'{own.randrange(16**12):x}']);" for _ in range(own.randint(300, 900))
        )
        return rules, f"(function(w){{{code}}})(window.q=window.q||[]);"

    def page(self, number: int) -> tuple[str, str]:
        """(address, HTML) of the page of a number."""
        chance = self.chance
        code, text = chance.choice(self.stock)
        outlet = number % OUTLETS
        rules, script = self.looks[outlet]
        title, *body = [line for line in text.split("\n") if line.strip()]
        day = (FIRST + datetime.timedelta(minutes=7 * number)).isoformat()
        address = f"https://outlet{outlet}.example/news/{number}"
        menu = "".join(
            f'<li class="nav-item"><a href="/{n}">{word}</a></li>' for n, word in enumerate(MENU.get(code, MENU["en"]))
        )
        beside = "".join(self._teaser(code) for _ in range(chance.randint(20, 60)))
        about = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": day}
        paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in body)
        way = "ltr" if code == "en" else "rtl"
        return address, (
            f'<!DOCTYPE html><html lang="{code}" dir="{way}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
            f'<meta property="article:published_time" content="{day}"><style>{rules}</style><script>{script}</script>'
            f'<script type="application/ld+json">{json.dumps(about, ensure_ascii=False)}</script></head><body>'
            f'<nav class="menu"><ul>{menu}</ul></nav><div id="cookie" class="cookie">{menu}</div>'
            f'<main><article><h1>{html.escape(title)}</h1><time datetime="{day}">{day[:10]}</time>\n{paragraphs}</article></main>'
            f'<aside class="related">{beside}</aside><section class="most-read"><ul>{beside}</ul></section>'
            f'<footer class="footer"><ul>{menu}</ul></footer><script>{script[: chance.randrange(len(script))]}</script></body></html>'
        )

    def _teaser(self, code: str) -> str:
        n = self.chance.randrange(10**6)
        head = html.escape(self.chance.choice(self.heads.get(code) or ["…"]))
        return (
            f'<div class="card card-{n % 7}"><a href="/news/{n}" data-id="{n:x}"><img src="/media/{n}/thumb-320x180.webp" '
            f'srcset="/media/{n}/thumb-640x360.webp 2x" alt="{head}" loading="lazy" width="320" height="180">'
            f'<h3 class="card-title">{head}</h3></a><span class="card-meta">{n % 24:02}:{n % 60:02}</span></div>\n'
        )


def records(press: Press, seed: int) -> Iterator[bytes]:
    """The records of the archive, without end."""
    info = b"software: bench/archive.py\r\n"
    yield _record("warcinfo", info, "application/warc-fields", f"{seed} info", FIRST)
    number = 0
    while True:
        address, page = press.page(number)
        body = page.encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        moment = FIRST + datetime.timedelta(minutes=7 * number + 5)
        kind = "application/http; msgtype=response"
        yield _record("response", head.encode() + body, kind, f"{seed} {number}", moment, address)
        number += 1


def _record(what: str, block: bytes, kind: str, name: str, moment: datetime.datetime, address: str = "") -> bytes:
    id = hashlib.sha256(name.encode()).hexdigest()
    head = (
        f"WARC/1.0\r\nWARC-Type: {what}\r\nWARC-Date: {moment:%Y-%m-%dT%H:%M:%SZ}\r\nContent-Type: {kind}\r\n"
        f"WARC-Record-ID: <urn:uuid:{id[:8]}-{id[8:12]}-4{id[13:16]}-8{id[17:20]}-{id[20:32]}>\r\n"
        f"Content-Length: {len(block)}\r\n" + (f"WARC-Target-URI: {address}\r\n" if address else "")
    )
    return f"{head}\r\n".encode() + block + b"\r\n\r\n"


def make(path: Path, paths: list[str], megabytes: int, seed: int) -> None:
    """Writes the archive."""
    press = Press(articles(paths or [str(SAMPLES)]), seed)
    size = pages = 0
    with path.open("wb") as file:
        for record in records(press, seed):
            out = gzip.compress(record, 6, mtime=0) if path.suffix == ".gz" else record
            file.write(out)
            size += len(out)
            pages += 1
            if size >= megabytes * 1_000_000:
                break
    print(f"{path}: {size / 1e6:.0f} MB, {pages - 1} pages of {len(press.stock)} articles, seed {seed}")


def ended(command: list[str], places: list[int], size: object) -> float:
    """Runs a command, ends it where `size()` has grown to each of the places, and runs it to its end; seconds in all."""
    started = time.perf_counter()
    for place in places:
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
        ) as run:
            while run.poll() is None and size() < place:  # type: ignore[operator]
                time.sleep(0.2)
            if run.poll() is not None:
                raise SystemExit(f"ended by itself: {run.stderr.read().decode() if run.stderr else ''}")
            os.killpg(run.pid, signal.SIGKILL)
        print(f"  ended with SIGKILL at {place}, after {time.perf_counter() - started:.0f} s")
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    told = done.stderr.strip().split("\n")[-1] if done.stderr.strip() else "nothing said"
    print(f"  run to its end with exit code {done.returncode}: {told}")
    return time.perf_counter() - started


def wanted(path: Path) -> Counter[str]:
    """How often each page of the archive stands in it."""
    from dragoman.ingest.files import find_paths
    from dragoman.ingest.problem import Problem

    return Counter(f.page.source for f in find_paths([str(path)]) if not isinstance(f, Problem))  # type: ignore[union-attr]


def read(path: Path, jobs: int, ends: int) -> None:
    """Reads the archive into rows, ended `ends` times, and counts."""
    pages = wanted(path)
    total = pages.total()
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB, {total} pages")
    rows = path.with_suffix(".jsonl")
    rows.unlink(missing_ok=True)
    command = [sys.executable, "-m", "dragoman"]

    def grown() -> int:
        return rows.stat().st_size if rows.exists() else 0

    share = [n / (ends + 1) for n in range(1, ends + 1)]
    estimate = 9_000 * total  # bytes of rows; only says where the run is ended
    took = ended([*command, "read", str(path), "--format", "jsonl", "--out", str(rows), "-j", str(jobs)],
                 [int(s * estimate) for s in share], grown)  # fmt: skip
    seen: Counter[str] = Counter()
    articles = 0
    with rows.open("rb") as file:
        for line in file:
            row = json.loads(line)
            articles += 1
            seen[row["source"]] += row["article"] == 0
    report(pages - problems(command, path, rows, jobs), seen)
    print(f"  {articles} articles in {took:.0f} s, starts and repeated work included: {articles / took:.0f} articles/s")


def problems(command: list[str], path: Path, rows: Path, jobs: int) -> Counter[str]:
    """The pages of which a further run, which passes over all that stands there, says that they cannot be read."""
    told = [*command, "read", str(path), "--format", "jsonl", "--out", str(rows), "-j", str(jobs)]
    said = subprocess.run(told, capture_output=True, text=True).stderr.split("\n")
    found = Counter(line.split(": ")[0] for line in said if line.startswith(f"{path}#"))
    print(f"  said to be unreadable: {found.total()}")
    return found


def report(pages: Counter[str], seen: Counter[str]) -> None:
    """Prints what is lost and doubled."""
    lost = pages - seen
    doubled = seen - pages
    print(f"  pages lost: {lost.total()}, doubled: {doubled.total()}, read: {(pages & seen).total()}")


def main() -> None:
    """Makes or reads."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("what", choices=("make", "read"))
    ask.add_argument("file", type=Path)
    ask.add_argument("paths", nargs="*", metavar="PATH")
    ask.add_argument("--megabytes", type=int, default=2000)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    ask.add_argument("--ends", type=int, default=2)
    args = ask.parse_args()
    if args.what == "make":
        make(args.file, args.paths, args.megabytes, args.seed)
    else:
        read(args.file, args.jobs, args.ends)


if __name__ == "__main__":
    main()
