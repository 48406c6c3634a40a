"""What a Persian word for a purpose leads in: «برای دیدار با …», «جهت انجام مذاکرات», «برای دور سوم گفت‌وگوها»."""

from __future__ import annotations

from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def purpose(passage: Passage, at: int) -> Found | None:
    """The word for a purpose that leads in the noun at token `at`, over its adjectives, what carries it and the
    round of it that is meant; or within which that stands («برای دور جدید مذاکرات»).
    """
    pack = passage.pack
    words = pack.qualifiers | pack.doing | pack.rounds | pack.rounds_between
    while (found := passage.ending("purpose", at)) is None:
        if (around := passage.covering("purpose", at)) is not None and around.i < at:
            return around
        if at == 0 or passage.fold(at - 1) not in words:
            return None
        at -= 1
    return found


def not_gone(passage: Passage, a: int, b: int) -> Found | None:
    """«برای دیدار با … به ژنو نرفت»: the verb of one word in tokens `[a, b)` that says that somebody did not go."""
    verbs = [f for f in passage.within("frame", a, b) if f.get("frame.verb") and not f.get("frame.noun")]
    said = passage.within("say", a, b)
    return next((f for f in reversed(verbs) if not said and any("neg" in e.tags for e in f.entries)), None)
