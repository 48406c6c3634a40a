"""letters.yml: how the script folds, which clitics come off, how words agree and inflect."""

from __future__ import annotations

import msgspec


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How finite forms are made from a verb's stems. `past` and `present` are affixes around the stem.

    An affix is written `prefix_suffix`; a `~` before the suffix drops a final weak letter of the stem first. `weak`
    letters end a weak stem; `lasting` and `subjunctive` stand before the stem (می, ب), but those of
    `indicative` («دارد») tell without it; `plural` and `first` are the endings of several and of who speaks, `many`
    those of more than two, `we` the affixes of several of whom one speaks («سنلتقي», «خواهیم کرد»). `twins` are last
    words of compounds with those that say the same («نمود» of «کرد», «گردید» of «شد»).
    """

    past: list[str] = []
    present: list[str] = []
    future: list[str] = []
    negated: list[str] = []
    weak: str = ""
    lasting: str = ""
    subjunctive: str = ""
    indicative: list[str] = []
    plural: list[str] = []
    many: list[str] = []
    first: list[str] = []
    we: list[str] = []
    twins: dict[str, str] = {}


class LettersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language writes, bends and spells its words.

    `people` are what a people ends in: endings of an agreeing adjective («الأميركيين») and broken plurals whole
    («الروس»), `oblique` those among them that no subject has; `peoples` are endings that only a people has ("the
    Americans"), `nations` those of an adjective that is itself the name of its people ("the French").
    `surnames` is what family names end in that are made of a land, a town or a rank («تهرانی», «امیری»).
    `one` is the ending of a noun that means one of its kind («توافقی که …»); `adverbs`, `gerunds` and `plurals` are
    those of words that no list knows ("recently", "receiving", "inspectors").
    `latin_tails` are endings of names that may be written apart («عباس اف»), with what they are in English behind a
    consonant and behind a vowel. `told_apart` are names that only their marks tell apart, with whether each is a state
    or a capital («عُمان», «عمّان»). `run_on` are particles that stand where pages lost a space («مقررمنذ»,
    «إلىالعاصمة»), `run_on_endings` such that words end in too («طهرانفي», but «الظروفي»); `unjoined` are the letters
    behind which alone a lost space goes unseen, where a language names them («دیدارکرد»). `loose` are endings that
    pages write apart («خارجه ی ترکیه», «گفتگو های …»), with letters and a half-space before them where they stand
    behind these only («هسته ای»); `joined` are words that pages write in pieces («گفت و گو»), with nothing before the
    half-space where the last piece is of any word («مذاکره کننده»); `leads` are what is written onto a verb, with the
    ends of the words that are one («می کند»), but for behind `no_leads` («ماه می») and behind numbers («۱۶ می وارد
    شد»), where they are only written onto `number_leads` («به ۱۶ می رسد»); `loose_leads` are conjunctions
    that pages write apart from the word behind them («الوزير و نظيره»), each of one length. `land_links` are letters
    behind which the name of a land or a capital takes a linking ending besides `links` («سوریه‌ی جدید»).
    """

    fold: dict[str, str] = {}
    conjunctions: list[str] = []
    prepositions: list[str] = []
    people: list[str] = []
    oblique: list[str] = []
    told_apart: dict[str, str] = {}
    peoples: list[str] = []
    nations: list[str] = []
    article: str = ""
    contractions: dict[str, str] = {}
    enclitics: list[str] = []
    enclitic_joins: dict[str, str] = {}
    inside: list[str] = []
    pronouns: list[str] = []
    pronoun_genders: dict[str, str] = {}
    dual_pronouns: list[str] = []
    closers: list[str] = []
    final: list[str] = []
    run_on: list[str] = []
    run_on_endings: list[str] = []
    unjoined: str = ""
    loose: list[str] = []
    joined: list[str] = []
    leads: dict[str, list[str]] = {}
    no_leads: list[str] = []
    number_leads: list[str] = []
    loose_leads: list[str] = []
    links: list[str] = []
    land_links: list[str] = []
    least_stem: int = 2
    agreement: dict[str, list[str]] = {}
    latin: dict[str, str] = {}
    latin_groups: dict[str, str] = {}
    latin_ends: dict[str, str] = {}
    latin_tails: dict[str, list[str]] = {}
    from_latin: dict[str, str] = {}
    from_latin_first: dict[str, str] = {}
    adverbial: str = ""
    adverbs: list[str] = []
    gerunds: list[str] = []
    plurals: list[str] = []
    surnames: str = ""
    one: str = ""
    weak_in_names: str = ""
    verbs: Verbs = msgspec.field(default_factory=Verbs)
