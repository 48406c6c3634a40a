"""`dragoman review`: what people say of the record; they win over the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import EventId, Reason, RecordPath, Who

if TYPE_CHECKING:
    from dragoman.store import Record
    from dragoman.store.review import Doubt

app = typer.Typer(help="What people say of the record.", no_args_is_help=True, rich_markup_mode=None)
One = Annotated[
    str, typer.Argument(metavar="ONE", help="A report, as `list` names it, or an event's id; its beginning is enough.")
]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="Another.")]
Most = Annotated[int, typer.Option("--most", min=1, metavar="N", help="The most pairs that are printed.")]
Format = Annotated[str, typer.Option("--format", metavar="text|jsonl", help="For people or for programs.")]
Field = Annotated[str, typer.Argument(metavar="FIELD", help="channel, status, date, place, topics, name.EGY …")]
Value = Annotated[
    str, typer.Argument(metavar="VALUE", help="A word, a day or day/day, EGY/Cairo, topics with commas; '' for none.")
]


@app.callback()
def review() -> None:
    """What people say of the record: same, different, corrected. They win over the machine."""


@app.command("list")
def list_(record: RecordPath, most: Most = 20, format: Format = "text") -> None:
    """Print the pairs of reports of which the machine is least certain and nobody has spoken."""
    import msgspec

    from dragoman.cli.stdio import put, say
    from dragoman.store import Record

    with Record(record, must_exist=True) as kept:
        found = kept.doubts(most)
    if not found:
        say("no pair is in doubt")
    for doubt in found:
        if format == "jsonl":
            told = {"one": doubt.one, "other": doubt.other, "joined": doubt.joined, "score": doubt.score}
            put(msgspec.json.encode({**told, "reasons": doubt.reasons}))
        else:
            put("\n".join(_lines(doubt)).encode())


def _lines(doubt: Doubt) -> list[str]:
    lines = [f"{'one event' if doubt.joined else 'two events'} by {doubt.score:g} points"]
    for report in (doubt.one, doubt.other):
        days = f"{report.start}/{report.end}" if report.start != report.end else str(report.start or "day not known")
        names = ", ".join(a.name or a.office or code for code, all_ in report.actors.items() for a in all_)
        codes = "+".join(sorted(report.codes))
        lines.append(f"  {report.digest}  {codes} {days} {report.channel} {report.status}: {names}")
        lines.append(f"                    {report.source}, {report.language}, published {report.published or '?'}")
    return [*lines, "  " + ", ".join(f"{r.name} {r.points:+g}" for r in doubt.reasons), ""]


@app.command()
def same(one: One, other: Other, record: RecordPath, reason: Reason = "", who: Who = "") -> None:
    """Two reports tell of one event."""
    _pair("same", one, other, record, reason, who)


@app.command()
def different(one: One, other: Other, record: RecordPath, reason: Reason = "", who: Who = "") -> None:
    """Two reports tell of two events."""
    _pair("different", one, other, record, reason, who)


@app.command()
def unsure(one: One, other: Other, record: RecordPath, reason: Reason = "", who: Who = "") -> None:
    """Whether two reports tell of one event cannot be said; the machine's word stands."""
    _pair("unsure", one, other, record, reason, who)


@app.command("set")
def set_(event: EventId, field: Field, value: Value, record: RecordPath, reason: Reason, who: Who = "") -> None:
    """Correct a field of an event; what the reports say stays beside it."""
    import msgspec

    from dragoman.merging.corrected import parse

    try:
        parse(field, value)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="FIELD VALUE") from error
    if field == "topics":
        _known_topics(value)
    _say("field", event, field, msgspec.json.encode(value or None).decode(), record, reason, who)


def _known_topics(value: str) -> None:
    """Ends with a usage error where a topic is not of the list."""
    from dragoman.cli.corridor import Corridor

    known = Corridor(most_bytes=0).reader.pack("en").data.readout.topics
    strange = [topic for part in value.split(",") if (topic := part.strip()) not in known and value]
    if strange:
        there = ", ".join(sorted(known))
        raise typer.BadParameter(f"{', '.join(strange)}: the topics are {there}", param_hint="VALUE")


@app.command()
def undo(
    key: Annotated[str, typer.Argument(metavar="KEY", help="As `log` prints it.")],
    record: RecordPath,
    reason: Reason = "",
    who: Who = "",
) -> None:
    """Take back what was said; that it was said stays."""
    from dragoman.store import Record

    with Record(record, must_exist=True) as kept:
        said = {j.key: j for j in kept.judgements()}
        if key not in said:
            raise typer.BadParameter(f"{key}: nothing that was said has this key", param_hint="KEY")
        if said[key].kind == "back":
            raise typer.BadParameter(f"{key} took something back: say that again instead", param_hint="KEY")
    _say("back", key, "", "", record, reason, who)


@app.command()
def log(record: RecordPath) -> None:
    """Print everything that people said, oldest first, one JSON object a line."""
    import msgspec

    from dragoman.cli.stdio import put
    from dragoman.store import Record

    with Record(record, must_exist=True) as kept:
        for judgement in kept.judgements():
            put(msgspec.json.encode(judgement))


def _pair(says: str, one: str, other: str, record: str, reason: str, who: str) -> None:
    _say("pair", one, other, says, record, reason, who)


def _say(kind: str, one: str, other: str, says: str, record: str, reason: str, who: str) -> None:
    """Keeps a judgement with its author and moment, and says its key."""
    from dragoman.cli.hand import name, now
    from dragoman.cli.stdio import say
    from dragoman.store import Record
    from dragoman.store.judgements import make

    with Record(record, must_exist=True) as kept:
        if kind == "field":
            one = _anchored(kept, one, other)
        elif kind == "pair":
            ids = one, other
            one, other = _digest(kept, one, "ONE"), _digest(kept, other, "OTHER")
            if one == other:
                what = "one report" if ids[0] == ids[1] else f"one report, {one}"
                raise typer.BadParameter(f"both are {what}: name another one", param_hint="OTHER")
        told = make(kind=kind, one=one, other=other, says=says, reason=reason, who=name(who), at=now())
        kept.say(told)
        kept.settle()
    say(f"taken back: {one}" if kind == "back" else f"kept as {told.key}")


def _digest(kept: Record, id: str, hint: str) -> str:
    """The report that an id, or the beginning of one, names: itself, or the earliest of an event."""
    from dragoman.cli.event import several

    found = kept.digest(id)
    if found is None:
        events, reports = kept.begun(id), kept.begun_reports(id)
        digests = list(dict.fromkeys([*filter(None, map(kept.digest, events)), *reports]))
        if len(digests) > 1 and not reports:
            several(kept, id, events)
        if len(digests) > 1:
            raise typer.BadParameter(f"{id}: several begin so: {', '.join([*events, *reports])}", param_hint=hint)
        found = digests[0] if digests else None
    if found is None:
        raise typer.BadParameter(f"{id}: neither a report nor an event of the record", param_hint=hint)
    return found


def _anchored(kept: Record, id: str, field: str) -> str:
    """By what a correction is kept. Ends with a usage error where there is no such event or party."""
    from dragoman.cli.event import called
    from dragoman.merging.corrected import NAME, names

    event = called(kept, id)
    if field.startswith(NAME) and not names(event, field):
        codes = ", ".join(f"{NAME}{p.party or p.group}" for p in event.parties)
        raise typer.BadParameter(f"{field}: the event has {codes}", param_hint="FIELD")
    return kept.anchor(event.id) or ""
