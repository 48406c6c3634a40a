"""Arabic plans that the rest of their sentence, or a verb in the past, calls off. Pages of Wednesday 13 August 2025."""

from __future__ import annotations

import pytest

from extraction.reading import contacts

HEAD = "أخبار من العاصمة\n"


def days(text: str) -> list[tuple[str, tuple[str, str] | None]]:
    events = contacts("ar", HEAD + text)
    return [(e.status, (e.date.start.isoformat(), e.date.end.isoformat()) if e.date else None) for e in events]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "كان من المقرر أن يلتقي الوزير المصري نظيره السعودي في يونيو لكن اللقاء لم يعقد.",
            ("2025-06-01", "2025-06-30"),
        ),
        ("كان من المفترض أن يزور الرئيس الألماني كييف في يونيو، لكن الزيارة ألغيت.", ("2025-06-01", "2025-06-30")),
        ("كان من المقرر أن يزور الرئيس الألماني كييف الشهر الماضي قبل أن تلغى الزيارة.", ("2025-07-01", "2025-07-31")),
        ("كان من المقرر أن يجتمع وزيرا خارجية مصر وتركيا في 20 يوليو، إلا أنه ألغي.", ("2025-07-20", "2025-07-20")),
        ("كان من المقرر أن يلتقي بوتين ترامب في 20 أغسطس، لكن ترامب ألغى اللقاء.", ("2025-08-20", "2025-08-20")),
        ("وكان ترامب قد ألغى الخميس القمة المرتقبة مع بوتين في 20 أغسطس.", ("2025-08-20", "2025-08-20")),
        ("وقد ألغى الرئيس المصري زيارته إلى أنقرة.", None),
    ],
)
def test_what_was_to_be_and_is_called_off_keeps_its_day(text: str, day: tuple[str, str] | None) -> None:
    assert days(text) == [("denied", day)]


@pytest.mark.parametrize(
    "text",
    [
        "من المقرر أن يلتقي الوزير المصري نظيره التركي الشهر المقبل، لكن مصر ألغت الرحلات الجوية.",
        "كان من المقرر أن يزور الرئيس الألماني كييف الشهر المقبل لكن الحفلات ألغيت.",
        "من المقرر أن يزور الرئيس الألماني كييف الشهر المقبل، لكنه ألغى العقوبات.",
        "قد يلغي الرئيس المصري زيارته إلى أنقرة.",
    ],
)
def test_what_is_called_off_may_be_something_else(text: str) -> None:
    assert {status for status, _ in days(text)} == {"planned"}
