"""Turns of Persian and English around a contact: who took part, whether and when it was; published 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.test_status import contacts

FRESH = ("2025-08-12", "2025-08-13")
NONE = (None, None)


def told(language: str, text: str) -> list[tuple[str, str, str, tuple[str | None, str | None]]]:
    """(parties, channel, status, days) of each contact."""
    out = []
    for event in contacts(language, text):
        when = event.date
        days = (when.start.isoformat(), when.end.isoformat()) if when else NONE
        parties = " ".join(sorted({p.party or "?" for p in event.parties}))
        out.append((parties, event.channel, event.status, days))
    return out


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a channel before the one who is spoken to
        (
            "fa",
            "وزیر خارجه عمان روز سه‌شنبه تلفنی با نخست‌وزیر جدید عراق گفت‌وگو کرد.",
            [("IRQ OMN", "phone", "occurred", ("2025-08-12", "2025-08-12"))],
        ),
        # what is on the eve of something else is not ahead itself, and a past verb has no day ahead
        (
            "fa",
            "در آستانه نشست سازمان ملل که دوشنبه آغاز خواهد شد، وزیر خارجه عراق با همتای ترک خود گفت‌وگو کرد.",
            [("IRQ TUR", "unspecified", "occurred", FRESH)],
        ),
        # the next journey is a plan, the last one is none
        ("fa", "وزیر خارجه ترکیه سفر آینده خود به بغداد را مهم خواند.", [("IRQ TUR", "in-person", "planned", NONE)]),
        (
            "fa",
            "نخست‌وزیر عراق از احتمال حمله و همچنین سفر اخیر اردوغان به دوحه سخن گفت.",
            [("QAT TUR", "in-person", "occurred", NONE)],
        ),
        (
            "fa",
            "رئیس‌جمهور آمریکا: اردوغان در دیدار اخیرمان به من گفت صلح نزدیک است.",
            [("TUR USA", "in-person", "occurred", NONE)],
        ),
        # twice is not the news of one day
        ("fa", "وزیر دفاع ترکیه دو بار به قطر سفر کرد.", [("QAT TUR", "in-person", "occurred", NONE)]),
        # who asks for it has not called for talks
        (
            "fa",
            "وزیر خارجه عمان به درخواست سلطان مذاکرات با عراق را پیش برد.",
            [("IRQ OMN", "unspecified", "occurred", FRESH)],
        ),
        # a day on which it was said that they were talking
        (
            "fa",
            "رئیس‌جمهور ترکیه روز دوشنبه گفت با عراق مذاکره می‌کند.",
            [("IRQ TUR", "unspecified", "occurred", ("2025-08-11", "2025-08-11"))],
        ),
        # beside a meeting of others
        (
            "fa",
            "هاکان فیدان و بدر البوسعیدی در حاشیه اجلاس شانگهای دیدار کردند.",
            [("OMN TUR", "in-person", "occurred", FRESH)],
        ),
        # the same office of two states
        ("fa", "هیئت‌های ترک و عراقی در دوحه دیدار کردند.", [("IRQ TUR", "in-person", "occurred", FRESH)]),
        # a headline that a feed cut off
        (
            "fa",
            "وزیر خارجه ترکیه اعلام کرد که وزیر خارجه عراق امروز با او در آنکارا دیدار خوا\n"
            "وزیر خارجه ترکیه اعلام کرد که وزیر خارجه عراق امروز با او در آنکارا دیدار خواهد کرد.",
            [("IRQ TUR", "in-person", "planned", ("2025-08-13", "2025-08-13"))],
        ),
    ],
)
def test_turns(language: str, text: str, expected: list[tuple[str, str, str, tuple[str | None, str | None]]]) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "دولت ترکیه فشارهای بیشتری بر عراق وارد کرده است."),
        ("fa", "سخنگوی قطر گفت ترکیه توانایی روسیه برای مذاکره با چین را می‌شناسد."),
        ("fa", "وزیر خارجه ترکیه گفت: آن‌ها می‌خواهند مذاکره کنند."),
        ("fa", "کارشناس در دیدار با خبرنگار گفت: عراق و ترکیه اختلاف دارند."),
    ],
)
def test_no_contact(language: str, text: str) -> None:
    assert told(language, text) == []
