"""The name of a record to its database."""

from __future__ import annotations

from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.store.database import Database

_SQLITE = "sqlite:///"
_POSTGRESQL = ("postgresql://", "postgres://")


def open_database(name: str, *, must_exist: bool, wait: float) -> Database:
    """The database of a file or URL; `wait` seconds for another writer. Raises S101."""
    if name.startswith(_POSTGRESQL):
        from dragoman.store.postgresql import Postgresql

        base: Database = Postgresql(name, wait=wait)
        if must_exist and not base.tables():
            base.close()
            raise DragomanError("S101", f"{base.name}: there is none")
        return base
    if "://" in name and not name.startswith(_SQLITE):
        raise DragomanError("S101", f"{name}: a file, {_SQLITE} or {_POSTGRESQL[0]}")
    path = Path(name.removeprefix(_SQLITE))
    if must_exist and not path.exists():
        raise DragomanError("S101", f"{path}: there is none")
    from dragoman.store.sqlite import Sqlite

    return Sqlite(path, wait=wait)
