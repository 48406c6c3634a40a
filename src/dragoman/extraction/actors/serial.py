"""English lists that a comma closes before "and": "Iran, Turkey, and Russia met", "X, the prime minister, and Y met".

A verb right behind the last of them may as well tell something else ("Haniyeh left Doha, and Abbas met Sisi"): they are
listed where no verb stands before them in their sentence, and a comma before the last but one, or within, says that
they are a list or that he is told twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.extraction.actors.marks import Marks
from dragoman.extraction.actors.mention import Phrase
from dragoman.text.signs import COMMAS

COMMA = "comma"
OWN = 3  # tokens of the comma, "and" and a determiner ("Lavrov, Russia's foreign minister, and his counterpart")


def serial(phrases: Sequence[Phrase], told: Sequence[str], n: int, marks: Marks) -> bool:
    """Whether phrase `n` closes a list of those before it, `told` saying by what each is joined to the one before."""
    pack, fold = marks.passage.pack, marks.passage.fold
    if pack.data.pack.order != "SVO" or n == 0:
        return False
    last, phrase = phrases[n - 1], phrases[n]
    if not 2 <= phrase.i - last.j <= OWN:
        return False
    gap = [fold(t) for t in range(last.j, phrase.i)]
    if gap[0] not in COMMAS or gap[1] not in pack.joins:
        return False
    if any(word not in pack.opening for word in gap[2:]):
        return False
    first = n - 1
    while first > 0 and told[first] == COMMA:
        first -= 1
    twice = any(fold(t) in COMMAS for t in range(last.i, last.j)) and last.kind == "person"
    if not twice and first == n - 1:
        return False
    sentences = marks.passage.sentences
    low = sentences[bisect_right(sentences, (phrases[first].i, len(marks.passage.tokens))) - 1][0]
    return marks.verb_starts.isdisjoint(range(low, phrases[first].i))
