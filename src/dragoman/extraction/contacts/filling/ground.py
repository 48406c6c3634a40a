"""What a passage gives to those who fill its frames."""

from __future__ import annotations

from functools import cached_property

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import JOURNEYS
from dragoman.extraction.contacts.who.antecedents import Antecedents
from dragoman.extraction.contacts.who.arguments import Arguments
from dragoman.extraction.contacts.who.assigning import Assigner
from dragoman.extraction.contacts.who.needing import Needs
from dragoman.extraction.contacts.who.pronouns import Pronouns
from dragoman.extraction.contacts.who.sov.theme import Theme
from dragoman.extraction.contacts.who.vso.adjectives import Adjectives
from dragoman.extraction.contacts.who.vso.subject import Subjects, strangers
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.predicates import predicates
from dragoman.extraction.contacts.words.svo import positions as svo
from dragoman.extraction.contacts.words.vso.circumstance import rivals
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage
from dragoman.language.schema.frames import Frame
from dragoman.world.world import World


class Ground:
    """What all who fill the frames of one passage look at, and what was told before the predicate they are at."""

    def __init__(
        self,
        passage: Passage,
        mentions: list[Mention],
        groups: list[Group],
        clauses: Clauses,
        book: Book,
        *,
        world: World,
    ) -> None:
        self.passage = passage
        self.groups = groups
        self.clauses = clauses
        self.book = book
        self.world = world
        self.order = passage.pack.data.pack.order
        self.hits = predicates(passage, mentions, clauses, book)
        nobody = strangers(passage, mentions) if self.order == "VSO" else frozenset()
        self.beside = Beside(passage, self.hits, clauses, book, nobody=nobody)
        self.verb_ends = svo.verb_ends(passage) if self.order == "SVO" else frozenset()
        self.told: list[Candidate] = []  # what was told last
        self.before: list[Candidate] = []  # all that was told
        self.subjects = Subjects(passage, groups, clauses, nobody=nobody) if self.order == "VSO" else None
        self.antecedents = Antecedents(passage, groups, clauses, self.subjects)
        self.adjectives = Adjectives(passage, clauses)
        self.theme = Theme(passage, groups, clauses)
        self.pronouns = Pronouns(passage, groups, clauses) if passage.pack.personal else None
        self.needs = Needs(passage, groups, clauses, self.hits, beside=self.beside, antecedents=self.antecedents)
        self.roles = Assigner(passage, groups, beside=self.beside, antecedents=self.antecedents, subjects=self.subjects)

    def first(self, hit: Found, verb: Found | None) -> bool:
        """Whether who says it says "we"."""
        return self.antecedents.first(hit) or (verb is not None and any("first" in e.tags for e in verb.entries))

    def arguments(self, frame: Frame, hit: Found, verb: Found | None, *, asked: Group | None) -> Arguments:
        """What stands around a predicate, for its roles to take from; `asked` is who is asked to do it."""
        own = {(hit.i, hit.j), *([(verb.i, verb.j)] if verb else [])}
        if self.order == "SOV":  # «جلسه مذاکرات»: one in two nouns
            own.update([(h.i, h.j) for h in self.beside.touching(hit)])
        return Arguments(
            self.passage,
            self.clauses,
            self.groups,
            at=(hit.i, hit.j),
            verb=(verb.i, verb.j) if verb else None,
            rivals=[r for r in self._rivals.get(self.clauses.sentence[hit.i], []) if r not in own],
            verb_ends=self.verb_ends,
            owned=hit.suf in self.passage.pack.pronoun_tails,
            definite=self.beside.definite(hit),
            subjects=self.subjects,
            pronouns=self.pronouns,
            subjectless=not any("subject" in marks for marks in frame.roles.values()),
            moves=frame.event in JOURNEYS and not {"subject", "envoy"} & {*frame.roles.get("host", ()), *frame.needs},
            asked=asked,
        )

    @cached_property
    def _rivals(self) -> dict[int, list[tuple[int, int]]]:
        return rivals(self.beside, self.hits)
