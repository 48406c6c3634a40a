"""words.yml: titles, parts of names, and the common words at which an unknown name ends."""

from __future__ import annotations

import msgspec

from dragoman.language.schema.frames import Verb


class WordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`titles` stand before names and are no part of them; `particles` are inside names (بن, آل, von); before one
    of `sons` (بن) a word is a given name.

    `own_titles` are those among them that only people of the outlet's own state bear («سردار»): whom no list knows is
    of it.

    `stops` are words that no name contains; `reporting` are the verbs of saying. `quiet` words may stand between a verb
    and its subject and say nothing («اليوم», «كان»); `abbreviations` keep their dot and end no sentence; `together` are
    heads of names that are also written onto the next word («عبدالفتاح»), `apart` those of one word that may stand
    alone («محمد جواد»), `onto` words of names
    that are also written onto the one before («محمدبن سلمان», «نصرالله»). `no_names` hold the name of a state, city or
    body and mean none («عبر الأطلسي», «دریای عمان», "Latin America"). `seldom` are common words that are also
    parts of names («كبير», «شامل»): they open no name and prove none. `seats` before the adjective or name of a
    state mean its capital («العاصمة», «پایتخت»). `movements` behind its name are what a movement is called ("the Hamas
    resistance movement"); `services` are those of a state ("Egyptian intelligence"). `prefixes` before a hyphen make
    of a name an adjective that names nobody ("anti-Iran"). `honours` («سموه») mean him of whom the page has spoken;
    behind one of `namesakes` («جامعة») a person's name is that of a house. `experts` («کارشناسان») of two sides have
    met only where their own verb says so. `latter` words («الأخير») mean whoever was named last. The city before one
    of `lodgings` ("a Paris hotel") is where it stands; `gerunds` ("denied") have for their object what somebody does
    ("meeting him"), and so have the words of one token by which somebody only weighs it. `matters` («الأوضاع») right
    behind a verb of talking are what it is about, and no subject. A contact that should begin («ازسرگیری مذاکرات») is
    called for where its verb has one of `helping` («تسهیل»), not held with one of `hindering`. `instances`
    ("such as") lead in some of the lands told before. A journey to a city of `convening` ("Geneva"), where bodies sit,
    is to no state, nor one for talks to a city of `talking` ("Vienna"). Where somebody is asked whether one will be,
    words of `plans` («برنامه‌ای») with a verb that says no deny it. `aspects` («روند») stand between talks and the
    preposition behind which somebody speaks about them. Who is `ready` («آماده») for talks does not ask him for them
    who says so. A word of `ruled` («إدارة») before a person names the
    government that he leads, not himself.
    """

    titles: list[str] = []
    own_titles: list[str] = []
    particles: list[str] = []
    sons: list[str] = []
    stops: list[str] = []
    reporting: list[Verb] = []
    quiet: list[str] = []
    abbreviations: list[str] = []
    together: list[str] = []
    apart: list[str] = []
    onto: list[str] = []
    no_names: list[str] = []
    seldom: list[str] = []
    seats: list[str] = []
    movements: list[str] = []
    services: list[str] = []
    matters: list[str] = []
    prefixes: list[str] = []
    honours: dict[str, list[str]] = {}
    namesakes: list[str] = []
    experts: list[str] = []
    latter: list[str] = []
    lodgings: list[str] = []
    gerunds: list[str] = []
    helping: list[str] = []
    hindering: list[str] = []
    instances: list[str] = []
    convening: list[str] = []
    talking: list[str] = []
    plans: list[str] = []
    aspects: list[str] = []
    ready: list[str] = []
    ruled: list[str] = []
