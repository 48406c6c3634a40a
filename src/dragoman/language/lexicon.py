"""The lexicon of a language: every word and name that any stage looks for, found in one pass.

An entry's kind is `layer.what` (`actor.state`, `frame.noun`, `date.month`, `func.with` …). Phrases of one layer do not
overlap: the leftmost, then the longest wins. Layers do not hinder one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from dragoman.text.finder import LEAF, Begin, Finder, Hit, Trie
from dragoman.text.memory import Bound, Memory
from dragoman.text.seams import Seams
from dragoman.text.signs import APOSTROPHES
from dragoman.text.tokens import Form, Token

# Names carry their own article and no pronoun; a found clitic there means that it is another word.
BARE = frozenset(
    {"actor.state", "actor.capital", "actor.city", "actor.body", "actor.movement", "actor.person", "actor.short"}
    | {"actor.metonym", "actor.pair", "actor.ours"}
)
PERSONS = frozenset({"actor.person", "actor.short"})
LANDS = frozenset({"actor.state", "actor.capital"})
WORDED = frozenset({"actor.pair", "actor.ours"})  # no names: "the two sides", "our country"
# Words that hold a name and are none: they win where they are longest, and nothing is found there.
HIDDEN = "actor.none"
PEOPLE = "people"  # tag of an adjective that is the name of a people ("the Americans")
ADJECTIVE = "actor.adjective"
BOUND = "bound"  # a tag: the word bears no article here («رئيسي» of two states; «الرئيسي» is "main")
SITTING = "sitting"  # a tag: what the noun names is held in one room
OPEN = "open"  # a tag: the word is not written with a letter at its end that only folds to its own
VERBS = frozenset({"frame.verb", "light.verb", "say.verb"})
NAMES = frozenset({"actor.state", "actor.capital", "actor.city", "actor.movement", "actor.short"})
OWNED = frozenset({"actor.office", "actor.counterpart", "actor.institution"})  # with an article nobody owns them
SHORT = 4
SHORT_STEMS = NAMES | {
    "carrier.word",
    "actor.institution",
    "actor.office",
}  # «لعقد قمة»: where a noun of contact is behind; «بوفد روسي»
GLUED = frozenset({"frame.noun", "actor.state", "actor.capital", "actor.city"})
SUFFIXED = frozenset(
    {"actor.office", "actor.counterpart", "actor.institution", "actor.delegation", "topic.word"} | {"frame.noun"}
)


LEAVES = 20_000  # leaves that are remembered with their layers
WORDS = 120_000  # first words that are remembered with what they are alone
PAIRS = 30_000  # two words that open a phrase together, remembered with what they are


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a phrase means: `value` within its `kind`; `tags` refine (plural, dual, past, future, neg, guard …)."""

    kind: str
    value: str
    tags: tuple[str, ...] = ()

    @property
    def layer(self) -> str:
        """The part of the kind before the dot."""
        return self.kind.partition(".")[0]


class Found(msgspec.Struct, frozen=True, gc=False):
    """A phrase of one layer at tokens `[i, j)`, with every entry that it may be, and their kinds.

    `firsts` is the first entry of each kind; `get` asks it for that of a kind, if there is one. It is the dictionary's
    own `get`: a page is asked so a thousand times.
    """

    i: int
    j: int
    entries: tuple[Entry, ...]
    pre: str
    suf: str
    kinds: frozenset[str]
    firsts: dict[str, Entry]
    get: Callable[[str], Entry | None]

    def all(self, kind: str) -> list[Entry]:
        """All entries of `kind`."""
        if kind not in self.kinds:
            return []
        return list(self.entries) if len(self.kinds) == 1 else [e for e in self.entries if e.kind == kind]


