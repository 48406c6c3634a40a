"""Who says so, in the words of the reader; what nobody has a word for stays itself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

pytest.importorskip("fastapi", reason="the desk extra is not installed")

from dragoman.model import Link, Statement
from dragoman.reader import load
from dragoman.web import naming
from dragoman.web.teller import Teller


def told(language: str) -> Teller:
    return Teller(load(), language)


@pytest.mark.parametrize(
    ("link", "en", "ar", "fa"),
    [
        (Link(speaker="Vladimir Putin"), "Vladimir Putin", "فلاديمير بوتين", "ولادیمیر پوتین"),
        (Link(body="health ministry", party="PSE"), "health ministry (Palestine)", "وزارة الصحة (فلسطين)", None),
        (Link(body="foreign-ministry", party="IRN"), None, "وزارة خارجية إيران", "وزارت امور خارجه ایران"),
        (Link(body="media"), "media", "وسائل إعلام", "رسانه‌ها"),
        (Link(body="strange body", party="IRN"), "Iran: strange body", "إيران: strange body", "ایران: strange body"),
        (Link(body="strange body"), "strange body", "strange body", "strange body"),
        (Link(office="spokesperson", party="EGY"), "a spokesperson of Egypt", "متحدث باسم مصر", "سخنگوی مصر"),
        (Link(agency="IRNA"), "IRNA", "إرنا", "ایرنا"),
        (Link(medium="telephone"), "", "", ""),
    ],
)
def test_who_says_so(link: Link, en: str | None, ar: str | None, fa: str | None) -> None:
    for language, wanted in (("en", en), ("ar", ar), ("fa", fa)):
        assert wanted is None or naming.voice(link, told(language)) == wanted, language


def test_an_outlet_by_name_or_by_the_host_of_its_page(make: SimpleNamespace) -> None:
    persian = told("fa")
    assert naming.outlet(make.article("a", outlet="ISNA"), persian) == "ایسنا"
    assert naming.outlet(make.article("a", url="https://www.example.org/x"), persian) == "example.org"
    assert naming.outlet(make.article("a"), persian) == ""


def test_an_account_names_each_once_and_the_outlet_last(make: SimpleNamespace) -> None:
    said = Statement(speakers=("IRN",), account=(Link(agency="IRNA"), Link(medium="x"), Link(agency="IRNA")))
    article = make.article("a", outlet="ISNA")
    assert naming.account(said, article, told("en")) == ["IRNA", "ISNA"]
    assert naming.account(Statement(speakers=("IRN",)), make.article("a"), told("en")) == []


def test_sources_and_authorities() -> None:
    assert naming.listed(["editor", "x"], told("ar")) == "معرفة عامة، x"
    assert naming.listed([], told("ar")) == ""
    assert naming.authority("IRN", told("fa")) == "ایران"
    assert naming.authority("", told("fa")) == ""
