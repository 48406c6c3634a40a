"""Names in other spellings, names that nobody lists, words that are no names."""

import pytest
from hypothesis import given, strategies as st

from dragoman.extraction.actors.latin import spell
from dragoman.extraction.actors.spelling import maybe, same
from dragoman.world.sounds import alike, apart, sound, steps
from extraction.reading import actors, passage, reader


def told(language, text):
    return [(m.party, m.office, m.name, m.provisional) for m in actors(passage(language, text)) if m.name]


@pytest.mark.parametrize(
    ("a", "b"),
    [("Shoukry", "Shukri"), ("Khatami", "Katami"), ("Cavusoglu", "Chavushoglu"), ("Guterres", "Guterrez")],
)
def test_one_name_sounds_alike(a, b):
    assert alike(sound(a), sound(b))


@pytest.mark.parametrize(("a", "b"), [("Lavrov", "Labib"), ("Hassan", "Hakan"), ("Masoud", "Masrour")])
def test_two_names_do_not(a, b):
    assert not alike(sound(a), sound(b))


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8), st.integers(0, 3))
def test_letters_that_only_one_has_are_counted_as_all_are(a, b, most):
    assert apart(a, b, most) == (steps(a, b) > most)


def test_a_name_with_words_left_out_or_run_on():
    assert same(("محمد", "ظريف"), ("محمد", "جواد", "ظريف"), "اويه")
    assert same(("بنيامين", "نتنياهوقرر"), ("بنيامين", "نتنياهو"), "اويه")
    assert not same(("مسعود", "بارزاني"), ("مسرور", "بارزاني"), "اويه")
    assert maybe(("مايكل", "بومبيو"), ("مايك", "بومبيو"), "اويه")
    assert not maybe(("تركي", "فيصل"), ("سعود", "فيصل"), "اويه")


def test_letter_by_letter():
    letters = reader().pack("ar").data.letters
    told = {
        w: spell(w, letters=letters.latin, groups=letters.latin_groups, ends=letters.latin_ends)
        for w in ("كوزاك", "مرنوف")
    }
    assert told == {"كوزاك": "kozak", "مرنوف": "marnov"}


def test_a_misspelt_holder_is_the_holder():
    assert told("ar", "التقى وزير الخارجية الأميركي أنطوني بلنكن نظيره") == [
        ("USA", "foreign-minister", "Antony Blinken", False)
    ]
    assert told("en", "Saudi Foreign Minister Faisal Ben Farhan said")[0][2:] == ("Faisal bin Farhan Al Saud", False)


def test_an_adjective_is_no_name():
    assert told("ar", "قال مسؤول أميركي كبير إن بلاده") == []
    assert told("fa", "رئیس‌جمهور آمریکا بار دیگر گفت") == []


def test_a_foreign_holder_is_not_given_the_state_of_another():
    found = actors(
        passage(
            "en",
            "Iranian Foreign Minister Hossein Amir-Abdollahian spoke. Foreign Minister Talal Al Rashid answered.",
        )
    )
    assert [m.party for m in found if m.provisional] == []


def test_a_word_that_means_another_office_of_one_state():
    found = actors(passage("ar", "التقى وزير الأمن الإسرائيلي نظيره"))
    assert found[0].office == "defence-minister"


def test_the_minister_who_was_named_before():
    found = actors(
        passage("ar", "استقبل الرئيس الجزائري وزير الخارجية الإيراني حسين أمير عبد اللهيان. وقال الوزير الإيراني إن")
    )
    assert found[-1].name == "Hossein Amir-Abdollahian"


def test_the_counterpart_of_a_president_is_the_head_whatever_his_title():
    found = actors(passage("ar", "التقى الرئيس الأميركي جو بايدن نظيره الأردني"))
    assert (found[-1].party, found[-1].office) == ("JOR", "king")


def test_an_office_behind_the_sender_is_the_sender_s():
    found = actors(passage("fa", "دیمیتری پسکوف سخنگوی ولادیمیر پوتین رئیس‌جمهور روسیه گفت"))
    assert (found[0].name, found[0].office) == ("Dmitry Peskov", "spokesperson")


def test_a_lawmaker_and_his_name_are_one():
    assert told("en", "He met with lawmaker Alaeddin Boroujerdi in Tehran") == [
        ("IRN", "official", "Alaeddin Boroujerdi", False)
    ]
