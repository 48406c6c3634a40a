"""An outlet as the world data knows it: who publishes, from which country, under which addresses."""

from __future__ import annotations

import msgspec


class OutletEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of data/outlets. `kind` is agency, broadcaster or outlet.

    `name` holds the usual name by language, `names` further ones; `domains` may carry a path
    ("bbc.com/arabic"); `handles` are those of its channels, without the sign. `country` (ISO 3166-1 alpha-3)
    is where it speaks from: "our country" is that one. `languages` are those that it publishes in. `ambiguous`
    names are found only where a source is named («روسيا اليوم» is also "Russia, today"). `zone` is its time zone
    (IANA). A `regional` one speaks to the whole region: its bare «الرئيس» is not that of the country it speaks from.
    """

    id: str
    name: dict[str, str]
    country: str
    kind: str = "outlet"
    regional: bool = False
    names: dict[str, list[str]] = {}
    domains: list[str] = []
    handles: list[str] = []
    languages: list[str] = []
    ambiguous: list[str] = []
    zone: str = ""
    source: str = ""
