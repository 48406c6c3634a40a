"""Dates beside dateparser and mahad, on the same rows in one run: `python bench/dates.py [ROWS.jsonl…] [--json]`.

Rows are {"text", "now", "language", "prefer", "mentions": [{"text", "start", "end", and "grain" with "accept", or
"date": [first, last]}]}; without a file the expressions of the tests are taken. The others are handed the words of
each expression alone, which they could not find by themselves. Dragoman is measured on the same words, told the
language (`words`) and not told it (`untold`), and on the whole text, in which it has to find them (`text`).

Right is a day that is accepted; for a week, month or year an answer that holds an accepted day and is no longer than
that; for a span one that shares half the days of both. dateparser's `period` counts as the length of its answer. It is
tried as it comes (`untold`: it has to tell the language), told the language, and with its Jalali and its Hijri parser.
None is a dependency: `pip install 'dateparser[calendars]' mahad 'regex==2024.11.6'` beside Dragoman.
"""

from __future__ import annotations

import argparse
import calendar
import contextlib
import datetime
import json
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dragoman.dating import find

Bounds = tuple[datetime.date, datetime.date]
Row = dict[str, Any]
HERE = Path(__file__).resolve().parent
EXPRESSIONS = HERE.parent / "tests" / "dating" / "expressions"
LONGEST = {"day": 1, "week": 7, "month": 31, "year": 366}
DAY = datetime.timedelta(days=1)


def gold(path: Path) -> list[Row]:
    """The rows of a file that hold a date."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [r for r in rows if r["mentions"]]


def own() -> list[Row]:
    """The expressions of the tests, each a row of its own."""
    out = []
    for path in sorted(EXPRESSIONS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#") or not line.strip():
                continue
            text, now, prefer, country, days = (field.strip() for field in line.split("|"))
            if country or " " in days or "," in days or days in ("-", "") or days.startswith("in:"):
                continue
            first, _, last = days.partition("/")
            want = {"text": text, "start": 0, "end": len(text), "date": [first, last or first]}
            out.append({"text": text, "now": now, "language": path.stem, "prefer": prefer, "mentions": [want]})
    return out


def right(bounds: Bounds, want: dict[str, Any]) -> bool:
    """Whether an answer is the one wanted."""
    first, last = bounds
    if "date" in want:
        a, b = (datetime.date.fromisoformat(day) for day in want["date"])
        shared = (min(b, last) - max(a, first)).days + 1
        return 2 * max(0, shared) >= (max(b, last) - min(a, first)).days + 1
    days = (datetime.date.fromisoformat(day) for day in want["accept"])
    return (last - first).days < LONGEST[want["grain"]] and any(first <= day <= last for day in days)


def ours(text: str, row: Row) -> list[Bounds]:
    """Dragoman's answers to a text."""
    told = find(text, language=row["language"], now=row["now"], prefer=row["prefer"] or "past")
    return [(m.when.start, m.when.end) for m in told if m.when]


def untold(text: str, row: Row) -> list[Bounds]:
    """The same where the text has to tell its language."""
    return ours(text, row | {"language": None})


def default_() -> Callable[[str, Row], list[Bounds]]:
    """dateparser as it comes."""
    return dateparser_(told=False)


def dateparser_(*, told: bool = True) -> Callable[[str, Row], list[Bounds]]:
    """dateparser told the language; its parser is kept between calls."""
    from dateparser.date import DateDataParser

    parsers: dict[tuple[str, str, str], Any] = {}

    def ask(text: str, row: Row) -> list[Bounds]:
        prefer = {"nearest": "current_period"}.get(row["prefer"] or "past", row["prefer"] or "past")
        key = (row["language"], row["now"], prefer)
        if key not in parsers:
            wishes = {"RELATIVE_BASE": datetime.datetime.fromisoformat(row["now"]), "PREFER_DATES_FROM": prefer}
            parsers[key] = DateDataParser(languages=[row["language"]] if told else None, settings=wishes)
        return _answers(parsers[key].get_date_data, text)

    return ask


