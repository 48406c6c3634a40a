"""accounts.yml: the words that say who tells it."""

from __future__ import annotations

import msgspec


class Agency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A news agency, broadcaster or paper by its spellings; `state` (ISO 3166-1 alpha-3) where a government
    runs it.
    """

    forms: list[str]
    state: str | None = None


class AccountsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`according` introduce a source («وفق», "according to").

    `press` maps an English label to words for sources without a proper name («وسائل إعلام»: media); `bodies`
    maps an institution's label to its words («وزارة الصحة»: health ministry) beyond the institutions of
    offices.yml, `seated` of them to the party they speak for when nothing beside them says it. `mediums`
    maps a medium (statement, x, telegram, press-conference …) to words. `anonymous` are sources without a
    name, `agents` words before an agency's name («وكالة»).
    """

    according: list[str] = []
    press: dict[str, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    seated: dict[str, str] = {}
    mediums: dict[str, list[str]] = {}
    anonymous: list[str] = []
    agents: list[str] = []
    agencies: dict[str, Agency] = {}
