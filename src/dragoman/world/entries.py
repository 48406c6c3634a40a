"""What the world puts into a language's lexicon: names of states, bodies, movements, persons and places."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.entries import Pair
from dragoman.language.inflect import adjective
from dragoman.language.lexicon import HIDDEN, PEOPLE, Entry
from dragoman.language.schema.letters import LettersFile
from dragoman.world.outlets import OutletEntry
from dragoman.world.schema import Authority, Person, WorldData, texts

LONG = 2  # words of an English name; only longer ones are also told without what is between
PART = 3  # letters of what follows the head of a name
ACRONYM = 3  # letters of acronyms that are written in capitals only


def of_world(
    world: WorldData,
    language: str,
    letters: LettersFile,
    together: list[str],
    *,
    seats: list[str],
    movements: list[str],
    apart: list[str],
    onto: list[str],
) -> Iterator[Pair]:
    """Every name of the world in one language. `together` are heads of names also written onto the next word, `apart`
    those of one word also written as two, `onto` words inside names also written onto the one before.
    """
    for authority in world.authorities:
        yield from _authority(authority, language, letters)
        yield from _seat(authority, language, letters, seats)
        yield from _movement(authority, language, movements)
    for person in world.people:
        long = any(len(name.split(" ")) > LONG for name in texts(person.name.get("en")))
        for name in (*texts(person.name.get(language)), *texts(person.names.get(language))):
            short = _shortened(name, together) if long else []
            single = one_word(name, together)
            entry = (
                Entry("actor.short", person.id, _guard(person, name)) if single else Entry("actor.person", person.id)
            )
            for spelling in (*_spaced(name, together), *_parted(name, apart), *_onto(name, onto), *short):
                yield spelling, entry
        for name in texts(person.short.get(language)):
            for spelling in (*_spaced(name, together), *_onto(name, onto)):
                yield spelling, Entry("actor.short", person.id, _guard(person, name))
    for outlet in world.outlets:
        yield from _outlet(outlet, language)
    for claims in world.claims:
        for claimant in claims.claimants:
            for name in claimant.words.get(language, []):
                yield name, Entry("claim.word", claims.state, (claimant.id,))
    for city in world.cities:
        names = [city.en, *city.names] if language == "en" else texts(city.ar if language == "ar" else city.fa)
        for name in names:
            yield name, Entry("actor.city", city.en, ("ambiguous",) if city.unsure(name) else ())


def one_word(name: str, heads: list[str]) -> bool:
    """Whether a name is a single word, its head counted with it («عبد الحميد»): others may be called so too."""
    words = name.split(" ")
    return len(words) == 1 or (len(words) == 2 and words[0] in heads)


def _onto(name: str, words: list[str]) -> list[str]:
    """Persian «محمدبن سلمان», «محمد بن‌سلمان» of «محمد بن سلمان»; Arabic «نصرالله» of «نصر الله»."""
    within = [name.replace(f" {w} ", new) for w in words if f" {w} " in name for new in (f"{w} ", f" {w}")]
    return within + [name.removesuffix(f" {w}") + w for w in words if name.endswith(f" {w}")]


def _guard(person: Person, name: str) -> tuple[str, ...]:
    return ("ambiguous",) if person.unsure(name) else ()


def _outlet(outlet: OutletEntry, language: str) -> Iterator[Pair]:
    """A name of several words is the agency or paper, and hides the states and cities in it («واشنطن بوست»)."""
    english = outlet.name.get("en", outlet.id)
    for name in (outlet.name.get(language, ""), *outlet.names.get(language, [])):
        mixed = "(" in name or (not name.isascii() and any(c.isascii() and c.isalpha() for c in name))
        if len(name.split()) > 1 and name not in outlet.ambiguous and not mixed:
            yield name, Entry(HIDDEN, outlet.id)
            yield name, Entry("account.agency", english)


def _authority(of: Authority, language: str, letters: LettersFile) -> Iterator[Pair]:
    kind = {"state": "actor.state", "movement": "actor.movement", "format": HIDDEN}.get(of.kind, "actor.body")
    for name in (*texts(of.name.get(language)), *texts(of.names.get(language))):
        tags = ["ambiguous"] if name in of.ambiguous else []
        if len(name) <= ACRONYM and name.isascii() and name.isalpha() and name.isupper():
            tags.append(f"strict:{name}")  # "WHO" is no "Who"; longer ones are also written "Nato", "Unicef"
        if " " in name and (name.islower() or (of.stands_for and name[:1].islower())):
            tags.append("lower")  # "six world powers", "the two Koreas", not "al-Qaeda in Iraq"
        yield name, Entry(kind, of.code, tuple(tags))
    for name in texts(of.hostile.get(language)):
        yield name, Entry(kind, of.code, ("hostile",))
    bases = texts(of.adjective.get(language))
    unsure = [b for b in bases if of.kind == "state" and b in of.ambiguous]
    sure = {form for b in bases if b not in unsure for form in adjective(b, letters)}
    yield from ((form, Entry("actor.adjective", of.code)) for form in sorted(sure))
    peoples = {b + end for b in bases if b not in unsure for end in letters.peoples} - sure
    yield from ((form, Entry("actor.adjective", of.code, (PEOPLE,))) for form in sorted(peoples))
    for base in unsure:  # «تركي» is a man's name, «تركية» is none
        forms = (form for form in adjective(base, letters) if form not in sure)
        yield from ((form, Entry("actor.adjective", of.code, ("ambiguous",))) for form in forms)
    for name in texts(of.capital.get(language)):
        city = texts(of.capital.get("en"))[:1]
        doubtful = ["ambiguous"] if name in of.ambiguous else []
        yield name, Entry("actor.capital", of.code, (*city, *doubtful))
    seat = texts(of.capital.get("en"))[:1] if of.seated else []
    for name in texts(of.metonyms.get(language)):
        yield name, Entry("actor.metonym", of.code, tuple(seat))


def _movement(of: Authority, language: str, heads: list[str]) -> Iterator[Pair]:
    """ "the Hamas resistance movement": a movement's name before what a movement is called."""
    if of.kind == "movement":
        names = (*texts(of.name.get(language)), *texts(of.names.get(language)))
        capital = [name for name in names if name[:1].isupper() and name not in of.ambiguous]
        yield from ((f"{name} {head}", Entry("actor.movement", of.code)) for name in capital for head in heads)


