import pytest

from dragoman.extraction import other, said
from extraction.reading import TODAY, actors, contacts, dates, examples, passage, reader


def events(language, text):
    of = passage(language, text)
    mentions = actors(of)
    statements = said.read(of, mentions, (), TODAY, world=reader().world)
    return other.read(of, mentions, statements, TODAY, dates=dates(of), world=reader().world)


def deeds(found):
    def side(event, function):
        return "+".join(p.party for p in event.parties if p.function == function) or "-"

    return [f"{e.type} {side(e, 'actor')} {side(e, 'recipient')}" for e in found if e.rules != ("statement",)]


@pytest.mark.parametrize(("language", "example"), examples("deeds"))
def test_pack_examples(language, example):
    assert deeds(events(language, example.text)) == example.events, example.why


def test_since_runs_up_to_the_article():
    (event,) = events("ar", "ومنذ السابع من أكتوبر الماضي تشن إسرائيل حربا ضد حركة حماس في غزة")
    assert event.date is not None
    assert (event.date.start.isoformat(), event.date.end.isoformat()) == ("2023-10-07", "2023-12-09")


def test_both_act_who_exchange_fire():
    (event,) = events("ar", "ويتبادل حزب الله والجيش الإسرائيلي القصف عبر الحدود")
    assert [(p.party, p.function) for p in event.parties] == [("HEZBOLLAH", "actor"), ("ISR", "actor")]


def test_praise_and_threat_are_events():
    (praise,) = events("fa", "روسیه از کمک مصر قدردانی کرد.")
    assert (praise.type, [p.party for p in praise.parties]) == ("SUPPORT", ["RUS", "EGY"])
    (threat,) = events("ar", "وتوعد حزب الله إسرائيل بالقصاص")
    assert (threat.type, [p.party for p in threat.parties]) == ("THREATEN", ["HEZBOLLAH", "ISR"])


def test_a_court_orders():
    found = events("en", "The International Court of Justice ordered Israel to halt the offensive.")
    assert [(e.type, [p.party for p in e.parties]) for e in found if e.type == "REQUEST"] == [
        ("REQUEST", ["ICJ", "ISR"])
    ]


def test_one_event_for_each_type_and_sides():
    text = "Israeli airstrikes on Lebanon went on.\nIsraeli airstrikes on Lebanon began in September.\n"
    assert deeds(events("en", text)) == ["ASSAULT ISR LBN"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "لم تشن إسرائيل هجوما على لبنان"),
        ("fa", "جنگ با ایران پایان یافت"),
        ("en", "They warned of any attack on Iran."),
    ],
)
def test_what_is_denied_or_has_no_doer_is_none(language, text):
    assert deeds(events(language, text)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Emmanuel Macron welcomed the Qatari emir on Tuesday.", []),
        ("Emmanuel Macron welcomed the Qatari emir via video link.", ["SUPPORT"]),
        ("Emmanuel Macron praised the Qatari emir after meeting him on Tuesday.", ["SUPPORT"]),
    ],
)
def test_a_reception_is_no_support(text, kept):
    assert [e.type for e in other.untold(events("en", text), contacts("en", text))] == kept
