"""HTML to text beside trafilatura and resiliparse, on the layouts of the tests and on real pages where at hand.

    python bench/webpages.py [FOLDER]

FOLDER holds an `index.json` of files with their expected text (`../shared/html`). Prints, for each reader: F1 over
words against the expected text, titles right, days right, pages a second. trafilatura and resiliparse are measured
where they are installed (`pip install trafilatura resiliparse`).
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests" / "ingest"))

ROUNDS = 3


class Case(NamedTuple):
    html: str
    body: str
    title: str
    day: str


class Got(NamedTuple):
    text: str
    title: str | None = None
    day: str | None = None


def main() -> None:
    """Prints the table."""
    import layouts

    cases = [Case(s.html, s.body, s.title, s.date if s.states_day else "") for s in layouts.samples()]
    table(f"{len(cases)} pages in our layouts", cases)
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1])
        rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        real = [
            Case(
                (folder / row["file"]).read_text(encoding="utf-8"),
                row["expected"].get("text", "") if row["expected"]["text_kind"] == "full" else "",
                row["expected"].get("title", ""),
                (row["expected"].get("date") or "")[:10],
            )
            for row in rows
        ]
        table(f"{len(real)} real pages", real)


def table(name: str, cases: list[Case]) -> None:
    """One line a reader."""
    print(f"{name}\n{'':14}{'F1 mean':>9}{'least':>8}{'titles':>9}{'days':>9}{'pages/s':>9}")
    for reader, read in readers().items():
        got = [read(case.html) for case in cases]
        f1s = [f1(g.text, c.body) for g, c in zip(got, cases, strict=True) if c.body]
        titles = [
            " ".join((g.title or "").split()) == " ".join(c.title.split())
            for g, c in zip(got, cases, strict=True)
            if c.title
        ]
        days = [g.day == c.day for g, c in zip(got, cases, strict=True) if c.day]
        seconds = min(timed(read, cases) for _ in range(ROUNDS))
        print(
            f"{reader:14}{statistics.mean(f1s):9.3f}{min(f1s):8.3f}{share(titles):>9}{share(days):>9}"
            f"{len(cases) / seconds:9.0f}"
        )


def readers() -> dict[str, Callable[[str], Got]]:
    """Those that are installed."""
    out: dict[str, Callable[[str], Got]] = {"dragoman": ours}
    try:
        from trafilatura import bare_extraction

        def trafilatura(html: str) -> Got:
            found = bare_extraction(html, with_metadata=True, include_comments=False)
            return Got(found.text or "", found.title, found.date) if found else Got("")

        out["trafilatura"] = trafilatura
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        out["resiliparse"] = lambda html: Got(extract_plain_text(html, main_content=True))
    except ImportError:
        pass
    return out


def ours(html: str) -> Got:
    """The title is the first block of our text."""
    from dragoman.ingest.html import extract
    from dragoman.model import Page

    page = extract(Page(source="a", text=html, sha256=""))
    title, _, body = page.text.partition("\n\n")
    return Got(body, title, page.published.isoformat() if page.published else None)


def f1(got: str, expected: str) -> float:
    """F1 over words."""
    a, b = (Counter(re.findall(r"\w+", text)) for text in (got, expected))
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def timed(read: Callable[[str], Got], cases: list[Case]) -> float:
    """Processor seconds."""
    start = time.process_time()
    for case in cases:
        read(case.html)
    return time.process_time() - start


def share(right: list[bool]) -> str:
    """Right of all."""
    return f"{sum(right)}/{len(right)}"


if __name__ == "__main__":
    main()
