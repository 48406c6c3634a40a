"""What an editor gets wrong is found and named; what stands in the tree is clean."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman.compiling.artefact import DATA
from dragoman.compiling.lint import lint


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(DATA / "languages", tmp_path / "languages")
    for folder in ("states", "people"):
        (tmp_path / "world" / folder).mkdir(parents=True)
    for name in ("egy", "irn"):
        shutil.copy(DATA / "world" / "states" / f"{name}.yml", tmp_path / "world" / "states")
    return tmp_path


def mend(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def grave(data: Path) -> list[str]:
    return [str(complaint) for complaint in lint(data) if complaint.grave]


def test_the_tree_is_clean() -> None:
    assert [str(complaint) for complaint in lint(DATA) if complaint.grave] == []


def test_a_file_that_is_not_yaml(data: Path) -> None:
    (data / "languages" / "en" / "markers.yml").write_text("marks: {with: [with")
    assert any("P101 markers.yml" in line for line in grave(data))


def test_a_field_that_no_file_of_a_pack_has(data: Path) -> None:
    path = data / "languages" / "en" / "pack.yml"
    path.write_text(path.read_text() + "\ncolour: green\n")
    assert any("P102" in line and "colour" in line for line in grave(data))


def test_a_world_file_that_does_not_follow_its_schema(data: Path) -> None:
    mend(data / "world" / "states" / "egy.yml", "name: {", "nam: {")
    assert any("W101 states/egy.yml" in line for line in grave(data))


def test_signs_of_a_pattern_and_mixed_letters(data: Path) -> None:
    mend(data / "world" / "states" / "egy.yml", "جمهورية مصر العربية", "جمهورية (مصر)?, جمهورية مصرx")
    found = grave(data)
    assert any("signs of a pattern" in line for line in found)
    assert any("mixes letters: ARABIC, LATIN" in line for line in found)


def test_letters_of_the_neighbour_are_remarked_on(data: Path) -> None:
    mend(data / "world" / "states" / "irn.yml", "ایران", "ايران")
    assert not grave(data)
    assert any("«ايران» holds a letter of another language" in str(complaint) for complaint in lint(data))


def test_a_frame_whose_noun_is_nowhere(data: Path) -> None:
    mend(data / "languages" / "en" / "frames.yml", "noun: telephone-call", "noun: smoke-signal")
    assert any("no noun smoke-signal" in line for line in grave(data))


def test_a_trait_of_a_frame_that_nothing_asks_for(data: Path) -> None:
    mend(data / "languages" / "en" / "frames.yml", "traits: [fulfils]", "traits: [fulfills]")
    assert any("no trait fulfills" in line for line in grave(data))


def test_two_sentences_of_a_corpus_with_one_id(data: Path) -> None:
    path = data / "languages" / "fa" / "corpus" / "turns.yml"
    mend(path, "id: fa-turn-not-15", "id: fa-turn-not-13")
    assert "fa: fa-turn-not-13 is the id of 2 sentences" in grave(data)
