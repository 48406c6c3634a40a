"""Title and given name of who was named in full before: «الأمير فيصل», «شیخ محمد», "Sheikh Abdullah"."""

from __future__ import annotations

import pytest

from extraction.reading import actors, passage, told


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ar",
            "أكد وزير الخارجية السعودي الأمير فيصل بن فرحان حرص المملكة على الحوار. "
            "والتقى الأمير فيصل في الرياض نظيره العماني.",
            "Faisal bin Farhan Al Saud",
        ),
        (
            "ar",
            "وصل سمو الشيخ عبدالله بن زايد آل نهيان وزير خارجية الإمارات إلى نيويورك. "
            "والتقى الشيخ عبد الله هناك وزير الخارجية العماني.",
            "Abdullah bin Zayed Al Nahyan",
        ),
        (
            "fa",
            "شیخ محمد بن عبدالرحمن آل ثانی نخست‌وزیر قطر سخنرانی کرد. شیخ محمد با وزیر خارجه عمان دیدار کرد.",
            "Mohammed bin Abdulrahman Al Thani",
        ),
        (
            "en",
            "UAE Foreign Minister Sheikh Abdullah bin Zayed Al Nahyan gave a speech. Sheikh Abdullah met the Omani "
            "foreign minister in Muscat on Monday.",
            "Abdullah bin Zayed Al Nahyan",
        ),
    ],
)
def test_he_is_who_was_introduced_so(language: str, text: str, name: str) -> None:
    names = [p.name for e in told(text, language=language) for p in e.parties]
    assert name in names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Saudi Foreign Minister Prince Faisal bin Farhan spoke. Prince Khalid met the Omani foreign minister."),
        ("en", "Saudi Foreign Minister Prince Faisal bin Farhan spoke. Sheikh Faisal met the Omani foreign minister."),
        ("ar", "تحدث وزير الخارجية السعودي الأمير فيصل بن فرحان. والتقى الأمير فيصل السالم وزير الخارجية العماني."),
    ],
)
def test_another_title_or_a_longer_name_is_another_man(language: str, text: str) -> None:
    assert [m.name for m in actors(passage(language, text))].count("Faisal bin Farhan Al Saud") == 1
