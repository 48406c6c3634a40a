"""`dragoman who`: whom words mean on a day, with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.extraction.actors.why import Answer
    from dragoman.reader import Reader

Text = Annotated[str, typer.Argument(metavar="TEXT", help="A name, an office, a sentence.")]
On = Annotated[str, typer.Option("--on", metavar="DAY", help="The ISO day on which the words are said.")]
Language = Annotated[str, typer.Option("--language", metavar="ar|fa|en", help="The language; else worked out.")]
Outlet = Annotated[
    str, typer.Option("--outlet", metavar="NAME|ADDRESS", help="Who says it: whose “our minister” it is.")
]
Format = Annotated[
    str, typer.Option("--format", metavar="text|jsonl", help="For a reader, or one JSON object an actor.")
]


def who(text: Text, on: On = "", language: Language = "", outlet: Outlet = "", format: Format = "text") -> None:
    """Say whom TEXT means: party, authority, office, person, and why. Exit 1: nobody is found."""
    if format not in ("text", "jsonl"):
        raise typer.BadParameter("text or jsonl", param_hint="--format")
    import datetime

    import msgspec

    from dragoman.calendars.calendar import YEARS
    from dragoman.cli.stdio import flush, put, say
    from dragoman.extraction.actors.whom import Context
    from dragoman.extraction.actors.why import who as answers
    from dragoman.language.passage import Passage
    from dragoman.reader import load

    try:
        day = datetime.date.fromisoformat(on) if on else None
    except ValueError as error:
        raise typer.BadParameter("an ISO day, as 2024-03-21", param_hint="--on") from error
    if day is not None and day.year not in YEARS:
        raise typer.BadParameter(f"a day of the years {YEARS[0]} to {YEARS[-1]}", param_hint="--on")
    reader = load()
    if language and language not in reader.languages:
        raise typer.BadParameter(f"one of {', '.join(reader.languages)}", param_hint="--language")
    code = language or _language(text, reader)
    entry = reader.outlets.of_name(outlet, code) if outlet else None
    if outlet and entry is None:
        say(f"no such outlet is listed: {outlet}")
    pack, lexicon = reader.language(code)
    context = Context(
        world=reader.world, day=day, country=entry.country if entry else None, regional=bool(entry and entry.regional)
    )
    found = answers(Passage(text, pack, lexicon), context)
    for answer in found:
        put(msgspec.json.encode(answer) if format == "jsonl" else _told(answer, reader).encode())
    flush()
    if not found:
        say("nobody is found in these words")
    raise typer.Exit(0 if found else 1)


def _language(text: str, reader: Reader) -> str:
    """The language of a few words: as for pages, else the one whose lexicon knows most of them as actors."""
    from dragoman.language.detect import Detector
    from dragoman.language.passage import Passage

    found = Detector(reader.language(code)[0] for code in reader.languages).detect(text)
    if found:
        return found
    known = {
        code: sum(hit.j - hit.i for hit in Passage(text, *reader.language(code)).layer("actor"))
        for code in reader.languages
    }
    return max(known, key=lambda code: known[code])


def _told(answer: Answer, reader: Reader) -> str:
    party = reader.world.english(answer.party) if answer.party else "nobody known"
    authority = f", authority {answer.authority}" if answer.authority else ""
    head = f"«{answer.text}» {answer.party or '–'} {party}{authority}"
    who = " ".join(filter(None, (answer.office, answer.name, answer.wikidata)))
    lines = [f"{head}: {who}" if who else head]
    lines += [f"  because: {reason}" for reason in answer.why]
    lines += [f"  held by: {holder}" for holder in answer.holders]
    lines += [f"  not: {other}" for other in answer.others]
    return "\n".join(lines)
