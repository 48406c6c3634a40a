"""Who speaks for somebody named ("Putin's envoy Konstantin Pulikovsky"), and what is a place ("the Iraqi capital")."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.phrases import Builder
from dragoman.text.signs import COMMAS

HOUSED = frozenset(("adviser", "official", "diplomat", "spokesperson", "relative", "envoy", "chief-negotiator"))
OF_HOUSE = ("of", "to", "from", "at", "place")  # the marks that lead in the house or person whom they serve
AFFAIRS = 5  # words between a house and the name of who serves it ("for Political Affairs")
CAPITAL = "capital"  # the institution that is a place
OWNED = 3  # words between an owner and the office ("Trump's special Middle East envoy")


class Owners(Builder):
    """Builds phrases, and of an owner with an office behind him one phrase, which is the office's."""

    def _at(self, k: int, out: list[Phrase]) -> tuple[list[Phrase], int]:
        made, to = super()._at(k, out)
        if not made and (also := self._also(k, out)) is not None:
            return [also], k + 1
        if self.english and made and (owned := self._owner(made[-1], to)) is not None:
            return [*made[:-1], *owned[0]], owned[1]
        if self.english and made and (served := self._of_house(made[-1], to, out)) is not None:
            return [*made[:-1], served[0]], served[1]
        if self.english and made and made[-1].institution == CAPITAL and made[-1].state:
            seat, to = self._seated(made[-1], to)
            return [*made[:-1], seat], to
        return made, to

    def _also(self, k: int, out: list[Phrase]) -> Phrase | None:
        """Persian «هیئت‌های آمریکایی و ایرانی», «میانجی‌های قطری و پاکستانی»: the same of another state."""
        hit, last = self.hits[k], out[-1] if out else None
        late = self.passage.pack.data.pack.order == "SOV"
        if not late or last is None or self._sort(hit) != "adjective" or hit.i - last.j != 1:
            return None
        joined = self.passage.fold(last.j) in self.passage.pack.joins
        alone = not (last.people or last.name or last.sender) and (last.office or last.institution)
        before = self.passage.ending("actor", last.j)
        listed = before is not None and before.get("actor.adjective") is not None
        if not (joined and alone and listed) or self._code(hit) in (None, last.state):
            return None
        return msgspec.structs.replace(last, i=hit.i, j=hit.j, state=self._code(hit), pre=hit.pre)

    def _of_house(self, phrase: Phrase, k: int, out: list[Phrase]) -> tuple[Phrase, int] | None:
        """English "a top adviser to Iran's leader", "an official at the Iraqi ministry", "a delegation from the Russian
        Defense Ministry": whose words behind it say for which state somebody speaks. `k` is the hit behind the phrase.
        """
        serves = phrase.office in HOUSED or phrase.institution == "delegation"
        if not serves or phrase.state or phrase.sender or phrase.people or phrase.name or k >= len(self.hits):
            return None
        opens = self.passage.starting("func", phrase.j)
        mark = opens.get("func.mark") if opens else None
        head = self.hits[k]
        if opens is None or mark is None or mark.value not in OF_HOUSE or not 0 <= head.i - opens.j <= 2:
            return None
        if any(self.passage.fold(t) not in self.passage.pack.determiners for t in range(opens.j, head.i)):
            return None
        made, to = super()._at(k, out)
        inner = made[0] if len(made) == 1 else None
        if inner is None or not (inner.state or inner.people):
            return None
        house = inner.kind == "institution" and inner.institution != CAPITAL
        if not house and (mark.value not in ("of", "to") or inner.kind not in ("office", "person") or not inner.office):
            return None
        replace = msgspec.structs.replace
        made_one = replace(phrase, j=inner.j, state=inner.state, number="one")
        if phrase.kind == "group":
            made_one = replace(made_one, kind="office")
        made_one = replace(made_one, sender=() if inner.state else inner.people)
        at, pack = phrase.i, self.passage.pack
        while at > 0 and self.passage.fold(at - 1) in pack.opening:
            at -= 1  # "Ali Asghar Khaji, a top adviser to …"
        before = out[-1] if out else None
        if before is not None and before.j == at - 1 and self.passage.fold(at - 1) in COMMAS and before.people:
            fits = tuple(p for p in before.people if made_one.state and self.known(p, None, made_one.state))
            if fits:  # the name before the comma is listed: its phrase reaches over this one
                return replace(before, j=made_one.j, people=fits, office=made_one.office, state=made_one.state), to
        named = self._named_before(made_one, at)
        if named.name:
            return named, to
        if (whose := self._own_name(inner, to)) is not None:
            return replace(made_one, kind="person", name=whose[0], people=whose[1], full=bool(whose[1]), sender=()), to
        return self._named_behind(made_one, to)

    def _own_name(self, inner: Phrase, k: int) -> tuple[tuple[int, int] | None, tuple[str, ...]] | None:
        """ "an adviser to the Iranian foreign minister, Ali Asghar Khaji": the name set off behind whom one serves,
        where that is no listed holder's. `k` is the hit behind it.
        """
        if inner.state is None or not inner.office:
            return None
        if inner.name is not None and self.passage.fold(inner.name[0] - 1) in COMMAS:
            return inner.name, ()
        last = self.hits[k - 1]
        set_off = self._sort(last) in ("person", "short") and self.passage.fold(last.i - 1) in COMMAS
        if not (inner.people and set_off) or any(self.holds(p, inner.office) for p in inner.people):
            return None
        return None, inner.people

    def _named_behind(self, phrase: Phrase, k: int) -> tuple[Phrase, int]:
        """ "the assistant to Iran's foreign minister for political affairs, Hossein Jaberi Ansari": the listed name."""
        hit = self.hits[k] if k < len(self.hits) else None
        if hit is None or self._sort(hit) not in ("person", "short") or hit.i - phrase.j > AFFAIRS:
            return phrase, k
        words = range(phrase.j, hit.i)
        pack = self.passage.pack
        set_off = len(words) == 1 and self.passage.fold(phrase.j) in COMMAS and self.passage.fold(hit.j) in COMMAS
        if not set_off and not all(
            self.tokens[t].form.capital or self.passage.fold(t) in pack.inner or self.passage.fold(t) in pack.joins
            for t in words
        ):
            return phrase, k
        people, full = self._people(hit)
        fits = tuple(p for p in people if phrase.state and self.known(p, None, phrase.state))
        if not fits:
            return phrase, k
        return msgspec.structs.replace(phrase, j=hit.j, people=fits, full=full, kind="person"), k + 1

    def _seated(self, phrase: Phrase, k: int) -> tuple[Phrase, int]:
        """English "the Lebanese capital", "the Iraqi capital, Baghdad": a place."""
        seat = msgspec.structs.replace(phrase, kind="capital", institution=None)
        hit = self.hits[k] if k < len(self.hits) else None
        named = hit.get("actor.capital") if hit else None
        if hit is None or named is None or named.value != phrase.state or not self.gap(phrase.j, hit.i, comma=True):
            return seat, k
        return msgspec.structs.replace(seat, j=hit.j, city=next(iter(named.tags), None)), k + 1

    def _owner(self, phrase: Phrase, k: int) -> tuple[list[Phrase], int] | None:
        """English "Putin's envoy Konstantin Pulikovsky", "Biden's special Middle East envoy": one who speaks for the
        owner's state, not the owner. `k` is the hit behind the owner's name.
        """
        at = phrase.j
        while at < len(self.tokens) and self.passage.fold(at) in self.passage.pack.possessives:
            at += 1
        if at == phrase.j or k >= len(self.hits) or not phrase.people:
            return None
        while k < len(self.hits) and self._sort(self.hits[k]) in ("state", "adjective", "city") and self.hits[k].i < at:
            k += 1
        head = self.hits[k] if k < len(self.hits) else None
        if head is None or self._sort(head) not in ("office", "institution") or not 0 <= head.i - at <= OWNED:
            return None
        words = range(at, head.i)
        if any(self.tokens[t].form.kind != "w" and self.passage.fold(t) != "-" for t in words):
            return None
        if any(self.passage.covering(layer, t) for layer in ("func", "say", "frame", "light", "date") for t in words):
            return None
        whole = Phrase(i=phrase.i, j=phrase.j, kind="person", pre=phrase.pre)
        made, to = self._headed(k, start=phrase.i, head=whole)
        if len(made) != 1 or made[0].state is not None:
            return None
        return [msgspec.structs.replace(made[0], sender=phrase.people)], to
