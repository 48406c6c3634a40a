"""A cue in the pages of a crawl, with what the reader makes of the words around it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

import msgspec

from dragoman.grading.pairing import told
from dragoman.model import Article, Event, Page
from dragoman.reader import Reader
from dragoman.text.layer import folded

AROUND = 160  # characters shown before and after a cue
STOPS = "\n.!?؟؛"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A place where a cue stands. `contacts` are those told by words of the same sentence, `others` the page's rest."""

    source: str
    language: str
    before: str
    found: str
    after: str
    contacts: tuple[str, ...]
    others: tuple[str, ...]


class Cue:
    """A phrase or regular expression, found in the form in which spelling variants meet (أ ا, ي ی, half-spaces)."""

    def __init__(self, pattern: str, reader: Reader) -> None:
        """Raises re.error where `pattern` is no regular expression."""
        self._ways = []
        for code in reader.languages:
            table = reader.pack(code).letters.table
            self._ways.append((table, re.compile(pattern.translate(table), re.IGNORECASE)))

    def places(self, text: str) -> list[tuple[int, int]]:
        """Half-open ranges of `text` in which the cue stands, in order."""
        for table, pattern in self._ways:
            if pattern.search(text.translate(table)):
                layer = folded(text, table)
                return [layer.back(*m.span()) for m in pattern.finditer(layer.text) if m.end() > m.start()]
        return []


def search(
    pages: Iterable[Page], cue: Cue, reader: Reader, *, language: str | None = None, without: Container[str] = ()
) -> Iterator[Hit]:
    """The first place on every page where `cue` stands, in the order of `pages`.

    Passed over: pages whose source is in `without`, and articles in another language than `language`.
    """
    from dragoman.grading.run import reading

    read = reading(reader)
    for page in pages:
        places = () if page.source in without else cue.places(page.text)
        if not places:
            continue
        for article in read(page):
            inside = [(a, b) for a, b in places if article.span[0] <= a < article.span[1]]
            if inside and language in (None, article.language):
                yield _hit(page, article, *inside[0])
                break


def _hit(page: Page, article: Article, start: int, end: int) -> Hit:
    first, last = _sentence(page.text, start, end)
    events = [event for event in article.events if event.type == "CONSULT"]
    here = [event for event in events if any(span.start < last and span.end > first for span in event.evidence)]
    return Hit(
        source=page.source,
        language=article.language,
        before=" ".join(page.text[max(first, start - AROUND) : start].split()),
        found=" ".join(page.text[start:end].split()),
        after=" ".join(page.text[end : min(last, end + AROUND)].split()),
        contacts=tuple(_tell(event) for event in here),
        others=tuple(_tell(event) for event in events if event not in here),
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """From the stop before a place to the one after it; a rough cut is enough to look at."""
    first = max(text.rfind(stop, 0, start) for stop in STOPS) + 1
    ends = [at for stop in STOPS if (at := text.find(stop, end)) >= 0]
    return first, min(ends, default=len(text))


def _tell(event: Event) -> str:
    names = [side.name for side in event.parties if side.name]
    return f"{told(event)} {event.form}" + (f" ({', '.join(names)})" if names else "")
