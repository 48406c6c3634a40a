import pytest

from dragoman.extraction import topics
from dragoman.extraction.followed import Around, Setting
from dragoman.extraction.said.speech import speeches
from extraction.reading import actors, examples, passage


@pytest.mark.parametrize(("language", "example"), examples("topics"))
def test_pack_examples(language, example):
    of = passage(language, example.text)
    assert sorted(topics.names(of, 0, len(of.tokens))) == sorted(example.topics), example.why


def test_every_topic_rests_on_its_words():
    text = "بحث الرئيسان وقف إطلاق النار في قطاع غزة وإدخال المساعدات الإنسانية"
    of = passage("ar", text)
    found = topics.read(of, 0, len(of.tokens))
    assert {t.topic for t in found} == {"ceasefire", "gaza", "humanitarian-access"}
    for topic in found:
        assert all(text[s.start : s.end] == s.text for s in topic.evidence)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "بحث الجانبان الأوضاع في لبنان"), ("en", "They discussed the fighting in Lebanon.")],
)
def test_a_country_is_no_topic_of_its_own_contact(language, text):
    of = passage(language, text)
    assert "lebanon" in topics.names(of, 0, len(of.tokens))
    assert "lebanon" not in topics.names(of, 0, len(of.tokens), parties=frozenset(("LBN",)))


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("ar", "بحثت روسيا وسوريا الأوضاع في سوريا", ["syria"]),
        ("ar", "بحثت روسيا وسوريا ما يجري بشأن سوريا", []),
        ("fa", "روسیه و سوریه درباره تحولات سوریه گفت‌وگو کردند", ["syria"]),
        ("en", "Russia and Syria discussed the stability of Syria.", ["syria"]),
    ],
)
def test_what_goes_on_in_a_country_is_a_topic_of_its_own_contact(language, text, topic):
    of = passage(language, text)
    assert [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(("RUS", "SYR")))] == topic


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "دعا الرئيس نظيره إلى زيارة رسمية"),
        ("fa", "رئیس‌جمهور به سفر رسمی رفت"),
        ("en", "The president accepted an invitation to visit"),
    ],
)
def test_a_visit_names_no_topic(language, text):
    plain = passage(language, text)
    assert topics.read(plain, 0, len(plain.tokens)) == []


def test_ties_are_a_topic_only_for_want_of_words():
    plain = passage("ar", "أشاد الرئيس بمتانة العلاقات")
    assert [t.topic for t in topics.read(plain, 0, len(plain.tokens))] == ["bilateral"]
    told = passage("ar", "بحث الرئيس خلال زيارة رسمية ملف سد النهضة")
    assert [t.topic for t in topics.read(told, 0, len(told.tokens))] == ["water"]


def test_a_contact_takes_the_topics_of_what_follows():
    of = passage("en", "Russia and Egypt held talks.\nThey called for a ceasefire.\nThey spoke of bilateral ties.\n")
    found = topics.of_contact(of, [of.sentences[0]])
    assert [t.topic for t in found] == ["ceasefire", "bilateral"]
    assert actors(of)


def test_here_is_no_congratulation():
    of = passage("ar", "وهنا تكمن المشكلة")
    assert topics.names(of, 0, len(of.tokens)) == []


@pytest.mark.parametrize(
    ("language", "named", "held"),
    [
        (
            "en",
            "Russia and Egypt held talks, Iran being on their minds.",
            "Russia and Egypt held talks with Iraq's president.",
        ),
        ("ar", "بحثت روسيا ومصر كيفية منع إيران من ذلك", "بحثت روسيا ومصر ما قاله الرئيس العراقي"),
    ],
)
def test_a_third_country_is_a_topic_of_a_contact_but_not_whose_office_it_is(language, named, held):
    of = passage(language, named)
    assert [t.topic for t in topics.of_contact(of, of.sentences[:1], parties=frozenset(("RUS", "EGY")))] == ["iran"]
    of = passage(language, held)
    assert topics.of_contact(of, of.sentences[:1], parties=frozenset(("RUS", "EGY"))) == []


def test_what_is_named_in_passing_needs_two_words_away_from_the_telling():
    one = "Russia and Egypt held talks on Gaza.\nThey spoke of trade.\n"
    of = passage("en", one)
    assert [t.topic for t in topics.of_contact(of, of.sentences[:1])] == ["gaza"]
    of = passage("en", one + "They spoke of investments.\n")
    assert {t.topic for t in topics.of_contact(of, of.sentences[:1])} == {"gaza", "economy"}


