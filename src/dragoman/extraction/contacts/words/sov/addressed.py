"""Whom Persian says that somebody told something: «X به Y گفت», not «درباره سفر به Y گفت»."""

from __future__ import annotations

from dragoman.extraction.actors.mention import PERSONS
from dragoman.extraction.contacts.words.groups import Group
from dragoman.language.passage import Passage

BY_LETTER = "letter-in-passing"  # the noun of what is said in one
GOAL = 20  # tokens between the noun of a journey and where it leads
TOLD = 12  # tokens between who is told something and the land that it is about


def spoken_to(passage: Passage, groups: list[Group], mark: str, at: tuple[int, int]) -> Group | None:
    """«X به Y گفت»: whom the preposition of `mark` leads in right before the verb at tokens `at`.

    Not what a deed of others is aimed at («پس از حملات ایران به اسرائیل گفت»), nor where a trip leads («پیش از سفر به
    پکن گفت»).
    """
    gap = 1 if at[1] - at[0] > 1 else 0
    for group in groups:
        own = passage.fold(group.j) in passage.pack.own if group.j < at[0] else False  # «به همتای ژاپنی خود گفت»
        if group.mark != mark or not 0 <= at[0] - group.j - own <= gap:
            continue
        aimed = any(g.j == group.i - 1 and g.mark in ("after-word", "of") for g in groups)
        land = all(m.kind in ("state", "city") for m in group.mentions)
        at_topic = passage.covering("topic", group.i - 2) is not None  # which a land before it may be too
        at_topic = at_topic and passage.covering("actor", group.i - 2) is None
        aimed = aimed or (land and at_topic)  # «درباره لغو حمله به … گفت», not «ایران به … گفت»
        noun = passage.ending("frame", group.i - 1)
        if noun is not None and any(e.value == BY_LETTER for e in noun.all("frame.noun")):
            noun = None  # «در نامه‌ای از X خواست»
        if mark == "to" and (_goal(passage, groups, group) or (land and _noticed(passage, group, at[0]))):
            return None
        if mark == "to" and land and (passage.ending("purpose", group.i) is not None or _of_matter(passage, group)):
            return None  # «با اشاره به پیامدهای آن برای تهران گفت»
        if mark == "to" and (told := _told_to(groups, group, at[0])) is not None:
            return told
        if not aimed and (mark == "place" or noun is None or not noun.get("frame.noun")):
            return group
    return None


def _of_matter(passage: Passage, group: Group) -> bool:
    """«با اشاره به ارسال سلاح به اوکراین گفت»: whether a land is where something goes that is pointed to: a noun
    stands before its preposition, and no comma parts it from the words that point to it; not «با اشاره به این
    تصمیم به ترکیه گفت», nor «در واکنش به حمله به ترکیه گفت», which may be told to it.
    """
    low = next((a for a, b in passage.sentences if a <= group.i < b), 0)
    led = passage.ending("func", group.i)
    at = led.i if led is not None else group.i
    about = [f for f in passage.begun("func", low, at) if (e := f.get("func.mark")) and e.value == "about" and f.j < at]
    if (
        not about
        or passage.ending("actor", at) is not None
        or passage.fold(about[-1].i) not in passage.pack.joined_with
    ):
        return False
    words = range(about[-1].j, at)
    return all(passage.tokens[t].form.kind == "w" and passage.fold(t) not in passage.pack.pointers for t in words)


def _told_to(groups: list[Group], near: Group, at: int) -> Group | None:
    """«به ترامپ از قصد حمله به ایران خبر داد»: the person led in before what a deed is aimed at, a land."""
    if any(m.kind not in ("state", "city") for m in near.mentions):
        return None
    before = [g for g in groups if g.mark == "to" and 0 < near.i - g.j < TOLD and g.mentions[0].kind in PERSONS]
    others = [g for g in groups if before and before[-1].j <= g.i < near.i and g.mark == ""]
    return before[-1] if before and not others and near.j <= at else None


def _goal(passage: Passage, groups: list[Group], group: Group) -> bool:
    """«از سفر وزیر به پکن خبر داد», «درباره سفر خود به پکن گفت»: whether a group is where the journey of a noun before
    it leads, no verb between.
    """
    nouns = [f for f in passage.begun("frame", max(0, group.i - GOAL), group.i) if f.get("frame.noun")]
    visits = [f for f in nouns if (e := f.get("frame.noun")) and e.value == "visit"]
    if not visits or any(g.mark == "to" and visits[-1].j <= g.i and g.j <= group.i for g in groups):
        return False
    at = visits[-1].i
    while passage.ending("func", at) is None and passage.ending("status", at) is not None:
        at -= 1  # «از لغو سفر …»
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led else None
    ended = range(visits[-1].j, group.i)
    return (
        mark is not None
        and mark.value in ("from", "about")
        and visits[-1] is nouns[-1]
        and not any(passage.fold(t) in passage.pack.finite or passage.covering("say", t) for t in ended)
    )


def _noticed(passage: Passage, group: Group, at: int) -> bool:
    """«از اعزام کشتی به لیبی خبر داد»: whether the land before a verb of giving notice at token `at` is where what is
    noticed leads: «از» leads that in before, and nobody else is told of it.
    """
    if not any(f.entries[0].value == "notice" for f in passage.begun("status", at, at + 2)):
        return False
    low, _ = passage.sentence(group.i) or (group.i, group.j)
    led = [
        f
        for f in passage.begun("func", max(low, group.i - GOAL), group.i - 1)
        if (e := f.get("func.mark")) and e.value == "from"
    ]
    return bool(led) and not any(passage.fold(t) in passage.pack.finite for t in range(led[-1].j, group.i))
