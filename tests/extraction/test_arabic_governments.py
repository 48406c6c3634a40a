"""Arabic governments that bear the name of who leads them: the state's, and he himself is not meant."""

from __future__ import annotations

import datetime

import pytest

from extraction.reading import told


def names(text: str) -> dict[str | None, str | None]:
    (event,) = told(text, on=datetime.date(2023, 3, 6), language="ar")
    return {p.party: p.name for p in event.parties if p.function == "party"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("أجرت إدارة بايدن محادثات مع حركة طالبان.", "USA"),
        ("أجرت إدارة الرئيس الأميركي جو بايدن محادثات مع حركة طالبان.", "USA"),
        ("طلبت حكومة نتنياهو من كولومبيا تأجيل القرار.", "ISR"),
        ("محادثات بين إدارة بايدن وحركة طالبان في الدوحة.", "USA"),
    ],
)
def test_his_government(text: str, state: str) -> None:
    assert names(text)[state] is None


@pytest.mark.parametrize(
    ("text", "state", "name"),
    [
        ("أجرى الرئيس الأميركي جو بايدن محادثات مع حركة طالبان.", "USA", "Joe Biden"),
        ("التقى رئيس الحكومة الإسرائيلية بنيامين نتنياهو الرئيس الكولومبي.", "ISR", "Benjamin Netanyahu"),
    ],
)
def test_himself(text: str, state: str, name: str) -> None:
    assert names(text)[state] == name
