"""What is known of words, made when they are first met, and as much of it as a long run may hold.

A page meets some words for the first time and most of them again. A memory has two halves: where the new one is full,
it becomes the old one, and what stood there and was not asked for since is gone. So the words of a language stay, those
met once go, and what is held never passes its bound. Memories of several languages may share one bound: then what is
held is the same whether a run reads one of them or all, one behind the other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Bound:
    """At most so many keys in the memories that share it; their new halves become old ones together."""

    def __init__(self, most: int) -> None:
        self.half = most // 2
        self.held = 0  # keys in the new halves
        self.memories: list[Memory[Any, Any]] = []

    def turn(self) -> None:
        """The new halves become the old ones."""
        for memory in self.memories:
            memory.before = dict(memory)
            memory.clear()
        self.held = 0


class Memory(dict[Key, Value]):
    """A dictionary that makes what it does not hold, within its bound; the values are never null."""

    def __init__(self, make: Callable[[Key], Value], bound: Bound) -> None:
        self.make = make
        self.bound = bound
        self.before: dict[Key, Value] = {}
        bound.memories.append(self)

    def __missing__(self, key: Key) -> Value:
        value = self.before.get(key)
        if value is None:
            value = self.make(key)
        if self.bound.held >= self.bound.half:
            self.bound.turn()
        self.bound.held += 1
        self[key] = value
        return value

    def forget(self) -> None:
        """Holds nothing any more."""
        self.bound.held -= len(self)
        self.before = {}
        self.clear()
