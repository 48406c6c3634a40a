"""PDF: words in the order in which they are read, whoever made the file; what cannot be read is said.

The files were made for these tests by a browser, a page maker, an office program and a program that draws presentation
forms from left to right; the text that each was made from stands beside it. They hold parts of the typefaces DejaVu
Sans, Vazirmatn, Noto Naskh Arabic and Amiri, whose licences (Bitstream Vera, OFL) allow that.
"""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from dragoman.ingest.files import read_paths
from dragoman.ingest.pdf.order import logical
from dragoman.ingest.problem import Problem
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load

HERE = Path(__file__).parent / "pdf"
NAMES = sorted(path.stem for path in HERE.glob("*.pdf"))
MARKS = re.compile("[\u064b-\u0652\u0654\u200c]")


def words(text: str) -> list[str]:
    return MARKS.sub("", text).split()


def read(path: Path) -> Page | Problem:
    pytest.importorskip("pypdfium2", reason="the extra `pdf` is not installed")
    (found,) = read_paths([str(path)])
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_words_stand_in_the_order_in_which_they_are_read(name: str) -> None:
    page = read(HERE / f"{name}.pdf")
    assert isinstance(page, Page)
    expected = words((HERE / f"{name}.txt").read_text())
    same = SequenceMatcher(None, expected, words(page.text), autojunk=False).ratio()
    assert same > 0.985, page.text


@pytest.mark.parametrize("name", ["fa-page-maker", "fa-office", "en-page-maker", "ar-ligatures"])
def test_paragraphs_are_those_of_the_text(name: str) -> None:
    page = read(HERE / f"{name}.pdf")
    assert isinstance(page, Page)
    told, expected = page.text.split("\n\n"), (HERE / f"{name}.txt").read_text().split("\n\n")
    firsts = {words(text)[0] for text in told}
    assert {words(text)[0] for text in expected[2:]} <= firsts, "each begins one; lines of a heading may be one"


def test_a_contact_is_read_off_a_pdf_with_words_that_stand_in_its_text() -> None:
    page = read(HERE / "ar-forms.pdf")
    assert isinstance(page, Page)
    article, *_ = read_page(page, load())
    assert article.published and article.published.date == datetime.date(2024, 3, 21)
    found = {frozenset(p.party for p in e.parties): e for e in article.events}
    meeting = found[frozenset(("EGY", "USA"))]
    assert meeting.channel == "in-person"
    assert all(page.text[s.start : s.end] == s.text for s in meeting.evidence)
    assert found[frozenset(("EGY", "JOR"))].channel == "phone"


BARE = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
trailer <</Root 1 0 R>>
"""


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    whole = (HERE / "en-page-maker.pdf").read_bytes()
    for name, data, code in (
        ("scan.pdf", BARE, "I115"),
        ("damaged.pdf", b"%PDF-1.7\n" + bytes(range(256)), "I116"),
        ("cut.pdf", whole[:900], "I116"),
        ("empty.pdf", b"", "I101"),
    ):
        (tmp_path / name).write_bytes(data)
        found = read(tmp_path / name)
        assert isinstance(found, Problem) and found.code == code, name


def test_without_the_extra_a_pdf_is_a_problem_and_all_else_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(BARE)
    (tmp_path / "b.txt").write_text("Sisi met Blinken in Cairo on Thursday, and they spoke of Gaza.")
    script = (
        "import sys; sys.modules['pypdfium2'] = None\n"
        "from dragoman.ingest.files import read_paths\n"
        f"print([getattr(f, 'code', 'read') for f in read_paths([{str(tmp_path)!r}])])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['I114', 'read']"


@pytest.mark.parametrize(
    ("drawn", "written"),
    [
        ("2023 ربمسيد 9 تبسلا", "السبت 9 ديسمبر 2023"),
        (".(Antony Blinken) نكنيلب", "بلينكن (Antony Blinken)."),
        ("( رصم ) عم", "مع ( مصر )"),
        (")رصم( عم", "مع (مصر)"),
        ("۱۴۰۳/۱/۱۶ ات", "تا ۱۴۰۳/۱/۱۶"),
        ("%35 ةبسنب", "بنسبة 35%"),
        ("F-16 تارئاط", "طائرات F-16"),
    ],
)
def test_a_line_as_drawn_is_a_line_as_written(drawn: str, written: str) -> None:
    assert logical(list(drawn), rtl=True) == written


def test_arabic_words_in_an_english_line_are_turned_in_their_place() -> None:
    assert logical(list("The word ةيبرعلا ةغللا is old."), rtl=False) == "The word اللغة العربية is old."


@pytest.mark.parametrize(
    ("drawn", "letters"),
    [("\ufe76", "\u064e"), ("\ufc60", "\u064e\u0651"), ("\ufefb", "لا"), ("\ufb8a", "ژ"), ("a", "a")],
)
def test_a_drawn_form_is_its_letters_and_a_sign_alone_has_no_blank(drawn: str, letters: str) -> None:
    pytest.importorskip("pypdfium2", reason="the extra `pdf` is not installed")
    from dragoman.ingest.pdf.glyphs import written

    assert written(drawn) == letters
