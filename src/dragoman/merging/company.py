"""Dating by company: a page without a day, beside dated reports of the contact that it has as its news.

A page that has a contact as its news is no older than the contact, and about as old as the other pages that do. The
bounds are those of the record as it is: they go when the dated reports go.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.merging.merged import Company
from dragoman.merging.report import Report
from dragoman.model import When


def company(of: Report, reports: Sequence[Report], date: When | None) -> Company | None:
    """The bounds of the day of `of`'s page by the other reports of its event; null where it has one, or no company."""
    if of.published or of.salience != "main" or of.status != "occurred":
        return None
    days = sorted(r.published for r in reports if r.published and r.salience == "main" and r.status == "occurred")
    if not days:
        return None
    start = min(date.start, days[0]) if date and date.precision != "open" else days[0]
    return Company(start=start, end=max(days[-1], start), reports=len(days))
