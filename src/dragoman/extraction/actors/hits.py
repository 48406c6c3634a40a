"""The actor words of a passage as its phrases are built from them: what each is, and what stands between two."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec

from dragoman.extraction.actors.agencies import agencies
from dragoman.extraction.actors.common_words import places
from dragoman.extraction.actors.compound import DEPUTY_OF, OFFICIAL, PEOPLE, deputies, owned, served
from dragoman.extraction.actors.courtesy import plain
from dragoman.extraction.actors.families import SHORT, Families
from dragoman.extraction.actors.fathers import christened, fathered
from dragoman.extraction.actors.majesty import majesties
from dragoman.extraction.actors.sorts import pair_sorts, with_sorts
from dragoman.extraction.actors.styled import styled
from dragoman.extraction.actors.titled import titled
from dragoman.language.lexicon import BOUND, Found, phrase
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS, QUOTES

STATES = ("actor.state", "actor.body", "actor.movement", "actor.metonym", "actor.capital")
NAMES = frozenset((*STATES, "actor.city"))
PLACES = frozenset(("actor.state", "actor.capital", "actor.city", "actor.metonym"))
TWO = frozenset(("actor.state", "actor.capital"))  # «عمان»: of one state the name, of another the capital; no word
NAMESAKE = frozenset(("actor.short", "actor.office"))  # a family name that is the word for an office too
BEARING = frozenset(("actor.office", "actor.adjective", "actor.state"))
SAID = frozenset(("actor.state", "actor.adjective"))  # words that name a state and no place
LEADS = ("place", "to", "from", "with", "between", "at", "asker")
# What a word is first of all; of a state where it is none of the first.
FIRST = tuple(f"actor.{k}" for k in ("person", "short", "counterpart", "office", "institution", "adjective"))
LAST = tuple(f"actor.{k}" for k in ("city", "pair", "ours", "honour", "same", "home", "former", "acting", "title"))
SORTS = 4096  # sets of kinds that are remembered
NUMBERS = frozenset(("dual", "plural"))  # tags of an office word for several holders
DEIXIS = frozenset(("OURS", "SAME", "HOME"))


def in_state(tags: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The offices that an office word means of some states, by (party, office)."""
    told = [t.split(":") for t in tags if t.startswith("in:")]
    return tuple((party, office) for _, party, office in told)


