"""Makes docs/reference and the README's example. `--check` writes nothing and fails where a page is stale."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import typer

from dragoman.cli.main import app
from dragoman.errors import CODES
from dragoman.ingest.problem import NOTICES
from dragoman.language.data import PackData

TOP = Path(__file__).resolve().parent.parent
REFERENCE = TOP / "docs" / "reference"
SAMPLES = TOP / "src" / "dragoman" / "data" / "samples" / "pages"
EXAMPLE = "ar-putin-sisi-december.txt"
GROUPS = {
    "I": "Coming in",
    "E": "Going out",
    "L": "Language",
    "D": "Days",
    "R": "Reading",
    "C": "The cluster",
    "P": "Packs",
    "W": "World",
    "N": "The network",
    "S": "The record",
    "B": "The desk",
}


def problems() -> str:
    """problems.md: every code, by group."""
    lines = [
        "# Problems",
        "",
        "Made by `tools/reference.py` from `dragoman.errors`; do not edit. A code never changes its meaning.",
        "A problem with one page never stops a run: it is said on standard error as",
        "`source: CODE what happened: detail (what helps)`, and the run ends with 3 (some pages had errors)",
        "or 1 (nothing could be read). Codes marked * only remark on a page that was read. Problems with an",
        "article stand in its row, in `problems`.",
    ]
    for letter, title in GROUPS.items():
        rows = [(code, *CODES[code]) for code in CODES if code.startswith(letter)]
        if rows:
            lines += ["", f"## {title}", "", "| code | what happened | what helps |", "|---|---|---|"]
            lines += [f"| {code}{mark(code)} | {what} | {hint} |" for code, what, hint in rows]
    unknown = [code for code in CODES if code[0] not in GROUPS]
    if unknown:
        raise SystemExit(f"no group for {unknown}")
    return "\n".join(lines) + "\n"


def mark(code: str) -> str:
    """The mark of a code that only remarks on a page."""
    return "*" if code in NOTICES else ""


def packs() -> str:
    """packs.md: every file of a pack with its fields, from the schemas."""
    lines = [
        "# Files of a language pack",
        "",
        "Made by `tools/reference.py` from `dragoman.language.schema`; do not edit. What is left out",
        "is empty. How to write them: [guides/packs.md](../guides/packs.md).",
    ]
    for name, schema in get_type_hints(PackData).items():
        lines += ["", f"## {name}.yml", "", *about(schema)]
        for part in parts(schema):
            lines += ["", f"### {part.__name__}", "", *about(part)]
    return "\n".join(lines) + "\n"


def about(schema: type) -> list[str]:
    """A schema's description and the table of its fields."""
    told = [base.__doc__ for base in schema.__mro__ if base.__module__.startswith("dragoman.")]
    text = "\n\n".join(inspect.cleandoc(doc or "") for doc in dict.fromkeys(told))
    rows = [f"| `{field.encode_name}` | {kind(field.type)} |" for field in msgspec.structs.fields(schema)]
    return [text, "", "| field | holds |", "|---|---|", *rows]


def parts(schema: type) -> list[type]:
    """The schemas that the fields of a schema hold, each once, depth first."""
    out: list[type] = []
    for field in msgspec.structs.fields(schema):
        for inner in structs(field.type):
            out += [found for found in (inner, *parts(inner)) if found not in out]
    return out


def structs(hint: Any) -> list[type]:
    """The schemas inside a type."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return [hint]
    return [found for inner in get_args(hint) for found in structs(inner)]


def kind(hint: Any) -> str:
    """A type in the words of an editor of YAML."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (list, tuple):
        return f"a list of {kind(args[0])}"
    if origin is dict:
        return f"a map of {kind(args[0])} to {kind(args[1])}"
    if args:
        return " or ".join(kind(arg) for arg in args)
    plain = {str: "text", int: "number", bool: "true or false", type(None): "nothing"}
    return plain.get(hint) or str(hint.__name__)


