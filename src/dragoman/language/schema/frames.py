"""frames.yml: predicates and their valency. A frame says which marked phrase fills which role, never a sentence."""

from __future__ import annotations

import msgspec

TRAITS = frozenset(
    [
        "afar",
        "any-means",
        "briefs",
        "errand",
        "fulfils",
        "joins",
        "last-stop",
        "matter",
        "one-by-one",
        "present",
        "sits-in",
        "tour",
        "wish",
    ]
)  # what a frame may be besides its event and its roles: see `Frame`


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verb by its stems; finite forms are made by the pack's tables. `also` lists forms that the tables miss,
    `split`
    nouns of verbs whose object stands inside («تسلیم … کرد»), `bare` forms that are a verb only behind a modal ("will
    host") and else a noun or another word, `base` those that are a verb always ("they meet", "and meet"),
    `elliptic` what stands for it in a headline without a verb ("Iraqi premier in Ankara for talks").
    """

    past: str = ""
    present: str = ""
    also: list[str] = []
    passive: list[str] = []
    future: list[str] = []
    split: list[str] = []
    bare: list[str] = []
    base: list[str] = []
    elliptic: list[str] = []


class NounSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that mean one thing. `channel` where the noun itself says it; `plural` forms speak of several contacts.

    `weak` nouns are predicates only with a verb of their frames or what these need («پیشنهاد», «حضور»).
    `sittings`, forms of the above, are held in one room by people who hold them ("negotiations", not "a dialogue").
    """

    forms: list[str]
    plural: list[str] = []
    dual: list[str] = []
    sittings: list[str] = []
    channel: str = ""
    weak: bool = False


class FrameExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the party of each role; or, in `not`, why there is none."""

    text: str
    roles: dict[str, str | list[str]] = {}
    why: str = ""


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"not_": "not"}):
    """One frame: `noun` (with `light`, if it needs one) or `verb` as predicate; `roles` maps a role to its marks.

    Marks: subject, object, with, from, to, at, between, through, by, toward, attended, inviter, of (possessor), place,
    `object-place`, `to-next` (led in by «به» right before the verb), `object-behind` (what stands right behind it),
    `from-behind` (right behind the noun or its owner), `from-before` (right before it), `by-before` (at whose
    request, before it), `to-reply` (whose proposal is answered), `place-seat` (whose house it is in: «کاخ سفید»),
    `at-gate` (whose airport it is), `of-body` (the body whose meeting it is),
    `between-them` (between a verb and its noun: "handed him a letter"),
    `between-both` (each of the two behind "between"), `object-brought` (whom somebody would have at the table, alone
    or, `object-brought-several`, with each other), `subject-speaking` (who says something at the session),
    `subject-saying` (who says something before the one led in),
    `subject-wanting` (whose demand it is).
    Roles: initiator, recipient, participant, counterpart, visitor, host, mediator, guest (who takes part). A `closed`
    frame takes no role from outside its clause. `needs`: channel (a word that says it), visit (that it is to one),
    envoy (that people are sent), verbal (that it is no noun), entered, bare-object, first (that who says it asked or
    was asked), weighed (that it is looked into),
    over (that who leaves did so), to-talks (that talks are what an invitation is to), ways (that ways to do
    something are the object), unled (no preposition before it),
    owned (that it is said whose it is), unowned (no pronoun written onto it), traveller (that no body goes),
    purposed (that somebody means to do it), hosted (that a host is told),
    adjunct (that something was said in it), setting (so, with its article and adjectives),
    his (that it be somebody's who is named elsewhere: "upon his arrival"),
    stayed (that a visit was before it), attending (that somebody is
    on the way to it), inside (that a preposition of place leads it in), spoken (that somebody says something at it),
    session (that somebody asks for that of a body), takes-place (that the main verb of its clause says so),
    bound (that a journey is for it), beside (that the partner stand right behind verb and subject),
    comes (that its subject stands beside it),
    direct (that the noun is the object of its verb), carried (so, or of a clause that hangs on it),
    own (that an offer, an invitation or a letter is for who answers it),
    done (that the verb is said of whom it is done to), passive-guest (so, or of a pronoun, with any adverb),
    visited (that it was after a visit), its-verb (that no verb of a contact stands right before it),
    at-the-door (that it was where guests are welcomed),
    bidden (that somebody is asked to come to where one is at home),
    guest (that whom it is done to be persons), received (that who is written to be a person or a body),
    demanded (that words for a demand stand right before it), table (that somebody is to come to the table),
    written (that it is asked in a letter), himself (that a guest be meant, not what is his),
    brought (that somebody is to be brought there), brought-with (so, with another),
    reported (that words for saying stand before it), proposed (that somebody answers a proposal to talk),
    begun (that it began, and where), attended (that several are said to be there), at-it (who was, by a verb behind),
    given (whose own it is, or a proposal, and to whom),
    unasked (that nothing be asked of the partner: "called on the president", not "… to act"),
    talks (that it was for talks), called (that somebody asks for it or is ready), states (that who tells
    it be a state, no person), persons (that all are), each-one (that none be several of one party),
    unrated (that its clause not end in "is"),
    joining (that what somebody is to join be a body),
    to-one (that talks be offered to one alone, and with him),
    homed (that no host be an ambassador, who is away from home), goers (that those who travel be),
    doing (that "by" does not say who did it), officers (so, and no team), aside (that he does
    something else meanwhile), private (that no word says that it was told to all), pact (that
    it is one of `pacts`), seated (that it be told where, if lands alone meet),
    nothing-else (that no other word stand behind it whose round it is), somebody (that all be
    persons or delegations), ahead (that it be still to come, or not to come at all),
    to-meet (that it be an invitation to a meeting or to talks). All sit together in a `joint` one.
    `traits` are what the reading of a contact asks for besides: present (people who are said to be there sit together),
    afar (those who talk may be far apart: «تماس داشتند»),
    any-means (nothing says how it was made: "contacted"), briefs (one is told what the other did), errand (a journey
    to a person: «أوفد وزيره إلى الرئيس»),
    fulfils (it may say what was fulfilled: "met their targets"), joins (somebody comes to a meeting of others),
    last-stop (it closes a tour), matter (its object is what was spoken of: «بحث», "discussed"), one-by-one (those who
    come do so one after another, with their credentials), sits-in (somebody attends a session, where he may be posted),
    tour (what a tour led to), wish (a congratulation or condolence, however it was sent).
    """

    id: str
    event: str
    roles: dict[str, list[str]]
    noun: str = ""
    light: str = ""
    verb: str = ""
    status: str = ""
    channel: str = ""
    needs: list[str] = []
    traits: list[str] = []
    closed: bool = False
    joint: bool = False
    examples: list[FrameExample] = []
    not_: list[FrameExample] = []


class FramesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns, verbs, frames.

    `channels` are words beside a predicate that name its channel («هاتفيا»), `carriers` verbal nouns before a noun of
    contact («إجراء محادثات»), `attending` those of them that say that somebody takes part,
    `openings` words that say of a gathering that it is held («انطلاق المحادثات بمشاركة …»),
    `steady` words right behind a noun that it goes on all the time («محادثات مستمرة»),
    `guards` words of sport, where states are teams, `crowds` of what a people does itself, not its state («إخلاء»),
    `strangers` for people who stand for no state ("business leaders"),
    `accession` words right beside a noun of talks: on joining a body («الانضمام», "accession"), `judging` verbs
    ("welcomed") of what somebody thinks of what others do, `of_two` words by which a contact is one of two
    («دیدار», «تلفنی»), and so of the two that think so of it, `neutrals` lands by which talks of others are called
    that were held there.
    """

    nouns: dict[str, NounSet]
    verbs: dict[str, list[Verb]]
    frames: list[Frame]
    channels: dict[str, list[str]] = {}
    guards: list[str] = []
    crowds: list[str] = []
    strangers: list[str] = []
    judging: list[str] = []
    of_two: list[str] = []
    neutrals: list[str] = []
    carriers: list[str] = []
    attending: list[str] = []
    openings: list[str] = []
    steady: list[str] = []
    accession: list[str] = []
