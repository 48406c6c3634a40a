"""`dragoman compare`, `cite` and `verify`: an event's accounts side by side, where it stands, and whether it does."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.options import MOST_BYTES, EventId, Lang, MostBytes, Paths, RecordPath

Format = Annotated[str, typer.Option("--format", metavar="text|jsonl", help="For people or for programs.")]
Pack = Annotated[str, typer.Argument(metavar="PACK", help="What `export` printed, with texts or without.")]


def _checked(format: str) -> None:
    if format not in ("text", "jsonl"):
        raise typer.BadParameter("text or jsonl", param_hint="--format")


def compare(event: EventId, record: RecordPath, format: Format = "text") -> None:
    """Lay the parties' own accounts of an event and those of others side by side, point by point."""
    import msgspec

    from dragoman.cli.event import called
    from dragoman.cli.stdio import put
    from dragoman.merging.beside import beside
    from dragoman.store import Record

    _checked(format)
    with Record(record, must_exist=True) as kept, kept.snapshot():
        one = called(kept, event)
        countries = tuple(a.outlet.country if a.outlet else None for a in kept.articles_of(one))
    told = beside(one, countries)
    if format == "jsonl":
        put(msgspec.json.encode(told))
        return
    for side, reports in told.sides.items():
        where = ", ".join(one.reports[n].outlet or one.reports[n].source for n in reports)
        put(f"{side:8} {where or 'no account of its own'}".encode())
    for point in told.points:
        put(f"\n{point.point}: {point.verdict}".encode())
        for side, values in point.says.items():
            put(f"  {side:8} {'; '.join(map(_shown, values))}".encode())


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "/".join(dict.fromkeys(str(v) for v in value))
    if isinstance(value, dict):
        return ", ".join(str(v) for v in value.values() if v)
    return str(value)


def cite(event: EventId, record: RecordPath, format: Format = "text", lang: Lang = "en") -> None:
    """Print where an event is told: outlet, headline, day in the calendars involved, address, digest, the words."""
    import msgspec

    from dragoman.cli.corridor import Corridor
    from dragoman.cli.event import called
    from dragoman.cli.stdio import put
    from dragoman.export import Told
    from dragoman.export.cite import cite as cited, lines
    from dragoman.readout import tell
    from dragoman.store import Record

    _checked(format)
    corridor = Corridor(most_bytes=0)
    corridor.must_speak(lang)
    with Record(record, must_exist=True) as kept, kept.snapshot():
        one = called(kept, event)
        articles = kept.articles_of(one)
    reader = corridor.reader
    told = Told(one, tell(one, language=lang, pack=reader.language(lang)[0], world=reader.world))
    if format == "text":
        put(f"{told.sentences} [{one.id}]".encode())
    for citation in cited(told, articles):
        for line in [msgspec.json.encode(citation).decode()] if format == "jsonl" else ["", *lines(citation)]:
            put(line.encode())


def verify(pack: Pack, paths: Paths, most_bytes: MostBytes = MOST_BYTES) -> None:
    """Check a pack against copies of its pages: whether every quote stands where it says, one JSON object a page.

    Ends with 0 where all pages are at hand and every quote stands, 3 where pages are missing, 1 where a quote does not
    stand or no page is at hand.
    """
    import msgspec

    from dragoman.cli.stdio import lines_in, put, say
    from dragoman.ingest.files import find_paths, opened
    from dragoman.model import Page
    from dragoman.store.verify import quotes, verify as verified

    with lines_in(pack) as lines:
        wanted = quotes(lines)
    pages = (page for found in find_paths(paths, most_bytes=most_bytes) if isinstance(page := opened(found), Page))
    found = list(verified(wanted, pages))
    for row in found:
        put(msgspec.json.encode(row))
    there = [row for row in found if row.copy]
    wrong = sum(len(row.wrong) for row in there)
    say(f"{len(there)} of {len(found)} pages at hand; {wrong} of {sum(r.quotes for r in there)} quotes do not stand")
    raise typer.Exit(1 if wrong or not there else 0 if len(there) == len(found) else 3)
