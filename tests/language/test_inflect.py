"""Forms of verbs whose last word has another that says the same."""

from __future__ import annotations

import pytest

from dragoman.language.inflect import verb_forms
from dragoman.language.schema.frames import Verb
from dragoman.language.schema.letters import LettersFile, Verbs


@pytest.mark.parametrize("twins", [{"کرد": "نمود"}, {"کرد": "نمود", "نمود": "کرد"}])
def test_a_twin_is_inflected_once(twins: dict[str, str]) -> None:
    letters = LettersFile(verbs=Verbs(past=["_", "_ند"], lasting="می", negated=["ن"], twins=twins))
    forms = [form for form, _ in verb_forms(Verb(past="ارسال کرد"), letters, "SOV")]
    assert {"ارسال کرد", "ارسال نمود", "ارسال نمودند", "ارسال ننمود"} <= set(forms)
    assert len(forms) == len(set(forms))
