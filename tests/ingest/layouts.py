"""HTML pages in the layouts of the region's outlets, made of the texts that the package ships: layout x text.

The layouts are our own; they have the structure and the furniture (menus, related headlines, most read, comments,
consent notices) of the kinds of systems that outlets use: WordPress, Drupal, agencies' portals, old pages of tables,
pages of nothing but `div`, AMP, ministries.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

import dragoman

HERE = Path(__file__).parent / "layouts"
SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"
TEXTS = {
    "ar-putin-sisi-december": "2023-12-09",
    "ar-erdogan-cairo": "2024-02-14",
    "fa-beijing-ministers": "2023-04-06",
    "en-blinken-cairo-september": "2024-09-18",
}
PARAGRAPH = re.compile(r"<!-- paragraph: (.*) -->\n")


class Sample(NamedTuple):
    """A page with what is to be read off it."""

    name: str
    html: str
    title: str
    body: str
    date: str
    states_day: bool


def samples() -> Iterator[Sample]:
    """Every layout with every text."""
    words = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
    for layout in sorted(HERE.glob("*.html")):
        for text, day in TEXTS.items():
            yield _sample(layout, text, day, words[text[:2]])


def _sample(layout: Path, text: str, day: str, words: dict[str, Any]) -> Sample:
    raw = layout.read_text(encoding="utf-8")
    shape = PARAGRAPH.match(raw)
    assert shape
    lines = [line.strip() for line in (SAMPLES / f"{text}.txt").read_text(encoding="utf-8").split("\n")]
    title, date, *body = [line for line in lines if line]
    fill = {key: escape(str(value)) for key, value in words.items() if isinstance(value, str)}
    fill |= {
        "title": escape(title),
        "date": escape(date),
        "iso": day,
        "lang": text[:2],
        "lead": escape(words["policy"]),
    }
    fill |= {"dir": "ltr" if text.startswith("en") else "rtl", "tagsHead": words["tags"], "lead": ""}
    fill |= {"relatedOne": words["related"][0]}
    menu, related = [f'<a href="#">{w}</a>' for w in words["menu"]], words["related"]
    links = [f'<a href="#">{escape(w)}</a>' for w in related]
    fill |= {
        "menu": "".join(f"<li>{w}</li>" for w in menu),
        "menuCells": "".join(f"<td>{w}</td>" for w in menu),
        "menuDivs": "".join(f"<div>{w}</div>" for w in menu),
        "menuLinks": " | ".join(menu),
        "relatedItems": "".join(f"<li>{w}</li>" for w in links),
        "relatedDivs": "".join(f"<div>{w}</div>" for w in links),
        "relatedLines": "<br>".join(links),
        "relatedCards": "".join(f'<div class="card"><h3>{w}</h3></div>' for w in links),
    }
    one = Template(shape[1])
    fill["paragraphs"] = "".join(one.substitute(fill, text=escape(line)) for line in body)
    html = Template(raw[shape.end() :]).substitute(fill)
    return Sample(f"{layout.stem}/{text}", html, title, "\n".join(body), day, f'"{day}' in html or f"{day}T" in html)
