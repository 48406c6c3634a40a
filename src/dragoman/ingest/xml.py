"""XML without what XML can do to its reader: no entities, no documents from elsewhere."""

from __future__ import annotations

from lxml import etree


def parse(data: bytes) -> etree._Element:
    """The root of a document, mended where it is broken. Raises ValueError where nothing can be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    if root is None:
        raise ValueError("no XML")
    return root


def name(element: etree._Element) -> str:
    """A tag without its namespace, in lower case; empty for comments."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def first(element: etree._Element, *names: str) -> etree._Element | None:
    """The first child of one of `names`, tried in order."""
    for wanted in names:
        for child in element:
            if name(child) == wanted:
                return child
    return None


def text(element: etree._Element | None) -> str:
    """All its words, ends stripped; empty for none."""
    return "".join(str(piece) for piece in element.itertext()).strip() if element is not None else ""
