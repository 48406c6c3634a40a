"""What a stretch of a passage is about: topics of the closed list, each with the words that name it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.extraction.actors.compound import hyphened
from dragoman.extraction.followed import NOBODY, Setting, following
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.model.event import Topic
from dragoman.model.span import Span

MOST = 3  # spans of evidence a topic
SHORT = 4  # letters below which a stem with a detached pronoun is taken for another word
LEADING = 3  # words that name an article's own topic before a contact without topics takes it over
COUNTRY = {
    "syria": "SYR",
    "ukraine": "UKR",
    "lebanon": "LBN",
    "yemen": "YEM",
    "libya": "LBY",
    "sudan": "SDN",
    "iraq": "IRQ",
    "iran": "IRN",
}
STATES = frozenset(COUNTRY.values())
WARS = {  # what those who fight talk about who talk of its end
    frozenset(("RUS", "UKR")): "ukraine",
    frozenset(("ISR", "HAMAS")): "gaza",
    frozenset(("ISR", "PIJ")): "gaza",
    frozenset(("ISR", "LBN")): "lebanon",
    frozenset(("ISR", "HEZBOLLAH")): "lebanon",
    frozenset(("SDN", "RSF")): "sudan",
    frozenset(("SYR", "SYRIAN OPPOSITION")): "syria",
    frozenset(("SAU", "ANSARALLAH")): "yemen",
    frozenset(("YEM", "ANSARALLAH")): "yemen",
}
END = "ceasefire"
TWICE = 2
NOTHING = Setting()
NEAR = 3  # sentences behind a telling in which one word says what it is about, where the telling names its matter
DEALING = "dealing"  # tag of words for talks with a country
NAMES = frozenset(("actor.office", "actor.institution", "actor.body", "actor.person"))
NAMING = frozenset(("topic.word", "topic.place", "topic.adjective"))  # of what names a topic; others go with it
HOLDERS = frozenset(("actor.office", "actor.institution", "actor.counterpart", "actor.person", "actor.short"))
Hit = tuple[str, int, int]


def read(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset(), most: int = 8) -> list[Topic]:
    """The topics of tokens `[i, j)`, those with most words first, at most `most`.

    A country is a topic where a word says so («الأوضاع في», "the Syrian crisis"), but not of a contact of
    which it is itself one of the `parties` (codes), unless a phrase of topics.yml names the matter.
    """
    return _topics(passage, list(_hits(passage, i, j, parties)) or list(_faint(passage, i, j)), most)


class Whole:
    """The words of a whole article that name a topic, looked for once however many contacts it tells."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._leading: dict[frozenset[str], list[Topic]] = {}

    def leading(self, parties: frozenset[str]) -> list[Topic]:
        """The article's leading topic for a contact of these parties, if enough words name it."""
        states = parties & STATES  # of no others does it matter that they are parties
        if states not in self._leading:
            words = list(_hits(self.passage, 0, len(self.passage.tokens), states))
            self._leading[states] = _topics(self.passage, words, 1, least=LEADING)
        return self._leading[states]


def of_contact(
    passage: Passage,
    ranges: Sequence[tuple[int, int]],
    *,
    parties: frozenset[str] = frozenset(),
    setting: Setting = NOTHING,
    whole: Whole | None = None,
    most: int = 6,
) -> list[Topic]:
    """The topics of a contact told in token `ranges`; where they name none, faint words, then the article's
    leading topic. `setting` is what else the article tells, and who speaks in it; `whole` is the article.
    """
    others = setting.beside
    own = [
        hit
        for i, j in ranges
        for hit in _hits(passage, i, j, parties | others.get((i, j), NOBODY), named=True)
        if hit[1] >= setting.before.get((i, j), i)
    ]
    behind = [list(_hits(passage, i, j, parties, named=True)) for i, j in following(passage, ranges, parties, setting)]
    told = own + [hit for hits in behind for hit in hits]
    if told:
        near = Counter(topic for hits in behind[:NEAR] for topic, _, _ in hits)
        meant = _meant(passage, own, told, near, ahead=setting.ahead)
        meant += [(war, i, j) for sides, war in WARS.items() if sides <= parties for t, i, j in meant if t == END]
        return _topics(passage, meant, most)
    faint = _topics(passage, [hit for i, j in ranges for hit in _faint(passage, i, j)], 1)
    return faint or ((whole or Whole(passage)).leading(parties) if setting.themed else [])


def _meant(passage: Passage, own: list[Hit], told: list[Hit], near: Counter[str], *, ahead: bool) -> list[Hit]:
    """The words of `told` but for those of topics that are often named in passing, or only further on than soon behind
    (`near`): where the telling (`own`) names its matter, it takes two of them; and of the first kind behind what is
    still to come (`ahead`).
    """
    passing = frozenset(passage.pack.data.topics.passing)
    here = {topic for topic, _, _ in own}
    count = Counter(topic for topic, _, _ in told)
    if not own:
        return [h for h in told if not ahead or h[0] not in passing or count[h[0]] >= TWICE]
    return [h for h in told if h[0] in here or count[h[0]] >= TWICE or (h[0] not in passing and near[h[0]])]


