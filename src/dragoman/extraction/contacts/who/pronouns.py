"""Whom a personal pronoun as subject means ("he met …", "we had a call with …"), in a language that writes them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from msgspec.structs import replace

from dragoman.extraction.actors.mention import PERSONS, Mention, land_of
from dragoman.extraction.contacts.who.svo.neuter import Neuter
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group, by_sentence
from dragoman.extraction.contacts.words.verbs import between
from dragoman.extraction.said.quotes import Quotes
from dragoman.language.passage import Passage

BACK = 4  # sentences back in which the one whom "he" goes on about was named
NEAR = 8  # tokens behind a quote within which its speaker is named
BARE = ("",)
WEAK = ("", "after-word", "after")  # in the pronoun's own sentence: "When Trump became president, he …"
FIRST = ("i", "we")
SEVERAL = "they"
LED = 4  # tokens between "by" and whom it leads in, titles among them
NEXT = 5  # tokens from "they" to its verb ("they are to meet")
ONWARD = ("func.onward", "func.relative")


class Pronouns:
    """The subject pronouns of one passage."""

    def __init__(self, passage: Passage, groups: list[Group], clauses: Clauses) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = clauses
        self.kinds = passage.pack.personal
        self.ranges = Quotes(passage).ranges if self.kinds else []
        self._opened = [a for a, _ in self.ranges]
        self._starts = [g.i for g in groups]
        named = {t for g in groups for t in range(g.i, g.j)}  # "Vice Premier He Lifeng"
        places = [t for t in passage.where(self.kinds) if t not in named]
        self._several = {t: g for t in places if (g := self._named_together(t)) is not None}
        self._places = [t for t in places if self.kinds[passage.fold(t)] != SEVERAL or t in self._several]
        self._named: dict[int, int | None] = {}

    @cached_property
    def _by_sentence(self) -> dict[int, list[Group]]:
        return by_sentence(self.groups, self.clauses.sentence)

    @cached_property
    def neuter(self) -> Neuter:
        """What "it" stands for."""
        return Neuter(self.passage, self._by_sentence, self.clauses)

    @cached_property
    def _says(self) -> set[int]:
        """Where words of saying begin and end."""
        return {t for f in self.passage.layer("say") for t in (f.i, f.j)}

    def last(self, a: int, b: int) -> int | None:
        """The last subject pronoun in tokens `[a, b)`; "it" only right before the verb at token `b`."""
        if (it := self.neuter.before(a, b)) is not None:
            return it
        at = bisect_left(self._places, b) - 1
        return self._places[at] if at >= 0 and self._places[at] >= a else None

    def group(self, at: int) -> Group | None:
        """Whom the pronoun at token `at` stands for, as a bare group there."""
        kind = self.kinds.get(self.passage.fold(at))
        if kind == SEVERAL:
            several = self._several.get(at)
            return None if several is None else Group(i=at, j=at + 1, mark="", mentions=several.mentions)
        if kind is None:
            found = self.neuter.whom(at)
        else:
            found = self._speaker(at) if kind in FIRST else self._before(at)
        if found is None:
            return None
        mention = replace(found, i=at, j=at + 1, mark="", joined=False)
        mention = land_of(mention) if kind == "we" else mention
        with_him = self._covered(at - 2) if self.passage.fold(at - 1) in self.passage.pack.joins else None
        if with_him is not None and with_him.j == at - 1 and not set(with_him.parties) & {mention.party}:
            mentions = (*with_him.mentions, mention)  # "Putin and I spoke"
            return Group(i=with_him.i, j=at + 1, mark=with_him.mark, mentions=mentions)
        return Group(i=at, j=at + 1, mark="", mentions=(mention,))

    def _named_together(self, at: int) -> Group | None:
        """ "Xi and Putin vowed to go on as they met in Moscow": whom "they" means in a clause that goes on, where the
        first named before it without a preposition are several, and no "that" stands between. States alone may play:
        they must have come to something together.
        """
        opener = self.clauses.opener.get(self.clauses.number[at])
        if self.kinds[self.passage.fold(at)] != SEVERAL or opener not in ONWARD:
            return None
        low, high = self.clauses.clause(at)[0], self.clauses.around(at)[0]
        if at - low > 1 or self._meets_thing(at):
            return None
        found = next((g for g in self._begun(high, low) if g.j <= low and g.mark in WEAK), None)
        if found is None or len(found.parties) < 2 or self.passage.begun("say", high, found.i):
            return None
        if any(f.get("func.that") for f in self.passage.begun("func", found.j, low)):
            return None
        lands = all(m.kind == "state" for m in found.mentions)
        return None if lands and self.passage.starting("concluding", found.j) is None else found

    def _meets_thing(self, at: int) -> bool:
        """ "they met the criteria", "they met pirates": whether the verb behind the pronoun at token `at` has an object
        that is nobody known.
        """
        verb = next((f for f in self.passage.begun("frame", at + 1, at + NEXT) if f.get("frame.verb")), None)
        if verb is None or verb.j >= len(self.passage.tokens):
            return False
        layers = ("actor", "again", "channel", "date", "func", "quiet")
        known = any(self.passage.covering(layer, verb.j) for layer in layers)
        plain = (
            self.passage.tokens[verb.j].form.kind == "w" and self.passage.fold(verb.j) not in self.passage.pack.spans
        )
        return plain and not known

    def _quoted(self, at: int) -> tuple[int, int] | None:
        n = bisect_right(self._opened, at) - 1
        return self.ranges[n] if n >= 0 and at < self.ranges[n][1] else None

    def _begun(self, low: int, high: int) -> list[Group]:
        """The groups that begin in tokens `[low, high)`."""
        first = bisect_left(self._starts, low)
        return self.groups[first : bisect_left(self._starts, high, first)]

    def _before(self, at: int, *, quote: tuple[int, int] | None = None) -> Mention | None:
        """The first person whom the sentence, or one shortly before it, speaks of; what is quoted speaks for itself."""
        own = quote or self._quoted(at)
        now = self.clauses.sentence[at]
        start, _ = self.clauses.around(at)
        if quote is None and (known := self._ahead(at) or self._traveller(at) or self._author(at)):
            return known
        for back in range(BACK + 1):
            for group in self._by_sentence.get(now - back, []):
                if group.j > at:
                    continue
                opens = not back and group.i - start <= 1  # "For Putin the week …: he flew"
                if not opens and group.mark not in (BARE if back else WEAK):
                    continue
                inside = self._quoted(group.i)
                if inside is not None and (quote is not None or inside != own):
                    continue
                if len(group.mentions) == 1 and group.mentions[0].kind in PERSONS and group.mentions[0].party:
                    return group.mentions[0]
            if now >= back and self._stranger(now - back, at):
                return None
        return None

    def _stranger(self, sentence: int, at: int) -> bool:
        """Whether somebody speaks in a sentence whom nobody knows: then it is he who goes on."""
        if sentence not in self._named:
            self._named[sentence] = self._first_stranger(sentence)
        end = self._named[sentence]
        return end is not None and end <= at

    def _first_stranger(self, sentence: int) -> int | None:
        """Where the first word of saying ends in a sentence behind somebody whom nobody knows."""
        low, high = self.passage.sentences[sentence]
        for found in self.passage.within("say", low, high):
            before = found.i - 1
            token = self.passage.tokens[before] if before >= low else None
            named = token is not None and token.form.kind == "w" and token.form.capital and before > low
            if named and self.passage.fold(before) not in self.kinds and self._covered(before) is None:
                return found.j
        return None

    def _covered(self, at: int) -> Group | None:
        n = bisect_right(self._starts, at) - 1
        return self.groups[n] if n >= 0 and at < self.groups[n].j else None

    def _ahead(self, at: int) -> Mention | None:
        """ "Before he left for Lebanon, the ambassador …": whom the main clause names behind the comma."""
        start, end = self.clauses.around(at)
        if at != start + 1:
            return None
        comma = next((t for t in range(at, end) if self.passage.fold(t) == ","), end)
        behind = (g.mentions[0] for g in self._begun(comma + 1, comma + 3) if g.mark == "")
        return next((m for m in behind if m.kind in PERSONS and m.party), None)

    def _traveller(self, at: int) -> Mention | None:
        """ "criticised Orban's trip to Moscow, where he met Putin": whose journey led to where the pronoun stands."""
        there = self.passage.ending("there", at)
        if there is None:
            return None
        low, _ = self.passage.sentences[self.clauses.sentence[at]]
        nouns = [f for f in self.passage.begun("frame", low, there.i) if f.get("frame.noun")]
        if not nouns or between(self.passage, nouns[-1].j, there.i):
            return None  # "spoke of Xi's visit before flying to Tokyo, where he met Kishida"
        before = (g for g in reversed(self._begun(low, nouns[-1].i)) if g.j <= nouns[-1].i)
        whose = next(before, None)
        own = self.passage.pack.possessives
        beside = whose is not None and all(self.passage.fold(t) in own for t in range(whose.j, nouns[-1].i))
        alone = whose is not None and len(whose.mentions) == 1 and whose.j < nouns[-1].i
        if whose is None or not (beside and alone) or whose.mentions[0].kind not in PERSONS:
            return None
        return whose.mentions[0] if whose.mentions[0].party else None

    def _author(self, at: int) -> Mention | None:
        """ "reacted to a statement by Kuleba that he met …", "… saying that he met": who says what the clause of the
        pronoun tells, where "by" leads him in behind a noun, and nothing but "saying" stands between.
        """
        that = self.passage.ending("func", at)
        end = that.i if that is not None and that.get("func.that") is not None else at
        says = self.passage.ending("said", end)
        said = self.passage.ending("say", end) if says is None else says
        end = said.i if said is not None else end
        group = self._covered(end - 1)
        if end == at or group is None or group.j != end or group.mark != "by" or len(group.mentions) != 1:
            return None
        led = next((t for t in range(group.i, max(0, group.i - LED), -1) if self.clauses.marked(t - 1)), None)
        before = led - 2 if led is not None else -1
        plain = before > 0 and self.passage.tokens[before].form.kind == "w"
        verb = any(self.passage.covering(layer, before) for layer in ("say", "light", "func", "actor"))
        if not plain or verb or self.passage.fold(before - 1) in self.passage.pack.passives:
            return None  # "was told by Kuleba that he"
        him = group.mentions[0]
        return him if him.kind in PERSONS and him.party else None

    def _speaker(self, at: int) -> Mention | None:
        """Who says "I": whoever is named beside the quote in its sentence, else the one spoken of before."""
        quote = self._quoted(at)
        if quote is None:
            return None
        for group in self._begun(quote[1], quote[1] + NEAR + 1):
            if group.mark != "" or len(group.mentions) != 1:
                continue
            if group.mentions[0].kind in PERSONS and group.mentions[0].party and {group.i, group.j} & self._says:
                return group.mentions[0]
        return self._before(quote[0], quote=quote)

    def me(self, at: int) -> Mention | None:
        """Who says "me" at token `at`."""
        return self._speaker(at)
