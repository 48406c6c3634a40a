"""figures.yml: the words with which a language counts people, and casts votes."""

from __future__ import annotations

import msgspec


class Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happens to those counted. `before` forms stand before the number («مقتل 12 شخصا»), `after` forms
    follow it.

    «۱۲ نفر کشته شدند», "12 people were killed": after. `finite` forms tell that it took place (they may
    stand before); `near` forms follow at once, because elsewhere they are common («کشته», «شهید»).
    """

    before: list[str] = []
    after: list[str] = []
    finite: list[str] = []
    near: list[str] = []


class FigureExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and its figures as `kind low bound of`; `why` where it shows what is left alone."""

    text: str
    figures: list[str] = []
    why: str = ""


class VoteWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a vote is told: verbs of voting, for, against, abstaining; of so many members; what was voted on.

    A `veto` was cast where a word of `use` stands with it («استخدمت … حق النقض»); `vetoed` forms say it
    alone. The body is the Security `council`, the General `assembly`, the `board` of governors of the IAEA or the Human
    `rights` Council. `denied` words before either make it a threat, a possibility or none.
    """

    cast: list[str] = []
    favour: list[str] = []
    against: list[str] = []
    abstain: list[str] = []
    abstained: list[str] = []
    veto: list[str] = []
    vetoed: list[str] = []
    use: list[str] = []
    denied: list[str] = []
    members: list[str] = []
    voters: list[str] = []
    council: list[str] = []
    assembly: list[str] = []
    board: list[str] = []
    rights: list[str] = []
    adopt: list[str] = []
    fail: list[str] = []


class FiguresFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`persons` maps a kind to nouns that say it of the counted («قتيل»); `deeds` to what happens to them
    («مقتل»).

    `inflected` nouns take the pack's endings. `people` maps a population to nouns for those counted ("" for
    persons in general), `peoples` a party code to names of its people that are no adjective. `dual` maps a
    kind to forms that are two of it, `numbers` a value to number words, `multipliers` a value to words that
    multiply, `vague` a bound to words for uncounted many, `bounds` and `trailing` a bound to words before
    and after a number. `among` open a part of a whole («بينهم»), `others` continue the kind before
    («آخرين»), `links` add a count to one before («بالإضافة إلى»), `totals` head a running count («حصيلة»),
    `breaks` end what a source or an event reaches, `helpers` may stand between a number and its noun, `plus`
    words join the parts of a number. `causes` map an English label to words for what it came of («زلزال»:
    earthquake), `money` an ISO 4217 code to words for a currency; `trucks` are lorries, aid trucks where a word of
    `aid` stands with them.
    """

    persons: dict[str, list[str]] = {}
    inflected: dict[str, list[str]] = {}
    deeds: dict[str, Deed] = {}
    people: dict[str, list[str]] = {}
    peoples: dict[str, list[str]] = {}
    dual: dict[str, list[str]] = {}
    numbers: dict[str, list[str]] = {}
    multipliers: dict[str, list[str]] = {}
    vague: dict[str, list[str]] = {}
    bounds: dict[str, list[str]] = {}
    trailing: dict[str, list[str]] = {}
    among: list[str] = []
    others: list[str] = []
    links: list[str] = []
    totals: list[str] = []
    breaks: list[str] = []
    helpers: list[str] = []
    plus: list[str] = []
    unreal: list[str] = []
    since: list[str] = []
    causes: dict[str, list[str]] = {}
    money: dict[str, list[str]] = {}
    trucks: list[str] = []
    aid: list[str] = []
    votes: VoteWords = msgspec.field(default_factory=VoteWords)
    examples: list[FigureExample] = []
