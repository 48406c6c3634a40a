"""offices.yml: the words for offices and institutions."""

from __future__ import annotations

import msgspec


class OfficeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one office. `dual` and `plural` announce several holders («وزيرا خارجية مصر وروسيا»).

    `bound` are duals that bear no article: with one they are another word («الرئيسي», «الملكي»).
    """

    forms: list[str]
    dual: list[str] = []
    bound: list[str] = []
    plural: list[str] = []


class OfficesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`former`, `acting` and `coming` words stand beside an office and change it, and of a holder told with a `left`
    word («المنشق», "defected") nobody knows for whom he speaks; `institutions` («الرئاسة», «وزارت
    خارجه») speak for the party that follows or precedes them.

    `in_state` are words that mean another office of some states, by form and party («وزير الأمن» of Israel is its
    defence minister).
    `deputies` are words before an office that make it its deputy's («نائب وزير المالية»); `kin` are relatives, who
    speak for the party of the person behind them and are somebody else («صهر الرئيس ترامب»).
    `not_own` are words that an outlet's own state has no office for («وزیر جنگ»).
    `posts` are further words for an office of which every state has one or more holders of its own, so that bare they
    are the outlet's state's («رئیس قوه قضائیه»; a bare «مقام» is nobody's).
    `whole` are words that are another one with an ending («شهردار», of whom «شهرداری» is the house).
    `general` are words that say no more than what kind of office it is, and so take up who was named with one
    ("the official", «این مقام»).
    `houses` are bodies of a state: who heads one that no list knows is an official of the state that stands behind
    («رئيس هيئة الرياضة السعودية»); `heading` are words behind such a body's name for who heads it ("the Saudi Fund for
    Development CEO"), and `departments` parts of a ministry ("head of the Asia department at the Foreign Ministry").
    `characters` say before a comma who somebody is that is named behind it ("his friend, X").
    `loosened` are first words of an office that also take an adjective and «ل» («المدير السابق لوكالة …» beside
    «مدير وكالة …»); `lead` is that «ل».
    `fields` are nouns of what an official is for («لشؤون الشرق الأوسط»), `governments` plain words for one that a
    minister is told to be in («وزير الدفاع في الحكومة اليمنية»).
    `of` are words that already say whose the office is («خادم الحرمين», «مقام معظم رهبری»), with the party's code;
    `alone` those that say so only where neither a state nor a name is told beside them («رئیس شورای امنیت»).
    """

    offices: dict[str, OfficeWords]
    institutions: dict[str, list[str]] = {}
    of: dict[str, str] = {}
    alone: dict[str, str] = {}
    in_state: dict[str, dict[str, str]] = {}
    former: list[str] = []
    left: list[str] = []
    acting: list[str] = []
    coming: list[str] = []
    deputies: list[str] = []
    kin: list[str] = []
    not_own: list[str] = []
    posts: dict[str, list[str]] = {}
    whole: list[str] = []
    general: list[str] = []
    houses: list[str] = []
    heading: list[str] = []
    departments: list[str] = []
    characters: list[str] = []
    loosened: list[str] = []
    lead: dict[str, str] = {}
    fields: list[str] = []
    governments: list[str] = []
