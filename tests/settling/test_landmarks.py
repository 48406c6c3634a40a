"""The landmarks of the world data, and what pages of our own lean on them for."""

import datetime

import pytest

from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load

LANDMARKS = load().world.data.landmarks
KINDS = frozenset(
    (
        *("war", "attack", "killing", "death", "fall", "coup", "uprising", "ceasefire", "accord", "announcement"),
        *("summit", "talks", "conference", "visit", "call", "letter", "meeting", "election", "referendum", "vote"),
        *("resolution", "veto", "court", "order", "law", "sanctions", "recognition", "declaration", "independence"),
        *("inauguration", "appointment", "dismissal", "resignation", "government", "accession", "annexation"),
        *(
            "withdrawal",
            "rift",
            "rupture",
            "decision",
            "speech",
            "publication",
            "test",
            "opening",
            "handover",
            "expiry",
        ),
        *("arrest", "abduction", "seizure", "exchange", "escape", "intervention", "incident", "accident", "disaster"),
        *("crisis", "funeral", "games"),
    )
)


def test_landmarks_are_sound() -> None:
    assert len(LANDMARKS) >= 300
    assert len({m.id for m in LANDMARKS}) == len(LANDMARKS)
    for mark in LANDMARKS:
        assert mark.date >= datetime.date(2000, 1, 1)
        assert mark.last >= mark.date
        assert mark.known_from is None or mark.known_from <= mark.date
        assert mark.name.get("en")
        assert mark.kind in KINDS, mark.id
        assert {"ar", "fa", "en"} <= set(mark.names), mark.id
        assert all(words for groups in mark.names.values() for words in groups)


def test_only_telling_landmarks_stand_alone() -> None:
    for mark in LANDMARKS:
        for groups in mark.alone.values():
            assert all(len(words) >= 1 for words in groups)


def published(language: str, text: str) -> datetime.date | None:
    page = Page(source="t", text=text, sha256="", language=language)
    found = read_page(page, load())[0].published
    return found.date if found else None


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ar", "قال الوزير اليوم الخميس إن اغتيال هنية في طهران أمس الأربعاء جريمة.", "2024-08-01"),
        ("ar", "أدانت القاهرة اليوم السبت هجوم أبي سياف.", None),
        ("ar", "نددت عواصم بتفجير أجهزة لاسلكية في لبنان أمس الأربعاء.", "2024-09-19"),
        ("fa", "پس از سقوط بالگرد رئیسی دیروز، کشورها پیام تسلیت فرستادند.", "2024-05-20"),
        ("fa", "سخنگو گفت دیروز یکشنبه باران بارید.", None),
        ("en", "Haniyeh was killed in Tehran yesterday, Wednesday, envoys said.", "2024-08-01"),
    ],
)
def test_yesterday_beside_a_telling_landmark_dates_a_page(language: str, text: str, day: str | None) -> None:
    assert published(language, text) == (datetime.date.fromisoformat(day) if day else None)


def test_since_a_lasting_landmark_gives_no_year() -> None:
    text = "قال المتحدث اليوم الاثنين 10 نوفمبر إن الحرب التي بدأت بهجوم حماس منذ 7 أكتوبر لم تنته."
    assert published("ar", text) != datetime.date(2023, 11, 10)


def test_days_of_the_jalali_calendar_lean_on_landmarks_too() -> None:
    marks = load().world.landmarks_of("jalali", 12, 9)
    assert "war-on-iran-2026" in {m.id for m in marks}
