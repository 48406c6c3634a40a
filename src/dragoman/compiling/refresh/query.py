"""What is asked of the query service: one SPARQL query for one kind of office in some states."""

from __future__ import annotations

from collections.abc import Sequence

SINCE = "2000-01-01"
# How the position is found from its state. P1906 and P1313 are the offices held by heads of state and government, P1001
# is the jurisdiction; Q7330070 is foreign minister, Q2518691 defence minister.
POSITIONS: dict[str, str] = {
    "head": "?state wdt:P1906 ?position .",
    "government": "?state wdt:P1313 ?position . FILTER NOT EXISTS { ?state wdt:P1906 ?position }",
    "foreign-minister": "?position wdt:P1001 ?state ; wdt:P279* wd:Q7330070 .",
    "defence-minister": "?position wdt:P1001 ?state ; wdt:P279* wd:Q2518691 .",
}


def query(kind: str, states: Sequence[str]) -> str:
    """The query for a kind of `POSITIONS` in states by their Wikidata ids."""
    values = " ".join(f"wd:{state}" for state in states)
    return f"""SELECT DISTINCT ?state ?person ?en ?ar ?fa ?start ?startPrecision ?end ?endPrecision WHERE {{
  VALUES ?state {{ {values} }}
  {POSITIONS[kind]}
  ?person wdt:P31 wd:Q5 ; p:P39 ?held .
  ?held ps:P39 ?position ; pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
  FILTER NOT EXISTS {{ ?held wikibase:rank wikibase:DeprecatedRank }}
  OPTIONAL {{ ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }}
  FILTER(!BOUND(?end) || ?end >= "{SINCE}T00:00:00Z"^^xsd:dateTime)
  OPTIONAL {{ ?person rdfs:label ?en FILTER(LANG(?en) = "en") }}
  OPTIONAL {{ ?person rdfs:label ?ar FILTER(LANG(?ar) = "ar") }}
  OPTIONAL {{ ?person rdfs:label ?fa FILTER(LANG(?fa) = "fa") }}
}}
ORDER BY ?state ?start ?person
"""
