"""Halves of a pair, as JSON states them that was cut inside an emoji: every page that comes in can be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.ingest.files import read_paths
from dragoman.model import Page

WORDS = "Iranian Foreign Minister Hossein Amirabdollahian called his Omani counterpart Badr Albusaidi on Saturday."
LINKED = r"""{"@type":"NewsArticle","headline":"Iran calls Oman \ud83d","publisher":{"name":"A\ud83d"}}"""
HTML = f'<html><head><script type="application/ld+json">{LINKED}</script></head><body><p>{WORDS}</p></body></html>'
CHANNEL = r"""{"name": "C\udc00", "messages": [{"id": "7\ud83d", "type": "message", "text": "call \ud83d now"}]}"""
NINJS = r"""{"uri": "u\ud83d", "headline": "Call \ud83d", "body_text": "words \udc00 more"}"""


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("a.html", HTML, "Iran calls Oman \ufffd\n"),
        ("result.json", CHANNEL, "call \ufffd now"),
        ("n.json", NINJS, "Call \ufffd\n\nwords \ufffd more"),
        ("l.jsonl", r"""{"text": "call \ud83d now", "outlet": "A\ud83d"}""", "call \ufffd now"),
    ],
)
def test_half_a_pair_becomes_one_letter(tmp_path: Path, name: str, content: str, part: str) -> None:
    (tmp_path / name).write_text(content)
    (page,) = read_paths([str(tmp_path / name)])
    assert isinstance(page, Page)
    assert part in page.text
    for said in (page.source, page.text, page.outlet or ""):
        said.encode()
    assert page.outlet is None or page.outlet.endswith("\ufffd")