def _seat(of: Authority, language: str, letters: LettersFile, seats: list[str]) -> Iterator[Pair]:
    """«العاصمة السعودية», «العاصمة السعودية الرياض»: the capital by the adjective of its country; without an article by
    its name («پایتخت بحرین»).
    """
    cities = texts(of.capital.get(language))
    if not seats or not cities:
        return
    entry = Entry("actor.capital", of.code, tuple(texts(of.capital.get("en"))[:1]))
    if not letters.article:
        names = (*texts(of.name.get(language)), *texts(of.names.get(language)))
        yield from ((f"{seat} {name}", entry) for seat in seats for name in names)
        return
    if not letters.closers:
        return
    for base in texts(of.adjective.get(language)):
        words = base.split(" ")
        agreeing = " ".join(f"{letters.article}{w}{letters.closers[0]}" for w in words)
        for seat in seats:
            yield f"{seat} {agreeing}", entry
            yield from ((f"{seat} {agreeing} {city}", entry) for city in cities)


def _spaced(name: str, heads: list[str]) -> list[str]:
    """«عبد الفتاح» is also written «عبدالفتاح», and the reverse."""
    out = [name]
    for head in heads:
        if f"{head} " in name:
            out.append(name.replace(f"{head} ", head))
    return out


def _parted(name: str, heads: list[str]) -> list[str]:
    """«محمدجواد» is also written «محمد جواد»."""
    words = name.split(" ")
    parted = [_part(word, heads) for word in words]
    return [" ".join(parted)] if parted != words else []


def _part(word: str, heads: list[str]) -> str:
    head = next((h for h in heads if word.startswith(h) and len(word) - len(h) >= PART), "")
    return f"{head} {word[len(head) :]}" if head else word


def _shortened(name: str, heads: list[str]) -> list[str]:
    """First and last word of a name of three («محمد علي النفطي», «محمد النفطي»), where none is a particle.

    Not of a name that is of two in English: «كيم داي جونغ» is Kim Dae-jung, and «كيم جونغ» is nobody.
    """
    words = name.split(" ")
    plain = len(words) == 3 and not set(words) & set(heads) and all(len(w) > 2 for w in words)
    return [f"{words[0]} {words[2]}"] if plain else []
