"""Whom an office alone takes up, and offices that no list knows: "the official", "the Leader", heads of houses."""

from __future__ import annotations

import datetime

import pytest

from dragoman.extraction.actors import Context
from dragoman.extraction.actors.read import read
from extraction.reading import passage, reader

DAY = datetime.date(2022, 3, 1)


def meant(
    language: str, text: str, *, day: datetime.date | None = DAY, country: str | None = None
) -> list[tuple[str | None, str | None, str | None]]:
    context = Context(world=reader().world, day=day, country=country)
    found = read(passage(language, text), context)
    return [(m.party, m.office, m.name) for m in found if m.kind in ("person", "office")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukrainian Foreign Minister Dmytro Kuleba arrived. The senior diplomat welcomed the decision."),
        ("en", "Ukrainian Foreign Minister Dmytro Kuleba arrived. The Ukrainian official welcomed the decision."),
        ("ar", "وصل وزير الخارجية الأوكراني دميترو كوليبا. ورحب الدبلوماسي الأوكراني بالقرار."),
        ("ar", "وصل وزير الخارجية الأوكراني دميترو كوليبا. ورحب المسؤول بالقرار."),
        ("fa", "دمیترو کولبا، وزیر خارجه اوکراین، وارد شد. این دیپلمات از تصمیم استقبال کرد."),
    ],
)
def test_a_word_for_officials_takes_up_the_one_who_was_named(language: str, text: str) -> None:
    assert [name for *_, name in meant(language, text)] == ["Dmytro Kuleba"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukrainian Foreign Minister Dmytro Kuleba arrived for an official visit, and official talks began."),
        ("en", "Ukrainian Foreign Minister Dmytro Kuleba met a senior official. The official welcomed the decision."),
        ("en", "Dmytro Kuleba, the Ukrainian foreign minister, met Sergey Lavrov. The diplomat welcomed the decision."),
        ("ar", "وصل وزير الخارجية الأوكراني دميترو كوليبا. ورحب المسؤول القضائي بالقرار."),
        ("ar", "وصل وزير الخارجية الأوكراني دميترو كوليبا وتحدث مسؤول أوكراني. ورحب المسؤول الأوكراني بالقرار."),
    ],
)
def test_nor_where_another_may_be_meant(language: str, text: str) -> None:
    assert [name for *_, name in meant(language, text)].count("Dmytro Kuleba") == 1


def test_the_leader_is_irans_in_its_press_and_where_he_was_named() -> None:
    assert meant("en", "The Leader received the guests.", country="IRN") == [("IRN", "supreme-leader", None)]
    assert meant("en", "The Leader received the guests.", country="QAT") == []
    assert meant("en", "The leader of the party left.", country="IRN") == []


def test_the_president_goes_back_to_the_last_of_them() -> None:
    told = meant("en", "Iranian President Ebrahim Raisi met Xi Jinping of China. The president then left.", day=None)
    assert told[-1] == ("IRN", "president", "Ebrahim Raisi")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "the chief of staff of the Iranian president said", ("IRN", "chief-of-staff", None)),
        ("en", "the special representative of Qatar's foreign minister said", ("QAT", "envoy", None)),
        ("ar", "قال المستشار الإعلامي لرئيس الوزراء العراقي", ("IRQ", "adviser", None)),
        ("ar", "قال الرئيس السابق لمجلس النواب العراقي", ("IRQ", "speaker", None)),
        ("ar", "قال رئيس هيئة الطيران المدني السعودية", ("SAU", "official", None)),
        ("ar", "قال وزير حقوق الإنسان اليمني", ("YEM", "minister", None)),
        ("ar", "قال عمدة لندن", ("GBR", "official", None)),
        ("fa", "وزیر وحدت کره جنوبی گفت", ("KOR", "minister", None)),
        ("fa", "شهردار میلان گفت", ("ITA", "official", None)),
        ("en", "the mayor of Milan said", ("ITA", "official", None)),
    ],
)
def test_an_office_that_no_list_knows_has_its_state(
    language: str, text: str, told: tuple[str | None, str | None, str | None]
) -> None:
    assert meant(language, text) == [told]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال رئيس مركز الدراسات الإيرانية في الجامعة"),  # the adjective is that of the studies
        ("ar", "قال رئيس نادي الهلال السعودي"),
        ("fa", "شهرداری میلان اعلام کرد"),
    ],
)
def test_and_none_where_the_words_are_another_house(language: str, text: str) -> None:
    assert meant(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The leader of the Iraqi National Wisdom Movement said"),
        ("en", "The official Syrian Arab News Agency said"),
        ("ar", "أكد مسؤول روسي الخبر"),
        ("fa", "مقام معظم رهبری (مدظله العالی) فرمودند"),
    ],
)
def test_capitals_and_honours_are_no_names(language: str, text: str) -> None:
    assert [name for *_, name in meant(language, text) if name] == []


def test_and_written_onto_a_word_begins_a_clause_not_a_name() -> None:
    told = meant("ar", "تحدث مع وزير الخارجية الأوكراني دميترو كوليبا وشرحت له الموقف")
    assert told == [("UKR", "foreign-minister", "Dmytro Kuleba")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Prime Minister Nawaf Salam spoke", ("LBN", "prime-minister", "Nawaf Salam")),  # a judge on that day
        ("ar", "التقى الوزير نظيره الكوبي لوبيز مييرا", ("CUB", "defence-minister", "Álvaro López Miera")),
        ("ar", "قال الناطق باسم كتائب القسام، أبو عبيدة، إن", ("HAMAS", "spokesperson", "Abu Obeida")),
        ("ar", "قال ولي عهد إمارة عجمان الشيخ عمار بن حميد النعيمي", ("ARE", "official", None)),
    ],
)
def test_whom_a_stated_office_means(language: str, text: str, told: tuple[str, str, str | None]) -> None:
    party, office, name = told
    found = [(m, o, n) for m, o, n in meant(language, text) if m == party and o == office]
    assert found and (name is None or found[-1][2] == name)


def test_given_names_at_the_end_of_a_longer_name_are_not_the_listed_one() -> None:
    assert meant("ar", "أكد مكرم محمد أحمد، رئيس تحرير الصحيفة، ذلك") == []
