"""Arabic: by what else somebody is called, in quotes or brackets right behind his name («محمد حمدان دقلو «حميدتي»»,
«محمود عباس (أبو مازن)»). That is nobody else, and no partner of his.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import QUOTES


def nicknamed(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those that only name the one before them once more made part of it."""
    if passage.pack.data.pack.order != "VSO":
        return list(mentions)
    out: list[Mention] = []
    for mention in mentions:
        last = out[-1] if out else None
        if last is None or not mention.person or mention.person != last.person or not _quoted(passage, last, mention):
            out.append(mention)
            continue
        end = mention.j
        while end < len(passage.tokens) and passage.fold(end) in QUOTES:
            end += 1
        out[-1] = replace(last, j=end)
    return out


def _quoted(passage: Passage, one: Mention, other: Mention) -> bool:
    """Whether nothing but a sign that opens a quotation or a bracket stands between two mentions."""
    return 0 < other.i - one.j <= 2 and all(passage.fold(t) in QUOTES for t in range(one.j, other.i))
