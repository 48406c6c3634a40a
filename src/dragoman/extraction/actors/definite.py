"""Whether a word is definite: «السياحي» bears the article, «ألماني» only begins with the same letters once folded."""

from __future__ import annotations

from dragoman.extraction.actors.mention import Mention, Phrase
from dragoman.language.passage import Passage
from dragoman.text.signs import COMMAS

NAMES = frozenset(("actor.person", "actor.short"))


def defined(passage: Passage, at: int) -> bool:
    """Whether the word at a token is definite by its article: of an actor his own clitic says so, of a word that no
    list has its letters as they are written.
    """
    actor = passage.starting("actor", at)
    if actor is not None:
        clitic = passage.pack.clitics.get(actor.pre)
        return bool(clitic and clitic.article and not clitic.preposition)
    article = passage.pack.letters.article
    return bool(article) and passage.tokens[at].form.strict.startswith(article)


def construct(passage: Passage, phrase: Phrase) -> bool:
    """«رئيس الهيئة …»: without its own article the office belongs to the word behind it, which names nobody."""
    article = passage.pack.letters.article
    clitic = passage.pack.clitics.get(phrase.pre)
    said = bool(clitic and clitic.article) or passage.fold(phrase.i).startswith(article or " ")  # «الملك»
    return bool(article) and phrase.i + 1 == phrase.j and not said


def anybody(passage: Passage, mention: Mention) -> bool:
    """«أول زيارة لرئيس صيني», «وزير إيراني»: an office whose adjective has no article is of any who ever held it, and
    not of the one whom the page names.
    """
    if not passage.pack.letters.article or mention.kind != "office":
        return False
    last = [f for f in passage.begun("actor", mention.i, mention.j) if f.i > mention.i]
    lands = [f for f in last if f.kinds & {"actor.adjective", "actor.state", "actor.capital"}]
    if not lands or any(f.kinds & {"actor.state", "actor.capital"} for f in lands):
        return False
    if mention.i and passage.fold(mention.i - 1) in passage.pack.qualifiers:
        return False  # «ليكون أول رئيس إيراني يزور القاهرة»: he of whom it is said
    return not any(defined(passage, t) for t in range(mention.i, mention.j))


def indefinite(passage: Passage, phrase: Phrase) -> bool:
    """«مسؤول روسي»: an Arabic office and adjective without their articles are nobody who is named right behind."""
    article = passage.pack.letters.article
    if not article or phrase.j - phrase.i < 2:
        return False
    clitic = passage.pack.clitics.get(phrase.pre)
    last = passage.ending("actor", phrase.j)
    return bool(
        last
        and last.i > phrase.i
        and last.get("actor.adjective")
        and not last.get("actor.state")
        and not (clitic and clitic.article)
        and not any(passage.fold(t).startswith(article) for t in range(phrase.i + 1, phrase.j))
    )


def any_such(passage: Passage, phrase: Phrase) -> bool:
    """ "a Chinese president", «یک رئیس‌جمهور چین»: whether an article says an office of one whom nobody need know, so
    that it is not who holds it today; not where it says what somebody is who is named ("Xi Jinping, a Chinese
    president", "Xi is a Chinese president").
    """
    at, articles = phrase.i, passage.pack.articles
    while at > 0 and passage.fold(at - 1) in passage.pack.modifiers - articles:
        at -= 1  # "a sitting Chinese president"
    if at == 0 or passage.fold(at - 1) not in articles:
        return False
    at -= 1
    if at > 0 and (passage.fold(at - 1) in COMMAS or passage.fold(at - 1) in passage.pack.passives):
        named = passage.ending("actor", at - 1)
        return named is None or not named.kinds & NAMES
    return True
