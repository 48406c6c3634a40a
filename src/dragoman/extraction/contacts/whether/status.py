"""Whether a told contact took place: from the verb's tense and the cue words beside it."""

from __future__ import annotations

from dragoman.extraction.contacts.kinds import VENUES
from dragoman.extraction.contacts.whether import ahead
from dragoman.extraction.contacts.whether.being_there import for_talks
from dragoman.extraction.contacts.whether.denials import denied
from dragoman.extraction.contacts.whether.sov_not_held import undone_by
from dragoman.extraction.contacts.words import called_off, ruling
from dragoman.extraction.contacts.words.clauses import Clauses
from dragoman.extraction.contacts.words.cues import (
    ABOVE,
    BEHIND,
    COMING,
    FAR_CALL,
    FORTH,
    LATE,
    LEADING_OF,
    LED,
    MEANS,
    NEXT,
    NOT,
    OBLIGED,
    OFF,
    REACH,
    SUBJUNCTIVE,
    TAKING,
    UNDONE,
)
from dragoman.extraction.contacts.words.sov import cues as sov_cues, mood as sov_mood, positions as sov
from dragoman.extraction.contacts.words.svo import cues as svo_cues
from dragoman.extraction.contacts.words.unheld import unheld
from dragoman.extraction.contacts.words.verbs import closed
from dragoman.extraction.contacts.words.vso.mooted import listed, mooted
from dragoman.extraction.contacts.words.vso.resolve import resolved
from dragoman.language.lexicon import Found
from dragoman.language.passage import Passage


