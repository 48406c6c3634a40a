"""A defect met on one page costs that page alone."""

from __future__ import annotations

import pytest

from dragoman.errors import DragomanError
from dragoman.ingest import whole
from dragoman.ingest.found import Item
from dragoman.model import Page
from dragoman.reader import load


@pytest.mark.parametrize("place", ["opened", "read_page"])
def test_a_defect_is_a_problem_of_its_page(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(whole, place, broken)
    page = Page(source="a", text="Sisi met Blinken.", sha256="")
    with pytest.raises(DragomanError, match="broken") as raised:
        whole.read_item(Item(page), load())
    assert raised.value.code == "R101"
