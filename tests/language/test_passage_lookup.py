"""Looking phrases up by place gives what looking through the whole layer gives."""

import pytest

from dragoman.language.passage import Passage
from dragoman.reader import load

TEXTS = {
    "ar": "التقى وزير الخارجية المصري سامح شكري نظيره الروسي في القاهرة أمس الثلاثاء، وقال إن مصر تدعم ذلك.",
    "fa": "وزیر امور خارجه ایران روز سه‌شنبه با همتای مصری خود در تهران دیدار کرد و گفت که این دیدار مهم بود.",
    "en": "The Egyptian foreign minister met his Russian counterpart in Cairo on Tuesday and said so.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_places_agree_with_the_whole_layer(language: str) -> None:
    passage = Passage(TEXTS[language], *load().language(language))
    count = len(passage.tokens)
    for name, layer in passage.layers.items():
        for i in range(count + 1):
            assert passage.starting(name, i) == next((f for f in layer if f.i == i), None)
            assert passage.ending(name, i) == next((f for f in layer if f.j == i), None)
            assert passage.covering(name, i) == next((f for f in layer if f.i <= i < f.j), None)
            for j in range(count + 1):
                assert passage.within(name, i, j) == [f for f in layer if i <= f.i and f.j <= j]
                assert passage.begun(name, i, j) == [f for f in layer if i <= f.i < j]
