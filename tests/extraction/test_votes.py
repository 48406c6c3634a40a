import pytest

from dragoman.extraction import counted
from extraction.reading import TODAY, actors, passage, reader


def votes(language, text):
    of = passage(language, text)
    return counted.read_votes(of, mentions=actors(of), published=TODAY, world=reader().world)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            "فشل مجلس الأمن الدولي في تمرير مشروع القرار بعد استخدام الولايات المتحدة حق "
            "النقض. وصوتت 13 دولة لصالح مشروع القرار "
            "من أصل 15 دولة، بينما امتنعت بريطانيا عن التصويت.",
        ),
        (
            "en",
            "The Security Council failed to adopt the resolution after the United States "
            "vetoed it. Thirteen of the 15 "
            "members voted in favor, while Britain abstained.",
        ),
        (
            "fa",
            "آمریکا قطعنامه را در شورای امنیت وتو کرد. ۱۳ کشور به آن رأی موافق دادند و بریتانیا رأی ممتنع داد.",
        ),
    ],
)
def test_a_veto(language, text):
    (event,), figures = votes(language, text)
    assert event.type == "REJECT"
    assert [(p.party, p.function) for p in event.parties] == [("USA", "actor"), ("UNO", "recipient")]
    assert event.vote is not None
    assert (event.vote.body, event.vote.for_, event.vote.abstain, event.vote.veto) == (
        "UNSC",
        13,
        ("GBR",),
        ("USA",),
    )
    assert [(f.kind, f.low, f.of) for f in figures] == [("votes-for", 13, "UNSC")]


def test_an_assembly_counts_all_three():
    (event,), figures = votes(
        "en",
        "The General Assembly adopted the resolution with 120 countries voting in favor, 14 against and 45 abstaining.",
    )
    assert event.type == "AGREE"
    assert [(f.kind, f.low) for f in figures] == [
        ("votes-for", 120),
        ("votes-against", 14),
        ("abstentions", 45),
    ]


def test_a_score():
    (event,), _ = votes("en", "The General Assembly adopted the resolution after it voted 87-57 in favor.")
    assert event.vote is not None and (event.vote.for_, event.vote.against) == (87, 57)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "هددت الولايات المتحدة باستخدام حق النقض في مجلس الأمن"),
        ("ar", "وافق مجلس الأمن على القرار من دون استخدام الولايات المتحدة حق النقض"),
        ("en", "Russia and China are likely to veto any resolution in the Security Council."),
        ("en", "The United States has a veto power in the Security Council."),
        ("fa", "رئیس‌جمهور درباره حق وتو در شورای امنیت سخن گفت"),
    ],
)
def test_a_veto_that_was_not_cast_is_none(language, text):
    assert votes(language, text) == ([], [])
