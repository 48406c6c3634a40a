"""What a stretch of a passage is about: topics of the closed list, each with the words that name it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.extraction.followed import NOBODY, Setting, following, of_pair
from dragoman.extraction.topical import COUNTRY, STATES, TIES, Hit, faintly, naming
from dragoman.language.passage import Passage
from dragoman.model.event import Topic
from dragoman.model.span import Span
from dragoman.world.schema import War

MOST = 3  # spans of evidence a topic
LEADING = 3  # words that name an article's own topic before a contact without topics takes it over
THIRD = 3  # of its words for topics: with fewer an article is about several things
END = "ceasefire"
FEW = 4  # parties; where more sit together, two of them that fight each other are not what it is about
TWICE = 2
REACH = 15  # tokens behind a word for talking in which its matters are named
NOTHING = Setting()
NEAR = 3  # sentences behind a telling in which one word says what it is about, where the telling names its matter


def read(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset(), most: int = 8) -> list[Topic]:
    """The topics of tokens `[i, j)`, those with most words first, at most `most`.

    A country is a topic where a word says so («الأوضاع في», "the Syrian crisis"), but not of a contact of
    which it is itself one of the `parties` (codes), unless a phrase of topics.yml names the matter.
    """
    return _topics(passage, list(naming(passage, i, j, parties)) or list(faintly(passage, i, j)), most)


class Whole:
    """The words of a whole article that name a topic, looked for once however many contacts it tells."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._leading: dict[frozenset[str], list[Topic]] = {}

    def leading(self, parties: frozenset[str]) -> list[Topic]:
        """The article's leading topic for a contact of these parties, if enough words name it."""
        states = parties & STATES  # of no others does it matter that they are parties
        if states not in self._leading:
            words = list(naming(self.passage, 0, len(self.passage.tokens), states))
            first = _topics(self.passage, words, 1, least=LEADING)
            share = sum(1 for word in words if first and word[0] == first[0].topic)
            self._leading[states] = first if share * THIRD >= len(words) else []
        return self._leading[states]


def of_contact(
    passage: Passage,
    ranges: Sequence[tuple[int, int]],
    *,
    parties: frozenset[str] = frozenset(),
    setting: Setting = NOTHING,
    whole: Whole | None = None,
    wars: Sequence[War] = (),
    at: tuple[int, int] | None = None,
    most: int = 6,
) -> list[Topic]:
    """The topics of a contact told in token `ranges`; where they name none, faint words, then the article's
    leading topic. `setting` is what else the article tells, and who speaks in it; `whole` is the article.

    Of the `wars` that go on those who fight in one talk about it (which rests on the words `at` which it is told), and
    so do others with those who have it at home, where they talk about its end.
    """
    others = setting.beside
    own = [
        hit
        for i, j in ranges
        for hit in naming(passage, i, j, parties | others.get((i, j), NOBODY), named=True, sides=parties)
        if hit[1] >= setting.before.get((i, j), i)
    ]
    further = following(passage, ranges, parties, setting)
    behind = [list(naming(passage, i, j, parties, named=True)) for i, j in further]
    told = own + [hit for hits in behind for hit in hits]
    near = Counter(topic for hits in behind[:NEAR] for topic, _, _ in hits)
    meant = _meant(passage, own, told, near, parties=parties, setting=setting)
    meant += _at_war(wars, parties, at, meant)
    if not meant:
        faint = [hit for i, j in ranges for hit in faintly(passage, i, j, named=True)]
        ties = [hit for i, j in further[:NEAR] for hit in faintly(passage, i, j, named=True) if hit[0] == TIES]
        meant = faint or ties
        most = 1
    return _topics(passage, meant, most) or ((whole or Whole(passage)).leading(parties) if setting.themed else [])


def _at_war(
    wars: Sequence[War], parties: frozenset[str], at: tuple[int, int] | None, meant: list[Hit]
) -> Iterator[Hit]:
    """The wars that a contact of these parties is about, with the words that say so: those that tell it, or its end."""
    for war in wars:
        if at and len(parties) <= FEW and any(parties.issuperset(sides) for sides in war.between):
            yield war.topic, *at
        if not parties.isdisjoint(war.home):
            yield from ((war.topic, i, j) for topic, i, j in meant if topic == END)


