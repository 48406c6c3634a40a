"""Looking at a passage's tokens with the `date` layer laid over them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from dragoman.language.lexicon import Entry, Found
from dragoman.language.passage import Passage

SLASH = frozenset("/\\|")
DASH = frozenset("-–—−ـ")
COMMA = frozenset("،,")
OPEN, CLOSE = frozenset("([（"), frozenset(")]）")
# What a noun is not bound to: words of grammar and verbs.
LOOSE_LAYERS = ("func", "quiet", "light", "say", "tense")
# Kinds that count: with nothing but numbers beside them they are no date but in digits or as a year.
COUNTING = frozenset(("digits", "number", "few", "ordinal", "article"))
# Kinds that no expression begins with: they stand inside it, behind it, or before it.
INNER = frozenset(
    ("links", "to", "and", "or", "on", "that", "until", "since", "of_event", "years_after", "era", "agree", "from_now")
)
NOTHING: frozenset[str] = frozenset()
_INNER = frozenset(f"date.{kind}" for kind in INNER)


@lru_cache(maxsize=4096)
def begun(kinds: frozenset[str], own: str) -> frozenset[str]:
    """The kinds of the `date` layer among `kinds`, without its name, and what the token is itself, if anything."""
    return frozenset([kind[5:] for kind in kinds] + ([own] if own else []))


class Kinds(dict[str, dict[int, tuple[Entry, int]]]):
    """The entries of each kind of the `date` layer by the token that they begin at, with where they end."""

    def __init__(self, passage: Passage) -> None:
        whole: defaultdict[str, dict[int, tuple[Entry, int]]] = defaultdict(dict)
        for hit in passage.layer("date"):
            i, j = hit.i, hit.j
            for kind, entry in hit.firsts.items():
                whole[kind][i] = entry, j
        super().__init__([(kind[5:], of) for kind, of in whole.items()])

    def __missing__(self, kind: str) -> dict[int, tuple[Entry, int]]:
        of = self[kind] = {}
        return of


class Cursor:
    """Answers what stands at a token. Tokens outside the passage are nothing."""

    def __init__(self, passage: Passage, country: str | None) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.file = passage.pack.data.dates
        self.calendar_file = passage.pack.data.calendar
        self.country = country
        self.at: dict[int, Found] = {f.i: f for f in passage.layer("date")}
        self.kinds = Kinds(passage)
        self.begins = {i for i, hit in self.at.items() if not hit.kinds <= _INNER}
        self.counts = self.kinds["number"].keys() | self.kinds["ordinal"].keys()
        self.article = passage.pack.letters.article
        self.capitals = passage.pack.data.pack.capitals
        self.count = len(self.tokens)

    def here(self, i: int) -> frozenset[str]:
        """The kinds that begin at token `i`, and what it is itself: digits, an article that stands alone."""
        hit = self.at.get(i)
        own = "digits" if self.kind(i) == "n" else "article" if self.article and self.fold(i) == self.article else ""
        return begun(hit.kinds if hit else NOTHING, own)

    def lonely(self, i: int, here: frozenset[str]) -> bool:
        """Whether what begins at token `i` (of the kinds `here`) only counts, and no word of a date is joined to it.

        Every rule goes from a number over words of the date layer, numbers and signs, without a gap, to the month,
        unit or weekday that makes it a date.
        """
        if not here <= COUNTING:
            return False
        at = i
        while at < self.count:
            hit = self.at.get(at)
            if hit is not None:
                for kind in hit.firsts:
                    if kind[5:] not in COUNTING and kind[5:] not in INNER:
                        return False
                at = hit.j
            elif self.tokens[at].form.kind in "np" or self.fold(at) == self.article:
                at += 1
            else:
                break
        return True

    def found(self, i: int, kind: str) -> tuple[Entry, int] | None:
        """The entry of `date.<kind>` that begins at token `i`, and where it ends."""
        return self.kinds[kind].get(i)

    def value(self, i: int, kind: str) -> tuple[str, int] | None:
        """The value of that entry, and where it ends."""
        hit = self.kinds[kind].get(i)
        return (hit[0].value, hit[1]) if hit else None

    def has(self, i: int, kind: str) -> int | None:
        """Where a phrase of `date.<kind>` that begins at `i` ends."""
        hit = self.kinds[kind].get(i)
        return hit[1] if hit else None

    def cue(self, j: int, kind: str) -> bool:
        """Whether a word of `datecue.<kind>` ends before token `j`, right there."""
        found = self.passage.ending("datecue", j)
        return found is not None and found.get(f"datecue.{kind}") is not None

    def openers(self) -> list[int]:
        """The tokens where a date may begin (phrase, digits, article that stands alone) or a guard stands."""
        out = {*self.begins, *self.passage.numbers}
        if self.article:
            out.update(self.passage.places.get(self.article, ()))
        return sorted(out)

    def sign(self, i: int, among: frozenset[str]) -> bool:
        """Whether token `i` is one of the signs."""
        return 0 <= i < self.count and self.tokens[i].form.kind == "p" and self.tokens[i].form.fold in among

    def kind(self, i: int) -> str:
        """The kind of token `i`: w, n, l, p, or nothing."""
        return self.tokens[i].form.kind if 0 <= i < self.count else ""

    def fold(self, i: int) -> str:
        """The folded form of token `i`, or nothing."""
        return self.tokens[i].form.fold if 0 <= i < self.count else ""

    def digits(self, i: int) -> tuple[int, int] | None:
        """A whole number in digits at token `i`; not in «1+5»."""
        if not 0 <= i < self.count or self._summed(i, i - 1, i - 2) or self._summed(i, i + 1, i + 2):
            return None
        form = self.tokens[i].form
        if form.kind == "n" and form.fold.isdecimal() and len(form.fold) <= 6:
            return int(form.fold), i + 1
        return None

    def _summed(self, i: int, sign: int, other: int) -> bool:
        return self.fold(sign) == "+" and self.kind(other) == "n" and self.glued(max(i, sign))

    def glued(self, i: int) -> bool:
        """Whether nothing stands between tokens `i - 1` and `i`."""
        return 0 < i < self.count and self.tokens[i - 1].end == self.tokens[i].start

    def article_of(self, i: int) -> bool:
        """Whether the phrase at `i` carries the article."""
        hit = self.at.get(i)
        return hit is not None and self.passage.pack.clitics[hit.pre].article

    def preposition_of(self, i: int) -> bool:
        """Whether the phrase at `i` carries a preposition."""
        hit = self.at.get(i)
        return hit is not None and bool(self.passage.pack.clitics[hit.pre].preposition)

    def joined(self, i: int) -> bool:
        """Whether the phrase at `i` carries «and»."""
        hit = self.at.get(i)
        return hit is not None and bool(self.passage.pack.clitics[hit.pre].conjunction)

    def free(self, i: int) -> bool:
        """Whether token `i` is no noun that could be bound to what stands before it: a sign, a word of grammar or a
        verb, another date."""
        return self.kind(i) != "w" or i in self.at or any(self.passage.starting(name, i) for name in LOOSE_LAYERS)

    def link(self, i: int) -> int:
        """Past one linking word («من», "of") at `i`, or `i`."""
        return self.has(i, "links") or i

    def comma(self, i: int) -> int:
        """Past one comma at `i`, or `i`."""
        return i + 1 if self.sign(i, COMMA) else i

    def bare_article(self, i: int) -> int:
        """Past an article that stands alone before digits («الـ7»), or `i`."""
        return i + 1 if self.article and self.fold(i) == self.article and self.kind(i + 1) == "n" else i