class Hits:
    """The actor words of one passage.

    `known` says whether a person could hold an office for a party, `holds` whether a person ever held an office,
    `leads` whether one leads a state on the article's day, `held` whether a holder of a party's office is known.
    `of_family` gives those of a family whom the article names in full.
    """

    def __init__(
        self,
        passage: Passage,
        *,
        known: Callable[[str, str | None, str | None], bool],
        holds: Callable[[str, str], bool],
        leads: Callable[[str], bool],
        of_family: Callable[[str, tuple[str, ...], frozenset[str]], tuple[str, ...]],
        held: Callable[[str | None, str | None], bool],
        names: Families,
    ) -> None:
        self.passage = passage
        self.of_family = of_family
        words = [h for h in majesties(passage, sure(passage)) if h.i not in names.surnames]
        listed = christened(passage, plain(passage, words), names)
        named = own_names(fathered(passage, listed, names), names)
        found = deputies(passage, styled(passage, named, names))
        found = with_sorts(passage, found)
        self.holds = holds
        self.full = persons(found)
        if passage.pack.data.pack.order == "SOV":
            found = served(passage, found, self._deputy_of)
        self.hits = agencies(passage, owned(passage, found)) if passage.pack.data.pack.order == "SVO" else found
        self.known = known
        self.leads = leads
        self.held = held
        self.names = names
        self.name_after = names.after
        self.name_before = names.before
        self.english = passage.pack.data.pack.order == "SVO"
        self.tokens = passage.tokens
        self.through = {f.j for f in passage.leading("through")}
        self.directed = {f.i for f, e in passage.of("func.mark") if e.value != "of"}
        self.toward = {f.i for f in passage.leading("to", "at")}
        self.charged = {f.i: f.j for f in passage.leading("charged")}  # «نماینده ویژه … در امور سوریه»
        self.aimed = {f.j for f in passage.leading("to")}
        self.led = {f.j for f in passage.leading("with", "from")} | self.aimed
        self.amid = {f.j for f in passage.leading("between")}
        late = passage.pack.data.pack.order == "SOV"
        self.marked = {f.j for f in passage.leading(*LEADS)} if late else set()
        self.placed = {f.j for f in passage.leading("place")}
        self.named = {
            e.value for h in self.hits if h.kinds <= SAID and len({x.value for x in h.entries}) == 1 for e in h.entries
        }
        self.changed = {h.j: h.i for h in self.hits if h.kinds & {"actor.former", "actor.acting"}}
        titles = [h for h in self.hits if h.get("actor.title")]
        self.titles = {h.i: h.j for h in titles}
        self.title_ends = {h.j: h.i for h in reversed(titles)}

    def within(self, a: int, b: int) -> Sequence[Found]:
        """The actor words that begin in tokens `[a, b)`."""
        return begun(self.hits, a, b)

    def gap(self, a: int, b: int, *, comma: bool = False, of: bool = False) -> bool:
        """Whether only quotes (and a comma, or English genitive words) stand in tokens `[a, b)`."""
        if b - a > 4 or (self.english and comma and self._unquoted(a, b)):
            return False
        for at in range(a, b):
            fold = self.passage.fold(at)
            if self._dot(at):
                continue
            if (
                fold in QUOTES
                or fold in self.passage.pack.own
                or fold in self.passage.pack.epithets
                or (comma and fold in COMMAS)
                or (of and fold in self.passage.pack.inner)
            ):
                continue
            return False
        return True

    def _unquoted(self, a: int, b: int) -> bool:
        """ "… with our Israeli partners,” US spokesman X said": whether a quotation ends in tokens `[a, b)`."""
        folds = [self.passage.fold(t) for t in range(a, b)]
        return any(one in COMMAS and two in QUOTES for one, two in itertools.pairwise(folds))

    def _dot(self, at: int) -> bool:
        """Whether token `at` is the sign of a title («د. فلان», «السيد/ فلان») or of an abbreviation ("U.S.")."""
        if at in self.title_ends and at < len(self.tokens) and self.tokens[at].form.fold in "./":
            return True
        if titled(self.passage, at):
            return True
        if not self.english or at == 0 or at >= len(self.tokens) or self.tokens[at].form.fold != ".":
            return False
        return "." in self.tokens[at - 1].form.strict or at in self.title_ends

    def _end(self, hit: Found) -> int:
        """Where a hit ends, with the dot of its abbreviation."""
        end = hit.j + 1 if self._dot(hit.j) else hit.j
        if not self.english or end + 2 >= len(self.tokens) or self.passage.fold(end) != "(":
            return end
        short = self.passage.raw[self.tokens[end + 1].start : self.tokens[end + 1].end]
        return end + 3 if short.isupper() and self.passage.fold(end + 2) == ")" else end  # "… (IAEA)"

    def _directs(self, a: int, b: int) -> bool:
        """Whether a preposition other than "of" stands in tokens `[a, b)`: "envoy for Syria" is not Syria's."""
        return self.english and any(t in self.directed for t in range(a, b))

    def _sort(self, hit: Found) -> str:
        sort = sort_of(hit.kinds)
        if sort == "adjective" and self.full and not hit.pre and "actor.short" in hit.kinds:
            return "short" if any(e.value in self.full for e in hit.all("actor.short")) else sort
        return sort

    def _code(self, hit: Found) -> str | None:
        body = hit.get("actor.body")
        if body and hit.get("actor.adjective") and hit.get("actor.state") is None:
            return body.value  # «الكوريتان» is a name, not an adjective in the dual
        kind = coded(hit.kinds)
        return hit.firsts[kind].value if kind else None

    def _pointed(self, at: int, hit: Found) -> bool:
        """Persian «مدیرکل این آژانس»: whether only "this" stands before a body whose name is a common word too."""
        body = hit.get("actor.body")
        brief = body is not None and "ambiguous" in body.tags and hit.j - hit.i == 1 == hit.i - at
        return (
            brief and self.passage.pack.data.pack.order == "SOV" and self.passage.fold(at) in self.passage.pack.pointers
        )

    def _people(self, hit: Found) -> tuple[tuple[str, ...], bool]:
        full = tuple([e.value for e in hit.entries if e.kind == "actor.person"])
        short = tuple([e.value for e in hit.entries if e.kind == "actor.short"])
        here = tuple(p for p in short if p in self.full)  # the one of a family whom the article names in full
        if not full and not here and self.full and (family := self._family_name(hit)):
            here = self.of_family(family, short, frozenset(self.full))
        return (full, True) if full else (here or short, False)

    def _family_name(self, hit: Found) -> str:
        """The family name that a hit is: one word, or one behind its particle ("bin Farhan")."""
        if hit.j - hit.i == 1:
            return self.passage.fold(hit.i).removeprefix(hit.pre)
        if hit.j - hit.i > 2 or self.passage.covering("particle", hit.i) is None:
            return ""
        head = self.passage.fold(hit.i)
        return (head if head in self.passage.pack.name_heads else "") + self.passage.fold(hit.j - 1)

    def _hostile(self, hit: Found) -> bool:
        return any("hostile" in e.tags for e in hit.entries)

    def _joins(self, word: str) -> bool:
        return word in self.passage.pack.joins

    def _deputy_of(self, hit: Found) -> str:
        """The office of somebody's deputy: that of a head of state or government has its own name."""
        people, _ = self._people(hit)
        heads = (DEPUTY_OF[o] for o in ("president", "prime-minister") if any(self.holds(p, o) for p in people))
        return next(heads, OFFICIAL)


