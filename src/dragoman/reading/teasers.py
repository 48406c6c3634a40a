"""First sentences of other articles behind a body, without a sign: a run of paragraphs that begin anew.

In a language that goes on from paragraph to paragraph with a conjunction, a body's paragraphs do so
(measured: two in three and more), and the openings of other articles never do.
"""

from __future__ import annotations

from dragoman.reading.blocks import Block
from dragoman.reading.cohesion import share
from dragoman.reading.furniture import Furniture

SURE = (3, 0.8, 0.25)  # paragraphs at least, share of the body's that go on at least, words in common at most
LIKELY = (4, 0.6, 0.42)
PLAIN = (5, 0.8, 0.62)  # so many of them, that they may tell of the same matter
LONGEST = 420  # characters of an opening
BODY = 2  # paragraphs of the body behind its lead that have to be there to judge by


def body_end(blocks: list[Block], first: int, last: int, furniture: Furniture) -> int:
    """The last block of the body: `last`, where no openings of other articles stand behind it."""
    if not furniture.joined:
        return last
    words = [i for i in range(first, last + 1) if blocks[i].wordy]
    if len(words) < BODY + SURE[0] + 2:
        return last
    k = len(words)
    while k > 2 and len(blocks[words[k - 1]].text) < LONGEST and not furniture.continues(blocks[words[k - 1]].text):
        k -= 1
    run = [blocks[i] for i in words[k:]]
    if len(run) < SURE[0] or k < BODY + 2 or any(b.text == blocks[words[1]].text for b in run):
        return last
    body = [blocks[i] for i in words[2:k]]
    on = sum(furniture.continues(b.text) for b in body) / len(body)
    told = set().union(*(blocks[i].stems for i in words[:k]))
    known = sum(share(b.stems, told) for b in run) / len(run)
    for least, flow, most in (SURE, LIKELY, PLAIN):
        if len(run) >= least and on >= flow and known <= most:
            return words[k - 1]
    return last
