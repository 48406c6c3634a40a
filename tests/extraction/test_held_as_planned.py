"""English words of what is to come beside what was done, or what is only weighed, and the days that they have."""

import datetime

import pytest

from extraction.reading import told

MONDAY = datetime.date(2023, 3, 6)


def of(text):
    found = told(text, on=MONDAY, language="en")
    return [(e.status, e.date.edtf if e.date else "-") for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "Biden held a much-anticipated call with Netanyahu on Sunday.",
        "Lammy paid an expected visit to Cairo on Sunday.",
        "Macron began a long-planned visit to Egypt on Sunday.",
        "The foreign ministers of Kenya and Somalia met as planned on Sunday.",
        "Fidan held a meeting to discuss Syria with Lavrov on Sunday.",
        "Lavrov and Fidan held a phone call to discuss Syria on Sunday.",
        "Kenya's president hurried to see his Ugandan counterpart on Sunday.",
        "Blinken sat down to talk with Wang Yi on Sunday.",
    ],
)
def test_what_had_been_planned_was_held(text):
    assert of(text) == [("occurred", "2023-03-05")]


def test_what_was_said_in_talks_was_said_there():
    page = "The Iraqi minister said so at a meeting to discuss water with his Turkish counterpart."
    assert [s for s, _ in of(page)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "Biden will hold a much-anticipated call with Netanyahu.",
        "Modi announced plans for a meeting with Zelensky.",
        "Amir Abdollahian called the planned visit to Jakarta by President Raisi a turning point.",
        "Assad could take part in the upcoming summit of the Arab League.",
        "The envoy said a plan is underway to arrange a trip by Sameh Shoukry to Iran.",
        "Lavrov referred to his coming visit to Turkey.",
        "Egypt hailed the coming summit between Erdogan and Sisi.",
        "Modi is to pay a long-planned visit to Kyiv.",
        "Turkey will continue to hold talks with Greece.",
    ],
)
def test_what_is_planned_is_not_held_by_that(text):
    assert [s for s, _ in of(text)] == ["planned"]


def test_an_adjective_is_of_the_noun_behind_it():
    assert ("occurred", "2023-01-28") in of("Biden and Netanyahu discussed the coming trip in a call on January 28.")


def test_what_goes_on_is_held():
    assert [s for s, _ in of("Turkey continues to hold talks with Greece.")] == ["occurred"]


def test_the_first_of_his_sort_to_visit_has_been_there():
    assert [s for s, _ in of("Hunt is the first Western official of his rank to visit Iran.")] == ["occurred"]


@pytest.mark.parametrize("word", ["essential", "vital"])
def test_what_is_wanted_may_be_in_quotes(word):
    assert [s for s, _ in of(f'Iraq said that dialogue between Iran and Saudi Arabia is "{word}".')] == ["called-for"]


@pytest.mark.parametrize(
    "text",
    [
        "Algeria may refuse to hold talks with Morocco.",
        "A meeting with Putin is a different matter, Zelensky said.",
        "Meeting with Trump is out of the question, the Iranian president said.",
        "Talks with the Taliban would be a mistake, the Indian foreign minister said.",
        "Sisi said that a meeting with Erdogan was premature.",
        "A meeting between Zelensky and Putin makes no sense, Lavrov said.",
        "A direct meeting with Putin at this stage is simply unacceptable, Zelensky said.",
        "A meeting between Erdogan and Assad is not possible before May, Lavrov said.",
        "A meeting between Trump and Putin on Friday would be a mistake, Zelensky said.",
        "A meeting with Putin is not a mistake, Orban said.",
    ],
)
def test_what_is_only_weighed_is_no_contact(text):
    assert of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The meeting with Assad was a mistake, the Jordanian king said.",
        "In a meeting with Lavrov, Fidan said that a truce was impossible.",
        "Talks with Iran in Muscat on Saturday were a waste of time, Trump said.",
        "Peace talks between Russia and Ukraine in Istanbul in 2022 were futile, Lavrov said.",
        "A call between Trump and Putin on Tuesday proved futile.",
        "A call between Macron and Putin on Thursday showed diplomacy is futile.",
        "A summit between Kim and Trump in Hanoi ended with no solution.",
        "The recent meeting between Assad and Putin in Moscow is a different matter.",
        "A rare meeting between Xi and Modi was another story of the week.",
        "A meeting between Biden and Xi on Friday was a good idea, Blinken said.",
    ],
)
def test_what_was_held_may_have_been_a_mistake(text):
    assert [s for s, _ in of(text)] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov's trip to Ankara came just days after his trip to Tehran on Thursday.",
        "Lavrov's visit to Ankara follows his visit to Tehran on Thursday.",
        "Lavrov's visit to Ankara follows one to Tehran by Shoigu on Thursday. Shoigu was in Tehran on Thursday.",
    ],
)
def test_a_day_behind_what_came_before_is_not_that_of_what_came(text):
    assert [d == "2023-03-02" for _, d in of(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lavrov's visit to Ankara follows on Thursday.", "2023-03-02"),
        ("Lavrov's visit to Ankara follows Thursday's attack in Gaza.", "2023-03-05/2023-03-06"),
        ("Lavrov's meeting with Fidan came on the second day of his visit on Thursday.", "2023-03-02"),
        ("Lavrov's meeting with Fidan was preceded by a call on Thursday.", "2023-03-05/2023-03-06"),
        ("Lavrov's meeting with Fidan was followed by a call with Assad on Thursday.", "-"),
        ("Lavrov's meeting with Fidan was followed by a call with Assad on Monday.", "2023-03-05/2023-03-06"),
        ("Lavrov's meeting with Fidan on Wednesday was followed by a call with Assad on Thursday.", "2023-03-01"),
    ],
)
def test_what_came_first_and_what_behind_it(text, day):
    assert of(text)[0] == ("occurred", day)


