"""Persian words before a place: what says where a contact was, and what is somebody's post."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dragoman.extraction.actors.common_words import over_days
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.kinds import TAKES_PLACE, VENUES
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.sov import cues as sov_cues
from dragoman.extraction.contacts.words.verbs import closed
from dragoman.language.passage import Passage
from dragoman.text.places import begun
from dragoman.text.signs import COMMAS

POSTED = frozenset(("envoy",))  # offices that are for a land («نماینده ویژه سازمان ملل در لیبی»)
HOSTS = 14  # tokens between talks and the word that says who hosts them
ROUNDS = 4  # tokens of «از دور سوم» before their noun
GATHERING = 12  # tokens between «در حاشیه» and where the gathering is
HUNG = 24  # tokens of the sides of a noun before the clause that hangs on it
NAME = 3  # words of a house's name before its city
KNOWN = ("actor", "topic", "func", "date", "frame", "say", "light", "status")  # what is no such name
CITIES = frozenset(("actor.city", "actor.capital"))
STAY = 8  # tokens of «که در عربستان به سر می‌برد»
CLOSED = ("frame", "light", "say", "status")  # layers of words that end the phrase of a gathering


def opens(clauses: Clauses, at: int) -> bool:
    """«توافق کردند که در آنکارا دیدار کنند», «وی در بیشکک با … دیدار کرد»: whether a place at token `at` opens the
    clause of a conjunction, or stands behind its pronoun.
    """
    passage = clauses.passage
    that = passage.ending("func", at)
    if that is not None and that.get("func.that"):
        return True
    stay = at - 1 - (at > 1 and passage.fold(at - 1) in passage.pack.own)
    if stay >= 0 and passage.starting("stayed", stay) is not None:
        led = passage.ending("func", stay)  # «در جریان حضور خود در نیویورک با … دیدار کرد», not «در مورد حضورش در …»
        return led is None or all(e.value != "about" for e in led.all("func.mark"))
    first, _ = clauses.clause(at)
    return first == at - 1 and passage.fold(first) in passage.pack.third


def of_before(passage: Passage, end: int, at: int) -> bool:
    """«در وین مذاکره کردند و دور بعدی …», «در مسقط و دور دوم مذاکرات در رم»: whether a place that ends at token `end`
    is told of another predicate than the one at token `at` behind it: a verb stands between, or another round follows.
    """
    pack = passage.pack
    if any(passage.fold(t) in pack.finite for t in range(end, at)):
        return True
    listed = passage.fold(end) in pack.joins or passage.fold(end) in COMMAS
    return listed and end + 1 <= at and passage.fold(end + 1) in pack.rounds


def told_on(passage: Passage, told: Candidate, at: int) -> bool:
    """«در مسقط برگزار شد و در رم ادامه می‌یابد», «در مذاکرات X و Y قرار شد … در رم برگزار شود»: whether a place behind a
    contact, with its preposition at token `at`, is told of another statement, or of what was laid down there.
    """
    laid = not told.finite and told.status == "occurred" and sov_cues.laid_down(passage, told.j, at)
    return laid or closed(passage, told.j - 1, at)


def behind_days(passage: Passage, mentions: Sequence[Mention], told: Candidate, own: set[int]) -> list[Mention]:
    """«نشست امروز مسقط», «مذاکرات روز شنبه ژنو»: the bare city right behind the day of a Persian noun, which is none of
    those who met.
    """
    noun = passage.starting("frame", told.i)
    if passage.pack.data.pack.order != "SOV" or noun is None or not noun.get("frame.noun"):
        return []
    at = over_days(passage, told.j, passage.sentences[told.sentence][1])
    if at == told.j or passage.begun("func", at, at + 1):
        return []
    return [m for m in begun(mentions, at, at + 1) if m.i not in own and m.mark in ("", "of", "after-word")]


def house(passage: Passage, at: int) -> int | None:
    """«در هتل هیلتون قاهره»: where the noun of a house stands before its name, words that are nothing else, that ends
    before token `at`.
    """
    first = at
    while at - first < NAME and first > 0:
        first -= 1
        if passage.fold(first) in passage.pack.grounds:
            return first if first < at - 1 else None
        city = passage.starting("actor", first)
        if city is not None and city.j == first + 1 and city.kinds & CITIES:
            continue  # «هتل پاریس بغداد»
        if passage.tokens[first].form.kind != "w" or _of(passage, first, KNOWN):
            return None
    return None


def in_room(passage: Passage, at: int, ends: Collection[int]) -> bool:
    """«با همتای خود در سالنی در پاریس دیدار کرد»: whether a house at token `at` is where they met: «در» leads it in,
    right behind one of them, a day or the noun of the contact, not behind what else was there («حمله به هتلی در …»,
    «درباره انفجار در سالنی در …»).
    """
    led = passage.ending("func", at)
    mark = led.get("func.mark") if led is not None else None
    if led is None or mark is None or mark.value != "place":
        return False
    told = any(passage.ending(layer, led.i) is not None for layer in ("frame", "date", "quiet"))
    return told or led.i in ends or passage.tokens[led.i - 1].form.kind in "pl"


def names_house(passage: Passage, i: int, j: int) -> bool:
    """«در هتل پاریس بغداد»: whether a city at tokens `[i, j)` only names a house that stands in the next one."""
    city = passage.starting("actor", j)
    if i == 0 or city is None or not city.kinds & CITIES:
        return False
    return passage.fold(i - 1) in passage.pack.grounds


def posted(mentions: Sequence[Mention], told: Candidate, place: Mention, at: int) -> bool:
    """«نماینده ویژه سازمان ملل در لیبی دیدار کرد»: whether a land that nobody speaks for is where an envoy serves; or a
    state the ambassador's own («سفیر آمریکا در این کشور»), so that another was meant.
    """
    if any(m.j == at and m.office == "ambassador" and m.party == place.party and not place.city for m in mentions):
        return True
    if place.kind != "state" or place.city or place.party in {s.party for s in told.sides}:
        return False
    return any(m.j == at and m.office in POSTED for m in mentions)


def his_seat(told: Candidate, at: int) -> bool:
    """«دیدار سفیر چین در کابل با … در ریاض»: whether the place that token `at` leads in stands right behind an
    ambassador who met, and so may only be where he is posted.
    """
    return any(s.mention.j == at and s.mention.office == "ambassador" for s in told.sides)


def matter(clauses: Clauses, told: Candidate, place: Mention, at: int) -> bool:
    """«درباره تصمیمات کمیته در ژنو در خصوص آتش‌بس گفت‌وگو کردند», «درباره تحولات در سوریه …»: whether a place before the
    predicate is within what it is about: nobody is led in behind it, and the matter goes on, or it is a land of
    neither.
    """
    passage = clauses.passage
    low, _ = clauses.clause(told.i)
    low = told.j if at >= told.i else low
    own = clauses.number[told.i]
    about = [f for f in passage.begun("func", low, at) if (e := f.get("func.mark")) and e.value == "about"]
    if not about or clauses.number[about[-1].i] != own or any(about[-1].i <= s.mention.i < at for s in told.sides):
        return False
    behind = [e.value for f in passage.begun("func", place.j, told.i) if (e := f.get("func.mark"))]
    land = place.kind == "state" and not place.city and place.party not in {s.party for s in told.sides}
    return (at < told.i and behind[:1] == ["about"]) or (land and not behind)


def told_of(clauses: Clauses, mentions: Sequence[Mention], told: Candidate) -> Mention | None:
    """Where a contact was by what is said of it, or of those who met, apart from the words around its predicate."""
    ways = (forum, held, staying, hosted)
    return next((place for way in ways if (place := way(clauses, mentions, told)) is not None), None)


def hosted(clauses: Clauses, mentions: Sequence[Mention], told: Candidate) -> Mention | None:
    """«ترکیه از مذاکرات روسیه و اوکراین میزبانی کرد»: the land or city that opens the clause of talks, where a word of
    hosting stands behind them and «از» before.
    """
    passage = clauses.passage
    low, high = clauses.clause(told.i)
    word = next(iter(passage.within("hosting", told.j, min(high, told.j + HOSTS))), None)
    if told.event not in VENUES or word is None:
        return None
    if any(passage.fold(t) in passage.pack.finite for t in range(told.j, word.i)):
        return None  # «از مذاکرات استقبال کرد و قطر میزبانی را پذیرفت»
    marks = [e.value for f in passage.begun("func", max(low, told.i - ROUNDS), told.i) if (e := f.get("func.mark"))]
    sides = {s.mention.i for s in told.sides}
    hosts = [
        m for m in begun(mentions, low, told.i) if m.kind in ("city", "state") and m.mark == "" and m.i not in sides
    ]
    return hosts[0] if hosts and marks[-1:] == ["from"] else None


def forum(clauses: Clauses, mentions: Sequence[Mention], told: Candidate) -> Mention | None:
    """«در حاشیه مجمع دیپلماسی آنتالیا»: the city that a gathering is named by, in whose margins they met. «اجلاس
    شانگهای» was not in Shanghai.
    """
    passage = clauses.passage
    low, _ = clauses.clause(told.i)
    for found in passage.begun("func", low, told.i):
        entry = found.get("func.mark")
        if entry is None or entry.value != "margins" or clauses.number[found.i] != clauses.number[told.i]:
            continue
        city = next((m for m in mentions if found.j < m.i < found.j + GATHERING), None)
        if (
            city is None
            or passage.ending("frame", city.i) is not None
            or not (city.kind == "city" or city.capital)
            or city.mark in ("with", "from", "to")
        ):
            return None
        named = range(found.j, city.i)
        words = all(passage.tokens[t].form.kind == "w" for t in named)
        return city if words and not any(f.get("func.mark") for f in passage.begun("func", found.j, city.i)) else None
    return None


def held(clauses: Clauses, mentions: Sequence[Mention], told: Candidate) -> Mention | None:
    """«نشست وزرای X و Y که قرار است در بغداد برگزار شود»: the place in the clause that says of a noun of contact, or
    of it with its sides, that it is held, before its verb.
    """
    passage = clauses.passage
    noun = passage.starting("frame", told.i)
    if noun is None or not noun.get("frame.noun") or told.event not in VENUES:
        return None
    _, high = clauses.around(told.i)
    that = next((f for f in passage.begun("func", told.j, high) if f.get("func.that")), None)
    if that is None or that.i - told.j > HUNG or not _its(passage, told, that.i):
        return None
    end = next(
        (
            t
            for t in range(that.j, high)
            if passage.fold(t) in passage.pack.finite and not sov_cues.only_due(passage, t)
        ),
        None,
    )
    if end is None:
        return None
    verbs = [f for f in passage.begun("light", that.j, end + 1) if {e.value for e in f.all("light.verb")} & TAKES_PLACE]
    verbs += passage.begun("current", that.j, end)  # «که در مسقط در جریان است»
    if not verbs or any(f.get("frame.noun") for f in passage.begun("frame", that.j, verbs[0].i)):
        return None
    near = [m for m in begun(mentions, that.j, verbs[0].i) if m.kind in ("city", "state")]
    return near[-1] if near and near[-1].mark == "place" and not any(m.mark == "with" for m in near) else None


def staying(clauses: Clauses, mentions: Sequence[Mention], told: Candidate) -> Mention | None:
    """«وزیر حج ایران که در عربستان به سر می‌برد، با … دیدار کرد»: where one who met is said to be, in the clause that
    hangs on his name.
    """
    passage = clauses.passage
    if told.event not in VENUES or told.channel in ("phone", "letter") or not told.finite:
        return None
    for side in told.sides:
        that = passage.starting("func", side.mention.j)
        if that is None or not that.get("func.that") or clauses.sentence[that.i] != told.sentence:
            continue
        near = [m for m in begun(mentions, that.j, that.j + STAY) if m.kind in ("city", "state") and m.mark == "place"]
        word = passage.within("staying", near[0].j, near[0].j + STAY) if near else []
        if word and not any(passage.fold(t) in passage.pack.finite for t in range(that.j, word[0].i)):
            return near[0]
    return None


def _its(passage: Passage, told: Candidate, at: int) -> bool:
    """Whether only those who take part, adjectives and small words stand between a noun and token `at`."""
    own = {t for s in told.sides for t in range(s.mention.i, s.mention.j)}
    words = (t for t in range(told.j, at) if passage.tokens[t].form.kind == "w")
    layers = ("func", "channel", "date", "quiet", "actor", "joint")
    return all(t in own or passage.fold(t) in passage.pack.qualifiers or _of(passage, t, layers) for t in words)


def _of(passage: Passage, t: int, layers: tuple[str, ...]) -> bool:
    return any(passage.covering(layer, t) for layer in layers)


def beside(clauses: Clauses, told: Candidate, at: int) -> bool:
    """«در حاشیه اجلاس … در شهر اوفا با … دیدار کرد»: whether a place at token `at`, before the predicate, is that of
    the gathering in whose margins they met.
    """
    passage = clauses.passage
    if at >= told.i:
        return False
    low, _ = clauses.clause(told.i)
    margins = [
        f
        for f in passage.begun("func", max(low, at - GATHERING), at)
        if (e := f.get("func.mark")) is not None and e.value == "margins"
    ]
    if not margins or clauses.number[margins[-1].i] != clauses.number[told.i]:
        return False
    first = margins[-1].j
    marks = [f for f in passage.begun("func", first, at) if f.get("func.mark")]
    nouns = [f for f in passage.begun("frame", first, at) if f.get("frame.noun")]
    words = range(nouns[0].j if nouns else first, at)
    return not marks and not any(passage.covering(layer, t) for layer in CLOSED for t in words)
