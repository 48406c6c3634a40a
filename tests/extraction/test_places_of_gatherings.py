"""Where the gathering was at which two met."""

import datetime

import pytest

from dragoman.model.page import Page
from dragoman.pipeline import read_page
from extraction.reading import reader


def place_of(language, text):
    page = Page(source="", text=text, sha256="0" * 64, language=language, published=datetime.date(2023, 3, 6))
    contact = next(e for e in read_page(page, reader())[0].events if e.type == "CONSULT")
    return contact.place and (contact.place.country, contact.place.city)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "التقى الرئيس الأميركي نظيره الروسي في قمة تاريخية في جنيف.", ("CHE", "Geneva")),
        ("ar", "اجتمع الرئيس المصري مع نظيره السوداني خلال قمة ثنائية مغلقة في الخرطوم.", ("SDN", "Khartoum")),
        ("ar", "التقى الرئيس الأميركي نظيره الروسي في القمة الروسية الأميركية في جنيف.", ("CHE", "Geneva")),
        ("ar", "التقى وزير الخارجية الهندي نظيره الصيني بعد قمة تاريخية في موسكو.", None),
        ("ar", "التقى وزير الخارجية الهندي نظيره الصيني وأطلعه على قمة تاريخية في موسكو.", None),
        ("ar", "بحث الرئيس التونسي مع نظيره الليبي التحضير لقمة عربية في بغداد.", None),
        ("fa", "رئیس‌جمهور روسیه با همتای آمریکایی خود در نشستی تاریخی در ژنو دیدار کرد.", ("CHE", "Geneva")),
        ("fa", "وزیر خارجه مصر با همتای سودانی خود طی نشستی سه‌جانبه در خارطوم رایزنی کرد.", ("SDN", "Khartoum")),
    ],
)
def test_where_the_gathering_was_at_which_they_met_they_met(language, text, expected):
    assert place_of(language, text) == expected