def test_who_joins_somebody_of_his_party_is_at_the_same_meeting():
    page = "Kushner met Putin in Moscow\n\nJared Kushner and Steve Witkoff met Putin in Moscow on Sunday."
    assert len(told(page, on=MONDAY, language="en")) == 1


def test_what_the_visit_came_after_is_not_of_its_day():
    page = "Lavrov arrived in Ankara on Monday. The visit comes weeks after a phone call between Putin and Erdogan."
    assert of(page) == [("occurred", "2023-03-06"), ("occurred", "-")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Xi and Putin will meet, as scheduled, on Friday.", "2023-03-10"),
        ("Xi and Putin will meet as planned on Friday.", "2023-03-10"),
        ("Meloni and Scholz will hold talks in Rome as expected on Saturday.", "2023-03-11"),
    ],
)
def test_what_is_to_be_held_as_planned_is_to_come(text, day):
    assert of(text) == [("planned", day)]


@pytest.mark.parametrize(
    "text",
    [
        "Trump and Putin may soon hold talks.",
        "Trump and Putin might still meet in Riyadh.",
        "Trump could also visit Putin in Moscow.",
        "Macron to formally receive Sisi in Paris",
        "Macron decided to also visit Cairo.",
        "Trump and Putin to soon meet in Riyadh",
        "A treaty could soon be signed by the presidents of Egypt and Turkey.",
    ],
)
def test_what_may_soon_be_is_to_come(text):
    assert [s for s, _ in of(text)] == ["planned"]


def test_what_somebody_managed_to_finally_do_is_done():
    assert [s for s, _ in of("Macron managed to finally meet Sisi in Paris.")] == ["occurred"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("After his call with Zelensky, Trump told reporters on Thursday that a deal was close.", "2023-03-02"),
        ("Following a meeting with Putin in Sochi, Erdogan announced on Tuesday a new deal.", "2023-02-28"),
        ("After a meeting with Abbas in Amman, King Abdullah on Tuesday called for a truce.", "2023-02-28"),
        ("After their meeting, Putin and Xi signed on Tuesday a declaration.", "2023-02-28"),
        ("After his call with Zelensky, Trump spoke to reporters on Thursday.", "2023-03-02"),
        (
            "After a meeting between Blinken and Wang Yi in Munich, the State Department said on Thursday that ties"
            " were tense.",
            "2023-03-02",
        ),
    ],
)
def test_what_is_said_after_talks_has_their_day(text, day):
    assert of(text) == [("occurred", day)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("After talks with Erdogan in Ankara, Macron met Sisi in Cairo on Thursday.", ["-", "2023-03-02"]),
        ("Following his visit to Mali, Lavrov will meet Algerian President Tebboune on Friday.", ["-", "2023-03-10"]),
        ("After talks with Erdogan in Ankara, Macron flew to Cairo on Thursday.", ["-", "2023-03-02"]),
        ("Following his visit to Mali, the minister will meet Algerian President Tebboune on Friday.", ["-"]),
    ],
)
def test_another_contact_after_talks_has_its_own_day(text, days):
    assert [d for _, d in of(text)] == days
