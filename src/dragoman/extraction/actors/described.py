"""Of what Persian officials are: «مقام‌های نظامی و اطلاعاتی مصر», «مسئولان سیاسی، اقتصادی و پارلمانی عراق»."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

LONGEST = 7  # tokens of the adjectives of officials
OTHERS = ("actor", "func", "frame", "say", "light", "date", "status", "quiet", "channel", "guard")


def described(passage: Passage, head: Phrase, end: int) -> bool:
    """Whether only adjectives, joined with one another, stand between several officials and token `end`."""
    if head.office != "official" or not 0 < end - head.j <= LONGEST:
        return False
    adjectives = 0
    for at in range(head.j, end):
        word = passage.fold(at)
        if word in COMMAS or word in passage.pack.joins:
            if at == end - 1:
                return False
            continue
        if not adjective(passage, at):
            return False
        adjectives += 1
    return adjectives > 0


def adjective(passage: Passage, at: int) -> bool:
    """Whether a plain word that may be a Persian adjective («نظامی») stands at token `at`."""
    ending = passage.pack.data.letters.surnames
    if at >= len(passage.tokens) or passage.tokens[at].form.kind != "w" or not passage.fold(at).endswith(ending):
        return False
    return all(passage.covering(layer, at) is None for layer in OTHERS)
