"""Words that ran together: pages lose the space where a link began or ended («طهرانفي», «وأكدالرئيس»).

A word is taken apart only where no phrase knows it in any reading, and where phrases know both halves or one half is a
particle of the pack. Short stems are left as they are: many a word begins or ends like two («المقربين», «الحربين»).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.text.finder import Finder
from dragoman.text.layer import folded
from dragoman.text.tokens import Form, Token, Tokenizer, splits

LEAST = 6  # letters of a word that may be two
LONG, SHORT = 5, 4  # letters of two known halves: of one at least, of both
STEM = 3  # letters of a known word before an article, of a particle before a short word, of a stem before a particle
NONE, BOTH, PARTICLE, ARTICLE = range(4)  # how sure it is that a word is two


class Seams:
    """Where the words of a language ran together.

    `particles` stand where spaces are lost; words end in some of them too, which are the `endings`. Only behind
    `unjoined` letters, where there are any, a word comes apart («دیدارکرد», «باهمتای», «وهمتای»). `pronouns` are
    written onto the word before them, `bends` are the endings of nouns.
    """

    def __init__(
        self,
        tokenizer: Tokenizer,
        finder: Finder,
        particles: Collection[str],
        *,
        endings: Collection[str] = (),
        unjoined: Collection[str] = (),
        pronouns: Collection[str] = (),
        bends: Collection[str] = (),
    ) -> None:
        self.tokenizer = tokenizer
        self.letters = tokenizer.letters
        self.finder = finder
        self.particles = frozenset((*particles, *endings))
        self.endings = frozenset(endings)
        self.unjoined = frozenset(unjoined)
        self.pronouns = frozenset(pronouns)
        self.bends = frozenset(end + own for end in bends if end for own in ("", *pronouns))

    def words(self, token: Token, raw: str) -> Iterator[Token]:
        """The words that a token of `raw` is, if no phrase knows it."""
        known = self.tokenizer.known
        cut = self.seam(token.form)
        while cut:
            middle = token.start + folded(raw[token.start : token.end], self.letters.table).offsets[cut]
            yield Token(token.start, middle, known[raw[token.start : middle]])
            token = Token(middle, token.end, known[raw[middle : token.end]])
            known_rest = any(stem in self.finder for stem, _, _ in splits(token.form.fold, self.letters))
            cut = 0 if known_rest else self.seam(token.form)
        yield token

    def seam(self, form: Form) -> int:
        """How many folded letters of a word that no phrase knows are the first of two; 0 where it is one word."""
        fold, plain = form.fold, form.strict
        if form.kind != "w" or len(fold) < LEAST - bool(self.unjoined) or len(fold) != len(plain):
            return 0
        if self._bent(fold, plain):
            return 0
        most, at = NONE, 0
        for cut in range(1 if self.unjoined else 2, len(fold) - 1):
            right = fold[cut:]
            told = right.startswith(self.letters.article) or right in self.finder or plain[cut:] in self.particles
            told = told or not self.unjoined
            told = fold[cut - 1] in self.unjoined if self.unjoined else told
            if told and (sure := self._sure(fold, plain, cut)) > most:  # the end of hardly any word could be one
                most, at = sure, cut
        return at

    def _sure(self, fold: str, plain: str, cut: int) -> int:
        """How sure it is that a word comes apart behind so many letters."""
        if self.unjoined and fold[cut - 1] not in self.unjoined:
            return NONE
        left, right = fold[:cut], fold[cut:]
        noun = right.removeprefix(self.letters.article)
        particle = plain[:cut] in (self.particles - self.endings if self.unjoined else self.particles)
        if noun != right and len(noun) >= SHORT and noun in self.finder:
            return ARTICLE if particle or self._known(left, STEM) else NONE
        if plain[cut:] in self.particles:
            least = SHORT if plain[cut:] in self.endings else STEM
            return PARTICLE if self._known(left, least, owned=True) else NONE
        if not self.unjoined:
            within = cut < SHORT and fold[cut - 1 :] in self.finder  # «فـ|يشارك»
            if not within and self._led(plain[:cut]) and self._follows(left, plain[cut:], right):
                return PARTICLE
            if self._defined(right) and self._known(left, STEM):
                return ARTICLE
        if len(right) < SHORT or not self._begins(right):
            return NONE
        if particle and (cut >= STEM or len(right) > LONG or (self.unjoined and len(right) == LONG)):
            return PARTICLE
        return BOTH if self._known(left, SHORT if len(right) >= LONG else LONG) else NONE

    def _bent(self, word: str, plain: str) -> bool:
        """Whether a word is a known one with an ending, and a pronoun perhaps («معارض|ي|ه», «منتج|ات|ها»)."""
        ends = [end for end in self.bends if plain.endswith(end)]
        starts = [stem for stem, pre, suf in splits(word, self.letters) if not suf] if ends else []
        return any(
            len(start) - len(end) >= SHORT and start.removesuffix(end) in self.finder
            for start in starts
            for end in ends
        )

    def _led(self, plain: str) -> bool:
        """Whether a word is a particle, alone or behind a letter that is written onto it («وفي», «بأن»)."""
        if plain in self.particles:
            return True
        return plain[1:] in self.particles and any(pre == plain[0] for _, pre, _ in splits(plain, self.letters))

    def _defined(self, word: str) -> bool:
        """Whether a known word stands behind an article that a letter is written onto («أفريقيا|والدول»)."""
        article = self.letters.article
        read = splits(word, self.letters)
        return any(
            stem in self.finder and len(stem.removeprefix(article)) >= SHORT
            for stem, pre, suf in read
            if not suf and (pre != article and pre.endswith(article)) | (stem == article + word[len(article) :])
        )

    def _follows(self, particle: str, plain: str, word: str) -> bool:
        """Whether a word that is known, alone or with a pronoun, stands behind a particle («منحركة», «معنظيره»): short
        behind a long one («خلالقمة»), long where it begins like an article («فياتصال», but «معاداة»).
        """
        alef = self.letters.article[:1]
        if len(particle) >= SHORT and not particle.startswith(self.letters.article):
            return len(word) >= STEM and word in self.finder
        if plain.startswith(alef):
            return len(word) > SHORT and word in self.finder
        if len(word) < SHORT + word.endswith(alef):
            return False  # «عنواناً», «منفرداً»
        return word in self.finder or any(
            word.endswith(suf) and len(word) - len(suf) >= SHORT and word.removesuffix(suf) in self.finder
            for suf in self.pronouns
        )

    def _begins(self, word: str) -> bool:
        """Whether a known word stands behind the seam: bent as well, where only some letters hide one («باهمتای»)."""
        if self.unjoined:
            return word in self.finder or self._known(word, SHORT, owned=True)
        return word in self.finder and not self._inflected(word)

    def _known(self, word: str, least: int, *, owned: bool = False) -> bool:
        """Whether a word is known, and has so many letters even if what may be a clitic before it is one.

        `owned`: or is known with a pronoun behind it («نظرائهمن»).
        """
        article = self.letters.article
        read = splits(word, self.letters)
        bare = [word, *(stem for stem, pre, suf in read if not suf and (len(pre) == 1 or pre.endswith(article)))]
        if len(min(bare, key=len)) < least or (word.startswith(article) and len(word) - len(article) < least):
            return False
        return any(stem in self.finder and (owned or not suf) for stem, _, suf in read)

    def _inflected(self, word: str) -> bool:
        """Whether letters may be no more than an ending and a pronoun («مستوي|اتهم»)."""
        return any(len(suf) > 1 and len(stem) < SHORT for stem, _, suf in splits(word, self.letters))
