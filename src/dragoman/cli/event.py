"""`dragoman event`: one event of a record with every word that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from dragoman.cli.options import EventId, Lang, RecordPath

if TYPE_CHECKING:
    from dragoman.merging import Merged
    from dragoman.store import Record

MOST = 20  # events of which one is meant that are listed
Format = Annotated[str, typer.Option("--format", metavar="text|jsonl", help="For people, or as `events` prints it.")]


def event(event: EventId, record: RecordPath, format: Format = "text", lang: Lang = "en") -> None:
    """Show one event of a record: what is told, the words behind each field, what people corrected."""
    import msgspec

    from dragoman.cli.corridor import Corridor
    from dragoman.cli.explain import lines_of
    from dragoman.cli.stdio import put
    from dragoman.readout import tell
    from dragoman.store import Record

    if format not in ("text", "jsonl"):
        raise typer.BadParameter("text or jsonl", param_hint="--format")
    with Record(record, must_exist=True) as kept:
        one = called(kept, event)
        kin = [found for id in related(one) if (found := kept.event(id)) is not None]
    if format == "jsonl":
        put(msgspec.json.encode(one))
        return
    corridor = Corridor(most_bytes=0)
    corridor.must_speak(lang)
    reader = corridor.reader
    put(f"{one.id}  {tell(one, language=lang, pack=reader.language(lang)[0], world=reader.world)}".encode())
    for line in lines_of(one):
        put(line.encode())
    for other in kin:
        put(f"{other.id}  {tell(other, language=lang, pack=reader.language(lang)[0], world=reader.world)}".encode())
    for told in one.corrected:
        put(f"corrected  {told.field} {told.was} → {told.value}, by {told.by}, {told.at}: {told.reason}".encode())
    if one.former_ids:
        put(f"also       {' '.join(one.former_ids)}".encode())


def related(one: Merged) -> list[str]:
    """The ids of the events with which one has to do: its whole, its parts, the other rounds."""
    told = [one.part_of.id] if one.part_of else []
    told += [part.id for part in one.parts]
    told += [id for id in (one.thread.events if one.thread else ()) if id != one.id]
    return list(dict.fromkeys(told))


def called(kept: Record, id: str) -> Merged:
    """The event of an id or of the beginning of one. Ends with a usage error where there is none, or several."""
    found = kept.event(id)
    if found is None:
        begun = kept.begun(id)
        if len(begun) > 1:
            several(kept, id, begun)
        found = kept.event(begun[0]) if begun else None
    if found is None:
        raise typer.BadParameter(f"{id}: no event of the record has or had this id", param_hint="EVENT")
    return found


def several(kept: Record, start: str, ids: list[str]) -> NoReturn:
    """Says which events begin so, and ends with a usage error."""
    from dragoman.cli.corridor import Corridor
    from dragoman.cli.stdio import say
    from dragoman.readout import tell

    reader = Corridor(most_bytes=0).reader
    say(f"{start}: {len(ids)} events begin so")
    for one in filter(None, map(kept.event, ids[:MOST])):
        say(f"  {one.id}  {tell(one, language='en', pack=reader.language('en')[0], world=reader.world)}")
    if len(ids) > MOST:
        say(f"  and {len(ids) - MOST} more")
    raise typer.Exit(2)