def judge(
    passage: Passage,
    clauses: Clauses,
    *,
    at: tuple[int, int],
    verb: Found | None,
    default: str,
    adjunct: bool = False,
    setting: bool = False,
    end: int = 0,
    event: str = "",
) -> tuple[str, tuple[int, int] | None]:
    """(status, tokens of the cue). `negated` means that the page says that it did not happen.

    `adjunct` says that the noun stands beside what the clause tells («در دیدار …»), so that no verb behind rules it;
    `setting` that it is when something else was done («خلال لقائه»), so that no cue before it is about it;
    `end` is the token behind all that the noun has with it: a verb there is the noun's («اللقاء بين … سيعقد»).
    The Persian present tells what lies ahead («فردا دیدار می‌کند»), but of talks (`event`) also what goes on.
    """
    tags = frozenset(t for e in verb.entries for t in e.tags) if verb else frozenset()
    low, high = clauses.clause(at[0])
    wished = sov_mood.wished(passage, at, verb, high)
    tags |= wished
    own = clauses.number[at[0]]
    first, last = (min(at[0], verb.i), max(at[1], verb.j)) if verb else at
    order = passage.pack.data.pack.order
    late, svo = order == "SOV", order == "SVO"
    disowned = next((c for c in passage.within("status", *at_end(at, verb)) if c.entries[0].value == "disowned"), None)
    if disowned is not None:  # «مذاکره‌ای نداریم» is what a party says, not «درخواستی برای مذاکره نداشتیم»
        return "negated" if late and _aim(passage, at[0]) else "denied", (disowned.i, disowned.j)
    if mere := unheld(passage, clauses, at, verb, end, event=event, aside=adjunct or setting):
        return mere[0], (mere[1].i, mere[1].j)
    if "neg" in tags and not (late and sov_cues.unended(passage, verb)):
        return undone_by(passage, at, verb, low), (verb.i, verb.j) if verb else None
    said_off = called_off.behind(passage, clauses, at, verb, end, order=passage.pack.data.pack.order)
    if said_off is not None:
        return MEANS[said_off.entries[0].value], (said_off.i, said_off.j)
    kept = next((f for f in passage.within("keeping", low, first) if svo_cues.kept_from(passage, f.j, first)), None)
    if kept is not None:
        return "negated", (kept.i, kept.j)
    best: tuple[tuple[bool, int], str, Found] | None = None
    aim = late and _aim(passage, at[0]) and not for_talks(passage, event, last, high)
    done = clauses.opener.get(own) == "func.relative" and "past" in tags and not tags & {"present", "future"}
    behind = passage.pack.data.pack.order == "VSO" and verb is not None and 0 <= verb.i - at[1] <= 1
    behind = behind and "past" in tags and not tags & {"present", "future"}
    nouns = {f.i for f in passage.within("frame", low, high) if f.get("frame.noun")} if event == "letter" else set()
    gone = ahead.held(passage, at[1])  # «سيفتح القاعدة بعد اتصال جرى بين …»
    after = ruling.over(passage, at[0], gone=gone)
    for cue in passage.within("status", low, high):
        kind = cue.entries[0].value
        if after is not None and not after <= cue.i < at[0] and (gone or kind not in COMING):
            continue  # "urged a truce after a trip to Cairo": what is over
        if after is not None and kind == "postponed" and ruling.put_off_after(passage, cue, after):
            continue  # «أرجئت الانتخابات بعد لقاء …»
        if (kind not in MEANS and kind not in NOT) or not clauses.within(cue.i, own) or ruling.of_a_name(passage, cue):
            continue
        if behind and cue.i < at[0]:
            continue  # «سيلتقي نظيره بعد زيارة قام بها إلى …»
        if (svo or event == "call") and verb is not None and verb.i <= cue.i and cue.j <= verb.j:
            continue  # "welcomes the emir to Paris", "offered condolences to": the verb of the telling itself
        if svo and event == "notice" and at[0] <= cue.i < at[1]:
            continue  # "received an offer from": what came
        if late and sov_cues.of_another(passage, kind, cue, noun=at, last=last, adjunct=adjunct):
            continue
        if event == "letter" and cue.i in nouns:
            continue  # «پیشنهاد خود را فرستاد»: what is sent
        if event == "letter" and kind == "called-for" and verb is not None and at[1] <= cue.i < verb.i:
            continue  # «پیامی درباره لزوم آتش‌بس فرستاد»: what it says
        if event == "letter" and kind == "called-for" and svo and verb is not None and verb.j <= cue.i < at[0]:
            continue  # "wrote to him to offer his condolences"
        if late and "past" in tags and MEANS.get(kind) == "planned" and sov_cues.of_subject(passage, cue, at[0]):
            continue
        if kind == "any" and sov_mood.ready(passage, cue):
            continue  # «آماده هر گفت‌وگویی است»
        if kind == "ahead" and sov_mood.had_been(passage, at[1]):
            continue  # «پیش از آغاز مذاکرات دیده شده بود»
        if kind == "planned" and sov_mood.owed(passage, cue, verb, low):
            continue  # «نباید مذاکره داشته باشد»
        if kind in ("scheduled", "hindered") and event not in FORTH:
            continue
        if MEANS.get(kind) == "called-for" and ruling.accounted(passage, cue.i, at[0]):
            continue  # "called for an inquiry into the meeting"
        if ruling.of_before(passage, cue, at[0], verb) or (kind == "wanting" and "past" in tags):
            continue  # «الرئيس منفتح على الحوار، والتقى نظيره», «شارك في اجتماع ضروري»
        if kind in ("cancelled", "postponed") and ruling.of_noun(passage, cue, at[0], verb):
            continue  # «بعد تردد وإلغاء، يلتقي …», «رغم إلغاء الاجتماع السابق، عقدا قمة»
        if late and event == "notice" and kind in ("meant", "scheduled"):
            continue  # «از این تصمیم مطلع کرد»: of what was decided
        if kind == "needful" and ruling.praised(passage, cue, at[0], event):
            continue  # «أكد أهمية زيارة الرئيس إلى …»
        if kind in SUBJUNCTIVE and "subjunctive" not in tags:
            continue
        if kind == "weighed" and not ruling.weighed(passage, cue.j, at[0], verb):
            continue
        if kind == "prepared" and (ahead.held(passage, end) or not ruling.prepared(passage, cue.j, at[0])):
            continue  # «أعلن موعد لقاء بوتين مع أردوغان الذي جرى الاثنين»
        if kind == "prepared" and ruling.doubted(passage, low, cue.i):
            return "negated", (cue.i, cue.j)  # «شكك في نيته لقاء …»
        if kind == "readied" and not svo_cues.readied(passage, cue.j, at[0], verb):
            continue  # "Amid preparations for war, Putin met Lukashenko"
        if kind == "unplanned" and svo and not svo_cues.unplanned(passage, cue, first, high):
            continue  # "Cyprus was not on the agenda of the talks", "talks not scheduled until last week were held"
        if kind == "idle" and not aim:
            continue  # «درباره شروط ایران گفت‌وگو کرد»
        inside = verb is not None and cue.i < verb.i < cue.j  # «تم الاتفاق على عقد لقاء»: that is a noun there
        inside = inside and passage.covering("actor", cue.i - 1) is None  # not «اتفاق القاهرة وأنقرة على عقد …»
        if kind == "agreed" and (
            ("past" in tags and not inside)
            or ahead.past_behind(passage, clauses, last)
            or ruling.unsure(passage, low, cue.i)
        ):
            continue  # «أعلن عن اجتماع … عقد أمس», «حث على عقد لقاء»
        if kind == "may" and (
            default != "occurred" or not ruling.may(passage, cue.j, at[0] if verb is None else verb.i)
        ):
            continue
        if done and cue.j <= low and MEANS.get(kind) == "planned":
            continue  # «من المتوقع أن تتخذ رحلة ميركل التي غادرت الخميس …»
        unsure = late and kind in ("possible", "chance")
        if unsure and "past" in tags and cue.j < at[0] and ruling.spoken_of(passage, cue.i):
            continue  # «درباره امکان صلح گفت‌وگو کردند»: of what they spoke about
        if kind == "chance" and ruling.of_another(passage, cue.j, at[0]):
            continue  # «احتمال شکست مذاکرات»
        if late and adjunct and kind == "negated" and cue.j < at[0] - 1:
            continue  # «هیچ بحثی در مذاکرات … مطرح نشد»: of what was said there
        if late and adjunct and kind == "cancelled" and cue.i >= last:
            continue  # «در مذاکرات با … توافقی انجام نشد»: of what came of it
        if late and kind == "called-for" and closed(passage, cue.j, at[0]):
            continue  # «آماده خرید است و مذاکرات ادامه دارد»: of another statement
        if late and kind == "cancelled" and sov_cues.conditioned(passage, verb, low, cue):
            continue
        if svo and kind == "planned" and svo_cues.awaited(passage, cue, at[0]):
            continue
        if svo and (svo_cues.of_words(passage, cue, at[0], verb, event) or svo_cues.ended(passage, low, cue, verb)):
            continue  # "called for restraint on a visit to Baghdad", "suggested that they had met"
        if svo and cue.j <= first and svo_cues.said(passage, cue.j, first):
            continue  # "will meet in Riyadh, Putin said after a call": of what was said
        if svo and cue.i >= last and passage.starting("before", cue.i):
            continue  # "spoke ahead of the summit"
        if svo and verb is not None and event == "talks" and cue.i >= last and "past" in tags and kind == "planned":
            continue  # "discussed preparations for the summit": of what they spoke about
        if setting and kind not in ("planned", "intended") and cue.j < at[0]:
            continue  # «نفى خلال اتصاله مع …», «دعا خلال لقائه …»: of what was said there
        if kind in ("negated", "refused") and not late and ruling.of_else(passage, cue, at[0]):
            continue  # «عدم إظهار ضعف قبل قمته»: something else is denied
        if kind == "negated" and not (late or svo) and "future" in tags and cue.j <= first:
            continue  # «إذا لم تتوقف الحرب فسيزور موسكو»: no negation stands before «سيزور»
        if late and cue.i >= last and closed(passage, last - 1, cue.i + 1):
            continue  # «دیدار کرد و قرار است …»: of what comes next
        if kind == "aspired" and (cue.j > at[0] or clauses.number[cue.i] != clauses.number[at[0]]):
            continue  # «طلبت مصر من تركيا»: the verb of the telling itself
        if kind == "aspired" and clauses.marked(cue.i - 1):
            continue  # «في طلب مساعدات»: a noun
        reach = FAR_CALL if ruling.far(passage, kind, cue.j, at[0]) else REACH.get(kind, 0)
        if late and kind in ("planned", "denied"):
            reach = 60
        if not late and kind in TAKING and ruling.reaches(passage, cue.j, at[0]):
            distance = at[0] - cue.j  # «ألغى الرئيس محمود عباس لقاء مع نتنياهو»: behind its subject
        elif kind in LEADING_OF[order] and ruling.reaches(passage, cue.j, ruling.led(passage, at[0])):
            distance = at[0] - cue.j  # «يسعى الوزير إلى لقاء نظيره»
        elif svo and cue.i < first < cue.j:
            distance = 0  # "ready to meet": its "to" is also that of the verb
        elif cue.j <= first and first - cue.j <= reach:
            distance = first - cue.j
        elif cue.j <= at[0] and at[0] - cue.j <= reach:
            distance = at[0] - cue.j
        elif late and kind in ("denied", "refused") and not adjunct and ruling.objective(passage, last, cue.i):
            distance = 0  # «خبر دیدار عراقچی با ویتکاف را تکذیب کرد»
        elif kind in LED and cue.i >= last and sov_cues.led(passage, at[0], LED[kind]):
            distance = 0  # «از دیدار با … خودداری کرد»
        elif (
            kind in NEXT
            and 0 <= cue.i - (at[1] if late else last) <= 1
            and not ruling.of_party(passage, cue.i - 1, tags)
        ):
            distance = cue.i - at[1]  # «الزيارة الرسمية المقبلة», «سفر آینده»
        elif late and kind == "planned" and cue.i >= last and closed(passage, last, cue.i):
            continue  # «… در حال انتقال پیام‌ها است و انتظار می‌رود …»: of another statement
        elif late and kind == "planned" and adjunct and cue.i >= last:
            if passage.starting("func", cue.i) is not None:
                continue  # «در دیدار با … از برنامه‌های او تقدیر کرد»: no verb
            distance = cue.i - last  # «در جریان دیدار با … بررسی خواهد کرد»
        elif late and kind == "called-for" and sov_cues.wanted(passage, at, last, cue.i, adjunct=adjunct):
            distance = 0
        elif late and verb is None and kind in ("cancelled", "postponed") and sov_cues.undone(passage, last, cue):
            distance = 0  # «نشست وزیران خارجه X، Y و Z به زمان دیگری موکول شد»
        elif late and kind == "planned" and sov_cues.to_be(passage, at, last, cue):
            distance = 0
        elif late and cue.i >= at[0] and cue.i - last <= LATE.get(kind, 2 if verb else 10):
            distance = max(0, cue.i - last)
        elif kind == "planned" and verb is None and last <= cue.i < end and ruling.agrees(passage, cue.i):
            distance = cue.i - last  # «زيارة الوزيرة فلانة المرتقبة إلى الرياض»
        elif not late and verb is None and kind in OFF and _undone(passage, max(last, end), last, cue):
            distance = cue.i - last  # "A visit by Lavrov to Tehran was postponed", "… did not take place"
        elif at[0] <= cue.i < last or (
            cue.i >= last and min(cue.i - last, abs(cue.i - end)) <= 1 and ruling.close(passage, kind, cue.i, end)
        ):
            distance = 0
        else:
            continue
        rank = (kind not in UNDONE, distance)
        if best is None or rank < best[0]:
            best = (rank, kind, cue)
    if late and best is None and (cue_at := sov_cues.sought(passage, at, high)) is not None:
        return "called-for", cue_at
    if (
        late
        and best is None
        and "past" not in tags
        and (cue_at := sov_cues.awaited(passage, at) or sov_cues.goes(passage, at, high))
    ):
        return "planned", cue_at
    bare = verb is None and best is None
    if late and (cue_at := sov_cues.asks(passage, low, at[0], clauses.around(at[0])[1] if bare else 0)) is not None:
        return "negated", cue_at
    if best is not None and not late and best[1] == "cancelled" and ruling.unsure(passage, low, best[2].i):
        best = (best[0], "planned", best[2])  # «حث على إلغاء لقائه», «قد تلغي القمة»: not called off by that
    if best is None or (best[1] in ("planned", "intended", "decided", "next") and not late):
        above = _above(passage, clauses, at[0]) if after is None or not gone else None  # "denied that he would meet X"
        if above and (setting or (svo and svo_cues.of_words(passage, above[2], at[0], verb, event))):
            above = None if MEANS.get(above[1]) == "called-for" or svo else above  # «على … أن يقول خلال زيارته»
        undone = ("denied",) if best is not None and best[1] != "next" else UNDONE  # «استبعد أن يقوم … بزيارة قريبة»
        best = above if best is None or (above is not None and above[1] in undone) else best
    if best is not None:
        kind = best[1]
        where = (best[2].i, best[2].j)
        if kind in ("meant", "scheduled") and (cue_at := sov_cues.unmeant(passage, last, high)) is not None:
            return "negated", cue_at
        if kind == "negated" and denied(passage, clauses, best[2], at, verb, event=event):
            return "denied", where
        if kind in NOT:
            return "negated", where
        return MEANS.get(kind, default), where
    if (moved := mooted(passage, at[0], verb, event)) is not None:
        return MEANS.get(moved[0], moved[0]), (moved[1].i, moved[1].j)
    if (meant := resolved(passage, at[0], low)) is not None:
        return meant[0], (meant[1].i, meant[1].j)
    if aim and (main := _main(passage, last, high)) and any("neg" in e.tags for e in main.entries):
        return "negated", (main.i, main.j)  # «برای مذاکره با … سفر نکرده‌اند»
    if (
        passage.pack.data.pack.order == "VSO"
        and verb is None
        and (carrier := ahead.carrier(passage, low, at[0])) is not None
    ):
        return "planned", (carrier.i, carrier.j)
    if late and adjunct and verb is None and not aim and not wished:
        verb = _main(passage, last, high)
        tags = frozenset(t for e in verb.entries for t in e.tags) if verb else frozenset()
        if "subjunctive" in tags or "neg" in tags:
            return default, None
    if aim and _undone_aim(passage, clauses, last, at[0]):
        return "negated", None
    due = ("future" in tags and not svo_cues.made(passage, low, first)) or (
        late and "past" not in tags and ("subjunctive" in tags or ("present" in tags and _forth(verb, event)))
    )
    if late and event == "arrival" and (cue_at := sov_cues.enters(passage, at, high)) is not None:
        return "planned", cue_at
    if late and event == "reception" and (cue_at := sov_cues.due(passage, at, low, high)) is not None:
        return "planned", cue_at
    due = due and not (late and event in FORTH and sov_cues.lasts(passage, verb))
    if late and verb is not None and (later_on := sov.shared(passage, verb)) is not None:
        return "planned", (later_on.i, later_on.j)
    if late and verb is None and event == "visit" and sov.announced(passage, at[0], high):
        return "planned", None
    if not late and verb is None and (coming := ahead.coming(passage, clauses, at, end, adjunct=adjunct)) is not None:
        return "planned", (coming, coming + 1)
    arabic = passage.pack.data.pack.order == "VSO" and not setting
    told = ahead.to_be(passage, at[0]) if arabic and verb is None else None
    if told is not None:
        return "planned", (told, told + 1)
    if arabic and (later := ahead.made_ahead(passage, at, verb, low)) is not None:
        return "planned", (later, later + 1)
    if arabic and event in VENUES and ahead.held_on(passage, clauses, at[0]):
        return "planned", None
    due = due or (svo and svo_cues.to_do(passage, verb or passage.starting("frame", at[0]), low))
    due = due or (
        verb is not None and (ahead.opens(passage, clauses, verb, event) or ahead.unrealised(passage, clauses, verb))
    )
    if (due or aim) and not (late and sov_cues.recent(passage, at[1])):
        return "planned", (verb.i, verb.j) if verb and due else None
    if verb is None and event == "talks" and (one := listed(passage, at[0], low)) is not None:
        return one[0], (one[1].i, one[1].j)
    return default, None


