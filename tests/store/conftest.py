"""A place for a record: a file, and a PostgreSQL database where one can be started."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

Place = Callable[[], str]
FOLDERS = ("/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt")


def _tools() -> Path | None:
    """The newest folder that holds initdb and pg_ctl."""
    found = shutil.which("initdb")
    if found and shutil.which("pg_ctl"):
        return Path(found).resolve().parent
    folders = [p.parent for top in FOLDERS for p in sorted(Path(top).glob("*/bin/initdb"), reverse=True)]
    return folders[0] if folders else None


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that the tests start and end themselves."""
    tools = _tools()
    if tools is None or find_spec("psycopg") is None:
        pytest.skip("no PostgreSQL here: its server or psycopg is not installed")
    folder = Path(tempfile.mkdtemp(prefix="dragoman-"))
    user: dict[str, object] = {}
    if os.geteuid() == 0:  # the server refuses to run as root
        try:
            pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("no PostgreSQL here: it does not run as root, and there is no user postgres")
        shutil.chown(folder, "postgres", "postgres")
        user = {"user": "postgres", "group": "postgres", "extra_groups": []}
        if subprocess.run(["test", "-x", folder], check=False, **user).returncode:  # type: ignore[call-overload]
            pytest.skip(f"no PostgreSQL here: the user postgres cannot reach {folder}")

    def tool(name: str, *arguments: str) -> None:
        subprocess.run(
            [str(tools / name), *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            **user,  # type: ignore[call-overload]
        )

    data = str(folder / "data")
    tool("initdb", "-D", data, "-U", "dragoman", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=20"
    tool("pg_ctl", "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql://dragoman@/postgres?host={folder}"
    finally:
        tool("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Gives the name of a new record each time it is called."""
    made: list[str] = []
    if request.param == "sqlite":

        def name() -> str:
            made.append(str(tmp_path / f"{len(made)}.db"))
            return made[-1]

        yield name
        return
    import psycopg

    server = request.getfixturevalue("server")

    def database() -> str:
        made.append(f"record_{abs(hash(tmp_path))}_{len(made)}")
        with psycopg.connect(server, autocommit=True) as base:
            base.execute(f"CREATE DATABASE {made[-1]}")
        return str(server.replace("/postgres?", f"/{made[-1]}?"))

    yield database
    with psycopg.connect(server, autocommit=True) as base:
        for one in made:
            base.execute(f"DROP DATABASE {one} WITH (FORCE)")
