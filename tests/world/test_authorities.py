"""Who claims a state, and whose office a page means by it."""

from __future__ import annotations

import datetime

import pytest

from dragoman.extraction.actors import Context, Mention, read as read_actors
from dragoman.language.passage import Passage
from dragoman.reader import load

Day = datetime.date.fromisoformat


def mentions(
    language: str, text: str, *, day: str, country: str | None = None, outlet: str | None = None
) -> list[Mention]:
    reader = load()
    pack, lexicon = reader.language(language)
    context = Context(world=reader.world, day=Day(day), country=country, outlet=outlet)
    return read_actors(Passage(text, pack, lexicon), context)


@pytest.mark.parametrize(
    ("state", "day", "country", "outlet", "authority"),
    [
        ("YEM", "2014-06-01", "EGY", None, "united"),
        ("YEM", "2023-06-01", "SAU", None, "aden"),
        ("YEM", "2023-06-01", "IRN", None, "sanaa"),
        ("YEM", "2023-06-01", "YEM", "almasirah", "sanaa"),
        ("YEM", "2023-06-01", None, None, None),
        ("SYR", "2024-12-07", "EGY", None, "baath"),
        ("SYR", "2025-03-01", None, None, "transitional"),
        ("AFG", "2021-08-14", None, None, "kabul-republic"),
        ("AFG", "2021-08-17", None, None, "taliban"),
        ("PSE", "2023-11-01", "QAT", None, "authority"),
        ("EGY", "2023-11-01", "EGY", None, None),
    ],
)
def test_an_office_without_further_words_is_that_of_whom_the_outlet_means(
    state: str, day: str, country: str | None, outlet: str | None, authority: str | None
) -> None:
    assert load().world.plain(state, Day(day), country, outlet) == authority


@pytest.mark.parametrize(
    ("language", "text", "authority"),
    [
        ("ar", "استقبل وزير الخارجية اليمني السفير العماني", "aden"),
        ("ar", "استقبل وزير الخارجية اليمني في حكومة صنعاء السفير العماني", "sanaa"),
        ("fa", "وزیر خارجه یمن در دولت صنعا با سفیر عمان دیدار کرد", "sanaa"),
        ("en", "The Yemeni foreign minister in the Sanaa-based government met the Omani ambassador", "sanaa"),
    ],
)
def test_the_words_beside_an_office_say_whose_it_is(language: str, text: str, authority: str) -> None:
    found = mentions(language, text, day="2023-06-01", country="EGY")
    assert next(m for m in found if m.party == "YEM").authority == authority


def test_bounds_of_claims_are_days_and_every_claimant_of_a_state_has_its_own_name() -> None:
    for state, claimants in load().world.claims.items():
        assert load().world.is_state(state)
        assert len({c.id for c in claimants}) == len(claimants)
        for claimant in claimants:
            for bound in (claimant.from_, claimant.to):
                assert bound is None or Day(bound)


def test_every_authority_of_an_office_claims_its_state() -> None:
    world = load().world
    for person in world.people.values():
        for tenure in person.offices:
            party = world.party(tenure.speaks_for or person.party)
            if tenure.authority and party in world.claims:
                assert tenure.authority in {c.id for c in world.claims[party]}, person.id


@pytest.mark.parametrize(
    ("person", "authority"),
    [("bashar-al-assad", "baath"), ("mohammed-shia-al-sudani", "baghdad"), ("masrour-barzani", "erbil")],
)
def test_an_office_that_names_no_authority_is_that_of_whom_it_began_under(person: str, authority: str) -> None:
    world = load().world
    who = world.people[person]
    assert {world.of_tenure(world.party(who.party), t) for t in who.offices} == {authority}
