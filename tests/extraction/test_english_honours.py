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
        # before a name or an office it is a title
        (
            "Turkish Foreign Minister Hakan Fidan held talks with His Majesty Sultan Haitham in Muscat.",
            ["Haitham bin Tariq Al Said", "Hakan Fidan"],
        ),
        (
            "Egypt's Sisi received a phone call from His Royal Highness Crown Prince Mohammed bin Salman.",
            ["Abdel Fattah el-Sisi", "Mohammed bin Salman Al Saud"],
        ),
        (
            "His Majesty King Abdullah II, accompanied by HRH Crown Prince Hussein, met France's Macron.",
            ["Abdullah II", "Emmanuel Macron"],
        ),
        # who acts for him is another
        ("On the directives of His Majesty King Abdullah II, the foreign minister visited Damascus.", []),
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
