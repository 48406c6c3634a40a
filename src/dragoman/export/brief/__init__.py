"""A briefing: events told in order, each with footnotes that lead to the words. One module a file format."""

from __future__ import annotations

from dragoman.export.brief.build import Brief, build
from dragoman.export.brief.docx import docx
from dragoman.export.brief.html import html
from dragoman.export.brief.markdown import markdown

FORMATS = {"md": markdown, "html": html, "docx": docx}

__all__ = ["FORMATS", "Brief", "build"]
