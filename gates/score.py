"""How well pages were read, against pages annotated by hand. Standard library only.

Gold is one JSON object a page (contacts, publication day, bounds of the article); read is what `dragoman
read` prints. A contact that was read and one of gold's are paired one to one, the best pairs first:

found     they share two parties, and at least half of all the parties that either names
dated     found, and they name the same days; where gold leaves several days open, any of them; where gold
          says the day of publication, the day before it with it will do (pages rarely say which of the two)
full      dated, and parties, channel and status are all the same
published the share of publication days that are right
article   the mean overlap of the main article with gold's, as intersection over union
evidence  the share of all spans that are 2 to 300 of the page's own characters; an event without evidence
          counts as one that is not
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

# Codes that stand for one known party; every other short name counts as "some other party".
BODIES = frozenset(("UNO", "EUR", "LAS", "OIC", "GCC", "NATO", "AFU", "IAEA", "ICRC"))
MOVEMENTS = frozenset(("HAMAS", "HEZBOLLAH", "PIJ", "ANSARALLAH", "TALIBAN", "SDF"))
LEVELS = ("found", "dated", "full")


@dataclass(frozen=True)
class Contact:
    """What decides whether two contacts are the same."""

    parties: frozenset[str]
    persons: frozenset[str]
    days: tuple[str, str] | None
    channel: str
    status: str
    words: frozenset[str]

    @property
    def known(self) -> frozenset[str]:
        """Parties with all that are in no list as one."""
        return frozenset(
            p if p in BODIES | MOVEMENTS or (len(p) == 3 and p.isalpha()) else "other" for p in self.parties
        )


@dataclass
class Tally:
    """Counts over pages."""

    pages: int = 0
    read: int = 0
    gold: int = 0
    told: int = 0
    hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LEVELS, 0))
    days: int = 0
    days_right: int = 0
    days_wrong: int = 0
    overlaps: list[float] = field(default_factory=list)
    spans: int = 0
    spans_right: int = 0
    errors: list[str] = field(default_factory=list)
    pairs: list[tuple[str, str, str]] = field(default_factory=list)  # page, gold's key, the event as read

    def figures(self) -> dict[str, float]:
        """Every figure by its name; a share of nothing is 1."""
        out = {level: self._f1(self.hits[level]) for level in LEVELS}
        out["precision"] = _share(self.hits["found"], self.told)
        out["recall"] = _share(self.hits["found"], self.gold)
        out["published"] = _share(self.days_right, self.days)
        out["article"] = sum(self.overlaps) / len(self.overlaps) if self.overlaps else 1.0
        out["evidence"] = _share(self.spans_right, self.spans)
        return {name: round(value, 3) for name, value in out.items()}

    def _f1(self, hits: int) -> float:
        return 2 * hits / (self.told + self.gold) if self.told + self.gold else 1.0


def score(golds: list[Json], rows: list[Json], texts: dict[str, str]) -> Tally:
    """`golds` against `rows`; both name a page by `file` / `source`, `texts` holds its characters."""
    by_page: dict[str, list[Json]] = {}
    for row in rows:
        by_page.setdefault(row["source"], []).append(row)
    tally = Tally()
    for gold in golds:
        tally.pages += 1
        tally.gold += len(gold["contacts"])
        tally.days += bool(gold["published"])
        articles = by_page.get(gold["file"], [])
        main = next((a for a in articles if a["main"]), None)
        if main is None:
            tally.errors.append(f"{gold['file']}: not read")
            continue
        tally.read += 1
        _publication(tally, gold, main)
        _bounds(tally, gold, main, texts[gold["file"]])
        _evidence(tally, main, texts[gold["file"]])
        _contacts(tally, gold, main)
    return tally


def _publication(tally: Tally, gold: Json, main: Json) -> None:
    day = (main["published"] or {}).get("date")
    if day:
        tally.days_right += day == gold["published"]
        tally.days_wrong += day != gold["published"]
    if day != gold["published"]:
        tally.errors.append(f"{gold['file']}: published {day}, gold {gold['published']}")


def _bounds(tally: Tally, gold: Json, main: Json, text: str) -> None:
    if not gold["main"]:
        return
    first = text.find(gold["main"]["first"])
    last = text.rfind(gold["main"]["last"]) + len(gold["main"]["last"])
    start, end = main["span"]
    both = max(0, min(end, last) - max(start, first))
    tally.overlaps.append(both / max(max(end, last) - min(start, first), 1))


def _evidence(tally: Tally, main: Json, text: str) -> None:
    for part in ("events", "statements", "figures", "published"):
        for span in spans(main[part]):
            tally.spans += 1
            tally.spans_right += own(span, text)
    for event in main["events"]:
        tally.spans += not event["evidence"]


def spans(value: Any) -> Iterator[Json]:
    """Every span anywhere inside a row."""
    if isinstance(value, dict):
        if set(value) >= {"start", "end", "text"} and isinstance(value["start"], int):
            yield value
            return
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from spans(part)


def own(span: Json, text: str) -> bool:
    """Whether a span is 2 to 300 of the text's own characters."""
    return 2 <= len(span["text"]) <= 300 and text[span["start"] : span["end"]] == span["text"]


