"""An Arabic office and, behind more words that say what he is, the name of who holds it: «استقبل الرئيس التركي وزعيم
حزب العدالة والتنمية، رجب طيب أردوغان، السفير», «قائد الثورة في إيران، السيد علي خامنئي»; one and the same person.
"""

from __future__ import annotations

from collections.abc import Callable

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
    return joined(mentions, lambda n: _name(passage, mentions, n), _holder)


def joined(
    mentions: list[Mention], named: Callable[[int], int | None], one: Callable[[Mention, Mention], Mention]
) -> list[Mention]:
    """The mentions, each for which `named` says which one behind it names it as `one` with that; those between go."""
    out: list[Mention] = []
    n = 0
    while n < len(mentions):
        at = named(n)
        out.append(mentions[n] if at is None else one(mentions[n], mentions[at]))
        n = n + 1 if at is None else at + 1
    return out


def _holder(office: Mention, named: Mention) -> Mention:
    return msgspec.structs.replace(office, j=named.j, kind="person", name=named.name)


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
