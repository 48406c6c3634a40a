"""What stands beside an article stays outside it; the pages are our own."""

from __future__ import annotations

import pytest

from dragoman.reader import load
from dragoman.reading.segment import Segment

TITLE = "الرئيس المصري يبحث مع نظيره الروسي الأوضاع في قطاع غزة"
BODY = (
    "تلقى الرئيس المصري عبد الفتاح السيسي، اليوم السبت، اتصالاً هاتفياً من نظيره الروسي بحثا "
    "فيه الأوضاع في قطاع غزة.\n\n"
    "وقال المتحدث باسم الرئاسة المصرية إن الجانبين تناولا سبل إدخال المساعدات إلى سكان القطاع "
    "في أسرع وقت ممكن.\n\n"
    "وأضاف المتحدث أن الرئيسين اتفقا على مواصلة التشاور بشأن التهدئة خلال الفترة المقبلة وعلى "
    "أهمية حل الدولتين."
)
ARTICLE = f"{TITLE}\n\n{BODY}"
OTHER = (
    "وزير المالية التونسي يعرض مشروع الميزانية على البرلمان\n\n"
    "عرض وزير المالية التونسي أمام البرلمان مشروع ميزانية العام المقبل الذي يتضمن زيادة في "
    "الأجور وخفضاً للدعم.\n\n"
    "وأوضح الوزير أن نسبة النمو المتوقعة تبلغ ثلاثة في المائة وأن العجز سيتراجع بفضل الإصلاحات الجارية."
)
FA_TITLE = "گفت‌وگوی تلفنی وزیران خارجه ایران و عمان درباره امنیت دریانوردی"
FA_BODY = (
    "وزیران امور خارجه ایران و عمان امروز یکشنبه در گفت‌وگوی تلفنی درباره امنیت دریانوردی و "
    "روابط دوجانبه رایزنی کردند.\n\n"
    "در این گفت‌وگو دو طرف بر ادامه رایزنی‌ها میان تهران و مسقط و گسترش همکاری‌های اقتصادی تأکید کردند.\n\n"
    "وزیر خارجه عمان همچنین از نقش ایران در تأمین امنیت دریانوردی در منطقه قدردانی کرد."
)
FA_ARTICLE = f"{FA_TITLE}\n\n{FA_BODY}"
EN_ARTICLE = (
    "Jordan's king and the UN chief discuss aid for Gaza\n\n"
    "King Abdullah of Jordan met the United Nations secretary-general in Amman on Sunday to "
    "discuss aid for Gaza.\n\n"
    "The king told his guest that crossings had to be opened at once and that aid could not "
    "wait for a truce.\n\n"
    "The secretary-general said that the United Nations would send a mission to the crossings next week."
)


def read(page: str) -> list[Segment]:
    """The articles of a page; every offset checked."""
    found = load().segmenter.segment(page)
    for segment in found:
        assert 0 <= segment.start <= segment.body_start <= segment.end <= len(page)
        for start, end in segment.holes:
            assert segment.start <= start < end <= segment.end
    return found


def main(page: str) -> str:
    """The span of the page's own article."""
    segment = read(page)[0]
    assert segment.main
    return page[segment.start : segment.end]


def own(page: str) -> str:
    """What is read of the page's own article."""
    return "\n".join(page[a:b] for a, b in read(page)[0].parts)


@pytest.mark.parametrize("page", [ARTICLE, FA_ARTICLE, EN_ARTICLE])
def test_where_nothing_foreign_stands_the_whole_page_is_the_article(page: str) -> None:
    assert main(f"\n{page}\n") == page
    assert len(read(page)) == 1


@pytest.mark.parametrize(
    ("page", "language", "title"),
    [(ARTICLE, "ar", TITLE), (FA_ARTICLE, "fa", FA_TITLE)],
)
def test_language_and_headline_are_told(page: str, language: str, title: str) -> None:
    segment = read(page)[0]
    assert segment.language == language
    assert segment.title is not None
    assert page[slice(*segment.title)] == title
    assert page[segment.body_start :].startswith(page[len(title) + 2 :])


@pytest.mark.parametrize(
    "tail",
    [
        "إقرأ أيضاً:\n",
        "أخبار ذات صلة\n",
        "المصدر: وكالات\n\nكلمات دلالية: مصر روسيا غزة\n\nمقالات مشابهة\n",
        "",
    ],
)
def test_a_glued_article_is_an_article_of_its_own(tail: str) -> None:
    page = f"{ARTICLE}\n\n{tail}{OTHER}"
    found = read(page)
    assert [s.main for s in found] == [True, False]
    assert main(page) == ARTICLE
    assert page[found[1].start : found[1].end] == OTHER


