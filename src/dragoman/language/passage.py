"""A stretch of a page in one language, cut and looked up: what every later stage reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property
from operator import attrgetter

from dragoman.language.bare import without_nouns
from dragoman.language.closed import without_owned
from dragoman.language.holders import without_participles
from dragoman.language.lexicon import Entry, Found, Lexicon
from dragoman.language.names import without_verbs
from dragoman.language.ordinals import without_ordinals
from dragoman.language.pack import Pack
from dragoman.language.pauses import pauses
from dragoman.language.visited import without_states
from dragoman.model.span import MOST, Span
from dragoman.text.flow import flowing
from dragoman.text.loose import fastened
from dragoman.text.sentences import CLOSING, split
from dragoman.text.tokens import Token, standing

NOWHERE: frozenset[int] = frozenset()
EMPTY: tuple[list[Found], list[int]] = ([], [])  # a layer without a phrase
_kind = attrgetter("kind")


class Begins(dict[str, tuple[list[Found], list[int]]]):
    """The phrases of a layer and where they begin, when it is first asked for: they are in order and do not overlap."""

    def __init__(self, layers: Mapping[str, list[Found]]) -> None:
        self.layers = layers

    def __missing__(self, name: str) -> tuple[list[Found], list[int]]:
        found = self.layers.get(name)
        placed = self[name] = (found, [f.i for f in found]) if found else EMPTY
        return placed


MANY = frozenset(("func", "actor", "said"))  # layers of which every page is asked for five kinds and more
BEYOND = 8  # tokens past its end that a rule may ask for


class Passage:
    """`raw[start:end]` read with `pack`: tokens, sentences (token ranges), phrases by layer. Never changes `raw`.

    Nothing is read in `holes`, and no sentence runs across one.
    """

    def __init__(
        self,
        raw: str,
        pack: Pack,
        lexicon: Lexicon,
        *,
        start: int = 0,
        end: int | None = None,
        holes: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.raw = raw
        self.pack = pack
        self.start = start
        self.end = len(raw) if end is None else end
        self.tokens: list[Token] = []
        self.breaks: set[int] = set()
        at, flow = self.start, fastened(flowing(raw), pack.loose)
        for first, last in (*holes, (self.end, self.end)):
            self.tokens += lexicon.apart(pack.tokenizer.cut(flow, at, min(first, self.end)), flow)
            self.breaks.add(len(self.tokens))
            at = max(at, last)
        self._forms = forms = [token.form for token in self.tokens]
        self.folds = [form.fold for form in forms]
        # the folded form of a token: no stage does without it; behind the last a rule that looks on finds nothing
        self.fold = [*self.folds, *[""] * BEYOND].__getitem__
        self.layers: dict[str, list[Found]] = lexicon.find(self.tokens, forms)
        without_nouns(self.layers, self.folds, pack)
        without_verbs(self.layers)
        without_owned(self.layers, pack)
        if pack.data.pack.order == "VSO":
            without_states(self.layers)
        if pack.data.pack.order == "SOV":
            without_participles(self.layers, self.folds, pack.own)
            without_ordinals(self.layers)
        self._begins = Begins(self.layers)
        self._covers: dict[tuple[str, ...], frozenset[int]] = {}
        self._kinds: dict[str, defaultdict[str, list[tuple[Found, Entry]]]] = {}
        self._of: dict[str, list[tuple[Found, Entry]]] = {}

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Half-open token ranges of the sentences."""
        within = pauses(self)
        closing = [t for t in self.where(CLOSING) if t not in within]
        return split(self.tokens, self.raw, closing=closing, breaks=self.breaks, abbreviations=self.pack.abbreviations)

    def sentence(self, t: int) -> tuple[int, int] | None:
        """The sentence that token `t` stands in; a line end stands in none."""
        at = bisect_right(self._ends, t)
        found = self.sentences[at] if at < len(self._ends) else None
        return found if found is not None and found[0] <= t else None

    def meeting(self, i: int, j: int) -> list[tuple[int, int]]:
        """The sentences that share a token with `[i, j)`."""
        first = bisect_right(self._ends, i)
        return self.sentences[first : bisect_left(self.sentences, (j, 0), first)]

    @cached_property
    def _ends(self) -> list[int]:
        return [j for _, j in self.sentences]

    @cached_property
    def starts(self) -> frozenset[int]:
        """The tokens that sentences begin with."""
        return frozenset(i for i, _ in self.sentences)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens at which each folded word or sign stands, in order."""
        out: defaultdict[str, list[int]] = defaultdict(list)
        for t, fold in enumerate(self.folds):
            out[fold].append(t)
        return dict(out)

    @cached_property
    def numbers(self) -> list[int]:
        """The tokens that are numbers in digits."""
        return standing(self.kinds, "n")

    def lists(self, at: int) -> bool:
        """«استقبل كلا من: …»: whether the colon at token `at` only stands between "each of" and those listed."""
        each = self.pack.each
        if at < 2 or self.fold(at) != ":" or self.fold(at - 1) not in each:
            return False
        word = self.fold(at - 2)
        return word in each or any(word == pre + of for pre in self.pack.clitics for of in each)

    def where(self, folds: Collection[str]) -> list[int]:
        """The tokens that are one of these folded words or signs, in order."""
        places = self.places
        return sorted([t for fold in places.keys() & folds for t in places[fold]])

    def layer(self, name: str) -> list[Found]:
        """The phrases of a layer, in order."""
        return self.layers.get(name, [])

    def of(self, kind: str) -> list[tuple[Found, Entry]]:
        """The phrases that may be of `kind`, in order, each with its first entry of that kind."""
        known = self._of.get(kind)
        if known is None:
            known = self._of[kind] = self._asked(kind, kind.partition(".")[0])
        return known

    def _asked(self, kind: str, name: str) -> list[tuple[Found, Entry]]:
        """The same, looked for: of most layers a kind or two are asked, of some many, which are told apart at once."""
        layer = self.layers.get(name, [])
        if name not in MANY:
            return [(f, f.firsts[kind]) for f in layer if kind in f.kinds]
        if name not in self._kinds:
            kinds = self._kinds[name] = defaultdict(list)
            for found in layer:
                for other, entry in found.firsts.items():
                    kinds[other].append((found, entry))
        return self._kinds[name][kind]

    @cached_property
    def _leading(self) -> dict[str, list[Found]]:
        out: dict[str, list[Found]] = {}
        for found, entry in self.of("func.mark"):
            out.setdefault(entry.value, []).append(found)
        return out

    def leading(self, *marks: str) -> list[Found]:
        """The prepositions with any of these marks ("to", "place")."""
        return [f for mark in marks for f in self._leading.get(mark, ())]

    @cached_property
    def kinds(self) -> list[str]:
        """The kind of each token: w, n, l, p."""
        return list(map(_kind, self._forms))

    def covered(self, *names: str) -> frozenset[int]:
        """The tokens that phrases of any of these layers ("date") or kinds ("func.that") are made of."""
        known = self._covers.get(names)
        if known is None:
            more = len(names) > 1
            known = frozenset().union(*[self.covered(name) for name in names]) if more else self._covered(*names)
            self._covers[names] = known
        return known

    def _covered(self, name: str) -> frozenset[int]:
        if "." in name:
            layer = [f for f, _ in self.of(name)]
            starts = [f.i for f in layer]
        else:
            layer, starts = self._begins[name]
        if not layer:
            return NOWHERE
        long = [range(f.i + 1, f.j) for f in layer if f.j - f.i > 1]
        return frozenset(starts).union(*long) if long else frozenset(starts)

    def starting(self, name: str, i: int) -> Found | None:
        """The phrase of a layer that begins at token `i`, if there is one."""
        found, starts = self._begins[name]
        if not starts:
            return None
        at = bisect_left(starts, i)
        return found[at] if at < len(found) and starts[at] == i else None

    def within(self, name: str, i: int, j: int) -> list[Found]:
        """The phrases of a layer that lie wholly in tokens `[i, j)`."""
        found, starts = self._begins[name]
        if not starts:
            return []
        at = bisect_left(starts, i)
        if at == len(starts) or starts[at] >= j:
            return []  # as most often
        inside = found[at : bisect_left(starts, j, at)]
        return inside[:-1] if inside[-1].j > j else inside

    def covering(self, name: str, t: int) -> Found | None:
        """The phrase of a layer that token `t` is part of, if it is part of one."""
        found, starts = self._begins[name]
        if not starts:
            return None
        at = bisect_left(starts, t + 1) - 1
        return found[at] if at >= 0 and found[at].j > t else None

    def begun(self, name: str, i: int, j: int) -> list[Found]:
        """The phrases of a layer that begin in tokens `[i, j)`."""
        found, starts = self._begins[name]
        if not starts:
            return []
        at = bisect_left(starts, i)
        if at == len(starts) or starts[at] >= j:
            return []  # as most often
        return found[at : bisect_left(starts, j, at)]

    def ending(self, name: str, j: int) -> Found | None:
        """The phrase of a layer that ends before token `j`, right there."""
        found, starts = self._begins[name]
        if not starts:
            return None
        at = bisect_left(starts, j) - 1
        return found[at] if at >= 0 and found[at].j == j else None

    def span(self, i: int, j: int) -> Span:
        """The page's characters of tokens `[i, j)`, at most 300 of them."""
        tokens = self.tokens
        start, end = tokens[i].start, tokens[j - 1].end
        if end - start < 2:  # one character says too little: take its neighbour in
            if j < len(tokens) and tokens[j].form.kind == "w":
                end = tokens[j].end
            else:
                start = tokens[max(0, i - 1)].start
        if end > start + MOST:  # no token begins or ends with white space
            end = start + MOST
        return Span(start, end, self.raw[start:end])
