"""Counting what reports say: values with their supporters, the most supported first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.merging.merged import Support
from dragoman.model import Span

SILENT = (None, "", "unknown", "unspecified")  # what says nothing neither supports nor dissents


def tally(said: Iterable[tuple[int, Any]]) -> tuple[Support, ...]:
    """The values with their reports: most reports first, then the earliest; silence is left out."""
    found: list[tuple[Any, list[int]]] = []
    for index, value in said:
        if isinstance(value, str | None) and value in SILENT:
            continue
        for known, reports in found:
            if known == value:
                reports.append(index)
                break
        else:
            found.append((value, [index]))
    found.sort(key=lambda row: (-len(row[1]), row[1]))
    return tuple(Support(value, tuple(reports)) for value, reports in found)


def first(values: tuple[Support, ...], *, otherwise: Any = None) -> Any:
    """The consensus of a tally."""
    return values[0].value if values else otherwise


def cite(index: int, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans of the report at `index`."""
    for span in spans:
        yield Span(span.start, span.end, span.text, index)