def jalali_() -> Callable[[str, Row], list[Bounds]]:
    """dateparser's Jalali parser."""
    from dateparser.calendars.jalali import JalaliCalendar

    return lambda text, _: _answers(lambda asked: JalaliCalendar(asked).get_date(), text)


def hijri_() -> Callable[[str, Row], list[Bounds]]:
    """dateparser's Hijri parser."""
    from dateparser.calendars.hijri import HijriCalendar

    return lambda text, _: _answers(lambda asked: HijriCalendar(asked).get_date(), text)


def _answers(parse: Callable[[str], Any], text: str) -> list[Bounds]:
    with contextlib.suppress(Exception):
        data = parse(text)
        if data is not None and data.date_obj is not None:
            return [_period(data.date_obj.date(), data.period)]
    return []


def _period(day: datetime.date, period: str) -> Bounds:
    if period == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    if period == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    if period == "week":
        return day - DAY * day.weekday(), day + DAY * (6 - day.weekday())
    return day, day


def mahad() -> Callable[[str, Row], list[Bounds]]:
    """mahad, which reads Arabic."""
    from maha.parsers.functions import parse_dimension

    def ask(text: str, row: Row) -> list[Bounds]:
        now = datetime.datetime.fromisoformat(row["now"])
        out = []
        with contextlib.suppress(Exception):
            for found in parse_dimension(text, time=True):
                day = (now + found.value).date()
                out.append((day, day))
        return out

    return ask


def measure(rows: list[Row], ask: Callable[[str, Row], list[Bounds]], *, whole: bool = False) -> tuple[int, int, float]:
    """(right, of, expressions a second): the best of three rounds, after one that warms up."""
    asked = [(row["text"] if whole else want["text"], row, want) for row in rows for want in row["mentions"]]
    asked = [(text, row, want) for text, row, want in asked if want.get("date", 0) is not None]
    good = sum(any(right(b, want) for b in ask(text, row)) for text, row, want in asked)
    best = 0.0
    for _ in range(3):
        started = time.perf_counter()
        for text, row, _want in asked:
            ask(text, row)
        best = max(best, len(asked) / (time.perf_counter() - started))
    return good, len(asked), best


def main() -> None:
    """Prints a table: a line a set, right and expressions a second of each."""
    asking = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asking.add_argument("rows", nargs="*", type=Path)
    asking.add_argument("--json", action="store_true", help="one JSON object a set instead of the table")
    args = asking.parse_args()
    warnings.simplefilter("ignore")
    sets = {path.stem: gold(path) for path in args.rows} or {"expressions": own()}
    others: dict[str, Callable[[str, Row], list[Bounds]]] = {}
    peers = {
        "dateparser (untold)": default_,
        "dateparser": dateparser_,
        "dateparser jalali": jalali_,
        "dateparser hijri": hijri_,
        "mahad": mahad,
    }
    for name, make in peers.items():
        with contextlib.suppress(ImportError):
            others[name] = make()
    for name, rows in sets.items():
        found: dict[str, tuple[int, int, float]] = {"dragoman (words)": measure(rows, ours)}
        found["dragoman (untold)"] = measure(rows, untold)
        found["dragoman (text)"] = measure(rows, ours, whole=True)
        for other, ask in others.items():
            spoken = [r for r in rows if other != "mahad" or r["language"] == "ar"]
            if spoken:
                found[other] = measure(spoken, ask)
        if args.json:
            print(
                json.dumps(
                    {"set": name} | {k: {"right": g, "of": n, "per_second": round(s)} for k, (g, n, s) in found.items()}
                )
            )
            continue
        print(name)
        for who, (good, of, speed) in found.items():
            print(f"  {who:20} {good:4}/{of:<4} {good / of:6.3f}   {speed:10,.0f} expressions/s")


if __name__ == "__main__":
    main()
