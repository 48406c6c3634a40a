"""A briefing in Markdown, with footnotes as most readers of it know them."""

from __future__ import annotations

from urllib.parse import quote

from dragoman.export.brief.build import Brief, Note

# a page's words must not become markup
_ESCAPED = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|#"})


def markdown(brief: Brief) -> bytes:
    """The file."""
    lines = [f"# {_plain(brief.title)}", "", *([_plain(brief.days), ""] if brief.days else [])]
    for item in brief.items:
        marks = "".join(f"[^{number}]" for number in item.notes)
        lines += [f"- {_plain(item.text)}{marks}"]
    lines += ["", f"## {_plain(brief.sources)}", ""]
    lines += [f"[^{note.number}]: {_note(note)}" for note in brief.notes]
    return ("\n".join(lines) + "\n").encode()


# what would end an address within < and >, or the line
_ENCODED = str.maketrans({c: quote(c) for c in "<>\\ \t\n\r\v\f\x85\u2028\u2029"})


def _note(note: Note) -> str:
    about = ", ".join(_plain(part) for part in (note.outlet, note.title, note.day) if part)
    return f"{about}{f' {_address(note.url)}' if note.url else ''}: «{_plain(note.words)}»"


def _address(url: str) -> str:
    """A link for what a browser opens; anything else is only named."""
    if url.lower().startswith(("http://", "https://")):
        return f"<{url.translate(_ENCODED)}>"
    return " ".join(_plain(url).split())


def _plain(text: str) -> str:
    return text.translate(_ESCAPED)