def test_one_word_far_behind_is_no_topic_of_what_names_its_matter():
    filler = "They praised each other.\n" * 4
    of = passage("en", "Russia and Egypt held talks on a ceasefire.\n" + filler + "Wheat prices and sanctions rose.\n")
    assert [t.topic for t in topics.of_contact(of, [of.sentences[0]])] == ["ceasefire"]
    bare = passage("en", "Russia and Egypt held talks.\nThey praised each other.\nThey spoke of sanctions.\n")
    assert [t.topic for t in topics.of_contact(bare, [bare.sentences[0]])] == ["sanctions"]


def test_another_contact_of_the_body_ends_what_follows():
    of = passage("en", "Russia and Egypt held talks.\n" * 4 + "Iran and Oman spoke of sanctions.\n")
    beside = {of.sentences[4]: frozenset(("IRN", "OMN"))}
    pairs = tuple(i for i, _ in of.sentences)
    assert topics.of_contact(of, [of.sentences[0]], setting=Setting(beside=beside, pairs=pairs)) == []
    assert topics.of_contact(of, [of.sentences[0]], setting=Setting(pairs=pairs))


@pytest.mark.parametrize(
    ("language", "telling", "saying"),
    [
        ("en", "Russia and Egypt held talks.", "Iran said that the sanctions were unjust."),
        ("ar", "أجرت روسيا ومصر محادثات", "وقال وزير الخارجية الإيراني إن العقوبات ظالمة"),
        ("fa", "روسیه و مصر گفت‌وگو کردند", "وزیر خارجه ایران گفت که تحریم‌ها ظالمانه است"),
    ],
)
def test_what_others_say_is_not_what_it_was_about(language, telling, saying):
    of = passage(language, f"{telling}\n{saying}\n")
    told = speeches(of, actors(of))
    parties = frozenset(("RUS", "EGY"))
    around = Around(of, [(parties, of.sentences[:1])], speeches=told)
    assert topics.of_contact(of, of.sentences[:1], parties=parties, setting=around.setting(parties)) == []
    assert topics.of_contact(of, of.sentences[:1], parties=parties)


@pytest.mark.parametrize(
    ("language", "line", "telling", "both", "one"),
    [
        ("en", "It rained.", "Russia and Egypt met in May.", "The two sides discussed sanctions.", "Oil prices rose."),
        ("ar", "هطل المطر", "واجتمعت روسيا ومصر في مايو", "وبحث الجانبان العقوبات", "وارتفعت أسعار النفط"),
        ("fa", "باران بارید", "روسیه و مصر دیدار کردند", "دو طرف درباره تحریم‌ها گفت‌وگو کردند", "قیمت نفت بالا رفت"),
    ],
)
def test_further_down_the_next_sentence_goes_on_where_it_speaks_of_both(language, line, telling, both, one):
    def found(last, told=2):
        of = passage(language, "\n".join([line] * 3 + [telling, last, line]) + "\n")
        contacts = [(frozenset(("RUS", "EGY")), of.sentences[3:4])] * told
        around = Around(of, contacts, mentions=actors(of))
        setting = around.setting(contacts[0][0])
        return [t.topic for t in topics.of_contact(of, of.sentences[3:4], parties=contacts[0][0], setting=setting)]

    assert found(both) == ["sanctions"]
    assert found(one) == []
    assert found(one, told=1) == ["energy"]


@pytest.mark.parametrize(
    ("language", "telling", "aside", "saying"),
    [
        ("en", "Russia and Egypt held talks.", "Rain fell.", "Egypt's president said that the sanctions were unjust."),
        ("ar", "أجرت روسيا ومصر محادثات", "هطل المطر", "وقال الرئيس المصري إن العقوبات ظالمة"),
        ("fa", "روسیه و مصر گفت‌وگو کردند", "باران بارید", "رئیس‌جمهور مصر گفت که تحریم‌ها ظالمانه است"),
    ],
)
def test_where_neither_side_speaks_for_a_while_something_else_is_told(language, telling, aside, saying):
    def found(lines):
        of = passage(language, "\n".join(lines) + "\n")
        parties = frozenset(("RUS", "EGY"))
        around = Around(of, [(parties, of.sentences[:1])], speeches=speeches(of, actors(of)))
        return [
            t.topic for t in topics.of_contact(of, of.sentences[:1], parties=parties, setting=around.setting(parties))
        ]

    assert found([telling, aside, aside, saying]) == ["sanctions"]
    assert found([telling, aside, aside, aside, saying]) == []
    assert found([telling, saying, saying, saying, saying]) == ["sanctions"]


def test_what_is_told_in_passing_goes_on_only_where_both_are_named():
    def found(last):
        of = passage("en", f"Russia's minister visited Egypt.\nRain fell.\n{last}\n")
        parties = frozenset(("RUS", "EGY"))
        around = Around(of, [(parties, of.sentences[:1])], speeches=speeches(of, actors(of)), mentions=actors(of))
        setting = around.setting(parties, passing=True)
        return [t.topic for t in topics.of_contact(of, of.sentences[:1], parties=parties, setting=setting)]

    assert found("Russia said that oil prices would rise.") == []
    assert found("Russia and Egypt spoke of oil prices.") == ["energy"]