def _contacts(tally: Tally, gold: Json, main: Json) -> None:
    told = [(contact(e), e) for e in main["events"] if e["type"] == "CONSULT"]
    want = [(contact(c), c) for c in gold["contacts"]]
    tally.told += len(told)
    ranked = []
    for i, (g, _) in enumerate(want):
        for j, (p, _) in enumerate(told):
            level = compare(g, p, gold["published"])
            if level:
                agreement = (len(g.persons & p.persons), len(g.words & p.words), -len(g.parties ^ p.parties))
                ranked.append(((-level, *(-n for n in agreement), i, j), level))
    left_gold, left_told = set(range(len(want))), set(range(len(told)))
    for (*_, i, j), level in sorted(ranked):
        if i in left_gold and j in left_told:
            left_gold.remove(i)
            left_told.remove(j)
            if want[i][1].get("key"):
                tally.pairs.append((gold["file"], want[i][1]["key"], told[j][1]["id"]))
            for name in LEVELS[:level]:
                tally.hits[name] += 1
            if level < 3:
                tally.errors.append(f"{gold['file']}: {_tell(want[i][0])}  read as  {_tell(told[j][0])}")
    tally.errors += [f"{gold['file']}: missed {_tell(want[i][0])}: {want[i][1]['quote']}" for i in sorted(left_gold)]
    tally.errors += [f"{gold['file']}: invented {_tell(told[j][0])}" for j in sorted(left_told)]


def contact(row: Json) -> Contact:
    """The contact of a gold row or of an event that was read."""
    sides = [p for p in row["parties"] if p["party"]]
    date = row["date"]
    if isinstance(date, dict):
        date = (date["start"], date["end"])
    quote = row.get("quote") or " ".join(span["text"] for span in row.get("evidence", []))
    return Contact(
        parties=frozenset(p["party"].upper() for p in sides),
        persons=frozenset(p["name"] for p in sides if p["name"]),
        days=tuple(date) if date else None,
        channel=row["channel"],
        status=row["status"],
        words=frozenset(quote.split()),
    )


def compare(gold: Contact, told: Contact, published: str | None) -> int:
    """0 another contact, 1 found, 2 dated, 3 full."""
    shared = len(gold.parties & told.parties)
    if shared < min(2, len(gold.parties)) or 2 * shared < len(gold.parties | told.parties):
        return 0
    if not _same_days(gold.days, told.days, published):
        return 1
    same = (gold.known, gold.channel, gold.status) == (told.known, told.channel, told.status)
    return 3 if same else 2


def _same_days(gold: tuple[str, str] | None, told: tuple[str, str] | None, published: str | None) -> bool:
    if gold is None or told is None or gold == told:
        return gold == told
    if gold[0] < gold[1]:
        return gold[0] <= told[0] and told[1] <= gold[1]
    if published is None or gold != (published, published):
        return False
    eve = datetime.date.fromisoformat(published) - datetime.timedelta(days=1)
    return told == (eve.isoformat(), published)


def _tell(one: Contact) -> str:
    return f"{'+'.join(sorted(one.parties))} {'..'.join(one.days or ('?',))} {one.channel} {one.status}"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
