"""Paths to articles for the commands that read pages: problems are said as they come and counted."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dragoman.cli.stdio import say
from dragoman.errors import DragomanError
from dragoman.ingest.problem import Problem
from dragoman.model import Article, Notice, Page

if TYPE_CHECKING:
    from dragoman.reader import Reader


class Corridor:
    """One run over pages. `code` is its exit code."""

    def __init__(self, *, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.read = 0
        self.failed = 0

    @cached_property
    def reader(self) -> Reader:
        """Packs and world, loaded when the first page needs them."""
        from dragoman.reader import load

        try:
            reader = load()
        except msgspec.ValidationError as error:
            raise DragomanError("P103", f"what is there was made by another version: {error}") from error
        gc.freeze()  # it lives as long as the program: nothing of it need ever be looked through for garbage
        return reader

    def must_speak(self, language: str) -> None:
        """Ends with a usage error where nothing is told in `language`."""
        import typer

        if language not in self.reader.languages:
            raise typer.BadParameter(f"one of {', '.join(self.reader.languages)}", param_hint="--lang")

    @property
    def code(self) -> int:
        """0 all read, 1 nothing readable, 3 some pages had errors."""
        if not self.read:
            return 1
        return 3 if self.failed else 0

    def pages(self, paths: Iterable[str]) -> Iterator[tuple[Page, list[Article]]]:
        """Every page of `paths` that can be read, with its articles, in input order."""
        from dragoman.ingest.files import read_paths

        notices: list[Problem] = []
        for found in read_paths(paths, most_bytes=self.most_bytes):
            if isinstance(found, Problem):
                say(found)
                if found.notice:
                    notices.append(found)
                else:
                    self.failed += 1
                    notices.clear()
                continue
            articles = self._articles(found, notices)
            notices.clear()
            if articles:
                self.read += 1
                yield found, articles
        if self.failed:
            say(f"pages read: {self.read}; problems: {self.failed}")

    def _articles(self, page: Page, notices: list[Problem]) -> list[Article]:
        from dragoman.ingest.scripts import refusal
        from dragoman.pipeline import read_page

        reader = self.reader
        try:
            articles = read_page(page, reader)
            if not articles:
                raise refusal(page.text)
        except DragomanError as error:
            self._refuse(Problem(error.code, page.source, error.detail))
            return []
        except Exception as error:  # a defect met on one page must not cost the others
            self._refuse(Problem("R101", page.source, _where(error)))
            return []
        if not notices:
            return articles
        told = tuple(Notice(problem.code, problem.message) for problem in notices)
        return [msgspec.structs.replace(a, problems=(*told, *a.problems)) for a in articles]

    def _refuse(self, problem: Problem) -> None:
        say(problem)
        self.failed += 1


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
