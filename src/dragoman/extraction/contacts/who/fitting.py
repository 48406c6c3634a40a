"""Whether a group of actors may stand in a role of a frame, whatever the language."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.schema.frames import Frame

HOUSES = ("army", "-ministry")
ENVOYS = ("ambassador", "diplomat")
GUESTS = (*PERSONS, "institution", "pair")


def fits(frame: Frame, role: str, mark: str, group: Group) -> bool:
    """Whether a group may stand in a role: cities only host, states do not travel, envoys are summoned."""
    lands = all(m.kind in ("state", "city") for m in group.mentions)
    if group.place and role != "host":
        return False
    if role == "visitor" and (
        (lands and "envoy" not in frame.needs) or any((m.institution or "").endswith(HOUSES) for m in group.mentions)
    ):
        return False  # troops make no visits, and a ministry stays where it is
    if role == "visitor" and "traveller" in frame.needs and any(m.kind not in GUESTS for m in group.mentions):
        return False  # a body does not stay anywhere
    if role == "host" and frame.event in ("departure", "arrival") and group.mentions[0].institution == "delegation":
        return False  # «توجه إلى الأميركيين بالقول»
    venue = len(group.mentions) == 1 and group.mentions[0].capital
    if frame.event == "summit" and role in ("counterpart", "participant") and mark == "of" and venue:
        return False  # «قمة بروكسل» was there
    states = all(m.kind == "state" for m in group.mentions)
    if frame.event in ("summit", "meeting") and role == "participant" and mark == "to-clitic" and states:
        return False  # «كانت القمة لمصر والأردن فرصة»
    if frame.event == "summit" and role == "participant" and mark == "to-clitic" and len(group.parties) == 1:
        return False  # «استضافت تركيا القمة وقدمت منحة لرئيس الصومال»
    if role == "visitor" and frame.event == "reception" and group.mentions[0].institution == "joint-council":
        return False  # «استقباله لمجلس الأعمال اللبناني السعودي»: businessmen
    if role == "host" and "land" in frame.needs and not lands:
        return False  # «دیدار از کویت» leads there
    if role == "visitor" and frame.event == "reception" and mark == "object" and group.mentions[0].kind not in GUESTS:
        return False  # «پیشنهاد آژانس را پذیرفت»
    bodies = frame.event == "summit" and role == "participant" and "host" in frame.roles and mark != "to-clitic"
    if bodies and group.mentions[0].kind != "body":
        return False
    if role == "host" and mark in ("of", "of-behind") and not lands and "of" in frame.roles.get("visitor", []):
        return False  # "the visit of the minister" is his, "the tour of Jordan" leads there
    if frame.event == "summons" and mark == "to" and any(m.kind != "institution" for m in group.mentions):
        return False  # "was summoned to the foreign ministry", not "to Iraq"
    if frame.event == "summons" and role == "initiator" and group.mentions[0].office == "ambassador":
        return False  # "Turkish ambassador summoned": in a headline, to whom it was done
    if frame.event == "summons" and role == "recipient" and group.mentions[0].kind not in PERSONS:
        return False  # a state is summoned to a court, an envoy to a ministry
    # «زيارة للسيسي» is his, «زيارة لمصر» leads there
    return not (mark == "to-clitic" and role in ("visitor", "host") and (role == "host") != lands)


def seat(groups: Sequence[Group], place: Group) -> bool:
    """Whether a place stands right behind an envoy: where he is."""
    return any(g.j == place.i - 1 and g.mentions[-1].office in ENVOYS for g in groups)