@pytest.mark.parametrize(("ahead", "topic"), [(False, ["energy"]), (True, [])])
def test_further_down_the_next_sentence_that_names_both_goes_on_about_what_took_place(ahead, topic):
    lines = ["Rain fell."] * 3 + ["Russia and Egypt met in May.", "Egypt buys oil from Russia.", "Rain fell."]
    of = passage("en", "\n".join(lines) + "\n")
    contacts = [(frozenset(("RUS", "EGY")), of.sentences[3:4])] * 2
    around = Around(of, contacts, mentions=actors(of))
    setting = around.setting(contacts[0][0], ahead=ahead, themed=False)
    found = topics.of_contact(of, of.sentences[3:4], parties=contacts[0][0], setting=setting)
    assert [t.topic for t in found] == topic
    again = Around(of, [contacts[0], (contacts[0][0], of.sentences[4:5])], mentions=actors(of)).setting(
        contacts[0][0], themed=False
    )
    assert topics.of_contact(of, of.sentences[3:4], parties=contacts[0][0], setting=again) == []


def test_what_stands_before_a_background_telling_is_of_something_else():
    of = passage("en", "Oil prices rose after Russia and Egypt met to discuss sanctions.")
    whole = {of.sentences[0]: 0}
    assert {t.topic for t in topics.of_contact(of, of.sentences, setting=Setting(before=whole))} == {
        "energy",
        "sanctions",
    }
    later = {of.sentences[0]: 4}
    assert [t.topic for t in topics.of_contact(of, of.sentences, setting=Setting(before=later))] == ["sanctions"]


def test_the_name_of_a_body_is_no_faint_word():
    of = passage("en", "The Gulf Cooperation Council met the minister.")
    assert topics.read(of, 0, len(of.tokens)) == []
    of = passage("en", "The council and the minister met on cooperation.")
    assert [t.topic for t in topics.read(of, 0, len(of.tokens))] == ["bilateral"]


def test_a_theme_of_the_article_is_for_what_took_place():
    of = passage("en", "Egypt will meet Russia.\nRain fell.\nOil rose.\nOil fell.\nOil rose.\n")
    told = of.sentences[:1]
    stop = {of.sentences[1]: frozenset(("IRN",))}
    around = Setting(said=stop)
    assert [t.topic for t in topics.of_contact(of, told, parties=frozenset(("RUS",)), setting=around)] == ["energy"]
    assert topics.of_contact(of, told, parties=frozenset(("RUS",)), setting=Setting(said=stop, themed=False)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They spoke of the talks with Iran."),
        ("fa", "آنها از مذاکرات با ایران سخن گفتند"),
        ("ar", "تحدثا عن المفاوضات مع إيران"),
    ],
)
def test_talks_with_a_country_are_a_topic_of_others(language, text):
    of = passage(language, text)
    assert [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(("OMN", "USA")))] == ["iran"]
    assert topics.of_contact(of, of.sentences, parties=frozenset(("IRN", "USA"))) == []


def test_the_host_of_another_contact_in_the_sentence_is_no_topic():
    of = passage("ar", "زار وزير الخارجية العراقي الأردن وسوريا")
    host = {of.sentences[0]: frozenset(("IRQ", "SYR"))}
    assert topics.of_contact(of, of.sentences, parties=frozenset(("IRQ", "JOR")), setting=Setting(beside=host)) == []


def test_whose_a_matter_is():
    of = passage("ar", "بحث الرئيس الروسي مع نظيره الفرنسي الاتفاق النووي الإيراني")
    assert {t.topic for t in topics.of_contact(of, of.sentences)} == {"nuclear", "iran"}
    assert [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(("IRN",)))] == ["nuclear"]


@pytest.mark.parametrize(("ahead", "expected"), [(False, ["economy"]), (True, [])])
def test_one_word_behind_a_plan_does_not_say_what_it_is_about(ahead, expected):
    of = passage("en", "Egypt met Russia.\nEgypt spoke of its economy.\n")
    parties = frozenset(("EGY", "RUS"))
    around = Setting(said={of.sentences[1]: parties}, ahead=ahead, themed=False)
    assert [t.topic for t in topics.of_contact(of, of.sentences[:1], parties=parties, setting=around)] == expected


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        (("RUS", "UKR"), ["ceasefire", "ukraine"]),
        (("ISR", "LBN"), ["ceasefire", "lebanon"]),
        (("ISR", "USA"), ["ceasefire"]),
    ],
)
def test_those_who_fight_talk_of_the_end_of_their_war(parties, expected):
    of = passage("fa", "دو طرف درباره آتش‌بس گفت‌وگو کردند")
    assert [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(parties))] == expected
