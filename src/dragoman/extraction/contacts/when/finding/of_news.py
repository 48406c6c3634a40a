"""The day of a contact that its words give none: the one it was told or gone on with on, else that of the news."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.extraction.contacts.when.finding.around import Around, Dating
from dragoman.extraction.contacts.when.finding.fresh import fresh
from dragoman.extraction.contacts.when.said_day import after_words, day_of_words
from dragoman.extraction.contacts.when.same_day import of_the_one_before
from dragoman.extraction.contacts.words.verbs import going_on
from dragoman.model.when import When


def of_news(around: Around, it: Dating) -> Dating:
    """A contact with the day of the news, where it is news; of words that were said after it, where these have one."""
    days, told = around.days, it.told
    done = it.status == "occurred"
    news = fresh(around, it)
    said = days.told_on(told.i, told.sentence) if news and done else None
    going = told.present or (around.order == "SOV" and going_on(around.passage, told.i))
    if around.order == "SOV" and not going and days.stale(said):
        news = False  # «شنبه گفت که با او دیدار کرده است»: it was before that
    if news and going and said is not None:
        return replace(it, when=said)  # «چهارشنبه گفت در حال گفت‌وگو هستیم»: they were talking on that day
    if news:
        when = _beside(around, it) if done else None
        return (
            replace(it, when=when) if when else replace(it, when=days.fresh() if done else days.today(), implied=True)
        )
    if it.when is None and done and not (it.elsewhen or it.apart):
        first, _ = around.passage.sentences[told.sentence]
        return replace(it, when=after_words(around.passage, days, told, around.mentions, first=first))
    return it


def _beside(around: Around, it: Dating) -> When | None:
    """The day of the words told with it, or of the contact right before that it goes on with."""
    when = day_of_words(around.passage, around.clauses, around.days, it.told, around.mentions)
    return when or of_the_one_before(around.clauses, it.told, around.before, around.days)
