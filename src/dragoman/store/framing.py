"""In which words outlets speak of the same actor or act: kept as they stand, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.merging import Merged
from dragoman.model import Article
from dragoman.reader import Reader

_PRONOUNS = frozenset({"said.pronoun", "pronoun.word"})


class Framed(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Words for an actor (`of` is a party, or party and person) or an act (`of` is a channel), and how many reports

    of an outlet use them.
    """

    kind: str
    of: str
    words: str
    outlet: str
    language: str
    reports: int


def framing(told: Iterable[tuple[Merged, list[Article]]], reader: Reader) -> list[Framed]:
    """The words of all reports of events, by what they speak of, the most used first.

    A pronoun says nothing of whom it stands for and is left out; so is a conjunction or preposition that is written
    onto the first word («والسيسي», «بنظيره»).
    """
    bare: dict[tuple[str, str], str] = {}
    count = Counter(use for event, articles in told for use in _uses(event, articles, bare, reader))
    rows = (
        Framed(kind=kind, of=of, words=words, outlet=outlet, language=language, reports=number)
        for (kind, of, words, outlet, language), number in count.items()
    )
    return sorted(rows, key=lambda r: (r.kind, r.of, -r.reports, r.words, r.outlet, r.language))


def worded(words: str, language: str, reader: Reader) -> str:
    """Words for somebody or something without what is written onto the first; empty for a pronoun."""
    pack, lexicon = reader.language(language)
    passage = Passage(words, pack, lexicon)
    whole = [one for found in passage.layers.values() for one in found if (one.i, one.j) == (0, len(passage.tokens))]
    if any(one.kinds & _PRONOUNS for one in whole) and "actor" not in passage.layers:
        return ""
    first = next((found[0] for name in ("actor", "frame") for found in [passage.layers.get(name)] if found), None)
    return words[_written(first, words, passage) :]


def _written(first: Found | None, words: str, passage: Passage) -> int:
    """How many letters of a conjunction and a preposition begin the words; an article stays where it is."""
    if first is None or first.i:
        return 0
    clitic = passage.pack.clitics[first.pre]
    before = clitic.conjunction + clitic.preposition
    whole = words.startswith(before) and not (clitic.preposition and clitic.article)  # «لل» lost the article's first
    return len(before if whole else clitic.conjunction if words.startswith(clitic.conjunction) else "")


def _uses(
    event: Merged, articles: list[Article], bare: dict[tuple[str, str], str], reader: Reader
) -> Iterator[tuple[str, str, str, str, str]]:
    def plain(words: str) -> str:
        key = (" ".join(words.split()), where[1])
        if key not in bare:
            bare[key] = worded(*key, reader)
        return bare[key]

    for report, article in zip(event.reports, articles, strict=True):
        where = (report.outlet or "", report.language)
        for one in article.events:
            if one.id != report.event:
                continue
            uses = {
                ("actor", " ".join(filter(None, (p.party or p.group, p.name))), plain(p.as_worded)) for p in one.parties
            }
            uses |= {("act", one.channel, plain(s.text)) for s in one.because.get("channel", ())}
            yield from ((*use, *where) for use in sorted(uses) if use[2])
