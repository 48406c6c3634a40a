"""Listed names that go on: «الملك سلمان بن عبد العزيز» is one name, whatever of it the world lists."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.compound import PEOPLE
from dragoman.extraction.actors.names import Names
from dragoman.extraction.actors.spelling import near
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

LONGEST = 8  # tokens of what goes on
MIDDLE = 2  # names of fathers that the world does not list, before the family name


def fathered(passage: Passage, hits: list[Found], names: Names) -> list[Found]:
    """The hits, with those of persons reaching over the father's and family name behind a particle.

    A name alone only over words that stand in the listed name too: «محمد بن راشد» is not «محمد بن سلمان». One that has
    a father's name goes on whatever follows «بن», «آل»: «محمد بن سلمان بن عبد العزيز آل سعود».
    """
    out: list[Found] = []
    for hit in hits:
        if out and hit.i < out[-1].j and out[-1].kinds <= PEOPLE and out[-1].i < hit.i:
            continue  # a part of the name that goes on
        if hit.kinds <= PEOPLE and hit.j in names.particles:
            hit = msgspec.structs.replace(hit, j=_end(passage, hit, names))
        elif "actor.person" in hit.kinds and not names.capitals and (end := _family(passage, hit, names)):
            hit = msgspec.structs.replace(hit, j=end)
        out.append(hit)
    return out


def _family(passage: Passage, hit: Found, names: Names) -> int:
    """Where the family name stands behind unlisted ones («صباح خالد الحمد المبارك الصباح»); 0 if nowhere."""
    article = passage.pack.letters.article or ""
    weak = passage.pack.data.letters.weak_in_names
    last = {name[-1] for e in hit.entries for name in names.words(e.value) if len(name) > 1}
    for at in range(hit.j, min(hit.j + MIDDLE + 1, len(passage.tokens))):
        word = passage.fold(at)
        if passage.tokens[at].form.kind != "w":
            return 0
        if word.startswith(article) and any(near(word.removeprefix(article), other, weak) for other in last):
            return at + 1
        if at in names.closed or at in names.actors:
            return 0
    return 0


def _end(passage: Passage, hit: Found, names: Names) -> int:
    listed = {word for e in hit.entries for name in names.words(e.value) for word in name}
    weak, heads = passage.pack.data.letters.weak_in_names, passage.pack.name_heads
    end = at = hit.j
    full = "actor.person" in hit.kinds and any(t in names.particles for t in range(hit.i, hit.j))
    last = min(len(passage.tokens), hit.j + LONGEST)
    while at < last:
        word, step = passage.fold(at), 1
        if word in heads and at + 1 < last:
            word, step = word + passage.fold(at + 1), 2
        elif at in names.particles:
            at += 1
            continue
        led = full and at - 1 in names.particles and passage.tokens[at].form.kind == "w"
        if not led and not any(near(word, other, weak) for other in listed):
            break
        at += step
        end = at
    return end
