"""Who somebody's counterpart is, told behind a comma: «مع نظيره، وزير الخارجية السوري، …», "with his counterpart,
Russian Foreign Minister …", «با همتای خود، وزیر امور خارجه عراق، …». The two are one phrase, with the first one's mark.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS, QUOTES


def apposed(passage: Passage, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, those of a bare counterpart one with who stands in apposition."""
    first = {p.j: p for p, q in pairwise(phrases) if _bare(p) and _behind(passage, p, q) and _told(passage, phrases, p)}
    if not first:
        return phrases
    out: list[Phrase] = []
    for phrase in phrases:
        if out and first.get(out[-1].j) is out[-1]:
            head = out.pop()
            phrase = replace(phrase, i=head.i, pre=head.pre)
        out.append(phrase)
    return out


def _bare(phrase: Phrase) -> bool:
    """Whether nothing says yet whose counterpart somebody is."""
    return phrase.counterpart and not (phrase.state or phrase.people or phrase.name or phrase.office)


def _behind(passage: Passage, head: Phrase, phrase: Phrase) -> bool:
    """Whether a person stands right behind a comma, without preposition or conjunction of his own."""
    if phrase.pre or phrase.kind not in PERSONS or phrase.number != head.number or phrase.counterpart:
        return False
    if not (phrase.state or phrase.people or phrase.sender):
        return False
    own = passage.pack.own if passage.pack.data.pack.order == "SOV" else frozenset()  # «همتای خود، …»
    between = [passage.fold(t) for t in range(head.j, phrase.i)]
    return any(w in COMMAS for w in between) and all(w in COMMAS | QUOTES | own for w in between)


def _told(passage: Passage, phrases: list[Phrase], head: Phrase) -> bool:
    """Whether he whose counterpart it is has been named before in the sentence, where he could also follow ("In a call
    with his counterpart, the minister said"). Arabic has the verb before its subject.
    """
    if passage.pack.data.pack.order == "VSO":
        return True
    bounds = passage.sentence(head.i)
    start = bounds[0] if bounds is not None else 0
    return any(start <= p.i < head.i and (p.people or p.office or p.state) for p in phrases)
