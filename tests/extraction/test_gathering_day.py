"""Who comes to a gathering comes on its day, which a sentence before tells."""

import pytest

from extraction.reading import told

# Pages are of Wednesday 13 August 2025.
COME = " ويشارك في القمة قادة الصين والهند والبرازيل."
CAME = " وشارك في القمة رئيسا الصين والهند."
FRESH = "2025-08-12/2025-08-13"


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        (
            "تستضيف جنوب أفريقيا القمة التي تقام بين 22 وحتى 24 آب/أغسطس الجاري." + COME,
            "2025-08-22/2025-08-24",
            "planned",
        ),
        ("تعقد القمة في 22 آب/أغسطس الجاري." + COME, "2025-08-22", "planned"),
        ("بدأت القمة السبت." + CAME, "2025-08-09", "occurred"),
        ("تعقد القمة السبت." + COME, "2025-08-16", "planned"),  # the verb first: no headline, which tells what was
        ("بدأ الاجتماع السبت." + CAME, FRESH, "occurred"),  # something else
    ],
)
def test_who_comes_to_the_summit_comes_on_its_day(text: str, day: str, status: str) -> None:
    last = told(text, language="ar")[-1]
    assert (last.date.edtf if last.date else None, last.status) == (day, status)
