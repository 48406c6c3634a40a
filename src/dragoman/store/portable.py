"""A record as JSON Lines that another can take in, or, without the texts, check against copies of its own.

The first line says what it is; then pages with all versions, articles, what people said, what was taken out, which
reports follow which, and the events, each an object with a `kind`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.store import journal, judgements, values
from dragoman.store.database import Database
from dragoman.store.schema import SCHEMA

QUOTE = 80  # characters of a quote in a pack without texts
WHOLE = ("source", "url", "what", "says")  # by which pages are found, and what people set: no words of a page
encode = msgspec.json.Encoder().encode
_PAGES = "source, sha256, version, current, url, outlet, published, language, retrieved_at"


def pack(base: Database, *, text: bool) -> Iterator[bytes]:
    """The lines of a pack; without `text` nothing of more than `QUOTE` characters of a page is in it."""
    for line in _lines(base, text=text):
        yield encode(line if text else _short(line))


def _lines(base: Database, *, text: bool) -> Iterator[dict[str, Any]]:
    yield {"kind": "pack", "schema": SCHEMA, "text": text}
    names = _PAGES.split(", ")
    for source, sha256 in base.rows("SELECT source, sha256 FROM pages ORDER BY source, version"):
        row = base.rows(f"SELECT {_PAGES}, text FROM pages WHERE source = ? AND sha256 = ?", [source, sha256])[0]
        told = dict(zip(names, row[:-1], strict=True))
        yield {"kind": "page", **told, **({"text": values.text(row[-1])} if text else {})}
        query = "SELECT body FROM articles WHERE source = ? AND sha256 = ? ORDER BY article"
        for (body,) in base.rows(query, [source, sha256]):
            yield {"kind": "article", **msgspec.to_builtins(values.article(body))}
    for judgement in judgements.everything(base):
        yield {"kind": "judgement", "judgement": msgspec.to_builtins(judgement)}
    for entry in journal.everything(base):
        yield {"kind": "journal", "entry": msgspec.to_builtins(entry)}
    for digest, heir in base.rows("SELECT digest, heir FROM heirs ORDER BY digest"):
        yield {"kind": "heir", "digest": digest, "heir": heir}
    for body, kin in base.stream("SELECT body, kin FROM events ORDER BY first, id"):
        yield {"kind": "event", **msgspec.json.decode(values.line(body, kin))}


def _short(value: Any, field: str = "") -> Any:
    """Every text cut short, whatever it is called; the digest of a page and the offsets say where the rest is."""
    if isinstance(value, str):
        return value if field in WHOLE else value[:QUOTE]
    if isinstance(value, dict):
        return {key: _short(one, key) for key, one in value.items()}
    return [_short(one, field) for one in value] if isinstance(value, list | tuple) else value
