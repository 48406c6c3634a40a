"""statements.yml: verbs of saying, and the words that tell for or against what they speak."""

from __future__ import annotations

import msgspec

from dragoman.language.schema.frames import Verb


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way of saying. `act` is the PLOVER type that it is by itself (STATE leaves it to the content's
    cues).

    `manner` refines it (praise, thank, warn, deny …). `verbs` are its finite verbs, `adverbs` forms that
    ride on another verb's subject («مؤكدا», «ضمن قدردانی از», "adding"); those `inflected` take the file's
    `endings` (`plural` are those of several speakers).
    `needs` words have to follow within the clause («حمل … المسؤولية»). `topic` is what such a saying is
    always about; a `joint` one is of both sides without naming them («تم الاتفاق على»). What is said with a `behind`
    one stands behind its verb where anything does, also in a language that puts its verb last («گفت …»).
    """

    act: str = "STATE"
    manner: str | None = None
    verbs: list[Verb] = []
    inflected: list[str] = []
    adverbs: list[str] = []
    needs: list[str] = []
    topic: str | None = None
    joint: bool = False
    behind: bool = False


class StatementExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and its statements as `speaker act topic`; `why` where it shows what is left alone."""

    text: str
    statements: list[str] = []
    why: str = ""


class StatementsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`sayings` by id. `cues` maps an act to words in what is said that make it that act («ضرورة»: REQUEST).

    `manners` maps a manner to cue words that also set it; `negating` words turn a SUPPORT or AGREE cue into
    REJECT; `ending` words stand before what somebody wants to end («وقف العدوان»), which accuses nobody;
    `pronouns` stand for the last speaker; `turns` hand over to the other side («من جهته»); `hosts`
    may stand between a subject and its verb; `guarded` forms are verbs of saying only with a speaker beside
    them; `strict` forms hold only in their exact spelling;
    `impersonal` forms have nobody as speaker («يُذكر»); who stands behind `alleged` words said what is denied («ما
    أعلنته …»); `passive` words beside a verb turn it around.
    """

    sayings: dict[str, Saying] = {}
    cues: dict[str, list[str]] = {}
    manners: dict[str, list[str]] = {}
    negating: list[str] = []
    ending: list[str] = []
    pronouns: list[str] = []
    turns: list[str] = []
    hosts: list[str] = []
    endings: list[str] = []
    plural: list[str] = []
    guarded: list[str] = []
    strict: list[str] = []
    impersonal: list[str] = []
    alleged: list[str] = []
    passive: list[str] = []
    examples: list[StatementExample] = []
