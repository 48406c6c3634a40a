"""What is known of words, made when they are first met, and as much of it as a long run may hold.

A page meets some words for the first time and most of them again. The memory has two halves: where the new one is full,
it becomes the old one, and what stood there and was not asked for since is gone. So the words of a language stay, those
met once go, and what is held never passes its bound.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memory(dict[Key, Value]):
    """A dictionary that makes what it does not hold; at most `most` keys, of which the values are never null."""

    def __init__(self, make: Callable[[Key], Value], most: int) -> None:
        self.make = make
        self.half = most // 2
        self.before: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        value = self.before.get(key)
        if value is None:
            value = self.make(key)
        if len(self) >= self.half:
            self.before = dict(self)
            self.clear()
        self[key] = value
        return value

    def forget(self) -> None:
        """Holds nothing any more."""
        self.before = {}
        self.clear()
