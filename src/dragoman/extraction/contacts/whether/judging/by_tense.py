"""What a clause without a cue says of its contact by its tense: what will be, and what is still to be brought about."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import VENUES
from dragoman.extraction.contacts.whether import ahead
from dragoman.extraction.contacts.whether.judging.case import Case, Verdict, tags_of
from dragoman.extraction.contacts.whether.judging.sov_purpose import main_verb, undone
from dragoman.extraction.contacts.words.cues import FORTH, MEANS
from dragoman.extraction.contacts.words.sov import cues as sov_cues, positions as sov
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.extraction.contacts.words.vso.mooted import listed, mooted
from dragoman.extraction.contacts.words.vso.resolve import resolved
from dragoman.language.lexicon import Found


def by_tense(case: Case) -> Verdict | None:
    """The status that tense and mood give; None where they say nothing."""
    if case.order == "VSO":
        return _mooted(case) or _arabic(case) or _listed(case)
    return _persian(case) if case.order == "SOV" else _english(case)


def _mooted(case: Case) -> Verdict | None:
    """«طالب … بإجراء حوار مع …», «نية الرئيس الفرنسي زيارة بيروت»: what Arabic verbal nouns only move, or mean to."""
    if (moved := mooted(case.passage, case.i, case.verb, case.event)) is not None:
        return MEANS.get(moved[0], moved[0]), (moved[1].i, moved[1].j)
    if (meant := resolved(case.passage, case.i, case.low)) is not None:
        return meant[0], (meant[1].i, meant[1].j)
    return None


def _arabic(case: Case) -> Verdict | None:
    """What an Arabic clause puts ahead: by its own verb («سيلتقي»), or one beside its noun («القمة التي سيعقدها …»)."""
    passage, clauses, at, verb = case.passage, case.clauses, case.at, case.verb
    if verb is None and (carrier := ahead.carrier(passage, case.low, at[0])) is not None:
        return "planned", (carrier.i, carrier.j)
    if (coming := _coming(case)) is not None:
        return coming
    if not case.setting:
        later = ahead.to_be(passage, at[0]) if verb is None else None
        if later is None:
            later = ahead.made_ahead(passage, at, verb, case.low)
        if later is not None:
            return "planned", (later, later + 1)
        if case.event in VENUES and ahead.held_on(passage, clauses, at[0]):
            return "planned", None
    due = "future" in case.tags
    if verb is not None:
        due = due or ahead.opens(passage, clauses, verb, case.event) or ahead.unrealised(passage, clauses, verb)
    return ("planned", (verb.i, verb.j) if verb else None) if due else None


def _listed(case: Case) -> Verdict | None:
    """«الأولوية وقف القتال واستئناف المفاوضات بين …»: talks in a list of what is to be done."""
    one = listed(case.passage, case.i, case.low) if case.verb is None and case.event == "talks" else None
    return (one[0], (one[1].i, one[1].j)) if one is not None else None


def _coming(case: Case) -> Verdict | None:
    """«القمة بين … ستخدم», «سيطرح القضية خلال قمة …»: a future that no list of verbs knows."""
    if case.verb is not None:
        return None
    coming = ahead.coming(case.passage, case.clauses, case.at, case.end, adjunct=case.adjunct)
    return ("planned", (coming, coming + 1)) if coming is not None else None


def _english(case: Case) -> Verdict | None:
    """ "will meet", "Sisi and Erdogan to formally sign a gas deal"; not "a pleasure to meet"."""
    passage, verb = case.passage, case.verb
    if (coming := _coming(case)) is not None:
        return coming
    due = "future" in case.tags and not svo_cues.made(passage, case.low, case.first)
    due = due or svo_cues.to_do(passage, verb or passage.starting("frame", case.i), case.low)
    return ("planned", (verb.i, verb.j) if verb else None) if due else None


def _persian(case: Case) -> Verdict | None:
    """«فردا دیدار می‌کند», «برای دیدار … به تهران آمد»: the present of a meeting lies ahead, of talks it may go on; an
    aim is not yet reached, and not at all where its verb is denied.
    """
    passage, at, last, high, event = case.passage, case.at, case.last, case.high, case.event
    main = main_verb(passage, last, high) if case.aim else None
    if main is not None and any("neg" in e.tags for e in main.entries):
        return "negated", (main.i, main.j)  # «برای مذاکره با … سفر نکرده‌اند»
    verb, tags = case.verb, case.tags
    if case.adjunct and verb is None and not case.aim and not case.wished:
        verb = main_verb(passage, last, high)  # «در ملاقات با … به گفت‌وگو می‌پردازد»
        tags = tags_of(verb)
        if "subjunctive" in tags or "neg" in tags:
            return case.default, None
    if case.aim and undone(passage, case.clauses, last, at[0]):
        return "negated", None
    if event == "arrival" and (where := sov_cues.enters(passage, at, high)) is not None:
        return "planned", where
    if event == "reception" and (where := sov_cues.due(passage, at, case.low, high)) is not None:
        return "planned", where
    if verb is not None and (later := sov.shared(passage, verb)) is not None:
        return "planned", (later.i, later.j)
    if verb is None and event == "visit" and sov.announced(passage, at[0], high):
        return "planned", None
    due = _to_come(verb, tags, event) and not (event in FORTH and sov_cues.lasts(passage, verb))
    if (due or case.aim) and not sov_cues.recent(passage, at[1]):
        return "planned", (verb.i, verb.j) if verb and due else None
    return None


def _to_come(verb: Found | None, tags: frozenset[str], event: str) -> bool:
    """Whether a Persian tense tells what lies ahead: a present of a meeting always, of talks where they begin or are
    held.
    """
    if "future" in tags or "past" in tags:
        return "future" in tags
    forth = event in FORTH or (verb is not None and any(e.value == "happen" for e in verb.entries))
    return "subjunctive" in tags or ("present" in tags and forth)
