"""BibTeX (biblatex's `@online`): an entry for every page that tells of the events, for a list of sources.

It cannot carry: headlines, which stand in the articles (`dragoman cite` prints them): the title is what the page
tells of; the events themselves but in the note.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from dragoman.export.pages import Source, sources
from dragoman.export.row import Told

MEDIA, SUFFIX = "text/plain; charset=utf-8", ".bib"

_LANGIDS = Path(__file__).parents[1] / "data" / "export" / "langid.csv"
_ESCAPED = {
    **{c: f"\\{c}" for c in "#$%&_{}"},
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
_TABLE = str.maketrans(_ESCAPED)


@cache
def _langids() -> dict[str, str]:
    """What babel and polyglossia call each language."""
    lines = _LANGIDS.read_text(encoding="utf-8").splitlines()
    return {row["code"]: row["langid"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))}


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """An entry a page, in the order in which they come."""
    for source in sources(told):
        yield _entry(source).encode()


def _entry(one: Source) -> str:
    fields = {
        "title": one.tells[0],
        "organization": one.outlet,
        "date": one.published.isoformat() if one.published else "",
        "language": one.language,
        "langid": _langids().get(one.language, ""),
        "note": f"Events {', '.join(one.events)}",
    }
    lines = [f"  {name} = {{{_text(value)}}}" for name, value in fields.items() if value]
    if one.url:  # an address is verbatim; only what would end the field is written otherwise
        lines.append(f"  url = {{{one.url.translate({ord('{'): '%7B', ord('}'): '%7D', ord(' '): '%20'})}}}")
    return f"@online{{{key(one)},\n" + ",\n".join(lines) + "\n}\n\n"


def key(one: Source) -> str:
    """A key that an article has in every list: that of its page, with its number where it is not the first."""
    page = f"p{hashlib.sha256(one.source.encode()).hexdigest()[:12]}"
    return f"{page}-{one.article}" if one.article else page


def _text(text: str) -> str:
    return " ".join(text.translate(_TABLE).split())
