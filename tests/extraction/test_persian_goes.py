"""Where whoever goes somewhere meets others there; published 13 August 2025, a Wednesday."""

from __future__ import annotations

import pytest

from extraction.reading import contacts, placed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر خارجه ترکیه به بروکسل سفر کرد و با دبیرکل ناتو دیدار کرد.", ["occurred fresh Brussels"]),
        ("وزیر خارجه ترکیه فردا به ژنو می‌رود و با وزیر خارجه آمریکا دیدار می‌کند.", ["planned 2025-08-14 Geneva"]),
    ],
)
def test_a_meeting_is_where_the_clause_before_leads(text: str, expected: list[str]) -> None:
    assert [placed(e) for e in contacts("fa", text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "رئیس‌جمهور فرانسه با امیر قطر دیدار کرد و وزیر خارجه آلمان با همتای ایرانی خود گفت‌وگو کرد.",
            [{"FRA", "QAT"}, {"DEU", "IRN"}],
        ),
        (
            "نخست‌وزیر ترکیه به بغداد رفت و روز شنبه وزیر خارجه ایران با همتای قطری خود دیدار کرد.",
            [{"TUR", "IRQ"}, {"IRN", "QAT"}],
        ),
        (
            "رئیس‌جمهور فرانسه با امیر قطر دیدار کرد و با نخست‌وزیر عراق نیز گفت‌وگو کرد.",
            [{"FRA", "QAT"}, {"FRA", "IRQ"}],
        ),
    ],
)
def test_a_second_clause_has_its_own_subject(text: str, expected: list[set[str]]) -> None:
    assert [{p.party for p in e.parties} for e in contacts("fa", text)] == expected
