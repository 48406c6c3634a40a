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


def sent_by(passage: Passage, phrase: Phrase) -> bool:
    """«المبعوث الأميركي قائد الجيش اللبناني», «عضو البرلمان العراقي وزير الخارجية المصري»: whether an Arabic adjective
    or article already says whose an envoy or official is: an office behind him without a preposition is another's.
    """
    if not passage.pack.letters.article:
        return False
    return phrase.state is not None or (phrase.office == "envoy" and defined(passage, phrase.i))


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
    if mention.kind != "office" or not _without_article(passage, mention.i, mention.j):
        return False
    # «ليكون أول رئيس إيراني يزور القاهرة»: he of whom it is said
    return not mention.i or passage.fold(mention.i - 1) not in passage.pack.qualifiers


def indefinite(passage: Passage, phrase: Phrase) -> bool:
    """«مسؤول روسي»: an Arabic office and adjective without their articles are nobody who is named right behind."""
    return _without_article(passage, phrase.i, phrase.j)


def _without_article(passage: Passage, i: int, j: int) -> bool:
    """Whether the adjective of a state ends the Arabic words of tokens `[i, j)`, and none of them bears the article."""
    last = passage.ending("actor", j) if passage.pack.letters.article else None
    if last is None or last.i <= i or not last.get("actor.adjective") or last.get("actor.state"):
        return False
    return not any(defined(passage, t) for t in range(i, j))


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
