"""Who took part, over all reports: the parties most agree on, and their persons."""

from __future__ import annotations

from typing import Any

from dragoman.merging.merged import Support
from dragoman.merging.people import Actor, same_person
from dragoman.merging.report import Told
from dragoman.merging.tally import cite, first, tally
from dragoman.model import Party, Span

Side = tuple[int, Party]


def fold_parties(reports: tuple[Told, ...]) -> tuple[tuple[Party, ...], dict[str, tuple[Support, ...]]]:
    """The parties in the order of the first report that names them all, and the support of their fields."""
    support = {"parties": tally((i, sorted(r.codes)) for i, r in enumerate(reports))}
    agreed = set(first(support["parties"]))
    order = next(list(r.actors) for r in reports if r.codes == agreed)
    out: list[Party] = []
    for code in order:
        told = [(i, p) for i, r in enumerate(reports) for p in r.told.parties if _code(p) == code]
        people = _people(told)
        for position, group in enumerate(people):
            name = f"parties.{code}" if len(people) == 1 else f"parties.{code}.{position + 1}"
            out.append(_fold_one(group, name, support))
    return _one_initiator(tuple(out), reports, support), support


def _code(party: Party) -> str:
    return party.party or f"group:{party.group}"


def _people(told: list[Side]) -> list[list[Side]]:
    """The party's persons, each with those who name him; who names nobody speaks of the first."""
    groups: list[list[Side]] = []
    for i, party in told:
        if not (party.name or party.person):
            continue
        for group in groups:
            if any(same_person(_actor(party), _actor(other)) for _, other in group):
                group.append((i, party))
                break
        else:
            groups.append([(i, party)])
    unnamed = [(i, p) for i, p in told if not (p.name or p.person)]
    if not groups:
        return [unnamed]
    groups.sort(key=lambda g: (-len(g), g[0][0]))
    groups[0] = sorted([*groups[0], *unnamed], key=lambda row: row[0])
    return groups


def _actor(party: Party) -> Actor:
    return Actor(party.person, party.name, party.office, party.authority)


def _fold_one(group: list[Side], name: str, support: dict[str, tuple[Support, ...]]) -> Party:
    lead = next((p for _, p in group if p.name or p.person), group[0][1])
    known: dict[str, Any] = {}
    for field in ("name", "office", "authority", "function", "location"):
        values = tally((i, getattr(p, field)) for i, p in group)
        if field == "name":
            values = _one_spelling(values)
        if values:
            support[f"{name}.{field}"] = values
        known[field] = first(values, otherwise=None)
    return Party(
        party=lead.party,
        group=lead.group,
        authority=known["authority"],
        name=known["name"],
        person=first(tally((i, p.person) for i, p in group)),
        wikidata=first(tally((i, p.wikidata) for i, p in group)),
        office=known["office"],
        as_worded=lead.as_worded,
        function=known["function"] or "party",
        initiated=_ever(p.initiated for _, p in group),
        travelled=_ever(p.travelled for _, p in group),
        hosted=_ever(p.hosted for _, p in group),
        location=known["location"],
        provisional=lead.provisional and all(p.provisional for _, p in group if p.name),
        evidence=tuple(span for i, p in group for span in cite(i, p.evidence)),
    )


def _one_spelling(values: tuple[Support, ...]) -> tuple[Support, ...]:
    """Spellings of one person are no conflict: the most used stands for all."""
    return (Support(values[0].value, tuple(sorted(i for v in values for i in v.reports))),) if values else ()


def _ever(said: Any) -> bool | None:
    return True if any(said) else None


def _one_initiator(
    parties: tuple[Party, ...], reports: tuple[Told, ...], support: dict[str, tuple[Support, ...]]
) -> tuple[Party, ...]:
    """Who called or wrote is whom most reports name; the dissent stays in `support`."""
    said = [(i, sorted(_code(p) for p in r.told.parties if p.initiated)) for i, r in enumerate(reports)]
    values = tally((i, codes) for i, codes in said if codes)
    if not values:
        return parties
    support["initiator"] = tuple(Support(v.value[0] if len(v.value) == 1 else v.value, v.reports) for v in values)
    return tuple(p if not p.initiated or _code(p) in values[0].value else _without_initiative(p) for p in parties)


def _without_initiative(party: Party) -> Party:
    fields = {name: getattr(party, name) for name in party.__struct_fields__}
    return Party(**{**fields, "initiated": None})


def fold_attendees(reports: tuple[Told, ...]) -> tuple[Party, ...]:
    """Everyone whom any report counts as present without being a side, once."""
    out: list[tuple[Party, list[Span]]] = []
    for index, report in enumerate(reports):
        for party in report.told.attendees:
            spans = list(cite(index, party.evidence))
            for known, evidence in out:
                if _same_attendee(known, party):
                    evidence += spans
                    break
            else:
                out.append((party, spans))
    return tuple(
        Party(**{**{n: getattr(p, n) for n in p.__struct_fields__}, "evidence": tuple(spans)}) for p, spans in out
    )


def _same_attendee(a: Party, b: Party) -> bool:
    if (a.party, a.group) != (b.party, b.group):
        return False
    return same_person(_actor(a), _actor(b)) or (a.name is None and b.name is None and a.office == b.office)
