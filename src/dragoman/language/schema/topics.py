"""topics.yml: the words that name what a contact or a statement is about."""

from __future__ import annotations

import msgspec


class TopicExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the topics that are read off it; `why` where it shows what is left alone."""

    text: str
    topics: list[str] = []
    why: str = ""


class TopicsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words` maps a topic to words and phrases that name it wherever they stand.

    A phrase may stand under two topics («تعاون عسكري» is of ties and of defence); two that share a word are told in one
    too («وقف الحرب» and «حرب على غزة»: «وقف الحرب على غزة» names both).

    `places` maps a topic to names of a country or region that are a topic only where one of `leads`
    («الأوضاع في», «حول», "the situation in") stands before them: a country's name alone is mostly an actor.
    `inner` are leads of what goes on in a country («استقرار», "the situation in"): that is a topic of its own
    contacts too.
    `adjectives` do so before or after one of `matters` («الملف السوري», "the Syrian crisis"). `silent`
    phrases hold a topic's word without naming it («وزير الدفاع» is an office).
    `faint` words name a topic only where a stretch names none otherwise (a formal visit is about ties);
    words of `passing` topics are often dropped in passing: away from the words that tell a contact two are needed.
    `dealings` name talks with a country as a topic of others («مذاکرات با ایران»): of its own contacts they are none.
    `settings` are words of time and circumstance: what stands right behind one («خلال الحرب», "since the start of the
    war") is when something was, and no matter of a contact.
    `dealt` are words that say what was spoken of («بحثا», "talks focused on"): what stands soon behind one is not named
    in passing; words of `dealt_with` say so behind it, as where verbs end sentences («محور گفت‌وگوها بود»).
    `strict` words hold only in their exact spelling («هنأ», not «هنا»).
    """

    words: dict[str, list[str]] = {}
    places: dict[str, list[str]] = {}
    adjectives: dict[str, list[str]] = {}
    leads: list[str] = []
    inner: list[str] = []
    matters: list[str] = []
    silent: list[str] = []
    faint: dict[str, list[str]] = {}
    strict: dict[str, list[str]] = {}
    passing: list[str] = []
    dealings: dict[str, list[str]] = {}
    settings: list[str] = []
    dealt: list[str] = []
    dealt_with: list[str] = []
    examples: list[TopicExample] = []