def _undone_aim(passage: Passage, clauses: Clauses, last: int, at: int) -> bool:
    """«برای مذاکره با … سفر نکرده‌اند», «دلیلی برای دیدار با … نمی‌بینم»: what for, of a verb that is denied."""
    high = clauses.clause(at)[1]
    ends = [t for t in range(last, high) if passage.fold(t) in passage.pack.joins or passage.tokens[t].form.kind == "p"]
    stop = next(
        (t for t in ends if passage.fold(t - 1) in passage.pack.finite or passage.covering("status", t - 1)), high
    )
    if any(f.entries[0].value == "negated" for f in passage.within("status", last, stop)):
        return True
    verb = _main(passage, last, stop)
    return verb is not None and any("neg" in e.tags for e in verb.entries)


def _undone(passage: Passage, end: int, last: int, cue: Found) -> bool:
    """Whether a verb that calls off or puts off stands behind all that a noun has with it, and no other verb before."""
    beside = cue.i > last and passage.ending("actor", cue.i) is not None
    if not (beside or 0 <= cue.i - last <= BEHIND or 0 <= cue.i - end <= BEHIND):
        return False
    between = (f for layer in ("frame", "light", "say") for f in passage.begun(layer, last, cue.i))
    return all(f.get("frame.noun") and not f.get("frame.verb") for f in between)