class Clitic(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What a proclitic string is made of."""

    conjunction: str = ""
    preposition: str = ""
    article: bool = False


class LexiconData(msgspec.Struct, frozen=True):
    """A lexicon as compiled: entries, and the trie of folded words whose leaves are indexes of entries."""

    entries: list[Entry]
    trie: Trie


Fit = tuple[Hit, tuple[Entry, ...]]  # where, and what of one layer
Group = tuple[str, tuple[Entry, ...], bool]  # layer, entries, whether they fit anywhere without clitics
# What a word is by itself in one layer: the layer, and what a phrase of it says but for its place.
Get = Callable[[str], Entry | None]
Alone = tuple[str, tuple[Entry, ...], str, str, frozenset[str], dict[str, Entry], Get]
# What a word is alone, where longer phrases go on from it, if anywhere, and what it may be behind a first word.
Word = tuple[tuple[Alone, ...], Begin | None, tuple[str, ...]]
NOTHING: Word = ((), None, ())
RUN_ON: Word = ((), None, (LEAF,))  # no more, but two words that ran together: nothing stands behind a word as a leaf
# What two words are together by layer, null where they only hide a name, and the words with which longer phrases go on:
# null where the second is an apostrophe, which may be a part of the first.
Pair = tuple[tuple[tuple[str, Alone | None], ...], frozenset[str] | None]


class Lexicon:
    """A compiled lexicon, ready to look words up."""

    def __init__(
        self,
        data: LexiconData,
        finder: Finder,
        *,
        seams: Seams,
        clitics: dict[str, Clitic],
        inside: frozenset[str],
        pronouns: frozenset[str],
        closers: frozenset[str],
        closed: frozenset[str] = frozenset(),
        links: frozenset[str],
        land_links: frozenset[str] = frozenset(),
        capitals: bool,
        words: Bound | None = None,
        pairs: Bound | None = None,
    ) -> None:
        self.entries = data.entries
        self.finder = finder
        self.seams = seams
        self.clitics = clitics
        self.inside = inside
        self.pronouns = pronouns
        self.closers = closers
        self.closed = closed
        self.links = links
        self.land_links = links | land_links
        self.article = any(c.article for c in clitics.values())
        self.capitals = capitals
        self.leaf = lru_cache(maxsize=LEAVES)(self._leaf)
        self._words: Memory[Form, Word] = Memory(self.word, words or Bound(WORDS))
        self._pairs: Memory[tuple[Form, Form], Pair] = Memory(self.pair, pairs or Bound(PAIRS))

    def apart(self, tokens: list[Token], raw: str) -> list[Token]:
        """The same tokens of `raw`, those that no phrase knows taken apart where they are two words or more."""
        if not self.seams.particles:
            return tokens
        known = list(map(self._words.__getitem__, [token.form for token in tokens]))
        if RUN_ON not in known:
            return tokens  # as on nearly every page
        split = self.seams.words
        words = zip(tokens, known, strict=True)
        return [word for token, of in words for word in (split(token, raw) if of == RUN_ON else (token,))]

    def find(self, tokens: list[Token], forms: list[Form] | None = None) -> dict[str, list[Found]]:
        """The phrases of every layer, in order, without overlaps within a layer. `forms` are those of the tokens."""
        forms = [token.form for token in tokens] if forms is None else forms
        out: defaultdict[str, list[Found]] = defaultdict(list)
        reach: dict[str, int] = {}  # of every layer in which a phrase of several words was found, where the last ends
        most = 0  # where the last of all ends
        words = [*map(self._words.__getitem__, forms), NOTHING, NOTHING]
        for i, (alone, begin, _) in enumerate(words):
            if begin is not None and (later := words[i + 1][2]) and not begin.seconds.isdisjoint(later):
                two, further = self._pairs[forms[i], forms[i + 1]]
                if further is not None and further.isdisjoint(words[i + 2][2]):
                    for layer, pair in two:
                        if i >= reach.get(layer, 0):
                            reach[layer] = i + 2
                            most = max(most, i + 2)
                            if pair is not None:
                                _, entries, pre, suf, kinds, firsts, get = pair
                                out[layer].append(Found(i, i + 2, entries, pre, suf, kinds, firsts, get))
                else:
                    longest = self._longest(self.finder.longer(tokens, i, begin), tokens, reach)
                    for layer, fits in longest.items():
                        reach[layer] = end = fits[0][0].j
                        most = max(most, end)
                        if (found := _found(layer, fits)) is not None:
                            out[layer].append(found)
                for layer, entries, pre, suf, kinds, firsts, get in alone:
                    if i >= reach.get(layer, 0):
                        out[layer].append(Found(i, i + 1, entries, pre, suf, kinds, firsts, get))
            elif i >= most:
                for layer, entries, pre, suf, kinds, firsts, get in alone:
                    out[layer].append(Found(i, i + 1, entries, pre, suf, kinds, firsts, get))
            else:
                for layer, entries, pre, suf, kinds, firsts, get in alone:
                    if i >= reach.get(layer, 0):
                        out[layer].append(Found(i, i + 1, entries, pre, suf, kinds, firsts, get))
        return out

    def word(self, form: Form) -> Word:
        """What begins with a word."""
        begin, later = self.finder.begin(form)
        if begin is None:
            if later:
                return (), None, later
            return RUN_ON if self.seams.particles and self.seams.seam(form) else NOTHING
        fits = self._by_layer([Hit(0, 1, leaf, pre, suf) for leaf, pre, suf in begin.alone], form, form)
        alone = [_alone(layer, found) for layer, of in fits.items() if (found := _found(layer, of)) is not None]
        return tuple(alone), (begin if begin.on else None), later

    def pair(self, forms: tuple[Form, Form]) -> Pair:
        """What begins with two words, of which the first may open a phrase."""
        first, second = forms
        if second.fold in APOSTROPHES:
            return (), None
        begin = self._words[first][1]
        hits, on = self.finder.second(begin, second) if begin is not None else ([], [])
        fits = self._by_layer(hits, first, second)
        made = [(layer, _found(layer, of)) for layer, of in fits.items()]
        two = tuple([(layer, None if found is None else _alone(layer, found)) for layer, found in made])
        return two, self.finder.follow(on) if on else frozenset()

    def _by_layer(self, hits: list[Hit], first: Form, last: Form) -> dict[str, list[Fit]]:
        """By layer how phrases of the same words fit."""
        fits: dict[str, list[Fit]] = {}
        for hit in hits:
            for layer, entries in self._fitting(hit, first, last):
                fits.setdefault(layer, []).append((hit, entries))
        return fits

    def _longest(self, hits: list[Hit], tokens: list[Token], reach: dict[str, int]) -> dict[str, list[Fit]]:
        """Of every layer what is longest of phrases of several words that begin at one token."""
        longest: dict[str, list[Fit]] = {}
        for hit in hits:
            for layer, entries in self._fitting(hit, tokens[hit.i].form, tokens[hit.j - 1].form):
                if hit.i < reach.get(layer, 0):
                    continue
                known = longest.get(layer)
                if known is None or known[0][0].j < hit.j:
                    longest[layer] = [(hit, entries)]
                elif known[0][0].j == hit.j:
                    known.append((hit, entries))
        return longest

    def _fitting(self, hit: Hit, first: Form, last: Form) -> Iterator[tuple[str, tuple[Entry, ...]]]:
        """By layer the entries that may stand where they were found."""
        bare = not hit.pre and not hit.suf
        for layer, entries, free in self.leaf(hit.entries):
            if not (free and bare):
                entries = tuple([e for e in entries if self._fits(e, hit, first, last)])
            if entries:
                yield layer, entries

    def _leaf(self, indexes: tuple[int, ...]) -> list[Group]:
        """The entries of a leaf by layer, and whether all fit where no clitic is written onto the words."""
        groups: dict[str, dict[Entry, None]] = {}
        for entry in (self.entries[i] for i in indexes):
            groups.setdefault(entry.layer, {})[entry] = None
        return [(layer, tuple(of), all(self._free(e) for e in of)) for layer, of in groups.items()]

    def _free(self, entry: Entry) -> bool:
        strict = any(t.startswith("strict:") for t in entry.tags)
        return not strict and not (self.capitals and entry.kind in BARE)

    def _fits(self, entry: Entry, hit: Hit, first: Form, last: Form) -> bool:
        """Whether an entry may stand where it was found, from its first word to its last; `_leaf` knows what holds
        without clitics.
        """
        kind = entry.kind
        if hit.pre:
            clitic = self.clitics[hit.pre]
            if clitic.preposition and not self.article and kind not in GLUED:
                return False  # Persian writes its prepositions apart; old pages glue them on («درديدار», «درتهران»)
            if clitic.article and (BOUND in entry.tags or (hit.suf and kind in OWNED)):
                return False
            if clitic.preposition or clitic.article:
                if kind in VERBS:
                    return False
                # on a stem this short a preposition is likelier a letter of the word (بحث is no بـ + حث)
                short = hit.j - hit.i == 1 and len(first.fold) - len(hit.pre) - len(hit.suf) < SHORT
                whole = kind == "frame.noun" and not hit.suf and last.fold[-1:] in self.closed  # «لقمة مع نظيره»
                if clitic.preposition and not clitic.article and short and kind not in SHORT_STEMS and not whole:
                    return False
        if hit.pre and kind in BARE and self.clitics[hit.pre].article:
            return False
        links = self.land_links if kind in LANDS else self.links
        if hit.suf and self.links and kind in BARE and last.fold[-len(hit.suf) - 1] not in links:
            return False  # a name takes the linking ی only behind a long vowel: ریاضی is not Riyadh
        if (hit.suf or OPEN in entry.tags) and last.strict[-1:] in self.closers:
            return False  # «الجمعة» is no «جمعه»; a word written with a final ة carries no pronoun
        owned = kind in VERBS or (kind == ADJECTIVE and not self.article)  # «همتای عراقی‌اش»
        if hit.suf and hit.suf not in (self.pronouns if owned else self.inside) and kind not in SUFFIXED:
            return False
        for tag in entry.tags:
            if tag.startswith("strict:") and first.strict != tag[7:]:
                return False
        if self.capitals and kind in BARE and not (kind in WORDED and hit.j - hit.i > 1):
            particle = hit.j - hit.i > 1 and last.capital and kind in PERSONS  # "von der Leyen"
            return first.capital or particle or "lower" in entry.tags
        return True


def _found(layer: str, fits: list[Fit]) -> Found | None:
    """What is found where words fit in several ways: of each kind that from which least was detached.

    Null where they only hide a name.
    """
    found = _least(fits)
    if layer != "actor" or not found.get(HIDDEN):
        return found
    left = tuple(e for e in found.entries if e.kind != HIDDEN)
    return phrase(found.i, found.j, left, pre=found.pre, suf=found.suf) if left else None


def _alone(layer: str, found: Found) -> Alone:
    """What a phrase says but for its place."""
    return layer, found.entries, found.pre, found.suf, found.kinds, found.firsts, found.get


def _least(fits: list[Fit]) -> Found:
    hit, entries = fits[0]
    if len(fits) == 1:
        return phrase(hit.i, hit.j, entries, pre=hit.pre, suf=hit.suf)
    fits = sorted(fits, key=_cost)
    least: dict[str, int] = {}
    for fit in fits:
        for entry in fit[1]:
            least.setdefault(entry.kind, _cost(fit))
    best = [(fit[0], entry) for fit in fits for entry in fit[1] if least[entry.kind] == _cost(fit)]
    hit = best[0][0]
    together = tuple(dict.fromkeys([entry for _, entry in best]))
    return phrase(hit.i, hit.j, together, pre=hit.pre, suf=hit.suf)


def phrase(i: int, j: int, entries: tuple[Entry, ...], *, pre: str, suf: str) -> Found:
    """A phrase at tokens `[i, j)` that may be any of `entries`, with the clitics `pre` and `suf` written onto it."""
    entries, kinds, firsts, get = _kinds(entries)
    return Found(i, j, entries, pre, suf, kinds, firsts, get)


@lru_cache(maxsize=LEAVES)
def _kinds(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], frozenset[str], dict[str, Entry], Get]:
    """The same entries, their kinds, and the first of each kind: once for all words that may be these."""
    firsts: dict[str, Entry] = {}
    for entry in entries:
        firsts.setdefault(entry.kind, entry)
    return entries, frozenset(firsts), firsts, firsts.get


def _cost(fit: Fit) -> int:
    """How many letters are detached."""
    return len(fit[0].pre) + len(fit[0].suf)
