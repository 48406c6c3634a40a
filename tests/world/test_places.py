"""Places: enough of them in three languages, each found once, none where an ordinary word stands."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from dragoman.extraction.actors import Context, read as read_actors
from dragoman.language.passage import Passage
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import load
from dragoman.world.schema import texts


def cities(language: str, text: str) -> list[str]:
    reader = load()
    pack, lexicon = reader.language(language)
    context = Context(world=reader.world, day=datetime.date(2024, 6, 1))
    return [m.city for m in read_actors(Passage(text, pack, lexicon), context) if m.city]


def test_there_are_fifteen_hundred_with_names_in_three_languages() -> None:
    world = load().world
    capitals = [a for a in world.authorities.values() if a.kind == "state" and texts(a.capital.get("ar"))]
    named = [c for c in world.cities.values() if texts(c.ar) and texts(c.fa)]
    assert len(named) + len(capitals) >= 1500


def test_every_place_has_its_own_english_name_and_a_state_that_the_world_knows() -> None:
    world = load().world
    counted = Counter(c.en for c in world.data.cities)
    assert [name for name, n in counted.items() if n > 1] == []
    for city in world.data.cities:
        assert city.country is None or world.is_state(city.country), city.en
        spelt = {city.en, *city.names, *texts(city.ar), *texts(city.fa)}
        assert isinstance(city.ambiguous, bool) or set(city.ambiguous) <= spelt, city.en


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ar", "عقد الوزيران اجتماعا في شرم الشيخ ثم في العلمين", ["Sharm el-Sheikh", "El Alamein"]),
        ("ar", "وصل الوفد إلى رأس الخيمة", ["Ras Al Khaimah"]),
        ("ar", "غادر الوفد من مطار القاهرة", ["Cairo International Airport"]),
        ("fa", "دو وزیر در لوسرن دیدار کردند", ["Lucerne"]),
        ("fa", "هیئت وارد فرودگاه مهرآباد شد", ["Mehrabad Airport"]),
        ("en", "The ministers met in Lausanne and at Camp David", ["Lausanne", "Camp David"]),
        ("en", "The envoys met in Sharm El Sheikh", ["Sharm el-Sheikh"]),
    ],
)
def test_a_place_is_found_by_any_of_its_names(language: str, text: str, found: list[str]) -> None:
    assert cities(language, text) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "رحلت الصحفية جمال السلمي بعد معاناة القائم بالأعمال"),
        ("ar", "قرأ بعقوبة مخففة ما جاء في الأزرق من الألوان"),
        ("fa", "سند همکاری در بافت شهر با بهار آمد"),
        ("en", "Austin and Bolton read the charter; Mary spoke."),
    ],
)
def test_an_ordinary_word_is_no_place(language: str, text: str) -> None:
    assert cities(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ar", "استقبل الرئيس ترامب نظيره المصري في البيت الأبيض.", ("USA", "Washington")),
        ("ar", "التقى الوزيران العماني والإيراني في مطار القاهرة.", ("EGY", "Cairo")),
        ("ar", "استقبل العاهل السعودي وزير الخارجية الأمريكي بقصر اليمامة.", ("SAU", "Riyadh")),
        ("fa", "رئیس‌جمهور مصر در کاخ اتحادیه با وزیر خارجه عربستان دیدار کرد.", ("EGY", "Cairo")),
        ("en", "The Egyptian president met the Saudi king in the White House.", ("USA", "Washington")),
    ],
)
def test_a_palace_is_in_its_city(language: str, text: str, place: tuple[str, str]) -> None:
    page = Page(source="t", text=text, sha256="", language=language, published=datetime.date(2025, 6, 21))
    found = [e.place for a in read_page(page, load()) for e in a.events if e.type == "CONSULT"]
    assert [(p.country, p.city) for p in found if p] == [place]


def test_a_site_lies_in_a_city_that_is_no_site() -> None:
    cities = load().world.cities
    for city in cities.values():
        inside = cities.get(city.city or "")
        assert inside is None or inside.city is None, city.en


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("التقى وزير الخارجية العماني نظيره الأردني في عمان.", ("JOR", "Amman")),
        ("التقى وزير الخارجية الإيراني وزير خارجية سلطنة عمان في عمان.", ("OMN", None)),
        ("التقى وزير الخارجية التركي رئيس الحكومة الليبية في طرابلس.", ("LBY", "Tripoli")),
        ("استقبل ملك المغرب الرئيس المصري في مراكش.", ("MAR", "Marrakesh")),
    ],
)
def test_a_city_that_is_called_as_a_state_is_told_by_who_else_is_named(
    text: str, place: tuple[str, str | None]
) -> None:
    page = Page(source="t", text=text, sha256="", language="ar", published=datetime.date(2025, 6, 21))
    found = [e.place for a in read_page(page, load()) for e in a.events if e.type == "CONSULT"]
    assert [(p.country, p.city) for p in found if p] == [place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وزیر امور خارجه ایران روز دوشنبه در شهر دوشنبه با رئیس‌جمهور تاجیکستان دیدار کرد.", ["Dushanbe"]),
        ("وزیر امور خارجه ایران دوشنبه با رئیس‌جمهور تاجیکستان دیدار کرد.", []),
        ("وزیر خارجه عمان در امان پایتخت اردن با شاه اردن دیدار کرد.", ["Amman"]),
        ("وزیر خارجه ایران در عمان با پادشاه اردن دیدار کرد.", ["Amman"]),
        ("رئیس‌جمهور ایران در عمان با سلطان عمان دیدار کرد.", []),
        ("وزیران خارجه ایران و عمان تلفنی گفت‌وگو کردند.", []),
    ],
)
def test_persian_places_that_are_days_or_states(text: str, expected: list[str]) -> None:
    page = Page(source="t", sha256="", text=text, language="fa", published=datetime.date(2024, 6, 1))
    found = [e.place for a in read_page(page, load()) for e in a.events if e.type == "CONSULT"]
    assert [p.city for p in found if p and p.city] == expected
