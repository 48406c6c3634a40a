"""Whom an office alone takes up: «الوزير», "the spokesman", "the Ukrainian diplomat" are somebody named before."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from dragoman.extraction.actors.anaphora import SEVERAL, VAGUE, Anaphora
from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.extraction.actors.whom import LEADING
from dragoman.extraction.actors.wording import office_words
from dragoman.language.passage import Passage
from dragoman.world.world import World

ENVOYS = frozenset(("ambassador", "envoy", "diplomat", "chief-negotiator"))
# Words that describe an office without naming it, and the offices whose holders they take up; "official" takes up any
# but one who leads.
DESCRIBED = {
    "diplomat": ENVOYS | {"foreign-minister", "deputy-foreign-minister", "spokesperson", "minister-of-state"},
    "envoy": ENVOYS - {"chief-negotiator"},
    "ambassador": frozenset(("ambassador", "envoy")),
}


LANDS = frozenset(("actor.adjective", "actor.state", "actor.body"))
NEAR = 80  # tokens behind his last mention within which a word without a state takes somebody up


class Recall:
    """Remembers whom one passage has named, with which office, in order."""

    def __init__(self, passage: Passage, anaphora: Anaphora, world: World) -> None:
        self.passage = passage
        self.world = world
        self.anaphora = anaphora
        self.office: dict[str, Mention] = {}
        self.former: dict[str, Mention] = {}
        self.words: dict[tuple[str, ...], Mention] = {}
        self.named: dict[str, Mention] = {}
        self.unnamed: set[tuple[str, str | None]] = set()
        self.taken: set[int] = set()
        self.opened: dict[str, Mention] = {}  # who opened a sentence, by office
        self.gone: set[str] = set()  # who left whom he spoke for
        self._last = -1  # the token at which the last one noted begins

    def leaves(self, phrase: Phrase) -> bool:
        """«رئيس الوزراء … المنشق»: whether the words say that he left his state; noted of a listed one."""
        hits = self.passage.begun("actor", phrase.i, phrase.j)
        gone = any(e.value == "left" for h in hits for e in h.all("actor.former"))
        if gone:
            self.gone.update(phrase.people)
        return gone

    def remember(self, mention: Mention) -> None:
        """Notes a mention that has an office or a name."""
        opens = mention.mark == "" and not mention.joined and self._opens(mention.i)
        self._last = mention.i
        if mention.name:
            key = mention.person or mention.name
            told = self.named.get(key)
            again = told is not None and told.office and not mention.office
            self.named[key] = replace(told, i=mention.i, j=mention.j) if told and again else mention
        if not mention.office:
            return
        self.words[office_words(self.passage, mention.i, mention.j)] = mention
        if mention.former and mention.name:
            self.former[mention.office] = mention
        beside = mention.counterpart and self.anaphora.order == "VSO" and mention.office in self.office
        if not mention.former and not beside:  # «التقى الوزير نظيره»: who is named by the other is not who goes on
            self.office[mention.office] = mention
            if opens:
                self.opened[mention.office] = mention

    def _opens(self, at: int) -> bool:
        """Whether nobody is named in the sentence of token `at` before it."""
        sentences = self.passage.sentences
        start = sentences[max(0, bisect_right(sentences, (at, len(self.passage.tokens))) - 1)][0]
        return self._last < start

    def holder(self, phrase: Phrase) -> Mention | None:
        """Whom an office without a state takes up: the last of that office who was named.

        In English one that opens its sentence goes on from who did so before: "Shoukry met Fidan. The minister also …".
        """
        office = phrase.office or ""
        before = self.opened.get(office) if self.anaphora.order == "SVO" and self._opens(phrase.i) else None
        return before or self.office.get(office)

    def take(self, mention: Mention) -> None:
        """Notes a mention that took somebody up by a word that is not his office."""
        self.taken.add(mention.i)
        self.remember(mention)

    def state(self, phrase: Phrase) -> str | None:
        """The state of the last who was told with an office: of officials, only in the same words, or behind "the"."""
        office, words = phrase.office or "", office_words(self.passage, phrase.i, phrase.j)
        if office in VAGUE and not phrase.under and not self.anaphora.definite(phrase):
            mention = self.words.get(words)
            return mention.party if mention and mention.office == office else None
        mention = self.office.get(phrase.under) if phrase.under else self.holder(phrase)
        return mention.party if mention else None

    def minister(self, phrase: Phrase) -> Mention | None:
        """Whom «الوزير» or «وزير القضاء» takes up: the one minister named so far, or the one of that ministry."""
        if not self.anaphora.takes_up(phrase):
            return None
        words = office_words(self.passage, phrase.i, phrase.j)
        if len(words) > 1:
            return self.words.get(words)
        opens = self.anaphora.order == "SVO" and self._opens(phrase.i)
        offices = self.office | self.opened if opens else self.office
        named = {o: m for o, m in offices.items() if o.endswith("minister") and o != "prime-minister"}
        found = {(m.party, m.person or m.name): m for m in named.values()}
        return next(iter(found.values())) if len(found) == 1 else None

    def once(self, phrase: Phrase, state: str | None) -> Mention | None:
        """Whom «الرئيس السابق», "the former Iraqi prime minister" takes up: who was named as holder of it once."""
        once = self.former.get(phrase.office or "") if phrase.former and self.anaphora.takes_up(phrase) else None
        return once if once is not None and state in (None, once.party) else None

    def described(self, phrase: Phrase, state: str | None) -> Mention | None:
        """Whom "the official", "the Ukrainian diplomat", «المسؤول الإيراني» takes up: the one person of such an office
        (of `state`, where that is said) whom the page has named.

        Null where several could be, and where the page has told of such a one without naming him: he is the nearer.
        """
        office = phrase.office or ""
        if office not in DESCRIBED and office != "official":
            return None
        if phrase.former or phrase.under or phrase.counterpart or self.anaphora.adjectival(phrase):
            return None
        several = phrase.number in SEVERAL or phrase.kind == "group"
        if several or not self.anaphora.definite(phrase):
            if office in VAGUE:
                self.unnamed.add((office, state))
            return None
        told = any(office == o and (state is None or whose in (None, state)) for o, whose in self.unnamed)
        if told or not self._general(phrase) or self.anaphora.another(phrase) or self.anaphora.owner(phrase):
            return None
        if state is None and self.anaphora.qualified(phrase):
            return None
        named = self.named.values()
        found = [m for m in named if state in (None, m.party) and not m.former and self._fits(office, m)]
        if len(found) != 1 or (state is None and phrase.i - found[0].j > NEAR):
            return None
        if state is None and office == "official" and found[0] is not max(named, key=lambda m: m.i):
            return None  # another was named since
        return found[0]

    def _general(self, phrase: Phrase) -> bool:
        """Whether the words say no more than "official" or "diplomat"."""
        hits = self.passage.begun("actor", phrase.i, phrase.j)
        if sum(1 for hit in hits if hit.kinds & LANDS) > 1:
            return False  # "the US Syria envoy"
        return any("general" in e.tags for hit in hits for e in hit.all("actor.office"))

    def _fits(self, office: str, mention: Mention) -> bool:
        """Whether somebody named may be called so: by his office, or where the page names none by any that he held."""
        who = self.world.people.get(mention.person or "")
        held = {mention.office} if mention.office or who is None else {t.office for t in who.offices}
        meant = DESCRIBED.get(office)
        return not held.isdisjoint(meant) if meant else held.isdisjoint(LEADING)
