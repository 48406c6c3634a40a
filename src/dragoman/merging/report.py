"""A compact report: one article's event with the keys that merging compares."""

from __future__ import annotations

import datetime
import hashlib
import re
import zlib
from collections.abc import Container, Iterator
from functools import cached_property
from itertools import count, pairwise
from typing import Any

import msgspec

from dragoman.merging.people import Actor, Cast, cast_of
from dragoman.model import Article, Event, MadeBy

DIGEST = 16  # hexadecimal digits of a report's digest
FIRM_DAYS = 14  # an interval up to two weeks still tells one contact from the next
COPIED = 0.6  # of the word pairs of the shorter of two tellings in one language: they are copies
NO_THEME = frozenset({"bilateral", "other"})
KINDS = 200_000  # kinds of reports that are remembered
_kinds: dict[tuple[Any, ...], int] = {}
_numbers = count()
_WORD = re.compile(r"\w+")
_ONE_DAY = datetime.timedelta(days=1)


class Report(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What merging compares of one event of one article. `digest` depends on page and words, not on where it is kept.

    `uid` is what no other report has: the digest, and one of where it is kept. `event` is the id that `read` prints.
    `start`, `end` (inclusive days) are null where the article does not date the event, `weekday` (1 is Monday) is what
    it says of such a day; `fresh` marks a day that only follows from the day of publication. `roles` are the parties
    with their functions, sorted. `wording` holds hashes of word pairs, `beside` ones of the contacts of others that the
    article tells of, by parties and channel.
    """

    uid: str
    digest: str
    source: str
    sha256: str
    article: int
    event: str
    language: str
    outlet: str | None
    published: datetime.date | None
    type: str
    codes: frozenset[str]
    roles: tuple[tuple[str, str], ...]
    actors: dict[str, tuple[Actor, ...]]
    channel: str
    form: str | None
    status: str
    salience: str
    start: datetime.date | None
    end: datetime.date | None
    weekday: int | None
    fresh: bool
    country: str | None
    city: str | None
    topics: frozenset[str]
    movers: frozenset[str]
    voices: frozenset[str]
    wording: frozenset[int]
    beside: frozenset[int]

    @property
    def order(self) -> tuple[str, str, str, int, str]:
        """By publication, then content; an unknown day last. The source only parts two copies of one page."""
        published = self.published.isoformat() if self.published else "~"
        return (published, self.digest, self.source, self.article, self.event)

    @property
    def exact(self) -> bool:
        """Whether one day is known."""
        return self.start is not None and self.start == self.end

    @cached_property
    def first(self) -> int:
        """The first day as a proleptic ordinal, 0 where none is known."""
        return self.start.toordinal() if self.start else 0

    @cached_property
    def last(self) -> int:
        """The last day as a proleptic ordinal, 0 where none is known."""
        return self.end.toordinal() if self.end else 0

    @cached_property
    def told_on(self) -> int:
        """The day of publication as a proleptic ordinal, 0 where none is known."""
        return self.published.toordinal() if self.published else 0

    @cached_property
    def kind(self) -> int:
        """A number that reports share which differ in nothing but their page, their words and by whose account."""
        who = (self.type, self.cast.number, self.channel, self.form, self.status, self.salience, self.language)
        when = (self.first, self.last, self.weekday, self.fresh, self.told_on)
        key = (*who, *when, self.country, self.city, self.topics, self.movers)
        if len(_kinds) >= KINDS:
            _kinds.clear()
        found = _kinds.get(key)
        if found is None:
            found = _kinds[key] = next(_numbers)
        return found

    @cached_property
    def cast(self) -> Cast:
        """Who stands for the parties."""
        return cast_of(self.actors)

    @cached_property
    def themes(self) -> frozenset[str]:
        """The topics that tell one contact of two parties from another; ties as such are talked of in every one."""
        return self.topics - NO_THEME

    @property
    def silent(self) -> bool:
        """Whether no day is known, neither of the event nor of its page."""
        return self.start is None and self.published is None

    @cached_property
    def firm(self) -> bool:
        """Whether the days are narrow enough to tell contacts of one pair apart."""
        return bool(self.first) and self.last - self.first <= FIRM_DAYS


class Told(Report, frozen=True, kw_only=True):
    """A report with the event as its article tells it: what folding reads."""

    url: str | None
    made_by: MadeBy
    told: Event


def reports_of(article: Article, *, only: Container[str] | None = None) -> Iterator[Told]:
    """The reports of an article, one an event that names at least one party; of these uids `only`, where given."""
    seen: dict[str, int] = {}
    contacts = _contacts(article)
    for event in article.events:
        if any(p.party or p.group for p in event.parties):
            digest = _digest(article, event)
            # Two contacts of one pair in one sentence («التقيا في الدوحة عام 2022 ثم في نيودلهي عام 2023») are two.
            seen[digest] = number = seen.get(digest, 0) + 1
            if number > 1:
                digest = _digest(article, event, number=number)
            uid = digest + _short([article.source, article.sha256, article.article, event.id], 8)
            if only is None or uid in only:
                yield _report(article, event, digest, uid, contacts)


def _report(article: Article, event: Event, digest: str, uid: str, contacts: dict[frozenset[str], set[int]]) -> Told:
    published = article.published.date if article.published else None
    when = event.date
    start, end = (when.start, when.end) if when and when.precision != "open" else (None, None)
    actors: dict[str, tuple[Actor, ...]] = {}
    for party in event.parties:
        code = party.party or f"group:{party.group}" if party.party or party.group else None
        if code:
            actors[code] = (
                *actors.get(code, ()),
                Actor(party.person, party.name, party.office, party.authority),
            )
    return Told(
        uid=uid,
        digest=digest,
        source=article.source,
        sha256=article.sha256,
        article=article.article,
        event=event.id,
        language=article.language,
        outlet=article.outlet.name if article.outlet else None,
        url=article.url,
        made_by=article.made_by,
        published=published,
        type=event.type,
        codes=frozenset(actors),
        roles=tuple(sorted({(p.party or p.group or "", p.function) for p in event.parties})),
        actors=actors,
        channel=event.channel,
        form=event.form,
        status=event.status,
        salience=event.salience,
        start=start,
        end=end,
        weekday=event.weekday if start is None else None,
        fresh=_fresh(start, end, published),
        country=event.place.country if event.place else None,
        city=event.place.city if event.place else None,
        topics=frozenset(t.topic for t in event.topics),
        movers=frozenset(p.party for p in event.parties if p.party and (p.initiated or p.travelled)),
        voices=frozenset(v for link in event.account if (v := link.agency or link.speaker)),
        wording=_wording(article, event),
        beside=frozenset(key for codes, keys in contacts.items() if codes != frozenset(actors) for key in keys),
        told=event,
    )


def _contacts(article: Article) -> dict[frozenset[str], set[int]]:
    """The contacts of an article of which the channel is known, hashed, by their parties."""
    out: dict[frozenset[str], set[int]] = {}
    for event in article.events:
        codes = frozenset(p.party for p in event.parties if p.party)
        if event.type == "CONSULT" and event.channel != "unspecified" and len(codes) > 1:
            key = " ".join([event.channel, *sorted(codes)])
            out.setdefault(codes, set()).add(zlib.crc32(key.encode()))
    return out


def _fresh(start: datetime.date | None, end: datetime.date | None, published: datetime.date | None) -> bool:
    return start is not None and published is not None and end == published and start == published - _ONE_DAY


def _digest(article: Article, event: Event, *, number: int = 1) -> str:
    """Page, place of the words, type, parties: what survives another version of the reader longest.

    `number` counts the events of an article that have all of these in common.
    """
    spot = sorted((s.start, s.end) for s in event.evidence)[:1]
    codes = sorted(p.party or p.group or "" for p in event.parties)
    told = [article.sha256, article.article, spot or event.id, event.type, codes]
    return _short(told if number == 1 else [*told, number], DIGEST)


def digest_of(uid: str) -> str:
    """The digest of a report by its uid."""
    return uid[:DIGEST]


def _short(values: list[Any], length: int) -> str:
    return hashlib.sha256(msgspec.json.encode(values)).hexdigest()[:length]


def _wording(article: Article, event: Event) -> frozenset[int]:
    texts = [s.text for s in event.evidence]
    if event.salience == "main" and article.title:
        texts.append(article.title.text)
    out: set[int] = set()
    for text in texts:
        words = _WORD.findall(text.lower())
        out.update([zlib.crc32(f"{a} {b}".encode()) for a, b in pairwise(words)])
    return frozenset(out)


def alike(a: Report, b: Report) -> float:
    """The share of its word pairs that the shorter of two tellings in one language has from the other."""
    if a.language != b.language or not a.wording or not b.wording:
        return 0.0
    return len(a.wording & b.wording) / min(len(a.wording), len(b.wording))
