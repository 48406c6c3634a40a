"""A language pack as compiled: one frozen section a file."""

from __future__ import annotations

import msgspec

from dragoman.language.schema.accounts import AccountsFile
from dragoman.language.schema.calendar import CalendarFile
from dragoman.language.schema.dates import DatesFile
from dragoman.language.schema.deeds import DeedsFile
from dragoman.language.schema.detect import DetectFile
from dragoman.language.schema.figures import FiguresFile
from dragoman.language.schema.frames import FramesFile
from dragoman.language.schema.furniture import FurnitureFile
from dragoman.language.schema.letters import LettersFile
from dragoman.language.schema.markers import MarkersFile
from dragoman.language.schema.offices import OfficesFile
from dragoman.language.schema.readout import ReadoutFile
from dragoman.language.schema.statements import StatementsFile
from dragoman.language.schema.topics import TopicsFile
from dragoman.language.schema.words import WordsFile


class PackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """pack.yml: the language itself. `code` is BCP 47, `direction` ltr or rtl, `order` of clauses VSO, SOV or SVO.

    `capitals`: names begin with one. `bare_offices_own`: an office without a state is that of the outlet's country
    («وزیر امور خارجه» in the Persian press); where outlets write for a whole region it is left open. It holds
    for outlets of `own_states` only, where those are listed: an outlet abroad has no minister of its own.
    `own_domains` has their endings of addresses: an unknown outlet under ".ir" is Iran's. `own_words` are words behind
    an office that mostly one state's press writes («وزیر خارجه کشورمان»), where outlet and whose it is are not told.
    """

    code: str
    name: str
    native: str
    direction: str
    order: str
    capitals: bool = False
    bare_offices_own: bool = False
    own_states: list[str] = []
    own_domains: dict[str, str] = {}
    own_words: dict[str, str] = {}


class PackData(msgspec.Struct, frozen=True, kw_only=True):
    """A pack as compiled: the files' content, checked."""

    pack: PackFile
    letters: LettersFile
    offices: OfficesFile
    frames: FramesFile
    markers: MarkersFile
    words: WordsFile
    calendar: CalendarFile
    dates: DatesFile
    detect: DetectFile
    furniture: FurnitureFile
    topics: TopicsFile
    readout: ReadoutFile
    statements: StatementsFile
    deeds: DeedsFile
    figures: FiguresFile
    accounts: AccountsFile
