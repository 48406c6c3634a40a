"""Where and when contacts were whose clause hangs on a place, and what an Arabic tense tells of today."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


def told(language: str, text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """(status, first day, country, city) of every contact of a page of Wednesday 13 August 2025."""
    found = contacts(language, text)
    days = [e.date.edtf if e.date else None for e in found]
    places = [(e.place.country, e.place.city) if e.place else (None, None) for e in found]
    return [(e.status, day, *place) for e, day, place in zip(found, days, places, strict=True)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # where a clause says that talks were held
        (
            "en",
            "The talks between Iran and the United States, which began on Monday in Vienna, were intense.",
            ("occurred", "2025-08-11", "AUT", "Vienna"),
        ),
        (
            "en",
            "The meeting between Lavrov and Fidan, which took place in Ankara, lasted an hour.",
            ("occurred", "2025-08-12/2025-08-13", "TUR", "Ankara"),
        ),
        (
            "en",
            "The meeting between Lavrov and Fidan, which dealt with the fighting in Syria, lasted an hour.",
            ("occurred", "2025-08-12/2025-08-13", None, None),
        ),
        # where somebody is invited to, not where he was met
        (
            "ar",
            "دعا الرئيس الروسي فلاديمير بوتين نظيره التركي إلى زيارة موسكو، خلال لقائهما في طهران.",
            ("called-for", None, "RUS", "Moscow"),
        ),
        ("en", "Putin met Erdogan in Sochi and invited him to Moscow.", ("called-for", None, "RUS", "Moscow")),
        (
            "fa",
            "پوتین در گفت‌وگوی تلفنی با اردوغان از وی برای سفر به مسکو دعوت کرد.",
            ("called-for", None, "RUS", "Moscow"),
        ),
        # whom somebody meets behind «حيث» he meets where he went, and then
        (
            "ar",
            "وصل وزير الخارجية المصري سامح شكري الاثنين إلى نيويورك، حيث التقى نظيره الروسي سيرغي لافروف.",
            ("occurred", "2025-08-11", "USA", "New York"),
        ),
        (
            "ar",
            "سينتقل وزير الخارجية الأمريكي ماركو روبيو الجمعة إلى الدوحة، حيث سيلتقي وزير الخارجية السعودي.",
            ("planned", "2025-08-15", "QAT", "Doha"),
        ),
        # not what the two speak of
        (
            "ar",
            "قال المتحدث إن الجانبين يبحثان العلاقات مع سوريا، حيث يلتقي وزير الخارجية المصري نظيره الإيطالي.",
            ("occurred", "2025-08-12/2025-08-13", None, None),
        ),
        # not what the news came after
        (
            "ar",
            "وصل ماركو روبيو الاثنين إلى الدوحة حيث يأمل في اتفاق، وذلك بعد قمة جمعت بين بوتين وترامب.",
            ("occurred", None, None, None),
        ),
        (
            "en",
            "On Monday Egyptian Foreign Minister Badr Abdelatty flew to Geneva, where he met Turkish Foreign Minister"
            " Hakan Fidan.",
            ("occurred", "2025-08-11", "CHE", "Geneva"),
        ),
        # a clause says where the noun before it was held
        (
            "ar",
            "تناولت المحادثات بين وزير الخارجية المصري ونظيره الروسي التي جرت الثلاثاء في موسكو الأوضاع في سوريا.",
            ("occurred", "2025-08-12", "RUS", "Moscow"),
        ),
        (
            "ar",
            "وتبحث القمة بين بوتين وترامب، التي تستضيفها الرياض، الحرب في أوكرانيا.",
            ("occurred", "2025-08-12/2025-08-13", "SAU", "Riyadh"),
        ),
        (
            "ar",
            "تتناول المفاوضات بين مصر وإثيوبيا المنعقدة في الخرطوم ملء السد.",
            ("occurred", "2025-08-12/2025-08-13", "SDN", "Khartoum"),
        ),
        # what guest and host did behind a journey was on its day; its city is named further on
        (
            "ar",
            "زار الرئيس المصري السيسي ألمانيا السبت. وعقد السيسي محادثات في برلين مع المستشار الألماني.",
            ("occurred", "2025-08-09", "DEU", "Berlin"),
        ),
        (
            "ar",
            "وصل وزير الدفاع الأميركي إلى كينيا الاثنين.\nوقال الوزير في نيروبي خلال زيارته لكينيا إن بلاده باقية.",
            ("occurred", "2025-08-11", "KEN", "Nairobi"),
        ),
        # the day on which a paper printed it is not the contact's
        (
            "ar",
            "وأضاف رئيس الوزراء المصري في حوار خلال زيارته الأخيرة للخرطوم ونشرته الصحيفة اليوم، أن الأزمة صعبة.",
            ("occurred", None, "SDN", "Khartoum"),
        ),
        # a town witnesses talks
        (
            "ar",
            "شهدت العاصمة القطرية الدوحة الاثنين محادثات بين وزير الخارجية الأمريكي ونظيره التركي.",
            ("occurred", "2025-08-11", "QAT", "Doha"),
        ),
        # the day between a host and what it hosts
        (
            "ar",
            "استضافت الرياض الأحد اجتماعا لوزراء خارجية السعودية ومصر والأردن.",
            ("occurred", "2025-08-10", "SAU", "Riyadh"),
        ),
        # the city of a country that was told first
        (
            "ar",
            "زار الرئيس المصري السيسي ألمانيا. وعقد السيسي محادثات في برلين مع المستشار الألماني.",
            ("occurred", "2025-08-12/2025-08-13", "DEU", "Berlin"),
        ),
    ],
)
def test_where_and_when(language: str, text: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    assert expected in told(language, text)


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("قال المتحدث ذلك. ويلتقي الرئيس المصري السيسي اليوم نظيره التركي أردوغان.", "planned", "2025-08-13"),
        ("قال المتحدث ذلك. ويواصل الرئيس المصري السيسي اليوم محادثات مع نظيره التركي.", "occurred", "2025-08-13"),
        ("الرئيس المصري السيسي يلتقي اليوم نظيره التركي أردوغان", "occurred", "2025-08-13"),
        ("وفد ألماني يزور مصر خلال الفترة المقبلة", "planned", None),
        ("وفد ألماني يزور مصر حاليا ضمن خطط المرحلة المقبلة", "occurred", "2025-08-12/2025-08-13"),
        (
            "يبدأ ولي العهد السعودي زيارة إلى بريطانيا تستغرق ثلاثة أيام.",
            "planned",
            "2025-08-13/2025-08-15",
        ),
        (
            "يعتزم وزير الدفاع الفرنسي زيارة أنقرة الخميس ولقاء وزير الدفاع التركي.",
            "planned",
            "2025-08-14",
        ),
        # the eve of what is still to come, in a clause with one day
        (
            "وصل الرئيس الأميركي ترامب الثلاثاء إلى هلسنكي عشية قمته مع الرئيس الروسي بوتين.",
            "planned",
            "2025-08-13",
        ),
        ("قال المتحدث باسم حزب غد الثورة إن زيارة الرئيس الإيراني لمصر مرفوضة.", "occurred", "2025-08-12/2025-08-13"),
    ],
)
def test_what_a_tense_tells(text: str, status: str, day: str | None) -> None:
    assert (status, day) in {(s, d) for s, d, _, _ in told("ar", text)}
