import pytest

from dragoman.extraction import counted
from dragoman.extraction.counted.numbers import quantities
from extraction.reading import DAY, TODAY, actors, dates, examples, passage, reader


def figures(language, text):
    of = passage(language, text)
    whens = [d.when for d in dates(of) if d.when]
    return counted.read(of, mentions=actors(of), published=TODAY, dates=whens, world=reader().world)


@pytest.mark.parametrize(("language", "example"), examples("figures"))
def test_pack_examples(language, example):
    found = figures(language, example.text)
    assert [f"{f.kind} {f.low} {f.bound} {f.of or '-'}" for f in found] == example.figures, example.why


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "bound"),
    [
        ("ar", "مئة وخمسة وعشرون شخصا", 125, 125, "exact"),
        ("ar", "41 ألفا و 100 شهيد", 41100, 41100, "exact"),
        ("ar", "ثلاثة آلاف وخمسمئة قتيل", 3500, 3500, "exact"),
        ("ar", "عشرات الآلاف", 20000, None, "tens-of-thousands"),
        ("ar", "بين 50 و60 ألف شخص", 50000, 60000, "between"),
        ("ar", "أقل من 20 شخصا", None, 20, "less-than"),
        ("fa", "یک میلیون و دویست هزار نفر", 1200000, 1200000, "exact"),
        ("fa", "بیست و سه کودک", 23, 23, "exact"),
        ("fa", "دهها هزار قربانی", 20000, None, "tens-of-thousands"),
        ("fa", "دست‌کم ۱۲ نفر", 12, None, "at-least"),
        ("en", "two hundred and fifty people", 250, 250, "exact"),
        ("en", "1.2 million people", 1200000, 1200000, "exact"),
        ("en", "Twenty-five soldiers", 25, 25, "exact"),
        ("en", "nearly 3,000 people", 3000, 3000, "about"),
    ],
)
def test_quantities(language, text, low, high, bound):
    (found,) = quantities(passage(language, text))
    assert (found.low, found.high, found.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "COVID-19 fatalities"), ("ar", "الكتيبة الـ53"), ("ar", "10 في المئة من اللاجئين")],
)
def test_a_number_in_a_name_or_a_share_is_no_quantity(language, text):
    assert all(q.low not in (19, 100) for q in quantities(passage(language, text)))


def test_two_claims_of_one_sentence_keep_their_sources():
    text = (
        "ومنذ السابع من أكتوبر الماضي تشن إسرائيل حربا ضد حركة حماس في غزة خلفت أكثر من 17 ألف قتيل فلسطيني "
        "بعدما شنت حماس هجوما على جنوب إسرائيل أودى، وفق السلطات الإسرائيلية، بحياة أكثر من 1200 إسرائيلي."
    )
    first, second = figures("ar", text)
    assert (first.low, first.of, first.claimant) == (17000, "PSE", None)
    assert (second.low, second.of) == (1200, "ISR")
    assert second.claimant is not None and second.claimant.party == "ISR"
    assert first.since is not None and first.since.start.isoformat() == "2023-10-07"
    assert second.as_of is not None and second.as_of.start.isoformat() == "2023-10-07"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قالت الوزارة إن أكثر من 900 شخص قُتلوا منذ اندلاع الحرب في السابع من أكتوبر 2023.",
            [(900, None, "2023-10-07")],
        ),
        (
            "قُتل 900 شخص منذ اندلاع الحرب في السابع من أكتوبر 2023، أما الهجوم نفسه فقُتل فيه 40 شخصا.",
            [(900, None, "2023-10-07"), (40, "2023-10-07", None)],
        ),
    ],
)
def test_what_is_told_since_the_beginning_of_a_war_is_not_of_its_first_day(text, told):
    found = figures("ar", text)
    assert [(f.low, f.since and f.since.start.isoformat()) for f in found] == [(low, since) for low, _, since in told]
    for figure, (_, day, _) in zip(found, told, strict=True):
        assert figure.as_of is not None
        assert (figure.as_of.start.isoformat() == "2023-10-07") == (day is not None)


def test_parts_know_their_whole():
    found = figures("ar", "أسفر العدوان على غزة عن ارتقاء 9227 شهيداً، بينهم 3826 طفلاً و2405 نساء، وإصابة 23516 شخصاً.")
    assert [(f.kind, f.low, f.population, f.part_of) for f in found] == [
        ("killed", 9227, None, None),
        ("killed", 3826, "children", 0),
        ("killed", 2405, "women", 0),
        ("injured", 23516, None, None),
    ]


def test_a_figure_told_twice_is_one():
    found = figures(
        "en",
        "At least 12 people were killed in Beirut.\nThe strike killed at least 12 people in Beirut, officials said.\n",
    )
    assert [(f.kind, f.low, f.of) for f in found] == [("killed", 12, "LBN")]
    assert len(found[0].evidence) == 2


def test_the_speaker_claims_what_he_counts():
    (found,) = figures("fa", "وزارت بهداشت لبنان اعلام کرد ۱۲ نفر در بیروت کشته شدند.")
    assert found.claimant is not None and found.claimant.party == "LBN"
    assert found.as_of is not None and found.as_of.start == DAY


def test_a_count_in_the_pages_own_voice_has_no_claimant():
    (found,) = figures("en", "The earthquake killed 90 people in Beirut.")
    assert found.claimant is None


def test_soldiers_are_of_their_army_not_of_the_place():
    (found,) = figures("en", "The Israeli army said 4 soldiers were killed in Gaza.")
    assert found.of == "ISR"


def test_words_of_evidence_are_the_pages():
    text = "قتل 3 جنود وأصيب نحو 20 آخرين في بيروت"
    for figure in figures("ar", text):
        spans = [*figure.evidence, *(s for group in figure.because.values() for s in group)]
        assert all(text[s.start : s.end] == s.text for s in spans)
