"""Rebels and an opposition beside a government: theirs is the state that is named with them."""

from __future__ import annotations

import pytest

from extraction.reading import told


def parties(text: str) -> list[set[str | None]]:
    return [{p.party for p in e.parties if p.function == "party"} for e in told(text)]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("بدأت في جنيف محادثات بين الحكومة السورية والمعارضة.", {"SYR", "SYRIAN OPPOSITION"}),
        ("استؤنفت في الخرطوم المفاوضات بين حكومة جنوب السودان والمتمردين.", {"SSD", "SOUTH SUDAN OPPOSITION"}),
        ("مذاکرات دولت سوریه و مخالفان در ژنو از سر گرفته شد.", {"SYR", "SYRIAN OPPOSITION"}),
        ("دولت سودان و شورشیان در دوحه مذاکره کردند.", {"SDN", "SUDANESE REBELS"}),
        ("Syrian government and opposition delegations met in Geneva on Friday.", {"SYR", "SYRIAN OPPOSITION"}),
        ("Sudan's government and rebels from Darfur will resume talks in Doha.", {"SDN", "SUDANESE REBELS"}),
    ],
)
def test_the_opposition_of_the_state_beside_it(text: str, whom: set[str]) -> None:
    assert parties(text) == [whom]


@pytest.mark.parametrize(
    "text",
    [
        "التقى زعيم المعارضة رئيس البرلمان في نيروبي.",
        "أعلنت الحكومة المصرية والمعارضة موقفهما من الأزمة خلال محادثات في القاهرة.",
        "Turkish officials met in Ankara despite opposition to the plan.",
        "مخالفان مذاکره با آمریکا در تهران تجمع کردند.",
    ],
)
def test_an_opposition_of_no_state_that_has_such_a_party_is_nobody(text: str) -> None:
    assert not any("OPPOSITION" in (p or "") or "REBELS" in (p or "") for found in parties(text) for p in found)
