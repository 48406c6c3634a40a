"""What the stages look at when they date a contact, and what one hands on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import msgspec

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate, Echo
from dragoman.extraction.contacts.when.days import DayOf
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.passage import Passage
from dragoman.model.when import When


class Around(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What stands around a contact: `before` are those told earlier, `lead` ends the news, `echoes` speak of contacts
    told before, `mentions` are all that the page names.
    """

    passage: Passage
    clauses: Clauses
    days: DayOf
    before: list[Candidate]
    lead: int
    echoes: Sequence[Echo]
    mentions: Sequence[Mention]

    @cached_property
    def order(self) -> str:
        """The order of words of the language: VSO, SOV, SVO."""
        return self.passage.pack.data.pack.order


class Dating(msgspec.Struct, frozen=True, kw_only=True):
    """What is found out of a contact so far: `told` as its words tell it, `when` its day, `status` by that day.

    `apart` says that its words tell it apart by its time («سفر اخیر او»), `elsewhen` that they name a day of another
    year, `tense` that it is a plan by its Arabic tense alone, `aimed` that its day is that of the journey made for it;
    `hung` are the tokens of the future that it hangs on; `older` says that words put it back, `implied` that its day is
    only that of the news.
    """

    told: Candidate
    apart: bool
    when: When | None = None
    status: str = ""
    elsewhen: bool = False
    tense: bool = False
    aimed: bool = False
    hung: tuple[int, int] | None = None
    older: bool = False
    implied: bool = False

    @property
    def where(self) -> tuple[int, int, int]:
        """The tokens and the sentence of its predicate."""
        return self.told.i, self.told.j, self.told.sentence
