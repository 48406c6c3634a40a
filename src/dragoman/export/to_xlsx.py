"""A workbook of Excel (OOXML): a sheet with a line an event, days as dates, with a filter. Needs the `excel` extra.

It cannot carry: the words behind a field, what each report says, days before 1900 as dates (they stand as text).
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator

from dragoman.export.needs import need
from dragoman.export.row import Row, Told, row
from dragoman.export.xml import NOT_IN_XML

NEEDS = ("openpyxl", "excel")
MEDIA, SUFFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"

_DATES = frozenset({"first", "last"})
_WIDE = {"told": 80, "id": 18, "names": 36, "sources": 36, "urls": 36}
_MOMENT = datetime.datetime(2000, 1, 1)  # the same events give the same book
_MOST = 32_767  # characters of a cell


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The book."""
    need(*NEEDS)
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = _MOMENT
    sheet = book.create_sheet("events")
    sheet.freeze_panes = "B2"
    for n, name in enumerate(Row.__struct_fields__):
        sheet.column_dimensions[_letter(n)].width = _WIDE.get(name, 14)
    sheet.append(list(Row.__struct_fields__))
    lines = 1
    for one in map(row, told):
        lines += 1
        cells = []
        for name in Row.__struct_fields__:
            value = getattr(one, name)
            exact = name == "date" and value == one.first == one.last
            if (exact or name in _DATES) and value >= "1900-03-01":
                cells.append(WriteOnlyCell(sheet, value=datetime.date.fromisoformat(value)))
                continue
            plain = "; ".join(value) if isinstance(value, tuple) else value
            cell = WriteOnlyCell(sheet, value=_clean(plain) if isinstance(plain, str) else plain)
            if isinstance(plain, str):
                cell.data_type = "s"  # a page's words are never a formula
            cells.append(cell)
        sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{_letter(len(Row.__struct_fields__) - 1)}{lines}"
    out = io.BytesIO()
    book.save(out)
    yield out.getvalue()


def _clean(text: str) -> str:
    """Text as a cell can hold it."""
    return text.translate(NOT_IN_XML)[:_MOST]


def _letter(n: int) -> str:
    return chr(65 + n) if n < 26 else f"A{chr(65 + n - 26)}"
