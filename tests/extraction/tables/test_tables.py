"""Every sentence of every table is read as the table says, but those it excuses, and these are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction.tables.table import FILES, amiss, excuses, lines


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_table_is_read_as_it_says(file: Path) -> None:
    told = [(line, amiss(line)) for line in lines(file)]
    assert not [f"{line.text}: {why}" for line, why in told if why and not line.excused]
    assert not [line.text for line, why in told if line.excused and not why], "read rightly: no excuse is needed"
    assert not excuses(file) - {line.text for line, _ in told}, "an excuse for no sentence of the table"


def test_a_line_that_is_read_otherwise_is_said(tmp_path: Path) -> None:
    file = tmp_path / "table.yml"
    file.write_text(
        "language: en\npublished: 2023-03-06\nslots:\n  guest: [{say: his Iraqi counterpart, parties: [IRQ]}]\n"
        'rows:\n  - {say: "The Egyptian foreign minister met {guest} in Muscat.", parties: [EGY], place: TUR}\n'
        '  - {say: "The Egyptian foreign minister met {guest} in Muscat.", none: true}\n',
        encoding="utf-8",
    )
    place, contact = (amiss(line) for line in lines(file))
    assert place == "place OMN/Muscat, not TUR"
    assert contact.startswith("read EGY+IRQ in-person occurred")


def test_a_slot_that_is_none_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "table.yml"
    file.write_text('language: en\npublished: 2023-03-06\nrows:\n  - {say: "{who} came."}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="no such slot"):
        list(lines(file))
