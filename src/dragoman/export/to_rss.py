"""RSS 2.0: an item an event, dated by its first report, for readers of feeds.

It cannot carry: the words behind a field, differences between reports, the day of an event but in its title; an item
leads to the first report that has an address.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from email.utils import format_datetime
from xml.sax.saxutils import escape

from dragoman.export.row import Row, Told, row
from dragoman.export.to_table import days
from dragoman.export.xml import NOT_IN_XML

MEDIA, SUFFIX = "application/rss+xml", ".rss"

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>Dragoman</title>
<link>urn:dragoman</link>
<description>Diplomatic contacts as the press reports them, never a finding of fact</description>
<generator>Dragoman</generator>
"""


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The feed, in the order of the events."""
    yield _HEAD.encode()
    for one in told:
        yield _item(row(one), one.event.first_reported).encode()
    yield b"</channel></rss>\n"


def _item(one: Row, reported: datetime.date | None) -> str:
    lines = [
        "<item>",
        f"<title>{_text(days(one))}: {_text(' – '.join(one.parties))}</title>",
        f"<description>{_text(one.told)}</description>",
        f'<guid isPermaLink="false">{_text(one.id)}</guid>',
        *(f"<category>{_text(topic)}</category>" for topic in one.topics),
    ]
    if one.urls and one.urls[0].startswith(("http://", "https://")):
        lines.append(f"<link>{_text(one.urls[0])}</link>")
    if reported:
        moment = datetime.datetime.combine(reported, datetime.time(), datetime.UTC)
        lines.append(f"<pubDate>{format_datetime(moment)}</pubDate>")
    return "\n".join([*lines, "</item>\n"])


def _text(text: str) -> str:
    return escape(text.translate(NOT_IN_XML))
