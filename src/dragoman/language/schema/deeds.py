"""deeds.yml: what is done besides contacts: attacks, sanctions, aid, protest, orders of courts."""

from __future__ import annotations

import msgspec

from dragoman.language.schema.frames import Verb


class DeedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of deed. `event` is its PLOVER type.

    `nouns` name it («هجوم»); `light` verbs carry the noun («شن … هجوما»), their subject acts; `verbs` say it
    alone; `suffered` verbs have the one who suffers it as subject («تعرض لبنان لهجوم»); `mutual` words make
    both sides act; `between` a noun and whom it is done to stand `toward` words; `none` phrases hold the
    noun without the deed; `alone` nouns tell with a doer and a day, whoever suffered; `carried` deeds need a
    light verb.
    """

    event: str
    nouns: list[str] = []
    light: list[Verb] = []
    verbs: list[Verb] = []
    suffered: list[Verb] = []
    mutual: list[str] = []
    toward: list[str] = []
    none: list[str] = []
    alone: list[str] = []
    carried: bool = False


class DeedExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and its events as `TYPE actor recipient` (- for nobody)."""

    text: str
    events: list[str] = []
    why: str = ""


class DeedsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`deeds` by id. `courts` are codes of bodies whose orders are REQUEST events, `orders` the words of an
    order; `lasting` words say that what began on a day goes on («ادامه دارد»), `unreal` words that it is only feared or
    thought of ("in case of")."""

    deeds: dict[str, DeedWords] = {}
    courts: list[str] = []
    orders: list[str] = []
    lasting: list[str] = []
    unreal: list[str] = []
    examples: list[DeedExample] = []
