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
encode = msgspec.json.Encoder().encode
_PAGES = "source, sha256, version, current, url, outlet, published, language, retrieved_at"


def pack(base: Database, *, text: bool) -> Iterator[bytes]:
    """The lines of a pack; without `text` quotes are cut short and no page is in it."""
    yield encode({"kind": "pack", "schema": SCHEMA, "text": text})
    names = _PAGES.split(", ")
    for source, sha256 in base.rows("SELECT source, sha256 FROM pages ORDER BY source, version"):
        row = base.rows(f"SELECT {_PAGES}, text FROM pages WHERE source = ? AND sha256 = ?", [source, sha256])[0]
        told = dict(zip(names, row[:-1], strict=True))
        yield encode({"kind": "page", **told, **({"text": values.text(row[-1])} if text else {})})
        query = "SELECT body FROM articles WHERE source = ? AND sha256 = ? ORDER BY article"
        for (body,) in base.rows(query, [source, sha256]):
            article = msgspec.to_builtins(values.article(body))
            yield encode({"kind": "article", **(article if text else _short(article))})
    for judgement in judgements.everything(base):
        yield encode({"kind": "judgement", "judgement": judgement})
    for entry in journal.everything(base):
        yield encode({"kind": "journal", "entry": entry})
    for digest, heir in base.rows("SELECT digest, heir FROM heirs ORDER BY digest"):
        yield encode({"kind": "heir", "digest": digest, "heir": heir})
    for body, kin in base.stream("SELECT body, kin FROM events ORDER BY first, id"):
        line = values.line(body, kin)
        yield encode({"kind": "event", **(msgspec.json.decode(line) if text else _short(msgspec.json.decode(line)))})


def _short(value: Any) -> Any:
    """Quotes cut short; the digest of a page and the offsets say where the rest is."""
    if isinstance(value, dict):
        out = {key: _short(one) for key, one in value.items()}
        if {"start", "end", "text"} <= out.keys() and isinstance(out["text"], str) and len(out["text"]) > QUOTE:
            out["text"] = out["text"][:QUOTE]
        return out
    return [_short(one) for one in value] if isinstance(value, list) else value
