"""One page that is pasted, or given with what is known of it."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest

from dragoman.ingest.files import find_paths, opened
from dragoman.ingest.given import Given, read_pasted, with_given
from dragoman.ingest.html import Unread
from dragoman.ingest.problem import Problem
from dragoman.model import Page

TEXT = "استقبل الرئيس المصري وزير الخارجية الأمريكي في القاهرة يوم الخميس."
DAY = datetime.date(2024, 3, 21)
ALL = Given(published=DAY, outlet="Agency", url="https://a.example/1")


def paste(data: bytes, *, html: bool = False, given: Given = ALL, most: int = 10_000) -> Page | Problem:
    (found,) = read_pasted(io.BytesIO(data), html=html, given=given, most_bytes=most)
    return opened(found)


def test_pasted_text_is_a_page_with_what_is_given() -> None:
    page = paste(TEXT.encode())
    assert isinstance(page, Page)
    assert (page.text, page.published, page.outlet, page.url) == (TEXT, DAY, "Agency", "https://a.example/1")
    assert page.source == "https://a.example/1"


def test_without_an_address_it_is_known_by_its_digest() -> None:
    one, other = paste(TEXT.encode(), given=Given()), paste(b"another text", given=Given())
    assert isinstance(one, Page) and isinstance(other, Page)
    assert one.source == f"-#{one.sha256[:12]}" != other.source


def test_pasted_html_and_other_encodings() -> None:
    page = paste(f"<h1>لقاء</h1><p>{TEXT}</p>".encode("cp1256") + b"<meta charset=windows-1256>", html=True)
    assert isinstance(page, Page) and page.text.endswith(TEXT)


def test_what_is_no_page_is_said() -> None:
    for data, code in ((b"", "I101"), (b"\x89PNG" * 9, "I102"), (b"x" * 20_000, "I105")):
        found = paste(data)
        assert isinstance(found, Problem) and found.code == code


def test_what_is_given_stands_before_what_a_file_says(tmp_path: Path) -> None:
    head = (
        '<meta property="article:published_time" content="2020-01-01"><link rel="canonical" href="https://b.example/2">'
    )
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><h1>Title</h1><p>{TEXT}</p></html>")
    (found,) = find_paths([str(tmp_path / "a.html")], given=Given(published=DAY))
    assert isinstance(found, Unread)
    page = opened(found)
    assert isinstance(page, Page) and (page.published, page.url) == (DAY, "https://b.example/2")


def test_nothing_given_changes_nothing() -> None:
    page = Page(source="s", text=TEXT, sha256="0" * 64)
    assert with_given(page, Given()) is page
    problem = Problem("I101", "s")
    assert with_given(problem, ALL) is problem


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<html lang="ar-EG" dir="rtl">', "ar-EG"),
        ('<html lang="fa">', "fa"),
        ('<html><body xml:lang="fa-IR">', "fa-IR"),
        ('<html lang="en-US" dir="rtl">', None),  # a template that was bought
        ('<html lang="en-US" dir="rtl"><meta property="og:locale" content="ar_AR">', "ar-AR"),
        ('<html><meta http-equiv="Content-Language" content="ar">', "ar"),
        ('<html lang="">', None),
        ('<html lang="what is this">', None),
        ("<html>", None),
    ],
)
def test_the_language_that_a_page_states(html: str, language: str | None) -> None:
    page = opened(Unread(Page(source="s", text=f"{html}<h1>Title</h1><p>{TEXT}</p>", sha256="0" * 64)))
    assert isinstance(page, Page) and page.language == language
