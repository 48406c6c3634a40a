"""What `dragoman grade` works with: the reader as packs and world are now, annotated pages, the pages of a crawl."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path

import msgspec
import typer

from dragoman.cli.stdio import say
from dragoman.compiling.artefact import compile_data, digests, write
from dragoman.compiling.examples import Outcome, corpus, frame_examples
from dragoman.grading.figures import DETAILS, WRONGS
from dragoman.grading.gold import GoldSet, load_gold
from dragoman.grading.run import Run, SetGrade, grade_set, load_run, reading, run_of, save as keep
from dragoman.grading.search import Cue, search
from dragoman.grading.tell import change_lines, hit_lines, run_lines
from dragoman.ingest.files import read_paths
from dragoman.ingest.problem import Problem
from dragoman.reader import COMPILED, Reader, load

DATA = COMPILED.parent
TOP = DATA.parents[2]
SHARED = TOP.parent / "shared"
# What is graded, and the pages that are searched, unless the options say otherwise and where they are there.
GOLD = (TOP / "evaluation", *(SHARED / "gold" / f"{name}.jsonl" for name in ("seeds", "dev", "merge")))
PAGES = (SHARED / "corpus",)
EXAMPLES, SAMPLES = "examples", "samples"


class Workbench:
    """`gold` and `pages` are the paths that the options name, or null for those beside the checkout."""

    def __init__(self, *, gold: list[Path] | None, pages: list[Path] | None) -> None:
        self.gold = gold
        self.pages = [path for path in pages or PAGES if path.exists()]

    @cached_property
    def reader(self) -> Reader:
        """The reader; packs and world are compiled anew where they were edited since."""
        packs, world = digests()
        if not (COMPILED / f"{packs[7:]}-{world[7:]}.msgpack").exists():
            say("packs or world were edited: compiling")
            write(compile_data())
        return load()

    def grade(
        self,
        *,
        only: list[str] | None,
        errors: bool,
        wrong: list[str] | None,
        language: str | None,
        blind: bool,
        save: Path | None,
        against: Path | None,
    ) -> Iterator[str]:
        """The lines of a run over the sets named in `only`, or all; `wrong` and `language` narrow what is listed."""
        if unknown := set(wrong or ()) - {*WRONGS, *DETAILS}:
            raise typer.BadParameter(
                f"{min(unknown)} is none of {', '.join((*WRONGS, *DETAILS))}", param_hint="--wrong"
            )
        before = _before(against) if against else None
        chosen = [one for one in self.sets() if only is None or one.name in only]
        if only is not None and not chosen and EXAMPLES not in only:
            raise typer.BadParameter("no such set here", param_hint="--set")
        outcomes = list(self._examples()) if only is None or EXAMPLES in only else []
        run = run_of(self.reader, outcomes, [part for one in chosen for part in self._graded(one, blind)])
        yield from run_lines(run, errors=errors, wrong=wrong, language=language)
        if before:
            yield ""
            yield from change_lines(run, before)
        if save:
            try:
                keep(run, save)
            except OSError as error:
                raise typer.BadParameter(f"{save}: {error.strerror}", param_hint="--save") from error
            say(f"kept in {save}")

    def search(self, pattern: str, *, corpus: list[str] | None, language: str | None, most: int) -> Iterator[str]:
        """The lines of a search; pages that are held out are passed over."""
        paths = corpus or [str(path) for path in self.pages]
        if not paths:
            raise typer.BadParameter("where to search", param_hint="--corpus")
        try:
            cue = Cue(pattern, self.reader)
        except re.error as error:
            raise typer.BadParameter(f"no regular expression: {error}", param_hint="--search") from error
        hidden = {page.id for one in self.sets() for _, held, part in one.parts() if held for page in part.pages}
        pages = (page for page in read_paths(paths) if not isinstance(page, Problem))
        count = 0
        for hit in islice(search(pages, cue, self.reader, language=language, without=hidden), most):
            count += 1
            yield from hit_lines(hit)
        say(f"{count} pages shown; pages held out are passed over")

    def sets(self) -> Iterator[GoldSet]:
        """The samples, then the annotated pages that are asked for or there."""
        yield load_gold(DATA / "samples" / "expected" / "pages.jsonl", name=SAMPLES)
        for path in self.gold or GOLD:
            if self.gold is None and not path.exists():
                say(f"{path.name}: passed over, not beside this checkout")
                continue
            try:
                yield load_gold(path)
            except (OSError, msgspec.MsgspecError) as error:
                raise typer.BadParameter(str(error), param_hint="--gold") from error

    def _graded(self, one: GoldSet, blind: bool) -> list[SetGrade]:
        found = grade_set(one, self.pages, reading(self.reader), blind=blind)
        if not found:
            say(f"{one.name}: passed over, the texts of its pages are not here (--pages)")
        return found

    def _examples(self) -> Iterator[Outcome]:
        yield from frame_examples(self.reader)
        languages = DATA / "languages"
        if not any(languages.glob("*/corpus/*.yml")):
            say("the longer lists of sentences are passed over: they come with a checkout")
        yield from corpus(self.reader, languages)


def _before(path: Path) -> Run:
    try:
        return load_run(path)
    except (OSError, msgspec.MsgspecError) as error:
        raise typer.BadParameter(f"{path}: {error}", param_hint="--against") from error