@pytest.mark.parametrize(
    "tail",
    [
        "باستمرارك في تصفح الموقع فأنت توافق على سياسة ملفات تعريف الارتباط.\nموافق",
        "شارك الخبر:\nفيسبوك  تويتر  واتساب",
        "كلمات دلالية: مصر روسيا غزة الرئيس المصري",
        "التعليقات (2)\nأحمد: كلام جميل، وليت الرئيس المصري يتصل بالرئيس الإيراني أيضاً.\nأضف تعليقاً",
        "اقرأ أيضاً\n• أسعار الذهب اليوم في الأسواق\n• وزير الخارجية الفرنسي يزور بيروت غداً\n• نتائج مباريات الأمس",
        "أسعار الذهب اليوم في الأسواق\nوزير الخارجية الفرنسي يزور بيروت غداً\nنتائج مباريات الأمس في الدوري الإسباني",
        "انضم إلى قناتنا على تلغرام لتصلك آخر الأخبار",
    ],
)
def test_furniture_behind_the_body_is_outside(tail: str) -> None:
    page = f"{ARTICLE}\n\n{tail}"
    assert main(page) == ARTICLE
    assert len(read(page)) == 1


@pytest.mark.parametrize(
    "tail",
    [
        "مطالب مرتبط\nارسال نظر\nآخرین اخبار",
        "برچسب‌ها: ایران، عمان، مسقط",
        "نظر شما\nنام:\nایمیل:\nناشناس: کاش وزیر خارجه عربستان هم به تهران می‌آمد.\nارسال نظر",
        "اشتراک گذاری:\nتلگرام  توییتر  واتساپ",
        "کپی لینک    چاپ    ارسال به دوستان",
    ],
)
def test_persian_furniture_behind_the_body_is_outside(tail: str) -> None:
    assert main(f"{FA_ARTICLE}\n\n{tail}") == FA_ARTICLE


@pytest.mark.parametrize(
    "tail",
    [
        "Read more\n• Oil prices steady after OPEC meeting\n• France names new ambassador to Beirut",
        "Tags: Jordan, Gaza\nShare this article\nFacebook  Twitter",
        "Sign up for our morning briefing. Unsubscribe at any time.",
        "Comments (2)\nJohn: The king should call the French president as well.\nLeave a reply",
    ],
)
def test_english_furniture_behind_the_body_is_outside(tail: str) -> None:
    assert main(f"{EN_ARTICLE}\n\n{tail}") == EN_ARTICLE


HEADLINES = [
    "وزير الخارجية الفرنسي يصل إلى بيروت في زيارة مفاجئة",
    "أسعار الذهب تسجل ارتفاعاً جديداً في الأسواق العالمية",
    "زلزال بقوة خمس درجات يضرب غرب اليونان",
    "الفريق الأول يستعد لمباراة الكأس بغياب قائده",
]


@pytest.mark.parametrize("between", [" ", "\n", " | ", "\n\n"])
def test_headlines_of_other_pages_in_front_are_outside(between: str) -> None:
    lines = HEADLINES if between != " " else HEADLINES * 2
    assert main(between.join(lines) + f"\n\n{ARTICLE}") == ARTICLE


def test_a_list_with_a_head_in_front_is_outside() -> None:
    listed = "\n".join(f"• {h}" for h in HEADLINES)
    assert main(f"آخر الأخبار\n{listed}\n\n{ARTICLE}") == ARTICLE


def test_the_pages_title_above_a_ticker_is_the_same_headline() -> None:
    page = f"{TITLE} - صدى البلد\n{' '.join(HEADLINES * 2)}\n\n{ARTICLE}"
    segment = read(page)[0]
    assert segment.start == 0
    assert HEADLINES[0] not in own(page)
    assert BODY in own(page)


def test_a_glued_article_on_the_same_matter_is_known_by_the_words_of_its_headline() -> None:
    other = (
        "الصفدي من عمّان: سكان القطاع أولويتنا\n\n"
        "وزير الخارجية الأردني أيمن الصفدي يبحث الأوضاع في قطاع غزة، اليوم السبت، مع المتحدث باسم الرئاسة.\n\n"
        "بحث الصفدي في عمّان مع الجانبين إدخال المساعدات إلى سكان القطاع وأهمية التهدئة وحل الدولتين."
    )
    page = f"{ARTICLE}\n\nمقالات مشابهة\n{other}"
    assert main(page) == ARTICLE
    assert [page[s.start : s.end] for s in read(page)] == [ARTICLE, other]


def test_one_link_inside_a_body_is_a_hole() -> None:
    lead, said, added = BODY.split("\n\n")
    page = "\n\n".join([TITLE, lead, said, f"اقرأ أيضاً\n{HEADLINES[0]}", added])
    assert main(page) == page
    assert HEADLINES[0] not in own(page)


