"""What a pack's files put into its lexicon: (phrase, entry) pairs, one function a file."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.data import PackData
from dragoman.language.entries_accounts import accounts
from dragoman.language.entries_dates import dates
from dragoman.language.entries_deeds import deeds
from dragoman.language.entries_figures import figures, votes
from dragoman.language.entries_statements import statements
from dragoman.language.entries_topics import topics
from dragoman.language.inflect import verb_forms
from dragoman.language.lexicon import BOUND, HIDDEN, OPEN, SITTING, Entry
from dragoman.language.schema.offices import OfficesFile
from dragoman.text.letters import HALF_SPACE

ACRONYM = 3  # letters of an office in capitals that is another word in small ones (PM)
Pair = tuple[str, Entry]


def of_pack(data: PackData) -> Iterator[Pair]:
    """Every phrase of a pack with what it means."""
    yield from _offices(data)
    yield from _markers(data)
    yield from _words(data)
    yield from _frames(data)
    yield from topics(data)
    yield from deeds(data)
    yield from statements(data)
    yield from accounts(data)
    yield from figures(data)
    yield from votes(data)
    yield from dates(data.calendar, data.dates)


def _offices(data: PackData) -> Iterator[Pair]:
    file = data.offices
    for office, words in file.offices.items():
        for number, forms in (
            ((), words.forms),
            (("dual",), words.dual),
            (("dual", BOUND), words.bound),
            (("plural",), words.plural),
            (("post",), file.posts.get(office, [])),
        ):
            for form in forms:
                whose = (f"of:{file.of[form]}",) if form in file.of else ()
                bare = (f"alone:{file.alone[form]}",) if form in file.alone else ()
                acronym = form.isascii() and form.isupper() and len(form) <= ACRONYM
                strict = (f"strict:{form}",) if acronym or form in file.whole else ()
                there = tuple(f"in:{s}:{o}" for s, o in sorted(file.in_state.get(form, {}).items()))
                abroad = ("abroad",) if form in file.not_own else ()
                general = ("general",) if form in file.general else ()
                tags = (*abroad, *whose, *bare, *there, *general, *strict)
                yield form, Entry("actor.office", office, (*number, *tags))
                if not number:
                    yield from ((f, Entry("actor.office", office, (*tags, *t))) for f, t in _loosened(form, file))
    for institution, forms in file.institutions.items():
        for form in forms:
            yield form, Entry("actor.institution", institution)
    for form in file.former:
        yield form, Entry("actor.former", "former")
    for form in file.left:
        yield form, Entry("actor.former", "left")
    for form in file.acting:
        yield form, Entry("actor.acting", "acting")
    for form in file.coming:
        yield form, Entry("actor.coming", "coming")
    for form in file.deputies:
        yield form, Entry("actor.deputy", "deputy")
    for form in file.kin:
        yield form, Entry("actor.office", "relative")


def _loosened(form: str, file: OfficesFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """«مدير سابق لوكالة …» of «مدير وكالة …», with the tags that its adjective brings."""
    head, _, rest = form.partition(" ")
    if not rest or head not in file.loosened:
        return
    led = next((lead + rest[len(start) :] for start, lead in file.lead.items() if rest.startswith(start)), "")
    if led:
        yield from ((f"{head} {former} {led}", ("former",)) for former in file.former)


def _markers(data: PackData) -> Iterator[Pair]:
    file = data.markers
    letters = data.letters
    like = {letters.fold.get(c) for c in letters.closers}  # «جمعه», which folds to what «جمعة» folds to
    for mark, forms in file.marks.items():
        for form in forms:
            yield form, Entry("func.mark", mark, (OPEN,) if form[-1:] in like else ())
    for kind, forms in (
        ("func.that", file.complementizers),
        ("func.relative", file.relatives),
        ("func.onward", file.onward),
        ("objective.word", file.objective),
        ("me.word", file.me),
        ("there.word", file.there),
        ("inorder.word", file.in_order),
        ("suchas.word", file.such_as),
        ("subject.word", file.subject_matter),
        ("here.word", file.here),
        ("began.by", file.began_by),
        ("began.of", file.began),
        ("also.word", file.also),
        ("afterwards.word", file.afterwards),
        ("afterwards.not", file.not_afterwards),
        ("func.and", file.conjunctions),
        ("func.break", file.breaks),
        ("func.own", file.own),
        ("purpose.word", file.purposes),
        ("table.word", file.table),
        ("calledto.word", file.invited_to),
        ("ways.word", file.ways),
        ("thought.word", file.thought),
        ("tabling.word", file.tabling),
        ("drawn.word", file.drawn),
        ("drawn.either", file.drawn_or_drew),
        ("proposal.word", file.proposals),
        ("answering.word", file.answering),
        ("mutual.word", file.mutual),
        ("actor.pair", file.pair),
        ("joint.word", file.joint),
        ("separate.word", file.separate),
        ("again.word", file.again),
        ("another.word", file.another),
        ("another.prior", file.prior),
        ("together.word", file.together),
        ("indirect.word", file.indirect),
        ("indirect.near", file.near),
        ("indirect.face", file.face),
        ("ceremony.word", file.ceremony),
        ("located.word", file.located),
        ("heading.word", file.heading),
        ("forum.word", file.forums),
        ("gathering.word", file.gatherings),
        ("actor.ours", file.ours),
        ("actor.same", file.same),
        ("actor.home", file.home),
        ("earlier.word", file.earlier),
        ("earlier.past", file.earlier_past),
        ("earlier.opening", file.earlier_opening),
        ("earlier.noted", file.earlier_noted),
        ("earlier.none", file.earlier_none),
        ("earlier.recent", file.earlier_recent),
        ("earlier.once", file.earlier_once),
        ("earlier.times", file.earlier_times),
        ("earlier.not-first", file.earlier_not_first),
        ("earlier.former", file.earlier_former),
        ("earlier.during", file.earlier_during),
        ("earlier.of", file.earlier_of),
        ("earlier.last", file.earlier_last),
        ("earlier.when", file.earlier_when),
        ("earlier.known", file.earlier_known),
        ("earlier.halt", file.earlier_halt),
        ("earlier.halted", file.earlier_halted),
        ("earlier.rated", file.earlier_rated),
        ("current.word", file.current),
        ("copula.word", file.copulas),
        ("hung.word", file.on_which),
        ("accounted.word", file.accounts),
        ("trouble.word", file.troubles),
        ("public.word", file.public),
        ("before.word", file.before),
        ("since.word", file.since),
        ("sameday.word", file.same_day),
        ("denying.word", file.denying),
        ("denying.except", file.excepting),
        ("heard.revealed", file.revealing),
        ("heard.reacted", file.reacting),
        ("heard.conceded", file.conceding),
        ("heard.came", file.came),
        ("heard.prompt", file.prompt),
        ("held.word", file.held),
        ("heard.cause", file.causes),
        ("heard.recalled", file.recalling),
        ("heard.after", file.after_that),
        ("heard.blow", file.blows),
        ("while.word", file.meanwhile),
        ("occasion.word", file.occasions),
        ("deadline.word", file.deadlines),
        ("dayname.word", file.day_names),
        ("dayowner.word", file.day_owners),
        ("staying.word", file.staying),
        ("stayed.word", file.stayed),
        ("lasting.word", file.lasting),
        ("door.word", file.doors),
        ("door.rite", file.rites),
        ("hosting.word", file.hosting),
        ("managed.word", file.managed),
        ("going.word", file.going),
        ("underway.word", file.underway),
        ("later.word", file.later),
        ("issued.word", file.issued),
        ("preparing.word", file.preparing),
        ("dealt.word", file.dealt),
        ("outcome.word", file.outcomes),
        ("participle.word", file.participles),
        ("undone.word", file.undone),
        ("alongside.word", file.alongside),
        ("appealing.word", file.appealing),
        ("bringing.word", file.bringing),
        ("tookpart.word", file.took_part),
        ("rumour.word", file.rumours),
        ("untrue.word", file.untrue),
        ("untrue.verb", file.disputing),
        ("doubting.word", file.doubting),
        ("halt.word", file.halts),
        ("halted.word", file.halted),
        ("succeeding.word", file.succeeding),
        ("calling-off.word", file.calling_off),
        ("set-for.word", file.set_for),
        ("succeeding.object", file.follows),
        ("succeeding.before", file.precedes),
        ("backing.word", file.backing),
        ("needed.word", file.needed),
        ("bid.word", file.bidding),
        ("notion.word", file.notions),
        ("notion.ready", file.readiness),
        ("supposing.word", file.supposing),
        ("starting.word", file.starting),
        ("pleased.word", file.pleased),
        ("managing.word", file.managing),
        ("urging.word", file.urging),
        ("keeping.word", file.keeping),
        ("doing_so.word", file.doing_so),
        ("doing_else.word", file.doing_else),
        ("attendance.word", file.attendance),
        ("helping.word", file.helping),
        ("concluding.word", file.concluding),
        ("concluding.alone", file.pledging),
        ("further.word", file.further),
        ("attending.word", file.attending),
        ("nofuture.word", file.no_future),
    ):
        for form in forms:
            yield form, Entry(kind, form)
    for kind, forms in file.resolve.items():
        for form in forms:
            yield form, Entry("resolve.word", kind)
    for kind, forms in file.due.items():
        for form in forms:
            yield form, Entry("due.word", kind)
    for layer, kinds in (("weighing.word", file.weighing), ("pointless.word", file.pointless)):
        for kind, forms in kinds.items():
            for form in forms:
                yield form, Entry(layer, kind)
    for side, forms in file.loose.items():
        for form in forms:
            yield form, Entry("loose.word", side)
    for days, forms in file.stays.items():
        for form in forms:
            yield form, Entry("stay.days", str(days))
    for day, forms in file.nth_days.items():
        for form in forms:
            yield form, Entry("nth.day", str(day))
    for form, mark in file.pronoun.items():
        yield form, Entry("pronoun.word", mark)
    for office, words in file.pair_of.items():
        for form in words:
            yield form, Entry("actor.pair", form, (office,))
    for many, words in file.counted.items():
        for form in words:
            yield form, Entry("actor.pair", form, (f"n:{many}",))
    for form in file.pair_between:
        yield form, Entry("actor.pair", form, ("between",))
    for form in file.counterpart:
        yield form, Entry("actor.counterpart", "one")
    for form in file.counterparts:
        yield form, Entry("actor.counterpart", "several", ("plural",))
    for status, forms in file.status.items():
        for form in forms:
            yield form, Entry("status.cue", status)


def _words(data: PackData) -> Iterator[Pair]:
    file = data.words
    for form in file.titles:
        yield form, Entry("actor.title", form, ("post",) if form in file.own_titles else ())
    for form, offices in file.honours.items():
        yield form, Entry("actor.honour", form, tuple(offices))
    for form in file.stops:
        yield form, Entry("stop.word", form)
    for form in file.quiet:
        yield form, Entry("quiet.word", form)
    weighed = [w for w in data.markers.status.get("weighed", ()) if " " not in w] if file.gerunds else []
    for kind, forms in (("gerund.word", [*file.gerunds, *weighed]), ("lodging.word", file.lodgings)):
        for form in forms:
            yield form, Entry(kind, form)
    for form in file.no_names:
        yield form, Entry(HIDDEN, form)
    for form in file.particles:
        yield form, Entry("particle.word", form)
    for verb in file.reporting:
        name = verb.past or verb.also[0]
        for form, tags in verb_forms(verb, data.letters, data.pack.order):
            yield form, Entry("say.verb", name, tags)


def _frames(data: PackData) -> Iterator[Pair]:
    file = data.frames
    for name, nouns in file.nouns.items():
        for number, forms in (("", nouns.forms), ("dual", nouns.dual), ("plural", nouns.plural)):
            for form in forms:
                sitting = (SITTING,) if form in nouns.sittings else ()
                yield form, Entry("frame.noun", name, (number, *sitting) if number else sitting)
    used_as_light = {f.light for f in file.frames if f.light}
    used_as_verb = {f.verb for f in file.frames if f.verb}
    for name, verbs in file.verbs.items():
        for verb in verbs:
            for form, tags in verb_forms(verb, data.letters, data.pack.order):
                if name in used_as_light:
                    yield form, Entry("light.verb", name, tags)
                if name in used_as_verb:
                    yield form, Entry("frame.verb", name, tags)
    for form in file.guards:
        yield form, Entry("guard.word", form)
    for form in file.crowds:
        yield form, Entry("crowd.word", form)
    for form in file.strangers:
        yield form, Entry("stranger.word", form)
    for form in file.judging:
        yield form, Entry("judging.word", form)
    for form in file.neutrals:
        yield form, Entry("neutral.word", form)
    for form in file.carriers:
        yield form, Entry("carrier.word", form)
    for form in file.attending:
        yield form, Entry("carrier.attend", form)
    for form in file.openings:
        yield form, Entry("opening.word", form)
    for form in file.steady:
        yield form, Entry("steady.word", form)
    for channel, forms in file.channels.items():
        for form in forms:
            yield form, Entry("channel.word", channel)


def spellings(phrase: str, *, bound: bool = False) -> list[str]:
    """A phrase with its half-spaces as they are written (folding joins them) and as spaces; where its words may be
    `bound`, with a half-space for each of its spaces («کره‌جنوبی», «جمهوری‌اسلامی ایران»).
    """
    out = [phrase]
    if HALF_SPACE in phrase:
        out.append(phrase.replace(HALF_SPACE, " "))
    spaces = [at for at, letter in enumerate(phrase) if letter == " "] if bound else []
    return out + [phrase[:at] + HALF_SPACE + phrase[at + 1 :] for at in spaces]
