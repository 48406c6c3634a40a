"""What is known of words: what is asked for again stays, and no more is held than may be."""

from __future__ import annotations

from dragoman.text.memory import Bound, Memory


def test_what_comes_again_stays_and_the_bound_holds() -> None:
    made: list[int] = []

    def make(key: int) -> str:
        made.append(key)
        return str(key)

    memory: Memory[int, str] = Memory(make, Bound(20))
    for key in range(200):
        assert memory[0] == "0"
        assert memory[key] == str(key)
        assert len(memory) + len(memory.before) <= 20
    assert made.count(0) == 1
    assert sorted(made) == list(range(200))


def test_what_is_forgotten_is_made_again() -> None:
    memory: Memory[str, str] = Memory(str.upper, Bound(4))
    assert memory["a"] == "A"
    memory.forget()
    assert len(memory) == 0
    assert memory["a"] == "A"


def test_memories_that_share_a_bound_hold_no_more_than_one() -> None:
    bound = Bound(20)
    small: Memory[int, str] = Memory(str, bound)
    large: Memory[int, str] = Memory(hex, bound)
    for key in range(50):
        assert small[key] == str(key)
    for key in range(50):
        assert large[key] == hex(key)
        assert sum(len(m) + len(m.before) for m in (small, large)) <= 20
    assert len(small) + len(small.before) == 0
    assert (small[7], large[7]) == ("7", "0x7")
