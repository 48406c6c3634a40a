"""Which dated event a sentence leans on, and what that says about the article's own day."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.dating.mention import Mention
from dragoman.language.pack import Pack
from dragoman.language.passage import Passage
from dragoman.settling.clue import INFERRED, Clue
from dragoman.text.tokens import splits
from dragoman.world.landmarks import Landmark
from dragoman.world.world import World

DAY = datetime.timedelta(days=1)
YEAR = datetime.timedelta(days=365)
PACKS = 8  # with worlds, of which the words of landmarks are kept
LONG = datetime.timedelta(days=365 * 20)  # in which a lasting event is still spoken of without its year


class Sentences:
    """The stems of each sentence of a passage: whole words and words without their clitics."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._stems: dict[int, frozenset[str]] = {}

    def number(self, i: int) -> int:
        """The sentence that holds token `i`."""
        found = self.passage.sentence(i)
        return bisect_left(self.passage.sentences, found) if found else -1

    def stems(self, number: int) -> frozenset[str]:
        """Every way to read every word of a sentence."""
        if number < 0:
            return frozenset()
        if number not in self._stems:
            a, b = self.passage.sentences[number]
            letters = self.passage.pack.letters
            folds = dict.fromkeys(self.passage.folds[a:b])
            self._stems[number] = frozenset([stem for fold in folds for stem, _, _ in splits(fold, letters)])
        return self._stems[number]

    def holds(self, number: int, groups: Iterable[frozenset[str]]) -> bool:
        """Whether a sentence holds every word of one of the groups."""
        stems = self.stems(number)
        return any(words <= stems for words in groups)

    def remembers(self, number: int) -> bool:
        """Whether a sentence speaks of an anniversary."""
        return not self.passage.pack.anniversaries.isdisjoint(self.stems(number))


def wanted(pack: Pack, groups: Iterable[Iterable[str]]) -> tuple[frozenset[str], ...]:
    """The folded words of each group."""
    return tuple(frozenset(f for word in group for f in pack.fold(word)) for group in groups)


@lru_cache(maxsize=PACKS)
def _telling(pack: Pack, world: World) -> tuple[tuple[Landmark, tuple[frozenset[str], ...]], ...]:
    """The landmarks that words of a language tell alone, with those words."""
    return tuple((of, wanted(pack, of.alone.get(pack.code, ()))) for of in world.telling(pack.code))


def leanings(passage: Passage, mentions: list[Mention], world: World) -> Iterator[Clue]:
    """What every mention that leans on a landmark says about the article's day.

    Where landmarks of several days fit one mention, it leans on none of them.
    """
    sentences = Sentences(passage)
    code = passage.pack.code
    for mention in mentions:
        landmarks, count = _of_day(mention, world), _counted(mention)
        if not landmarks and count is None:
            continue  # before any word of its sentence is looked at
        number = sentences.number(mention.i)
        if number < 0 or sentences.remembers(number):
            continue
        found = [(m.date, c) for m in landmarks if (c := _by_date(mention, m, sentences, number, code))]
        if count is not None:
            found += [
                (m.date, c)
                for m, words in _telling(passage.pack, world)
                if sentences.holds(number, words) and (c := _by_count(mention, count, m, sentences))
            ]
        if len({day for day, _ in found}) == 1:
            yield from (clue for _, clue in found)


def _of_day(mention: Mention, world: World) -> list[Landmark]:
    """The landmarks whose day and month a mention names, in its calendar."""
    sense = next((s for s in mention.senses if s.kind == "day" and s.month is not None), None)
    if sense is None or sense.year is not None or sense.year_to or sense.month is None or sense.day is None:
        return []
    return world.landmarks_of(sense.calendar, sense.month, sense.day)


def _by_date(mention: Mention, of: Landmark, sentences: Sentences, number: int, code: str) -> Clue | None:
    """Day and month are the landmark's, and the sentence names it: «21 أكتوبر المقبل» before the summit."""
    sense = next(s for s in mention.senses if s.kind == "day" and s.month is not None)
    if not sentences.holds(number, wanted(sentences.passage.pack, of.names.get(code, []))):
        return None
    if sense.to == "past" or (mention.bound == "since" and not sense.to):
        first, last = of.date + DAY, of.date + (YEAR if sense.to or not of.lasting else LONG)
    elif sense.to == "next":
        first, last = of.date - YEAR, of.date - DAY
        if of.known_from:
            first = max(first, of.known_from)
    else:
        return None
    why = f"{of.id} ({of.date}) is {'behind' if first > of.date else 'ahead'}"
    return Clue(basis=INFERRED, first=first, last=last, why=why, spans=(sentences.passage.span(mention.i, mention.j),))


def _counted(mention: Mention) -> int | None:
    """How many days from its own day an article tells of with "today" or "yesterday", where it does."""
    sense = next((s for s in mention.senses if s.kind == "offset" and s.unit == "day" and s.to != "earlier"), None)
    return sense.count if sense is not None and sense.count is not None and sense.count <= 0 else None


def _by_count(mention: Mention, count: int, of: Landmark, sentences: Sentences) -> Clue | None:
    """A telling landmark beside "yesterday", `count` days from the article's own: the article is of the day after."""
    weekday = next((s.weekday for s in mention.senses if s.kind == "weekday"), None)
    if weekday is not None and weekday != of.date.weekday():
        return None
    if count == 0 and weekday is None:
        return None  # "today" alone is said of talks about the event as well
    day = of.date - DAY * count
    why = f"{of.id} ({of.date}) is {-count} days behind"
    return Clue(
        basis=INFERRED,
        first=day,
        last=day,
        why=why,
        spans=(sentences.passage.span(mention.i, mention.j),),
        firm=True,
    )
