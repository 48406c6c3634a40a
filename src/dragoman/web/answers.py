"""Answers that an asker may have already: their digest is their ETag (RFC 9110, 8.8.3)."""

from __future__ import annotations

import hashlib

from fastapi import Request, Response

# what every failure of the API and of reconciliation answers
FAILURE = {
    "description": "What went wrong.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["error"],
                "properties": {
                    "error": {
                        "type": "object",
                        "required": ["status", "message"],
                        "properties": {"status": {"type": "integer"}, "message": {"type": "string"}},
                    }
                },
            }
        }
    },
}


def answered(request: Request, body: bytes, kind: str, **headers: str) -> Response:
    """A body of a media type; 304 without it where the asker names its tag. It may be kept, but has to be asked for."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    told = {"ETag": tag, "Cache-Control": "no-cache", **headers}
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=told)
    return Response(body, media_type=kind, headers=told)


def _has(asked: str, tag: str) -> bool:
    """Whether an `If-None-Match` names the tag: one of several, strong or weak, or any."""
    return asked.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in asked.split(","))
