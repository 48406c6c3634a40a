"""Reports of a contact that are said to be false: «الأنباء عن لقاء … غير صحيحة», «خبر دیدار … کذب است», "there is no
truth to reports that … met". The contact is denied, whoever says so.
"""

from __future__ import annotations

from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

LEADS = 6  # tokens between the word for reports and the noun that they are about («الأنباء المتداولة عن إجراء اتصال»)
BEFORE = 5  # tokens between the words that say no and the reports, whoever says so among them («كذبت الرياض أنباء»)
BEHIND = 30  # tokens behind the contact within which it is said, its sides, place and day among them
LINKS = ("func", "carrier", "quiet", "date", "untrue")  # what may stand there: not «نتائج» nor "the outcome"
MATTER = frozenset(("about", "of"))  # marks of what reports tell; others are of when and where they were told


def untrue(passage: Passage, clauses: Clauses, at: tuple[int, int], verb: Found | None, *, aside: bool) -> Found | None:
    """The words that say that reports of the contact at tokens `at` are false; of what is only told beside what they
    say (`aside`: "claims that he was isolated during a meeting") they are no reports.
    """
    low, high = passage.sentences[clauses.sentence[at[0]]]
    said = passage.within("untrue", low, high)
    late = passage.pack.data.pack.order == "SOV"
    if not said:
        return None
    first = at[0] if verb is None else min(at[0], verb.i)
    reports = (None if aside else _of_that(passage, clauses, first)) or _about(passage, low, first)
    if reports is None or (late and passage.ending("func", reports.i) is not None):
        return None  # «با اشاره به اخبار دیدار …، اتهام‌ها را رد کرد»
    before = next((f for f in said if 0 <= reports.i - f.j <= BEFORE and not _verbs(passage, f.j, reports.i)), None)
    last = at[1] if verb is None or late else max(at[1], verb.j)
    behind = next((f for f in said if 0 <= f.i - last <= BEHIND and (late or f.get("untrue.word"))), None)
    if behind is not None and _another(passage, last, behind.i):
        behind = None
    return before or behind


def _about(passage: Passage, low: int, first: int) -> Found | None:
    """The word for reports whose matter the noun at token `first` is: neither who acts nor another noun between."""
    near = passage.begun("rumour", max(low, first - LEADS), first)
    reports = near[-1] if near and near[-1].j <= first else None
    if reports is None or passage.begun("actor", reports.j, first) or passage.begun("frame", reports.j, first):
        return None
    marks = (f.get("func.mark") for f in passage.begun("func", reports.j, first + 1) if f.j <= first)
    if any(m is not None and m.value not in MATTER for m in marks):
        return None
    about = next((f for f in passage.begun("func", reports.j, first) if f.get("func.mark")), None)
    inner = range(about.j, first) if about is not None else range(0)
    return reports if all(any(passage.covering(n, t) for n in LINKS) for t in inner) else None


def _of_that(passage: Passage, clauses: Clauses, first: int) -> Found | None:
    """ "reports that …": the word for reports right before the clause of token `first`."""
    start, _ = clauses.clause(first)
    if clauses.opener.get(clauses.number[first]) != "func.that":
        return None
    return passage.ending("rumour", start) or passage.ending("rumour", start - 1)


def _another(passage: Passage, a: int, b: int) -> bool:
    """Whether something else is said in tokens `[a, b)`, so that what stands behind need not be about the reports."""
    marks = (f.get("func.mark") for f in passage.begun("func", a, b))
    if sum(m is not None and m.value == "object" for m in marks) > 1:
        return True  # «خبر دیدار را منتشر و اتهام‌ها را رد کرد»
    if passage.begun("rumour", a, b) or any(f.get("func.that") for f in passage.begun("func", a, b - 1)):
        return True  # not «بأنها عارية عن الصحة»
    return _verbs(passage, a, b) or any(passage.fold(t) in passage.pack.finite for t in range(a, b))


def _verbs(passage: Passage, a: int, b: int) -> bool:
    """Whether a verb stands in tokens `[a, b)`."""
    marks = {f.i for f in passage.begun("func", a, b) if f.get("func.mark")}
    found = (f for layer in ("say", "light") for f in passage.begun(layer, a, b))
    return any(f.i not in marks for f in found)
