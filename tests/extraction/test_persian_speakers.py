"""Who only speaks of talks that his state holds is not said to hold them."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    "text",
    [
        "عراقچی: مذاکرات با عمان برای گذرگاه دریایی نزدیک به نتیجه است",
        "ترامپ: دیشب تصمیم گرفتیم\nشنیده‌ام مذاکرات با ایران خوب پیش می‌رود.",
        "عراقچی: مذاکره‌ای با آمریکا نداریم",
    ],
)
def test_the_speaker_is_not_named(text: str) -> None:
    (talks,) = contacts("fa", text)
    assert len(talks.parties) == 2 and all(p.name is None for p in talks.parties)


@pytest.mark.parametrize(
    "text",
    ["عراقچی: با وزیر خارجه عمان گفت‌وگو کردم", "ترامپ: با پوتین صحبت کردم", "عراقچی با مقام‌های عمان گفت‌وگو کرد."],
)
def test_who_talked_himself_is(text: str) -> None:
    (talks,) = contacts("fa", text)
    assert any(p.name for p in talks.parties)


def test_who_orders_something_else_began_no_talks() -> None:
    text = "احتمال شکست مذاکرات میان واشنگتن و تهران و صدور دستور حمله از سوی ترامپ بالا رفته است."
    (talks,) = contacts("fa", text)
    assert not any(p.initiated or p.name for p in talks.parties)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ترامپ درباره مرحله بعدی مذاکرات با ایران سخن گفت.", "planned"),
        ("مذاکرات ایران و آمریکا آغاز نخواهد شد.", "denied"),
    ],
)
def test_talks_to_come_or_not(text: str, status: str) -> None:
    (talks,) = contacts("fa", text)
    assert talks.status == status


@pytest.mark.parametrize(
    "text",
    [
        "رئیس‌جمهور آمریکا توییت زد و به اسرائیل گفت حملات را متوقف کند.",
        "ترامپ در پیامی در شبکه تروث سوشال به ایران گفت که وقت تنگ است.",
    ],
)
def test_what_all_can_read_is_said_to_nobody(text: str) -> None:
    assert contacts("fa", text) == []


def test_talks_that_are_spoken_of_are_not_held_by_telephone() -> None:
    text = "وزیر خارجه ترکیه درباره مذاکرات میان روسیه و اوکراین با همتای عراقی خود تلفنی گفت‌وگو کرد."
    channels = {frozenset(p.party or "" for p in e.parties): e.channel for e in contacts("fa", text)}
    assert channels == {frozenset(("RUS", "UKR")): "unspecified", frozenset(("TUR", "IRQ")): "phone"}


def test_who_thanks_for_mediation_is_no_mediator() -> None:
    (talks,) = contacts("fa", "وزیر خارجه عراق از تلاش عمان برای میانجی‌گری میان ایران و آمریکا قدردانی کرد.")
    assert sorted(p.party or "" for p in talks.parties) == ["IRN", "USA"]
