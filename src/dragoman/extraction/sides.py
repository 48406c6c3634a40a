"""Who stands where around the word of a deed: beside it, before it, behind its words of direction."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.world.world import World

BESIDE = 1  # tokens between a noun of doing and who does it («هجوم حماس», "Israeli strikes")
LONGEST = 30  # tokens that the mention of an actor takes up at most
AHEAD = 9  # tokens behind a noun within which it says to whom
STOPS = frozenset(".;:؛،,!?؟\n")
SUBJECT = ("", "after-word", "to", "object")  # marks that the one who does or suffers it may have
Placed = tuple[tuple[int, int], str]


class Sides:
    """Answers who does and who suffers, with the tokens that say it, for one passage."""

    def __init__(self, passage: Passage, mentions: Sequence[Mention], world: World | None) -> None:
        self.passage = passage
        self.mentions = mentions
        self.world = world
        self.order = passage.pack.data.pack.order
        self.marks = passage.covered("func.mark")
        self.verbs = passage.covered("said")

    def clear(self, a: int, b: int) -> bool:
        """Whether no sign stands in `[a, b)`."""
        return not any(self.passage.fold(t) in STOPS for t in range(a, b))

    def owner(self, hit: Found) -> Placed | None:
        """Whose deed it is: an adjective or a name beside the noun («الغارات الإسرائيلية», «حمله حماس»,
        "Israeli strikes").
        """
        if self.order == "SVO":
            return self.ending(hit.i)
        for found in self.passage.begun("actor", hit.j, hit.j + BESIDE + 1):
            if not self.clear(hit.j, found.i):
                continue
            if any(t in self.marks for t in range(hit.j, found.i)):
                return None
            clitic = self.passage.pack.clitics.get(found.pre)
            if clitic and (clitic.preposition or clitic.conjunction):
                return None
            return self.coded(found)
        return None

    def ending(self, at: int) -> Placed | None:
        """English: who is named right before a noun («Israeli strikes», "Saudi Arabia's war")."""
        for end in (at, at - 1, at - 2):
            found = self.passage.ending("actor", end)
            if found and self.clear(end, at) and not any(t in self.verbs for t in range(end, at)):
                made = self.coded(found)
                if made is not None:
                    return made
        return None

    def coded(self, found: Found) -> Placed | None:
        """The party that a name or adjective says."""
        kinds = ("actor.adjective", "actor.state", "actor.movement", "actor.body", "actor.capital")
        entry = next((e for k in kinds if (e := found.get(k))), None)
        if entry is None:
            near = begun(self.mentions, found.i - LONGEST, found.i + 1)
            mention = next((m for m in near if found.j <= m.j and m.party), None)
            return ((mention.i, mention.j), mention.party or "") if mention else None
        return (found.i, found.j), self.world.party(entry.value) if self.world else entry.value

    def target(self, a: int, name: str, j: int) -> tuple[Placed, ...]:
        """To whom: the first actor or place behind one of the deed's words of direction."""
        passage = self.passage
        for word in passage.within("deed", a, min(a + AHEAD, j)):
            if not self.shares(name, word):
                continue
            if not self.clear(a, word.i):
                return ()
            near = [m for m in begun(self.mentions, word.i, word.j + 3) if m.j <= j and self.code(m)]
            if near:
                return (((near[0].i, near[0].j), self.code(near[0]) or ""),)
        clitics = passage.pack.clitics
        for mention in begun(self.mentions, a, a + 4):
            if mention.mark in ("to-clitic",) and self.code(mention) and clitics:
                return (((mention.i, mention.j), self.code(mention) or ""),)
        return ()

    def shares(self, name: str, word: Found) -> bool:
        """Whether a word of direction belongs to a deed."""
        return any(e.value == name for e in word.all("deed.toward"))

    def code(self, mention: Mention) -> str | None:
        """The party of a mention; of a city, its state."""
        if mention.kind == "city" and mention.city and self.world:
            city = self.world.cities.get(mention.city)
            return city.country if city else None
        return mention.party

    def between(self, a: int, b: int) -> tuple[Placed, ...]:
        """The actors in `[a, b)`."""
        return tuple(
            ((m.i, m.j), code)
            for m in begun(self.mentions, a, b)
            if m.j <= b and (code := self.code(m)) and m.kind != "city"
        )

    def before(self, at: int, i: int) -> tuple[Placed, ...]:
        """The actors of `[i, at)` that may be a subject."""
        return tuple(
            ((m.i, m.j), code)
            for m in begun(self.mentions, i, at)
            if m.j <= at and m.kind != "city" and m.mark in SUBJECT and (code := self.code(m))
        )
