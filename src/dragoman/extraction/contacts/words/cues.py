"""What each kind of cue word says of a contact, and how many tokens it reaches."""

from __future__ import annotations

REACH = {
    "planned": 8,
    "intended": 8,
    "aspired": 0,
    "decided": 0,
    "obliged": -1,
    "called-for": 7,
    "denied": 10,
    "negated": 3,
    "cancelled": 3,
    "postponed": 4,
    "refused": 4,
    "hindered": 4,
    "unplanned": 14,
    "unable": 0,
    "readied": 8,
    "furthered": 0,
    "hypothetical": 0,
    "whether": 14,  # «ما إذا كان الرئيس سيلتقي …»
    "conditional": 25,
    "possible": 8,
    "chance": 8,
    "ahead": 1,
    "next": -1,
    "proposed": -1,
    "ought": 25,
    "ought-not": 25,
    "disowned": 0,
    "may": 8,
    "asked": 1,
    "agreed": 3,
    "any": 0,
    "wanting": -1,
    "first": 1,
    "vain": -1,
    "weighed": -1,
    "needful": 0,
    "prepared": 4,
    "idle": 3,
    "open": 25,
    "declined": 2,
    "favoured": -1,
    "aired": -1,
    "consented": -1,
    "withdrawn": -1,
    "pledged": -1,
    "opposed": -1,
    "impossible": -1,
    "meant": 3,
    "scheduled": 3,
    "managed": 25,
}
SUBJUNCTIVE = (
    "ought",
    "ought-not",
    "open",
    "managed",
)  # what only rules a verb that says what should be («باید … گفت‌وگو کنند»)
FAR_CALL = 20  # tokens from «ضرورة» to a noun that is yet to be brought about («… عبر استئناف مفاوضات»)
FORTH = frozenset(("meeting", "visit", "arrival", "departure", "reception", "summit", "call"))
OBLIGED = 5  # tokens of a name between a word that obliges and the "that" of what is to be done
BEHIND = 10  # tokens behind a noun within which its own verb calls it off
LATE = {
    "negated": 2,
    "called-for": 0,
    "denied": 6,
    "refused": 0,
    "conditional": 0,
    "possible": 0,
    "chance": 0,
    "ahead": 0,
    "any": -1,
    "proposed": -1,
    "declined": -1,
    "favoured": -1,
    "aired": -1,
    "consented": -1,
    "withdrawn": -1,
    "pledged": -1,
    "opposed": -1,
    "impossible": 12,
}
NEXT = ("next", "proposed")  # that stand right behind their noun
LED = {
    "declined": "from",
    "favoured": "from",
    "aired": "from",
    "consented": "with",
    "opposed": "with",
}  # to what a Persian preposition leads in
TAKING = ("cancelled", "postponed", "refused", "hindered", "weighed", "intended", "decided")  # of what stands behind
LEADING = ("aspired", "intended", "consented", "decided")  # whose object a preposition may lead in («يتطلع إلى لقاء …»)
LEADING_OF = {  # by the order of the language
    "SVO": LEADING,
    "VSO": (*LEADING, "planned"),  # before a long subject («يستعد الرئيس … وملك الأردن … للقاء في روما»)
    "SOV": (),
}
# what rules the clause whose «أن» it stands before
ABOVE = ("planned", "intended", "called-for", "obliged", "negated", "unplanned")
OFF = ("cancelled", "postponed", "unplanned")  # what a verb behind a noun and its sides may say of it
UNDONE = (
    "denied",
    "cancelled",
    "negated",
    "refused",
    "hindered",
    "unable",
    "unplanned",
    "withdrawn",
)  # what these undo was planned first: they go before
MEANS = {
    "planned": "planned",
    "intended": "planned",
    "aspired": "called-for",
    "decided": "planned",
    "obliged": "called-for",
    "called-for": "called-for",
    "denied": "denied",
    "cancelled": "denied",
    "postponed": "planned",
    "possible": "planned",
    "chance": "planned",
    "ahead": "planned",
    "next": "planned",
    "proposed": "called-for",
    "ought": "called-for",
    "disowned": "denied",
    "may": "planned",
    "agreed": "planned",
    "wanting": "called-for",
    "first": "planned",
    "weighed": "called-for",
    "needful": "called-for",
    "favoured": "called-for",
    "aired": "called-for",
    "consented": "planned",
    "pledged": "planned",
    "prepared": "planned",
    "readied": "planned",
    "meant": "planned",
    "scheduled": "planned",
    "managed": "occurred",
}
CLOSE = frozenset(("planned", "may", "cancelled", "postponed", "wanting", "vain"))  # right behind what they are of
COMING = frozenset(kind for kind, means in MEANS.items() if means == "planned") - {"agreed"}  # what is to come
NOT = frozenset(
    (
        "negated",
        "refused",
        "hindered",
        "unplanned",
        "withdrawn",
        "unable",
        "furthered",
        "conditional",
        "hypothetical",
        "whether",
        "ought-not",
        "asked",
        "any",
        "idle",
        "vain",
        "open",
        "declined",
        "opposed",
        "impossible",
    )
)
