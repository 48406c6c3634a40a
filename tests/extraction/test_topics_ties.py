"""Whose ties are meant, and which sentences take a contact up again to say what it dealt with."""

import pytest

from dragoman.extraction import topics
from dragoman.extraction.followed import Around
from extraction.reading import actors, passage


def about(language, text, *parties):
    of = passage(language, text)
    return [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(parties))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بحثا العلاقات بين كوريا الشمالية واليابان"),
        ("fa", "درباره روابط میان ژاپن و کره شمالی گفت‌وگو کردند"),
        ("en", "They discussed relations between Japan and North Korea."),
    ],
)
def test_ties_of_two_others_are_none_of_a_contact(language, text):
    assert about(language, text, "JPN", "PRK") == ["bilateral"]
    assert about(language, text, "JPN", "KOR") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بحثا العلاقات بين مصر والسودان وتركيا"),
        ("en", "They discussed relations between Egypt, Sudan and Turkey."),
    ],
)
def test_ties_of_a_list_are_those_of_two_that_stand_in_it(language, text):
    assert about(language, text, "EGY", "TUR") == ["bilateral", "sudan"]
    assert about(language, text, "EGY", "JPN") == ["sudan"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "بحثا العلاقات بين البلدين"), ("en", "They discussed relations between Japan and its neighbours.")],
)
def test_ties_that_are_not_said_to_be_of_two_states_are_those_of_a_contact(language, text):
    assert about(language, text, "JPN", "KOR") == ["bilateral"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "التقيا على الحدود بين البلدين"),
        ("fa", "سران دو کشور در مسکو بودند"),
        ("en", "The leaders of the two countries were in Moscow."),
    ],
)
def test_where_and_who_the_two_countries_meet_is_no_matter_of_ties(language, text):
    assert about(language, text, "RUS", "CHN") == []


@pytest.mark.parametrize(
    ("language", "rain", "telling", "dealing", "during"),
    [
        (
            "ar",
            "هطل المطر.",
            "ستلتقي فرنسا إيطاليا في مايو.",
            "ومن المتوقع أن يتناول اللقاء الأزمة في ليبيا.",
            "وناقش الخبراء أمس الأزمة في ليبيا.",
        ),
        (
            "en",
            "Rain fell.",
            "France and Italy will meet in May.",
            "The talks are expected to focus on the crisis in Libya.",
            "During the meeting experts spoke of the crisis in Libya.",
        ),
    ],
)
def test_a_sentence_that_says_what_the_talks_are_to_deal_with_is_of_those_told_last(
    language, rain, telling, dealing, during
):
    def found(after):
        of = passage(language, "\n".join([rain] * 3 + [telling, after, rain]) + "\n")
        parties = frozenset(("FRA", "ITA"))
        contacts = [(parties, of.sentences[3:4]), (frozenset(("FRA", "CHN")), of.sentences[5:6])]
        around = Around(of, contacts, mentions=actors(of))
        setting = around.setting(parties, ahead=True, themed=False)
        return [t.topic for t in topics.of_contact(of, of.sentences[3:4], parties=parties, setting=setting)]

    assert found(dealing) == ["libya"]
    assert found(during) == []
