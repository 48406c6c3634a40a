"""One shard read: its pages, articles, reports and problems as Parquet files of the output folder.

A shard is done when its last file is in its place, so that a run that was ended at any moment goes on with the shards
that are not. A page that ends the process twice is left out as a problem (R104); what it was stands beside the output
while the shard is read.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.cluster.merging import pack_report, pack_told
from dragoman.cluster.shards import Shard, items_of
from dragoman.errors import DragomanError
from dragoman.ingest.found import Item
from dragoman.ingest.letters import whole
from dragoman.ingest.whole import read_item
from dragoman.merging.block import keys
from dragoman.merging.report import reports_of
from dragoman.model import Article, Page
from dragoman.reader import Reader, load
from dragoman.scale.limits import limited

TABLES = {
    "pages": pa.schema(
        [
            *((name, pa.string()) for name in ("source", "sha256", "url", "outlet")),
            ("published", pa.date32()),
            *((name, pa.string()) for name in ("language", "retrieved_at", "text")),
        ]
    ),
    "articles": pa.schema(
        [
            ("source", pa.string()),
            ("sha256", pa.string()),
            ("article", pa.int32()),
            ("language", pa.string()),
            ("published", pa.date32()),
            ("title", pa.string()),
            ("body", pa.string()),
        ]
    ),
    "reports": pa.schema(
        [
            ("uid", pa.string()),
            ("digest", pa.string()),
            ("source", pa.string()),
            ("blocks", pa.list_(pa.string())),
            ("report", pa.binary()),
            ("told", pa.binary()),
        ]
    ),
    "problems": pa.schema([("source", pa.string()), ("code", pa.string()), ("detail", pa.string())]),
}
LAST = "reports"  # the table whose file makes a shard done
GROUP = 500  # pages whose rows are held before they are written
DEADLY = 2  # times that a page may end the process


class Done(msgspec.Struct, frozen=True):
    """How many pages of a shard were read, and how many were problems."""

    pages: int
    problems: int


def file_of(out: Path, table: str, shard: Shard) -> Path:
    """Where the rows of a table that a shard gives are."""
    return out / table / f"{shard.id}.parquet"


def read_shard(shard: Shard, out: Path, *, most_bytes: int, most_seconds: float) -> Done:
    """Reads a shard, unless it is done; returns what there was."""
    if file_of(out, LAST, shard).exists():
        return Done(
            pq.read_metadata(file_of(out, "pages", shard)).num_rows,
            pq.read_metadata(file_of(out, "problems", shard)).num_rows,
        )
    watch = _Watch(out / "reading" / shard.id)
    rows = _Rows(out, shard)
    count = 0
    for number, item in enumerate(items_of(shard, most_bytes=most_bytes)):
        watch.at(number)
        try:
            if item.page is None or watch.deadly(number):
                raise _refusal(item)
            page, articles = limited(_read, item, most_seconds)
            rows.add(page, articles)
            count += 1
        except DragomanError as error:
            rows.tables["problems"].append(
                {"source": whole(item.source), "code": error.code, "detail": whole(error.detail)}
            )
    problems = rows.close()
    watch.end()
    return Done(count, problems)


def _refusal(item: Item) -> DragomanError:
    found = item.found
    return DragomanError("R104", "") if item.page is not None else DragomanError(found.code, found.detail)  # type: ignore[union-attr]


def _read(item: Item) -> tuple[Page, list[Article]]:
    return read_item(item, reader())


@cache
def reader() -> Reader:
    """Packs and world, loaded once in a process."""
    found = load()
    gc.freeze()
    return found


class _Watch:
    """Which page is being read and by which process, so that who comes after one that died knows of what."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.died = path.with_suffix(".died")
        if path.exists():
            with self.died.open("a") as file:
                file.write(f"{path.read_text()}\n")
        known = self.died.read_text().split("\n") if self.died.exists() else []
        self.times = Counter(int(line.split()[0]) for line in known if line.strip())
        self.file = path.open("w")

    def at(self, number: int) -> None:
        self.file.seek(0)
        self.file.write(f"{number:12} {os.getpid():12}")
        self.file.flush()

    def deadly(self, number: int) -> bool:
        return self.times[number] >= DEADLY

    def end(self) -> None:
        self.file.close()
        self.path.unlink()
        self.died.unlink(missing_ok=True)


class _Rows:
    """The rows of a shard, written in groups; the files are in their place when all are whole."""

    def __init__(self, out: Path, shard: Shard) -> None:
        self.paths = {table: file_of(out, table, shard) for table in TABLES}
        for path in self.paths.values():
            path.parent.mkdir(parents=True, exist_ok=True)
        self.tables: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
        self.writers = {
            table: pq.ParquetWriter(_unfinished(path), TABLES[table], compression="zstd")
            for table, path in self.paths.items()
        }
        self.problems = 0

    def add(self, page: Page, articles: list[Article]) -> None:
        self.tables["pages"].append(msgspec.structs.asdict(page))
        for article in articles:
            self.tables["articles"].append(
                {
                    "source": article.source,
                    "sha256": article.sha256,
                    "article": article.article,
                    "language": article.language,
                    "published": article.published.date if article.published else None,
                    "title": article.title.text if article.title else None,
                    "body": msgspec.json.encode(article).decode(),
                }
            )
            for told in reports_of(article):
                self.tables["reports"].append(
                    {
                        "uid": told.uid,
                        "digest": told.digest,
                        "source": told.source,
                        "blocks": keys(told),
                        "report": pack_report(told),
                        "told": pack_told(told),
                    }
                )
        if len(self.tables["pages"]) >= GROUP:
            self._write()

    def _write(self) -> None:
        self.problems += len(self.tables["problems"])
        for table, rows in self.tables.items():
            if rows:
                self.writers[table].write_table(pa.Table.from_pylist(rows, schema=TABLES[table]))
                rows.clear()

    def close(self) -> int:
        """Puts the files in their place; returns how many problems there were."""
        self._write()
        for table, writer in self.writers.items():
            writer.close()
            if table != LAST:
                _unfinished(self.paths[table]).replace(self.paths[table])
        _unfinished(self.paths[LAST]).replace(self.paths[LAST])
        return self.problems


def _unfinished(path: Path) -> Path:
    return path.with_suffix(".unfinished")
