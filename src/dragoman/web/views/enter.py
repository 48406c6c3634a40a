"""Entering a team's desk with a token, and leaving it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from dragoman.web.desk import missing, show, teller as tells
from dragoman.web.forms import form
from dragoman.web.guard import COOKIE, is_own, member_of

DAYS = 30  # for which entering lasts

router = APIRouter()


@router.get("/{language}/enter")
def answer(request: Request, language: str) -> Response:
    """The form."""
    tells(request, language)
    if request.app.state.team is None:
        raise missing(language)
    return show(request, language, "enter.html", {"wrong": False, "inside": _is_inside(request)})


@router.post("/{language}/enter")
async def entered(request: Request, language: str) -> Response:
    """Keeps the token in a cookie that no script can read and no other page sends, or takes it back."""
    tells(request, language)
    if request.app.state.team is None:
        raise missing(language)
    if not is_own(request):
        raise HTTPException(403, "this form is sent from the desk itself")
    told = await form(request)
    secure = request.url.scheme == "https"
    if told.get("leave"):
        gone = RedirectResponse(f"/{language}/enter", 303)
        gone.delete_cookie(COOKIE, secure=secure, httponly=True, samesite="strict")
        return gone
    token = told.get("token", "").strip()
    if request.app.state.team.of(token) is None:
        return show(request, language, "enter.html", {"wrong": True, "inside": _is_inside(request)}, status=403)
    done = RedirectResponse(f"/{language}/", 303)
    done.set_cookie(COOKIE, token, max_age=DAYS * 86400, secure=secure, httponly=True, samesite="strict")
    return done


def _is_inside(request: Request) -> bool:
    """Whether there is somebody who could leave."""
    return member_of(request, request.app.state.team) is not None
