"""What is watched: a file that people write.

agent = "newsroom-archive (archive@newsroom.example)"

[[feed]]
url = "https://agency.example/rss.xml"
outlet = "Agency"
pages = true
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from dragoman.errors import DragomanError

LEAST_EVERY = 60.0


class Feed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A feed or a news sitemap. `pages`: fetch what its entries lead to, rather than take the text that it carries.

    `every` are the seconds between two looks at it; `outlet` stands before what the feed says of itself.
    """

    url: str
    outlet: str | None = None
    language: str | None = None
    pages: bool = False
    every: float | None = None


class Plan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All feeds, and how they are asked.

    `agent` is what servers are told of who asks: a name and an address to write to. `every`, `pause` (between two
    requests to one host), `most_seconds` (for one answer) are seconds, `most_bytes` bounds an answer, unpacked.
    """

    agent: str
    feed: tuple[Feed, ...]
    every: float = 900.0
    pause: float = 2.0
    most_seconds: float = 60.0
    most_bytes: int = 8_000_000
    allow_private: bool = False


def load(path: Path) -> Plan:
    """The plan of a TOML file. Raises DragomanError N101 where it is none, naming what is wrong."""
    try:
        plan = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Plan)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DragomanError("N101", f"{path}: {error}") from error
    asked = [plan.every, *(feed.every for feed in plan.feed if feed.every is not None)]
    if not plan.feed or len({feed.url for feed in plan.feed}) < len(plan.feed):
        raise DragomanError("N101", f"{path}: no feed, or one that is named twice")
    if min(asked) < LEAST_EVERY:
        raise DragomanError("N101", f"{path}: `every` is at least {LEAST_EVERY:.0f} seconds")
    if not plan.agent.strip() or not plan.agent.isascii() or not plan.agent.isprintable():
        raise DragomanError("N101", f"{path}: `agent` says in plain letters who asks")
    return plan
