"""NewsML-G2 (IPTC): news items of agencies, alone or several in a message."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from dragoman.ingest.item import Item
from dragoman.ingest.xml import name, parse, text


def items(data: bytes) -> Iterator[Item]:
    """The news items that hold text. Raises ValueError where the file is no XML."""
    for item in parse(data).iter():
        if name(item) == "newsitem":
            found = _item(item)
            if found.text.strip() or (found.html or "").strip():
                yield found


def _item(item: etree._Element) -> Item:
    html = next((e for e in item.iter() if name(e) == "html"), None)
    plain = next((e for e in item.iter() if name(e) == "inlinedata"), None)
    inner = etree.tostring(html, encoding="unicode", method="html") if html is not None else None
    # prefixes of the item's own namespaces would hide the tags of its HTML
    return Item(
        id=item.get("guid") or "",
        title=" ".join(text(_any(item, "headline")).split()),
        text=text(plain),
        html=inner,
        outlet=_named(_any(item, "provider")),
        published=text(_any(item, "contentcreated", "versioncreated")) or None,
        language=_language(item),
    )


def _any(item: etree._Element, *names: str) -> etree._Element | None:
    for wanted in names:
        for element in item.iter():
            if name(element) == wanted:
                return element
    return None


def _named(provider: etree._Element | None) -> str | None:
    if provider is None:
        return None
    return text(provider) or provider.get("literal") or (provider.get("qcode") or "").rpartition(":")[2] or None


def _language(item: etree._Element) -> str | None:
    stated = _any(item, "language")
    return (stated.get("tag") if stated is not None else None) or item.get("{http://www.w3.org/XML/1998/namespace}lang")
