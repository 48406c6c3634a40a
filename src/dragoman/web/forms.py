"""Forms as browsers send them."""

from __future__ import annotations

from urllib.parse import parse_qs

from fastapi import HTTPException, Request

MOST_BYTES = 1_000_000


async def form(request: Request) -> dict[str, str]:
    """The fields of a form, the last value of each. Raises 413 for a large one, 415 and 400 for what is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415, "a form is application/x-www-form-urlencoded")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise HTTPException(413, f"a form has at most {MOST_BYTES} bytes")
    try:
        told = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=100, errors="strict")
    except ValueError as error:
        raise HTTPException(400, f"the form is not understood: {error}") from error
    return {name: values[-1] for name, values in told.items()}
