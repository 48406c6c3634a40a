"""The same page in the print of another outlet gives the same contacts: its quotes, apostrophes, spaces and stops."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import dragoman
from extraction.reading import told

SAMPLES = sorted((Path(dragoman.__file__).parent / "data" / "samples" / "pages").glob("*.txt"))
QUOTED = re.compile(r"[\"«“]([^\"«»“”\n]*)[\"»”]")
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

ANY: dict[str, Callable[[str], str]] = {
    "plain quotes": lambda t: QUOTED.sub(r'"\1"', t),
    "printed quotes": lambda t: QUOTED.sub(r"“\1”", t),
    "no full stops at the end of a paragraph": lambda t: t.replace(".\n", "\n"),
    "no empty lines": lambda t: re.sub(r"\n\s*\n", "\n", t),
    "spaces that do not break": lambda t: t.replace(" ", "\u00a0"),
}
OWN: dict[str, dict[str, Callable[[str], str]]] = {
    "ar": {
        "ه for ة": lambda t: re.sub(r"ة(?!\w)", "ه", t),
        "no hamza on an alif": lambda t: re.sub("[أإآ]", "ا", t),
        "«و» apart from its word": lambda t: re.sub(r"(?<=\s)و(?=ال)", "و ", t),
        "guillemets": lambda t: QUOTED.sub(r"«\1»", t),
        "Arabic digits": lambda t: t.translate(DIGITS),
    },
    "en": {
        "printed apostrophes": lambda t: t.replace("'", "’"),
        "US for U.S.": lambda t: t.replace("U.S.", "US"),
    },
    "fa": {
        "spaces for half-spaces": lambda t: t.replace("\u200c", " "),
        "no half-spaces": lambda t: t.replace("\u200c", ""),
        "Arabic ي and ك": lambda t: t.replace("ی", "ي").replace("ک", "ك"),
        "«گفت و گو»": lambda t: t.replace("گفت‌وگو", "گفت و گو"),
    },
}


@pytest.mark.parametrize("page", SAMPLES, ids=lambda p: p.stem)
def test_contacts_do_not_depend_on_the_print(page: Path) -> None:
    text, language = page.read_text(encoding="utf-8"), page.stem[:2]
    plain = _contacts(text)
    assert plain
    for name, printed in {**ANY, **OWN[language]}.items():
        assert _contacts(printed(text)) == plain, name


def _contacts(text: str) -> list[tuple[object, ...]]:
    return sorted(
        (
            tuple(sorted((p.party or "", p.name or "") for p in e.parties)),
            str(e.date and (e.date.start, e.date.end)),
            e.channel,
            e.status,
        )
        for e in told(text)
    )
