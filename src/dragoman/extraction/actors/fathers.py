"""Listed names that a page says in full or otherwise: «الملك سلمان بن عبد العزيز» is one name."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.compound import PEOPLE
from dragoman.extraction.actors.families import SHORT
from dragoman.extraction.actors.names import Names
from dragoman.extraction.actors.spelling import near
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage

FULL = frozenset(("actor.person",))
LONGEST = 8  # tokens of what goes on
SECOND = 2  # words of a given name and another behind it
FORENAMES = 2  # given names before a listed one
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
        if names.capitals and "actor.movement" in hit.kinds and hit.j in names.particles:
            continue  # "Badr bin Hamad": a given name
        if hit.kinds <= PEOPLE and hit.j in names.particles:
            hit = msgspec.structs.replace(hit, j=_end(passage, hit, names))
        elif names.capitals and hit.kinds == FULL and hit.j - hit.i > 1 and _second(passage, hit.j, names):
            hit = msgspec.structs.replace(hit, j=hit.j + 1)
        elif "actor.person" in hit.kinds and not names.capitals and (end := _family(passage, hit, names)):
            hit = msgspec.structs.replace(hit, j=end)
        out.append(hit)
    return out


def _second(passage: Passage, at: int, names: Names) -> bool:
    """ "Denis Moncada Colindres and his counterpart": whether a second family name stands at token `at`, which the
    world does not list: one word with a capital that is nothing else, in no headline, where every word has one.
    """
    tokens = passage.tokens
    if at + 1 >= len(tokens) or tokens[at].form.kind != "w" or not tokens[at].form.capital or at in names.closed:
        return False
    found = passage.covering("actor", at)
    joined = passage.fold(at + 1) in passage.pack.joins or tokens[at + 1].form.kind != "w"
    lower = joined or not tokens[at + 1].form.capital
    glued = passage.raw[tokens[at - 1].end : tokens[at].start] == " "
    return lower and glued and (found is None or found.kinds == SHORT)


def christened(passage: Passage, hits: list[Found], names: Names) -> list[Found]:
    """The hits, with Persian family names reaching back over a given name in another spelling than the world lists
    («امانوئیل مکرون», «لیندزی گراهام»): with it somebody is named in full, and the preposition before it is his.
    """
    if passage.pack.data.pack.order != "SOV":
        return hits
    return [
        hit if hit.pre else _christened(passage, hit, names) if hit.kinds == SHORT else _forenamed(passage, hit, names)
        for hit in hits
    ]


def _forenamed(passage: Passage, hit: Found, names: Names) -> Found:
    """«با محمد نواز شریف», «با لوئیز ایناسیو لولا دا سیلوا»: a listed name reaching back over given names, or words of
    the same person's other names, that it is not listed with, where a preposition stands before them.
    """
    if "actor.person" not in hit.kinds:
        return hit
    own = {word for e in hit.entries for name in names.words(e.value) for word in name}
    weak = passage.pack.data.letters.weak_in_names
    for at in range(hit.i - 1, max(-1, hit.i - 1 - FORENAMES), -1):
        if passage.tokens[at].form.kind != "w" or at in names.closed or at in names.actors:
            break
        word = passage.fold(at)
        if word not in names.given and not any(near(word, other, weak) for other in own):
            break
        before = passage.ending("func", at)
        if before is not None and before.get("func.mark") is not None:
            return msgspec.structs.replace(hit, i=at)
    return hit


def _christened(passage: Passage, hit: Found, names: Names) -> Found:
    weak, family = passage.pack.data.letters.weak_in_names, passage.fold(hit.j - 1)
    for at in range(hit.i - 1, max(-1, hit.i - 1 - SECOND), -1):
        if passage.tokens[at].form.kind != "w" or at in names.closed or at in names.actors:
            break
        word = passage.fold(at)
        far = at < hit.i - 1  # «سرگئی ویکتورویچ لاوروف»: the given name as it is listed, and another behind it
        people = [
            Entry("actor.person", e.value, e.tags)
            for e in hit.entries
            for n in names.words(e.value)
            if len(n) > 1 and n[-1] == family and (word == n[0] or (not far and near(word, n[0], weak)))
        ]
        if people:
            return phrase(at, hit.j, tuple(dict.fromkeys(people)), pre="", suf=hit.suf)
    return hit


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
        bound = names.capitals and full and at in names.particles  # "Mohammed bin Salman bin Abdulaziz"
        if word in heads and at + 1 < last and not bound:
            word, step = word + passage.fold(at + 1), 2
        elif at in names.particles:
            at += 1
            continue
        led = full and at - 1 in names.particles and passage.tokens[at].form.kind == "w"
        if not led and (_office(passage, at) or not any(near(word, other, weak) for other in listed)):
            break
        at += step
        end = at
    return end


def _office(passage: Passage, at: int) -> bool:
    """Whether an office stands at token `at` («… آل ثاني أمير قطر», whom lists call «الأمير تميم» too)."""
    found = passage.starting("actor", at)
    return found is not None and found.get("actor.office") is not None