@lru_cache(maxsize=SORTS)
def sort_of(kinds: frozenset[str]) -> str:
    """What a word that may be of several kinds is first of all; an adjective may be a person's name besides."""
    first: tuple[str, ...] = FIRST
    if "actor.adjective" in kinds and "actor.person" not in kinds:
        first = (*STATES, "actor.adjective")
    found = next((kind for kind in (*first, *STATES, *LAST) if kind in kinds), "actor.other")
    return "state" if found in STATES else found[6:]


@lru_cache(maxsize=SORTS)
def coded(kinds: frozenset[str]) -> str | None:
    """By which of its kinds a word names a state or body, if by any."""
    return next((kind for kind in ("actor.adjective", *STATES) if kind in kinds), None)


def persons(hits: list[Found]) -> set[str]:
    """Whom the hits name in full."""
    return {e.value for h in hits if "actor.person" in h.kinds for e in h.entries if e.kind == "actor.person"}


def own_names(hits: list[Found], names: Families) -> list[Found]:
    """Without family names of others, with their given ones, and alone behind them.

    Alone it is another's where he was named before any listed one of the family, and none is named in full; of names
    whose family stands first («كيم») whoever was named last is meant.
    """
    full = persons(hits)
    out: list[Found] = []
    other: set[str] = set()
    seen: set[str] = set()
    for hit in hits:
        if PEOPLE.isdisjoint(hit.kinds):  # nobody is named
            out.append(hit)
            continue
        own = names.own(hit)
        if own is None:
            first = names.family_first(hit)
            if first or not names.run_on(hit):
                other.update(e.value for e in hit.entries if first or e.value not in full | seen)
            continue
        if own.kinds == SHORT:
            left = tuple(e for e in own.entries if e.value not in other)
            own = msgspec.structs.replace(own, entries=left)
            seen.update(e.value for e in left)
            if left and (last := names.named_last(own, out)) is not None:
                own = last
        if other:
            other.difference_update(e.value for e in hit.all("actor.person"))
        if own.entries:
            out.append(own)
    return out


