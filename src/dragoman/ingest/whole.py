"""One thing that was found, read whole: the way of a page through the corridor, wherever that runs."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dragoman.errors import DragomanError
from dragoman.ingest.files import opened
from dragoman.ingest.found import Item
from dragoman.ingest.problem import Problem
from dragoman.ingest.scripts import refusal
from dragoman.model import Article, Notice, Page
from dragoman.pipeline import read_page
from dragoman.reader import Reader


def read_item(item: Item, reader: Reader) -> tuple[Page, list[Article]]:
    """A page and its articles, with what was remarked on it. Raises DragomanError with the code of its problem."""
    try:
        page = opened(item.found)
        if isinstance(page, Problem):
            raise DragomanError(page.code, page.detail)
        articles = read_page(page, reader)
    except DragomanError:
        raise
    except Exception as error:  # a defect met on one page must not cost the others
        raise DragomanError("R101", _where(error)) from error
    if not articles:
        raise refusal(page.text)
    told = tuple(Notice(problem.code, problem.message) for problem in item.notices)
    if told:
        articles = [msgspec.structs.replace(a, problems=(*told, *a.problems)) for a in articles]
    return page, articles


def _where(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
