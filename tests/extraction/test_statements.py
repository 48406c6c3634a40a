import pytest

from dragoman.extraction import said
from dragoman.model import Event, Party, Span
from extraction.reading import TODAY, actors, examples, passage, reader


def statements(language, text, events=()):
    of = passage(language, text)
    return said.read(of, actors(of), events, TODAY, world=reader().world)


@pytest.mark.parametrize(("language", "example"), examples("statements"))
def test_pack_examples(language, example):
    found = statements(language, example.text)
    assert [f"{'+'.join(s.speakers)} {s.act} {s.topic}" for s in found] == example.statements, example.why


@pytest.mark.parametrize(
    ("language", "text", "act", "manner"),
    [
        ("ar", "أشادت قطر بجهود مصر في الوساطة من أجل الهدنة", "SUPPORT", "praise"),
        ("ar", "نفت إيران تزويد روسيا بالأسلحة", "REJECT", "deny"),
        ("ar", "اتهمت روسيا أوكرانيا بقصف المدنيين وارتكاب جرائم الإرهاب", "ACCUSE", None),
        ("fa", "روسیه از میانجیگری قطر در مذاکرات هسته‌ای قدردانی کرد.", "SUPPORT", "thank"),
        ("fa", "ترکیه اسرائیل را به نسل‌کشی در غزه متهم کرد.", "ACCUSE", None),
        ("en", "Egypt thanked Qatar for its efforts to reach a ceasefire.", "SUPPORT", "thank"),
        ("en", "Iran denied selling weapons to Russia.", "REJECT", "deny"),
    ],
)
def test_act_and_manner(language, text, act, manner):
    (found, *_) = statements(language, text)
    assert (found.act, found.manner) == (act, manner)


def test_a_verb_without_subject_keeps_the_speaker():
    text = "قال وزير الخارجية الروسي سيرغي لافروف إن الحرب في غزة يجب أن تتوقف.\nوأضاف أن العقوبات غير مقبولة.\n"
    found = statements("ar", text)
    assert [s.speakers for s in found] == [("RUS",), ("RUS",)]
    assert found[1].act == "REJECT"


def test_an_unknown_speaker_is_nobody_and_does_not_inherit():
    text = (
        "قال وزير الخارجية الروسي سيرغي لافروف إن الحرب في غزة يجب أن تتوقف.\nوقالت "
        "المعلقة السياسية إن العقوبات على إيران ضرورية.\n"
    )
    assert [s.speakers for s in statements("ar", text)] == [("RUS",)]


def test_the_two_sides_are_the_contacts_parties():
    text = "وأكد الجانبان ضرورة وقف إطلاق النار في غزة"
    contact = Event(
        id="x",
        type="CONSULT",
        salience="main",
        parties=(Party(party="EGY"), Party(party="RUS")),
        evidence=(Span(0, 4, text[:4]),),
    )
    (found,) = statements("ar", text, [contact])
    assert found.speakers == ("EGY", "RUS")
    assert (found.act, found.topic, found.event) == ("REQUEST", "ceasefire", "x")
    assert statements("ar", text) == []


def test_evidence_takes_in_a_speaker_some_words_away():
    name = "Senegal's Foreign Minister Ms. Aissata Tall Sall"
    (found,) = statements("en", f"{name} has in a message congratulated Iran on its harvest.")
    assert found.evidence[0].text.startswith(name)


def test_a_headline_with_a_colon_speaks():
    (found,) = statements("fa", "وزارت خارجه چین: اسرائیل باید فوراً از خاک لبنان خارج شود")
    assert (found.speakers, found.act, found.toward) == (("CHN",), "REQUEST", "ISR")


def test_a_newspaper_takes_no_position():
    assert statements("ar", 'وقالت صحيفة "واشنطن بوست" إن الحرب في غزة جريمة') == []


def test_quoted_or_paraphrased():
    text = '"The sanctions on Iran must be lifted," Russian Foreign Minister Sergey Lavrov said.'
    (found,) = statements("en", text)
    assert found.form == "quoted"
    (other,) = statements("en", "Russian Foreign Minister Sergey Lavrov said the sanctions must be lifted.")
    assert other.form == "paraphrased"


def test_a_passive_has_no_speaker():
    assert statements("en", "Erdogan was welcomed by his counterpart.") == []


def test_evidence_is_the_pages_and_of_a_length():
    text = (
        "وشدد الرئيس المصري عبد الفتاح السيسي على ضرورة وقف إطلاق النار في غزة، وإدخال "
        "المساعدات الإنسانية، ورفض تهجير الفلسطينيين."
    )
    for found in statements("ar", text):
        for span in found.evidence:
            assert text[span.start : span.end] == span.text
            assert 15 <= len(span.text) <= 300


@pytest.mark.parametrize(
    ("language", "text", "toward"),
    [
        (
            "en",
            "Amir-Abdollahian condemned the Israeli attack on Damascus. "
            "Amir-Abdollahian condemned the American attack on Baghdad.",
            ["ISR", "USA"],
        ),
        (
            "en",
            "Amir-Abdollahian condemned the Israeli attack on Damascus.\n"
            "Amir-Abdollahian condemned the Israeli attack on Damascus on Monday.\n",
            ["ISR"],
        ),
    ],
)
def test_two_attacks_condemned_are_two_and_one_told_twice_is_one(language, text, toward):
    assert [s.toward for s in statements(language, text)] == toward