@pytest.mark.parametrize("head", ["اقرأ أيضاً", "قد يعجبك أيضاً:", ""])
def test_links_inside_a_body_are_holes(head: str) -> None:
    lead, said, added = BODY.split("\n\n")
    inserted = "\n".join([*([head] if head else []), *HEADLINES[:3]])
    page = "\n".join([TITLE, lead, said, inserted, added])
    assert main(page) == page
    assert HEADLINES[1] not in own(page)
    assert added in own(page)


def test_openings_of_other_articles_behind_a_body_are_outside() -> None:
    teasers = [
        "أعلن رئيس الوزراء الياباني، الثلاثاء، حل البرلمان والدعوة إلى انتخابات مبكرة في البلاد.",
        "سجل المنتخب المغربي هدفين في مرمى ضيفه خلال المباراة التي أقيمت في الرباط مساء الاثنين.",
        "كشفت شركة أمريكية عن هاتف جديد قالت إنه يعمل أسبوعاً كاملاً دون شحن.",
        "قررت محكمة في باريس، الأربعاء، تأجيل النظر في قضية الوزير السابق إلى الشهر المقبل.",
    ]
    page = ARTICLE.replace("\n\n", "\n") + "\n" + "\n".join(teasers)
    assert main(page) == ARTICLE.replace("\n\n", "\n")
    assert len(read(page)) == 1


def test_a_repeated_standfirst_is_no_foreign_matter() -> None:
    lead = BODY.split("\n\n")[0]
    page = f"{TITLE}\n\n{lead}\n\n{BODY}\n{lead}"
    assert main(page) == page


def test_a_post_is_one_article_with_its_signs() -> None:
    post = f"{FA_TITLE}\n\n🔹\n{FA_TITLE}\n🔹\n" + FA_BODY.replace("\n\n", "\n🔹\n") + "\n🇮🇷\n✊\n@AkhbareFori"
    assert main(post) == post
    assert len(read(post)) == 1


def test_what_follows_a_posts_signature_is_not_its_own() -> None:
    post = f"{FA_TITLE}\n\n🔹\n{FA_TITLE}\n🔹\n" + FA_BODY.replace("\n\n", "\n🔹\n") + "\n@AkhbareFori"
    assert main(f"{post}\n\nبیشتر بخوانید:\nقیمت طلا و سکه در بازار امروز\nنتایج لیگ برتر فوتبال") == post


def test_date_code_and_source_lines_are_noted() -> None:
    page = (
        f"{FA_TITLE}\n\nتاریخ انتشار: ۱۵:۴۷ - ۲۹ آذر ۱۴۰۲ - 2023 December 20\nکد خبر: ۲۱۹۴۱۶\n\n{FA_BODY}\n\n"
        "منبع: ایسنا\n\nمطالب مرتبط"
    )
    segment = read(page)[0]
    noted = {n.kind: page[n.start : n.end] for n in segment.notes}
    assert noted["date"].endswith("December 20")
    assert noted["code"] == "کد خبر: ۲۱۹۴۱۶"
    assert noted["source"] == "منبع: ایسنا"
    assert page[segment.end - 20 : segment.end] == FA_BODY[-20:]


def test_a_bare_item_code_and_a_bare_date_line_are_noted() -> None:
    lead, _, rest = FA_BODY.partition("\n\n")
    page = f"{FA_TITLE}\n\n  4030103018\n\n{lead}\n\n{rest}"
    assert [n.kind for n in read(page)[0].notes] == ["code"]
    page = f"{TITLE}\nالقاهرة - السبت 9 ديسمبر 2023\n\n{BODY}"
    assert [(n.kind, page[n.start : n.end]) for n in read(page)[0].notes] == [("date", "القاهرة - السبت 9 ديسمبر 2023")]


def test_a_glued_article_in_another_language_says_so() -> None:
    found = read(f"{ARTICLE}\n\nأخبار ذات صلة\n\n{FA_ARTICLE}")
    assert [s.language for s in found] == ["ar", "fa"]


@pytest.mark.parametrize("page", ["", "   \n\n ", "🔹🔹\n@handle", "12345", "ראש הממשלה שוחח עם נשיא מצרים"])
def test_a_page_without_a_read_language_has_no_article(page: str) -> None:
    assert read(page) == []


def test_carriage_returns_do_not_matter() -> None:
    page = f"{ARTICLE}\n\nإقرأ أيضاً:\n{OTHER}".replace("\n", "\r\n")
    assert main(page) == ARTICLE.replace("\n", "\r\n")


def test_a_page_of_very_many_lines_is_read_in_time() -> None:
    page = "\n".join([ARTICLE, *(HEADLINES * 4000)])
    assert main(page).startswith(TITLE)
