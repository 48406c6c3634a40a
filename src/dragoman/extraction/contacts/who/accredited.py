"""Where an envoy is posted, as his phrase says: «السفير التركي لدى بغداد», "the Iranian ambassador to Moscow"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

POSTED = ("to", "at", "place")  # marks before the country that an envoy is posted in
WRITTEN = "by-clitic"  # what is written onto it («بالخرطوم»)
PLACES = ("actor.state", "actor.capital")


def post(passage: Passage, envoy: Mention) -> Mention | None:
    """The country or capital behind a preposition inside an ambassador's phrase."""
    marks = {f.j for f, e in passage.of("func.mark") if envoy.i < f.i < envoy.j and e.value in POSTED}
    for found in passage.within("actor", envoy.i, envoy.j):
        at = found.i
        while at > envoy.i and passage.fold(at - 1) in passage.pack.determiners:
            at -= 1
        land = next((e for kind in PLACES if (e := found.get(kind))), None)
        if (at in marks or _written(passage, found)) and land is not None:
            seat = found.get("actor.capital")
            city = seat.tags[0] if seat and seat.tags and land is seat else None
            capital = city is not None
            return Mention(i=found.i, j=found.j, kind="state", party=land.value, city=city, capital=capital, mark="at")
    return None


def at_his_post(passage: Passage, sides: Sequence[Side]) -> bool:
    """Whether a guest is an ambassador to the land that he visits, or visits a town of no land told ("Basra")."""
    hosts = {s.party for s in sides if s.role == "host"}
    envoys = (s.mention for s in sides if s.role == "visitor" and s.mention.office == "ambassador")
    return any((seat := post(passage, m)) is not None and not hosts.isdisjoint((seat.party, None)) for m in envoys)


def summoned(passage: Passage, groups: Sequence[Group], sides: list[Side]) -> list[Side]:
    """The sides of a summons with who calls in where nobody else is said to; Persian «سفیر آلمان در مسکو به وزارت امور
    خارجه احضار شد» names only the house, which is that of the land where he is posted, not the outlet's own.
    """
    if passage.pack.data.pack.order != "SOV":
        return [*sides, *summoner(passage, sides)]
    envoy = next((s.mention for s in sides if s.role == "recipient" and s.mention.office == "ambassador"), None)
    if envoy is None:
        return sides
    seats = (g.mentions[0] for g in groups if g.mark == "place" and 0 <= g.i - envoy.j <= 1)
    seat = next((m for m in seats if m.kind == "state" and m.party not in (None, envoy.party)), None)
    return [_of_seat(passage, s, seat) for s in sides] if seat is not None else sides


def _of_seat(passage: Passage, side: Side, seat: Mention) -> Side:
    house = side.mention
    if side.role != "initiator" or house.kind != "institution" or passage.within("actor", house.i, house.j)[1:]:
        return side
    return Side(mention=replace(house, party=seat.party), role=side.role)


def summoner(passage: Passage, sides: list[Side]) -> list[Side]:
    """The country where an envoy is posted, as who summons him where nobody else is said to: «تم استدعاء السفير
    الأميركي لدى موسكو», "the Chinese ambassador to Iran was summoned".
    """
    if [s.role for s in sides] != ["recipient"] or sides[0].mention.former:
        return []
    seat = post(passage, sides[0].mention)
    return [Side(mention=seat, role="initiator")] if seat is not None and seat.party != sides[0].party else []


def _written(passage: Passage, found: Found) -> bool:
    clitic = passage.pack.clitics.get(found.pre)
    return clitic is not None and passage.pack.clitic_marks.get(clitic.preposition or "") == WRITTEN
