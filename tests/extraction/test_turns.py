"""Turns of Persian and English around a contact: who took part, whether and when it was; published 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

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
        # whose part in the talks is spoken of
        (
            "fa",
            "وزیر خارجه عمان از نقش عراق در مذاکرات با ترکیه قدردانی کرد.",
            [("IRQ TUR", "unspecified", "occurred", FRESH)],
        ),
        # … but who meets somebody is who speaks there
        (
            "fa",
            "وزیر خارجه عمان در دیدار با همتای ترک خود از عراق قدردانی کرد.",
            [("OMN TUR", "in-person", "occurred", FRESH)],
        ),
        # one side says that it did not take place
        ("fa", "کرملین اعلام کرد پوتین با اردوغان دیداری نداشته است.", [("RUS TUR", "in-person", "denied", NONE)]),
        ("fa", "کاخ سفید: ترامپ با اردوغان دیدار نکرد.", [("TUR USA", "in-person", "denied", NONE)]),
        ("en", "Putin did not meet Erdogan, the Kremlin said.", [("RUS TUR", "in-person", "denied", NONE)]),
        ("en", "Iraq says it has not held direct talks with Turkey.", [("IRQ TUR", "unspecified", "denied", NONE)]),
        # officials in a capital are not those of the land they sit in
        ("en", "Hakan Fidan met Iraqi officials in Doha.", [("IRQ TUR", "in-person", "occurred", FRESH)]),
        # with whom the call was
        (
            "en",
            "Emmanuel Macron warned Vladimir Putin in a phone call with Hakan Fidan that the war must end.",
            [("FRA TUR", "phone", "occurred", FRESH)],
        ),
        # a day between "will" and its verb
        (
            "en",
            "French President Emmanuel Macron will on Thursday host Hakan Fidan in Paris.",
            [("FRA TUR", "in-person", "planned", ("2025-08-14", "2025-08-14"))],
        ),
        # the journey that is still ahead, told a second time by an infinitive
        (
            "en",
            "Hakan Fidan is set to fly to Oman on Thursday, becoming the first Turkish minister to visit Muscat.",
            [("OMN TUR", "in-person", "planned", ("2025-08-14", "2025-08-14"))],
        ),
        # since when they have been talking is not when they last did
        (
            "en",
            "Iraqi and Turkish officials have held several rounds of talks in Doha since April.",
            [("IRQ TUR", "in-person", "occurred", NONE)],
        ),
        # separate sessions are not the meeting of all
        (
            "en",
            "Raisi will take part in a tripartite meeting with his Turkish and Russian counterparts. On the agenda are "
            "separate sessions with Vladimir Putin and Recep Tayyip Erdogan.",
            [
                ("IRN RUS TUR", "in-person", "planned", NONE),
                ("IRN RUS", "in-person", "planned", NONE),
                ("IRN TUR", "in-person", "planned", NONE),
            ],
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
        ("fa", "پوتین با اردوغان دیدار نکرد."),
        ("fa", "وزیر خارجه قطر گفت عراق و ترکیه مذاکره نکرده‌اند."),
        ("fa", "ترکیه اعلام کرد عراق با حسن نیت با این کشور مذاکره نکرده است."),
        ("en", "Putin did not meet Erdogan."),
        ("en", "Putin has not met Erdogan yet, the Kremlin said."),
        ("en", "Turkey said it did not discuss the issue with Iraq."),
        ("fa", "ترکیه اعلام کرد با عراق درباره آب مذاکره نکرده است."),
        ("fa", "کرملین اعلام کرد پوتین هنوز با اردوغان دیدار نکرده است."),
        ("en", "Putin and Erdogan have not met since June, the Kremlin said."),
        ("en", "“I did not have the opportunity to visit Iraq,” Turkish Foreign Minister Hakan Fidan said."),
        ("fa", "کارشناس در دیدار با خبرنگار گفت: عراق و ترکیه اختلاف دارند."),
    ],
)
def test_no_contact(language: str, text: str) -> None:
    assert told(language, text) == []
