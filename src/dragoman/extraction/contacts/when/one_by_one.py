"""Arabic: each of several contacts that one word tells and a list tells apart: «التقيا مرتين، الأولى في بالي في يونيو
2022 والثانية في هانوي في فبراير 2023».
"""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.where.where import Where
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

FAR = 14  # tokens from the word that tells them to the first («مع نظيره الصيني مرتين العام الماضي،»)
LONG = 14  # tokens of what is said of one


def one_by_one(told: list[Candidate], days: DayOf, where: Where) -> list[Candidate]:
    """The one contact told as so many as a list behind it has, each with its own day and place."""
    passage = where.passage
    if len(told) != 1 or told[0].status != "occurred":
        return told
    whole = told[0]
    listed = _listed(passage, whole)
    when = {at: days.only(at, end, exact=False) for at, end in listed}
    place = {at: _place(where.mentions, at, end) for at, end in listed}
    if len(listed) < 2 or any(when[at] is None and place[at] is None for at, _ in listed):
        return told
    there = whole.place if whole.place is not None and whole.place.i < listed[0][0] else None
    around = None if whole.implied or whole.when in when.values() else whole.when
    return [
        replace(
            whole,
            i=whole.i if n == 0 else at,
            j=whole.j if n == 0 else at + 1,
            when=when[at] or around,
            place=place[at] or there,
            implied=False,
        )
        for n, (at, _) in enumerate(listed)
    ]


def _listed(passage: Passage, whole: Candidate) -> list[tuple[int, int]]:
    """Where «الأولى», «والثانية» begin a stretch of the sentence behind what tells them, and where each ends."""
    _, high = passage.sentences[whole.sentence]
    starts: list[int] = []
    for at in range(whole.j, high):
        if not starts and at > whole.j + FAR:
            break
        found = passage.starting("date", at)
        nth = found.get("date.ordinal") if found is not None else None
        if found is None or nth is None or nth.value != str(len(starts) + 1):
            continue
        clitic = passage.pack.clitics.get(found.pre)
        joined = bool(clitic and clitic.conjunction)
        if joined if starts else passage.tokens[at - 1].form.kind == "p":
            starts.append(at)
    ends = [*starts[1:], high][: len(starts)]
    return [(at, _end(passage, at, end)) for at, end in zip(starts, ends, strict=True)]


def _end(passage: Passage, at: int, end: int) -> int:
    """The token at which what is said of one of them ends: a comma behind it, or the next."""
    return next((t for t in range(at + 1, min(end, at + LONG)) if passage.fold(t) in COMMAS), min(end, at + LONG))


def _place(mentions: list[Mention], at: int, end: int) -> Mention | None:
    return next((m for m in begun(mentions, at, end) if m.mark == "place" and m.kind in ("city", "state")), None)
