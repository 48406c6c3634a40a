"""A record, its tables and an event as a notebook shows them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import html

import dragoman
from dragoman.frames import Table
from dragoman.notebook import MOST_LETTERS, MOST_LINES, EventView, table
from dragoman.store import Record

OURS = {
    "div",
    "p",
    "strong",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "ol",
    "li",
    "a",
    "bdi",
    "mark",
    "span",
}
COLOURS = re.compile(r"#[0-9a-f]{3}|rgb|hsl|black|white(?!-)|canvas", re.IGNORECASE)


def tree(shown: str) -> Any:
    """The HTML, after a look at what it may hold: nothing runs, is loaded or has a colour of its own."""
    told = html.fromstring(shown)
    for one in told.iter():
        assert one.tag in OURS
        assert set(one.attrib) <= {"dir", "style", "scope", "href", "rel"}
        assert not COLOURS.search(one.get("style", ""))
        assert one.tag != "a" or one.get("href").startswith(("http://", "https://"))
    return told


def views(samples: str, language: str) -> list[EventView]:
    with Record(samples, still=True) as kept:
        ids = [event.id for event in kept.events()]
    with dragoman.open_record(samples) as record:
        return [record.event(id, language=language) for id in ids]


@pytest.mark.parametrize("language", ["en", "ar", "fa"])
def test_an_event_shows_the_words_behind_every_field(samples: str, language: str, hostile: str) -> None:
    shown = views(samples, language)
    assert any(hostile in page.text for one in shown for page in one.sources), "one of the pages is hostile"
    for one in shown:
        told = tree(one._repr_html_())
        (sentence,) = told.xpath("./p")
        assert sentence.get("dir") == ("ltr" if language == "en" else "rtl")
        assert sentence.text_content() == one.told
        assert len(told.xpath("./ol/li")) == len(one.event.reports)
        for words in told.xpath(".//span[mark]"):
            page = one.sources[int(words.getprevious().text.strip("[]")) - 1]
            assert words.getparent().get("dir") == ("rtl" if page.rtl else "ltr")
            whole = words.text_content()
            stripped = whole.removeprefix("… ").removesuffix(" …")
            assert " ".join(stripped.split()) in " ".join(page.text.split()), "in their place, as they stand"
        if one.event.date and one.event.date.evidence:
            day = told.xpath(".//tr[th='day']//mark")
            assert [words.text for words in day] == [span.text for span in one.event.date.evidence]


def test_the_record_and_its_tables(samples: str) -> None:
    with dragoman.open_record(samples) as record:
        told = tree(record._repr_html_())
        pages, articles = re.findall(r"\d+", told.xpath(".//caption")[0].text)[:2]
        assert int(articles) >= int(pages) > 20
        assert sum(line["articles"] for line in record.coverage()) == int(articles)
        for kept in (record.events(), record.statements(), record.figures()):
            rows = tree(kept._repr_html_()).xpath(".//tbody/tr")
            assert len(rows) == min(len(kept), MOST_LINES)
            assert str(len(kept)) in repr(kept) and len(repr(kept)) < 500
        assert "articles" in repr(record)
        with pytest.raises(KeyError):
            record.event("none")


def test_a_long_table_says_that_it_is_cut(hostile: str) -> None:
    lines = [{"n": n, "words": hostile * 5, "days": ["سلام", hostile], "none": None} for n in range(MOST_LINES + 1)]
    told = tree(table(lines[0], lines, caption=hostile))
    assert f"{MOST_LINES + 1} lines" in told.text_content()
    cell = told.xpath(".//td")[1].text_content()
    assert len(cell) == MOST_LETTERS + 2 and cell.endswith(" …")
    assert [bdi.get("dir") for bdi in told.xpath(".//td")[2]] == ["auto", "auto"]
    assert tree(Table([])._repr_html_()).text_content() == ""
