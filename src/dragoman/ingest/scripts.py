"""Whether a page is written in the script of any language that is read, before more is asked of it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from dragoman.errors import DragomanError

SAMPLE = 400  # letters; a page that is half in a foreign script is still read


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """The script of a letter, by the first word of its Unicode name ("" for none): ARABIC, LATIN, CJK."""
    return unicodedata.name(letter, "").partition(" ")[0].partition("-")[0] if letter.isalpha() else ""


def check_script(text: str, natives: Iterable[str]) -> None:
    """Raises L102 for a page without letters and L101 for one in a script that no language is written in.

    `natives` are the languages' own names, each written in its script.
    """
    known = {script(letter) for name in natives for letter in name} - {""}
    letters = [char for char in text if char.isalpha()]
    if not letters:
        raise DragomanError("L102", "")
    seen = Counter(script(char) for char in letters[:: max(1, len(letters) // SAMPLE)])
    if 3 * sum(count for name, count in seen.items() if name in known) < seen.total():
        raise DragomanError("L101", f"most of its letters are {seen.most_common(1)[0][0]}")
