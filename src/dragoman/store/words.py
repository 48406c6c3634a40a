"""By which words an event is found: every spelling of them folds to one, and a person is found by all names there are.

Letters that any language folds together fold together here, whatever language a page or a question is in; what is
written onto a word (conjunctions, prepositions, the article) is taken off it too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from dragoman.merging import Merged
from dragoman.model import Article, Party
from dragoman.reader import Reader
from dragoman.text.letters import HALF_SPACE, fold_table
from dragoman.text.tokens import TOKEN
from dragoman.world.schema import texts
from dragoman.world.world import World

REMEMBERED = 200_000  # words whose forms are held in memory
LEAST = 3  # letters that must be left of a word from which something is taken off


class Words:
    """What events are found by, and what a question asks for."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        packs = [reader.pack(code) for code in reader.languages]
        self.table = fold_table(_classes(pair for p in packs for pair in p.data.letters.fold.items()))
        heads = {self.fold(head) for p in packs for head in p.tokenizer.letters.proclitics}
        self.heads = tuple(sorted(filter(None, heads), key=lambda h: (-len(h), h)))
        self._known: dict[str, tuple[str, ...]] = {}  # the press repeats its words, and names come again and again
        self._names: dict[tuple[str, str], tuple[str, ...]] = {}

    def fold(self, text: str) -> str:
        """Letters in the form in which all their variants meet."""
        plain = unicodedata.normalize("NFKD", text.translate(self.table)).casefold()
        return "".join(c for c in plain if not unicodedata.combining(c))

    def plain(self, text: str) -> str:
        """A name as it is looked up: folded, its half-spaces and blanks one blank each."""
        return " ".join(self.fold(text.replace(HALF_SPACE, " ")).split())

    def of(self, event: Merged, articles: Iterable[Article]) -> str:
        """All words by which an event is found, each once."""
        out: dict[str, None] = {}
        for text in dict.fromkeys(self._texts(event, articles)):
            for word in self._cut(text):
                out[word] = None
        return " ".join(out)

    def asked(self, text: str) -> list[tuple[str, ...]]:
        """The words of a question, each with the forms of which one must be there."""
        return [self._forms(m[0]) for m in TOKEN.finditer(text) if m[0][0].isalnum()]

    def _cut(self, text: str) -> list[str]:
        known = self._known
        out: list[str] = []
        for word in TOKEN.findall(text):
            if word[0].isalnum():
                out += known.get(word) or self._forms(word)
        return out

    def _forms(self, word: str) -> tuple[str, ...]:
        """A word as it is and without what is written onto it; one with half-spaces also in its parts."""
        known = self._known.get(word)
        if known is None:
            parts = word.split(HALF_SPACE)
            also = [fold for part in parts if len(fold := self.fold(part)) >= LEAST] if len(parts) > 1 else []
            known = tuple(dict.fromkeys((*self._readings(self.fold(word)), *also)))
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[word] = known
        return known

    def _readings(self, word: str) -> Iterator[str]:
        yield word
        for head in self.heads:
            if word.startswith(head) and len(word) - len(head) >= LEAST:
                yield word[len(head) :]

    def _texts(self, event: Merged, articles: Iterable[Article]) -> Iterator[str]:
        yield from (span.text for span in event.evidence)
        told = {(report.source, report.article, report.event) for report in event.reports}
        seen: set[tuple[str | None, ...]] = set()  # most reports name the same
        for article in articles:
            if event.salience == "main" and article.title:
                yield article.title.text
            for one in article.events:
                if (article.source, article.article, one.id) in told:
                    for party in one.parties:
                        yield from self._party(party, seen)
        for party in event.parties:
            yield from self._party(party, seen)
        for other in event.attendees:
            if other.person or other.office:
                yield from self._party(other, seen)
        for topic in event.topics:
            yield topic.topic
            yield from (span.text for span in topic.evidence)
        if event.place:
            yield from self._all("city", event.place.city)
            yield from self._all("code", event.place.country)
        for link in event.account:
            yield from (text for text in (link.speaker, link.agency, link.outlet) if text)
        yield from (report.outlet for report in event.reports if report.outlet)

    def _party(self, party: Party, seen: set[tuple[str | None, ...]]) -> Iterator[str]:
        mine = (party.as_worded, party.name, party.group, party.office, party.person, party.party)
        if mine in seen:
            return
        seen.add(mine)
        yield party.as_worded
        yield from (text for text in (party.name, party.group, party.office) if text)
        yield from self._all("person", party.person)
        yield from self._all("code", party.party)

    def _all(self, kind: str, id: str | None) -> tuple[str, ...]:
        """What a person, a party (by code) or a city is called, each word once, in every language."""
        if not id:
            return ()
        if (kind, id) not in self._names:
            names = (id, *_NAMES[kind](self.reader.world, id))
            self._names[kind, id] = tuple(dict.fromkeys(w for name in names for w in self._cut(name)))
        return self._names[kind, id]


def _person(world: World, id: str) -> Iterator[str]:
    known = world.people.get(id)
    for names in (known.name, known.names, known.short) if known else ():
        for spellings in names.values():
            yield from texts(spellings)


def _code(world: World, code: str) -> Iterator[str]:
    known = world.authorities.get(code)
    for names in (known.name, known.names) if known else ():
        for spellings in names.values():
            yield from texts(spellings)


def _city(world: World, name: str) -> Iterator[str]:
    known = world.cities.get(name)
    if known:
        yield from (*known.names, *texts(known.ar), *texts(known.fa))


_NAMES = {"person": _person, "code": _code, "city": _city}


def _classes(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Letters to the one that stands for all with which any language folds them; what one drops is dropped."""
    told = list(pairs)
    dropped = {letter for letter, to in told if not to}
    root: dict[str, str] = {}

    def top(letter: str) -> str:
        while root.get(letter, letter) != letter:
            letter = root[letter]
        return letter

    for letter, to in told:
        if letter not in dropped and to not in dropped:
            a, b = sorted((top(letter), top(to)))
            root[b] = a
    return {**{letter: top(letter) for letter in root}, **dict.fromkeys(dropped, "")}
