"""Who publishes a page, by its address, handle, source line or lead; whom it cites."""

from __future__ import annotations

import pytest

from dragoman.language.pack import Pack
from dragoman.model.article import Outlet
from dragoman.reader import load
from dragoman.reading.outlet import Cited, Outlets

BODY = (
    "وزیران امور خارجه ایران و عمان امروز یکشنبه در گفت‌وگوی تلفنی درباره امنیت دریانوردی رایزنی کردند.\n\n"
    "در این گفت‌وگو دو طرف بر ادامه رایزنی‌ها میان تهران و مسقط و گسترش همکاری‌های اقتصادی تأکید کردند."
)
ARABIC = (
    "بحث وزيرا خارجية مصر والأردن، اليوم الأحد، تطورات الأوضاع في المنطقة وسبل إدخال المساعدات "
    "إلى السكان.\n\n"
    "وقال بيان للخارجية المصرية إن الوزيرين اتفقا على مواصلة التشاور في الفترة المقبلة."
)


@pytest.fixture(scope="module")
def outlets() -> Outlets:
    reader = load()
    packs: dict[str, Pack] = {code: reader.language(code)[0] for code in reader.languages}
    return Outlets(reader.compiled.world.outlets, packs)


def publisher(outlets: Outlets, page: str, url: str | None = None, outlet: str | None = None) -> Outlet | None:
    return outlets.publisher(page, load().segmenter.segment(page)[0], url=url, outlet=outlet)


def cited(outlets: Outlets, page: str) -> list[Cited]:
    found = outlets.cited(page, load().segmenter.segment(page)[0])
    assert all(0 <= c.start < c.end <= len(page) for c in found)
    return list(found)


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.isna.ir/news/1403010301", "IRN"),
        ("https://t.me/farsna/449922", "IRN"),
        ("http://www.bbc.co.uk/arabic/world-45096340", "GBR"),
        ("https://gate.ahram.org.eg/News/1.aspx", "EGY"),
        ("arabic.cnn.com/middle-east/2018/05/09/x", "ARE"),
        ("https://example.org/news", None),
        ("not an address", None),
    ],
)
def test_an_address_names_the_outlet(outlets: Outlets, url: str, country: str | None) -> None:
    entry = outlets.of_address(url)
    assert (entry.country if entry else None) == country


@pytest.mark.parametrize(
    ("name", "language", "country"),
    [
        ("Akhbar-e Fori (Telegram @AkhbareFori)", "fa", "IRN"),
        ("الميادين", "ar", "LBN"),
        ("خبرگزاری فارس", "fa", "IRN"),
        ("Sky News Arabia", "ar", "ARE"),
    ],
)
def test_a_given_name_is_kept_and_its_country_known(outlets: Outlets, name: str, language: str, country: str) -> None:
    page = BODY if language == "fa" else ARABIC
    made = publisher(outlets, page, outlet=name)
    assert made and (made.name, made.country) == (name, country)


@pytest.mark.parametrize(
    ("url", "country"),
    [("https://www.example.ir/news/1", "IRN"), ("http://news.example.tj/1", "TJK"), ("https://x.de", None)],
)
def test_an_unknown_address_is_of_the_state_whose_ending_it_has(
    outlets: Outlets, url: str, country: str | None
) -> None:
    made = publisher(outlets, BODY, url=url)
    assert (made.country if made else None) == country


def test_an_id_is_a_name_too(outlets: Outlets) -> None:
    made = publisher(outlets, BODY, outlet="asriran")
    assert made and made.country == "IRN"


def test_an_unknown_given_name_is_kept_without_a_country(outlets: Outlets) -> None:
    assert publisher(outlets, BODY, outlet="The Daily Nothing") == Outlet(name="The Daily Nothing")


@pytest.mark.parametrize(
    ("page", "name", "words"),
    [
        (f"به گزارش ایسنا، {BODY}", "ISNA", "ایسنا"),
        (f"به گزارش خبرنگار سیاسی ایسنا، {BODY}", "ISNA", "ایسنا"),
        (f"به گزارش روز شنبه خبرنگار مهر، {BODY}", "Mehr News Agency", "مهر"),
        (f"دستیار وزیر در گفت‌وگو با خبرنگار ایلنا گفت: {BODY}", "ILNA", "ایلنا"),
        (f"رکنا: {BODY}", "Rokna", "رکنا"),
        (f"دمشق - ایرنا - {BODY}", "IRNA", "ایرنا"),
        (f"{BODY}\n@AkhbareFori", "Akhbar-e Fori", "@AkhbareFori"),
        (f"رایزنی وزیران خارجه ایران و عمان - راهبرد معاصر\n\n{BODY}", "Rahbord-e Moaser", "راهبرد معاصر"),
        (f"{ARABIC}\n\nالمصدر: صدى البلد\n\nأخبار ذات صلة", "Sada El-Balad", "صدى البلد"),
        (f"الرياض (واس): {ARABIC}", "SPA", "واس"),
    ],
)
def test_the_page_itself_names_its_outlet(outlets: Outlets, page: str, name: str, words: str) -> None:
    found = publisher(outlets, page)
    assert found is not None
    assert found.name == name
    assert [s.text for s in found.evidence] == [words]


@pytest.mark.parametrize("lead", ["به گزارش مردم مهر، ", "رویترز: ", "وزیر خارجه و ایرنا: "])
def test_a_word_that_only_looks_like_a_name_is_no_outlet(outlets: Outlets, lead: str) -> None:
    assert publisher(outlets, lead + BODY) is None


def test_a_source_that_does_not_write_the_language_is_no_outlet(outlets: Outlets) -> None:
    page = f"به گزارش رویترز، {BODY}"
    assert publisher(outlets, page) is None
    assert [(c.id, c.how) for c in cited(outlets, page)] == [("reuters", "reported")]


@pytest.mark.parametrize(
    ("page", "source", "how"),
    [
        (f"{BODY[:-1]}./ فارس", "fars", "signed"),
        (f"به گزارش خبرنگار سیاست خارجی خبرگزاری فارس، {BODY}", "fars", "reported"),
        (f"القاهرة (رويترز) - {ARABIC}", "reuters", "dateline"),
        (ARABIC.replace("وقال بيان", "وقال، وفق وكالة شينخوا، بيان"), "xinhua", "reported"),
    ],
)
def test_agencies_are_found_where_they_are_cited(outlets: Outlets, page: str, source: str, how: str) -> None:
    assert (source, how) in [(c.id, c.how) for c in cited(outlets, page)]


def test_the_files_agree_with_one_another(outlets: Outlets) -> None:
    ids = [e.id for e in outlets.entries]
    assert len(ids) == len(set(ids)) >= 80
    for field in ("domains", "handles"):
        values = [v.lower() for e in outlets.entries for v in getattr(e, field)]
        assert len(values) == len(set(values))
    assert {e.kind for e in outlets.entries} == {"agency", "broadcaster", "outlet"}
    assert all(len(e.country) == 3 for e in outlets.entries)
