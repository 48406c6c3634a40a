"""A vault for Obsidian and the like, as a ZIP: a Markdown note an event, linked to a note for each party and person.

It cannot carry: differences between reports but by name, the words behind a field. File names hold no sign that a
system forbids.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator

from dragoman.export.row import Row, Told, row

MEDIA, SUFFIX = "application/zip", ".obsidian.zip"

LONGEST = 120  # characters of a note's name
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same events give the same bytes
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|#^[]%\n\r\t', "-"))
_WORDS = str.maketrans({"<": "&lt;", "[": "\\[", "`": "\\`", "\n": " ", "\r": " "})


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The archive."""
    out = io.BytesIO()
    people: dict[str, str] = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in map(row, told):
            _keep(archive, f"events/{title(one)}", _event(one))
            people |= {_name(party): "party" for party in one.parties}
            people |= {_name(name): "person" for name in one.names if name}
        for name, kind in sorted(people.items()):
            _keep(archive, f"{kind}/{name}", f"---\nkind: {kind}\n---\n\n# {name}\n")
    yield out.getvalue()


def title(one: Row) -> str:
    """The name of an event's note: its first day, its parties, its id."""
    day_and_parties = f"{one.first or 'undated'} {' '.join(dict.fromkeys(one.parties))}"
    # the id is never cut: two events of the same many parties would be one note
    return f"{_name(day_and_parties, LONGEST - len(one.id) - 1)} {one.id}"


def _event(one: Row) -> str:
    names = ("id", "date", "first", "last", "type", "channel", "status", "outcome", "country", "city")
    # JSON is YAML: no word of a page can become anything but text
    head = [f"{name}: {json.dumps(getattr(one, name), ensure_ascii=False)}" for name in names if getattr(one, name)]
    head.append(f"tags: {json.dumps(list(one.topics), ensure_ascii=False)}")
    links = [_name(link) for link in dict.fromkeys((*one.parties, *filter(None, one.names)))]
    lines = ["---", *head, "---", "", one.told.translate(_WORDS), "", " ".join(f"[[{link}]]" for link in links), ""]
    if one.disagree:
        lines += [f"The reports differ on: {', '.join(one.disagree)}.", ""]
    addresses = [url for url in one.urls if url.startswith(("http://", "https://"))]
    known = [f"- <{url.translate({ord('<'): '%3C', ord('>'): '%3E'})}>" for url in addresses]
    return "\n".join([*lines, *(known or [f"- {source.translate(_WORDS)}" for source in one.sources]), ""])


def _name(text: str, most: int = LONGEST) -> str:
    return " ".join(text.translate(_FORBIDDEN).split()).strip(". ")[:most].rstrip(". ") or "unnamed"


def _keep(archive: zipfile.ZipFile, name: str, text: str) -> None:
    archive.writestr(zipfile.ZipInfo(f"{name}.md", _MOMENT), text.encode())
