"""Words taken out: all of them, everywhere, and nothing else."""

from collections.abc import Callable
from types import SimpleNamespace

import msgspec
import pytest

from dragoman.errors import DragomanError
from dragoman.model import Article, Page, Span
from dragoman.store import Record

Place = Callable[[], str]
WHO = {"reason": "private", "who": "reader", "at": "2026-01-01T00:00:00Z"}
TEXT = "Jane Doe of Cairo told by phone."


def told(make: SimpleNamespace, source: str = "a", **more: object) -> tuple[Page, Article]:
    jane = make.party("EGY", "Jane Doe", evidence=(Span(0, 8, "Jane Doe"),))
    article = make.article(source, make.event(jane, "RUS", days="2023-12-09"), **more)
    return make.page(article, text=TEXT), article


@pytest.mark.parametrize("words", ["phone", "e", "on", "occurred", "2023", "EGY", "CONSULT", "main"])
def test_codes_ids_and_days_stay_what_they_are(place: Place, make: SimpleNamespace, words: str) -> None:
    page, article = told(make, source="\U0001f4c4", url=None)
    page = msgspec.structs.replace(page, text=f"{TEXT} {words}")
    with Record(place()) as record:
        record.add(page, [article])
        before = record.events()[0]
        assert record.redact(page.source, words, **WHO)
        (event,) = record.events()
        for name in ("channel", "status", "type", "salience", "date", "id"):
            assert getattr(event, name) == getattr(before, name)
        (kept,) = record.articles_of(event)
        assert (kept.source, kept.sha256) == (article.source, article.sha256)
        stored = record.text(page.source, page.sha256)
        assert stored is not None
        assert words not in stored


@pytest.mark.parametrize("address", ["http://x.example/Jane%20Doe", "http://x.example/jane-doe-spoke", "Jane Doe.txt"])
def test_words_of_the_address_are_refused(place: Place, make: SimpleNamespace, address: str) -> None:
    for page, article in (told(make, source=address), told(make, url=address)):
        with Record(place()) as record:
            record.add(page, [article])
            before = list(record.pack())
            with pytest.raises(DragomanError) as caught:
                record.redact(page.source, "Jane Doe", **WHO)
            assert caught.value.code == "S111"
            assert list(record.pack()) == before


def test_a_redaction_from_elsewhere_holds_for_every_version_here(place: Place, make: SimpleNamespace) -> None:
    page, article = told(make)
    newer, later = told(make, version=2)
    with Record(place()) as one, Record(place()) as other:
        for record in (one, other):
            record.add(page, [article])
            record.add(newer, [later])
            record.settle()
        assert one.redact("a", "Jane Doe", **WHO) == 2
        pack = list(one.pack())
        assert other.take_in(pack).redacted == 2
        assert b"Jane" not in b"".join(other.pack())
        assert list(other.pack()) == pack
        assert other.base.rows("SELECT count(*) FROM facet_values WHERE value LIKE '%jane%'") == [(0,)]
        assert other.take_in(pack).redacted == 0
        assert list(other.pack()) == pack
