"""Who speaks for somebody named ("Putin's envoy Konstantin Pulikovsky"), and what is a place ("the Iraqi capital")."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.mention import Phrase
from dragoman.extraction.actors.phrases import Builder

CAPITAL = "capital"  # the institution that is a place
OWNED = 3  # words between an owner and the office ("Trump's special Middle East envoy")


class Owners(Builder):
    """Builds phrases, and of an owner with an office behind him one phrase, which is the office's."""

    def _at(self, k: int, out: list[Phrase]) -> tuple[list[Phrase], int]:
        made, to = super()._at(k, out)
        if self.english and made and (owned := self._owner(made[-1], to)) is not None:
            return [*made[:-1], *owned[0]], owned[1]
        if self.english and made and made[-1].institution == CAPITAL and made[-1].state:
            seat, to = self._seated(made[-1], to)
            return [*made[:-1], seat], to
        return made, to

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
