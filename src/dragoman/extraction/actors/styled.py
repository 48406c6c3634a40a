"""Title and given name of somebody whom the article has named in full: «الأمير فيصل», «شیخ محمد», "Sheikh Abdullah".

The Gulf's press names its princes in full once and goes on so. Only who was introduced with the same title is meant,
and only where one alone of those has the name.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from dragoman.extraction.actors.families import SHORT, Families
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage

# layers of words that are no name
KNOWN = ("actor", "func", "say", "frame", "light", "status", "date", "quiet", "topic")


def styled(passage: Passage, hits: list[Found], names: Families) -> list[Found]:
    """The actor words of a passage, with such names among them, in order."""
    if not passage.of("actor.title") and not [b for a, b in pairwise(hits) if a.j > b.i]:
        return hits
    told: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)  # by title: persons and their given names
    full = {e.value for h in hits for e in h.all("actor.person")}
    out: list[Found] = []
    for n, hit in enumerate(hits):
        if out and hit.i < out[-1].j:
            continue  # the given name is another's family name
        out.append(hit)
        if "actor.title" not in hit.kinds:
            continue
        title, after = passage.fold(hit.j - 1), hits[n + 1] if n + 1 < len(hits) else None
        if after is not None and after.i == hit.j and not _of_others(after, full):
            for entry in after.all("actor.person"):
                told[title][entry.value] = frozenset(words[0] for words in names.words(entry.value) if words)
        elif told[title] and (found := _named(passage, hit.j, told[title], names)) is not None:
            out.append(found)
    return out


def _of_others(hit: Found, full: set[str]) -> bool:
    """Whether a hit is only the family name of people whom the article does not name in full."""
    return hit.kinds == SHORT and all(e.value not in full for e in hit.entries)


def _named(passage: Passage, at: int, told: dict[str, frozenset[str]], names: Families) -> Found | None:
    pack, count = passage.pack, len(passage.tokens)
    if at >= count:
        return None
    end = at + 1
    word = passage.fold(at)
    if word in pack.name_heads and end < count:  # «عبد الله»
        word, end = word + passage.fold(end), end + 1
    if names.after(at, True) > end or _goes_on(passage, end):
        return None  # a longer name, of somebody else
    people = [p for p, firsts in told.items() if word in firsts]
    return phrase(at, end, (Entry("actor.short", people[0], ()),), pre="", suf="") if len(people) == 1 else None


def _goes_on(passage: Passage, at: int) -> bool:
    """«الأمير فيصل السالم»: whether an Arabic word that may be a family name stands at token `at`."""
    article = passage.pack.letters.article
    if not article or at >= len(passage.tokens) or not passage.fold(at).startswith(article):
        return False
    return not any(passage.covering(layer, at) for layer in KNOWN)
