"""What is known of words: what is asked for again stays, and no more is held than may be."""

from __future__ import annotations

from dragoman.text.memory import Memory


def test_what_comes_again_stays_and_the_bound_holds() -> None:
    made: list[int] = []

    def make(key: int) -> str:
        made.append(key)
        return str(key)

    memory: Memory[int, str] = Memory(make, 20)
    for key in range(200):
        assert memory[0] == "0"
        assert memory[key] == str(key)
        assert len(memory) + len(memory.before) <= 20
    assert made.count(0) == 1
    assert sorted(made) == list(range(200))


def test_what_is_forgotten_is_made_again() -> None:
    memory: Memory[str, str] = Memory(str.upper, 4)
    assert memory["a"] == "A"
    memory.forget()
    assert len(memory) == 0
    assert memory["a"] == "A"
