"""A run: sentences beside the rules and sets of annotated pages, graded, and kept in a file to compare with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from dragoman.compiling.examples import Outcome
from dragoman.errors import DragomanError
from dragoman.grading.figures import Table, table
from dragoman.grading.gold import GoldSet
from dragoman.grading.page import PageGrade, grade_page
from dragoman.grading.texts import pages_of
from dragoman.model import Article, Page
from dragoman.pipeline import read_page
from dragoman.reader import Reader

FORM = 1  # of a run that is kept; raised when what is kept changes
Read = Callable[[Page], Sequence[Article]]


class SetGrade(msgspec.Struct, frozen=True, kw_only=True):
    """A set graded. Of pages that are held out only the table is kept; `absent` pages have no text here."""

    name: str
    held: bool
    absent: int
    table: Table
    pages: tuple[PageGrade, ...] = ()


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """What was read by which packs and world.

    `examples` counts the sentences by pack (empty where none was looked at), `wrong` are those read otherwise.
    """

    form: int
    packs: str
    world: str
    examples: dict[str, int]
    wrong: tuple[Outcome, ...]
    sets: tuple[SetGrade, ...]


def grade_set(gold: GoldSet, where: Sequence[Path], read: Read, *, blind: bool = False) -> list[SetGrade]:
    """The parts of a set for which any text is found, graded: those to look at, then those held out."""
    out = []
    for name, hidden, part in gold.parts():
        pages = [grade_page(row, read(page), page.text) for row, page in pages_of(part, where, blind=blind)]
        if pages:
            kept = () if hidden else tuple(pages)
            absent = len(part.pages) - len(pages)
            out.append(SetGrade(name=name, held=hidden, absent=absent, table=table(pages), pages=kept))
    return out


def reading(reader: Reader) -> Read:
    """Reads a page; one that cannot be read holds no article."""

    def read(page: Page) -> Sequence[Article]:
        try:
            return read_page(page, reader)
        except DragomanError:
            return []

    return read


def run_of(reader: Reader, outcomes: Iterable[Outcome], sets: Iterable[SetGrade]) -> Run:
    """A run of this reader."""
    found = list(outcomes)
    return Run(
        form=FORM,
        packs=reader.compiled.packs_digest,
        world=reader.compiled.world_digest,
        examples=dict(sorted(Counter(outcome.pack for outcome in found).items())),
        wrong=tuple(outcome for outcome in found if outcome.wrong),
        sets=tuple(sets),
    )


def save(run: Run, path: Path) -> None:
    """Keeps a run. Raises OSError where the file cannot be written."""
    path.write_bytes(msgspec.json.encode(run) + b"\n")


def load_run(path: Path) -> Run:
    """A run that was kept. Raises OSError, or msgspec.MsgspecError where the file is no run of this version."""
    run = msgspec.json.decode(path.read_bytes(), type=Run)
    if run.form != FORM:
        raise msgspec.ValidationError("the run was kept by another version")
    return run