def _of_two(passage: Passage) -> list[Found]:
    """The actor words, those that are a family name too being the office where two states follow: «رئيسي العراق
    والأردن», «رئيسي البلدين» are two presidents, no Raisi.
    """
    hits = passage.layer("actor")
    if not [hit for hit in hits if hit.kinds >= NAMESAKE]:
        return hits
    out: list[Found] = []
    for at, hit in enumerate(hits):
        if not hit.kinds >= NAMESAKE:
            out.append(hit)
            continue
        offices = tuple(e for e in hit.all("actor.office") if BOUND in e.tags)
        one, two = (*hits[at + 1 : at + 3], None, None)[:2]
        if offices and hit.j < len(passage.tokens) and passage.fold(hit.j) in passage.pack.two_lands:
            hit = phrase(hit.i, hit.j, offices, pre=hit.pre, suf=hit.suf)
        elif offices and one and two and one.i == hit.j and two.i == one.j and {*STATES} & one.kinds and not one.pre:
            clitic = passage.pack.clitics.get(two.pre)
            if clitic and clitic.conjunction and {*STATES} & two.kinds:
                hit = phrase(hit.i, hit.j, offices, pre=hit.pre, suf=hit.suf)
        out.append(hit)
    return out


def _named(passage: Passage) -> list[Found]:
    """Without family names that are written as a common word here («بأول» is no «باول»)."""
    hits = _of_two(passage)
    full = persons(hits)
    out = []
    for hit in hits:
        stop = passage.starting("stop", hit.i) if hit.kinds == SHORT and hit.j - hit.i == 1 else None
        common = stop and any(e.value == passage.tokens[hit.i].form.strict for e in stop.entries)
        if not common or any(e.value in full for e in hit.entries):
            out.append(hit)
    return out


def _untimed(passage: Passage, hits: list[Found]) -> list[Found]:
    """ "will fly to India late on Tuesday, where he will meet Prime Minister …": not a late prime minister."""
    if passage.pack.data.pack.order != "SVO" or not any("actor.former" in h.kinds for h in hits):
        return hits
    days = {f.i for f in passage.layer("date")}
    days |= {f.i for f, _ in passage.of("func.mark") if f.j in days}
    return [h for h in hits if "actor.former" not in h.kinds or h.j not in days]


def sure(passage: Passage) -> list[Found]:
    """The actor words of a passage without common words that only look like a name («فتح», «دوشنبه»).

    A spelling marked ambiguous counts behind a preposition of place or company, or where the passage names the same one
    without doubt. A clitic is such a preposition before a place; before a movement it is not («بفتح» is "by opening").
    """
    hits = _called(passage, _named(passage)) if passage.of("actor.short") else passage.layer("actor")
    hits = _untimed(passage, _cities(passage, hits))
    unsure = [h for h in hits if h.kinds <= NAMES and all("ambiguous" in e.tags for e in h.entries)]
    if passage.pack.data.pack.order == "SOV":
        unsure = [h for h in unsure if not h.kinds >= TWO]
    if not unsure:
        return hits
    certain = {e.value for h in hits for e in h.entries if "ambiguous" not in e.tags}
    led = {f.j for f in passage.leading(*LEADS)}
    articles = {form for form, c in passage.pack.clitics.items() if c.article}  # not «خلال الاجتماع فتح خطوط …»
    led |= {f.j for f in passage.layer("frame") if f.pre not in articles}  # «عازم مسقط», «مذاکرات مسقط»
    led |= {t + 1 for t in passage.where(QUOTES | pair_sorts(passage.pack).keys())}
    led |= {h.i for h in unsure if told_apart(passage, h) is not None}
    if passage.pack.data.pack.order == "VSO":  # «قالت مسقط», «أجرت عمان محادثات»
        told = {f.j for layer in ("say", "light") for f in passage.layer(layer)}
        led |= {h.i for h in unsure if h.i in told and h.kinds & PLACES}
        grounds = {t + 1 for t in passage.where(passage.pack.grounds)}  # «مدينة العقبة»
        led |= {h.i for h in unsure if h.i in grounds and h.kinds & PLACES}
    if passage.pack.data.pack.order == "SOV":
        led |= {t + 1 for t in passage.where(passage.pack.grounds)}  # «شهر امان», «فرودگاه مشهد»
        led |= places(passage, unsure)
    beside = {h.j for h in hits} | {h.j + 1 for h in hits}  # «سلطان عمان», «ایران و عمان»
    dropped = {
        h.i
        for h in unsure
        if h.i not in led
        and h.i not in beside
        and not (h.pre and h.kinds & PLACES)
        and not any(e.value in certain for e in h.entries)
    }
    return [h for h in hits if h.i not in dropped]


