import pytest

from dragoman.compiling.examples import contacts
from extraction.reading import reader


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The meeting addressed the war between Russia and Ukraine."),
        ("en", "In the meeting, the minister stressed cooperation between Iran and Turkey."),
        ("ar", "ناقش الاجتماع العلاقات الثنائية بين إيران وتركيا"),
        ("ar", "وأشاد خلال الاجتماع بالعلاقات المتينة بين السعودية ومصر"),
        ("fa", "در این دیدار همکاری میان ایران و ترکیه بررسی شد"),
    ],
)
def test_whom_another_noun_joins_has_not_met(language, text):
    assert contacts(text, language, reader()) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Talks on a ceasefire between Israel and Hamas opened in Doha."),
        ("en", "Talks to normalize relations between Iran and Turkey opened in Vienna."),
        ("ar", "انطلقت محادثات التطبيع بين أرمينيا وتركيا في موسكو"),
    ],
)
def test_talks_on_what_joins_two_are_theirs(language, text):
    assert len(contacts(text, language, reader())) == 1


def test_one_noun_between_two_adjectives_stands_for_two():
    found = contacts("جرت محادثات بين وزير الخارجية المصري والتركي", "ar", reader())
    assert [{p.party for p in e.parties} for e in found] == [{"EGY", "TUR"}]


def test_a_meeting_that_was_told_owns_nothing_behind_it():
    assert contacts("در این نشست روابط ایران و ترکیه بررسی شد", "fa", reader()) == []


@pytest.mark.parametrize(
    "text",
    [
        "أكد صبرا في اتصال مع «الحياة» من لندن أن بيلاي طالبت بإحالة الملف",  # a paper
        "باريس تطالب باحترام حق وصول القنصلية الفرنسية إلى الصحفي المعتقل ببغداد",  # a house goes nowhere
    ],
)
def test_neither_a_paper_nor_a_house_is_a_party(text):
    assert contacts(text, "ar", reader()) == []
