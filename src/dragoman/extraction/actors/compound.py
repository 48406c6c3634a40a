"""Actor words that make one: "Lebanon's Hezbollah", «نائب وزير المالية»."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.extraction.actors.heading import houses
from dragoman.language.lexicon import Entry, Found, phrase
from dragoman.language.passage import Passage

# The offices that have a deputy of their own; the deputies of others are officials.
DEPUTY_OF = {
    "president": "vice-president",
    "prime-minister": "deputy-prime-minister",
    "foreign-minister": "deputy-foreign-minister",
    "secretary-general": "deputy-secretary-general",
    "leader": "deputy-leader",
    **{same: same for same in ("spokesperson", "ambassador", "minister", "army-commander")},  # many hold it as it is
}
DEPUTIES = frozenset(v for k, v in DEPUTY_OF.items() if k != v)
FIELD = 3  # words of it at most
HOUSE = 4  # words of what a house is for, at most
OFFICIAL = "official"
CHARGE = 6  # words of what a deputy is charged with, at most
STAFFED = ("army", "parliament", "-ministry")  # houses whose deputies are named by them («معاون امنیتی وزارت کشور»)
DEPUTY = "actor.deputy"
PEOPLE = frozenset(("actor.person", "actor.short"))


def field_end(passage: Passage, hit: Found) -> int:
    """Arabic «وزير القضاء»: where the field of a minister ends that no list knows, behind a bare «وزير»."""
    article = passage.pack.letters.article
    clitic = passage.pack.clitics.get(hit.pre)
    at = hit.j
    if not article or hit.j - hit.i > 1 or (clitic and clitic.article) or hit.suf:
        return at
    if passage.fold(hit.i)[len(hit.pre) :].startswith(article):
        return at  # «الوزيران التقيا»
    joined = tuple(join + article for join in passage.pack.joins)
    while at < len(passage.tokens) and at < hit.j + FIELD:
        begins = passage.fold(at).startswith(article if at == hit.j or _stated(passage, at + 1) else joined)
        if not begins or passage.starting("actor", at) or not _plain(passage, at):
            break
        at += 1
    return at if at > hit.j else _field_of_two(passage, at)


def _stated(passage: Passage, at: int) -> bool:
    """Whether a state's adjective stands at token `at`: «وزير الموارد المائية العراقي»."""
    whose = passage.starting("actor", at) if at < len(passage.tokens) else None
    return whose is not None and whose.get("actor.adjective") is not None


def house_end(passage: Passage, hit: Found) -> int:
    """«رئيس هيئة الرياضة السعودية»: where the words of a house end, of which no list knows who heads it, before the
    adjective of its state, which agrees with it; `hit.j` where there is none.
    """
    at, pack = hit.j, passage.pack
    if hit.j - hit.i > 1 or at >= len(passage.tokens) or passage.fold(at) not in houses(pack) or hit.suf:
        return hit.j
    closers = pack.data.letters.closers
    ending = pack.fold(closers[0])[0] if closers else ""
    woman = passage.fold(at).endswith(ending)
    while at < min(len(passage.tokens), hit.j + HOUSE + 1):
        whose = passage.starting("actor", at)
        if whose is not None:
            agrees = passage.fold(at).endswith(ending) == woman
            return at if at > hit.j and whose.get("actor.adjective") and agrees else hit.j
        if not _plain(passage, at):
            break
        at += 1
    return hit.j


def _field_of_two(passage: Passage, at: int) -> int:
    """«وزير حقوق الإنسان اليمني»: where a field in construct ends right before the adjective of a state, or `at`."""
    article = passage.pack.letters.article
    if at + 2 >= len(passage.tokens) or not _plain(passage, at) or not _plain(passage, at + 1):
        return at
    if passage.starting("actor", at) or passage.starting("actor", at + 1) or passage.starting("frame", at):
        return at
    whose = passage.starting("actor", at + 2)
    stated = whose is not None and whose.get("actor.adjective") and passage.fold(at + 2).startswith(article)
    construct = not passage.fold(at).startswith(article) and passage.fold(at + 1).startswith(article)
    return at + 2 if stated and construct else at


