"""A language pack as the program holds it: letters, clitics, and what its files say (`data`, `vocabulary`)."""

from __future__ import annotations

from functools import cached_property, lru_cache

from dragoman.language.data import PackData
from dragoman.language.lexicon import Clitic
from dragoman.language.schema.letters import LettersFile
from dragoman.language.vocabulary import Vocabulary
from dragoman.text.letters import fold_table
from dragoman.text.loose import Loose, fastened, pattern
from dragoman.text.memory import Bound
from dragoman.text.tokens import Letters, Tokenizer

REMEMBERED = 4096  # texts, mostly the pack's own phrases, whose folded words are remembered


class Pack(Vocabulary):
    """A pack, ready to use."""

    def __init__(self, data: PackData, *, spellings: Bound | None = None) -> None:
        self.data = data
        self.code = data.pack.code
        self.clitics = clitics(data.letters)
        self.letters = letters(data.letters, self.clitics)
        self.tokenizer = Tokenizer(self.letters, remember=spellings)
        self.loose = loose(data.letters)
        self._folded = lru_cache(maxsize=REMEMBERED)(self._fold)

    def fold(self, text: str) -> list[str]:
        """The folded words of `text`."""
        return list(self._folded(text))

    @cached_property
    def preposed(self) -> tuple[str, ...]:
        """The proclitics of which a preposition is part."""
        full = self.letters.contracted
        return tuple(
            h for h in self.letters.proclitics if any(self.clitics[p].preposition for p in (h, full.get(h, "")))
        )

    def clitic_mark(self, pre: str) -> str:
        """The mark of the preposition in a proclitic, whatever else is in it («بـ», «وبـ», «بالـ»), or ""."""
        clitic = self.clitics.get(pre)
        return self.clitic_marks.get(clitic.preposition, "") if clitic else ""

    def preposes(self, fold: str) -> bool:
        """Whether by any reading a preposition is written onto a folded word («لنظيره»)."""
        heads, stem = self.preposed, len(fold) - self.letters.least
        return fold.startswith(heads) and any(len(head) <= stem for head in heads if fold.startswith(head))

    def _fold(self, text: str) -> tuple[str, ...]:
        return tuple(t.form.fold for t in self.tokenizer.cut(fastened(text, self.loose)))


def clitics(data: LettersFile) -> dict[str, Clitic]:
    """Every proclitic string (folded) and what it is made of; the empty one first."""
    table = fold_table(data.fold)
    out = {"": Clitic()}
    for conjunction in ("", *data.conjunctions):
        for preposition in ("", *data.prepositions):
            for article in (False, True):
                inner = preposition + (data.article if article else "")
                if article and not data.article:
                    continue
                text = conjunction + data.contractions.get(inner, inner)
                folded = text.translate(table)
                if folded:
                    out.setdefault(folded, Clitic(conjunction, preposition, article))
    return out


def loose(data: LettersFile) -> Loose | None:
    """What finds the spaces inside the words of a pack's pages."""
    return pattern(
        data.loose,
        joined=data.joined,
        leads=data.leads,
        unless=data.no_leads,
        even=data.number_leads,
        alone=data.loose_leads,
        letters=data.fold,
    )


def letters(data: LettersFile, pres: dict[str, Clitic]) -> Letters:
    """The letters of a pack for the tokenizer."""
    table = fold_table(data.fold)
    tails = sorted({w.translate(table) for w in (*data.enclitics, *data.inside)} - {""}, key=lambda w: (-len(w), w))
    heads = sorted(set(pres) - {""}, key=lambda w: (-len(w), w))
    joins = tuple((a.translate(table), b.translate(table)) for a, b in sorted(data.enclitic_joins.items()))
    article = data.article.translate(table)
    return Letters(
        table, tuple(heads), tuple(tails), article, data.least_stem, joins, swallowed(data), tuple(data.final)
    )


def swallowed(data: LettersFile) -> dict[str, str]:
    """Contracted proclitics to what is left of them when the article is given back («ولل» to «ول»)."""
    table = fold_table(data.fold)
    out: dict[str, str] = {}
    for inner, written in data.contractions.items():
        for conjunction in ("", *data.conjunctions):
            bare = inner.removesuffix(data.article)
            out[(conjunction + written).translate(table)] = (conjunction + bare).translate(table)
    return out
