"""English titles with a pronoun ("His Majesty") alone mean whom the page has spoken of."""

from __future__ import annotations

import pytest

from extraction.reading import contacts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "His Majesty King Abdullah of Jordan toured Karak. His Majesty received a cable from Egypt's Sisi.",
            ["Abdel Fattah el-Sisi", "Abdullah II"],
        ),
        (
            "His Highness Sheikh Mishal, Kuwait's emir, returned. His Highness received a letter from Egypt's Sisi.",
            ["Abdel Fattah el-Sisi", "Mishal al-Ahmad Al Sabah"],
        ),
        # each of two states has such a one
        (
            "Jordan's King Abdullah praised Omani Sultan Haitham bin Tariq. Separately, a cable reached His Majesty "
            "from Egypt's Sisi.",
            [],
        ),
    ],
)
def test_whom_an_honour_means(text: str, expected: list[str]) -> None:
    assert [sorted(p.name or "" for p in e.parties) for e in contacts("en", text)] == ([expected] if expected else [])
