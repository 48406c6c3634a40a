"""Groupings that stand for named states, and words that hold a name and mean none."""

from __future__ import annotations

import datetime

import pytest

from dragoman.model import Event, Page
from dragoman.pipeline import read_page
from dragoman.reader import load


def contacts(text: str, language: str) -> list[Event]:
    page = Page(source="t", text=text, sha256="", language=language, published=datetime.date(2025, 6, 21))
    return [e for a in read_page(page, load()) for e in a.events if e.type == "CONSULT"]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ar", "أجرى وزير الخارجية الإيراني مباحثات مع الترويكا الأوروبية في جنيف.", {"IRN", "GBR", "FRA", "DEU"}),
        ("fa", "وزیر خارجه ایران در ژنو با وزرای خارجه سه کشور اروپایی دیدار کرد.", {"IRN", "GBR", "FRA", "DEU"}),
        (
            "en",
            "The Iranian foreign minister held talks with the European troika in Geneva.",
            {"IRN", "GBR", "FRA", "DEU"},
        ),
        ("en", "Iran and the P4+1 held talks in Vienna.", {"IRN", "GBR", "FRA", "DEU", "RUS", "CHN"}),
    ],
)
def test_a_grouping_that_stands_for_states_is_those_states(language: str, text: str, parties: set[str]) -> None:
    found = contacts(text, language)
    assert [{p.party for p in e.parties} for e in found] == [parties]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Latin American leaders met the Saudi foreign minister in Riyadh."),
        ("en", "The Saudi foreign minister met the editor of the Washington Post."),
        ("ar", "بحث وزير الخارجية السعودي مع قادة أمريكا اللاتينية ملفات الملاحة في خليج عمان."),
        ("ar", "دعا وزير الخارجية السعودي خلال لقاء إلى الإسراع بفتح المعابر عبر الأطلسي."),
        ("fa", "وزیر خارجه عربستان با خبرنگار واشنگتن پست درباره دریای عمان گفت‌وگو کرد."),
    ],
)
def test_a_name_inside_another_name_is_no_party(language: str, text: str) -> None:
    assert contacts(text, language) == []


def test_members_are_parties_that_the_world_knows() -> None:
    world = load().world
    for authority in world.authorities.values():
        assert set(authority.members) <= set(world.authorities), authority.code
        assert not authority.stands_for or authority.members, authority.code


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Who met the Saudi foreign minister in Riyadh?"),
        ("ar", "بحث وزير الخارجية السعودي في اجتماع الدور الرئيس للاقتصاد."),
        ("ar", "أجرى وزير الخارجية السعودي محادثات مصرية مالية."),
        ("ar", "زار وزير الخارجية السعودي العديد من المعارض."),
    ],
)
def test_an_ordinary_word_is_no_party(language: str, text: str) -> None:
    assert [e for e in contacts(text, language) if len({p.party for p in e.parties} - {"SAU", "EGY"})] == []


def test_a_format_of_talks_is_no_party() -> None:
    found = contacts("The Russian and Turkish presidents met in Sochi as part of the Astana process.", "en")
    assert [{p.party for p in e.parties} for e in found] == [{"RUS", "TUR"}]
