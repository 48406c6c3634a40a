"""Talks that a Persian noun in the singular only thinks or speaks of («مذاکره با … را رد کرد»)."""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

MAKING = frozenset(("send", "deliver", "raise"))  # sets of verbs with which a demand is made
CLOSE = 2  # tokens between the noun and whoever it is with
SOMEBODY = ("actor.office", "actor.person", "actor.short", "actor.counterpart", "actor.title", "actor.institution")


def idea(passage: Passage, clauses: Clauses, hit: Found, beside_mark: str) -> bool:
    """«مذاکره با … را رد کرد», «موضوع مذاکره با …», «مذاکره با … خیانت است»: whether talks in the singular are only
    thought or spoken of.

    They are held where the verb behind «را» is one that carries them («مذاکره با … را آغاز کرد»).
    """
    if hit.j - hit.i > 1 or passage.fold(hit.i) not in passage.pack.ideas:
        return False
    if beside_mark == "through":
        return True
    persons = with_somebody(passage, hit.j)
    if passage.ending("rumour", hit.i) is not None:
        return False  # «خبر مذاکره X با Y را رد کرد»
    aim = passage.ending("status", hit.i)
    if aim is not None and aim.entries[0].value == "meant":
        return False  # «قصد مذاکره با … را دارد»
    if not persons and passage.ending("thought", hit.i) is not None:
        return True
    if beside_mark in ("place", "during", "after") and persons:
        return False  # «در گفت‌وگو با همتای خود حمله را محکوم کرد»
    if (not persons or _of_state(passage, hit.j)) and _rated(passage, clauses, hit):
        return True
    _, high = clauses.clause(hit.i)
    own = clauses.number[hit.i]
    for found in passage.begun("func", hit.j, high):
        entry = found.get("func.mark")
        if entry is None or entry.value != "object" or clauses.number[found.i] != own:
            continue
        denied = passage.starting("status", found.j)
        if denied is not None and denied.entries[0].value == "denied":
            return False  # «هرگونه مذاکره با … را تکذیب کرد»
        if _put_forward(passage, hit.i, found.j):
            return False
        if any(f.j - f.i > 1 for f in passage.within("needed", found.j, high)):  # with its verb, not «ضروری نمی‌داند»
            return False  # «گفت‌وگو و همکاری ایران و عراق را ضروری دانست»: somebody calls for it
        said = [f for layer in ("say", "light") for f in passage.begun(layer, hit.j, found.i)]
        carried = passage.starting("light", found.j)
        return not said and not (carried is not None and carried.j - carried.i > 1)
    return False


def _put_forward(passage: Passage, noun: int, verb: int) -> bool:
    """«پیشنهاد مذاکره با … را مطرح کرد»: whether a word for a demand stands before a noun at a token, and behind its
    «را» a verb that says that somebody makes it.
    """
    demand = passage.ending("status", noun)
    if demand is None or demand.entries[0].value != "called-for":
        return False
    found = (passage.starting(layer, verb) for layer in ("light", "frame"))
    entries = (e for f in found if f is not None for kind in ("light.verb", "frame.verb") for e in f.all(kind))
    return any(e.value in MAKING for e in entries)


def with_somebody(passage: Passage, at: int) -> bool:
    """Whether the talks before token `at` are with a person."""
    near = passage.begun("actor", at, at + CLOSE)
    return any(f.get(kind) for f in near for kind in SOMEBODY)


def _of_state(passage: Passage, at: int) -> bool:
    """Whether the talks before token `at` are with a government, no person («مذاکره با دولت چین بی‌فایده است»)."""
    near = passage.begun("actor", at, at + CLOSE)
    return bool(near) and near[0].get("actor.institution") is not None and not near[0].get("actor.office")


def _rated(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """«مذاکره با … خیانت است»: whether the talks open what is said of them, with nobody's name before whom they are
    with, and to be is its verb.
    """
    low, high = clauses.clause(hit.i)
    led = passage.starting("func", hit.j)
    mark = led.get("func.mark") if led else None
    if mark is None or mark.value != "with" or any(passage.tokens[t].form.kind == "w" for t in range(low, hit.i)):
        return False
    verb = next((t for t in range(hit.j, high) if passage.fold(t) in passage.pack.finite), None)
    if verb is None or passage.starting("copula", verb) is None:
        return False
    about = (f for f in passage.begun("func", hit.j, verb) if (e := f.get("func.mark")) and e.value == "about")
    return next(about, None) is None  # «مذاکره با عراق درباره مرز است»