LANDS = frozenset(
    ("actor.state", "actor.adjective", "actor.capital", "actor.city", "actor.metonym", "actor.body", "actor.movement")
)


def owned(passage: Passage, hits: list[Found]) -> list[Found]:
    """English "Lebanon's Hezbollah", "the Palestinian Hamas movement": one phrase, which is the movement's."""
    out: list[Found] = []
    for hit in hits:
        if (hit.kinds <= LANDS and hyphened(passage, hit)) or _of_visit(passage, hit):
            continue
        before = out[-1] if out else None
        if before and hit.get("actor.movement") and before.kinds & {"actor.adjective", "actor.state"}:
            between = [passage.fold(t) for t in range(before.j, hit.i)]
            if all(w in passage.pack.possessives for w in between):
                out[-1] = msgspec.structs.replace(hit, i=before.i, pre=before.pre)
                continue
        out.append(hit)
    return out


def _of_visit(passage: Passage, hit: Found) -> bool:
    """ "Erdogan's official visit", "Egypt's official talks with": whether a word for somebody in office says behind a
    possessive of which kind the contact is.
    """
    office = hit.get("actor.office")
    if office is None or office.value != OFFICIAL or hit.j - hit.i > 1 or "plural" in office.tags or hit.i == 0:
        return False
    if passage.fold(hit.i - 1) not in passage.pack.possessives:
        return False
    told = (passage.starting("frame", at) for at in (hit.i, hit.j))
    return any(f is not None and f.j > hit.j and f.get("frame.noun") is not None for f in told)


def hyphened(passage: Passage, hit: Found) -> bool:
    """ "anti-Iran groups", "the Saudi-led war": whether a hyphen makes an adjective of a state's name."""
    tokens, raw = passage.tokens, passage.raw
    start, end = tokens[hit.i].start, tokens[hit.j - 1].end
    if raw[start - 1 : start] != "-" and raw[end : end + 1] != "-":
        return False
    prefixes = passage.pack.data.words.prefixes
    if hit.i > 0 and passage.fold(hit.i - 1) in prefixes and glued(raw, tokens[hit.i - 1].end, start):
        return True
    if hit.j >= len(tokens) or tokens[hit.j].form.kind != "w" or tokens[hit.j].form.capital:
        return False
    return glued(raw, end, tokens[hit.j].start)


def glued(raw: str, a: int, b: int) -> bool:
    """Whether only a hyphen stands in characters `[a, b)`."""
    return raw[a:b] == "-"


def deputies(passage: Passage, hits: list[Found]) -> list[Found]:
    """«نائب وزير المالية», «معاون پارلمانی وزیر نفت», "deputy oil minister": not the minister.

    Persian puts what the deputy is charged with between («معاون حقوقی و امور مجلس وزیر نفت»); plain words there belong
    to neither, and the house may stand for its minister («معاون امنیتی و انتظامی وزارت کشور»).
    """
    if not passage.of(DEPUTY):
        return hits
    between = passage.pack.data.pack.order == "SOV"
    vso = passage.pack.data.pack.order == "VSO"
    out: list[Found] = []
    for hit in hits:
        last = out[-1] if out else None
        if last and vso and last.kinds == {DEPUTY} and last.j == hit.i and hit.kinds <= PEOPLE and not hit.pre:
            out[-1] = _under(passage, last)  # «نائب بوتين»
        if hit.get("actor.office") and not _clitic(passage, hit):
            before, at = _before(out, hit) if between else (out[-1] if out else None, hit.i)
            if (
                before is not None
                and before.get(DEPUTY)
                and (before.j == at or (between and charge(passage, before.j, at)))
            ):
                while out[-1] is not before:
                    out.pop()
                out[-1] = _deputy(before, hit)
                continue
        if between and last is not None and last.get(DEPUTY) and _staffed(hit) and charge(passage, last.j, hit.i):
            out[-1] = phrase(last.i, hit.j, (Entry("actor.office", OFFICIAL, ("post",)),), pre=last.pre, suf=hit.suf)
            continue
        out.append(hit)
    return [hit for hit in out if hit.kinds != {DEPUTY}]


