"""How a reader wants days, digits and colours: kept in a cookie of theirs."""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from dragoman.web.chosen import COOKIE, chosen
from dragoman.web.desk import teller as tells
from dragoman.web.forms import form
from dragoman.web.guard import is_own

YEAR = 365 * 24 * 3600  # seconds that a choice is kept

router = APIRouter()


@router.post("/{language}/shown")
async def choose(request: Request, language: str) -> Response:
    """Keeps what was chosen, and leads back to where it was."""
    tells(request, language)
    if not is_own(request):
        raise HTTPException(403, "a form of another page")
    told = await form(request)
    choice = chosen((told.get("calendar", ""), told.get("digits", ""), told.get("theme", "")))
    answer = RedirectResponse(_here(told.get("back", ""), language), 303)
    answer.set_cookie(COOKIE, choice.cookie(), max_age=YEAR, httponly=True, samesite="lax")
    return answer


def _here(back: str, language: str) -> str:
    """An address of this desk, whatever a form says."""
    parts = urlsplit(back)
    ours = back.startswith(f"/{language}/") and not parts.scheme and not parts.netloc and back.isprintable()
    return back if ours and "\\" not in back else f"/{language}/"
