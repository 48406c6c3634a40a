"""Words that lost the space between them."""

from dragoman.reader import load
from dragoman.text.tokens import TOKEN


def words(text: str, language: str = "ar") -> list[str]:
    """The tokens of a text, as it writes them."""
    return [text[t.start : t.end] for t in load().language(language)[0].tokenizer.cut(text)]


def test_no_word_goes_on_behind_a_letter_that_ends_one() -> None:
    assert words("زار الجمهورية وعقد لقاءً ثنائياًمع نظيره") == [
        *("زار", "الجمهورية", "وعقد", "لقاءً", "ثنائياً", "مع", "نظيره")
    ]


def test_what_is_written_onto_a_word_stays() -> None:
    text = "زيارتها القاهرة، ومبادئها الثابتةَ"
    assert words(text) == ["زيارتها", "القاهرة", "،", "ومبادئها", "الثابتةَ"]


def test_hyphens_inside_words_are_no_tokens() -> None:
    text = "التعاون الروسي-الصيني في موسكو - بكين، و#قمة_الرياض"
    assert "-" not in words(text.replace(" - ", " "))
    assert words(text).count("-") == 1 and "#" not in words(text)
    assert words("well-known " * 3 + "- end", "en") == [*("well", "known") * 3, "-", "end"]


def test_what_a_failed_try_had_taken_is_no_part_of_a_token() -> None:
    """Python before 3.11.5 keeps it in groups that are repeated without going back: "2023," was one token."""
    assert words("26 Apr 2023, 18:05", "en") == ["26", "Apr", "2023", ",", "18", ":", "05"]
    assert words("the U.S. said. Then", "en")[-3:] == ["said", ".", "Then"]
    assert ")*+" not in TOKEN.pattern and ")++" not in TOKEN.pattern


def test_quotes_that_few_print_are_those_of_most() -> None:
    tokens = load().language("ar")[0].tokenizer.cut("حركة ‹حماس›، “بريكس″")
    assert [t.form.fold for t in tokens] == ["حركه", "«", "حماس", "»", "،", "“", "بريكس", '"']
    assert [t.start for t in tokens] == [0, 5, 6, 10, 11, 13, 14, 19]
