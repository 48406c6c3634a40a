"""Listed names that go on: «الملك سلمان بن عبد العزيز» is one name, whatever of it the world lists."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.names import Names
from dragoman.extraction.actors.spelling import near
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

PEOPLE = frozenset(("actor.person", "actor.short"))
LONGEST = 8  # tokens of what goes on


def fathered(passage: Passage, hits: list[Found], names: Names) -> list[Found]:
    """The hits, with those of persons reaching over the father's and family name behind a particle.

    Only over words that stand in the listed name too: «محمد بن راشد» is not «محمد بن سلمان».
    """
    out: list[Found] = []
    for hit in hits:
        if out and hit.i < out[-1].j and out[-1].kinds <= PEOPLE and out[-1].i < hit.i:
            continue  # a part of the name that goes on
        if hit.kinds <= PEOPLE and hit.j in names.particles:
            hit = msgspec.structs.replace(hit, j=_end(passage, hit, names))
        out.append(hit)
    return out


def _end(passage: Passage, hit: Found, names: Names) -> int:
    listed = {word for e in hit.entries for name in names.words(e.value) for word in name}
    weak, heads = passage.pack.data.letters.weak_in_names, passage.pack.name_heads
    end = at = hit.j
    last = min(len(passage.tokens), hit.j + LONGEST)
    while at < last:
        word, step = passage.fold(at), 1
        if word in heads and at + 1 < last:
            word, step = word + passage.fold(at + 1), 2
        elif at in names.particles:
            at += 1
            continue
        if not any(near(word, other, weak) for other in listed):
            break
        at += step
        end = at
    return end
