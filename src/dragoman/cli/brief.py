"""`dragoman brief`: what parties had to do with each other, as a briefing with footnotes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.events import From, Party, To
from dragoman.cli.options import Lang, RecordPath

Format = Annotated[str, typer.Option("--format", metavar="md|html|docx", help="The kind of file.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Where to; else standard output.")]
Everything = Annotated[
    bool, typer.Option("--all", help="Also votes, attacks, refusals and other events beside the contacts.")
]


def brief(
    record: RecordPath,
    party: Party = None,
    since: From = None,
    until: To = None,
    format: Format = "md",
    lang: Lang = "en",
    everything: Everything = False,
    out: Out = None,
) -> None:
    """Write a briefing in English, Arabic or Persian: the contacts in order, with footnotes that lead to the words."""
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import going_to
    from dragoman.export import Told
    from dragoman.export.brief import FORMATS, build
    from dragoman.readout import tell
    from dragoman.readout.names import Names
    from dragoman.store import Filters, Record

    if format not in FORMATS:
        raise typer.BadParameter(f"one of {', '.join(FORMATS)}", param_hint="--format")
    corridor = Corridor(most_bytes=0)
    corridor.must_speak(lang)
    reader = corridor.reader
    pack = reader.language(lang)[0]
    wanted = Filters(since=since, until=until, parties=tuple(party or ()), type=None if everything else "CONSULT")
    with Record(record, must_exist=True) as kept, kept.snapshot():
        events = kept.events(wanted)
        articles = [kept.articles_of(event) for event in events]
    told = [Told(event, tell(event, language=lang, pack=pack, world=reader.world)) for event in events]
    names = Names(pack, reader.world)
    parties = [names.party(code.upper()) for code in party or ()]
    file = FORMATS[format](build(told, articles, pack=pack, parties=parties, since=since, until=until))
    with going_to(out) as put:
        put(file)