def names(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset()) -> list[str]:
    """The topics of tokens `[i, j)` by how many words name them, most first (then by first mention)."""
    counted: dict[str, int] = {}
    for topic, _, _ in _hits(passage, i, j, parties):
        counted[topic] = counted.get(topic, 0) + 1
    return sorted(counted, key=lambda t: -counted[t])


def hits(passage: Passage, i: int, j: int, *, parties: frozenset[str] = frozenset()) -> list[Hit]:
    """The words of tokens `[i, j)` that name a topic: (topic, first token, token after the last)."""
    return list(_hits(passage, i, j, parties))


def shares(passage: Passage) -> dict[str, float]:
    """How much of what a passage names is each topic, between 0 and 1."""
    counted: dict[str, int] = {}
    for topic, _, _ in _hits(passage, 0, len(passage.tokens), frozenset()):
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
    return next((topic for topic, _, _ in _faint(passage, i, j)), None)


def _topics(passage: Passage, hits: list[Hit], most: int, *, least: int = 1) -> list[Topic]:
    spans: dict[str, list[Span]] = {}
    for topic, a, b in hits:
        spans.setdefault(topic, []).append(passage.span(a, b))
    chosen = sorted((t for t in spans if len(spans[t]) >= least), key=lambda t: -len(spans[t]))[:most]
    return [Topic(topic=t, evidence=tuple(spans[t][:MOST])) for t in chosen]


def _faint(passage: Passage, i: int, j: int) -> Iterator[Hit]:
    for hit in passage.within("topic", i, j):
        faint = hit.get("topic.faint")
        if faint and not _in_name(passage, hit):
            yield faint.value, hit.i, hit.j


def _hits(passage: Passage, i: int, j: int, parties: frozenset[str], *, named: bool = False) -> Iterator[Hit]:
    """The words that name a topic; `named` says that a country which is no party is one wherever it is named, and one
    that is a party where what goes on in it is.
    """
    found = passage.within("topic", i, j)
    for at, hit in enumerate(found):
        if NAMING.isdisjoint(hit.kinds) or (hit.get("topic.word") is None and hyphened(passage, hit)):
            continue
        if hit.suf and hit.j - hit.i == 1 and len(passage.fold(hit.i)) - len(hit.suf) < SHORT:
            continue
        words = [e.value for e in hit.all("topic.word") if DEALING not in e.tags or COUNTRY[e.value] not in parties]
        if words and not _in_name(passage, hit):
            yield from ((t, hit.i, hit.j) for t in words)
            if named:
                yield from ((t, hit.i, hit.j) for t in _inside(passage, hit, parties) if t not in words)
            continue
        before = found[at - 1] if at else None
        place = hit.get("topic.place")
        third = place is not None and COUNTRY.get(place.value) not in parties
        if place and before and _leads(before, hit) and (third or (named and before.get("topic.inner"))):
            yield place.value, before.i, hit.j
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        adjective = hit.get("topic.adjective")
        if adjective and COUNTRY.get(adjective.value) not in parties and not _person(passage, hit):
            for other in (before, after):
                if other and other.get("topic.matter") and (other.j == hit.i or other.i == hit.j):
                    yield adjective.value, min(other.i, hit.i), max(other.j, hit.j)
                    break
            else:
                if named and not _held(passage, hit):
                    yield adjective.value, hit.i, hit.j
        elif named and place and third and not _held(passage, hit):
            yield place.value, hit.i, hit.j


def _inside(passage: Passage, hit: Found, parties: frozenset[str]) -> list[str]:
    """The countries, none of the `parties`, whose a matter is («الاتفاق النووي الإيراني», "Iran's nuclear deal")."""
    near = [*passage.within("actor", hit.i, hit.j), *passage.begun("actor", hit.j, hit.j + 1)]
    if (before := passage.ending("actor", hit.i)) is not None:
        near.append(before)
    lands = {e.value for f in near for kind in ("actor.adjective", "actor.state") if (e := f.get(kind))}
    return [topic for topic, land in COUNTRY.items() if land in lands - parties]


def _in_name(passage: Passage, hit: Found) -> bool:
    """Whether a word is only part of a name («وزير الطاقة», "the Atomic Energy Agency")."""
    name = passage.covering("actor", hit.i)
    return name is not None and bool(name.kinds & NAMES) and name.j - name.i > hit.j - hit.i and name.j >= hit.j


def _held(passage: Passage, hit: Found) -> bool:
    """Whether a country only says whose office or whom something is («وزير الخارجية العراقي», "Iraq's president")."""
    before = passage.ending("actor", hit.i)
    beside = [f for f in passage.begun("actor", hit.j, hit.j + 3) if f.j > hit.j]
    return any(f is not None and f.kinds & HOLDERS for f in (before, *beside))


def _person(passage: Passage, hit: Found) -> bool:
    """Whether an adjective is the family name of one whom the passage names in full («السوداني»)."""
    name = passage.covering("actor", hit.i)
    if name is not None and name.get("actor.person"):
        return True
    called = {e.value for e in name.all("actor.short")} if name else set()
    return bool(called) and any(e.value in called for _, e in passage.of("actor.person"))


def _leads(before: Found, place: Found) -> bool:
    return before.j == place.i and bool(before.kinds & {"topic.lead", "topic.matter"})
