"""What must not stand in the world data is found: each rule with a row that breaks it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import dragoman
from dragoman.compiling.facts import check, in_letters

DATA = Path(dragoman.__file__).parent / "data"
GOOD = "{office: president, from: 2001-01-01, to: 2005-01-01, source: editor}"
NAME = "{en: Anna One, ar: آنا ون}"
STATE = """code: RUR
wikidata: Q901
name: {en: Ruritania, ar: روريتانيا, fa: روریتانیا}
capital: {en: Strelsau, ar: ستريلساو, fa: اشترلزاو}
source: editor
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for language in ("ar", "en", "fa"):
        shutil.copytree(DATA / "languages" / language, tmp_path / "languages" / language)
    for folder in ("states", "people", "places"):
        (tmp_path / "world" / folder).mkdir(parents=True)
    (tmp_path / "world" / "states" / "rur.yml").write_text(STATE, encoding="utf-8")
    return tmp_path


def person(
    slug: str = "anna-one", name: str = "{en: Anna One, ar: آنا ون}", offices: str = GOOD, more: str = ""
) -> str:
    return f"  - id: {slug}\n    name: {name}\n{more}    offices:\n      - {offices}\n"


def complaints(data: Path, *people: str) -> list[str]:
    (data / "world" / "people" / "rur.yml").write_text("party: RUR\npeople:\n" + "".join(people), encoding="utf-8")
    return [str(c) for c in check(data)]


def test_what_holds(data: Path) -> None:
    assert complaints(data, person()) == []


@pytest.mark.parametrize(
    ("offices", "what"),
    [
        ("{office: president, from: 2001-01-01, to: 2005-01-01}", "has no source"),
        ("{office: president, from: 2001, to: 2005, source: hearsay}", "hearsay is no source"),
        ("{office: president, from: 2001, to: 2005, source: factbook, borne_out: [factbook]}", "twice by one"),
        ("{office: president, from: 2001, to: 2005, source: factbook, borne_out: [editor]}", "general knowledge"),
        ("{office: president, from: 2024, to: 2025, source: wikidata-2022}", "began after"),
        ("{office: president, from: 2025, to: 2026, source: editor, borne_out: [un-debate]}", "began after"),
        ("{office: president, from: 2005-13, to: 2006, source: editor}", "no day, month or year"),
        ("{office: president, from: 2006, to: 2005, source: editor}", "ends before it begins"),
    ],
)
def test_terms(data: Path, offices: str, what: str) -> None:
    assert what in " ".join(complaints(data, person(offices=offices)))


def test_two_at_once(data: Path) -> None:
    later = GOOD.replace("2001-01-01", "2004-01-01")
    assert "hold it at once" in complaints(data, person(), person("boris-two", "{en: Boris Two}", later))[0]
    acting = later.replace("source", "title: acting, source")
    assert complaints(data, person(), person("boris-two", "{en: Boris Two}", acting)) == []


@pytest.mark.parametrize("qid", ["Q0", "q12", "P31"])
def test_ids(data: Path, qid: str) -> None:
    assert "ill-formed" in complaints(data, person(more=f"    wikidata: {qid}\n"))[0]


def test_letters(data: Path) -> None:
    assert "letters of ar" in complaints(data, person(name="{en: Anna One, ar: آنا گرین}"))[0]
    assert in_letters("4+1", "ar") and not in_letters("علي", "fa") and not in_letters("Анна", "en")


@pytest.mark.parametrize(
    ("short", "what"),
    [
        ("fa: [اسد]", "date.month"),
        ("en: [Struck]", "tense.past"),
        ("ar: [ستريلساو]", "RUR"),
        ("en: [Strelsau]", "RUR"),
    ],
)
def test_names_that_are_something_else_need_a_guard(data: Path, short: str, what: str) -> None:
    found = complaints(data, person(more=f"    short: {{{short}}}\n"))
    assert len(found) == 1 and what in found[0] and "no guard" in found[0]
    alone = short.partition("[")[2].rstrip("]")
    for guard in ("true", f"[{alone}]"):
        assert complaints(data, person(more=f"    short: {{{short}}}\n    guarded: {guard}\n")) == []


def test_a_full_name_that_is_a_given_name_of_others(data: Path) -> None:
    others = person(
        "abdul-hamid-two", "{en: Abdul Hamid Two, ar: عبد الحميد تو}", GOOD.replace("president", "minister")
    )
    found = complaints(data, person(name="{en: Abdul Hamid, ar: عبد الحميد}"), others)
    assert len(found) == 1 and "given name" in found[0]


def test_a_place_without_source(data: Path) -> None:
    (data / "world" / "places" / "cities.yml").write_text("- {en: Zenda, ar: زندا, fa: زندا, country: RUR}\n")
    assert complaints(data, person()) == ["places/cities.yml: its first lines name no source"]
