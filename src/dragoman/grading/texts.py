"""The texts of annotated pages: files beside the annotation, or the pages of a crawl that carry their ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dragoman.grading.gold import GoldPage, GoldSet
from dragoman.ingest.files import kind, read_paths
from dragoman.ingest.problem import Problem
from dragoman.model import Page


def pages_of(gold: GoldSet, where: Sequence[Path], *, blind: bool = False) -> Iterator[tuple[GoldPage, Page]]:
    """The pages of a set whose text is found, each with what came with it (nothing, where `blind`).

    `where` are folders of text files or of input lines, and files of input lines; a set's own folders come first.
    """
    places = [*gold.folders, *where]
    beside = {page.id: path for page in gold.pages if (path := _file(page, places))}
    crawled = _crawled({page.id for page in gold.pages if page.id not in beside}, where)
    for page in gold.pages:
        text = _text(beside[page.id]) if page.id in beside else crawled.get(page.id)
        if text is not None:
            yield page, _page(page, text, blind=blind)


def _file(page: GoldPage, places: Sequence[Path]) -> Path | None:
    name = page.file or f"{page.id}.txt"
    tried = (path for place in places if place.is_dir() for path in (place / name, place / Path(name).name))
    return next((path for path in tried if path.is_file()), None)


def _text(path: Path) -> str | None:
    return next((page.text for page in read_paths([str(path)]) if not isinstance(page, Problem)), None)


def _crawled(ids: set[str], where: Sequence[Path]) -> Mapping[str, str]:
    out: dict[str, str] = {}
    for page in read_paths(str(path) for path in lines(where)) if ids else ():
        if not isinstance(page, Problem) and page.source in ids:
            out.setdefault(page.source, page.text)
    return out


def lines(where: Sequence[Path]) -> Iterator[Path]:
    """The files of input lines among `where` and in its folders."""
    for place in where:
        found = sorted(place.iterdir()) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and kind(path.name) == "lines")


def _page(gold: GoldPage, text: str, *, blind: bool) -> Page:
    given = None if blind else gold.given
    return Page(
        source=gold.source,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        url=given.url if given else None,
        outlet=given.outlet if given else None,
        published=given.published if given else None,
    )
