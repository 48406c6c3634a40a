"""One page graded: every contact of the annotation and every one that was read, with what is right and wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from dragoman.grading.details import Details, details, remarks
from dragoman.grading.gold import GoldPage
from dragoman.grading.pairing import pair, told, wanted, wrongs
from dragoman.model import Article

SHOWN = 110  # characters of the words that report a contact
SPAN = (2, 300)  # characters of a span, least and most


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A contact of the annotation, of the reading, or of both.

    `level` is 0 (only one of them has it), 1 found, 2 dated, 3 full. `wrong` names what is not right: `missed` or
    `invented`, or for one that was found `day`, `parties`, `channel`, `status`. `channel` and `salience` are gold's,
    for an invented one the reading's. `gold` and `read` tell it in short; `words` report it.
    `details` are those of one that was found, `remarks` what is not right in them.
    """

    level: int
    wrong: tuple[str, ...] = ()
    channel: str
    salience: str
    gold: str = ""
    read: str = ""
    words: str = ""
    key: str | None = None
    event: str | None = None
    details: Details = Details()
    remarks: dict[str, str] = {}

    def __str__(self) -> str:
        if "missed" in self.wrong:
            return f"missed {self.gold} ({self.salience}): {self.words}"
        if "invented" in self.wrong:
            return f"invented {self.read}: {self.words}"
        return f"{', '.join(self.wrong) or 'right'}: {self.gold}  read as  {self.read}"


class PageGrade(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page graded. `day` is right, wrong, missing (gold has one), open (gold has none, and none was read).

    `overlap` is intersection over union of the article's bounds with gold's, null where gold gives none. Of `spans`
    anywhere in the row, `spans_right` are the page's own characters, 2 to 300 of them; an event without evidence
    counts as a span that is not.
    """

    page: str
    lang: str
    read: bool = True
    published: str = ""
    day: str = "open"
    dated: bool = False
    overlap: float | None = None
    spans: int = 0
    spans_right: int = 0
    marks: tuple[Mark, ...] = ()

    def lines(self, kinds: Sequence[str] | None = None) -> Iterator[str]:
        """What is wrong with the page, a line each; of contacts only what is wrong in one of `kinds`, null for all.

        Details are told only where they are named in `kinds`.
        """
        if not self.read:
            yield "not read"
        elif self.published and kinds is None:
            yield self.published
        for mark in self.marks:
            if mark.wrong and (kinds is None or set(mark.wrong) & set(kinds)):
                yield str(mark)
            yield from (f"{kind} of {mark.gold}: {mark.remarks[kind]}" for kind in kinds or () if kind in mark.remarks)


def grade_page(gold: GoldPage, articles: Sequence[Article], text: str) -> PageGrade:
    """`articles` are what was read off the page, `text` its characters; its own article is graded."""
    main = next((article for article in articles if article.main), None)
    if main is None:
        return PageGrade(
            page=gold.source,
            lang=gold.lang,
            read=False,
            day="missing" if gold.published else "open",
            dated=bool(gold.published),
            marks=tuple(_missed(gold)),
        )
    day, remark = _published(gold, main)
    spans, right = _evidence(main, text)
    return PageGrade(
        page=gold.source,
        lang=gold.lang,
        published=remark,
        day=day,
        dated=bool(gold.published),
        overlap=_overlap(gold, main, text),
        spans=spans,
        spans_right=right,
        marks=tuple(_marks(gold, main)),
    )


def _missed(gold: GoldPage) -> Iterator[Mark]:
    for row in gold.contacts:
        yield Mark(
            level=0,
            wrong=("missed",),
            channel=row.channel,
            salience=row.salience,
            gold=str(wanted(row)),
            words=_short(row.quote),
            key=row.key,
        )


def _marks(gold: GoldPage, main: Article) -> Iterator[Mark]:
    """Contacts of gold in gold's order, then the invented ones in the reading's."""
    events = [event for event in main.events if event.type == "CONSULT"]
    golds, reads = [wanted(row) for row in gold.contacts], [told(event) for event in events]
    pairs = {i: (j, level) for i, j, level in pair(golds, reads, gold.published)}
    for i, missed in enumerate(_missed(gold)):
        if i not in pairs:
            yield missed
            continue
        j, level = pairs[i]
        yield msgspec.structs.replace(
            missed,
            level=level,
            wrong=wrongs(golds[i], reads[j], gold.published),
            read=str(reads[j]),
            event=events[j].id,
            details=details(gold.contacts[i], events[j]),
            remarks=remarks(gold.contacts[i], events[j]),
        )
    taken = {j for j, _ in pairs.values()}
    for j, read in enumerate(reads):
        if j not in taken:
            yield Mark(
                level=0,
                wrong=("invented",),
                channel=read.channel,
                salience=read.salience,
                read=str(read),
                words=_short(read.text),
                event=events[j].id,
            )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _published(gold: GoldPage, main: Article) -> tuple[str, str]:
    day = main.published.date if main.published else None
    remark = "" if day == gold.published else f"published {day}, gold {gold.published}"
    if day:
        return ("right" if day == gold.published else "wrong"), remark
    return ("missing" if gold.published else "open"), remark


def _overlap(gold: GoldPage, main: Article, text: str) -> float | None:
    if not gold.main:
        return None
    first = text.find(gold.main.first)
    last = text.rfind(gold.main.last) + len(gold.main.last)
    start, end = main.span
    both = max(0, min(end, last) - max(start, first))
    return both / max(max(end, last) - min(start, first), 1)


def _evidence(main: Article, text: str) -> tuple[int, int]:
    count = right = 0
    for part in (main.events, main.statements, main.figures, main.published):
        for span in _spans(msgspec.to_builtins(part)):
            count += 1
            least, most = SPAN
            right += least <= len(span["text"]) <= most and text[span["start"] : span["end"]] == span["text"]
    return count + sum(not event.evidence for event in main.events), right


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span anywhere inside a row."""
    if isinstance(value, dict):
        if value.keys() >= {"start", "end", "text"} and isinstance(value["start"], int):
            yield value
            return
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from _spans(part)
