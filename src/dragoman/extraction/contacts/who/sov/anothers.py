"""Persian partners of another noun: «پیشنهاد گفت‌وگو با عراق را مطرح کرد» was put to nobody who is named, and «میزبان
مذاکرات سه‌جانبه وزیران …» has the talks for guests.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.contacts.words.groups import Group
from dragoman.extraction.contacts.words.sov import positions as sov
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage

HOSTED = frozenset(("meeting", "talks", "summit", "telephone-call", "commission", "next-round"))  # nouns of frames.yml

SESSIONS = frozenset(("meeting", "summit"))


def of_another(passage: Passage, hit: Found, partners: Sequence[Mention]) -> bool:
    """Whether «با» leads in a partner right behind the noun of another contact, before the predicate `hit`."""
    for mention in partners:
        led = passage.ending("func", mention.i) if mention.mark == "with" and mention.j <= hit.i else None
        noun = passage.ending("frame", led.i) if led is not None else None
        if noun is not None and noun.get("frame.noun") is not None and noun.i != hit.i:
            return True
    return False


def hosts_talks(passage: Passage, hit: Found) -> bool:
    """«دوحه میزبان نشست سه‌جانبه وزیران ایران و مصر بود»: whether what somebody hosts is a contact of others, told right
    behind the word for it; not «میزبان مهمان».
    """
    noun = passage.starting("frame", hit.j)
    entry = noun.get("frame.noun") if noun is not None else None
    return entry is not None and entry.value in HOSTED


def at_a_session(passage: Passage, hit: Found, low: int) -> bool:
    """«در نشست سران اتحادیه عرب در مسقط حضور یافت»: whether «در» leads in a session, behind token `low`, at which
    somebody was: the place behind it is where that was held, and he came to no other host.
    """
    nouns = (f for f in passage.begun("frame", low, hit.i) if (e := f.get("frame.noun")) and e.value in SESSIONS)
    marks = (passage.ending("func", f.i) for f in nouns)
    return any(m is not None and (e := m.get("func.mark")) is not None and e.value == "place" for m in marks)


def seat(passage: Passage, groups: list[Group], clause: tuple[int, int], at: int) -> Group | None:
    """«در کاخ سفید دیدار کرد»: whose house it is where somebody met, before token `at`; nobody's where «با» leads in
    people of no state («در کاخ سفید با خبرنگاران دیدار کرد»).
    """
    marks = passage.begun("func", clause[0], at)
    led = {f.j for f in marks if (e := f.get("func.mark")) and e.value == "with"}
    strangers = any(f.i in led for f in passage.begun("stranger", clause[0], at))
    return None if strangers else sov.seat(groups, clause)
