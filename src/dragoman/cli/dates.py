"""`dragoman dates`: which days a text names, one row of standard input after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from dragoman.dating.mention import Mention, Sense
    from dragoman.reader import Reader

Format = Annotated[str, typer.Option("--format", metavar="jsonl", help="JSON Lines, in and out.")]
Explain = Annotated[bool, typer.Option("--explain", help="Print the steps for a reader instead of rows.")]


ROW = 'a row is {"text": "met yesterday", "now": "2024-03-21"}'
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def dates(format: Format = "jsonl", explain: Explain = False) -> None:
    """Read rows {"id", "text", "now", "language", "prefer", "country"} and print the days that each text names."""
    if format != "jsonl":
        raise typer.BadParameter("the format is jsonl", param_hint="--format")
    import sys

    import msgspec

    from dragoman.cli.stdio import flush, put, say
    from dragoman.ingest.given import STDIN
    from dragoman.reader import load

    reader = load()
    failed = asked = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        asked += 1
        row: Any = None
        found: list[Mention] = []
        try:
            row = msgspec.json.decode(line)
            found = _mentions(row, reader)
        except Exception as error:  # a bad row costs itself only; its answer keeps the order
            failed += 1
            if failed == 1:
                say(f"{STDIN}, line {number}: I108 {_why(row, error)} ({ROW})")
        if explain:
            _explain(row, found)
        else:
            name = row.get("id") if isinstance(row, dict) else None
            put(msgspec.json.encode({"id": name, "mentions": [_told(m) for m in found]}))
        flush()
    if not asked:
        say(f"{STDIN}: I101 no row was given ({ROW})")
    elif failed > 1:
        say(f"{STDIN}: I108 {failed} of {asked} lines are no rows of which dates can be read")
    raise typer.Exit(0 if not failed else 3 if failed < asked else 1)


def _why(row: Any, error: Exception) -> str:
    """What is wrong with a row, in words."""
    if row is None:
        return f"the line is no JSON: {error}"
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return "the line is no object with a `text`"
    return f"the row is not understood: {error}"


def _mentions(row: dict[str, Any], reader: Reader) -> list[Mention]:
    import datetime

    from dragoman.dates import mentions

    language = str(row.get("language") or "").partition("-")[0]
    return mentions(
        row["text"],
        reader,
        language=language if language in reader.languages else None,
        now=datetime.date.fromisoformat(row["now"]) if row.get("now") else None,
        prefer=row.get("prefer") or "past",
        country=row.get("country"),
    )


def _told(mention: Mention) -> dict[str, Any]:
    """A mention as the row gives it; `trace` stands in the mention where there is no date."""
    out: dict[str, Any] = {"start": mention.start, "end": mention.end, "text": mention.text, "date": None}
    when = mention.when
    if when is None:
        out["trace"] = mention.trace
        return out
    out["date"] = {
        "start": when.start.isoformat(),
        "end": when.end.isoformat(),
        "precision": when.precision,
        "calendar": when.calendar,
        "edtf": when.edtf,
        "trace": when.trace,
    }
    return out


def _explain(row: Any, found: list[Mention]) -> None:
    """The text, then for each expression its day, the rule that read each part of it and what the parts come to."""
    from dragoman.cli.stdio import put

    asked = row if isinstance(row, dict) else {}
    counted = f"counted from {asked['now']}" if asked.get("now") else "no day to count from"
    put(
        f"{asked.get('id')}: {asked.get('text', '')}\n  {counted}; prefers the {asked.get('prefer') or 'past'}".encode()
    )
    for mention in found:
        when = mention.when
        day = f"{when.edtf} ({when.calendar}, {when.precision})" if when else "refused"
        lines = [f"  «{mention.text}» {day}"]
        lines += [f"    {step.rule:<16} «{step.text}»  {_slots(step.sense)}" for step in mention.steps]
        lines.append(f"    so: {mention.trace.partition(': ')[2] if when else mention.trace}")
        put("\n".join(lines).encode())


def _slots(sense: Sense) -> str:
    """What a part of an expression says, slot by slot."""
    if sense.ends:
        return f"from [{_slots(sense.ends[0])}] to [{_slots(sense.ends[1])}]"
    said = []
    for name in sense.__struct_fields__:
        value = getattr(sense, name)
        if name == "kind" or value is None or value in ("", ()) or value is False:
            continue
        said.append(f"{name} {DAYS[value] if name.endswith('weekday') else value}")
    return f"{sense.kind}: {', '.join(said)}"
