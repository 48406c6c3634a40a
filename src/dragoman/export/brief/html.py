"""A briefing as one HTML file that needs nothing else; every mark leads to its note and back."""

from __future__ import annotations

from html import escape

from dragoman.export.brief.build import Brief, Note

STYLE = (
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 serif}"
    "li{margin:.6rem 0}sup a{text-decoration:none}.notes{font-size:.85rem}q{quotes:'«' '»'}"
)


def html(brief: Brief) -> bytes:
    """The file."""
    side = "rtl" if brief.rtl else "ltr"
    items = "".join(f"<li id='{escape(i.id)}'>{escape(i.text)}{_marks(i.notes)}</li>\n" for i in brief.items)
    notes = "".join(map(_note, brief.notes))
    return (
        f"<!doctype html>\n<html lang='{brief.language}' dir='{side}'>\n<head><meta charset='utf-8'>"
        f"<title>{escape(brief.title)}</title><style>{STYLE}</style></head>\n<body>\n<h1>{escape(brief.title)}</h1>\n"
        f"<p>{escape(brief.days)}</p>\n<ul>\n{items}</ul>\n<h2>{escape(brief.sources)}</h2>\n"
        f"<ol class='notes'>\n{notes}</ol>\n</body>\n</html>\n"
    ).encode()


def _marks(numbers: tuple[int, ...]) -> str:
    return "".join(f"<sup><a id='m{n}' href='#n{n}'>[{n}]</a></sup>" for n in numbers)


def _note(note: Note) -> str:
    about = ", ".join(f"<bdi>{escape(part)}</bdi>" for part in (note.outlet, note.title, note.day) if part)
    # an address of a page may be anything: only what a browser opens as a page becomes a link
    safe = note.url.startswith(("https://", "http://"))
    link = f" <a href='{escape(note.url)}'>{escape(note.url)}</a>" if safe else f" {escape(note.url)}".rstrip()
    words = f"<q lang='{escape(note.language)}' dir='auto'>{escape(note.words)}</q>"
    return f"<li id='n{note.number}'>{about}{link}: {words} <a href='#m{note.number}'>↑</a></li>\n"
