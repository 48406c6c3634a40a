"""The landmarks of the world data."""

from dragoman.reader import load

LANDMARKS = load().world.data.landmarks


def test_landmarks_are_sound() -> None:
    assert len(LANDMARKS) >= 40
    assert len({m.id for m in LANDMARKS}) == len(LANDMARKS)
    for mark in LANDMARKS:
        assert mark.last >= mark.date
        assert mark.known_from is None or mark.known_from <= mark.date
        assert mark.name.get("en")
        assert {"ar", "fa", "en"} <= set(mark.names), mark.id
        assert all(words for groups in mark.names.values() for words in groups)


def test_only_telling_landmarks_stand_alone() -> None:
    for mark in LANDMARKS:
        for groups in mark.alone.values():
            assert all(len(words) >= 1 for words in groups)
