"""A pack's frames, indexed by predicate, with the event types that they report."""

from __future__ import annotations

from functools import cached_property

import msgspec

from dragoman.language.schema.frames import Frame, FramesFile, NounSet

BROUGHT = frozenset(("brought", "brought-with", "proposed", "begun"))  # what frames need that are tried first


class EventType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/events/<id>.yml: what a predicate's event is in PLOVER's terms."""

    id: str
    type: str
    mode: str
    channel: str
    form: str
    status: str


class Book:
    """The frames of a language."""

    def __init__(self, file: FramesFile, types: dict[str, EventType]) -> None:
        self.file = file
        self.types = types

    @cached_property
    def by_noun(self) -> dict[str, list[Frame]]:
        """Noun to its frames, those that need a light verb first, and those of whom somebody brings to it: the verb of
        bringing is none of theirs («به مذاکره با … ترغیب کرد»).
        """
        out: dict[str, list[Frame]] = {}
        for frame in self.file.frames:
            if frame.noun:
                out.setdefault(frame.noun, []).append(frame)
        return {k: sorted(v, key=lambda f: not f.light and BROUGHT.isdisjoint(f.needs)) for k, v in out.items()}

    @cached_property
    def by_verb(self) -> dict[str, list[Frame]]:
        """Verb to its frames, in the order of the file."""
        out: dict[str, list[Frame]] = {}
        for frame in self.file.frames:
            if frame.verb:
                out.setdefault(frame.verb, []).append(frame)
        return out

    @cached_property
    def carry(self) -> frozenset[str]:
        """The light verbs of nouns that are predicates by themselves: those of weak nouns carry nothing else."""
        return frozenset(f.light for f in self.file.frames if f.light and not self.noun(f.noun).weak)

    @cached_property
    def invites(self) -> frozenset[str]:
        """The verbs by which somebody is invited on a visit."""
        return frozenset(f.verb for f in self.file.frames if f.event == "invitation" and "visit" in f.needs)

    @cached_property
    def nominal(self) -> frozenset[str]:
        """The frames whose predicate is a noun: "talks" may be a verb too."""
        return frozenset(f.id for f in self.file.frames if f.noun)

    def noun(self, name: str) -> NounSet:
        """A noun set."""
        return self.file.nouns[name]
