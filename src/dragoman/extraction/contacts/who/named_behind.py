"""An Arabic office and, behind more words that say what he is, the name of who holds it: «استقبل الرئيس التركي وزعيم
حزب العدالة والتنمية، رجب طيب أردوغان، السفير», «قائد الثورة في إيران، السيد علي خامنئي»; one and the same person.
"""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES

FAR = 9  # tokens of what stands between an office and the name
VERBS = ("say", "light")


def with_name(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an office and the name behind it as one; what stands between them is left out."""
    if passage.pack.data.pack.order != "VSO":
        return mentions
    out: list[Mention] = []
    n = 0
    while n < len(mentions):
        office = mentions[n]
        at = _name(passage, mentions, n)
        if at is not None:
            named = mentions[at]
            office = msgspec.structs.replace(office, j=named.j, kind="person", name=named.name)
            n = at
        out.append(office)
        n += 1
    return out


def _name(passage: Passage, mentions: list[Mention], n: int) -> int | None:
    """Which mention behind the office at `n` names its holder: only places of his state stand between."""
    office = mentions[n]
    if office.kind != "office" or office.person is None or office.former:
        return None
    for at in range(n + 1, len(mentions)):
        named = mentions[at]
        if named.i - office.j > FAR:
            return None
        if named.kind == "person" and named.person == office.person:
            bare = named.mark == "" and not named.joined and not named.former
            return at if bare and _apposed(passage, office.j, named.i) else None
        if named.kind not in ("state", "city") or named.mark != "place" or named.party != office.party:
            return None
    return None


def _apposed(passage: Passage, a: int, b: int) -> bool:
    """Whether nothing stands in tokens `[a, b)`, or words without a verb that end at a comma."""
    if a == b:
        return True
    last = b - 1
    while last > a and passage.fold(last) in QUOTES:
        last -= 1
    if passage.fold(last) not in COMMAS or passage.sentence(a) != passage.sentence(b):
        return False
    told = any(passage.begun(layer, a, b) for layer in VERBS)
    told = told or any(f.get("func.mark") is None for f in passage.begun("func", a, b))  # «الذي تولى مهامه مؤخرا،»
    return not told and not any(f.get("frame.verb") for f in passage.begun("frame", a, b))
