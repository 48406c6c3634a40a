"""Older visits of which a text says only whose they were and when. Pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

HEAD = "أخبار من العاصمة\nزار الرئيس التركي بغداد الأحد. "


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("وكانت آخر زيارة له في مارس 2011.", "2011-03-01"),
        ("وكانت آخر زيارة له حين كان رئيسا للحكومة في مارس 2011.", "2011-03-01"),
        ("وكانت زيارته السابقة في مايو الماضي.", "2025-05-01"),
    ],
)
def test_his_last_visit_was_to_the_same_host(text: str, first: str) -> None:
    one, other = contacts("ar", HEAD + text)
    assert {p.party for p in other.parties} == {p.party for p in one.parties} == {"TUR", "IRQ"}
    assert (other.status, other.date and other.date.start.isoformat()) == ("occurred", first)


@pytest.mark.parametrize(
    "text",
    [
        "وكانت آخر زيارة له إلى مصر في مايو 2022.",
        "وكانت آخر زيارة له ناجحة.",
        "وكان قد ألغى زيارته السابقة في يناير.",
        "وكانت زيارته السابقة في يناير ألغيت.",
        "وكانت زيارته السابقة في يناير، لكنها أرجئت.",
        "وكان الرئيس الذي أرجأ زيارته السابقة في يناير قد شارك في القمة.",
        "وكانت زيارته في مارس متوقعة.",
        "وكانت آخر زيارة للوزير في مارس 2011.",
        "وكانت آخر زيارة له خارج البلاد في مايو الماضي.",
        "وكانت آخر زيارة له إلى الخارج في مايو الماضي.",
        "وكانت زيارته الأخيرة إلى المنطقة في مايو الماضي.",
        "وكانت آخر زيارة له للمنطقة حين كان وزيرا في مايو 2022.",
    ],
)
def test_where_a_host_is_named_or_no_day_it_is_no_other_visit_there(text: str) -> None:
    events = contacts("ar", HEAD + text)
    assert len([e for e in events if {p.party for p in e.parties} == {"TUR", "IRQ"}]) == 1
