"""Whose an ambassador is who hands in his credentials, where the words for them say it: «قدم سعادة فلان أوراق اعتماده
إلى ملك بلجيكا سفيرا لدولة الإمارات لدى بلاده».
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.candidate import Side
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

CREDENTIALS = "credentials"  # a noun of frames.yml
AS = 6  # tokens from the word for an ambassador to the state that he is of («سفيرا مفوضا وفوق العادة لدولة …»)


def presented(passage: Passage, groups: list[Group], hit: Found, roles: Roles) -> None:
    """Gives the credentials that an Arabic verb hands in the state that he who bears them is to be ambassador of; it
    is not the host, nor is whoever bears the name of another state's.
    """
    host = next((g for g in groups if g.mark == "to" and g.i >= hit.j and g.mentions[0].kind in PERSONS), None)
    of = next((g for g in groups if g.mark == "to-clitic" and g.i >= hit.j and _as(passage, g)), None)
    if host is None or of is None or host.parties == of.parties:
        return
    visitors = [s for s in roles.sides if s.role == "visitor" and s.party in of.parties]
    roles.sides = visitors
    if not visitors:  # his government's: a bare state would be whom they spoke of
        envoy = msgspec.structs.replace(of.mentions[0], kind="institution", institution="government")
        roles.sides.append(Side(mention=envoy, role="visitor"))
    roles.add("host", host)


def _as(passage: Passage, state: Group) -> bool:
    """Whether the word for an ambassador stands before «لدولة …»."""
    if state.mentions[0].kind != "state" or len(state.mentions) > 1:
        return False
    found = passage.begun("actor", max(state.i - AS, 0), state.i)
    offices = [e for f in found if (e := f.get("actor.office"))]
    return bool(offices) and offices[-1].value == "ambassador"
