"""Whom a personal pronoun as subject means ("he met …", "we had a call with …"), in a language that writes them."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.clauses import Clauses
from dragoman.extraction.contacts.groups import Group
from dragoman.extraction.said.quotes import Quotes
from dragoman.language.passage import Passage

BACK = 4  # sentences back in which the one whom "he" goes on about was named
NEAR = 8  # tokens behind a quote within which its speaker is named
BARE = ("",)
WEAK = ("", "after-word", "after")  # in the pronoun's own sentence: "When Trump became president, he …"
PERSONS = ("person", "office")
FIRST = ("i", "we")


class Pronouns:
    """The subject pronouns of one passage."""

    def __init__(self, passage: Passage, groups: list[Group], clauses: Clauses) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = clauses
        self.kinds = passage.pack.personal
        self.quotes = Quotes(passage) if self.kinds else None

    def last(self, a: int, b: int) -> int | None:
        """The last subject pronoun in tokens `[a, b)`."""
        return next((t for t in range(b - 1, a - 1, -1) if self.passage.fold(t) in self.kinds), None)

    def group(self, at: int) -> Group | None:
        """Whom the pronoun at token `at` stands for, as a bare group there."""
        kind = self.kinds[self.passage.fold(at)]
        found = self._speaker(at) if kind in FIRST else self._before(at)
        if found is None:
            return None
        mention = replace(found, i=at, j=at + 1, mark="", joined=False)
        if kind == "we" and mention.kind in PERSONS:
            mention = replace(mention, kind="institution", institution="government", office=None)
            mention = replace(mention, person=None, name=None, wikidata=None)
        return Group(i=at, j=at + 1, mark="", mentions=(mention,))

    def _quoted(self, at: int) -> tuple[int, int] | None:
        ranges = self.quotes.ranges if self.quotes else []
        return next(((a, b) for a, b in ranges if a <= at < b), None)

    def _before(self, at: int, *, quote: tuple[int, int] | None = None) -> Mention | None:
        """The first person whom the sentence, or one shortly before it, speaks of; what is quoted speaks for itself."""
        own = quote or self._quoted(at)
        now = self.clauses.sentence[at]
        if quote is None and (ahead := self._ahead(at)) is not None:
            return ahead
        for back in range(BACK + 1):
            for group in self.groups:
                if self.clauses.sentence[group.i] != now - back or group.j > at:
                    continue
                opens = not back and group.i - self.clauses.around(at)[0] <= 1  # "For Putin the week …: he flew"
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
        low, high = self.passage.sentences[sentence]
        for found in self.passage.within("say", low, min(high, at)):
            before = found.i - 1
            token = self.passage.tokens[before] if before >= low else None
            named = token is not None and token.form.kind == "w" and token.form.capital and before > low
            if named and self.passage.fold(before) not in self.kinds and self._covered(before) is None:
                return True
        return False

    def _covered(self, at: int) -> Group | None:
        return next((g for g in self.groups if g.i <= at < g.j), None)

    def _ahead(self, at: int) -> Mention | None:
        """ "Before he left for Lebanon, the ambassador …": whom the main clause names behind the comma."""
        start, end = self.clauses.around(at)
        if at != start + 1:
            return None
        comma = next((t for t in range(at, end) if self.passage.fold(t) == ","), end)
        behind = (g.mentions[0] for g in self.groups if comma < g.i <= comma + 2 and g.mark == "")
        return next((m for m in behind if m.kind in PERSONS and m.party), None)

    def _speaker(self, at: int) -> Mention | None:
        """Who says "I": whoever is named beside the quote in its sentence, else the one spoken of before."""
        quote = self._quoted(at)
        if quote is None:
            return None
        ends = {f.j for f in self.passage.layer("say")} | {f.i for f in self.passage.layer("say")}
        for group in self.groups:
            if not quote[1] <= group.i <= quote[1] + NEAR or group.mark != "" or len(group.mentions) != 1:
                continue
            if group.mentions[0].kind in PERSONS and group.mentions[0].party and {group.i, group.j} & ends:
                return group.mentions[0]
        return self._before(quote[0], quote=quote)
