"""Which times of a text say when something was, and which only name it («اتفاق عام 2015») or say how long."""

from __future__ import annotations

from functools import cached_property

from dragoman.dating.mention import Mention
from dragoman.language.lexicon import PERSONS
from dragoman.language.passage import Passage
from dragoman.settling.bounded import started
from dragoman.settling.elsewhere import Elsewhere
from dragoman.settling.years_ago import how_long

USEFUL = frozenset(("day", "days", "week", "month", "season", "quarter", "year", "half"))
LONGEST = 366  # days within which something told once may have been


class Times:
    """Asked once for every time of a passage."""

    def __init__(self, passage: Passage, elsewhere: Elsewhere) -> None:
        self.passage = passage
        self.elsewhere = elsewhere
        self.bare: set[int] = set()  # where years stand without a preposition («زارها عام 2016», «اتفاق عام 2015»)

    def useful(self, date: Mention) -> bool:
        """Whether a time may be when something was; the bare years among them are kept in `bare`."""
        if how_long(date, self.elsewhere):
            return False
        if date.when is not None and date.when.precision == "days" and (date.when.end - date.when.start).days > LONGEST:
            return False  # «در یازده سال گذشته»: since when it is the first, not when it was
        if date.when is not None and date.when.precision == "year" and not self._adverbial(date):
            noun = self.passage.ending("frame", date.i) if self.passage.pack.data.pack.order != "SVO" else None
            if noun is not None and noun.get("frame.noun"):
                return True  # «دیدار ۲۰۱۸ با …», «قمة 2018 بين …», «محادثات عام 2015»
            if not self.elsewhere.worded_year(date):
                return False
            self.bare.add(date.i)
        return date.when is not None and date.when.precision in USEFUL

    def _adverbial(self, date: Mention) -> bool:
        """«في عام 2015», «العام الماضي», «قبل ثلاث سنوات» say when; «اتفاق عام 2015» is a name."""
        if date.kind in ("unit", "offset") or started(self.passage, date):
            return True
        if date.i in self._adverbs or date.i == 0 or self.passage.tokens[date.i - 1].form.kind != "w":
            return True
        return self._opens(date)

    def _opens(self, date: Mention) -> bool:
        """«که سال ۲۰۱۰ … دستگیر شد», «کرزی سال ۲۰۱۰ …», «او سال ۲۰۱۰ …»: whether a Persian year stands behind "who" or
        whoever it tells of, who has none: not «توافق سال ۲۰۱۵», «ایران سال ۱۳۵۷».
        """
        passage, at = self.passage, date.i
        if passage.pack.data.pack.order != "SOV":
            return False
        led, who = passage.ending("func", at), passage.ending("actor", at)
        person = who is not None and bool(who.kinds & PERSONS)
        return person or passage.fold(at - 1) in passage.pack.third or (led is not None and bool(led.get("func.that")))

    @cached_property
    def _adverbs(self) -> frozenset[int]:
        return frozenset(f.j for f in self.passage.leading("place", "during"))
