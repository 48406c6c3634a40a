from types import SimpleNamespace

from dragoman.merging import merge


def test_copies_and_shared_accounts_are_one_voice(make: SimpleNamespace) -> None:
    words = "the two presidents spoke by telephone of the truce and of aid"
    told = [
        ({"words": words}, "en"),
        ({"words": words + " again"}, "en"),
        ({"words": "another telling altogether in words of its own", "account": (make.by("Agency"),)}, "en"),
        ({"words": "ما قالته الوكالة", "account": (make.by("Agency"),)}, "ar"),
        ({"words": words}, "fa"),
        ({"words": "nobody else says it so"}, "en"),
    ]
    sides = (make.party("EGY", "Abdel Fattah el-Sisi"), make.party("RUS", "Vladimir Putin"))
    pages = [
        make.article(
            str(n), make.event(*sides, days="2023-12-09", **more), published=f"2023-12-1{n}", language=language
        )
        for n, (more, language) in enumerate(told)
    ]
    (event,) = merge(pages)
    assert event.voices == ((0, 1), (2, 3), (4,), (5,))
