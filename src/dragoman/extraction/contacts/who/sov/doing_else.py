"""Who does something else than talk, in the sentence of a Persian noun whose other side is told.

«X و Y درباره مذاکرات با Z تماس داشتند»; «در مذاکراتی که با فرانسه انجام شد به تفاهم رسیدیم اما آمریکا نگذاشت».
"""

from __future__ import annotations

from dragoman.extraction.contacts.who.sov import company
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.verbs import finite
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def do_else(passage: Passage, hit: Found, group: Group) -> bool:
    """Whether several only speak about the talks at `hit`, or a "but" opens another statement with the group."""
    return (len(group.parties) > 1 and company.matter(passage, hit.i)) or _behind_but(passage, hit, group)


def _behind_but(passage: Passage, hit: Found, group: Group) -> bool:
    """Whether a group stands right behind a "but", and a verb between it and the noun ends what the noun is in."""
    but = passage.ending("func", group.i)
    if but is None or but.i < hit.j or not but.get("func.break"):
        return False
    return finite(passage, hit.j, but.i)
