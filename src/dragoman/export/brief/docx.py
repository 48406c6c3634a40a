"""A briefing as a word processor's file: Office Open XML (ECMA-376), paragraphs and footnotes only.

The same briefing gives the same bytes: the members of the archive carry no moment.
"""

from __future__ import annotations

import io
import zipfile
from html import escape

from dragoman.export.brief.build import Brief, Note

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP file can name
_SIZES = {"title": 36, "": 24, "note": 18}  # half-points


def docx(brief: Brief) -> bytes:
    """The file."""
    body = _paragraph(brief, _run(brief, brief.title, "title", bold=True))
    if brief.days:
        body += _paragraph(brief, _run(brief, brief.days))
    for item in brief.items:
        body += _paragraph(brief, _run(brief, item.text) + "".join(map(_mark, item.notes)))
    if not brief.items:
        body += _paragraph(brief, _run(brief, brief.sources))
    notes = "".join(_note(brief, note) for note in brief.notes)
    section = f"<w:sectPr>{'<w:bidi/>' if brief.rtl else ''}</w:sectPr>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
        f'<Override PartName="/word/footnotes.xml" ContentType="{_KIND}.footnotes+xml"/></Types>',
        "_rels/.rels": _relation("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relation("footnotes", "footnotes.xml"),
        "word/document.xml": f"<w:document {_W}><w:body>{body}{section}</w:body></w:document>",
        "word/footnotes.xml": f"<w:footnotes {_W}>{_rules()}{notes}</w:footnotes>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, _HEAD + text)
    return out.getvalue()


def _relation(kind: str, target: str) -> str:
    one = f'<Relationship Id="rId1" Type="{_RELATION}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{one}</Relationships>'


def _paragraph(brief: Brief, runs: str) -> str:
    side = "<w:bidi/>" if brief.rtl else ""
    return f'<w:p><w:pPr>{side}<w:spacing w:after="160"/></w:pPr>{runs}</w:p>'


def _run(brief: Brief, text: str, kind: str = "", *, bold: bool = False) -> str:
    size = _SIZES[kind]
    look = f'{"<w:b/><w:bCs/>" if bold else ""}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    side = "<w:rtl/>" if brief.rtl else ""
    return f'<w:r><w:rPr>{look}{side}</w:rPr><w:t xml:space="preserve">{_text(text)}</w:t></w:r>'


def _text(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return escape("".join(c for c in text if c in "\t\n" or (c >= " " and not 0xD800 <= ord(c) <= 0xDFFF)), quote=False)


def _mark(number: int) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def _rules() -> str:
    """The two notes that every file must have: the rules between text and notes."""
    rows = ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
    return "".join(
        f'<w:footnote w:type="{t}" w:id="{i}"><w:p><w:r><w:{m}/></w:r></w:p></w:footnote>' for i, t, m in rows
    )


def _note(brief: Brief, note: Note) -> str:
    about = ", ".join(part for part in (note.outlet, note.title, note.day, note.url) if part)
    sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    text = _run(brief, f" {about}: «{note.words}»", "note")
    side = "<w:pPr><w:bidi/></w:pPr>" if brief.rtl else ""
    return f'<w:footnote w:id="{note.number}"><w:p>{side}{sign}{text}</w:p></w:footnote>'
