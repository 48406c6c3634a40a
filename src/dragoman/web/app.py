"""The application: addresses to views. It reads a record and never writes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.exceptions import HTTPException as StarletteError
from starlette.middleware.trustedhost import TrustedHostMiddleware

from dragoman.errors import DragomanError
from dragoman.export import Told, formats, renderer
from dragoman.reader import Reader
from dragoman.store import Record
from dragoman.store.finding import find
from dragoman.web import views
from dragoman.web.api import router
from dragoman.web.query import Asked, asked
from dragoman.web.teller import Teller
from dragoman.web.wording import languages, words

MOST_OFFSET = 10_000_000
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "gexf": "application/xml",
}
# Nothing but our own style sheet and face: a page's words can load, run and send nothing.
POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}

templates = Environment(
    loader=PackageLoader("dragoman.web"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
templates.filters["short"] = views.short


def make_app(name: str, reader: Reader, *, hosts: Sequence[str] = ("*",), sample: bool = False) -> FastAPI:
    """The desk over the record called `name`, under the names `hosts`.

    `sample` says on every page that the record is that of the samples. It answers from what is merged, and merges
    nothing.
    """
    app = FastAPI(title="Dragoman", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.state.open = lambda: Record(name, must_exist=True, reader=lambda: reader, still=True)
    app.state.reader = reader
    app.state.tellers = {code: Teller(reader, code) for code in languages() if code in reader.languages}
    app.state.sample = sample
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.include_router(router)

    @app.middleware("http")
    async def guard(request: Request, call_next: Callable[[Request], Any]) -> Response:
        response: Response = await call_next(request)
        response.headers.update(HEADERS)
        return response

    # another name than ours in a request is that of a page elsewhere, which would read the record through its reader
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))

    @app.exception_handler(StarletteError)
    async def refused(request: Request, error: StarletteError) -> Response:
        return _failure(request, error.status_code, str(error.detail))

    @app.exception_handler(RequestValidationError)
    async def misasked(request: Request, error: RequestValidationError) -> Response:
        told = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        return _failure(request, 422, told)

    @app.exception_handler(DragomanError)
    async def failed(request: Request, error: DragomanError) -> Response:
        return _failure(request, 503, str(error))

    @app.get("/", include_in_schema=False)
    def home(request: Request) -> Response:
        """The reader's own language, where the interface speaks it."""
        wanted = [part.split(";")[0].strip()[:2] for part in request.headers.get("accept-language", "").split(",")]
        return RedirectResponse(f"/{next((code for code in wanted if code in app.state.tellers), 'en')}/")

    @app.get("/{language}/", include_in_schema=False)
    def timeline(request: Request, language: str, after: int = 0) -> Response:
        teller = _teller(request, language)
        what = _asked(request)
        with app.state.open() as record:
            told = views.timeline(record, what, max(0, min(after, MOST_OFFSET)), teller)
            values = _choices(record)
        return _page(request, language, "timeline.html", {**told, "choices": values, "formats": formats()})

    @app.get("/{language}/timeline.{format}", include_in_schema=False)
    def saved(request: Request, language: str, format: str) -> Response:
        teller = _teller(request, language)
        if format not in formats():
            raise HTTPException(404, words(language)["not_found"])
        what = _asked(request)

        with app.state.open() as record:
            events = find(record, what.text, what.filters).events
        body = b"".join(renderer(format)(Told(event, teller.event(event)) for event in events))
        attached = {"Content-Disposition": f'attachment; filename="timeline.{format}"'}
        return Response(body, media_type=TYPES.get(format, "text/plain; charset=utf-8"), headers=attached)

    @app.get("/{language}/events/{id}", include_in_schema=False)
    def event(request: Request, language: str, id: str) -> Response:
        teller = _teller(request, language)
        with app.state.open() as record, record.snapshot():
            found = record.event(id)
            if found is None:
                raise HTTPException(404, words(language)["not_found"])
            told = views.event_page(record, found, teller)
        return _page(request, language, "event.html", told)

    @app.get("/{language}/page", include_in_schema=False)
    def page(request: Request, language: str, source: str) -> Response:
        teller = _teller(request, language)
        with app.state.open() as record:
            told = views.reading(record, source, teller)
        if told is None:
            raise HTTPException(404, words(language)["not_found"])
        return _page(request, language, "page.html", told)

    @app.get("/{language}/coverage", include_in_schema=False)
    def coverage(request: Request, language: str) -> Response:
        _teller(request, language)
        with app.state.open() as record:
            told = views.coverage(record)
        return _page(request, language, "coverage.html", told)

    @app.get("/robots.txt", include_in_schema=False)
    def robots() -> Response:
        """A record names persons: it is not for search engines."""
        return PlainTextResponse("User-agent: *\nDisallow: /\n")

    return app


def _failure(request: Request, status: int, message: str) -> Response:
    """What went wrong, in the one shape that the API has for it, or as a page."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": {"status": status, "message": message}}, status)
    code = request.url.path.split("/")[1]
    language = code if code in request.app.state.tellers else "en"
    return _page(request, language, "message.html", {"message": message}, status=status)


def _teller(request: Request, language: str) -> Teller:
    teller: Teller | None = request.app.state.tellers.get(language)
    if teller is None:
        raise HTTPException(404, words("en")["not_found"])
    return teller


def _asked(request: Request) -> Asked:
    try:
        return asked(request.query_params)
    except ValueError as error:
        raise HTTPException(400, str(error)) from error


def _choices(record: Record) -> dict[str, list[str]]:
    """The values that a reader can choose among."""
    query = "SELECT DISTINCT value FROM facets WHERE name = ? ORDER BY value"
    found = {name: [str(v) for (v,) in record.base.rows(query, (name,))] for name in ("party", "topic", "language")}
    found["channel"] = sorted(str(v) for (v,) in record.base.rows("SELECT DISTINCT channel FROM events"))
    return found


def _page(request: Request, language: str, template: str, told: dict[str, Any], *, status: int = 200) -> HTMLResponse:
    teller = request.app.state.tellers[language]
    elsewhere = {code: _in(request, code) for code in request.app.state.tellers}
    html = templates.get_template(template).render(
        w=teller.words,
        t=teller,
        language=language,
        elsewhere=elsewhere,
        all_words=words,
        sample=request.app.state.sample,
        **told,
    )
    return HTMLResponse(html, status)


def _in(request: Request, language: str) -> str:
    """The address of this page in another language."""
    _, _, rest = request.url.path.lstrip("/").partition("/")
    query = f"?{request.url.query}" if request.url.query else ""
    return f"/{language}/{rest}{query}"
