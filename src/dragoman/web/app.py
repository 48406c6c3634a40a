"""The application: what answers under which name, and how failures are told. It writes what reviewers say, no more."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as StarletteError
from starlette.middleware.trustedhost import TrustedHostMiddleware

from dragoman.errors import DragomanError
from dragoman.reader import Reader
from dragoman.store import Record
from dragoman.web import api, reconcile, twins, views
from dragoman.web.answers import FAILURE
from dragoman.web.apart import Apart
from dragoman.web.candidates import Candidates
from dragoman.web.desk import Said, show
from dragoman.web.guard import Log, Pace, is_open, member_of
from dragoman.web.heads import Heads
from dragoman.web.kept import THREADS, Records, Tallies
from dragoman.web.lookup import Lookup
from dragoman.web.team import Team
from dragoman.web.teller import Teller
from dragoman.web.wording import languages, words
from dragoman.web.writer import Writer

# Nothing but our own style sheet and face: a page's words can load, run and send nothing.
POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" a browser says of our own forms that their origin is null
    "Cross-Origin-Opener-Policy": "same-origin",
}


def make_app(
    name: str,
    reader: Reader,
    *,
    hosts: Sequence[str] = ("*",),
    sample: bool = False,
    reviewer: str = "",
    team: Team | None = None,
    rate: float = 0.0,
    log: Log | None = None,
) -> FastAPI:
    """The desk over the record called `name`, under the names `hosts`.

    `sample` says on every page that the record is that of the samples. It answers from what is merged, and merges
    nothing, but for what is said in the name of `reviewer`; where that is empty it only reads. With a `team` it
    answers its members alone, and reviewers among them judge in their own names. `rate` bounds the requests a second of
    one asker (0: not), `log` is where answered requests are written down.
    """

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = THREADS
        yield
        app.state.apart.close()
        app.state.tallies.close()
        app.state.open.close()
        kept.close()

    app = FastAPI(title="Dragoman", lifespan=life, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.state.open = Records(name, lambda: Record(name, must_exist=True, reader=lambda: reader, still=True))
    app.state.tallies = Tallies(app.state.open)
    app.state.reader = reader
    app.state.lookup = Lookup(reader)
    app.state.candidates = Candidates(reader)
    app.state.apart = Apart()
    app.state.tellers = {code: Teller(reader, code) for code in languages() if code in reader.languages}
    app.state.sample = sample
    app.state.writer = Writer(lambda: Record(name, must_exist=True, reader=lambda: reader))
    app.state.team = team
    app.state.reviewer = partial(_reviewer, name=reviewer, team=team)
    pace, kept = Pace(rate), log or Log(None)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")

    app.add_middleware(Heads)  # within the guard, which knows what was asked

    @app.middleware("http")
    async def guard(request: Request, call_next: Callable[[Request], Any]) -> Response:
        member = member_of(request, team)
        wait = pace.wait(member.name if member else request.client.host if request.client else "")
        response: Response
        if wait:
            response = _failure(request, 429, f"too many requests: again in {wait:.1f} s")
            response.headers["Retry-After"] = str(int(wait) + 1)
        elif team is not None and member is None and not is_open(request.scope["path"], app.state.tellers):
            response = _locked(request)
        else:
            response = await call_next(request)
        kept.keep(request, member, response.status_code)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if team is not None and not is_open(request.scope["path"], app.state.tellers):
            response.headers["Cache-Control"] = "private, no-cache"  # no cache between here and a member keeps it
        return response

    # another name than ours in a request is that of a page elsewhere, which would read the record through its reader
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))

    @app.exception_handler(StarletteError)
    async def refused(request: Request, error: StarletteError) -> Response:
        return _failure(request, error.status_code, str(error.detail), own=isinstance(error, Said))

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

    @app.get("/robots.txt", include_in_schema=False)
    def robots() -> Response:
        """A record names persons: it is not for search engines."""
        return PlainTextResponse("User-agent: *\nDisallow: /\n")

    failing: dict[int | str, dict[str, Any]] = {"default": FAILURE}
    app.include_router(api.router, responses=failing)
    app.include_router(reconcile.router, responses=failing)
    app.include_router(twins.api(views.lists()), responses=failing)
    app.include_router(twins.desk(views.lists()))  # before the views, some of whose addresses would take theirs
    for router in views.routers():
        app.include_router(router, include_in_schema=False)
    return app


def _reviewer(request: Request, *, name: str, team: Team | None) -> str:
    """In whose name the asker judges; empty where the asker only reads."""
    if team is None:
        return name
    member = member_of(request, team)
    return member.name if member and member.role == "reviewer" else ""


def _locked(request: Request) -> Response:
    """Where a desk is a team's: the form for a token, or what a program needs."""
    code = request.scope["path"].split("/")[1]
    if request.scope["path"].startswith(("/api", "/reconcile")):
        told = {"error": {"status": 401, "message": "Authorization: Bearer TOKEN"}}
        return JSONResponse(told, 401, headers={"WWW-Authenticate": "Bearer"})
    return RedirectResponse(f"/{code if code in request.app.state.tellers else 'en'}/enter", 303)


def _failure(request: Request, status: int, message: str, *, own: bool = False) -> Response:
    """What went wrong, in the one shape that the API has for it, or as a page: under a heading in the reader's
    language, the message as its text where it is told in the reader's `own` words, else beneath as a machine's.
    """
    if request.scope["path"].startswith(("/api", "/reconcile")):
        return JSONResponse({"error": {"status": status, "message": message}}, status)
    code = request.scope["path"].split("/")[1]
    language = code if code in request.app.state.tellers else "en"
    told = words(language)
    heading = told.get(f"error_{status}") or told["error"]
    shown = {"heading": heading, "message": message if own else "", "detail": "" if own else message}
    return show(request, language, "message.html", {**shown, "status": status}, status=status)
