"""Words of names with their English spelling, for persons that the world does not list."""

from __future__ import annotations

import re
from pathlib import Path

from dragoman.language.pack import PackData
from dragoman.text.letters import fold_table
from dragoman.world.schema import WorldData, texts


def name_parts(pack: PackData, world: WorldData, folder: Path) -> dict[str, str]:
    """Folded name words of a pack's language: from the listed persons, word by word, then from the public list.

    A person counts where both spellings have as many words, so that they stand in pairs.
    """
    table = fold_table(pack.letters.fold)
    out: dict[str, str] = {}
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                native, _, english = line.partition("\t")
                out.setdefault(native.translate(table), english)
    for person in world.people:
        written = re.split(r"[ -]", texts(person.name.get("en"))[0].lower())
        for name in (*texts(person.name.get(pack.pack.code)), *texts(person.names.get(pack.pack.code))):
            words = [w.translate(table) for w in re.split(r"[ \u200c-]", name)]
            if len(words) == len(written):
                out.update((n, e) for n, e in zip(words, written, strict=True) if len(n) > 1)
    return out
