"""Who acts beside an English subject, between commas: "Lammy, together with his French counterpart, met …"."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from dragoman.extraction.actors.mention import PERSONS, Mention
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

TITLES = 2  # tokens between the words for "together with" and the first of those whom they lead in
ACTS = ("frame", "light", "say", "also")  # layers of what the clause goes on with behind the second comma


def with_company(passage: Passage, mentions: list[Mention]) -> list[Mention]:
    """The mentions, where those beside a subject are joined to it, so that all of them do what it does."""
    out = list(mentions)
    for found in passage.layer("alongside"):
        if found.i < 2 or passage.fold(found.i - 1) not in COMMAS:
            continue
        k = bisect_left(out, found.j, key=lambda m: m.i)
        if k == 0 or out[k - 1].j != found.i - 1 or out[k - 1].kind not in PERSONS:
            continue
        end = k
        while end < len(out) and out[end].kind in PERSONS and (end == k or out[end].joined):
            end += 1
        if end == k or out[k].i - found.j > TITLES or not _goes_on(passage, out[end - 1].j):
            continue
        for n in range(k, end):
            out[n] = msgspec.structs.replace(out[n], mark=out[k - 1].mark, joined=True)
    return out


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether a comma stands at token `at`, and behind it what the subject does."""
    if at + 1 >= len(passage.tokens) or passage.fold(at) not in COMMAS:
        return False
    verbal = passage.pack.finite | passage.pack.modals
    return passage.fold(at + 1) in verbal or any(passage.starting(n, at + 1) for n in ACTS)
