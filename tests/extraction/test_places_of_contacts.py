import pytest

from dragoman.compiling.examples import contacts
from extraction.reading import reader


def place_of(language, text):
    found = contacts(text, language, reader())
    assert len(found) == 1, [e.parties for e in found]
    return found[0].place.country if found[0].place else None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Iraq summoned the Turkish ambassador over the strikes.", "IRQ"),
        ("ar", "استدعت الكويت السفير الإيراني", "KWT"),
        ("fa", "کویت سفیر ایران را احضار کرد", "KWT"),
        ("en", "The Iranian ambassador to Iraq met Iraqi Foreign Minister Fuad Hussein.", "IRQ"),
        ("en", "Iranian President Hassan Rouhani met visiting Irish Foreign Minister Simon Coveney.", "IRN"),
    ],
)
def test_who_summons_receives_or_hosts_does_so_at_home(language, text, country):
    assert place_of(language, text) == country


def test_whom_a_visitor_meets_on_arrival_he_meets_there():
    text = (
        "Iraqi President Barham Salih arrived in Ankara on Monday.\nSalih met Turkish Foreign Minister Hakan Fidan.\n"
    )
    assert {e.place.country for e in contacts(text, "en", reader()) if e.place} == {"TUR"}


def test_two_ministers_need_a_place_of_their_own():
    assert place_of("en", "Iraqi Foreign Minister Fuad Hussein met his Turkish counterpart Hakan Fidan.") is None
