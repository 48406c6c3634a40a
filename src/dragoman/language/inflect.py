"""Finite forms of verbs and agreeing forms of adjectives, from a pack's tables, when the pack is compiled.

The tables say which affixes stand around a stem, the order of the language on which side: an Arabic verb is prefixed, a
Persian one suffixed, English forms are listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.schema.frames import Verb
from dragoman.language.schema.letters import LettersFile
from dragoman.text.letters import HALF_SPACE


def adjective(base: str, letters: LettersFile) -> list[str]:
    """`base` in every agreement of the pack («مصري»: مصرية, مصريان, المصريين …)."""
    endings = letters.agreement.get("adjective", [""])
    return list(dict.fromkeys(base + e for e in endings))


def verb_forms(verb: Verb, letters: LettersFile, order: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(form, tags) of every finite form; tags are past, present, future, neg, passive, plural, and
    those of the lists (split, bare, base, elliptic).
    """
    if order == "VSO":
        yield from _prefixing(verb, letters)
    elif order == "SOV":
        yield from _suffixing(verb, letters)
    else:
        yield from ((f, ("past",)) for f in [verb.past] if f)
        yield from ((f, ("present",)) for f in [verb.present] if f)
    yield from ((f, ("past",)) for f in verb.also)
    yield from ((f, ("past", "passive")) for f in verb.passive)
    yield from ((f, ("future",)) for f in verb.future)
    yield from ((f, ("past", "split")) for f in verb.split)
    yield from ((f, ("bare",)) for f in verb.bare)
    yield from ((f, ("present", "base")) for f in verb.base)
    yield from ((f, ("present", "elliptic")) for f in verb.elliptic)


def _split(phrase: str) -> tuple[str, str]:
    """A verb of several words inflects in its first («قام بـ»)."""
    head, _, rest = phrase.partition(" ")
    return head, f" {rest}" if rest else ""


def _affix(stem: str, pattern: str, weak: str) -> str | None:
    before, _, after = pattern.rpartition("_") if "_" in pattern else ("", "", pattern)
    drop = "~" in pattern
    before, after = before.replace("~", ""), after.replace("~", "")
    if drop:
        if not stem or stem[-1] not in weak:
            return None
        stem = stem[:-1]
    return before + stem + after


def _prefixing(verb: Verb, letters: LettersFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Arabic: the present carries a person's letter before the stem, which is written with that of the third."""
    if verb.past:
        stem, rest = _split(verb.past)
        for pattern in letters.verbs.past:
            form = _affix(stem, pattern, letters.verbs.weak)
            if form:
                yield form + rest, ("past", "plural") if pattern.endswith(tuple(letters.verbs.plural)) else ("past",)
    if verb.present:
        whole, rest = _split(verb.present)
        for pattern in letters.verbs.present:
            form = _affix(whole[1:], pattern, letters.verbs.weak)
            if form:
                many = ("plural",) if pattern.endswith(tuple(letters.verbs.plural)) else ()
                yield form + rest, ("present", *many)
                for mark in letters.verbs.future:
                    yield mark + form + rest, ("future", *many)


def _suffixing(verb: Verb, letters: LettersFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Persian: a compound inflects in its last word, and in the one that says the same («ارسال نمود»)."""
    past_before, _, past = verb.past.rpartition(" ")
    _, _, present = verb.present.rpartition(" ")
    if past_before and (twin := letters.verbs.twins.get(past)):  # «ارسال نمود», «برگزار گردید»
        other = letters.verbs.twins.get(present, "")
        present_before = verb.present.removesuffix(present)
        yield from _suffixed(
            Verb(past=f"{past_before} {twin}", present=f"{present_before}{other}" if other else ""), letters
        )
    yield from _suffixed(verb, letters)


def _suffixed(verb: Verb, letters: LettersFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Endings after the stem, می and ن before it."""
    past_before, _, past = verb.past.rpartition(" ")
    present_before, _, present = verb.present.rpartition(" ")
    for stem, before, endings, tense in (
        (past, past_before, letters.verbs.past, "past"),
        (present, present_before, letters.verbs.present, "present"),
    ):
        if not stem:
            continue
        lead = f"{before} " if before else ""
        for ending in endings:
            form = stem + ending.replace("_", "")
            plural: tuple[str, ...] = ("plural",) if ending.endswith(tuple(letters.verbs.plural)) else ()
            plural = (*plural, "first") if ending.endswith(tuple(letters.verbs.first)) else plural
            if tense == "past":
                yield lead + form, ("past", *plural)
            else:
                yield lead + letters.verbs.subjunctive + form, ("present", "subjunctive", *plural)
                bare = () if stem in letters.verbs.indicative else ("subjunctive",)
                yield lead + form, ("present", *bare, *plural)
            yield f"{lead}{letters.verbs.lasting}{HALF_SPACE}{form}", (tense, *plural)
            for mark in letters.verbs.negated:
                yield f"{lead}{mark}{letters.verbs.lasting}{HALF_SPACE}{form}", (tense, "neg", *plural)
                yield f"{lead}{mark}{form}", (tense, "neg", *plural)
