"""offices.yml: the words for offices and institutions."""

from __future__ import annotations

import msgspec


class OfficeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one office. `dual` and `plural` announce several holders («وزيرا خارجية مصر وروسيا»)."""

    forms: list[str]
    dual: list[str] = []
    plural: list[str] = []


class OfficesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`former` and `acting` words stand beside an office and change it; `institutions` («الرئاسة», «وزارت خارجه») speak
    for the party that follows or precedes them.

    `in_state` are words that mean another office of some states, by form and party («وزير الأمن» of Israel is its
    defence minister).
    `of` are words that already say whose the office is («خادم الحرمين», «مقام معظم رهبری»), with the party's code.
    """

    offices: dict[str, OfficeWords]
    institutions: dict[str, list[str]] = {}
    of: dict[str, str] = {}
    in_state: dict[str, dict[str, str]] = {}
    former: list[str] = []
    acting: list[str] = []
