"""Reconciliation for OpenRefine and the like: names in a table to persons and parties of the world data.

The W3C Community Group's Reconciliation Service API, version 0.2: manifest, queries, suggest, preview
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
"""

from __future__ import annotations

import html
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse

from dragoman.web.candidates import KINDS, Candidates, Found
from dragoman.web.forms import form

MOST_QUERIES = 100  # of one request
LIMIT, MOST = 10, 50  # candidates of one query

# These answers hold nothing of the record, only what comes with the package: other pages may ask for them.
ANYONE = {"Access-Control-Allow-Origin": "*"}
FRAMED = "default-src 'none'; base-uri 'none'; form-action 'none'"

router = APIRouter()


@router.get("/reconcile")
def ask(
    request: Request, queries: Annotated[str, Query(description="A JSON object of queries by name.")] = ""
) -> Response:
    """The manifest; with `queries`, their candidates."""
    return _json(_answers(request, queries) if queries else _manifest(request))


@router.post(
    "/reconcile",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/x-www-form-urlencoded": {
                    "schema": {"type": "object", "required": ["queries"], "properties": {"queries": {"type": "string"}}}
                }
            },
        }
    },
)
async def ask_much(request: Request) -> Response:
    """The candidates of queries, a form with the field `queries`."""
    queries = (await form(request)).get("queries", "")
    return await run_in_threadpool(lambda: _json(_answers(request, queries)))


@router.get("/reconcile/suggest/entity")
def suggest(request: Request, prefix: str = "", cursor: Annotated[int, Query(ge=0, le=10_000)] = 0) -> Response:
    """Persons and parties that are called so, or whose names begin so."""
    found = _candidates(request).beginning(prefix, most=LIMIT, skip=cursor)
    return _json({"result": [{**_told(one), "description": one.description} for one in found]})


@router.get("/reconcile/suggest/type")
def suggest_type(prefix: str = "") -> Response:
    """The kinds of entities there are."""
    return _json({"result": [kind for kind in _types() if prefix.casefold() in kind["name"].casefold()]})


@router.get("/reconcile/preview")
def preview(request: Request, id: str) -> Response:
    """A few lines about an entity."""
    one = _candidates(request).by_id(id)
    if one is None:
        raise HTTPException(404, f"no entity {id[:80]!r}")
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in (one.description, *one.lines))
    body = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(one.name)}</title>'
    page = f"{body}<h1>{html.escape(one.name)}</h1>{lines}</html>"
    return HTMLResponse(page, headers={"Content-Security-Policy": FRAMED, **ANYONE})


def _manifest(request: Request) -> dict[str, Any]:
    here = str(request.base_url).rstrip("/")
    suggest = {"service_url": here}
    return {
        "versions": ["0.2"],
        "name": "Dragoman: persons and parties of diplomacy",
        "identifierSpace": f"{here}/reconcile/entity/",
        "schemaSpace": f"{here}/reconcile/type/",
        "defaultTypes": _types(),
        "view": {"url": f"{here}/reconcile/preview?id={{{{id}}}}"},
        "preview": {"url": f"{here}/reconcile/preview?id={{{{id}}}}", "width": 420, "height": 180},
        "suggest": {
            "entity": {**suggest, "service_path": "/reconcile/suggest/entity"},
            "type": {**suggest, "service_path": "/reconcile/suggest/type"},
        },
        "batchSize": MOST_QUERIES,
    }


def _answers(request: Request, queries: str) -> dict[str, Any]:
    try:
        asked = msgspec.json.decode(queries)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise HTTPException(400, f"queries: {error}") from error
    if not isinstance(asked, dict) or not all(isinstance(one, dict) for one in asked.values()):
        raise HTTPException(400, "queries: an object of queries by name")
    if len(asked) > MOST_QUERIES:
        raise HTTPException(400, f"queries: at most {MOST_QUERIES} at once")
    return {name: {"result": [_scored(one) for one in _candidates_of(request, query)]} for name, query in asked.items()}


def _candidates_of(request: Request, query: dict[str, Any]) -> list[Found]:
    text, kinds, limit = query.get("query"), query.get("type"), query.get("limit")
    if text is None and isinstance(query.get("properties"), list) and query["properties"]:
        return []  # asked by properties alone, of which these entities have none
    if not isinstance(text, str):
        raise HTTPException(400, "query: the text to look for")
    wanted = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else list(KINDS)
    most = min(limit, MOST) if isinstance(limit, int) and limit > 0 else LIMIT
    return _candidates(request).called(text, kinds=[kind for kind in wanted if kind in KINDS], most=most)


def _candidates(request: Request) -> Candidates:
    found: Candidates = request.app.state.candidates
    return found


def _types() -> list[dict[str, str]]:
    return [{"id": kind, "name": name} for kind, name in KINDS.items()]


def _told(one: Found) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "type": [{"id": one.kind, "name": KINDS[one.kind]}]}


def _scored(one: Found) -> dict[str, Any]:
    return {**_told(one), "score": one.score, "match": one.match, "description": one.description}


def _json(value: Any) -> Response:
    return Response(msgspec.json.encode(value), media_type="application/json", headers=ANYONE)
