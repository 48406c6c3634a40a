"""An event as one or two sentences: which sentence of the pack fits, and what fills it."""

from __future__ import annotations

from dragoman.language.schema.readout import ReadoutFile
from dragoman.model import Event, Link, Party
from dragoman.readout.days import day_phrase
from dragoman.readout.names import Names
from dragoman.readout.template import contract, fill

ASIDE = frozenset({"mediator", "guarantor", "observer"})
UNSETTLED = frozenset({"cancelled", "postponed"})


def tell_contact(event: Event, names: Names) -> str:
    """A contact (CONSULT)."""
    file = names.file
    sides = [p for p in event.parties if p.function not in ASIDE]
    helpers = [p for p in event.parties if p.function == "mediator"]
    if len(sides) < 2:
        sides, helpers = list(event.parties), []
    kind, movers = _kind(event, sides, names)
    others = [p for p in sides if p not in movers]
    slots = _slots(event, names)
    slots |= {
        "parties": names.actors(sides),
        "subject": names.actors(movers or sides),
        "object": names.actors(others) if movers else "",
        "mediators": names.actors(helpers),
        "destination": names.place(event.place) or _host(others, names) or "",
        "body": names.actors(others),
    }
    if kind in ("phone", "letter"):
        slots["place"] = ""
    telling = movers or sides
    words = file.kinds.get(kind) or file.kinds[event.channel]
    second = names.is_second(telling)
    slots["act"] = fill(words["act"], {}, second=names.is_second(sides)) or ""
    slots["noun"] = words["noun"]
    shape = "alone" if len(sides) == 1 else "directed" if movers else "mutual"
    sentence = _sentence(event, kind, shape, slots, second, file) or slots["parties"]
    if helpers and slots["mediators"]:
        sentence += fill(file.mediation, slots) or ""
    return sentence


def _slots(event: Event, names: Names) -> dict[str, str]:
    return {"when": day_phrase(event.date, names.file) or "", "place": names.place(event.place) or ""}


def _kind(event: Event, sides: list[Party], names: Names) -> tuple[str, list[Party]]:
    """The kind of sentence and who is its subject; nobody where the event is mutual."""
    if event.directness == "indirect":
        return "indirect", []
    if event.form == "travel":
        travellers = [p for p in sides if p.travelled] or [p for p in sides if p.initiated]
        if travellers and (event.place or len(travellers) < len(sides)):
            return "travel", travellers
    if event.form == "attendance":
        bodies = [p for p in sides if p.party and not names.world.is_state(p.party)]
        if len(bodies) == 1 and len(sides) > 1:
            return "attendance", [p for p in sides if p not in bodies]
    movers = [p for p in sides if p.initiated] or [p for p in sides if p.travelled]
    if len(movers) == len(sides) or len({p.party for p in movers}) > 1:
        movers = []
    if event.form == "notice" and movers:
        return "notice", movers
    return event.channel, movers


def _host(others: list[Party], names: Names) -> str | None:
    codes = {p.party for p in others if p.party and names.world.is_state(p.party)}
    return names.party(min(codes)) if len(codes) == 1 else None


def _sentence(
    event: Event, kind: str, shape: str, slots: dict[str, str], second: bool, file: ReadoutFile
) -> str | None:
    status = event.outcome if event.outcome in UNSETTLED else event.status
    if status == "occurred":
        for group in (f"occurred.{kind}", f"occurred.{event.channel}"):
            for one in (shape, "directed", "mutual") if group.endswith(kind) else (shape, "mutual"):
                found = fill(file.sentences.get(group, {}).get(one, ""), slots, second=second)
                if found:
                    return found
        return None
    forms = file.sentences.get(status, {})
    for one in ("travel" if kind == "travel" else shape, "mutual"):
        found = fill(forms.get(one, ""), slots, second=second)
        if found:
            return found
    return None


def tell_plain(event: Event, names: Names) -> str:
    """An event of another type: what, by whom, toward whom."""
    actors = [p for p in event.parties if p.function != "recipient"]
    recipients = [p for p in event.parties if p.function == "recipient"]
    slots = _slots(event, names) | {
        "subject": names.actors(actors),
        "object": names.actors(recipients),
        "status": names.file.statuses.get(event.status, ""),
    }
    template = names.file.types.get(event.type, event.type) + names.file.type_tail
    return contract(fill(template, slots) or event.type, names.contractions)


def about(event: Event, names: Names) -> str | None:
    """What it was about, as a sentence of its own; topics that the pack has no words for are left out."""
    known = [names.file.topics[t.topic] for t in event.topics if t.topic in names.file.topics]
    if not known or event.type != "CONSULT":
        return None
    kind = "indirect" if event.directness == "indirect" else "travel" if event.form == "travel" else event.channel
    if event.status != "occurred" or event.outcome in UNSETTLED:
        kind = "future"
    return fill(names.file.about.get(kind, ""), {"topics": names.several(known)})


def denial(event: Event, names: Names) -> str:
    """Who denies what others affirm."""
    deniers = sorted({a.by for a in event.assertions if a.says == "denies"})
    if event.status != "occurred" or not deniers:
        return ""
    parties = [Party(party=code) for code in deniers]
    return fill(names.file.denial, {"denier": names.actors(parties)}, second=names.is_second(parties)) or ""


def account(event: Event, names: Names) -> tuple[str, str]:
    """By whose account, before and after the sentence: who is more than an outlet, else the outlet."""
    links = [k for k in event.account if k.speaker or k.body or k.agency or (k.party and k.office)]
    links = links or [k for k in event.account if k.outlet]
    if not links:
        return "", ""
    kind, who = _voice(links[0], names)
    slots = {"who": who}
    return fill(names.file.account_before.get(kind, ""), slots) or "", fill(
        names.file.account_after.get(kind, ""), slots
    ) or ""


def _voice(link: Link, names: Names) -> tuple[str, str]:
    if link.speaker or link.office:
        return "speaker", names.actor(Party(party=link.party, name=link.speaker, office=link.office)) or (
            link.speaker or ""
        )
    if link.body:
        told = names.actor(Party(party=link.party, office=link.body)) if link.party else None
        return "speaker", told or names.party(link.body)
    if link.agency:
        return "agency", names.proper(link.agency)
    return "outlet", names.proper(link.outlet or "")


def vote(event: Event, names: Names) -> str | None:
    """The count of a vote."""
    found = event.vote
    if found is None:
        return None
    slots = {
        "body": names.party(found.body),
        "for": _number(found.for_, names.file),
        "against": _number(found.against, names.file),
        "abstain": names.several([names.party(c) for c in found.abstain or ()]),
        "veto": names.several([names.party(c) for c in found.veto or ()]),
    }
    return fill(names.file.vote, slots)


def _number(count: int | None, file: ReadoutFile) -> str:
    return "" if count is None else "".join(file.digits[int(c)] for c in str(count))
