"""Whether an office without a state takes up somebody who was named before: «الوزير», «سخنگو», "the envoy".

Heads of state and government and ministers of foreign affairs are named so without more. Of the offices that many hold
only a bare and definite word does: «مسؤول كبير», «فرمانده گردان», "director of communications" are others.
"""

from __future__ import annotations

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage

# Without a state these are somebody of nobody known; a president or minister of foreign affairs is not.
NOBODY = frozenset(
    (
        "official",
        "diplomat",
        "senator",
        "minister",
        "leader",
        "ambassador",
        "envoy",
        "spokesperson",
        "adviser",
        "relative",
    )
)
LOOSE = NOBODY | {"army-commander", "chief-of-staff", "director-general", "chief-negotiator", "vice-president"}
VAGUE = frozenset(("official", "diplomat", "senator", "adviser", "relative"))  # so many that even "the" must be written
SEVERAL = frozenset(("dual", "plural", "many"))
CLOSED = ("func", "say", "light", "frame", "status", "date", "quiet", "stop", "channel", "actor")


class Anaphora:
    """What the words around an office say about whether it goes back to one named before."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.pack = passage.pack
        self.order = passage.pack.data.pack.order
        self.coming = {f.i for f, _ in passage.of("actor.coming")}
        self.coming_ends = {f.j for f, _ in passage.of("actor.coming")}

    def another(self, phrase: Phrase) -> bool:
        """Whether the holder to come is meant («الرئيس المقبل», "the next president"), who is not named yet."""
        return phrase.j in self.coming if self.order != "SVO" else phrase.i in self.coming_ends

    def of_speaker(self, phrase: Phrase) -> bool:
        """«رئیس‌جمهور من»: of whoever speaks."""
        return phrase.j < len(self.passage.tokens) and self.passage.fold(phrase.j) in self.pack.first

    def takes_up(self, phrase: Phrase) -> bool:
        """Whether an office alone may be who was named with it before."""
        if phrase.kind == "group" or phrase.number in SEVERAL or self.another(phrase):
            return False
        if self.order == "SVO" and self._goes_on(phrase):
            return False
        if phrase.office not in LOOSE or phrase.counterpart:
            return True
        if phrase.office in VAGUE and not self.definite(phrase):
            return False
        if phrase.i > 0 and self.passage.tokens[phrase.i - 1].form.kind == "n":
            return False  # «۲ وزیر»
        return not self.owner(phrase)

    def adjectival(self, phrase: Phrase) -> bool:
        """English "the official visit": whether a word that also says who is an adjective of the noun behind it."""
        at = phrase.j
        if self.order != "SVO" or at >= len(self.passage.tokens) or self.passage.tokens[at].form.kind != "w":
            return False
        verb = self.passage.starting("frame", at)
        if verb is not None:
            return verb.get("frame.noun") is not None
        closed = any(self.passage.starting(layer, at) for layer in CLOSED if layer not in ("frame", "actor"))
        return not closed and self.passage.fold(at) not in self.pack.finite

    def qualified(self, phrase: Phrase) -> bool:
        """Arabic «المسؤول القضائي»: whether an adjective goes on to say which is meant."""
        article = self.pack.letters.article
        if not article or phrase.j >= len(self.passage.tokens) or self._closed(phrase.j):
            return False
        return self.passage.fold(phrase.j).startswith(article)

    def owner(self, phrase: Phrase) -> bool:
        """Whether a word beside an office says whose it is."""
        return self._owner_behind(phrase) or self._owner_before(phrase)

    def _goes_on(self, phrase: Phrase) -> bool:
        """English "Minister of Commerce and Industry Ali …": whether the words of the office go on with a capital."""
        tokens, at = self.passage.tokens, phrase.j
        if not (phrase.office or "").endswith("minister") or at + 1 >= len(tokens):
            return False
        word = tokens[at + 1]
        return self.passage.fold(at) in self.pack.joins and word.form.capital and not self._closed(at + 1)

    def definite(self, phrase: Phrase) -> bool:
        """Whether the words before an office say that the reader knows whom: an article, "the", «این»."""
        if self.pack.letters.article:
            clitic = self.pack.clitics.get(phrase.pre)
            definite = tuple(pre for pre, c in self.pack.clitics.items() if c.article)
            noun = phrase.i > 0 and self.passage.fold(phrase.i - 1).startswith(definite)
            return bool(clitic and clitic.article) and not noun  # «الحل الدبلوماسي» is an adjective
        at = phrase.i
        while at > 0 and self.passage.fold(at - 1) in self.pack.modifiers:
            at -= 1  # "the senior Iranian official"
        opens = self.pack.determiners if at < phrase.i else self.pack.pointing
        return at > 0 and self.passage.fold(at - 1) in opens

    def _owner_behind(self, phrase: Phrase) -> bool:
        """Persian «رهبر فهرست …», English "director of …": the office is that of the word behind it."""
        if phrase.j >= len(self.passage.tokens):
            return False
        fold = self.passage.fold(phrase.j)
        if self.order == "SVO":
            found = self.passage.starting("func", phrase.j)
            mark = found.get("func.mark") if found else None
            return mark is not None and mark.value == "of"
        if self.order == "VSO":
            article = self.pack.letters.article
            return phrase.office == "leader" and fold.startswith(article) and not self._closed(phrase.j)
        return self.passage.tokens[phrase.j].form.kind == "w" and not self._closed(phrase.j)

    def _owner_before(self, phrase: Phrase) -> bool:
        """English "the Budget Organization chief": what a noun before it leads."""
        if self.order != "SVO" or phrase.i == 0 or phrase.i in self.passage.starts:
            return False
        token = self.passage.tokens[phrase.i - 1]
        fold = token.form.fold
        if token.form.kind != "w" or fold in self.pack.pointing or fold in self.pack.modifiers:
            return False
        return not any(self.passage.ending(layer, phrase.i) for layer in CLOSED[:-1])

    def _closed(self, at: int) -> bool:
        fold = self.passage.fold(at)
        if fold in self.pack.own or fold in self.pack.pointers or fold in self.pack.third:
            return True
        return any(self.passage.starting(layer, at) for layer in CLOSED)
