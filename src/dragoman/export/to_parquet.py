"""Apache Parquet: a line an event with the columns of a table, lists as lists, days as days.

Needs the `parquet` extra. It cannot carry: the words behind a field, what each report says.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any, get_type_hints

from dragoman.export.columns import DAYS, columns
from dragoman.export.needs import need
from dragoman.export.row import Row, Told, row

NEEDS = ("pyarrow", "parquet")
MEDIA, SUFFIX = "application/vnd.apache.parquet", ".parquet"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The file."""
    need(*NEEDS)
    import pyarrow
    from pyarrow import parquet

    rows = [columns(row(one)) for one in told]
    kinds = {name: _kind(name, pyarrow) for name in Row.__struct_fields__}
    table = pyarrow.table({name: pyarrow.array([one[name] for one in rows], type=kind) for name, kind in kinds.items()})
    out = io.BytesIO()
    parquet.write_table(table, out, compression="zstd")
    yield out.getvalue()


def _kind(name: str, pyarrow: Any) -> Any:
    if name in DAYS:
        return pyarrow.date32()
    kind = get_type_hints(Row)[name]
    if kind is int:
        return pyarrow.int64()
    return pyarrow.string() if kind is str else pyarrow.list_(pyarrow.string())