def _meant(
    passage: Passage,
    own: list[Hit],
    told: list[Hit],
    near: Counter[str],
    *,
    parties: frozenset[str],
    setting: Setting,
) -> list[Hit]:
    """The words of `told` but for those of topics that are named once, often in passing or further on than soon behind.

    Where the telling (`own`) names its matter, one word counts only if it is `near`. Of a topic that is often named in
    passing one word counts only behind the words that tell a contact, which is no mere journey, or where it is said to
    be spoken of, or the two sides say it.
    """
    passing = frozenset(passage.pack.data.topics.passing)
    here = {
        topic
        for topic, i, _ in own
        if topic not in passing or _dealt(passage, i) or (not setting.journey and _behind(passage, parties, setting, i))
    }
    count = Counter(topic for topic, _, _ in told)
    named = bool(own)

    def kept(topic: str, i: int) -> bool:
        if topic in here or count[topic] >= TWICE:
            return True
        if topic in passing:
            return not named and not setting.journey and (_dealt(passage, i) or of_pair(passage, setting, i))
        return not named or bool(near[topic])

    return [h for h in told if kept(h[0], h[1])]


def _dealt(passage: Passage, i: int) -> bool:
    """Whether words say, near token `i`, that something was spoken of («بحثا», "talks focused on")."""
    sentence = passage.sentence(i)
    if sentence is None:
        return False
    before = passage.within("topic", max(sentence[0], i - REACH), i)
    behind = passage.within("topic", i, min(sentence[1], i + REACH))
    return any("topic.dealt" in f.kinds for f in before) or any("topic.dealt-with" in f.kinds for f in behind)


def _behind(passage: Passage, parties: frozenset[str], setting: Setting, i: int) -> bool:
    """Whether token `i` stands behind the words that tell a contact in its sentence, or in what a side says in it
    («…», he said in a meeting with X).
    """
    sentence = passage.sentence(i)
    if sentence is None or not setting.said.get(sentence, NOBODY).isdisjoint(parties):
        return True
    return i >= setting.since.get(sentence, i)


def names(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset()) -> list[str]:
    """The topics of tokens `[i, j)` by how many words name them, most first (then by first mention)."""
    counted: dict[str, int] = {}
    for topic, _, _ in naming(passage, i, j, parties):
        counted[topic] = counted.get(topic, 0) + 1
    return sorted(counted, key=lambda t: -counted[t])


def hits(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset()) -> list[Hit]:
    """The words of tokens `[i, j)` that name a topic: (topic, first token, token after the last)."""
    return list(naming(passage, i, j, parties))


def shares(passage: Passage) -> dict[str, float]:
    """How much of what a passage names is each topic, between 0 and 1."""
    counted: dict[str, int] = {}
    for topic, _, _ in naming(passage, 0, len(passage.tokens), frozenset()):
        counted[topic] = counted.get(topic, 0) + 1
    total = sum(counted.values())
    return {topic: n / total for topic, n in counted.items()}


def faint(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset()) -> str | None:
    """What tokens `[i, j)` are about where no word names it: a country (not one of `parties`), then a faint
    word.
    """
    for hit in passage.within("topic", i, j):
        place = hit.get("topic.place")
        if place and COUNTRY.get(place.value) not in parties:
            return place.value
    return next((topic for topic, _, _ in faintly(passage, i, j)), None)


def _topics(passage: Passage, hits: list[Hit], most: int, *, least: int = 1) -> list[Topic]:
    spans: dict[str, list[Span]] = {}
    for topic, a, b in hits:
        spans.setdefault(topic, []).append(passage.span(a, b))
    chosen = sorted((t for t in spans if len(spans[t]) >= least), key=lambda t: -len(spans[t]))[:most]
    return [Topic(topic=t, evidence=tuple(spans[t][:MOST])) for t in chosen]
