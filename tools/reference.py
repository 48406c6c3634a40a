"""Makes docs/reference from the code: `python tools/reference.py` writes, `--check` fails on a stale page."""

from __future__ import annotations

import sys
from pathlib import Path

from dragoman.errors import CODES
from dragoman.ingest.problem import NOTICES

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
GROUPS = {
    "I": "Coming in",
    "L": "Language",
    "D": "Days",
    "R": "Reading",
    "P": "Packs",
    "W": "World",
    "S": "The record",
}


def problems() -> str:
    """problems.md: every code, by group."""
    lines = [
        "# Problems",
        "",
        "Made by `tools/reference.py` from `dragoman.errors`; do not edit. A code never changes its meaning.",
        "A problem with one page never stops a run: it is said on standard error as",
        "`source: CODE what happened: detail (what helps)`, and the run ends with 3 (some pages had errors)",
        "or 1 (nothing could be read). Codes marked * only remark on a page that was read. Problems with an",
        "article stand in its row, in `problems`.",
    ]
    for letter, title in GROUPS.items():
        rows = [(code, *CODES[code]) for code in CODES if code.startswith(letter)]
        if rows:
            lines += ["", f"## {title}", "", "| code | what happened | what helps |", "|---|---|---|"]
            lines += [f"| {code}{mark(code)} | {what} | {hint} |" for code, what, hint in rows]
    unknown = [code for code in CODES if code[0] not in GROUPS]
    if unknown:
        raise SystemExit(f"no group for {unknown}")
    return "\n".join(lines) + "\n"


def mark(code: str) -> str:
    """The mark of a code that only remarks on a page."""
    return "*" if code in NOTICES else ""


PAGES = {"problems.md": problems}


def main() -> int:
    """Writes or checks every page; 1 where a checked page is stale."""
    stale = []
    for name, make in PAGES.items():
        path, text = REFERENCE / name, make()
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"stale: {', '.join(stale)}; run python tools/reference.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
