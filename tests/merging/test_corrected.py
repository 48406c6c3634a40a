"""Which fields a person may set, and whom the field of a name means."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.merging import merge
from dragoman.merging.corrected import VALUES, names, parse


@pytest.mark.parametrize("field", ["name.EGY.²", "name.EGY.foo", "name.EGY.", "name.EGY.0", "name.EGY.1000"])
def test_a_name_of_no_party_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=r"name\.EGY\.2"):
        parse(field, "Sameh Shoukry")


def test_a_name_means_one_party(make: SimpleNamespace) -> None:
    talks = make.event(make.party("EGY", "Sameh Shoukry"), make.party("EGY", "Abbas Kamel"), "QAT", days="2024-03-21")
    (event,) = merge([make.article("a", talks, published="2024-03-21")])
    first, second = (n for n, party in enumerate(event.parties) if party.party == "EGY")
    assert parse("name.EGY.2", "Abbas Kamel") == "Abbas Kamel"
    assert names(event, "name.EGY") == names(event, "name.EGY.1") == [first]
    assert names(event, "name.EGY.2") == names(event, "name.EGY.٢") == [second]
    assert names(event, "name.EGY.3") == names(event, "name.USA") == []


def test_the_guide_says_what_a_field_takes() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guides" / "record.md").read_text(encoding="utf-8")
    for field, values in VALUES.items():
        (line,) = (line for line in guide.splitlines() if line.startswith(f"| `{field}` |"))
        assert all(value in line for value in values), field
