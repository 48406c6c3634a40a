"""What the packs' readouts must have words for."""

import pytest

from dragoman.model import Event, Party
from dragoman.reader import load
from dragoman.readout import tell

CODES = ["ar", "en", "fa"]


@pytest.mark.parametrize("language", CODES)
def test_every_office_of_the_world_has_its_words(language: str) -> None:
    reader = load()
    file = reader.language(language)[0].data.readout
    offices = {t.office for p in reader.world.data.people for t in p.offices}
    assert offices <= set(file.offices) | {"first-lady"}


@pytest.mark.parametrize("language", CODES)
def test_every_topic_that_is_read_has_its_words(language: str) -> None:
    reader = load()
    pack = reader.language(language)[0].data
    named = {*pack.topics.words, *pack.topics.places, *pack.topics.adjectives, *pack.topics.faint}
    assert named - {"other"} <= set(pack.readout.topics)


@pytest.mark.parametrize("language", CODES)
def test_what_is_listed_is_in_the_world(language: str) -> None:
    reader = load()
    file = reader.language(language)[0].data.readout
    assert set(file.women) <= set(reader.world.people)
    assert {*file.parties, *file.adjectives, *file.offices_of} - {"SYRIAN OPPOSITION"} <= set(reader.world.authorities)


def test_the_languages_have_the_same_sentences() -> None:
    files = [load().language(code)[0].data.readout for code in CODES]
    shapes = [{(group, shape) for group, of in f.sentences.items() for shape in of} for f in files]
    assert shapes[0] == shapes[1] == shapes[2]
    assert set(files[0].topics) == set(files[1].topics) == set(files[2].topics)
    assert set(files[0].types) == set(files[1].types) == set(files[2].types)
    assert [len(names) for f in files for names in f.months.values()] == [12] * sum(len(f.months) for f in files)


@pytest.mark.parametrize("language", CODES)
def test_every_person_in_every_office_can_be_told(language: str) -> None:
    reader = load()
    pack = reader.language(language)[0]
    for person in reader.world.data.people:
        for tenure in person.offices:
            code = reader.world.party(tenure.speaks_for or person.party)
            named = Party(party=code, person=person.id, name=person.id, office=tenure.office, initiated=True)
            unnamed = Party(party="UNO", office=tenure.office)
            event = Event(id="x", type="CONSULT", channel="phone", parties=(named, unnamed))
            told = tell(event, language=language, pack=pack, world=reader.world)
            assert not set("{}[]<>|+") & set(told), told