def at_end(at: tuple[int, int], verb: Found | None) -> tuple[int, int]:
    """The tokens of a predicate's own verb, or those right behind its noun."""
    return (verb.i, verb.j) if verb is not None else (at[1], at[1] + 2)


def _main(passage: Passage, a: int, b: int) -> Found | None:
    """The verb at the end of the words from token `a` to `b`: «در ملاقات با … به گفت‌وگو می‌پردازد»."""
    verbs = [f for f in passage.within("light", a, b) if not any("split" in e.tags for e in f.entries)]
    return verbs[-1] if verbs and not passage.within("say", a, b) else None


def _forth(verb: Found | None, event: str) -> bool:
    """Whether a present tense tells what lies ahead: of a meeting always, of talks where they begin or are held."""
    return event in FORTH or (verb is not None and any(e.value == "happen" for e in verb.entries))


def _aim(passage: Passage, at: int) -> bool:
    """«برای دیدار با …», «به منظور انجام مذاکرات»: what somebody sets out to do."""
    words = passage.pack.qualifiers | passage.pack.doing
    while at > 0 and passage.fold(at - 1) in words:
        at -= 1
    if passage.ending("purpose", at) is not None:
        return True
    return at > 0 and passage.fold(at - 1) in passage.pack.joins and _also(passage, at - 1)


