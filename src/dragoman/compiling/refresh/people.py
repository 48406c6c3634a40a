"""A file of data/world/people as text, mended line by line: what nobody asked about stays as it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import msgspec

HEAD = re.compile(r"  - id: (\S+)\s*$")
NAME = re.compile(r"    name: \{en: ([^,}]+)")
QID = re.compile(r"    wikidata: (null|Q\d+)\s*$")
OFFICE = re.compile(r"      - \{office: [a-z-]+, .*\}\s*$")
FIELD = r"(?<=[{ ])%s: ([^,}\[]+|\[[^\]]*\])"


class Row(msgspec.Struct):
    """A line of the file that holds a term of office."""

    line: int
    office: str
    start: str | None
    end: str | None
    source: str
    speaks_for: str | None
    authority: str | None
    title: str | None
    borne_out: list[str]


class Entry(msgspec.Struct):
    """A person of the file."""

    id: str
    english: str
    qid: str | None
    qid_line: int
    rows: list[Row]


class PeopleFile:
    """One file. `text` is what it says now."""

    def __init__(self, text: str, *, party: str) -> None:
        self._lines = text.rstrip("\n").split("\n") if text.strip() else [f"party: {party}", "people:"]
        self._after: dict[int, list[str]] = {}
        self._end: list[str] = []
        self.people = _people(self._lines)

    @property
    def text(self) -> str:
        """The file with all changes."""
        out: list[str] = []
        for number, line in enumerate(self._lines):
            out += [line, *self._after.get(number, [])]
        return "\n".join([*out, *self._end]) + "\n"

    def name(self, person: Entry, qid: str) -> None:
        """Gives a person the id that nobody had looked up."""
        self._lines[person.qid_line] = f"    wikidata: {qid}"
        person.qid = qid

    def put(self, row: Row, **fields: str) -> None:
        """Changes fields of a term in place; one that is not there is put at the end."""
        line = self._lines[row.line]
        for field, value in fields.items():
            new, found = re.subn(FIELD % field, f"{field}: {value}", line, count=1)
            line = new if found else re.sub(r"\}\s*$", f", {field}: {value}}}", line)
        self._lines[row.line] = line

    def add(self, person: Entry, *, office: str, start: str, end: str | None, source: str) -> None:
        """A further term of a person of the file."""
        self._after.setdefault(person.rows[-1].line, []).append(_term(office, start, end, source))

    def enter(
        self, slug: str, names: dict[str, str], qid: str, rows: Iterable[tuple[str, str, str | None, str]]
    ) -> None:
        """A person that the file does not have: rows are office, first day, last day, source."""
        spelt = ", ".join(f"{language}: {names[language]}" for language in ("en", "ar", "fa") if language in names)
        self._end += [f"  - id: {slug}", f"    name: {{{spelt}}}", f"    wikidata: {qid}", "    guarded: true"]
        self._end += ["    offices:", *(_term(*row) for row in rows)]


def slug(name: str) -> str:
    """A name as an id: its plain letters, in small ones."""
    plain = unicodedata.normalize("NFKD", name.translate(str.maketrans("ıłøđðəŁØĐƏ", "ilodd" + "aLODA")))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip("-")


def _term(office: str, start: str, end: str | None, source: str) -> str:
    return f"      - {{office: {office}, from: {start}, to: {end or 'null'}, source: {source}}}"


def _people(lines: list[str]) -> list[Entry]:
    out: list[Entry] = []
    for number, line in enumerate(lines):
        if found := HEAD.match(line):
            out.append(Entry(id=found[1], english="", qid=None, qid_line=-1, rows=[]))
        elif out and (found := NAME.match(line)):
            out[-1].english = found[1].strip(" '\"")
        elif out and (found := QID.match(line)):
            out[-1].qid, out[-1].qid_line = (None if found[1] == "null" else found[1]), number
        elif out and OFFICE.match(line):
            out[-1].rows.append(_row(number, line))
    return out


def _row(number: int, line: str) -> Row:
    found = {m[1]: m[2].strip() for m in re.finditer(r"(?<=[{ ])([a-z_]+): ([^,}\[]+|\[[^\]]*\])", line)}
    plain = {field: None if value == "null" else value for field, value in found.items()}
    return Row(
        line=number,
        office=found["office"],
        start=plain.get("from"),
        end=plain.get("to"),
        source=found.get("source", ""),
        speaks_for=plain.get("speaks_for"),
        authority=plain.get("authority"),
        title=plain.get("title"),
        borne_out=re.findall(r"[\w-]+", found.get("borne_out", "")),
    )
