"""A position and a figure in one flat line: what frames, tables and tools say of them."""

from __future__ import annotations

import datetime
from typing import Any

from dragoman.model import Article, Figure, Statement, When


def statement_line(article: Article, one: Statement) -> dict[str, Any]:
    """Who says what kind of thing on which topic, in which words of which page. What is not known is None."""
    return {
        "speakers": list(one.speakers),
        "names": list(one.names),
        "act": one.act,
        "topic": one.topic,
        "toward": one.toward,
        "manner": one.manner,
        "form": one.form,
        **_days(one.date),
        "words": one.evidence[0].text if one.evidence else None,
        **_where(article),
    }


def figure_line(article: Article, one: Figure) -> dict[str, Any]:
    """What is counted, since when, as of when (`first` to `last`), and who claims it. What is not known is None."""
    by = one.claimant
    return {
        "kind": one.kind,
        "of": one.of,
        "low": _number(one.low),
        "high": _number(one.high),
        "bound": one.bound,
        "unit": one.unit,
        "population": one.population,
        "status": one.status,
        "claimant": by.party if by else None,
        "claimant_name": by.name if by else None,
        "since": one.since.start if one.since else None,
        **_days(one.as_of),
        "words": one.evidence[0].text if one.evidence else None,
        **_where(article),
    }


def _number(value: float | int | None) -> float | None:
    return None if value is None else float(value)


def _days(when: When | None) -> dict[str, datetime.date | None]:
    return {"first": when.start if when else None, "last": when.end if when else None}


def _where(article: Article) -> dict[str, Any]:
    outlet, published = article.outlet, article.published
    return {
        "outlet": outlet.name if outlet else None,
        "published": published.date if published else None,
        "language": article.language,
        "source": article.source,
        "article": article.article,
    }
