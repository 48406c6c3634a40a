"""`dragoman explain`: one event with every word that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli.options import MOST_BYTES, MOST_SECONDS, Lang, MostBytes, MostSeconds, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.merging import Merged

FIELDS = ("type", "channel", "form", "status", "directness", "outcome", "salience")
DID = ("began it", "travelled", "was host")
Path_ = Annotated[
    str, typer.Argument(metavar="PATH", callback=named, help="The file or folder whose pages tell of it.")
]
Id = Annotated[str, typer.Argument(metavar="EVENT", help="Its id as `timeline` or `read` prints it, or its beginning.")]


def explain(
    path: Path_,
    event: Id,
    lang: Lang = "en",
    most_bytes: MostBytes = MOST_BYTES,
    most_seconds: MostSeconds = MOST_SECONDS,
) -> None:
    """Show one event: what is told, the words behind each field, and the steps to its day."""
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import put, say
    from dragoman.merging import merge
    from dragoman.readout import tell

    corridor = Corridor(most_bytes=most_bytes, most_seconds=most_seconds)
    corridor.must_speak(lang)
    merged = merge(article for _, articles in corridor.pages([path]) for article in articles)
    reader = corridor.reader
    found = _called(event, merged)
    if len(found) != 1:
        what = f"{len(found)} events begin so" if found else "no event of these pages has this id"
        say(f"{event}: {what}" if corridor.read else f"{event}: no page was read")
        for one in found:
            say(f"  {one.id}  {tell(one, language=lang, pack=reader.language(lang)[0], world=reader.world)}")
        raise typer.Exit(2 if corridor.read else 1)
    (one,) = found
    put(tell(one, language=lang, pack=reader.language(lang)[0], world=reader.world).encode())
    for line in lines_of(one):
        put(line.encode())
    raise typer.Exit(corridor.code)


def _called(event: str, merged: list[Merged]) -> list[Merged]:
    """The events of an id: their own before one that a report or an earlier reading gave, whole before begun."""
    return (
        [one for one in merged if one.id == event]
        or [one for one in merged if event in _ids(one)]
        or [one for one in merged if one.id.startswith(event)]
        or [one for one in merged if any(known.startswith(event) for known in _ids(one))]
    )


def _ids(one: Merged) -> tuple[str, ...]:
    return (one.id, *one.former_ids, *(report.event for report in one.reports))


def lines_of(one: Merged) -> Iterator[str]:
    """An event for people: its reports, and each field with the words that it rests on."""
    yield ""
    for n, report in enumerate(one.reports):
        published = str(report.published or "day not known")
        if report.company:
            known = report.company
            published += f", by company {known.start}/{known.end} ({known.reports} dated reports of the same contact)"
        where = f"{report.source}, article {report.article}, {report.language}, published {published}"
        yield f"[{n}] {where}, report {report.report}"
    date = one.date
    yield ""
    yield (
        f"date       {date.edtf or f'{date.start}/{date.end}'} ({date.precision})" if date else "date       not known"
    )
    if date:
        yield from _words(date.evidence)
        yield f"           {date.trace}"
    for side in (*one.parties, *one.attendees):
        kind = side.function if side in one.parties else "present"
        did = [word for word, true in zip(DID, (side.initiated, side.travelled, side.hosted), strict=True) if true]
        who = ", ".join(part for part in (side.name or side.as_worded, side.office, *did) if part)
        yield f"{kind:10} {side.party or side.group}  {who}"
        yield from _words(side.evidence)
    for spans, fields in _plain(one).items():
        yield "; ".join(fields)
        yield from _words(spans)
    if one.place:
        yield f"place      {', '.join(part for part in (one.place.city, one.place.country) if part)}"
        yield from _words(one.place.evidence)
    for topic in one.topics:
        yield f"topic      {topic.topic}"
        yield from _words(topic.evidence)
    for link in one.account:
        told = (link.speaker, link.office, link.party, link.body, link.medium, link.agency, link.outlet)
        yield f"account    {', '.join(part for part in told if part)}"
        yield from _words(link.evidence)
    yield "told by"
    yield from _words(one.evidence)
    for join in one.joins:
        reasons = ", ".join(f"{reason.name} {reason.points:+g}" for reason in join.reasons)
        yield f"one event  [{join.first}] and [{join.second}]: {reasons}"
    if one.part_of:
        yield f"part of    {one.part_of.id}: {', '.join(one.part_of.why)}"
    for part in one.parts:
        yield f"has part   {part.id}: {', '.join(part.why)}"
    if one.thread:
        about = f" on {', '.join(one.thread.theme)}" if one.thread.theme else ""
        yield f"thread     {one.thread.id}{about}: {' '.join(one.thread.events)}"


def _plain(one: Merged) -> dict[tuple[Any, ...], list[str]]:
    """The plain fields by the words that they rest on; those that rest on the same words together."""
    out: dict[tuple[Any, ...], list[str]] = {}
    for field in FIELDS:
        value = getattr(one, field)
        if value not in (None, "unknown", "unspecified"):
            differ = " (reports differ)" if field in one.conflicts else ""
            out.setdefault(tuple(one.because.get(field, ())), []).append(f"{field} {value}{differ}")
    return out


def _words(spans: Any) -> Iterator[str]:
    for span in spans:
        text = " ".join(span.text.split())
        yield f"           [{max(span.report, 0)}] {span.start}-{span.end} «{text}»"
