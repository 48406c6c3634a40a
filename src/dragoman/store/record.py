"""The record of contacts: pages go in, events come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from dragoman.errors import DragomanError
from dragoman.merging import Merged
from dragoman.merging.ident import digest_in
from dragoman.model import Article, MadeBy, Page
from dragoman.reader import Reader, load
from dragoman.store import begun, journal, judgements, pages, redact, schema, values
from dragoman.store.crew import MANY, crew
from dragoman.store.database import Database
from dragoman.store.filters import Filters, forget
from dragoman.store.fold import Folder, begin
from dragoman.store.heirs import follow, present
from dragoman.store.history import Version, versions
from dragoman.store.intake import Unpacked, take_in
from dragoman.store.journal import Entry as Removal
from dragoman.store.opening import open_database
from dragoman.store.portable import pack
from dragoman.store.review import Doubt, doubts
from dragoman.store.settle import is_settled, settle
from dragoman.store.stretch import is_often, stretch
from dragoman.store.words import Words

_EVERYTHING = Filters()
_CURRENT = "SELECT body FROM pages JOIN articles USING (source, sha256) WHERE current = 1"


class Record:
    """A record in a file, a `sqlite:///` or a `postgresql://` URL, made where there is none.

    `reader` gives the packs and names that search needs; it is asked when first needed. Raises S101, S102.
    """

    def __init__(
        self,
        name: str | Path,
        *,
        must_exist: bool = False,
        reader: Callable[[], Reader] = load,
        wait: float = 30.0,
        still: bool = False,
    ) -> None:
        self.base: Database = open_database(str(name), must_exist=must_exist, wait=wait)
        self._reader = reader
        self.still = still  # whether it answers from what is merged and never merges itself
        self.behind = False  # whether the last answer is without what another program was just merging
        try:
            if schema.prepare(self.base):
                self.settle()
            if still:
                self.base.modest()
        except BaseException:
            self.base.close()
            raise

    @cached_property
    def words(self) -> Words:
        """By which words events are found."""
        return Words(self._reader())

    def add(self, page: Page, articles: Sequence[Article]) -> pages.Added:
        """Keeps a page and what was read off it, in one transaction. Its events come with `settle`."""
        with self.base.transaction():
            return pages.put(self.base, page, articles)

    def known(self, source: str, sha256: str, made_by: MadeBy) -> Page | None:
        """The page that counts of a source, without its text, where it has this digest and was read by `made_by`."""
        return pages.known(self.base, (source, sha256), made_by)

    def add_many(self, told: Iterable[tuple[Page, Sequence[Article]]]) -> None:
        """Keeps many pages in one transaction: all of them, or none."""
        with self.base.transaction():
            for page, articles in told:
                pages.put(self.base, page, articles)

    def bring_up_to_date(self) -> None:
        """Brings the events up to date for an answer; where another program is at it, they are as far as it is."""
        if self.still:
            return
        try:
            self.settle()
            self.behind = False
        except DragomanError as error:
            if error.code != "S103":
                raise
            self.behind = True

    def remove(self, source: str, *, reason: str = "", who: str = "", at: str = "") -> bool:
        """Takes a source out, with every version of it; false where there is none. Events it shared stay.

        That it was taken out, by whom, why and when (ISO 8601, UTC) stays.
        """
        with self.base.transaction():
            found = pages.remove(self.base, source)
            if found:
                journal.keep(self.base, journal.make(did=journal.REMOVED, what=source, reason=reason, who=who, at=at))
        return found

    def redact(self, source: str, words: str, *, reason: str, who: str, at: str) -> int:
        """Blots words out of every version of a page and of all that was read off it; returns how often they stood.

        The ranges stay in the journal, so that the same page read again, or taken in from elsewhere, is blotted too.
        Raises S111, and changes nothing, where the words stand in the source or the URL of a version.
        """
        count = 0
        with self.base.transaction():
            for page, articles in pages.versions(self.base, source):
                redact.refuse(page, words)
                ranges = redact.find(page.text, words)
                count += len(ranges)
                if ranges:
                    what = journal.Redaction(page.source, page.sha256, ranges)
                    told = msgspec.json.encode(what).decode()
                    journal.keep(
                        self.base, journal.make(did=journal.REDACTED, what=told, reason=reason, who=who, at=at)
                    )
                    pages.replace(self.base, *redact.redacted(page, articles, ranges))
        if count:
            self.settle()
            self._scrub()
        return count

    def _scrub(self) -> None:
        """What was blotted out is in no corner of the database."""
        with self.base.transaction():
            forget(self.base)
        self.base.scrub()

    def say(self, judgement: judgements.Judgement) -> bool:
        """Keeps what a person said; false where it is there already. Events follow with `settle`."""
        with self.base.transaction():
            return judgements.keep(self.base, judgement)

    def judgements(self) -> list[judgements.Judgement]:
        """Everything that people said, oldest first."""
        return judgements.everything(self.base)

    def journal(self) -> list[journal.Entry]:
        """Everything that was taken out, oldest first."""
        return journal.everything(self.base)

    def removed(self, source: str) -> Removal | None:
        """When and why a source was taken out last, if it ever was; it may have been added again since."""
        return journal.removal(self.base, source)

    def digest(self, id: str) -> str | None:
        """The digest of a report of the record that `id` names: itself, or the earliest of an event."""
        known = self.base.one("SELECT digest FROM events WHERE id = ?", [id])
        return str(known[0]) if known else present(self.base, digest_in(id))

    def anchor(self, id: str) -> str | None:
        """By what a correction of an event is kept: its first report's digest, or its uid where copies share that."""
        known = self.base.one("SELECT lead, digest FROM events WHERE id = ?", [id])
        if known is None:
            return self.digest(id)
        lead, digest = known
        ((many,),) = self.base.rows("SELECT count(*) FROM reports WHERE digest = ?", [digest])
        return str(lead if many > 1 else digest)

    def doubts(self, most: int = 20) -> list[Doubt]:
        """The pairs of reports of which the machine is least certain and nobody has spoken."""
        self.settle()
        return doubts(self.base, most)

    def history(self, source: str) -> list[Version]:
        """The versions of a source, oldest first, with what changed."""
        return list(versions(self.base, source))

    def pack(self, *, text: bool = True) -> Iterator[bytes]:
        """The whole record as lines that another can take in; without `text` one can check copies against it."""
        self.settle()
        return pack(self.base, text=text)

    def take_in(self, lines: Iterable[bytes]) -> Unpacked:
        """Takes in what `pack` gave. Raises S110, S102, and has changed nothing then."""
        with self.base.transaction():
            done = take_in(self.base, lines)
        self.rebuild()
        if done.redacted:
            self._scrub()
        return done

    def current(self) -> Iterator[Page]:
        """Every page that counts, as it was given."""
        for (source,) in self.base.rows("SELECT source FROM pages WHERE current = 1 ORDER BY source"):
            *_, (page, _) = pages.versions(self.base, source)
            yield page

    def settle(self, *, jobs: int = 1) -> int:
        """Brings the events up to date with the pages; returns how many reports were clustered.

        Where much has come, `jobs` processes share the work; what comes of it is the same.
        """
        if is_settled(self.base):
            return 0
        many = self.base.rows("SELECT count(*) FROM reports WHERE due = 1")[0][0] >= MANY
        with (
            crew(jobs if many else 1, begin=partial(begin, self.words)) as several,
            self.base.ample() if many else nullcontext(),
        ):
            folder = Folder(self.base, judgements.corrections(self.base), several)
            done = settle(self.base, folder, judgements.judged(self.base))
        self.base.flush()
        return done

    def rebuild(self, *, jobs: int = 1) -> None:
        """Throws away all that follows from pages, articles and what people said, and makes it again."""
        with self.base.transaction():
            schema.clear(self.base)
            pages.bring_in_all(self.base)
        self.settle(jobs=jobs)

    def articles(self) -> Iterator[Article]:
        """The articles of all pages that count, by source and position."""
        for (body,) in self.base.stream(f"{_CURRENT} ORDER BY source, sha256, article"):
            yield values.article(body)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within, events and their articles are of one moment, whatever others add or remove; nothing is merged."""
        self.bring_up_to_date()
        still, self.still = self.still, True
        try:
            with self.base.snapshot():
                yield
        finally:
            self.still = still

    def articles_of(self, event: Merged) -> list[Article]:
        """The articles of an event's reports, in their order."""
        query = (
            "SELECT body FROM pages JOIN articles USING (source, sha256)"
            " WHERE current = 1 AND source = ? AND article = ?"
        )
        return [values.article(self.base.rows(query, [r.source, r.article])[0][0]) for r in event.reports]

    def articles_of_all(self, events: Sequence[Merged]) -> list[list[Article]]:
        """The articles of the reports of each of many events, each article read once."""
        query = (
            "SELECT source, article, body FROM pages JOIN articles USING (source, sha256)"
            " WHERE current = 1 AND source IN ({})"
        )
        wanted = {(r.source, r.article) for event in events for r in event.reports}
        rows = self.base.among(query, {source for source, _ in wanted})
        known = {(s, n): values.article(body) for s, n, body in rows if (s, n) in wanted}
        return [[known[r.source, r.article] for r in event.reports] for event in events]

    def lines(self, filters: Filters = _EVERYTHING) -> Iterator[bytes]:
        """The events that pass the filters, in their order, as the lines that `dragoman events` prints."""
        for body, kin in self._bodies(filters):
            yield values.line(body, kin)

    def events(self, filters: Filters = _EVERYTHING, *, most: int | None = None) -> list[Merged]:
        """The events that pass the filters, by day and id; the first `most` of them."""
        if most is None:
            return [values.event(body, kin) for body, kin in self._bodies(filters)]
        self.bring_up_to_date()
        rows = stretch(self.base, filters.where(partial(is_often, self.base)), "first, id", most)
        return [values.event(body, kin) for _, _, body, kin in rows]

    def _bodies(self, filters: Filters) -> Iterator[tuple[bytes, bytes | None]]:
        self.bring_up_to_date()
        where, told = filters.where()
        yield from self.base.stream(f"SELECT body, kin FROM events WHERE {where} ORDER BY first, id", told)

    def numbered(self, numbers: Sequence[int]) -> list[Merged]:
        """The events of these numbers, in this order; those that are gone are left out."""
        rows = self.base.among("SELECT number, body, kin FROM events WHERE number IN ({})", numbers)
        known = {number: values.event(body, kin) for number, body, kin in rows}
        return [known[number] for number in numbers if number in known]

    def unknown(self, filters: Filters) -> list[tuple[str, str, list[str]]]:
        """(field, value asked for, values that there are) of every value that no event has."""
        return filters.unknown(self.base)

    def event(self, id: str) -> Merged | None:
        """The event of an id, also of one that it had before."""
        self.bring_up_to_date()
        found = self.base.one("SELECT body, kin FROM events WHERE id = ?", [id])
        if found is None:
            lead = follow(self.base, digest_in(id))
            found = self.base.one("SELECT body, kin FROM events WHERE lead = ?", [lead]) if lead else None
        return values.event(*found) if found else None

    def begun(self, start: str) -> list[str]:
        """The ids of the events that begin with `start`; if none does, of those that had an id that does."""
        return begun.events(self.base, start)

    def begun_reports(self, start: str) -> list[str]:
        """The digests of the reports that begin with `start`."""
        return begun.reports(self.base, start)

    def search(self, text: str, *, most: int = 50) -> list[Merged]:
        """The events in whose words every word of `text` stands, in any spelling, the latest first."""
        from dragoman.store.finding import find

        # how many there are in all is not asked
        return find(self, text, _EVERYTHING, most=most, latest=True, count=0).events if text.strip() else []

    def text(self, source: str, sha256: str) -> str | None:
        """The text that the spans of a page's articles refer to."""
        found = self.base.one("SELECT text FROM pages WHERE source = ? AND sha256 = ?", [source, sha256])
        return values.text(found[0]) if found else None

    def count(self) -> tuple[int, int]:
        """How many pages and articles count."""
        (of_pages,) = self.base.rows("SELECT count(*) FROM pages WHERE current = 1")[0]
        (of_articles,) = self.base.rows(
            "SELECT count(*) FROM pages JOIN articles USING (source, sha256) WHERE current = 1"
        )[0]
        return of_pages, of_articles

    def close(self) -> None:
        """Lets go of the database."""
        self.base.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
