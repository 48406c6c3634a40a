import random
from types import SimpleNamespace

import pytest

from dragoman.merging import Merged, merge
from dragoman.model import Article, Event, Span

POMPEO = {"name": "Mike Pompeo", "person": "mike-pompeo", "office": "foreign-minister"}
SALMAN = {"name": "Mohammed bin Salman", "person": "mbs", "office": "crown-prince"}
JUBEIR = {"name": "Adel al-Jubeir", "person": "jubeir", "office": "foreign-minister"}


def visit(make: SimpleNamespace, days: str, **more: object) -> Event:
    sides = (make.party("USA", travelled=True, **POMPEO), make.party("SAU"))
    told = {"channel": "in-person", "form": "travel", "place": "SAU/Riyadh", "words": f"a visit of {days}", **more}
    return make.event(*sides, days=days, **told)


def meeting(make: SimpleNamespace, days: str, host: dict = JUBEIR, **more: object) -> Event:
    sides = (make.party("USA", **POMPEO), make.party("SAU", **host))
    told = {"channel": "in-person", "form": "exchange", "words": f"they met {days} {host['name']}", **more}
    return make.event(*sides, days=days, **told)


def told(make: SimpleNamespace, *events: Event) -> list[Merged]:
    """The events of one article: nothing in it is one."""
    return merge([make.article("page", *events, published="2018-10-20")])


@pytest.mark.parametrize(
    ("of", "part", "why"),
    [
        ({"days": "2018-10-16"}, {"days": "2018-10-16"}, ("person:USA", "day")),
        ({"days": "2018-10-16"}, {"days": "2018-10-16", "place": "SAU"}, ("person:USA", "day", "country")),
        ({"days": "2018-10-16"}, {"days": "2018-10-18", "place": "SAU"}, ("person:USA", "stay", "country")),
        ({"days": "2018-10-16"}, {"days": "2018-10-18"}, None),  # no place bears it
        ({"days": "2018-10-16"}, {"days": "2018-10-20", "place": "SAU"}, None),
        ({"days": "2018-10-16"}, {"days": "2018-10-16", "place": "TUR"}, None),
        ({"days": "2018-10-16", "status": "planned"}, {"days": "2018-10-16"}, None),
        ({"days": "2018-10-16"}, {"days": "2018-10-16", "channel": "phone"}, None),
    ],
)
def test_a_meeting_is_part_of_the_visit_in_which_it_was_held(
    make: SimpleNamespace, of: dict, part: dict, why: tuple[str, ...] | None
) -> None:
    events = {e.form: e for e in told(make, visit(make, **of), meeting(make, **part))}
    whole, one = events["travel"], events["exchange"]
    if why is None:
        assert one.part_of is None and whole.parts == ()
    else:
        assert one.part_of is not None
        assert (one.part_of.id, one.part_of.why) == (whole.id, why)
        assert [(p.id, p.why) for p in whole.parts] == [(one.id, why)]


def test_another_guest_is_of_another_visit(make: SimpleNamespace) -> None:
    other = make.event(
        make.party("USA", "James Mattis", person="mattis"),
        make.party("SAU", **JUBEIR),
        days="2018-10-16",
        channel="in-person",
        form="exchange",
        place="SAU",
        words="another",
    )
    assert not any(e.part_of for e in told(make, visit(make, "2018-10-16"), other))


def test_a_session_is_part_of_the_gathering_of_its_city_and_day(make: SimpleNamespace) -> None:
    people = {
        "RUS": ("Lavrov", "lavrov"),
        "TUR": ("Cavusoglu", "cavusoglu"),
        "IRN": ("Zarif", "zarif"),
    }
    side = {code: make.party(code, name, person=id) for code, (name, id) in people.items()}
    about = {"days": "2018-04-28", "channel": "in-person", "form": "exchange"}
    everyone = make.event(*side.values(), place="RUS/Moscow", words="the three", **about)
    two = make.event(side["RUS"], side["IRN"], place="RUS/Moscow", words="the two", **about)
    away = make.event(side["RUS"], side["TUR"], place="RUS/Sochi", words="elsewhere", **about)
    events = told(make, everyone, two, away)
    assert {len(e.parties): bool(e.parts) for e in events} == {3: True, 2: False}
    assert [e.part_of.why for e in events if e.part_of] == [("person:IRN", "person:RUS", "day", "city")]


def talks(make: SimpleNamespace, days: str, *, round: bool = True, topics: str = "nuclear", who: str = "") -> Event:
    sides = (make.party("IRN", "Abbas Araghchi", person="araghchi"), make.party("USA", who or None, person=who or None))
    because = {"round": (Span(0, 5, "round"),)} if round else {}
    more = {"channel": "in-person", "form": "exchange", "topics": topics, "because": because}
    return make.event(*sides, days=days, words=f"talks of {days}", **more)


def test_rounds_of_one_negotiation_are_a_thread(make: SimpleNamespace) -> None:
    events = told(
        make,
        talks(make, "2025-04-12"),
        talks(make, "2025-04-19"),
        talks(make, "2025-04-26", who="Witkoff"),
        talks(make, "2025-05-11", who="Rubio"),  # another man: not of the same talks as Witkoff's
        talks(make, "2025-04-20", round=False),
        talks(make, "2025-05-02", topics="sudan"),
    )
    thread = [e for e in events if e.thread]
    assert [str(e.date and e.date.start) for e in thread] == ["2025-04-12", "2025-04-19", "2025-04-26"]
    (one,) = {e.thread for e in thread}
    assert one is not None
    assert one.events == tuple(e.id for e in thread)
    assert one.theme == ("nuclear",) and one.why == ("round", "parties", "theme")


def test_relations_do_not_depend_on_the_order(make: SimpleNamespace) -> None:
    pages: list[Article] = [
        make.article(f"p{n}", event, published="2018-10-20")
        for n, event in enumerate(
            [
                *(visit(make, "2018-10-16"), meeting(make, "2018-10-16")),
                *(
                    meeting(make, "2018-10-17", SALMAN, place="SAU"),
                    talks(make, "2018-10-02"),
                    talks(make, "2018-10-05"),
                ),
            ]
        )
    ]
    wanted = merge(pages)
    for seed in range(6):
        random.Random(seed).shuffle(pages)
        assert merge(pages) == wanted
