"""GEXF 1.2, for Gephi and the like: parties as nodes, an edge for every pair that was in direct contact.

Weights are numbers of events that took place. It cannot carry: contacts through others, journeys, plans, denials,
days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from dragoman.export.row import Told
from dragoman.merging.direct import is_exchange, pairs, principals

MEDIA, SUFFIX = "application/xml", ".gexf"


def render(told: Iterable[Told], *, bom: bool = False, width: int = 0) -> Iterator[bytes]:
    """The graph."""
    nodes: Counter[str] = Counter()
    edges: Counter[tuple[str, str]] = Counter()
    for one in told:
        if is_exchange(one.event):
            nodes.update(principals(one.event))
            edges.update(pairs(one.event))
    yield b"<?xml version='1.0' encoding='utf-8'?>\n"
    yield b'<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield b' <graph defaultedgetype="undirected" mode="static">\n'
    yield b'  <attributes class="node"><attribute id="0" title="contacts" type="integer" /></attributes>\n  <nodes>\n'
    for party, count in sorted(nodes.items()):
        name = quoteattr(party)
        yield (
            f'   <node id={name} label={name}><attvalues><attvalue for="0" value="{count}" /></attvalues></node>\n'
        ).encode()
    yield b"  </nodes>\n  <edges>\n"
    for n, ((a, b), count) in enumerate(sorted(edges.items())):
        yield f'   <edge id="{n}" source={quoteattr(a)} target={quoteattr(b)} weight="{count}" />\n'.encode()
    yield b"  </edges>\n </graph>\n</gexf>\n"