def commands() -> str:
    """commands.md: what every command says about itself."""
    lines = ["# Commands", "", "Made by `tools/reference.py` from the program; do not edit."]
    for name, command in walk("dragoman", typer.main.get_command(app)):
        lines += ["", f"## {name}", "", str(command.help).strip()]
        rows = [option(param) for param in command.params if getattr(param, "help", None)]
        if rows:
            lines += ["", "| | |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"


def option(param: Any) -> str:
    """A row for an argument or option."""
    if param.param_type_name == "argument":
        return f"| `{param.metavar}` | {param.help} |"
    takes = "" if param.is_flag else f" {param.metavar or 'TEXT'}"
    must = " Required." if param.required else ""
    return f"| `{', '.join(param.opts)}{takes}` | {param.help}{must} |"


def walk(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """A command and those below it."""
    yield name, command
    for below, inner in getattr(command, "commands", {}).items():
        yield from walk(f"{name} {below}", inner)


def readme() -> str:
    """README.md with its example as the program prints it today."""
    text = (TOP / "README.md").read_text(encoding="utf-8")
    page = SAMPLES / EXAMPLE
    paragraphs = [line for line in page.read_text(encoding="utf-8").split("\n") if line.strip()]
    events = [json.loads(line) for line in dragoman("timeline", page, "--format", "jsonl").splitlines()]
    event = next(event for event in events if event["channel"] == "phone")
    shown = page.relative_to(TOP).as_posix()
    told = dragoman("explain", page, event["id"]).replace(str(page), shown)
    block = [
        "The beginning of one of the sample pages, and a call that it tells of:",
        "",
        "```text",
        *paragraphs[:3],
        "```",
        "",
        "```text",
        f"$ dragoman explain {shown} {event['id']}",
        *(line.rstrip() for line in told.strip().splitlines()),
        "```",
    ]
    start, end = (text.index(mark) for mark in ("<!-- example", "<!-- end of example -->"))
    first = text[start:].split("\n")[0]
    return text[:start] + "\n".join([first, "", *block, "", ""]) + text[end:]


def dragoman(*args: str | Path) -> str:
    """What a command prints."""
    command = [sys.executable, "-m", "dragoman", *map(str, args)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def coverage() -> str:
    """world.md: what the world data cover."""
    from dragoman.reader import load
    from dragoman.world import coverage as covered

    data = load().world.data
    rows = covered.coverage(data)
    lines = [
        "# What the world data cover",
        "",
        "Made by `tools/reference.py` from `dragoman world stats`; do not edit. A share is that of the days since 2000",
        "on which a holder is listed; a dash says that nobody is. Where a president governs,",
        "there is no head of government.",
        "",
        *covered.summary(data, rows),
        "",
        *covered.table(rows),
    ]
    return "\n".join(lines) + "\n"


def columns() -> str:
    """columns.md: what a row of a table of events says."""
    from dragoman.export import Row, formats, renderer

    lines = [
        "# Columns of a table of events",
        "",
        "Made by `tools/reference.py` from `dragoman.export.row`; do not edit. `dragoman timeline` and",
        f"`dragoman events` print `--format` {', '.join(formats())}.",
        "`csv` has these columns, lists in a cell separated by `; `; `--bom` begins it with the mark by which Excel",
        "knows UTF-8. `json` and `jsonl` print events in full, with every report, and the same sentences as `told`.",
        "",
        *inspect.cleandoc(Row.__doc__ or "").split("\n"),
        "",
        "| column | says |",
        "|---|---|",
    ]
    for field in msgspec.structs.fields(Row):
        lines.append(f"| `{field.name}` | {get_args(field.type)[1].description} |")
    lines += ["", "## What a format cannot carry", ""]
    for name in formats():
        module = sys.modules[renderer(name).__module__]
        lines.append(f"- `{name}`: {' '.join((module.__doc__ or '').split())}")
    return "\n".join(lines) + "\n"


PAGES = {
    TOP / "README.md": readme,
    REFERENCE / "problems.md": problems,
    REFERENCE / "packs.md": packs,
    REFERENCE / "commands.md": commands,
    REFERENCE / "columns.md": columns,
    REFERENCE / "world.md": coverage,
}


def main() -> int:
    """Writes or checks every page; 1 where a checked page is stale."""
    stale = []
    for path, make in PAGES.items():
        text = make()
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path.name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"stale: {', '.join(stale)}; run python tools/reference.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