def told_apart(passage: Passage, hit: Found) -> str | None:
    """«عُمان», «عمّان»: whether the marks of a name say that a state or that a capital is meant; null without them."""
    spellings = passage.pack.data.letters.told_apart
    raw = passage.tokens[hit.i] if spellings and hit.j - hit.i == 1 and hit.kinds & TWO else None
    word = passage.raw[raw.start : raw.end] if raw is not None else ""
    for spelling, kind in spellings.items():
        others = {c for c in word if unicodedata.combining(c)} - set(spelling)  # «عَمَّان» is «عمّان»
        if "".join(c for c in word if c not in others).endswith(spelling):
            return kind
    return None


def _cities(passage: Passage, hits: list[Found]) -> list[Found]:
    """Without weekdays that have the name of a city («دوشنبه»), unless words beside say that the city is meant.

    «راهی دوشنبه», «دوشنبه پایتخت …»; «به دوشنبه», «در دوشنبه» where the state is named too, for a meeting may be put
    off to Monday.
    """
    days = {f.i for f, e in passage.of("date.weekday") if "city" in e.tags}
    if days.isdisjoint([h.i for h in hits]):
        return hits
    states = {e.value for h in hits if h.i not in days for e in h.entries}
    return [h for h in hits if h.i not in days or h.j - h.i > 1 or _city(passage, h, states)]


def _city(passage: Passage, hit: Found, states: set[str]) -> bool:
    cue = passage.ending("datecue", hit.i)
    if cue is None or cue.get("datecue.city_before") is None:
        behind = passage.starting("datecue", hit.j)
        return behind is not None and behind.get("datecue.city_after") is not None
    dated = passage.starting("date", hit.j) is not None or (
        hit.j < len(passage.tokens) and passage.tokens[hit.j].form.kind == "n"
    )
    if dated:
        return False  # «در دوشنبه ۱۲ خرداد»
    led = passage.ending("func", hit.i)
    mark = led.get("func.mark") if led is not None else None
    if mark is not None and mark.value == "to" and passage.starting("frame", hit.j) is not None:
        return True  # «به دوشنبه سفر کرد», not «به دوشنبه موکول شد»
    leads = passage.ending("frame", hit.i) is not None or led is None
    return leads or any(e.value in states for e in hit.entries)


def _called(passage: Passage, hits: list[Found]) -> list[Found]:
    """Without short names of guarded persons that neither a full name nor an office or state beside bears out; an
    Arabic state does behind an office («وزير خارجية تونس النفطي»), not alone («إنتاج ليبيا النفطي»)."""
    guarded = [h for h in hits if h.kinds == SHORT and all("ambiguous" in e.tags for e in h.entries)]
    if not guarded:
        return hits
    full = persons(hits)
    held, alone = {h.j for h in hits if "actor.office" in h.kinds}, passage.pack.data.pack.order != "VSO"
    bearing = {h.j for h in hits if h.kinds & BEARING and (alone or "actor.state" not in h.kinds or h.i in held)}
    dropped = {h.i for h in guarded if h.i not in bearing and not any(e.value in full for e in h.entries)}
    return [h for h in hits if h.i not in dropped]
