"""Persian talks of others that somebody has an opinion of: «مصر و اردن از مذاکرات دوحه استقبال کردند»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage

FAR = 10  # tokens between the noun and what is thought of it («از نشست امروز وزیران در شهر جده به گرمی استقبال کردند»)


def judged(passage: Passage, clauses: Clauses, hit: Found, sides: Sequence[Mention]) -> bool:
    """Whether a noun of contact is only what those named before it are for or against: «از» leads it in, or «را» stands
    behind it, before a word that says so; nobody is told with it, nor is it their own («مذاکرات سازنده خود را ستودند»)
    or of two by its word («گفت‌وگوی تلفنی امروز را ستودند»): then it is of those two.
    """
    if not sides or any(m.kind == "pair" or m.j > hit.i for m in sides):
        return False
    _, high = clauses.clause(hit.i)
    words = passage.begun("judging", hit.j, min(high, hit.j + FAR))
    if not words or hit.suf or _theirs(passage, hit, words[0].i):
        return False
    at = hit.i
    lead = passage.pack.doing | passage.pack.qualifiers | passage.pack.resumed  # «از» is one of them («از سرگیری»)
    while passage.ending("func", at) is None and at > 0 and passage.fold(at - 1) in lead:
        at -= 1
    led = passage.ending("func", at)
    objects = [e.value for f in passage.begun("func", hit.j, words[0].i) if (e := f.get("func.mark")) is not None]
    welcomed = led is not None and any(e.value == "from" for e in led.all("func.mark"))
    if not welcomed and objects[-1:] != ["object"]:
        return False
    between = range(hit.j, words[0].i)
    verbs = any(passage.begun(layer, hit.j, words[0].i) for layer in ("light", "say"))
    return not verbs and not any(passage.fold(t) in passage.pack.finite for t in between)


def _theirs(passage: Passage, hit: Found, end: int) -> bool:
    """Whether a contact is of those who speak of it: by a pronoun among its qualifiers, nobody named before that
    («نشست اخیر خود»), or by a word for what two do.
    """
    behind = set(range(hit.j, end)) - passage.covered("date", "func", "actor")
    two = not _of_two(passage.pack).isdisjoint(map(passage.fold, (*range(hit.i, hit.j), *behind)))
    if two and all(passage.fold(t) in passage.pack.qualifiers | _of_two(passage.pack) for t in behind):
        return True  # not «دیدار رهبران منطقه»
    own = next((t for t in range(hit.j, end) if passage.fold(t) in passage.pack.own), None)
    return own is not None and not passage.begun("actor", hit.j, own)


@cache
def _of_two(pack: Pack) -> frozenset[str]:
    """Words for a contact of two, folded."""
    return frozenset(f for w in pack.data.frames.of_two for f in pack.fold(w))
