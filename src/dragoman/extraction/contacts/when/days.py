"""What is asked of the days of an article (`settling/attach.py`) to date its contacts."""

from __future__ import annotations

import datetime
from typing import Protocol

from dragoman.model.when import When


class DayOf(Protocol):
    """What knows the day that the words around a predicate name."""

    published: datetime.date | None
    essay: bool  # whether the article is no news, but weighs what has been

    def at(self, i: int, j: int, sentence: int) -> When | None:
        """The day named around the predicate at tokens `[i, j)`."""

    def fresh(self) -> When | None:
        """The days of news without one."""

    def today(self) -> When | None:
        """The day of publication, of what begins with the news itself."""

    def told(self, when: When | None, status: str) -> str:
        """The status that a day gives: what lies ahead is planned."""

    def coming(self, i: int, j: int, sentence: int) -> When | None:
        """The day of what is still to come, or null where the words behind publication are not its own."""

    def own(self, i: int, j: int, sentence: int, *, exact: bool = True) -> When | None:
        """The day (or, if not `exact`, month) behind a noun at tokens `[i, j)` in its clause, nothing told between."""

    def vaguely(self, i: int, sentence: int) -> bool:
        """Whether words that name no days say when what is told at token `i` was."""

    def since(self, i: int, sentence: int) -> When | None:
        """The days of what has gone on since one that the clause of token `i` names."""

    def then(self, i: int, j: int, sentence: int) -> str:
        """Where the page has no day: "lately", or the words by which what is told at tokens `[i, j)` lies back."""

    def only(self, low: int, high: int, *, exact: bool = True) -> When | None:
        """The one day (or, if not `exact`, month or year) that tokens `[low, high)` name."""

    def told_on(self, i: int, sentence: int) -> When | None:
        """The day on which it was said what is told at token `i`, where its sentence names one."""

    def hours(self, i: int) -> When | None:
        """The day of what is some hours ahead of what is told, where the words before token `i` say so."""

    def eve(self, i: int, sentence: int) -> bool:
        """Whether something took place before what stands at token `i`, and lately."""

    def sayings(self, low: int, high: int) -> list[tuple[int, When]]:
        """The verbs of saying in tokens `[low, high)` that have a day, with it."""

    def deadline(self, i: int, j: int, sentence: int) -> When | None:
        """The days up to the last on which a plan can be («بحلول نهاية مايو»)."""

    def within(self, when: When | None, status: str) -> When | None:
        """The part of a time in which something of that status can have been."""

    def behind(self, when: When | None) -> bool:
        """Whether a day lies before publication."""

    def inside(self, i: int, j: int, sentence: int) -> When | None:
        """The day that the words around a predicate name in its own clause."""

    def later(self, i: int, sentence: int) -> bool:
        """Whether words without a day say in the clause of token `i` that it is still to come."""

    def put_off(self, at: int, sentence: int) -> When | None:
        """The day to which something is put off."""

    def was_to_be(self, i: int, j: int, sentence: int) -> When | None:
        """The day on which what is called off was to be."""

    def stale(self, when: When | None) -> bool:
        """Whether a day lies before those of fresh news."""

    def right_behind(self, j: int, *, years: bool = False) -> When | None:
        """The day that begins at token `j`, or behind one word; a year too, where `years` says so."""