def _also(passage: Passage, at: int) -> bool:
    """«برای سفر به واشنگتن و گفت‌وگو با …»: whether the noun that the conjunction at token `at` joins on is an aim."""
    nouns = [f for f in passage.begun("frame", max(0, at - ruling.SUBJECT), at) if f.get("frame.noun")]
    if not nouns or passage.begun("light", nouns[-1].j, at) or passage.begun("say", nouns[-1].j, at):
        return False
    return passage.ending("purpose", nouns[-1].i) is not None


def _above(passage: Passage, clauses: Clauses, at: int) -> tuple[tuple[bool, int], str, Found] | None:
    """A cue that rules the clause through its conjunction: «من المقرر أن يجري», «نفى … أن يكون», «دون أن يلتقي»."""
    low, _ = clauses.clause(at)
    opener = clauses.opener.get(clauses.number[at])
    if opener == "func.relative" and passage.pack.data.pack.order == "VSO":
        of = ruling.of_relative(passage, clauses.outer(at)[:1], low)
        return ((False, 0), of.entries[0].value, of) if of is not None else None
    if opener != "func.that":
        return None
    for first, last in clauses.outer(at)[:1]:
        for cue in reversed(passage.begun("status", first, last)):
            kind = cue.entries[0].value
            if cue.j > low + 1:  # «ينتظر أن يصل»: the conjunction is part of the cue
                continue  # behind a clause that stands inside its own
            reach = OBLIGED if kind == "obliged" else 2  # «على المعارضة السورية أن …»
            if kind in ("denied", "refused") or (kind in ABOVE and low - cue.j <= reach):
                return (False, 0), kind, cue
    return None
