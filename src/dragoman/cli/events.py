"""`dragoman events`: the merged events of a record."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from dragoman.cli.options import Bom, Lang, Out, RecordPath
from dragoman.cli.period import first_day, last_day

Format = Annotated[
    str,
    typer.Option(
        "--format", metavar="NAME", help="How it is printed: jsonl if none is named, table, csv, xlsx … (columns.md)."
    ),
]
From = Annotated[
    date | None,
    typer.Option("--from", parser=first_day, metavar="DAY", help="Not before: 2024-03-21, 2024-03, 2024."),
]
To = Annotated[
    date | None, typer.Option("--to", parser=last_day, metavar="DAY", help="Not after: a day, a month or a year.")
]
READ_BY_PEOPLE = ("table", "md", "csv", "ics", "gexf")
Party = Annotated[
    list[str] | None,
    typer.Option("--party", metavar="CODE", help="A party's code, as EGY; repeat for several, which all take part."),
]


def events(
    record: RecordPath,
    format: Format = "jsonl",
    since: From = None,
    until: To = None,
    party: Party = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="A part of a person's name.")] = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="A PLOVER type, as CONSULT.")] = None,
    channel: Annotated[str | None, typer.Option(metavar="CHANNEL", help="phone, in-person, letter.")] = None,
    topic: Annotated[str | None, typer.Option(metavar="TOPIC", help="A topic, as ceasefire.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="A language that tells of it.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="A part of an outlet's name.")] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also votes, attacks and other events beside the contacts, in any format.")
    ] = False,
    bom: Bom = False,
    lang: Lang = "en",
    out: Out = None,
) -> None:
    """Print the events of a record, each with all reports of it.

    In what people read (table, md, csv, ics, gexf) these are the contacts, unless `--all` or `--type` asks for more; in
    what programs read, all there is.
    """
    from dragoman.cli.stdio import going_to, say
    from dragoman.cli.telling import check, write
    from dragoman.store import Filters, Record

    check(format, file=out is not None)
    wanted = Filters(
        since=since,
        until=until,
        parties=tuple(party or ()),
        person=person,
        type=type or ("CONSULT" if format in READ_BY_PEOPLE and not everything else None),
        channel=channel,
        topic=topic,
        language=language,
        outlet=outlet,
    )
    if since and until and since > until:
        raise typer.BadParameter(f"{since} is after --to {until}", param_hint="--from")
    with Record(record, must_exist=True) as kept, going_to(out) as put:
        count = 0
        if format == "jsonl":
            for line in kept.lines(wanted):
                put(line + b"\n")
                count += 1
        else:
            from dragoman.cli.corridor import Corridor

            corridor = Corridor(most_bytes=0)
            corridor.must_speak(lang)
            found = kept.events(wanted)
            count = len(found)
            for line in write(found, corridor.reader, format=format, language=lang, bom=bom):
                put(line)
        unknown = [] if count else kept.unknown(wanted)
        if kept.behind:
            say("another program is merging into the record: these are its events so far")
    if not count:
        say("no event of the record fits")
    for name, asked, there in unknown:
        say(f"--{name} {asked}: the record has {', '.join(there) or 'none'}")
