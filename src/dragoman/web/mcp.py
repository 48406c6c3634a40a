"""The record as tools for language models, over standard input and output (Model Context Protocol). It only reads.

Every answer names the words of pages that it rests on, and says that what is not found is not denied.
"""

from __future__ import annotations

from typing import Any

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from dragoman import __version__
from dragoman.export.said import statement_line
from dragoman.merging import Merged
from dragoman.merging.beside import beside
from dragoman.model import Statement
from dragoman.reader import Reader
from dragoman.store import Record, asking
from dragoman.store.finding import find
from dragoman.web.candidates import Candidates
from dragoman.web.lookup import Lookup
from dragoman.web.query import asked
from dragoman.web.teller import Teller

MOST = 50  # events or statements of one answer
CARE = (
    "What stands here is what the press reports, never a finding of fact; a program that errs has read it. "
    "No contact found is not no contact. Cite the quotes and their pages."
)


def make_server(name: str, reader: Reader) -> MCPServer[Any]:
    """A server over the record called `name`."""
    server: MCPServer[Any] = MCPServer("dragoman", version=__version__, instructions=CARE)
    tools = Tools(name, reader)
    for tool in (tools.find_events, tools.event, tools.accounts, tools.statements, tools.who, tools.coverage):
        server.tool()(tool)
    return server


class Tools:
    """What can be asked; each opens the record for itself."""

    def __init__(self, name: str, reader: Reader) -> None:
        self._name = name
        self._reader = reader
        self._lookup = Lookup(reader)
        self._candidates = Candidates(reader)

    def _open(self) -> Record:
        return Record(self._name, must_exist=True, reader=lambda: self._reader, still=True)

    def _teller(self, language: str) -> Teller:
        if language not in self._reader.languages:
            raise ToolError(f"events are told in {', '.join(self._reader.languages)}")
        return Teller(self._reader, language)

    def find_events(
        self,
        words: str = "",
        parties: str = "",
        person: str = "",
        since: str = "",
        until: str = "",
        channel: str = "",
        topic: str = "",
        everything: bool = False,
        most: int = 20,
        language: str = "en",
    ) -> str:
        """Contacts between parties, latest first. `parties`: names or codes, separated by commas, who all take part.

        `since` and `until`: a day, month or year; `channel`: phone, in-person, letter …; `words`: searched in any
        spelling; `everything`: also votes, attacks and the like; `language`: en, ar or fa, in which they are told.
        """
        asks = {"q": words, "party": parties, "person": person, "channel": channel, "topic": topic}
        try:
            what = asked({**asks, "from": since, "to": until, "all": "1" if everything else ""}, self._lookup)
        except ValueError as error:
            raise ToolError(f"{error} is no day: write it as 2024-03-21, 1403/01/02 or March 2024") from error
        with self._open() as record:
            found = find(record, what.text, what.filters, most=max(1, min(most, MOST)), latest=True)
        teller = self._teller(language)
        return _told({"count": found.count, "events": [_event(one, teller) for one in found.events]})

    def event(self, id: str, language: str = "en") -> str:
        """One event with the quotes that it rests on, its reports, and what its reports differ on."""
        with self._open() as record:
            found = record.event(id)
        if found is None:
            raise ToolError(f"no event {id!r}")
        quotes = [{"report": s.report, "start": s.start, "end": s.end, "text": s.text} for s in found.evidence]
        support = {name: found.support[name] for name in found.conflicts}
        told = _event(found, self._teller(language))
        return _told({**told, "quotes": quotes, "reports": found.reports, "differ": support})

    def accounts(self, id: str) -> str:
        """The parties' own accounts of an event and those of others, side by side, point by point."""
        with self._open() as record, record.snapshot():
            found = record.event(id)
            if found is None:
                raise ToolError(f"no event {id!r}")
            articles = record.articles_of(found)
        return _told(beside(found, tuple(a.outlet.country if a.outlet else None for a in articles)))

    def statements(self, party: str, topic: str = "", act: str = "", most: int = 20) -> str:
        """What a party says, the latest first, in the words of pages.

        `act`: SUPPORT, REQUEST, REJECT, ACCUSE, THREATEN, AGREE or STATE.
        """
        codes = self._lookup.parties(party)
        with self._open() as record, record.snapshot():
            found, count = asking.statements(
                record.base, speaker=codes[0] if codes else "", topic=topic, act=act, most=max(1, min(most, MOST))
            )
        lines = [statement_line(one.article, one.what) for one in found if isinstance(one.what, Statement)]
        return _told({"count": count, "statements": lines})

    def who(self, name: str) -> str:
        """Persons and parties of the world data that are called so, in any language and spelling."""
        return _told({"found": self._candidates.called(name)})

    def coverage(self) -> str:
        """Which outlets were read, how many articles, with how many contacts, from when to when."""
        with self._open() as record:
            return _told({"sources": asking.sources(record.base)})


def _event(event: Merged, teller: Teller) -> dict[str, Any]:
    return {
        "id": event.id,
        "told": teller.event(event),
        "status": event.status,
        "channel": event.channel,
        "date": event.date.edtf or f"{event.date.start}/{event.date.end}" if event.date else None,
        "parties": [side.party or side.group for side in event.parties],
        "sources": [r.source for r in event.reports][:5],
        "reports": len(event.reports),
    }


def _told(value: Any) -> str:
    return msgspec.json.encode({"care": CARE, "answer": value}).decode()
