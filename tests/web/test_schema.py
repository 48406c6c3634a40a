"""The API under all that its own description allows: no question makes it fail."""

from __future__ import annotations

from typing import Any

import pytest


def is_told(answer: Any) -> bool:
    """Whether what failed is told in the one shape, and what did not has a tag."""
    if answer.status_code < 400:
        return "etag" in answer.headers or "/api" not in str(answer.request.url)
    error = answer.json().get("error", {})
    return error.get("status") == answer.status_code and isinstance(error.get("message"), str)


@pytest.mark.filterwarnings("ignore")
def test_no_question_makes_it_fail(samples: str) -> None:
    pytest.importorskip("fastapi", reason="the desk extra is not installed")
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    from hypothesis import HealthCheck, Phase, given, settings

    from dragoman.reader import load
    from dragoman.web.app import make_app

    app = make_app(samples, load())
    quiet = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    wrong: list[str] = []
    for found in schemathesis.openapi.from_asgi("/api/openapi.json", app).get_all_operations():
        operation = found.ok()
        if operation.path == "/api/read":
            continue  # it is read elsewhere, in its own time: test_api asks it

        @quiet
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            answer = case.call()
            if answer.status_code >= 500 or not is_told(answer):
                wrong.append(f"{case.method} {case.path} {case.query}: {answer.status_code} {answer.text[:200]}")

        ask()
    assert not wrong, "\n".join(wrong[:5])
