"""Line ends that only wrap a text."""

from __future__ import annotations

import textwrap

import pytest

from dragoman.text.flow import flowing

TITLE = "Foreign ministers of two countries meet"
BODY = (
    "The foreign minister received his counterpart on Tuesday and spoke with him about trade between the two "
    "countries, about the border and about the situation in the region. They agreed to meet again in the spring, "
    "a spokesperson said after the meeting, and to bring their delegations together before the end of the year."
)


@pytest.mark.parametrize("width", [50, 64, 72, 80, 100])
def test_a_wrapped_paragraph_is_one(width: int) -> None:
    text = TITLE + "\n\n" + textwrap.fill(BODY, width)
    flow = flowing(text)
    assert flow == TITLE + "\n\n" + BODY
    assert len(flow) == len(text)


def test_paragraphs_stay_apart() -> None:
    first = textwrap.fill(BODY, 72)
    second = textwrap.fill("Later on Tuesday the minister left for home. " + BODY, 72)
    assert flowing(first + "\n\n" + second).count("\n") == 2
    assert flowing(first + "\n  " + second).count("\n") == 1  # an indent opens one


def test_right_to_left_is_wrapped_alike() -> None:
    body = "التقى وزير الخارجية نظيره يوم الثلاثاء وبحث معه العلاقات بين البلدين والأوضاع في المنطقة " * 4
    assert "\n" not in flowing(textwrap.fill(body, 60))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([BODY, BODY, BODY, BODY, BODY]),  # paragraphs
        "\n".join(
            ["Ministers meet in the capital", "Oil prices fall", "The president travels to a summit abroad", "Rain"] * 3
        ),
        "One line\nand another",
    ],
)
def test_lines_that_end_where_they_please_stay(text: str) -> None:
    assert flowing(text) == text
