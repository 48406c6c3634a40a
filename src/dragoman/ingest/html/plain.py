"""The words between tags, for HTML that is nested deeper than its parser goes."""

from __future__ import annotations

from html.parser import HTMLParser

_SILENT = frozenset(("script", "style"))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside not in _SILENT:
            self.pieces.append(" ".join(data.split()))


def plain(html: str) -> list[str]:
    """The runs of text, in order, without knowing which of them are furniture."""
    words = _Words()
    words.feed(html)
    words.close()
    return [piece for piece in words.pieces if piece]
