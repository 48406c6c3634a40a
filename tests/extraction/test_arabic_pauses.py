"""Two dots in an Arabic headline are a comma where nothing was told before them."""

from __future__ import annotations

import pytest

from extraction.reading import passage


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("غدا.. الوزير الكيني يلتقي نظيره الهندي", 1),
        ("خلال لقائه الوزير الهندي.. الرئيس الكيني يؤكد دعم السلام", 1),
        ("في اتصال مع نظيره.. وزير الخارجية يبحث الأزمة", 1),
        ("الوزير الكيني يلتقي نظيره الهندي.. والرئيس يستقبل السفير", 2),
        ("قال الوزير الكيني كلمته.. الرئيس يستقبل السفير", 2),
        ("غدا... الوزير الكيني يلتقي نظيره", 2),
        ("زيارة رسمية\nغدا.. الوزير الكيني يلتقي نظيره", 3),
    ],
)
def test_two_dots(text: str, sentences: int) -> None:
    assert len(passage("ar", text).sentences) == sentences
