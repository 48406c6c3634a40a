"""Deeds in a passage: a noun or verb of doing, who does it, to whom; from the marks around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.sides import Placed, Sides
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.world.world import World

FAR = 12  # tokens between a Persian subject and its noun
BEFORE = 5  # tokens before a deed within which a word makes it a plan or a fear
LIGHT = 7  # tokens between a carrying verb and its noun
UNSURE = ("hypothetical", "conditional", "possible", "ought", "planned", "intended", "called-for")
DENIED = frozenset(("negated", "refused", "denied", *UNSURE))

TOLD = frozenset(("deed.noun", "deed.verb"))  # the words that tell a deed; others go with them


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
        self.sides = Sides(passage, mentions, world)
        self.words = passage.pack.data.deeds.deeds
        self.ordered = bool(passage.of("deed.order"))
        self.denied = [f.i for f, e in passage.of("status.cue") if e.value in DENIED]

    def sentence(self, i: int, j: int) -> list[Deed]:
        found = self.passage.within("deed", i, j)
        if not found:
            return []
        out: list[Deed] = self._orders(found, (i, j)) if self.ordered else []
        for hit in found:
            if TOLD.isdisjoint(hit.kinds):
                continue
            noun, verb = hit.get("deed.noun"), hit.get("deed.verb")
            if noun is not None and not self._unreal(hit):
                made = self._noun(hit, noun.value, found, (i, j))
            elif verb is not None and "guard" not in verb.tags and not self._unreal(hit):
                made = self._verb(hit, verb.value, (i, j))
            else:
                continue
            if made is not None and not self._only_thought_of(made, (i, j)):
                out.append(made)
        return out

    def _only_thought_of(self, made: Deed, bounds: tuple[int, int]) -> bool:
        """Whether the words before a deed say that it is planned, feared or asked for («تستعد لفرض …»)."""
        first = max(bounds[0], made.i - BEFORE)
        last = made.word[1]
        return bisect_left(self.denied, first) < bisect_left(self.denied, last) or bool(
            self.passage.within("unreal", first, last)
        )

    def _orders(self, found: list[Found], bounds: tuple[int, int]) -> list[Deed]:
        """What a court orders: the court by its own code, the first other party that the sentence names
        behind it.
        """
        courts = self.passage.pack.data.deeds.courts
        out: list[Deed] = []
        order = next((f for f in found if f.get("deed.order")), None)
        if order is None:
            return out
        for court in self.passage.within("actor", *bounds):
            entry = court.get("actor.body")
            if entry is None or entry.value not in courts:
                continue
            own = self.world.party(entry.value) if self.world else entry.value
            behind = begun(self.mentions, court.j, bounds[1])
            named = [m for m in behind if m.j <= bounds[1] and m.party not in (None, own)]
            if named and named[0].party:
                target: Placed = ((named[0].i, named[0].j), named[0].party)
                words = self.passage.pack.data.deeds.deeds
                name = next((n for n, w in words.items() if w.event == "REQUEST"), "")
                if name:
                    out.append(self._made(name, order, bounds, (((court.i, court.j), entry.value),), (target,), None))
        return out[:1]

    def _unreal(self, hit: Found) -> bool:
        return bisect_left(self.denied, hit.i - 3) < bisect_left(self.denied, hit.i)

    # -- nouns -------------------------------------------------------------------------------------
    def _noun(self, hit: Found, name: str, found: list[Found], bounds: tuple[int, int]) -> Deed | None:
        i, j = bounds
        suffered = self._carrier(hit, found, "deed.suffered", name, LIGHT)
        if suffered is not None:
            victims = self.sides.between(suffered.j, hit.i) or self.sides.before(suffered.i, i)
            return self._made(name, hit, bounds, (), victims[:1], suffered) if victims else None
        mutual = self._carrier(hit, found, "deed.mutual", name, LIGHT + 3)
        if mutual is not None:
            sides = self.sides.between(mutual.j, hit.i)
            return self._made(name, hit, bounds, sides[:2], (), mutual) if len(sides) >= 2 else None
        owner = self.sides.owner(hit)
        after = owner[0][1] if owner and owner[0][0] >= hit.j else hit.j
        carrier = self._carrier(hit, found, "deed.light", name, LIGHT)
        actors: tuple[Placed, ...] = (owner,) if owner else ()
        if not actors and carrier is not None:
            between = self.sides.between(carrier.j, hit.i)
            actors = between[:1] or tuple(
                b for b in self.sides.before(carrier.i, i)[-1:] if self.sides.clear(b[0][1], carrier.i)
            )
        if not actors and self.order == "SOV" and self._carrier_behind(hit, found, name, j):
            actors = tuple(b for b in self.sides.before(hit.i, i) if hit.i - b[0][1] <= FAR)[-1:]
        codes = {code for _, code in actors}
        recipients = tuple(r for r in self.sides.target(after, name, j) if r[1] not in codes)[:1]
        alone = owner is not None and owner[0][0] >= hit.j and any(e.value == name for e in hit.all("deed.alone"))
        if not actors or not (recipients or (alone and self._dated(after, j))):
            return None
        if self.words[name].carried and carrier is None and self.order != "SOV":
            return None
        return self._made(name, hit, bounds, actors, recipients, carrier)

    def _dated(self, a: int, j: int) -> bool:
        """Whether a day follows close by: «حمله حماس در ۷ اکتبر» tells of an attack, whoever suffered it."""
        return bool(self.passage.begun("date", a, min(a + 4, j)))

    def _carrier(self, hit: Found, found: list[Found], kind: str, name: str, most: int) -> Found | None:
        """The verb before a noun that carries it."""
        near = [f for f in found if 0 <= hit.i - f.j <= most and any(e.value == name for e in f.all(kind))]
        near = [f for f in near if not any("future" in e.tags for e in f.all(kind))]
        near = [f for f in near if self.sides.clear(f.j, hit.i) or kind != "deed.light"]
        return near[-1] if near else None

    def _carrier_behind(self, hit: Found, found: list[Found], name: str, j: int) -> bool:
        """Persian: the verb that carries the noun closes its clause («به … حمله کرد»)."""
        return any((e := f.get("deed.light")) and e.value == name and hit.j <= f.i <= hit.j + LIGHT for f in found)

    # -- verbs -------------------------------------------------------------------------------------
    def _verb(self, hit: Found, name: str, bounds: tuple[int, int]) -> Deed | None:
        """«قصفت روسيا أوكرانيا», "Russia attacked Ukraine": subject and object by their place."""
        i, j = bounds
        if self.order == "SOV":
            return self._final(hit, name, bounds)
        behind = [
            ((m.i, m.j), code)
            for m in begun(self.mentions, hit.j, hit.j + 5)
            if m.j <= j and (code := self.sides.code(m))
        ]
        if self.order == "VSO":
            near = [b for b in behind if self.sides.clear(hit.j, b[0][0])]
            ok = (
                len(near) >= 2
                and near[0][0][0] == hit.j
                and near[1][0][0] == near[0][0][1]
                and near[0][1] != near[1][1]
            )
            return self._made(name, hit, bounds, tuple(near[:1]), tuple(near[1:2]), None) if ok else None
        ahead = self.sides.before(hit.i, i)[-1:]
        target = tuple(b for b in behind if b[0][0] <= hit.j + 1)[:1]
        if not ahead or not target or hit.i - ahead[0][0][1] > 2 or ahead[0][1] == target[0][1]:
            return None
        return self._made(name, hit, bounds, ahead, target, None)

    def _final(self, hit: Found, name: str, bounds: tuple[int, int]) -> Deed | None:
        """Persian: «آمریکا به ایران حمله کرد», «… را بمباران کرد»: the marked phrase, and the bare one
        before it.
        """
        first = max(bounds[0], hit.i - FAR)
        near = [m for m in begun(self.mentions, first, hit.i) if m.j <= hit.i and self.sides.code(m)]
        target = next((m for m in reversed(near) if m.mark in ("to", "object")), None)
        if target is None:
            return None
        actor = next((m for m in reversed(near) if m.j <= target.i and m.mark == "" and m.party), None)
        if actor is None or actor.party == self.sides.code(target):
            return None
        doer: Placed = ((actor.i, actor.j), actor.party or "")
        done: Placed = ((target.i, target.j), self.sides.code(target) or "")
        return self._made(name, hit, bounds, (doer,), (done,), None)

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
            [p for p, _ in (*actors, *recipients)] + [(hit.i, hit.j)] + ([(carrier.i, carrier.j)] if carrier else [])
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
