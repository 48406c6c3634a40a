"""What a page's head and its linked data state: title, day, address, outlet."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import msgspec
from lxml import etree

from dragoman.ingest.day import iso_day

ARTICLES = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting")
)
DATES = ("article:published_time", "og:article:published_time", "datepublished", "pubdate", "date", "dc.date",
         "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date")  # fmt: skip
# languages that run to the left, by their codes of ISO 639
LEFTWARD = frozenset(
    ("ar", "arc", "arz", "azb", "ckb", "dv", "fa", "he", "ks", "ku", "prs", "ps", "sd", "ug", "ur", "yi")
)
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*$")
_DEEP = 6  # levels of linked data; a graph of a list of articles needs four


class Head(msgspec.Struct, frozen=True):
    """What is stated; empty or null where nothing is."""

    title: str = ""
    url: str | None = None
    outlet: str | None = None
    published: datetime.date | None = None
    language: str | None = None


def head(root: etree._Element) -> Head:
    """What the head of a page states, its own tags (OpenGraph, Dublin Core) before linked data (schema.org)."""
    tags = _tags(root)
    data = _linked(root)
    publisher = data.get("publisher")
    return Head(
        title=tags.get("og:title") or _text(data.get("headline")) or _first(root, "title"),
        url=tags.get("canonical") or tags.get("og:url") or None,
        outlet=tags.get("og:site_name") or _text(publisher.get("name") if isinstance(publisher, dict) else "") or None,
        published=_day(tags) or iso_day(_text(data.get("datePublished"))) or _time(root),
        language=_language(root, tags, data),
    )


def _language(root: etree._Element, tags: dict[str, str], data: dict[str, Any]) -> str | None:
    """The language that a page states, as BCP 47; null where the direction that it states is another's.

    Templates that were bought state English and are filled with Arabic: their makers did turn them round.
    """
    tops = [root, *root.iter("body"), *root.iter("article")]
    stated = (
        *(e.get("lang") or e.get("{http://www.w3.org/XML/1998/namespace}lang") or e.get("xml:lang") for e in tops),
        *(tags.get(name) for name in ("content-language", "og:locale", "dc.language", "language")),
        _text(data.get("inLanguage")),
    )
    leftward = any((e.get("dir") or "").lower() == "rtl" for e in tops)
    for tag in stated:
        found = _TAG.match(tag or "")
        if found and (found[1].lower() in LEFTWARD or not leftward):
            return found[0].replace("_", "-")
    return None


def _tags(root: etree._Element) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in root.iter("meta", "link"):
        names = (element.get(key) for key in ("property", "name", "itemprop", "rel", "http-equiv"))
        name = next((name for name in names if name), "").lower()
        value = element.get("content") or element.get("href") or ""
        if name and value:
            out.setdefault(name, value.strip())
    return out


def _day(tags: dict[str, str]) -> datetime.date | None:
    return next((day for name in DATES if (day := iso_day(tags.get(name)))), None)


def _time(root: etree._Element) -> datetime.date | None:
    """The day of `<time datetime>`, where the page's own part of it names one day only."""
    marked = [e for e in root.iter("time", "span", "div") if (e.get("itemprop") or "").lower() == "datepublished"]
    for elements in (marked, list(root.iter("time"))):
        days = {day for e in elements if (day := iso_day(e.get("datetime") or e.get("content")))}
        if len(days) == 1:
            return days.pop()
    return None


def _linked(root: etree._Element) -> dict[str, Any]:
    """The article of the page's linked data, or nothing: with several (a list page) none is the page's own."""
    found = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue  # written by hand and broken, as often
            found += [one for one in _objects(data, _DEEP) if _kinds(one) & ARTICLES]
    return found[0] if len({_text(one.get("headline")) for one in found}) == 1 else {}


def _objects(data: Any, deep: int) -> Iterator[dict[str, Any]]:
    if deep and isinstance(data, list):
        for one in data:
            yield from _objects(one, deep - 1)
    elif deep and isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity"):
            yield from _objects(data.get(key), deep - 1)


def _kinds(one: dict[str, Any]) -> set[str]:
    kind = one.get("@type")
    return {str(k) for k in kind} if isinstance(kind, list) else {str(kind)}


def _text(value: Any) -> str:
    # written by templates that escape for HTML what JSON would hold as it is
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _first(root: etree._Element, tag: str) -> str:
    element = next(root.iter(tag), None)
    return " ".join((element.text or "").split()) if element is not None else ""
