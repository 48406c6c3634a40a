"""What requests bring, within bounds; forms as browsers send them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import parse_qs

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

MOST_BYTES = 1_000_000


async def form(request: Request) -> dict[str, str]:
    """The fields of a form, the last value of each. Raises 413 for a large one, 415 and 400 for what is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415, "a form is application/x-www-form-urlencoded")
    body = await whole(request)
    try:
        told = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=100, errors="strict")
    except ValueError as error:
        raise HTTPException(400, f"the form is not understood: {error}") from error
    return {name: values[-1] for name, values in told.items()}


async def whole(request: Request) -> bytes:
    """What a request brings. Raises 413 as soon as it is too large, however large it is."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise HTTPException(413, f"a request brings at most {MOST_BYTES} bytes")
    return bytes(body)


class Bounded(APIRoute):
    """An address of which a large request is refused before anything of it is parsed."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What answers: reads what is brought, then answers as any address does."""
        answer = super().get_route_handler()

        async def bounded(request: Request) -> Response:
            body = await whole(request)

            async def again() -> dict[str, Any]:
                return {"type": "http.request", "body": body, "more_body": False}

            return await answer(Request(request.scope, again))

        return bounded
