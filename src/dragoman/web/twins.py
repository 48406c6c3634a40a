"""Every list of the desk as a file, beside its view and in the API: the same lines in each format."""

# Annotations are values here: what a list asks of its address is known when its routes are made.

from collections.abc import Callable, Iterator
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request, Response
from starlette.convertors import Convertor, register_url_convertor

from dragoman.export.to_csv import BOM
from dragoman.web.answers import answered
from dragoman.web.desk import MOST_IN_FILE, missing, teller
from dragoman.web.listed import DATED, FLAT, MEDIA, Listed, rendered
from dragoman.web.teller import Teller

NEXT = "The lines after these are asked for with `next` of the answer, or the address of its `Link` header."


class _Twin(Convertor[str]):
    """The end of an address that names a format: pictures of a view have addresses of their own."""

    regex = "|".join(MEDIA)

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("twin", _Twin())


class List(msgspec.Struct, frozen=True, kw_only=True):
    """A list: its `address` behind that of a language or of the API, what finds its lines (a dependency, as FastAPI
    calls it), and whether those have a day and words of their own.
    """

    address: str
    find: Callable[..., Listed]
    dated: bool = False

    @property
    def formats(self) -> tuple[str, ...]:
        """Those it is given in."""
        return DATED if self.dated else FLAT


def _telling(
    request: Request, lang: Annotated[str, Query(description="The language that names are told in.")] = "en"
) -> Teller:
    return teller(request, request.path_params.get("language", lang))


Tells = Annotated[Teller, Depends(_telling)]
After = Annotated[str, Query(description="`next` of the answer before.")]
Most = Annotated[int, Query(ge=1, le=MOST_IN_FILE, description="Lines of one answer.")]


def api(lists: Iterator[List]) -> APIRouter:
    """The addresses of the lists in the API: without a format they are JSON."""
    router = APIRouter(prefix="/api", tags=["lists"])
    for one in lists:
        about = (one.find.__doc__ or "").strip()
        router.add_api_route(f"/{one.address}", _bare(one), summary=about, responses=_responses(("json",)))
        address, file = f"/{one.address}.{{format}}", f"{about} As a file."
        router.add_api_route(address, _file(one), summary=file, responses=_responses(one.formats))
    return router


def desk(lists: Iterator[List]) -> APIRouter:
    """The same beside the views, to be kept: of a table with the mark by which spreadsheets know UTF-8."""
    router = APIRouter(prefix="/{language}")
    for one in lists:
        router.add_api_route(f"/{one.address}.{{format:twin}}", _kept(one), include_in_schema=False)
    return router


def _bare(one: List) -> Callable[..., Response]:
    def answer(request: Request, listed: Annotated[Listed, Depends(one.find)]) -> Response:
        return _answer(request, listed, "json")

    return answer


def _file(one: List) -> Callable[..., Response]:
    def answer(
        request: Request,
        listed: Annotated[Listed, Depends(one.find)],
        format: Annotated[str, Path(json_schema_extra={"enum": list(one.formats)})],
    ) -> Response:
        if format not in one.formats:
            raise HTTPException(404, f"no format {format[:40]!r} of this list; there are: {', '.join(one.formats)}")
        return _answer(request, listed, format)

    return answer


def _kept(one: List) -> Callable[..., Response]:
    def answer(request: Request, language: str, listed: Annotated[Listed, Depends(one.find)], format: str) -> Response:
        if format not in one.formats:
            raise missing(language)
        name = "-".join(request.url.path.rpartition(".")[0].split("/")[2:])
        quiet = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in name)
        headers = {"Content-Disposition": f'attachment; filename="{quiet}.{format}"'}
        return _answer(request, listed, format, before=BOM.encode() if format == "csv" else b"", **headers)

    return answer


def _answer(request: Request, listed: Listed, format: str, *, before: bytes = b"", **headers: str) -> Response:
    if listed.following is not None:
        following = request.url.include_query_params(after=listed.following)
        headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
    return answered(request, before + rendered(listed, format), MEDIA[format], **headers)


def _responses(formats: tuple[str, ...]) -> dict[int | str, dict[str, Any]]:
    content = {
        MEDIA[name].split(";")[0]: {"schema": _ROWS if name == "json" else {"type": "string"}} for name in formats
    }
    return {
        200: {"description": "The lines.", "content": content},
        304: {"description": "What the asker has already, as `If-None-Match` says."},
    }


_ROWS = {
    "type": "object",
    "required": ["count", "next", "rows"],
    "properties": {
        "count": {"type": "integer", "description": "Lines in all."},
        "next": {"type": ["string", "null"], "description": NEXT},
        "rows": {"type": "array", "items": {"type": "object"}},
    },
}
