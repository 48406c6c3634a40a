"""Rows of an answer as terms of office: whose, of which state, from when to when, as exact as they are known."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable

import msgspec

from dragoman.compiling.facts import in_letters
from dragoman.errors import DragomanError
from dragoman.world.spans import earliest, latest

YEAR, MONTH = 9, 10  # Wikidata's precisions of time; above them days, below them nothing that helps
GAP = datetime.timedelta(days=31)  # a new term that begins so soon after the last one continues it
OPEN = "9999-12-31"


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """An office that `person` (a Wikidata id) held in `state` (likewise), with its labels by language."""

    state: str
    person: str
    names: dict[str, str]
    start: str
    end: str | None


def terms(rows: Iterable[dict[str, str]]) -> list[Term]:
    """The terms of an answer, in order, those of one person that follow each other made one. Raises W203."""
    found: dict[tuple[str, str], list[Term]] = {}
    for row in rows:
        try:
            start = _day(row["start"], row["startPrecision"])
            end = _day(row["end"], row["endPrecision"]) if "end" in row else None
            term = Term(
                state=_id(row["state"]), person=_id(row["person"]), names=_names(row), start=start or "", end=end
            )
        except (KeyError, ValueError) as error:
            raise DragomanError("W203", f"{error!r} in {row}") from error
        if start and "en" in term.names and not ("end" in row and end is None):
            found.setdefault((term.state, term.person), []).append(term)
    out = [joined for held in found.values() for joined in _joined(held)]
    return sorted(out, key=lambda t: (t.state, earliest(t.start), t.person))


def _joined(held: list[Term]) -> list[Term]:
    out: list[Term] = []
    for term in sorted(held, key=lambda t: (earliest(t.start), latest(t.end))):
        last = out[-1] if out else None
        if last and (last.end is None or _date(earliest(term.start)) - _date(latest(last.end)) <= GAP):
            if latest(term.end) > latest(last.end):
                out[-1] = msgspec.structs.replace(last, end=term.end)
            continue
        out.append(term)
    return out


def _date(day: str) -> datetime.date:
    year, month, of_month = map(int, day.split("-"))
    return datetime.date(year, month, min(of_month, 28)) if year < datetime.MAXYEAR else datetime.date.max


def _id(address: str) -> str:
    match = re.fullmatch(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d{0,9})", address)
    if not match:
        raise ValueError(address)
    return match[1]


def _day(value: str, precision: str) -> str | None:
    """A time of Wikidata as a day, month or year; null where it is vaguer. Raises ValueError."""
    match = re.fullmatch(r"\+?(\d{4})-(\d\d)-(\d\d)T.*", value)
    if not match:
        raise ValueError(value)
    exact = int(precision)
    return None if exact < YEAR else match[1] if exact == YEAR else "-".join(match.groups()[: exact - YEAR + 1][:3])


def _names(row: dict[str, str]) -> dict[str, str]:
    """The labels that are written in the letters of their language, without what stands in brackets."""
    out: dict[str, str] = {}
    for language in ("en", "ar", "fa"):
        plain = unicodedata.normalize("NFC", re.sub(r"\s*[(（].*?[)）]", "", row.get(language, ""))).strip()
        if plain and not set(":#{}[],&*!|>%@`\"'") & set(plain) and in_letters(plain, language):
            out[language] = plain
    return out
