"""Which words of a passage are predicates of contacts."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.book import Book
from dragoman.extraction.contacts.words.beside import Beside
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

SUBJECT = 14  # tokens of a subject with its offices and names


def predicates(passage: Passage, mentions: list[Mention], clauses: Clauses, book: Book) -> list[Found]:
    """The predicates in order, without words inside a name and weak nouns that nothing makes one.

    A weak noun («پیشنهاد», «حضور») is a predicate only with a verb of its frames, or as their needs say; elsewhere it
    stands in nobody's way.
    """
    inside = {t for m in mentions for t in range(m.i, m.j)}
    guests = {m.i for m in mentions if m.kind not in ("state", "city")}
    hits = [h for h in passage.layer("frame") if not set(range(h.i, h.j)) <= inside]
    hits = [h for h in hits if passage.fold(h.i) not in passage.pack.guests or h.j not in guests]
    if passage.pack.data.pack.order == "SOV":
        hits = [h for h in hits if not _in_mark(passage, h)]
    if passage.pack.data.pack.order == "SVO":
        hits = [h for h in hits if not (h.get("frame.noun") and _in_name(passage, clauses, h))]
    if passage.pack.data.pack.order == "VSO":
        hits = [h for h in hits if h.get("frame.noun") or not _alone(passage, book, h)]
    weak = [h for h in hits if (e := h.get("frame.noun")) and book.noun(e.value).weak and not h.get("frame.verb")]
    if not weak:
        return hits
    starts = {h.i for h in weak}
    plain = [h for h in hits if h.i not in starts]
    beside = Beside(passage, plain, clauses, book)
    kept = {h.i for h in weak if _made(passage, clauses, book, h, hits=hits, beside=beside)}
    return [h for h in hits if h.i not in starts or h.i in kept]


def _in_mark(passage: Passage, hit: Found) -> bool:
    """«به میزبانی دوحه»: whether the Persian noun of a host only leads in where something is held."""
    noun = hit.get("frame.noun")
    led = passage.covering("func", hit.i)
    mark = led.get("func.mark") if led is not None and led.j - led.i > 1 else None
    return noun is not None and noun.value == "hosting" and mark is not None and mark.value == "through"


def _in_name(passage: Passage, clauses: Clauses, hit: Found) -> bool:
    """Whether an English noun stands inside a name that is written with capitals ("the National Dialogue Congress")."""
    tokens = passage.tokens
    if clauses.sentence[hit.i] == 0 or hit.i == 0 or hit.j >= len(tokens):
        return False
    words = (tokens[hit.i - 1], tokens[hit.i], tokens[hit.j])
    return all(t.form.kind == "w" and t.form.capital for t in words) and not passage.covering("actor", hit.i - 1)


def _alone(passage: Passage, book: Book, hit: Found) -> bool:
    """«عرض الوزير خطة»: whether an Arabic verb whose partner must stand beside it has nobody with it."""
    frames = [frame for e in hit.all("frame.verb") for frame in book.by_verb.get(e.value, [])]
    if not frames or not all("beside" in frame.needs for frame in frames):
        return False
    wanted = {mark for frame in frames for marks in frame.roles.values() for mark in marks}
    near = passage.begun("func", hit.j, hit.j + SUBJECT)
    return not any((e := f.get("func.mark")) and e.value in wanted for f in near)


def _between(passage: Passage, at: int) -> bool:
    led = passage.starting("func", at)
    return led is not None and any(e.value == "between" for e in led.all("func.mark"))


def _made(passage: Passage, clauses: Clauses, book: Book, hit: Found, *, hits: list[Found], beside: Beside) -> bool:
    """Whether a verb, or what a frame of a weak noun needs, makes it a predicate."""
    entry = hit.get("frame.noun")
    before = passage.ending("frame", hit.i) if passage.pack.data.pack.order == "SOV" else None
    held = before.get("frame.noun") if before is not None else None
    written = entry is not None and book.noun(entry.value).channel == "letter"  # «در این دیدارها پاسخ ایران منتقل شد»
    if held is not None and not written and book.noun(held.value).channel == "in-person":
        return False  # «نشست کارگروه …»: whose session it is
    for frame in book.by_noun.get(entry.value, []) if entry else []:
        light = beside.light(hit, frame.light) if frame.light else None
        if frame.light and light is None:
            continue
        verbal = light is not None and light.j == hit.i and passage.pack.data.pack.order == "VSO"
        if verbal and _between(passage, hit.j):
            continue  # «جرى خلال الاتصال تبادل وجهات النظر بين الوزيرين»: what was done in the call
        if "weighed" in frame.needs and not sov.weighed(clauses, hits, hit):
            continue
        if "unled" in frame.needs and (hit.suf or passage.covering("func", hit.i)):
            continue  # «با حضور وزیران …», «حضورش در منطقه»
        return True
    return False
