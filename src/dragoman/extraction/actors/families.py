"""Family names: whose they are where another name stands beside them, or the page names another of the family."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.names import LEAST, LONGEST, Names
from dragoman.extraction.actors.spelling import near
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.text.signs import COMMAS

PEOPLE = frozenset(("actor.person", "actor.short"))
SHORT = frozenset(("actor.short",))
RANKED = 2  # words of a rank with one name
PAIR = 2  # words of a name of given names that may be the end of a longer one


class Families(Names):
    """Names of one passage that also says whom a family name can mean."""

    def own(self, hit: Found) -> Found | None:
        """A family name with those whom it can be here, or null where it is that of somebody else.

        Another given name may stand right before it («منصور واعظی»), or right behind one that stands first («كيم يونغ
        شول»). English headlines leave out what would stand between two.
        """
        if hit.kinds == {"actor.person"} and self._given_before(hit):
            return None
        if self.spoken and hit.kinds <= PEOPLE and self._given_of_another(hit):
            return None
        headline = self.capitals and bool(self.passage.sentences) and hit.i < self.passage.sentences[0][1]
        if hit.kinds != SHORT or headline:
            return hit
        if self.run_on(hit) or self._within(hit):
            return None
        told: set[str] = set()
        at = hit.i - 1
        while not hit.pre and at >= max(hit.i - LONGEST, 0) and (at in self.particles or self._given(at)):
            told |= set(self._spellings(self.passage.fold(at))) if at not in self.particles else set()
            at -= 1
        left = [e for e in hit.entries if self._can_be(hit, self.words(e.value), told)]
        if len(left) == len(hit.entries):
            return hit
        return msgspec.structs.replace(hit, entries=tuple(left)) if left else None

    def _given_before(self, hit: Found) -> bool:
        """«مكرم محمد أحمد»: whether what is left of a longer listed name, given names only, goes on in front, and is
        another's; "Mahmoud Abbas" is a whole name."""
        before = hit.i - 1
        if hit.pre or hit.j - hit.i != PAIR or before < 0 or self._listed(before):
            return False
        if not self._part(before) or not self._known(before):
            return False
        plain = all(set(self._spellings(self.passage.fold(t))) & self.given for t in range(hit.i, hit.j))
        told = set(self._spellings(self.passage.fold(before)))
        whole = tuple(self.passage.fold(t) for t in range(hit.i, hit.j))
        if any(whole in self.words(e.value) for e in hit.entries):
            return False
        return plain and not any(self._like(told, self.words(e.value)) for e in hit.entries)

    def _given_of_another(self, hit: Found) -> bool:
        """«العميد مبارك … العتيبي»: whether one word behind a rank is a given name, with a family name that no bearer
        has behind it; «الفريق البرهان» has none."""
        at, tokens = hit.j, self.passage.tokens
        article = self.passage.pack.letters.article or ""
        if hit.j - hit.i == 1:
            title = None if hit.pre else self.passage.ending("actor", hit.i)
            ranked = title is not None and title.get("actor.title") is not None
        else:  # listed with his rank
            ranked = hit.j - hit.i == RANKED and self.passage.fold(hit.i).startswith(article)
        if not ranked or self.passage.fold(hit.j - 1) not in self.given:
            return False
        while at < min(hit.j + PAIR, len(tokens)) and self._given(at):
            at += 1
        if at >= len(tokens) or at in self.closed or at in self.actors or not self.passage.fold(at).startswith(article):
            return False
        told = set(self._spellings(self.passage.fold(at)))
        return (
            self._part(at) and self._known(at) and not any(self._like(told, self.words(e.value)) for e in hit.entries)
        )

    def family_first(self, hit: Found) -> bool:
        """Whether another name goes on behind a family name that stands first."""
        return any(self._goes_on(hit, self.words(e.value)) for e in hit.entries)

    def named_last(self, hit: Found, before: list[Found]) -> Found | None:
        """Of names whose family stands first («كيم»): the listed one whom the hits before name in full last, if any.

        Null where they name one in full who is called so without more.
        """
        if hit.j - hit.i > 1:
            return None
        family = self.passage.fold(hit.i).removeprefix(hit.pre)
        if not any(self._stands_first(family, e.value) for e in hit.entries):
            return None
        full = {e.value for told in before for e in told.all("actor.person")}
        if any(e.value in full for e in hit.entries):  # he who is called so was named in full himself
            return None
        for told in reversed(before):
            people = [e.value for e in told.all("actor.person") if self._stands_first(family, e.value)]
            if people:
                return phrase(
                    hit.i, hit.j, tuple(Entry("actor.short", p, ()) for p in people), pre=hit.pre, suf=hit.suf
                )
        return None

    def _stands_first(self, family: str, person: str) -> bool:
        return any(len(n) > 1 and n[0] == family for n in self.words(person))

    def _can_be(self, hit: Found, names: tuple[tuple[str, ...], ...], told: set[str]) -> bool:
        return not self._goes_on(hit, names) and (not told or self._like(told, names))

    def _goes_on(self, hit: Found, names: tuple[tuple[str, ...], ...]) -> bool:
        """Whether another name goes on behind a family name that stands first in its own («شي», «كيم»)."""
        at = hit.j
        family = self.passage.fold(hit.j - 1)
        family = family.removeprefix(hit.pre) if hit.j - hit.i == 1 else family  # «وكيم يونغ شول»
        begun = [n for n in names if len(n) > 1 and n[0] == family]
        if not begun or at >= len(self.passage.tokens):
            return False
        while at < len(self.passage.tokens) and self.passage.fold(at) == "-":
            at += 1
        fold = self.passage.fold(at)
        if not any(fold[:1] == w[:1] for n in begun for w in n[1:]):
            return self._part(at) and not self._listed(at) and self._known(at)
        if not any(fold in n for n in begun):
            return False  # another spelling
        return at + 1 < len(self.passage.tokens) and self._part(at + 1) and at + 1 not in self.actors

    def run_on(self, hit: Found) -> bool:
        """English "Abbas Salehi": two family names on end are one name of somebody else; headlines leave out commas."""
        if not self.capitals:
            return False
        ends = (self.passage.ending("actor", hit.i), self.passage.starting("actor", hit.j))
        near = [o for o in ends if o is not None and o.kinds == SHORT and self._spaced(min(o.j, hit.j))]
        names = [self.words(e.value) for e in hit.entries]
        told = [{self.passage.fold(t) for t in range(o.i, o.j)} for o in near if not self._one(o, hit)]
        return any(not any(self._like(words, n) for n in names) for words in told)

    def _within(self, hit: Found) -> bool:
        """English "Taqi Qassemi", "Sima-Sadat Lari": a capitalised word of nothing known right beside a family name
        makes it another's, unless a name of its bearers has it.
        """
        if not self.capitals:
            return False
        names = [self.words(e.value) for e in hit.entries]
        for at, spaced in ((hit.i - 1, hit.i), (hit.j, hit.j)):
            if not 0 <= at < len(self.passage.tokens):
                continue
            double = at < hit.i and self._glued(hit.i)  # "Zaghari-Ratcliffe"
            if not double and (self._opens(at) or not self._spaced(spaced)):
                continue
            word = self.passage.raw[self.passage.tokens[at].start : self.passage.tokens[at].end]
            if not self._part(at) or self._listed(at) or len(word) < LEAST or word.isupper():
                continue
            if not any(self._like({self.passage.fold(at)}, n) for n in names):
                return True
        return self._hyphenated(hit)

    def _hyphenated(self, hit: Found) -> bool:
        """ "Sima-Sadat Lari": whether a hyphen leads from a family name to another that is somebody else's here."""
        at = hit.j
        if at >= len(self.passage.tokens) or not self._glued(at):
            return False
        other = self.passage.starting("actor", at)
        return other is not None and other.kinds == SHORT and self._within(other)

    def _glued(self, at: int) -> bool:
        """Whether only a hyphen stands before token `at`."""
        tokens = self.passage.tokens
        return self.passage.raw[tokens[at - 1].end : tokens[at].start] == "-"

    def _opens(self, at: int) -> bool:
        """Whether a word has its capital because a sentence, or what is quoted, begins with it."""
        sign = at > 0 and self.passage.tokens[at - 1].form.kind == "p" and self.passage.fold(at - 1) not in COMMAS
        return at in self.passage.starts or sign

    def _spaced(self, at: int) -> bool:
        """Whether only a space stands before token `at` ("Zarif-Borrell meeting" is of two)."""
        tokens = self.passage.tokens
        return self.passage.raw[tokens[at - 1].end : tokens[at].start].isspace()

    @staticmethod
    def _one(a: Found, b: Found) -> bool:
        return bool({e.value for e in a.entries} & {e.value for e in b.entries})

    def _listed(self, at: int) -> bool:
        """Whether token `at` is an actor word, or a particle of names."""
        return at in self.actors or at in self.particles

    def _given(self, at: int) -> bool:
        """Whether token `at` is a given name and nothing else here."""
        token = self.passage.tokens[at]
        if token.form.kind != "w" or at in self.closed or at in self.actors or len(token.form.fold) < LEAST:
            return False
        if self.capitals and not token.form.capital:
            return False
        fold = self.passage.fold(at)
        return fold in self.given and fold not in self.passage.pack.seldom

    def _like(self, words: set[str], names: tuple[tuple[str, ...], ...]) -> bool:
        """Whether a word stands in a name, alone, in another spelling, or as part of a compound («عبدالناصر»)."""
        weak = self.passage.pack.data.letters.weak_in_names
        listed = {n for name in names for n in name}
        return any(near(w, n, weak) or n.endswith(w) or n.startswith(w) for w in words for n in listed)
