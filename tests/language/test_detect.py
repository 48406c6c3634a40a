"""The language of a page: told from a few words, refused where it is none that is read."""

from __future__ import annotations

import pytest

from dragoman.language.detect import Detector
from dragoman.reader import load


@pytest.fixture(scope="module")
def detector() -> Detector:
    return load().segmenter.detector


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بحث وزير الخارجية المصري مع نظيره الأردني الأوضاع في المنطقة خلال اتصال هاتفي اليوم."),
        ("ar", "ترامب يكشف موعد إعلان قراره"),
        ("ar", "قال رئيس الوزراء العراقي محمد السوداني ان بلاده تسعى الى تهدئة فى المنطقه"),
        ("ar", "التقی وزیر الخارجیة الکینی نظیره الغانی فی أکرا، وبحثا العلاقات الثنائیة"),
        ("ar", "بحث وزير الخارجـيـة الكـيني مـع نـظـيره الغـاني الأوضاع فـي المنطقة"),
        ("ar", "ﺑﺤﺚ وزﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ ﺍﻟﻜﻴﻨﻲ ﻣﻊ ﻧﻈﻴﺮه ﺍﻟﻐﺎﻧﻲ ﺍﻟﻮﺿﻊ ﻓﻲ ﺍﻟﻤﻨﻄﻘﺔ"),
        ("fa", "رأی دائرة المعارف درباره‌ی کنیا که در آکرا منتشر شد تأکید بر این دارد"),
        ("fa", "وزیر امور خارجه ایران با همتای عمانی خود درباره تحولات منطقه گفت‌وگو کرد."),
        ("fa", "رئيس جمهور در اين ديدار گفت: روابط دو كشور بايد بيش از پيش گسترش يابد."),
        ("fa", "رایزنی تلفنی وزیران خارجه"),
        (
            "en",
            "The foreign ministers of the two countries met in Cairo and agreed to reopen their embassies.",
        ),
        ("en", "Iranian, Chinese Foreign Ministers Discuss Trade, Energy in Beijing Talks"),
        ("en", "Egyptian President Sisi holds talks with Jordanian King Abdullah"),
    ],
)
def test_the_read_languages_are_told_apart(detector: Detector, language: str, text: str) -> None:
    assert detector.detect(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "وزیر اعظم نے کہا ہے کہ پاکستان اور سعودی عرب کے درمیان تعلقات بہت مضبوط ہیں اور دونوں "
        "ممالک مل کر کام کریں گے۔",
        "سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوەی ئێران کۆبووەوە و باسیان لە پەیوەندییەکان کرد",
        "د افغانستان د بهرنیو چارو وزیر د ایران له سفیر سره وکتل او د دواړو هېوادونو پر اړیکو یې خبرې وکړې",
        "Cumhurbaşkanı, Mısır Cumhurbaşkanı ile telefonda görüştü ve iki ülke arasındaki ilişkileri ele aldı",
        "ראש הממשלה שוחח עם נשיא מצרים",
        "Президент России провел телефонный разговор с президентом Египта",
        "Le président français a reçu le ministre des affaires étrangères d'Égypte pour parler de la situation",
        "",
        "123 456",
    ],
)
def test_other_languages_are_refused(detector: Detector, text: str) -> None:
    assert detector.detect(text) is None


def test_a_menu_in_another_script_does_not_decide(detector: Detector) -> None:
    menu = "Home World Sport Video Live " * 80
    body = "بحث وزير الخارجية المصري مع نظيره الأردني الأوضاع في المنطقة خلال اتصال هاتفي. " * 60
    assert detector.detect(menu + body) == "ar"
