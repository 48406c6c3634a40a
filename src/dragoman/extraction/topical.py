"""Which words of a passage name a topic, and which only look so: names, days, a country that merely acts."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.actors.compound import hyphened
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

SHORT = 4  # letters below which a stem with a detached pronoun is taken for another word
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
TIES = "bilateral"
PAIR = 2
DEALING = "dealing"  # tag of words for talks with a country
NAMES = frozenset(("actor.office", "actor.institution", "actor.body", "actor.person"))
NAMING = frozenset(("topic.word", "topic.place", "topic.adjective"))  # of what names a topic; others go with it
HOLDERS = frozenset(("actor.office", "actor.institution", "actor.counterpart", "actor.person", "actor.short"))
STATES_AS = ("actor.state", "actor.adjective", "actor.capital", "actor.metonym")
Hit = tuple[str, int, int]  # a topic, the first token of the words that name it, the token after the last

SPOKEN = 8  # tokens behind a word for talking in which the matter is named


def faintly(passage: Passage, i: int, j: int, *, named: bool = False) -> Iterator[Hit]:
    """The words that name a topic only for want of others («البلدين», "cooperation"); `named` as in `naming`."""
    found = passage.within("topic", i, j)
    for at, hit in enumerate(found):
        faint = hit.get("topic.faint")
        if faint and not (named and _when(found, at)) and not _in_name(passage, hit):
            yield faint.value, hit.i, hit.j


def naming(
    passage: Passage,
    i: int,
    j: int,
    parties: frozenset[str],
    *,
    named: bool = False,
    sides: frozenset[str] | None = None,
) -> Iterator[Hit]:
    """The words that name a topic; `named` says that a country which is no party is one wherever it is named, and one
    that is a party where what goes on in it is. `sides` are those of the `parties` that are the contact's own.
    """
    sides = parties if sides is None else sides
    found = passage.within("topic", i, j)
    for at, hit in enumerate(found):
        if named and _when(found, at):
            continue
        if NAMING.isdisjoint(hit.kinds) or (hit.get("topic.word") is None and hyphened(passage, hit)):
            continue
        if hit.suf and hit.j - hit.i == 1 and len(passage.fold(hit.i)) - len(hit.suf) < SHORT:
            continue
        words = [
            e.value
            for e in hit.all("topic.word")
            if DEALING not in e.tags
            or COUNTRY[e.value] not in parties
            or (named and _with_another(passage, hit, sides))
        ]
        if named and TIES in words and _of_others(passage, hit, sides):
            words.remove(TIES)
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


def _when(found: list[Found], at: int) -> bool:
    """Whether a phrase only says when something was («خلال الحرب», "since the start of the war") and is not soon behind
    a word for talking ("discussed the situation since the start of the war").
    """
    hit = found[at]
    if any("topic.dealt" in f.kinds and hit.i - f.j <= SPOKEN for f in found[:at]):
        return False
    before = found[at - 1] if at else None
    if before and _leads(before, hit):
        hit, before = before, found[at - 2] if at > 1 else None
    return before is not None and "topic.setting" in before.kinds and before.j == hit.i and not before.suf


def _inside(passage: Passage, hit: Found, parties: frozenset[str]) -> list[str]:
    """The countries, none of the `parties`, whose a matter is («الاتفاق النووي الإيراني», "Iran's nuclear deal")."""
    near = [*passage.within("actor", hit.i, hit.j), *passage.begun("actor", hit.j, hit.j + 1)]
    if (before := passage.ending("actor", hit.i)) is not None:
        near.append(before)
    lands = {e.value for f in near for kind in ("actor.adjective", "actor.state") if (e := f.get(kind))}
    return [topic for topic, land in COUNTRY.items() if land in lands - parties]


def _with_another(passage: Passage, hit: Found, parties: frozenset[str]) -> bool:
    """Whether the talks that a phrase names are with a state which is none of the `parties` («مذاکرات ایران و آمریکا»
    between Iran and Oman).
    """
    near = passage.within("actor", hit.i, hit.j)
    states = {e.value for f in near for kind in STATES_AS if (e := f.get(kind))}
    return bool(states - parties)


def _of_others(passage: Passage, hit: Found, parties: frozenset[str]) -> bool:
    """Whether ties are said to be between states without two of the `parties` («العلاقات بين كوريا الشمالية والولايات
    المتحدة» between the two Koreas, not «العلاقات بين مصر والسودان وتركيا» between Egypt and Turkey).
    """
    at = hit.j - 1 if _between(passage, hit.j - 1) else hit.j
    states = _listed(passage, at + 1) if _between(passage, at) else frozenset()
    return len(states) > 1 and not states <= parties and len(states & parties) < PAIR


def _listed(passage: Passage, i: int) -> frozenset[str]:
    """The states of a list that begins at token `i`."""
    states: set[str] = set()
    joined = True
    while joined and (named := passage.starting("actor", i)) is not None:
        states.update([e.value for kind in STATES_AS if (e := named.get(kind))][:1])
        end = i = named.j
        while i < len(passage.tokens) and (passage.fold(i) in COMMAS or passage.fold(i) in passage.pack.joins):
            i += 1
        behind = passage.starting("actor", i)
        clitic = passage.pack.clitics.get(behind.pre) if behind is not None else None
        joined = i > end or (clitic is not None and bool(clitic.conjunction))
    return frozenset(states)


def _between(passage: Passage, t: int) -> bool:
    found = passage.covering("func", t)
    mark = found.get("func.mark") if found is not None else None
    return mark is not None and mark.value == "between"


def _in_name(passage: Passage, hit: Found) -> bool:
    """Whether a word is only part of a name («وزير الطاقة», "the Atomic Energy Agency")."""
    name = passage.covering("actor", hit.i)
    return name is not None and bool(name.kinds & NAMES) and name.j - name.i > hit.j - hit.i and name.j >= hit.j


def _held(passage: Passage, hit: Found) -> bool:
    """Whether a country only says whose office or whom something is («وزير الخارجية العراقي», "Iraq's president")."""
    low = _headed(passage, hit)
    before = passage.ending("actor", low)
    beside = [f for f in passage.begun("actor", hit.j, hit.j + 3) if f.j > hit.j]
    return any(f is not None and f.kinds & HOLDERS for f in (before, *beside))


def _headed(passage: Passage, hit: Found) -> int:
    """The first token of the list of countries that a country stands in, and of the words that hang it on what is
    before («وزراء خارجية سوريا وتركيا وإيران», "envoys from Russia, China and Iran").
    """
    pack = passage.pack
    low = hit.i
    clitic = pack.clitics.get(hit.pre)
    joined = clitic is not None and bool(clitic.conjunction)
    while low > 0:
        at = low
        while at > 0 and (passage.fold(at - 1) in COMMAS or passage.fold(at - 1) in pack.joins):
            at -= 1
        before = passage.ending("actor", at) if at < low or joined else None
        if before is None or before.get("actor.state") is None:
            break
        low = before.i
        clitic = pack.clitics.get(before.pre)
        joined = clitic is not None and bool(clitic.conjunction)
    if low < hit.i:
        while low > 0 and passage.fold(low - 1) in pack.inner:
            low -= 1
    return low


def _person(passage: Passage, hit: Found) -> bool:
    """Whether an adjective is the family name of one whom the passage names in full («السوداني»)."""
    name = passage.covering("actor", hit.i)
    if name is not None and name.get("actor.person"):
        return True
    called = {e.value for e in name.all("actor.short")} if name else set()
    return bool(called) and any(e.value in called for _, e in passage.of("actor.person"))


def _leads(before: Found, place: Found) -> bool:
    return before.j == place.i and bool(before.kinds & {"topic.lead", "topic.matter"})
