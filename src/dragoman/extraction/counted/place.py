"""Of whom a figure counts: an adjective, an army, or the place where it happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.counted.heads import Head
from dragoman.extraction.deed import Deed, deeds
from dragoman.language.passage import Passage
from dragoman.model.event import Place
from dragoman.text.places import begun
from dragoman.world.world import World

PHRASE = 5  # tokens behind a noun within which its people is named
BACK = 2  # sentences back in which the place was named last
SCENE = 3  # places of one state, two thirds of all, that make it the article's scene
FORCES = frozenset(("soldiers", "police", "officials"))
NOBODY = frozenset(("combatants",))  # attackers are of no place's people
ENDS = frozenset('.,،;؛:!?؟()"«»')


class Peoples:
    """Answers of whom and where, for one passage."""

    def __init__(
        self,
        passage: Passage,
        mentions: Sequence[Mention],
        world: World | None,
        done: Callable[[], list[Deed]] | None = None,
    ) -> None:
        self.passage = passage
        self.mentions = mentions
        self.world = world
        self.deeds = done or partial(deeds, passage, mentions, world)
        self.breaks = [f.i for f, _ in passage.of("count.break")]

    def of(self, head: Head | None, start: int, end: int, sentence: int) -> str | None:
        """The party or people counted by `head` (or by a bare number whose words end at `end`)."""
        if head is not None and head.people:
            return self._party(head.people)
        named = self._named(head.j if head else end)
        if named is not None:
            return named
        if head is not None and head.population in NOBODY:
            return None
        if head is not None and head.population in FORCES:
            return self._army(start, sentence)
        return self.country(start, end, sentence)

    def _army(self, start: int, sentence: int) -> str | None:
        """Soldiers are those of the army or state that the sentence names before them, not of the place."""
        i, _ = self.passage.sentences[sentence]
        named = [
            m.party
            for m in self.mentions
            if i <= m.i < start and m.party and m.kind != "city" and not self._located(m.i)
        ]
        return named[-1] if named else None

    def _party(self, code: str) -> str:
        return self.world.party(code) if self.world else code

    def _named(self, at: int) -> str | None:
        """«جنود إسرائيليين», «من أفراد الجيش الأميركي»: a people named behind the noun, in its phrase."""
        passage = self.passage
        for t in range(at, min(at + PHRASE, len(passage.tokens))):
            if passage.fold(t) in ENDS or passage.tokens[t].form.kind == "l":
                return None
            hit = passage.starting("actor", t)
            if hit is None:
                if self._turns(t):
                    return None
                continue
            clitic = passage.pack.clitics.get(hit.pre)
            if clitic and clitic.conjunction:
                return None
            kinds = (
                ("actor.adjective", "actor.movement")
                if t == at
                else ("actor.adjective", "actor.state", "actor.body", "actor.movement")
            )
            entry = next((e for k in kinds if (e := hit.get(k))), None)
            if entry is not None and not self._located(t):
                return self._party(entry.value)
            if hit.get("actor.city"):
                return None
        return None

    def _turns(self, t: int) -> bool:
        """Whether a preposition at token `t` leaves the phrase of those counted («… شهداء برصاص …», "…
        people in …").
        """
        found = self.passage.covering("func", t)
        mark = found.get("func.mark") if found else None
        if mark and mark.value != "from":
            return True
        clitics = self.passage.pack.clitics
        return any(
            (c := clitics.get(r.pre)) is not None and c.preposition and len(r.stem) > 3
            for r in self.passage.tokens[t].form.readings
            if r.pre and not r.suf
        )

    def _located(self, t: int) -> bool:
        """Whether a preposition of place stands before token `t`: then it says where, not of whom."""
        found = self.passage.ending("func", t)
        mark = found.get("func.mark") if found else None
        return mark is not None and mark.value in ("place", "from")

    def country(self, start: int, end: int, sentence: int) -> str | None:
        """The state of the place named nearest in the sentence, else in the sentences before."""
        sentences = self.passage.sentences
        i, j = sentences[sentence]
        first = max((b for b in self.breaks if i <= b < start), default=i)
        last = min((b for b in self.breaks if end < b < j), default=j)
        inside = self._places(first, last) or self._struck(first, last) or self._worded(first, last)
        if inside:
            return min(inside, key=lambda p: abs(p[0] - start))[1]
        for back in range(1, BACK + 1):
            if sentence - back >= 0:
                earlier = self._places(*sentences[sentence - back])
                if earlier:
                    return earlier[-1][1]
        return self._scene

    @cached_property
    def _scene(self) -> str | None:
        """The state in which the whole article plays, if it is plainly one."""
        found = [code for _, code in self._places(0, len(self.passage.tokens))]
        top = max(sorted(set(found)), key=found.count, default=None)
        return top if top and found.count(top) >= SCENE and found.count(top) * 3 >= len(found) * 2 else None

    def _places(self, i: int, j: int) -> list[tuple[int, str]]:
        out: list[tuple[int, str]] = []
        for mention in begun(self.mentions, i, j):
            if mention.kind == "city" and mention.city and self.world:
                city = self.world.cities.get(mention.city)
                if city and city.country:
                    out.append((mention.i, city.country))
            elif (
                mention.kind == "state"
                and mention.party
                and (
                    self._located(mention.i) or self.passage.ending("cause", mention.i)  # «زلزله ژاپن»
                )
            ):
                out.append((mention.i, mention.party))
        return out

    def _struck(self, i: int, j: int) -> list[tuple[int, str]]:
        """«تعرض لبنان لهجوم … أسفر عن مقتل 9»: whom an attack of the same clause struck."""
        return [(at[0], code) for d in self.deeds() if i <= d.word[0] < j for at, code in d.recipients]

    def _worded(self, i: int, j: int) -> list[tuple[int, str]]:
        """«16 ولاية جزائرية»: the one state whose adjective a clause has."""
        nouns = [f for f in self.passage.within("deed", i, j) if f.get("deed.noun")]
        doing = {f.j for f in nouns} | {f.i - 1 for f in nouns}  # «القصف الإسرائيلي», "Israeli strikes": who did it
        entries = [
            (f.i, e.value)
            for f in self.passage.within("actor", i, j)
            if (e := f.get("actor.adjective")) and f.i not in doing and f.j - 1 not in doing
        ]
        found = [(at, self._party(code)) for at, code in entries]
        return found if len({code for _, code in found}) == 1 else []

    def place(self, start: int, end: int, sentence: int) -> Place | None:
        """The city named in the figure's own clause."""
        i, j = self.passage.sentences[sentence]
        for mention in begun(self.mentions, i, j):
            if mention.kind == "city" and mention.city and self.world:
                city = self.world.cities.get(mention.city)
                span = self.passage.span(mention.i, mention.j)
                return Place(country=city.country if city else None, city=mention.city, evidence=(span,))
        return None
