"""What words end in or have written onto them, as rules ask a pack for it, folded."""

from __future__ import annotations

from functools import cached_property

from dragoman.language.data import PackData
from dragoman.text.tokens import Letters


class Endings:
    """Such letters, folded: each is made from `letters.yml` when it is first asked for."""

    data: PackData
    letters: Letters

    @cached_property
    def inside(self) -> frozenset[str]:
        """Clitics that may stand on a word inside a phrase."""
        return frozenset(["", *(fold_word(w, self.letters) for w in self.data.letters.inside)])

    @cached_property
    def pronoun_tails(self) -> frozenset[str]:
        """Enclitics that stand for somebody («لقائه», «دیدارش»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.letters.pronouns)

    @cached_property
    def tail_genders(self) -> dict[str, str]:
        """Whether an enclitic stands for a man (m) or a woman (f), where it says so («زيارته», «زيارتها»), folded."""
        return {fold_word(w, self.letters): gender for w, gender in self.data.letters.pronoun_genders.items()}

    @cached_property
    def dual_tails(self) -> frozenset[str]:
        """Enclitics that stand for two («لقائهما»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.letters.dual_pronouns)

    @cached_property
    def closed(self) -> frozenset[str]:
        """The letters that close a noun, as a page writes them that does not mark them («وزاره»), folded."""
        return frozenset(fold_word(w, self.letters) for w in self.data.letters.closers)

    @cached_property
    def adverbs(self) -> tuple[str, ...]:
        """What adverbs end in that no list knows ("quietly"), folded."""
        return tuple(fold_word(w, self.letters) for w in self.data.letters.adverbs)

    @cached_property
    def gerunds(self) -> tuple[str, ...]:
        """What a verb ends in where it tells of what is done beside something else ("receiving"), folded."""
        return tuple(fold_word(w, self.letters) for w in self.data.letters.gerunds)

    @cached_property
    def plurals(self) -> tuple[str, ...]:
        """What nouns of several end in ("inspectors"), folded."""
        return tuple(fold_word(w, self.letters) for w in self.data.letters.plurals)


def fold_word(word: str, of: Letters) -> str:
    """A clitic or stem in folded letters."""
    return word.translate(of.table).lower()
