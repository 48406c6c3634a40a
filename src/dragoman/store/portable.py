"""A record as JSON Lines that another can take in, or, without the texts, check against copies of its own.

The first line says what it is; then pages with all versions, articles, what people said, what was taken out, which
reports follow which, and the events, each an object with a `kind`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dragoman.errors import DragomanError
from dragoman.model import Article, Page
from dragoman.store import journal, judgements, pages, values
from dragoman.store.database import Database
from dragoman.store.redact import redacted
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
    for (body,) in base.stream("SELECT body FROM events ORDER BY first, id"):
        line = values.line(body)
        yield encode({"kind": "event", **(msgspec.json.decode(line) if text else _short(msgspec.json.decode(line)))})


def _short(value: Any) -> Any:
    """Quotes cut short; the digest of a page and the offsets say where the rest is."""
    if isinstance(value, dict):
        out = {key: _short(one) for key, one in value.items()}
        if {"start", "end", "text"} <= out.keys() and isinstance(out["text"], str) and len(out["text"]) > QUOTE:
            out["text"] = out["text"][:QUOTE]
        return out
    return [_short(one) for one in value] if isinstance(value, list) else value


class Unpacked(msgspec.Struct):
    """How much was taken in."""

    pages: int = 0
    judgements: int = 0
    journal: int = 0
    redacted: int = 0  # versions of pages that were here and are without some words now


def take_in(base: Database, lines: Iterable[bytes]) -> Unpacked:
    """Takes a pack in; within a transaction, and all has to be folded anew after it. Raises S110 for what is none."""
    done = Unpacked()
    page: Page | None = None
    articles: list[Article] = []
    heirs: list[tuple[str, str]] = []
    blotted: list[journal.Redaction] = []

    def put() -> None:
        """A version that is here already, and is not the one that counts, stays what it is."""
        if page is None:
            return
        known = base.one("SELECT current FROM pages WHERE source = ? AND sha256 = ?", [page.source, page.sha256])
        if known is None or known[0]:
            done.pages += pages.put(base, page, articles) != "unchanged"

    for number, told in enumerate(_objects(lines)):
        kind = told.pop("kind")
        if number == 0 and (kind != "pack" or not told.get("text")):
            raise DragomanError("S110", "a pack without texts" if kind == "pack" else "its first line")
        if kind == "page":
            put()
            page, articles = msgspec.convert(told, Page), []
        elif kind == "article":
            articles.append(msgspec.convert(told, Article))
        elif kind == "judgement":
            done.judgements += judgements.keep(base, msgspec.convert(told["judgement"], judgements.Judgement))
        elif kind == "journal":
            entry = msgspec.convert(told["entry"], journal.Entry)
            if journal.keep(base, entry):
                done.journal += 1
                blotted += journal.redactions([entry])
        elif kind == "heir":
            heirs.append((told["digest"], told["heir"]))
    put()
    done.redacted = _blot(base, blotted)
    for digest, heir in heirs:
        if not base.one("SELECT 1 FROM reports WHERE digest = ?", [digest]):
            base.run("DELETE FROM heirs WHERE digest = ?", [digest])
            base.run("INSERT INTO heirs VALUES (?, ?)", [digest, heir])
    return done


def _blot(base: Database, told: Iterable[journal.Redaction]) -> int:
    """Versions that are here lose what was taken out elsewhere; returns how many."""
    wanted = {(one.source, one.sha256) for one in told}
    count = 0
    for source in sorted({source for source, _ in wanted}):
        for page, articles in pages.versions(base, source):
            if (source, page.sha256) in wanted:
                ranges = journal.ranges(base, source, page.sha256)
                pages.replace(base, *redacted(page, articles, ranges))
                count += 1
    return count


def _objects(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        try:
            told = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            raise DragomanError("S110", f"line {number}: {error}") from error
        if not isinstance(told, dict) or not isinstance(told.get("kind"), str):
            raise DragomanError("S110", f"line {number}")
        yield told
