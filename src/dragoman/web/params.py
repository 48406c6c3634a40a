"""The filters as an address of the API declares them, and a party that has to be one."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Query, Request

from dragoman.store.filters import known_values
from dragoman.web.desk import asks
from dragoman.web.query import Asked

Words = Annotated[str, Query(description="Words to search for, in any spelling.")]
Parties = Annotated[str, Query(description="Parties that all take part: codes or names, separated by commas.")]
OneParty = Annotated[str, Query(alias="party", description="A party: a code or a name.")]
Place = Annotated[str, Query(description="A country (ISO 3166-1 alpha-3), or COUNTRY/City.")]
Since = Annotated[str, Query(alias="from", description="A day, month or year.")]
Until = Annotated[str, Query(alias="to", description="The last day, month or year.")]
Calendar = Annotated[str, Query(description="Of years 1300 to 1499: jalali (if none is named) or hijri.")]
All = Annotated[str, Query(alias="all", description="Not empty: also events that are no contacts.")]


def _asks(
    request: Request,
    q: Words = "",
    party: Parties = "",
    person: str = "",
    channel: str = "",
    topic: str = "",
    language: str = "",
    outlet: str = "",
    place: Place = "",
    since: Since = "",
    until: Until = "",
    calendar: Calendar = "",
    everything: All = "",
) -> Asked:
    """What the address asks for. The values are named for the description; they are read where the desk reads them.

    Raises 400 for a party that neither the world nor the record knows: no event is not an answer to a slip of the pen.
    """
    what = asks(request, request.path_params.get("language", "en"))
    known(request, what.filters.parties)
    return what


Asks = Annotated[Asked, Depends(_asks)]


def one_party(request: Request, text: str) -> str:
    """The code of the party that is named, the first of several; empty where none is. Raises 400 like `known`."""
    codes: tuple[str, ...] = request.app.state.lookup.parties(text)
    known(request, codes[:1])
    return codes[0] if codes else ""


def known(request: Request, codes: tuple[str, ...]) -> None:
    """Raises 400 where a program asks for a party that neither the world nor the record knows."""
    strange = [code for code in codes if not request.app.state.lookup.knows(code)]
    if not strange or not request.scope["path"].startswith("/api"):
        return
    with request.app.state.open() as record:
        there = known_values(record.base, "party")
    for code in strange:
        if code.upper() not in there:
            raise HTTPException(400, f"party: {code[:40]!r} is neither the code nor the name of one")
