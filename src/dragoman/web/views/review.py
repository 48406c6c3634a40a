"""The pairs of reports of which the machine is least certain, one at a time: same, different or unsure."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from dragoman.merging.report import Report
from dragoman.store import Record, judgements, values
from dragoman.store.review import Doubt, doubts
from dragoman.web import naming
from dragoman.web.desk import Said, show, tally, teller as tells
from dragoman.web.forms import form
from dragoman.web.guard import is_own
from dragoman.web.listed import Listed
from dragoman.web.marks import Mark, lacks_half_spaces, pieces, windows
from dragoman.web.teller import Teller
from dragoman.web.twins import List, Tells

AHEAD = 30  # pairs that are looked at for the next ones
LAST = 8  # things said that can be taken back here
MOST_REASON = 500  # characters
SIDE = ("digest", "source", "outlet", "published", "start", "end", "codes", "channel", "status")
# the one page with a script of ours: keys for the buttons, without which it works as well
POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

router = APIRouter()


@router.get("/{language}/review")
def answer(request: Request, language: str, skip: int = 0) -> Response:
    """The pair in most doubt, or one of the next."""
    teller = tells(request, language)
    with request.app.state.open() as record, record.snapshot():
        found = _open(request, record)[:AHEAD]
        standing = judgements.standing(record.judgements())
        n = max(0, min(skip, len(found) - 1))
        last = standing[-LAST:][::-1]
        shown = {
            "doubt": _doubt(record, found[n], teller) if found else None,
            "skip": n,
            "left": len(found),
            "more": len(found) == AHEAD,
            "who": request.app.state.reviewer(request),
            "said": [(one, [_which(record, digest, teller) for digest in (one.one, one.other)]) for one in last],
        }
    page = show(request, language, "review.html", shown)
    page.headers["Content-Security-Policy"] = POLICY
    return page


@router.post("/{language}/review")
async def said(request: Request, language: str) -> Response:
    """What a person says of a pair, or takes back."""
    tells(request, language)
    who = request.app.state.reviewer(request)
    if not who or not is_own(request):
        raise Said(403, tells(request, language).words["read_only"].format(command="--review NAME"))
    told = await form(request)
    reason = " ".join(told.get("reason", "").split())[:MOST_REASON]
    writer = request.app.state.writer
    try:
        if told.get("back"):
            await run_in_threadpool(writer.back, told["back"], reason=reason, who=who)
        else:
            pair = told.get("one", ""), told.get("other", ""), told.get("says", "")
            await run_in_threadpool(writer.pair, *pair, reason=reason, who=who)
    except ValueError as error:
        raise HTTPException(400, str(error)) from error
    return RedirectResponse(f"/{language}/review", 303)


def listed(request: Request, teller: Tells) -> Listed:
    """Pairs of reports of which it is least certain whether they are one event, the least certain first."""
    with request.app.state.open() as record, record.snapshot():
        told = _open(request, record)
    lines = [
        {
            **{f"{side}_{name}": _value(report, name) for side, report in _sides(one) for name in SIDE},
            "joined": one.joined,
            "score": round(one.score, 3),
            "reasons": [reason.name for reason in one.reasons],
        }
        for one in told
    ]
    columns = (*(f"{side}_{name}" for side in ("one", "other") for name in SIDE), "joined", "score", "reasons")
    return Listed(columns=columns, lines=lines, title=teller.words["review"])


FILES = (List(address="review", find=listed),)


def _open(request: Request, record: Record) -> list[Doubt]:
    """The pairs that nobody has spoken of, as many as are counted at once."""
    told = tally(request, record, "doubts", lambda r: doubts(r.base, 4 * AHEAD))
    standing = judgements.standing(record.judgements())
    spoken = {frozenset((j.one, j.other)) for j in standing if j.kind == "pair"}
    return [d for d in told if frozenset((d.one.digest, d.other.digest)) not in spoken]


def _value(report: Report, name: str) -> Any:
    value = getattr(report, name)
    return sorted(value) if isinstance(value, frozenset) else value


def _sides(doubt: Doubt) -> tuple[tuple[str, Report], tuple[str, Report]]:
    return ("one", doubt.one), ("other", doubt.other)


def _doubt(record: Record, doubt: Doubt, teller: Teller) -> dict[str, Any]:
    return {
        "joined": doubt.joined,
        "score": doubt.score,
        "reasons": [(reason.name, teller.points(reason.points)) for reason in doubt.reasons],
        "sides": [_side(record, report, teller) for report in (doubt.one, doubt.other)],
    }


def _which(record: Record, digest: str, teller: Teller) -> tuple[str, str]:
    """The event of a report that something was said of, and in a few words what it is; empty where it is gone."""
    found = record.base.one("SELECT event, body FROM reports WHERE digest = ? ORDER BY uid", [digest])
    if not found:
        return "", ""
    report = values.report(found[1])
    parties = teller.words["comma"].join(map(teller.names.party, sorted(report.codes)))
    return str(found[0] or ""), f"{parties} · {teller.names.proper(report.outlet or '')}".rstrip(" ·")


def _side(record: Record, report: Report, teller: Teller) -> dict[str, Any]:
    query = "SELECT body FROM articles WHERE source = ? AND sha256 = ? AND article = ?"
    found = record.base.one(query, [report.source, report.sha256, report.article])
    article = values.article(found[0]) if found else None
    event = next((e for e in article.events if e.id == report.event), None) if article else None
    text = record.text(report.source, report.sha256) or ""
    marks = []
    if event:
        marks += [Mark(s.start, s.end, "party") for side in event.parties for s in side.evidence]
        marks += [Mark(s.start, s.end, "date") for s in (event.date.evidence if event.date else ())]
        marks += [Mark(s.start, s.end, "deed") for s in event.because.get("type", ())]
    tellings = [(s.start, s.end) for s in event.evidence] if event else []
    return {
        "digest": report.digest,
        "told": teller.event(event) if event else "",
        "bare": report.language == "fa" and lacks_half_spaces(text),
        "day": teller.short_day(event.date if event else None),
        "codes": sorted(report.codes),
        "channel": report.channel,
        "status": report.status,
        "outlet": naming.outlet(article, teller) if article else "",
        "source": report.source,
        "published": teller.published(article) if article else "",
        "tongue": report.language,
        "rtl": teller.rtl(report.language),
        "extracts": [pieces(text, a, b, marks) for a, b in windows(text, tellings)],
    }