def served(passage: Passage, hits: list[Found], office_of: Callable[[Found], str]) -> list[Found]:
    """Persian «معاون ترامپ», «جانشین سلیمانی»: not the one who is named, but an official under him.

    `office_of` says which office the deputy of a name has.
    """
    if not passage.of(DEPUTY):
        return hits
    out: list[Found] = []
    for hit in hits:
        before = passage.ending("actor", hit.i) if hit.kinds & PEOPLE and not hit.pre else None
        if before is not None and before.kinds == {DEPUTY} and not before.suf:
            entry = Entry("actor.office", office_of(hit), ("under:",))
            out.append(phrase(before.i, before.j, (entry,), pre=before.pre, suf=""))
        out.append(hit)
    return out


def _under(passage: Passage, deputy: Found) -> Found:
    """The Arabic deputy of whoever is named behind him; with an article he is named himself («النائب فلان»)."""
    clitic = passage.pack.clitics.get(deputy.pre)
    if deputy.suf or (clitic and (clitic.article or clitic.preposition)):
        return deputy  # «لمساعدة فلان» is to help him
    return phrase(deputy.i, deputy.j, (Entry("actor.office", OFFICIAL, ()),), pre=deputy.pre, suf=deputy.suf)


def _before(hits: list[Found], office: Found) -> tuple[Found | None, int]:
    """What stands before an office and the adjective of an institution («معاون پارلمانی …»), and where that begins."""
    last = hits[-1] if hits else None
    if last is not None and last.kinds == {"actor.institution"} and last.suf and last.j == office.i and len(hits) > 1:
        return hits[-2], last.i
    return last, office.i


def charge(passage: Passage, a: int, b: int) -> bool:
    """Whether tokens `[a, b)` are words of what somebody is charged with, or none."""
    if a == b:
        return True
    joins = passage.pack.joins
    if b - a > CHARGE or passage.fold(b - 1) in joins or passage.fold(a) in joins:
        return False
    words = [t for t in range(a, b) if passage.fold(t) not in joins]
    return all(_plain(passage, t) and not passage.ending("actor", t + 1) for t in words)


def _staffed(hit: Found) -> bool:
    """Whether a word is a house whose deputies are told by it."""
    house = hit.get("actor.institution")
    return (
        house is not None
        and house.value.endswith(STAFFED)
        and not hit.pre + hit.suf
        and hit.get("actor.office") is None
    )


def _clitic(passage: Passage, hit: Found) -> bool:
    """Whether more than «لـ» stands on the office («النائب الأول لرئيس الوزراء»)."""
    clitic = passage.pack.clitics.get(hit.pre)
    return bool(
        clitic
        and (
            clitic.conjunction
            or (clitic.preposition and passage.pack.clitic_marks.get(clitic.preposition) != "to-clitic")
        )
    )


def _plain(passage: Passage, at: int) -> bool:
    closed = ("func", "say", "light", "date", "stop", "quiet")
    return passage.tokens[at].form.kind == "w" and not any(passage.starting(layer, at) for layer in closed)


def _deputy(deputy: Found, hit: Found) -> Found:
    entries = tuple(
        Entry(
            e.kind,
            e.value if e.value in DEPUTIES else DEPUTY_OF.get(e.value, OFFICIAL),
            (*(t for t in e.tags if not t.startswith("in:")), f"under:{e.value}"),
        )
        for e in hit.entries
        if e.kind == "actor.office"
    )
    return phrase(deputy.i, hit.j, entries, pre=deputy.pre, suf=hit.suf)
