"""Standard input and output in UTF-8 whatever the locale says, and a broken pipe that is quiet."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

BROKEN_PIPE = 141  # what a shell shows for a program that a closed pipe ended


def put(row: bytes) -> None:
    """One line on standard output."""
    pour(row + b"\n")


def pour(piece: bytes) -> None:
    """A piece of a file on standard output."""
    try:
        sys.stdout.buffer.write(piece)
    except BrokenPipeError:
        leave()


def flush() -> None:
    """Hands on what was put, so that a reader at the other end of a pipe need not wait."""
    try:
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        leave()


@contextmanager
def going_to(out: Path | None) -> Iterator[Callable[[bytes], object]]:
    """What takes pieces of a file: `out`, else standard output. Ends with a usage error where it cannot be written.

    A file that is there stays as it is until the new one is whole; what is no file (a pipe) is written to as it comes.
    """
    import typer

    if out is None:
        yield pour
        flush()
        return
    whole = out.is_file() or not out.exists()
    fresh = out.with_name(out.name + ".new") if whole else out
    try:
        with fresh.open("wb") as file:
            yield file.write
        if whole:
            fresh.replace(out)
    except OSError as error:
        raise typer.BadParameter(f"{out}: {error.strerror}", param_hint="--out") from error
    finally:
        if whole:
            with suppress(OSError):
                fresh.unlink()


def leave() -> NoReturn:
    """Ends the program quietly when the reader of its output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(BROKEN_PIPE)


def say(message: object) -> None:
    """One line on standard error."""
    sys.stderr.write(f"{message}\n")


def speak_utf8() -> None:
    """Standard output and error in UTF-8, line ends as written."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def lines_in(name: str) -> Iterator[Iterable[bytes]]:
    """The lines of a file, or of standard input where the name is `-`. Ends with a usage error where there is none."""
    import typer

    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115 (closed below)
    except OSError as error:
        raise typer.BadParameter(f"{name}: {error.strerror}") from error
    with file:
        yield file
