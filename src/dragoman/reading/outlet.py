"""Who publishes a page and whose reports it hands on: by address, handle, source lines and lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from dragoman.language.pack import Pack
from dragoman.model.article import Outlet
from dragoman.model.span import cut
from dragoman.reading.furniture import Furniture
from dragoman.reading.segment import Segment
from dragoman.world.outlets import OutletEntry

LEAD = 400  # characters of a body in which it names whose report it is
DATELINE = 140  # characters of a body in which a name in brackets is an agency's
OPENING = 60  # characters of a paragraph in which an outlet that reports names itself
SIGNED = 40  # characters behind a body's last full stop that may sign it
WORDS = 5  # words of the longest name
REACH = 8  # words after «به گزارش» in which the name follows
_WORD = re.compile(r"[^\s()\[\]«»\"“”'،,:؛;|/]+")
_HANDLE = re.compile(r"(?<![\w.])@(\w{4,})")
_CHANNEL = re.compile(r"(?:t\.me|telegram\.me)/(?:s/)?(\w+)", re.IGNORECASE)
_HOST = re.compile(r"^(?:[a-z]+:)?//([^/?#]+)([^?#]*)|^([\w.-]+\.[a-z]{2,})(/[^?#]*)?$", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,40}?)\s*[)\]]")
_HEADED = re.compile(r"^[ \t]*(?:[^\s:/–—-]+(?: [^\s:/–—-]+)?\s*[-–—]\s*)?([^\n:/–—-]{2,40}?)\s*[:/–—-]", re.MULTILINE)
_SITE = re.compile(r"(?:\s[-–—|]\s*|[-|](?=\S))([^-–—|]{2,40})$")


def _host(url: str) -> str:
    """The host of an address, without "www.", or nothing."""
    match = _HOST.match(url.strip())
    return (match.group(1) or match.group(3)).lower().partition(":")[0].removeprefix("www.") if match else ""


class Cited(msgspec.Struct, frozen=True, gc=False):
    """An agency or outlet that an article names as its source. `how`: source, reported, dateline, signed."""

    id: str
    name: str
    country: str
    how: str
    start: int
    end: int


class Outlets:
    """The outlets of the world data, looked up by address, handle and name."""

    def __init__(self, entries: Iterable[OutletEntry], packs: Mapping[str, Pack]) -> None:
        self.entries = tuple(entries)
        self.regional = frozenset(e.id for e in self.entries if e.regional)
        self.packs = packs
        self.furniture = {code: Furniture(pack) for code, pack in packs.items()}
        self.domains = {d.lower(): e for e in self.entries for d in e.domains}
        self.ids = {e.id: e for e in self.entries}
        self.handles = {h.lower(): e for e in self.entries for h in e.handles}
        self.names: dict[str, dict[str, OutletEntry]] = {}
        self.reported: dict[str, frozenset[str]] = {}
        self.desks: dict[str, frozenset[str]] = {}
        for code, furniture in self.furniture.items():
            known: dict[str, OutletEntry] = {}
            for entry in self.entries:
                for language in (code, "en"):
                    for name in (entry.name.get(language, ""), *entry.names.get(language, [])):
                        if name:
                            known.setdefault(furniture.compact(name), entry)
            self.names[code] = known
            words = packs[code].data.furniture
            self.reported[code] = frozenset(furniture.compact(p) for p in words.reported)
            self.desks[code] = frozenset(furniture.compact(w) for w in words.desks)

    def of_address(self, url: str | None) -> OutletEntry | None:
        """The outlet of an address: its channel, its domain with a path, its domain, or one above that."""
        if not url:
            return None
        channel = _CHANNEL.search(url)
        if channel:
            return self.handles.get(channel.group(1).lower())
        match = _HOST.match(url.strip())
        if not match:
            return None
        host = _host(url)
        path = (match.group(2) or match.group(4) or "").lower().strip("/").split("/")[0]
        while "." in host:
            entry = self.domains.get(f"{host}/{path}") or self.domains.get(host)
            if entry:
                return entry
            host = host.partition(".")[2]
        return None

    def of_name(self, name: str | None, language: str) -> OutletEntry | None:
        """The outlet of a name as a feed or an archive gives it; a handle in it decides."""
        if not name:
            return None
        handle = _HANDLE.search(name)
        if handle and handle.group(1).lower() in self.handles:
            return self.handles[handle.group(1).lower()]
        plain = re.sub(r"\s*\(.*?\)", "", name)
        for code in (language, *self.names):
            entry = self.names.get(code, {}).get(self.furniture[code].compact(plain))
            if entry:
                return entry
        return self.ids.get(plain.strip().lower()) or self.of_address(name)

    def _ending(self, url: str | None, language: str) -> str | None:
        """The state whose ending the address of an unknown outlet has, where its press writes the language."""
        return self.packs[language].data.pack.own_domains.get(_host(url or "").rpartition(".")[2])

    def publisher(self, text: str, segment: Segment, *, url: str | None, outlet: str | None) -> Outlet | None:
        """Who publishes an article: by what came with the page, else (and if glued) by what it says."""
        entry = None
        if segment.main:
            entry = self.of_address(url) or self.of_name(outlet, segment.language)
            if entry or outlet or self._ending(url, segment.language):
                name = outlet or (entry.name.get("en", entry.id) if entry else _host(url or ""))
                country = entry.country if entry else self._ending(url or outlet, segment.language)
                return Outlet(name=name, country=country, id=entry.id if entry else None)
        found = self._signed_page(text, segment)
        if found is None:
            cited = self.cited(text, segment)
            best = next((c for how in ("source", "dateline", "reported") for c in cited if c.how == how), None)
            if best is None or not self._may_publish(text, best, segment):
                return None
            return Outlet(name=best.name, country=best.country, id=best.id, evidence=(cut(text, best.start, best.end),))
        entry, start, end = found
        return Outlet(
            name=entry.name.get("en", entry.id),
            country=entry.country,
            id=entry.id,
            evidence=(cut(text, start, end),),
        )

    def _may_publish(self, text: str, cited: Cited, segment: Segment) -> bool:
        """Whether a source may be the outlet itself: it writes this language, and is named where one is."""
        entry = next(e for e in self.entries if e.id == cited.id)
        if segment.language not in entry.languages:
            return False
        line = text.rfind("\n", 0, cited.start) + 1
        return cited.how != "reported" or cited.start - line <= OPENING

    def _signed_page(self, text: str, segment: Segment) -> tuple[OutletEntry, int, int] | None:
        """The handle that signs a post, or the site's name behind the page's title."""
        last = None
        for match in _HANDLE.finditer(text, segment.start, min(len(text), segment.end + 120)):
            if match.group(1).lower() in self.handles:
                last = (self.handles[match.group(1).lower()], match.start(), match.end())
        if last or not segment.main:
            return last
        start = len(text) - len(text.lstrip())
        line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)][:200].rstrip()
        site = _SITE.search(line)
        entry = self._named(site.group(1), segment.language) if site else None
        return (entry, start + site.start(1), start + site.end(1)) if site and entry else None

    def cited(self, text: str, segment: Segment) -> tuple[Cited, ...]:
        """The agencies and outlets that an article names as its source, in order of place, one each."""
        language = segment.language
        out: dict[str, Cited] = {}

        def add(entry: OutletEntry | None, how: str, start: int, end: int) -> None:
            if entry is not None and entry.id not in out:
                name = entry.name.get("en", entry.id)
                out[entry.id] = Cited(entry.id, name, entry.country, how, start, end)

        body = segment.body_start
        for match in _BRACKETS.finditer(text, body, min(segment.end, body + DATELINE)):
            add(self._named(match.group(1), language), "dateline", match.start(1), match.end(1))
        for match in _HEADED.finditer(text, body, min(segment.end, body + DATELINE)):
            entry = self._named(match.group(1), language)
            if entry is not None and language in entry.languages:  # «خبرگزاری فارس: …», «دمشق - ایرنا - …»
                add(entry, "dateline", match.start(1), match.end(1))
        for entry, start, end in self._after_reported(
            text, segment.title_end(), min(segment.end, body + LEAD), language
        ):
            add(entry, "reported", start, end)
        tail = max(body, segment.end - SIGNED)
        slash = max(text.rfind(c, tail, segment.end) for c in "/\\")
        if slash >= 0:
            add(self._named(text[slash + 1 : segment.end], language), "signed", slash + 1, segment.end)
        for note in segment.notes:
            if note.kind == "source":
                name = re.split(r"[:：]", text[note.start : note.end], maxsplit=1)[-1]
                add(self._named(name, language), "source", note.end - len(name.lstrip()), note.end)
        return tuple(sorted(out.values(), key=lambda c: (c.start, c.id)))

    def _named(self, text: str, language: str) -> OutletEntry | None:
        return self.names[language].get(self.furniture[language].compact(text))

    def _after_reported(self, text: str, start: int, end: int, language: str) -> list[tuple[OutletEntry, int, int]]:
        """Names behind the words that bring in a report («به گزارش خبرگزاری فارس»)."""
        compact, names, lead = self.furniture[language].compact, self.names[language], self.reported[language]
        words = [(m.start(), m.end(), compact(m.group())) for m in _WORD.finditer(text, start, end)]
        out = []
        i = 0
        while i < len(words):
            size = next((n for n in (4, 3, 2, 1) if "".join(w[2] for w in words[i : i + n]) in lead), 0)
            if not size:
                i += 1
                continue
            i += size
            hit = self._first(words[i : i + REACH], names, self.desks[language])
            if hit:
                out.append(hit)
        return out

    @staticmethod
    def _first(
        words: list[tuple[int, int, str]], names: dict[str, OutletEntry], desks: frozenset[str]
    ) -> tuple[OutletEntry, int, int] | None:
        """The first name among `words`; a name of one word only right at their beginning or behind the words of a desk
        («به گزارش خبرنگار سیاسی ایسنا»).
        """
        opening = next((k for k, w in enumerate(words) if w[2] not in desks), len(words))
        for k in range(len(words)):
            for size in range(min(WORDS, len(words) - k), 0, -1):
                entry = names.get("".join(w[2] for w in words[k : k + size]))
                if entry and (size > 1 or k <= opening):
                    return entry, words[k][0], words[k + size - 1][1]
        return None
