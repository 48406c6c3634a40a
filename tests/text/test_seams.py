"""Words that ran together are taken apart; words that only look like two are not."""

import pytest

from dragoman.reader import load

READER = load()


def words(text: str, code: str = "ar") -> list[str]:
    pack, lexicon = READER.language(code)
    return [text[t.start : t.end] for t in lexicon.apart(pack.tokenizer.cut(text), text)]


@pytest.mark.parametrize(
    ("run", "apart"),
    [
        ("طهرانفي", ["طهران", "في"]),  # a particle behind a name
        ("الجزائريإلى", ["الجزائري", "إلى"]),
        ("إلىالعاصمة", ["إلى", "العاصمة"]),  # and before a noun
        ("فياجتماع", ["في", "اجتماع"]),
        ("وأكدالرئيس", ["وأكد", "الرئيس"]),  # the article shows where a noun begins, however short the verb is
        ("الإيرانيحسين", ["الإيراني", "حسين"]),  # two known words
        ("الدوليّأن", ["الدوليّ", "أن"]),  # marks keep their letters
        ("منحركة", ["من", "حركة"]),  # a short particle and a known word
        ("معنظيره", ["مع", "نظيره"]),
        ("فياتصال", ["في", "اتصال"]),
        ("أنّبوتين", ["أنّ", "بوتين"]),
        ("خلالقمة", ["خلال", "قمة"]),  # a long one and a short word
        ("الإيرانيوصل", ["الإيراني", "وصل"]),  # a short verb behind a name
        ("أكّدوزير", ["أكّد", "وزير"]),
        ("وفيحديث", ["وفي", "حديث"]),  # a particle behind a letter written onto it
        ("الحواروالعلاقات", ["الحوار", "والعلاقات"]),  # an article behind one
        ("اللبنانيللحكومة", ["اللبناني", "للحكومة"]),
    ],
)
def test_two_words_that_ran_together_are_two(run: str, apart: list[str]) -> None:
    assert words(run) == apart
    assert "".join(words(run)) == run


@pytest.mark.parametrize(
    "word",
    [
        "المقربين",  # ends like «بين»
        "الحربين",
        "ويستمع",  # like «مع»
        "المصرفي",  # of a bank: no «في» of Egypt
        "والسمن",
        "الإخلال",  # like «خلال»
        "إجراءاتهم",  # a plural and a pronoun, no «اتهم»
        "التقاليد",
        "المحتاجين",
        "الرأسمالية",
        "مستشاريه",
        "معاداة",  # begins like «مع»
        "معاملة",
        "فيشارك",  # «ف» and a verb
        "مناطق",
        "معركة",
        "منطقة",
        "منفرداً",
        "عناوين",
        "عنواناً",
        "التيسير",  # like «التي»
        "الإقليميين",
        "ومعارضيه",
        "إنسانياً",
        "منتجاتها",
        "الأحوال",
        "ومتوالية",
        "انتقال",  # ends like «قال»
        "لبرتقال",
        "إمكان",
    ],
)
def test_a_word_that_only_looks_like_two_stays_whole(word: str) -> None:
    assert words(word) == [word]


@pytest.mark.parametrize(
    ("run", "apart"),
    [
        ("دیدارکرد", ["دیدار", "کرد"]),  # behind a letter that joins none, a lost space goes unseen
        ("دیدارخواهد", ["دیدار", "خواهد"]),
        ("سفرنماید", ["سفر", "نماید"]),
        ("باهمتای", ["با", "همتای"]),
        ("وهمتای", ["و", "همتای"]),
        ("ازنمایندگان", ["از", "نمایندگان"]),
        ("جمهورعراق", ["جمهور", "عراق"]),
    ],
)
def test_two_persian_words_that_ran_together_are_two(run: str, apart: list[str]) -> None:
    assert words(run, "fa") == apart


@pytest.mark.parametrize("word", ["عملکرد", "برادر", "بازرگان", "رایگان", "بازداشت", "وزارت", "بهترین", "وخامت"])
def test_a_persian_word_that_only_looks_like_two_stays_whole(word: str) -> None:
    assert words(word, "fa") == [word]


def test_a_language_whose_pages_keep_their_spaces_is_left_alone() -> None:
    assert words("headof", "en") == ["headof"]
