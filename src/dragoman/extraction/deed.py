"""Deeds in a passage: a noun or verb of doing, who does it, to whom; from the marks around it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.world.world import World

BESIDE = 1  # tokens between a noun of doing and who does it («هجوم حماس», "Israeli strikes")
AHEAD = 9  # tokens behind a noun within which it says to whom
FAR = 12  # tokens between a Persian subject and its noun
LIGHT = 7  # tokens between a carrying verb and its noun
STOPS = frozenset(".;:؛،,!?؟\n")
DENIED = frozenset(("negated", "hypothetical", "planned", "denied", "called-for"))
Placed = tuple[tuple[int, int], str]


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """A deed told at tokens `[i, j)`; `word` its own words; actors and recipients with theirs and their
    parties.
    """

    i: int
    j: int
    type: str
    rule: str
    word: tuple[int, int]
    sentence: tuple[int, int]
    actors: tuple[Placed, ...]
    recipients: tuple[Placed, ...]


def deeds(passage: Passage, mentions: Sequence[Mention], world: World | None = None) -> list[Deed]:
    """The deeds of a passage that name an actor and a recipient, or one who suffers, in order."""
    finder = _Finder(passage, mentions, world)
    return [d for i, j in passage.sentences for d in finder.sentence(i, j)]


class _Finder:
    def __init__(self, passage: Passage, mentions: Sequence[Mention], world: World | None) -> None:
        self.passage = passage
        self.mentions = mentions
        self.world = world
        self.order = passage.pack.data.pack.order
        self.words = passage.pack.data.deeds.deeds
        self.marks = {t for f in passage.layer("func") if f.get("func.mark") for t in range(f.i, f.j)}
        self.verbs = {t for f in passage.layer("said") for t in range(f.i, f.j)}
        self.denied = [
            f.i for f in passage.layer("status") if (e := f.get("status.cue")) and e.value in DENIED
        ]

    def sentence(self, i: int, j: int) -> list[Deed]:
        found = self.passage.within("deed", i, j)
        out: list[Deed] = self._orders(found, (i, j))
        for hit in found:
            noun, verb = hit.get("deed.noun"), hit.get("deed.verb")
            if noun is not None and not self._unreal(hit):
                made = self._noun(hit, noun.value, found, (i, j))
            elif verb is not None and "guard" not in verb.tags and not self._unreal(hit):
                made = self._verb(hit, verb.value, (i, j))
            else:
                continue
            if made is not None:
                out.append(made)
        return out

    def _orders(self, found: list[Found], bounds: tuple[int, int]) -> list[Deed]:
        """What a court orders: the court by its own code, the first other party that the sentence names
        behind it.
        """
        courts = self.passage.pack.data.deeds.courts
        out: list[Deed] = []
        for court in self.passage.within("actor", *bounds):
            entry = court.get("actor.body")
            order = next((f for f in found if f.get("deed.order")), None)
            if entry is None or entry.value not in courts or order is None:
                continue
            own = self.world.party(entry.value) if self.world else entry.value
            named = [
                m for m in self.mentions if court.j <= m.i and m.j <= bounds[1] and m.party not in (None, own)
            ]
            if named and named[0].party:
                target: Placed = ((named[0].i, named[0].j), named[0].party)
                words = self.passage.pack.data.deeds.deeds
                name = next((n for n, w in words.items() if w.event == "REQUEST"), "")
                if name:
                    out.append(
                        self._made(name, order, bounds, (((court.i, court.j), entry.value),), (target,), None)
                    )
        return out[:1]

    def _unreal(self, hit: Found) -> bool:
        return any(0 < hit.i - at <= 3 for at in self.denied)

    def _clear(self, a: int, b: int) -> bool:
        return not any(self.passage.fold(t) in STOPS for t in range(a, b))

    # -- nouns -------------------------------------------------------------------------------------
    def _noun(self, hit: Found, name: str, found: list[Found], bounds: tuple[int, int]) -> Deed | None:
        i, j = bounds
        suffered = self._carrier(hit, found, "deed.suffered", name, LIGHT)
        if suffered is not None:
            victims = self._between(suffered.j, hit.i) or self._before(suffered.i, i)
            return self._made(name, hit, bounds, (), victims[:1], suffered) if victims else None
        mutual = self._carrier(hit, found, "deed.mutual", name, LIGHT + 3)
        if mutual is not None:
            sides = self._between(mutual.j, hit.i)
            return self._made(name, hit, bounds, sides[:2], (), mutual) if len(sides) >= 2 else None
        owner = self._owner(hit)
        after = owner[0][1] if owner and owner[0][0] >= hit.j else hit.j
        carrier = self._carrier(hit, found, "deed.light", name, LIGHT)
        actors: tuple[Placed, ...] = (owner,) if owner else ()
        if not actors and carrier is not None:
            between = self._between(carrier.j, hit.i)
            actors = between[:1] or self._before(carrier.i, i)[-1:]
        if not actors and self.order == "SOV" and self._carrier_behind(hit, found, name, j):
            actors = tuple(b for b in self._before(hit.i, i) if hit.i - b[0][1] <= FAR)[-1:]
        codes = {code for _, code in actors}
        recipients = tuple(r for r in self._target(after, name, j) if r[1] not in codes)[:1]
        alone = (
            owner is not None and owner[0][0] >= hit.j and any(e.value == name for e in hit.all("deed.alone"))
        )
        if not actors or not (recipients or (alone and self._dated(after, j))):
            return None
        if self.words[name].carried and carrier is None and self.order != "SOV":
            return None
        return self._made(name, hit, bounds, actors, recipients, carrier)

    def _dated(self, a: int, j: int) -> bool:
        """Whether a day follows close by: «حمله حماس در ۷ اکتبر» tells of an attack, whoever suffered it."""
        return any(a <= f.i <= a + 3 and f.i < j for f in self.passage.layer("date"))

    def _carrier(self, hit: Found, found: list[Found], kind: str, name: str, most: int) -> Found | None:
        """The verb before a noun that carries it."""
        near = [f for f in found if (e := f.get(kind)) and e.value == name and 0 <= hit.i - f.j <= most]
        near = [f for f in near if self._clear(f.j, hit.i) or kind != "deed.light"]
        return near[-1] if near else None

    def _carrier_behind(self, hit: Found, found: list[Found], name: str, j: int) -> bool:
        """Persian: the verb that carries the noun closes its clause («به … حمله کرد»)."""
        return any(
            (e := f.get("deed.light")) and e.value == name and hit.j <= f.i <= hit.j + LIGHT for f in found
        )

    def _owner(self, hit: Found) -> Placed | None:
        """Whose deed it is: an adjective or a name beside the noun («الغارات الإسرائيلية», «حمله حماس»,
        "Israeli strikes").
        """
        if self.order == "SVO":
            return self._ending(hit.i)
        for found in self.passage.layer("actor"):
            if found.i > hit.j + BESIDE:
                return None
            if found.i < hit.j or not self._clear(hit.j, found.i):
                continue
            if any(t in self.marks for t in range(hit.j, found.i)):
                return None
            clitic = self.passage.pack.clitics.get(found.pre)
            if clitic and (clitic.preposition or clitic.conjunction):
                return None
            return self._coded(found)
        return None

    def _ending(self, at: int) -> Placed | None:
        for found in reversed([f for f in self.passage.layer("actor") if f.j <= at]):
            gap = range(found.j, at)
            if (
                len(gap) <= 2
                and found.j <= at
                and self._clear(found.j, at)
                and not any(t in self.verbs for t in gap)
            ):
                made = self._coded(found)
                if made is not None:
                    return made
        return None

    def _coded(self, found: Found) -> Placed | None:
        kinds = ("actor.adjective", "actor.state", "actor.movement", "actor.body", "actor.capital")
        entry = next((e for k in kinds if (e := found.get(k))), None)
        if entry is None:
            mention = next((m for m in self.mentions if m.i <= found.i and found.j <= m.j and m.party), None)
            return ((mention.i, mention.j), mention.party or "") if mention else None
        return (found.i, found.j), self.world.party(entry.value) if self.world else entry.value

    def _target(self, a: int, name: str, j: int) -> tuple[Placed, ...]:
        """To whom: the first actor or place behind one of the deed's words of direction."""
        passage = self.passage
        for word in passage.within("deed", a, min(a + AHEAD, j)):
            if not self._shares(name, word):
                continue
            if not self._clear(a, word.i):
                return ()
            near = [m for m in self.mentions if word.i <= m.i <= word.j + 2 and m.j <= j and self._code(m)]
            if near:
                return (((near[0].i, near[0].j), self._code(near[0]) or ""),)
        clitics = passage.pack.clitics
        for mention in self.mentions:
            if a <= mention.i <= a + 3 and mention.mark in ("to-clitic",) and self._code(mention) and clitics:
                return (((mention.i, mention.j), self._code(mention) or ""),)
        return ()

    def _shares(self, name: str, word: Found) -> bool:
        return any(e.value == name for e in word.all("deed.toward"))

    def _code(self, mention: Mention) -> str | None:
        if mention.kind == "city" and mention.city and self.world:
            city = self.world.cities.get(mention.city)
            return city.country if city else None
        return mention.party

    # -- verbs -------------------------------------------------------------------------------------
    def _verb(self, hit: Found, name: str, bounds: tuple[int, int]) -> Deed | None:
        """«قصفت روسيا أوكرانيا», "Russia attacked Ukraine": subject and object by their place."""
        i, j = bounds
        if self.order == "SOV":
            return self._final(hit, name, bounds)
        behind = [
            ((m.i, m.j), code)
            for m in self.mentions
            if hit.j <= m.i <= hit.j + 4 and m.j <= j and (code := self._code(m))
        ]
        if self.order == "VSO":
            near = [b for b in behind if self._clear(hit.j, b[0][0])]
            ok = (
                len(near) >= 2
                and near[0][0][0] == hit.j
                and near[1][0][0] == near[0][0][1]
                and near[0][1] != near[1][1]
            )
            return self._made(name, hit, bounds, tuple(near[:1]), tuple(near[1:2]), None) if ok else None
        ahead = self._before(hit.i, i)[-1:]
        target = tuple(b for b in behind if b[0][0] <= hit.j + 1)[:1]
        if not ahead or not target or hit.i - ahead[0][0][1] > 2 or ahead[0][1] == target[0][1]:
            return None
        return self._made(name, hit, bounds, ahead, target, None)

    def _final(self, hit: Found, name: str, bounds: tuple[int, int]) -> Deed | None:
        """Persian: «آمریکا به ایران حمله کرد», «… را بمباران کرد»: the marked phrase, and the bare one
        before it.
        """
        near = [
            m for m in self.mentions if max(bounds[0], hit.i - FAR) <= m.i and m.j <= hit.i and self._code(m)
        ]
        target = next((m for m in reversed(near) if m.mark in ("to", "object")), None)
        if target is None:
            return None
        actor = next((m for m in reversed(near) if m.j <= target.i and m.mark == "" and m.party), None)
        if actor is None or actor.party == self._code(target):
            return None
        doer: Placed = ((actor.i, actor.j), actor.party or "")
        done: Placed = ((target.i, target.j), self._code(target) or "")
        return self._made(name, hit, bounds, (doer,), (done,), None)

    # -- shared ------------------------------------------------------------------------------------
    def _between(self, a: int, b: int) -> tuple[Placed, ...]:
        return tuple(
            ((m.i, m.j), code)
            for m in self.mentions
            if a <= m.i and m.j <= b and (code := self._code(m)) and m.kind != "city"
        )

    def _before(self, at: int, i: int) -> tuple[Placed, ...]:
        return tuple(
            ((m.i, m.j), code)
            for m in self.mentions
            if i <= m.i
            and m.j <= at
            and m.kind != "city"
            and m.mark in ("", "after-word", "to", "object")
            and (code := self._code(m))
        )

    def _made(
        self,
        name: str,
        hit: Found,
        bounds: tuple[int, int],
        actors: tuple[Placed, ...],
        recipients: tuple[Placed, ...],
        carrier: Found | None,
    ) -> Deed:
        places = (
            [p for p, _ in (*actors, *recipients)]
            + [(hit.i, hit.j)]
            + ([(carrier.i, carrier.j)] if carrier else [])
        )
        return Deed(
            i=max(bounds[0], min(a for a, _ in places)),
            j=min(bounds[1], max(b for _, b in places)),
            type=self.words[name].event,
            rule=name,
            word=(hit.i, hit.j),
            sentence=bounds,
            actors=actors,
            recipients=recipients,
        )
