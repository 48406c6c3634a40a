import datetime

import pytest

from dragoman.extraction import topics
from dragoman.extraction.followed import Around, Setting
from dragoman.extraction.said.speech import speeches
from dragoman.reader import load
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
    pairs = tuple(i for i, _ in of.sentences)
    found = topics.of_contact(of, [of.sentences[0]], setting=Setting(pairs=pairs))
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
    of = passage("en", "Russia and Egypt held talks.\n" * 4 + "Iran and Oman praised refugees.\n")
    beside = {of.sentences[4]: frozenset(("IRN", "OMN"))}
    pairs = tuple(i for i, _ in of.sentences)
    assert topics.of_contact(of, [of.sentences[0]], setting=Setting(beside=beside, pairs=pairs)) == []
    assert topics.of_contact(of, [of.sentences[0]], setting=Setting(pairs=pairs))


@pytest.mark.parametrize(
    ("language", "telling", "saying"),
    [
        ("en", "Russia and Egypt held talks.", "Iran said that its nuclear programme was peaceful."),
        ("ar", "أجرت روسيا ومصر محادثات", "وقال وزير الخارجية الإيراني إن البرنامج النووي سلمي"),
        ("fa", "روسیه و مصر گفت‌وگو کردند", "وزیر خارجه ایران گفت که برنامه هسته‌ای صلح‌آمیز است"),
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
        ("en", "It rained.", "Russia and Egypt met in May.", "The two sides discussed sanctions.", "Refugees came."),
        ("ar", "هطل المطر", "واجتمعت روسيا ومصر في مايو", "وبحث الجانبان العقوبات", "ووصل لاجئون"),
        ("fa", "باران بارید", "روسیه و مصر دیدار کردند", "دو طرف درباره تحریم‌ها گفت‌وگو کردند", "پناهجویان آمدند"),
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
    assert found(one, told=1) == ["migration"]


@pytest.mark.parametrize(
    ("language", "telling", "aside", "saying"),
    [
        (
            "en",
            "Russia and Egypt held talks.",
            "Rain fell.",
            "Egypt's president said that the nuclear programme was peaceful.",
        ),
        ("ar", "أجرت روسيا ومصر محادثات", "هطل المطر", "وقال الرئيس المصري إن البرنامج النووي سلمي"),
        ("fa", "روسیه و مصر گفت‌وگو کردند", "باران بارید", "رئیس‌جمهور مصر گفت که برنامه هسته‌ای صلح‌آمیز است"),
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

    assert found([telling, aside, aside, saying]) == ["nuclear"]
    assert found([telling, aside, aside, aside, saying]) == []
    assert found([telling, saying, saying, saying, saying]) == ["nuclear"]


def test_what_is_told_in_passing_goes_on_only_where_both_are_named():
    def found(last):
        of = passage("en", f"Russia's minister visited Egypt.\nRain fell.\n{last}\n")
        parties = frozenset(("RUS", "EGY"))
        around = Around(of, [(parties, of.sentences[:1])], speeches=speeches(of, actors(of)), mentions=actors(of))
        setting = around.setting(parties, passing=True)
        return [t.topic for t in topics.of_contact(of, of.sentences[:1], parties=parties, setting=setting)]

    assert found("Russia said that refugees had come.") == []
    assert found("Russia and Egypt spoke of refugees.") == ["migration"]


@pytest.mark.parametrize(("ahead", "topic"), [(False, ["migration"]), (True, [])])
def test_further_down_the_next_sentence_that_names_both_goes_on_about_what_took_place(ahead, topic):
    lines = ["Rain fell."] * 3 + ["Russia and Egypt met in May.", "Egypt takes in refugees from Russia.", "Rain fell."]
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


@pytest.mark.parametrize(
    ("saying", "expected"),
    [
        ("Egypt has a large economy.", []),
        ("Egypt's economy grew and its exports rose.", ["economy"]),
        ("The talks focused on trade.", ["economy"]),
        ("The two sides wanted more trade.", ["economy"]),
        ("Trade was discussed.", ["economy"]),
    ],
)
def test_one_word_in_passing_behind_a_telling_is_no_topic_unless_it_was_spoken_of(saying, expected):
    of = passage("en", f"Egypt met Russia.\n{saying}\n")
    parties = frozenset(("EGY", "RUS"))
    around = Around(of, [(parties, of.sentences[:1])], mentions=actors(of)).setting(parties, themed=False)
    assert [t.topic for t in topics.of_contact(of, of.sentences[:1], parties=parties, setting=around)] == expected


@pytest.mark.parametrize(
    ("language", "journey", "expected"),
    [
        ("en", "Egypt's minister visited Russia as tensions rose.", []),
        ("en", "Egypt's minister visited Russia to discuss tensions.", ["escalation"]),
        ("en", "Egypt's minister visited Russia for more investment and trade.", ["economy"]),
        ("en", "Egypt's minister visited Russia on the nuclear programme.", ["nuclear"]),
        ("ar", "زار الوزير المصري روسيا فيما ينمو اقتصادها", []),
        ("ar", "زار الوزير المصري روسيا لبحث التجارة", ["economy"]),
        ("fa", "وزیر مصر به روسیه رفت که اقتصادش رشد کرده است", []),
        ("fa", "وزیر مصر برای گفت‌وگو درباره تجارت به روسیه رفت", ["economy"]),
        ("fa", "وزیر مصر در سفر به روسیه سرمایه‌گذاری را مورد بحث قرار می‌دهد", ["economy"]),
    ],
)
def test_what_one_word_names_in_passing_beside_a_journey_is_not_what_it_was_for(language, journey, expected):
    of = passage(language, journey)
    found = topics.of_contact(of, of.sentences, parties=frozenset(("EGY", "RUS")), setting=Setting(journey=True))
    assert [t.topic for t in found] == expected


def test_what_one_word_names_in_passing_before_the_telling_is_not_what_it_is_about():
    of = passage("en", "At an election rally he told how Egypt met Russia on refugees.")
    at = Setting(since={of.sentences[0]: 8})
    assert {t.topic for t in topics.of_contact(of, of.sentences)} == {"elections", "migration"}
    assert [t.topic for t in topics.of_contact(of, of.sentences, setting=at)] == ["migration"]


@pytest.mark.parametrize(
    ("language", "when", "what"),
    [
        ("en", "They met during the war in Yemen.", "They spoke of the war in Yemen."),
        ("en", "They met after the invasion of Ukraine.", "They condemned the invasion of Ukraine."),
        ("ar", "التقى الوزيران منذ اندلاع الحرب في اليمن", "بحث الوزيران الحرب في اليمن"),
        ("ar", "التقى الوزيران بعد الانتخابات", "بحث الوزيران الانتخابات"),
        ("fa", "وزیران در جریان جنگ یمن دیدار کردند", "وزیران درباره جنگ یمن دیدار کردند"),
        ("fa", "وزیران پس از خروج نیروها دیدار کردند", "وزیران برای خروج نیروها دیدار کردند"),
        ("fa", "وزیران پس از حمله موشکی دیدار کردند", "وزیران درباره حمله موشکی دیدار کردند"),
    ],
)
def test_when_something_was_is_no_matter_of_a_contact(language, when, what):
    of = passage(language, when)
    assert topics.of_contact(of, of.sentences) == []
    of = passage(language, what)
    assert len(topics.of_contact(of, of.sentences)) == 1


@pytest.mark.parametrize(
    ("language", "telling", "aside", "goes_on", "beside"),
    [
        (
            "fa",
            "گفت‌وگوی تلفنی وزیران خارجه مصر و روسیه",
            "باران بارید",
            "در این تماس برنامه هسته‌ای بررسی شد",
            "برنامه هسته‌ای بررسی شد",
        ),
        (
            "ar",
            "لقاء وزيري خارجية مصر وروسيا",
            "هطل المطر",
            "وخلال اللقاء جرى بحث الملف النووي",
            "وجرى بحث الملف النووي",
        ),
        (
            "en",
            "Meeting of Egypt and Russia.",
            "Rain fell.",
            "During the meeting the nuclear file was raised.",
            "The nuclear file was raised.",
        ),
    ],
)
def test_a_sentence_that_opens_with_the_contact_goes_on_about_it(language, telling, aside, goes_on, beside):
    def found(last):
        of = passage(language, f"{telling}\n{aside}\n{last}\n")
        parties = frozenset(("EGY", "RUS"))
        around = Around(of, [(parties, of.sentences[:1])], mentions=actors(of)).setting(parties, passing=True)
        return [t.topic for t in topics.of_contact(of, of.sentences[:1], parties=parties, setting=around)]

    assert found(goes_on) == ["nuclear"]
    assert found(beside) == []


def test_signs_between_sentences_are_none():
    of = passage("fa", "گفت‌وگوی تلفنی وزیران خارجه مصر و روسیه\n🔹\nبرنامه هسته‌ای محور آن بود\n")
    parties = frozenset(("EGY", "RUS"))
    around = Around(of, [(parties, of.sentences[:1])]).setting(parties, passing=True)
    assert len(of.sentences) == 3
    found = topics.of_contact(of, of.sentences[:1], parties=parties, setting=around)
    assert [t.topic for t in found] == ["nuclear"]


@pytest.mark.parametrize(
    ("parties", "expected"), [(("IRN", "TUR"), ["iran"]), (("IRN", "USA"), []), (("OMN", "TUR"), ["iran"])]
)
def test_talks_that_one_side_has_with_others_are_a_topic(parties, expected):
    of = passage("fa", "دو طرف روند مذاکرات ایران و آمریکا را بررسی کردند")
    assert [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(parties))] == expected


def test_words_of_ties_soon_behind_stand_in_for_want_of_others():
    of = passage("en", "Egypt met Russia.\nThe two countries will sign accords.\n")
    assert [t.topic for t in topics.of_contact(of, of.sentences[:1])] == ["bilateral"]


def test_a_theme_is_that_of_an_article_which_is_about_one_thing():
    oil = "Egypt met Russia.\n" + "Rain fell.\n" * 3 + "Oil rose.\n" * 3
    many = oil + "Refugees came.\n" * 3 + "Nuclear talks went on.\n" * 3 + "Terrorism was condemned.\n" * 2
    for text, expected in ((oil, ["energy"]), (many, [])):
        of = passage("en", text)
        stop = Setting(said={of.sentences[1]: frozenset(("IRN",))})
        found = topics.of_contact(of, of.sentences[:1], parties=frozenset(("EGY", "RUS")), setting=stop)
        assert [t.topic for t in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "France met the foreign ministers of Russia, China and Iran.", []),
        ("ar", "تشاور نواب وزراء خارجية سوريا وتركيا وإيران", []),
        ("fa", "وزیران خارجه روسیه، ترکیه و ایران آمدند", []),
        ("en", "France discussed Turkey, Egypt and Iran.", ["iran"]),
        ("ar", "بحثا تركيا وإيران", ["iran"]),
    ],
)
def test_a_country_in_a_list_of_those_whose_ministers_come_is_no_topic(language, text, topic):
    of = passage(language, text)
    found = topics.of_contact(of, of.sentences, parties=frozenset(("FRA", "GBR", "SYR")))
    assert [t.topic for t in found] == topic


def of_war(language: str, text: str, parties: tuple[str, ...], on: str) -> list[str]:
    of = passage(language, text)
    wars = load().world.wars(datetime.date.fromisoformat(on))
    return [t.topic for t in topics.of_contact(of, of.sentences, parties=frozenset(parties), wars=wars, at=(0, 1))]


@pytest.mark.parametrize(
    ("parties", "on", "expected"),
    [
        (("RUS", "UKR"), "2024-05-01", ["ceasefire", "ukraine"]),
        (("TUR", "UKR"), "2024-05-01", ["ceasefire", "ukraine"]),
        (("RUS", "UKR"), "2012-05-01", ["ceasefire"]),
        (("ISR", "LBN"), "2024-05-01", ["ceasefire", "lebanon"]),
        (("CHE", "SDN"), "2024-05-01", ["ceasefire", "sudan"]),
        (("ISR", "USA"), "2024-05-01", ["ceasefire"]),
    ],
)
def test_those_who_fight_and_who_talks_with_them_about_an_end_talk_about_their_war(parties, on, expected):
    assert sorted(of_war("fa", "دو طرف درباره آتش‌بس گفت‌وگو کردند", parties, on)) == expected


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        (("ISR", "LBN"), ["lebanon"]),
        (("LBN", "FRA"), []),
        (("RUS", "TUR", "UKR"), ["ukraine"]),
        (("BRA", "IND", "RUS", "TUR", "UKR"), []),
    ],
)
def test_who_fight_each_other_talk_about_their_war_whatever_a_page_says_of_it(parties, expected):
    assert of_war("en", "The delegations met again.", parties, "2025-05-01") == expected
