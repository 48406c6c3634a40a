"""A preposition that is said again before the next of a list: «مع نظيره المصري ومع نظيره العراقي»."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.language.passage import Passage


def again(passage: Passage, at: int, mark: Callable[[], str]) -> bool | None:
    """Whether the Arabic preposition at token `at`, that of the phrase before (its `mark`), carries a conjunction; null
    where none stands there («… ثم مع …» has another word for it).
    """
    found = passage.starting("func", at) if passage.pack.data.pack.order == "VSO" else None
    entry = found.get("func.mark") if found is not None else None
    if found is None or entry is None or found.j != at + 1 or mark() != entry.value:
        return None
    clitic = passage.pack.clitics.get(found.pre)
    return bool(clitic and clitic.conjunction)
