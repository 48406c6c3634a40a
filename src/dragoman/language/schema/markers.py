"""markers.yml: the small words that hold a clause together."""

from __future__ import annotations

import msgspec

from dragoman.language.schema.talks_words import TalksWords


class MarkersFile(TalksWords, msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`marks` maps a mark (with, from, to, at, between, through, by, about, place, margins, source, object) to words.

    `clitic_marks` does so for prepositions that are written onto the word. `counterpart` words («نظير») take their
    office from the one they answer to; `pair` words («الجانبان») stand for the two last named, those of `pair_of` for
    two of an office («الوزيران»); `ours` for the outlet's own country. `status` words change what is told (planned,
    called-for, denied, refused, negated, cancelled, postponed); those under `none` say nothing. Words of `counted`
    («الدول الثلاث») stand for so many parties as were last listed together.

    `pronoun` maps a preposition with its pronoun («معه») to a mark, a + where it stands for several, a 1 where for who
    says it; `pair_between` are the same for the two («بينهما»), `personal` those that are written as subject ("he": he,
    "I": i, "we": we), `me` one to whom something is done, and `neuter` those ("it") for what the sentence before is
    about. `complementizers`, `relatives`, `conjunctions` and `breaks` open clauses (a relative word that is
    `objective`, "whom", one in which something is done to whom it hangs on), and so do `onward` words («حيث», «كما»),
    whose clause hangs on no noun; `then` («ثم») lists like a conjunction, and who has something stands with «لـ» behind
    a word of `having` («كان للوزير لقاء»); holders of a word of `two_lands` («وزيرا خارجية البلدين») are those of the
    two states told before; one of `there` («حيث», "where") hangs its clause on a place; `also` goes on with who acts,
    `afterwards` ones («سپس», "then"), unless in a phrase of `not_afterwards` ("since then"), with what he did next on
    that day, `here` is where a report was filed; behind `began_by` ("initiated by") and before `began` ("request")
    stands who began a call. `own` («بلاده»), `same` («هذا البلد») and `home` («کشورش») point back to a state,
    `pointers` («هذا») to a contact told before, `together` to its day; `rounds` («جولة») with `rounds_between`
    («الثالثة من») before talks say that they are one of several, `other_rounds` `before` or `behind` it («المقبلة»)
    that it is another; `pacts` («مذكرة», "treaty") are signed by who has met; `summit_of` gives the adjectives that
    name a body beside a word for a summit («القمة العربية»). `earlier` words beside a contact without a day say that it
    is not the news: so do, even where a page tells its news, `earlier_past` («كان قد», «کرده بود»: before another past)
    and `earlier_opening`, which open a sentence («وكان …»), unless in a phrase of `earlier_none`, and `earlier_noted`
    («يذكر أن»), which open what a page adds, `earlier_recent` («مؤخرا») in its clause; what `earlier_once` («سبق أن»),
    `earlier_times` («مرتين») or behind `earlier_not_first` («ليست الأولى») is told, or a noun with `earlier_former`
    («السابق») right behind it, was another time than the news; `troubles` ("the crisis in") are where a place behind
    them is, not those who speak of them, `on_journey` words ("on a visit") lead in a journey on which something was
    said, `on_which` words ("when") hang a clause on the day before them, `elsewhere` words ("tribal", "Western") say of
    whom people are who are not those of the place where they are, `accounts` ("an inquiry", "the minutes") are asked of
    what took place, `earlier_during` («خلال الحرب») there right behind a party or predicate; `earlier_of` («الأخيرة»,
    "previous") does so right behind its noun (in English before it), `earlier_last` («آخر») before it. `earlier_when`
    («وقتی») opens the time of something else, `earlier_known` («سابقه») stands before talks that are but known of,
    `earlier_halt` («توقف») before such as stopped, `earlier_halted` («متوقف») behind them, `earlier_rated` («بود») ends
    what a journey was or came to; a noun with one of `current` («جاری») goes on, and talks that will `lasting_on`
    («ادامه») do, or that have not come to one of `ends` («پایان»); the journeys of `crowds` («زائران») are nobody's,
    and what is `related` («مربوط») to something need not be of who speaks of it; a question without one of
    `interrogatives` («چه») asks whether. A day on the other side of `before` («قبل») is another's; so is one behind
    `since` («منذ») and further words, and that of one of `occasions` («بمناسبة»), or one right behind the nouns that
    days give their names to, `day_names` («أحداث» 7 أكتوبر); a day right behind one of `day_owners` («اظهارات» امروز)
    is that of what was said or done then, a weekday right behind one of `same_day` ("later Sunday") is that of what is
    told; what is planned for one of `deadlines` («بحلول» نهاية مايو, "by" May) can be until its end. What took place
    `meanwhile` («بالتزامن مع») has the day of what is told with it; a `loose` distance («أكثر من»
    أسبوع) is one of some days, by the words for more and for less. What was `due` («قرار بود» before its verb,
    `ruling`, «برنامه‌ریزی شده بود» behind its day, `said`) may have been called off or put off since.
    A contact that somebody says was not, with one of `denying` («لم»), is denied, unless one of `excepting` follows
    («إلا»). What somebody reveals (`revealing`, «كشف») or others answer (`reacting`, «ندد») is not of the day on which
    they do (`came`, «جاء», opens a sentence that says in what something was said, or after what: one of `prompt`,
    «عقب», on its day), what was before one of `blows` («قبل القصف») is no news; nor is one's own contact behind a verb
    of `recalling` («أشار إلى لقائه»), one behind `causes` («على خلفية») or `conceding` words («رغم»), nor a verb behind
    `after_that` («بعد أن»). A clause with one of `held` right behind a noun («التي جرت الأحد») says when that was.

    Of `status` words, `chance` («احتمال») is that of the noun behind it, `next` («مقبلة») stand right behind the noun,
    `unplanned` («ليس من المقرر») says that there is no plan of it, `unable` ("unable to") right before its verb that it
    could not be, `readied` ("preparations for") before a noun and whose it is that it is to come, `furthered` («تكثيف»)
    right before talks only that there should be more of them, `agreed` («على عقد») stands right before it, `may` («قد»)
    before a present tense, `asked` («هل») before a question, `sought` («به دنبال») and `awaited` («منتظر») right before
    the noun, the former where one of `copulas` («است») ends the clause, `unsure` («هدد») before what is then not called
    off, `any` («هرگونه») right before the noun, `idle` («شرط») before what is only aimed at, `open` («معلوم نیست»)
    before a verb that says what may be, `declined` («خودداری») behind the noun that «از» leads in, `favoured` («حمایت»)
    behind one of talks that nobody says were held, `aired` («سخن می‌گوید») so where they are with no person,
    `consented` («موافقت»), `opposed` where «با» leads in, `impossible` («ممکن نیست») behind what cannot be, `meant`
    («قصد») and `scheduled` («برنامه») right before the noun, `managed` («توانست») before a verb of what then took
    place, `needful` («ضرورة») before a noun or before another that carries it, `wanting` («يحتاج إلى») right behind a
    noun and its sides, `weighed` («يدرس»), `intended` («يعتزم») and `aspired` («يسعى») before their subject and a noun,
    `notice` («خبر داد») behind a journey that is then still to come. `withdrawn` («عدل») rule what «عن» leads in behind
    their subject, `pledged` («تعهد») what «ب» does. `prepared` words («ترتيب») make the noun before which they stand,
    or whose «لـ», one that is to come, as those of `resolve` do, by status, before whose they are.

    `joint` («ثلاثي») is held by all, `separate` («على حدة») with each apart, `indirect` without sitting together; what
    is planned `again` («مجددا») is not what took place; `another` ("a second", right before a noun) and `prior` ones
    ("their previous") tell of another contact than the one told. `inner` and `determiners` may stand inside a phrase,
    `each` («کشورهای») before a list, `modifiers` ("senior") between it and its preposition; behind `articles` ("a")
    stands a noun; `undoing` («إلغاء») calls nouns off, no verb told behind it; `guests` ("visiting") make somebody a
    guest. A preposition reaches over `heads` ("with members of Hamas"); what "with" joins to a `bound` noun ("the deal
    with Iran") is no partner. `dual_words` make a noun that of the two ("their talks").

    `qualifiers` («رسمی») may stand between noun and possessor, with `panels` («شورای») among them, `grounds`
    («فرودگاه») between a verb of arrival and the place; behind `houses` («قصر») and whose they are stands the city;
    gatherings of a body that one of `namesakes` («شنغهاي») calls are elsewhere. `finite` verbs close a clause inside
    another before a comma, `closing` ones without; `ideas` («مذاکره») are but thought of as the object of another verb,
    or right behind one of `thought` («موضوع»), whose `voiced` words («سخنان») at a meeting are spoken of was there,
    what stands before one of `axes` («محور») and talks is their topic; `first` words («ما») show that somebody speaks
    of themselves (in `pronoun`, a 1), `third` («او») own a noun, `owners` ("his") do before it. `spans` ("twice") say
    how often two spoke, `ranked` ones ("the first to visit"), `pleased` ones ("glad to meet") and `managing` ones ("was
    able to meet") that an infinitive tells what was done, the last also on what day, `urging` ones ("called on Iraq to
    hold talks") that it tells what somebody else is asked to do, `keeping` ones ("prevented him from meeting") that it
    was not done, `doing_so` ones ("with Oman mediating") that "with" leads in no partner, as do `doing_else` ones
    behind a comma (", with Oman seeking a truce"), and `attendance` ones that those before them were there ("with
    Israeli and Qatari officials in attendance"); in talks that `helping` words ("to hasten negotiations") have as their
    object who says so need not be; `concluding` verbs ("after talks, X and Y agreed") say that those before them held
    the talks, as do `pledging` ones, which each may do alone, behind "their talks". `reactions` are the words whose
    "on" («علق على لقاء …») leads to what is only spoken about, `no_future` words («سياسي») begin like an Arabic future.
    Words of `comprising` («يضم») stand between people and those whom they are; `sorts` («حركة») may stand before the
    quotes in which a body is named, `pair_sorts` («حركتي») before two, `realms` («جمهورية») before a state; words
    `of_state` behind an adjective that representatives speak for it ("of the Iraqi side"); behind `impersonal` verbs
    «لـ» leads in who does what follows («سبق للوزير أن التقى»), and a present tense right behind `unrealised` ones
    («أن») tells what has not been, but behind `managed` ones («استطاع»); who comes in one of `vehicles` («طائرة») comes
    himself, and of `committees` («اللجنة») that sit the states met; whose `wishes` («تحيات») somebody conveys was not
    there, nor need he have been to whom they go; `behalf` («عن») behind those who speak for somebody, `epithets`
    («جدید») between office and state, `purposes` («برای») before what is only meant to be done, with `doing` («انجام»)
    between; one of `countries` before one of `chairs` is itself the member («کشور عضو ناتو»); `fields` («روابط خارجی»)
    between an office and the house that it is in are what it is charged with; one of `chairs` («رئیس») right before the
    name of a body is somebody of it, and before one of `organs` («شورای») of the state behind that; words of `suite`
    («همراه») behind a delegation say that it came with somebody; who is asked to come to a `table` («به میز مذاکره»)
    comes there with one of the verbs of `tabling` («بازگردد»), whom somebody would have there is `drawn` to it
    («بکشاند») or, past an aim, `drawn_or_drew`; one of `proposals` («پیشنهاد») to talk is put to whoever is `answering`
    it («رد کرد»), two states look together into `ways` («راه‌های») to make more of `own_ties` («همکاری»), who is
    `invited_to` (beside an invitation, «به مذاکره») talks is wanted there; `mutual` («با هم») is each other. what is
    told with one of `public` («توییت») is told to all; `gone` («شد») makes a word of setting out («راهی») one of what
    was done, one of `should` («باشد») ends what ought to be, also behind talks that somebody goes `into` («وارد»), two
    states before one of `disputes` ("the Russia-Ukraine war") are whose it is, `doing_there` words ("holding") open
    what who is somewhere does there, `entering` («می‌شود») one of arriving («وارد») one of what is to come, `being`
    («است») with a weekday a host («میزبان») one of what is to come, in English a noun ("is on Friday"). Talks are held
    in rooms apart with `near`, face to face with `face`; what stands with a word of `ceremony` is one. `heading` words
    («برئاسة») stand between a delegation and its head; `located` words say where somebody is; who is received beside
    one of `forums` ("summit") is not at his host's; `gatherings` ("leaders") make a body of those who met. A
    preposition reaches over `lands` too ("to the two countries of Iraq and Syria"), which name no people; one of
    `namely` («وهي») behind them opens a list of them. `venues` are cities in which others meet; `including` opens a
    list of some who are meant, `further` ("among others") ends one, with `attending` ("attended") others were there.
    `passives` ("was") stand before a participle, `modals` ("will") before a verb's bare form, `infinitives` ("to")
    before an infinitive, whose subject is the object of `controls` ("invited him to"); behind `clausal` verbs ("said")
    stands no object but a clause; `possessives` ("'s") stand behind an owner, where they are written as a word.

    `stays` maps a number of days to the words by which a visit lasts so many («سه‌روزه», "three-day"), which stand
    behind one of `lasting` where the pack has any («تستغرق»), `nth_days` the day to the words by which talks are in it
    («ثاني أيام»). Who is welcomed at one of `doors` ("airport"), or with one of `rites` ("red carpet"), is received.
    Who is subject of a word of `hosting` («تستضيف», "hosts") has the talks at home. What an Arabic present tense tells
    goes on beside one of `underway` («حاليا»), is to come beside one of `later` («الفترة المقبلة»), and so is a journey
    told by one of `beginning` («يبدأ»); a day behind one of `issued` («نشرته») is that of the telling, behind one of
    `preparing` («التحضير لقمة …») that of what is prepared; behind one of `seated` («المنعقدة») stands where a noun is
    held. A noun behind `going` («در حال») goes on, one before `dealt` («تناولت») took place, and so did the subject of
    one of `outcomes` that is negated («لم يسفر»); `undone` words ("did not") deny what would lie behind. Those of whom
    it is said, behind "in which", that they `took_part` were in talks. What a notion is `bringing` about («أدت») was
    held. A contact that `rumours` («أنباء») tell, of which something `untrue` is said («عارية عن الصحة») or which stand
    behind a verb of `disputing` («فند»), is denied; what one is to do, behind a verb of `doubting` («شكك»), is not
    done. Talks behind one of `halts` («تعثر»), or of which one of `halted` («متوقفة») is said, are not held, nor is
    what one only weighs: a verb of `weighing` (`now` "is", `if` "would be" even with a day) says that it is `pointless`
    (`too`, as what was held may be, "a mistake", or `never`, "premature": so may one of the `past`, "was", in what
    somebody said); talks behind one of `backing` («دعم»), or of which one of `needed` («ضرورية») is said, are what
    somebody is for. A day beside `calling_off` ("cancelled") is not its own, one behind `set_for` ("due on") is. A day
    behind `succeeding` ("came"), or of those that it `follows`, and what came before is not that of what came, nor one
    behind what it `precedes` ("was followed by"). What a verbal noun (one of `starting`, or a carrier) leads in behind
    `bidding` («تعهد») or of `notions` («مقترح», of which `readiness` is one's own) is not held by that, nor behind
    `supposing`. Those whom `alongside` words lead in between commas do what the subject does. What several call for
    with `appealing` words ("urged") is for others to hold. `participles` («کرده») may have the tense of a verb behind.
    """

    marks: dict[str, list[str]]
    clitic_marks: dict[str, str] = {}
    counterpart: list[str] = []
    counterparts: list[str] = []
    pair: list[str] = []
    pair_of: dict[str, list[str]] = {}
    pair_between: list[str] = []
    counted: dict[int, list[str]] = {}
    pronoun: dict[str, str] = {}
    personal: dict[str, str] = {}
    me: list[str] = []
    neuter: list[str] = []
    ours: list[str] = []
    complementizers: list[str] = []
    relatives: list[str] = []
    objective: list[str] = []
    onward: list[str] = []
    there: list[str] = []
    here: list[str] = []
    also: list[str] = []
    afterwards: list[str] = []
    not_afterwards: list[str] = []
    began_by: list[str] = []
    began: list[str] = []
    conjunctions: list[str] = []
    then: list[str] = []
    having: list[str] = []
    two_lands: list[str] = []
    breaks: list[str] = []
    status: dict[str, list[str]] = {}
    resolve: dict[str, list[str]] = {}
    own: list[str] = []
    same: list[str] = []
    home: list[str] = []
    earlier: list[str] = []
    earlier_past: list[str] = []
    lasting_on: list[str] = []
    ends: list[str] = []
    crowds: list[str] = []
    interrogatives: list[str] = []
    related: list[str] = []
    earlier_opening: list[str] = []
    earlier_noted: list[str] = []
    earlier_none: list[str] = []
    earlier_of: list[str] = []
    earlier_last: list[str] = []
    since: list[str] = []
    same_day: list[str] = []
    denying: list[str] = []
    excepting: list[str] = []
    revealing: list[str] = []
    reacting: list[str] = []
    conceding: list[str] = []
    came: list[str] = []
    prompt: list[str] = []
    held: list[str] = []
    causes: list[str] = []
    recalling: list[str] = []
    after_that: list[str] = []
    blows: list[str] = []
    meanwhile: list[str] = []
    occasions: list[str] = []
    deadlines: list[str] = []
    day_names: list[str] = []
    day_owners: list[str] = []
    staying: list[str] = []
    stayed: list[str] = []
    loose: dict[str, list[str]] = {}
    due: dict[str, list[str]] = {}
    earlier_recent: list[str] = []
    earlier_once: list[str] = []
    earlier_times: list[str] = []
    earlier_not_first: list[str] = []
    earlier_former: list[str] = []
    earlier_during: list[str] = []
    on_which: list[str] = []
    accounts: list[str] = []
    elsewhere: list[str] = []
    of_state: list[str] = []
    on_journey: list[str] = []
    troubles: list[str] = []
    earlier_when: list[str] = []
    earlier_known: list[str] = []
    earlier_halt: list[str] = []
    earlier_halted: list[str] = []
    earlier_rated: list[str] = []
    current: list[str] = []
    before: list[str] = []
    pointers: list[str] = []
    rounds: list[str] = []
    rounds_between: list[str] = []
    other_rounds: dict[str, list[str]] = {}
    pacts: list[str] = []
    summit_of: dict[str, list[str]] = {}
    inner: list[str] = []
    determiners: list[str] = []
    articles: list[str] = []
    undoing: list[str] = []
    modifiers: list[str] = []
    guests: list[str] = []
    heads: list[str] = []
    bound: list[str] = []
    joint: list[str] = []
    separate: list[str] = []
    again: list[str] = []
    another: list[str] = []
    prior: list[str] = []
    dual_words: list[str] = []
    together: list[str] = []
    axes: list[str] = []
    closing: list[str] = []
    ideas: list[str] = []
    thought: list[str] = []
    voiced: list[str] = []
    indirect: list[str] = []
    near: list[str] = []
    face: list[str] = []
    ceremony: list[str] = []
    located: list[str] = []
    heading: list[str] = []
    forums: list[str] = []
    gatherings: list[str] = []
    stays: dict[int, list[str]] = {}
    nth_days: dict[int, list[str]] = {}
    lasting: list[str] = []
    doors: list[str] = []
    rites: list[str] = []
    hosting: list[str] = []
    going: list[str] = []
    underway: list[str] = []
    later: list[str] = []
    issued: list[str] = []
    preparing: list[str] = []
    seated: list[str] = []
    beginning: list[str] = []
    dealt: list[str] = []
    outcomes: list[str] = []
    participles: list[str] = []
    undone: list[str] = []
    alongside: list[str] = []
    appealing: list[str] = []
    bringing: list[str] = []
    took_part: list[str] = []
    rumours: list[str] = []
    untrue: list[str] = []
    disputing: list[str] = []
    doubting: list[str] = []
    halts: list[str] = []
    halted: list[str] = []
    pointless: dict[str, list[str]] = {}
    weighing: dict[str, list[str]] = {}
    succeeding: list[str] = []
    calling_off: list[str] = []
    set_for: list[str] = []
    follows: list[str] = []
    precedes: list[str] = []
    backing: list[str] = []
    needed: list[str] = []
    bidding: list[str] = []
    notions: list[str] = []
    readiness: list[str] = []
    supposing: list[str] = []
    starting: list[str] = []
    each: list[str] = []
    qualifiers: list[str] = []
    panels: list[str] = []
    finite: list[str] = []
    gone: list[str] = []
    entering: list[str] = []
    disputes: list[str] = []
    doing_there: list[str] = []
    into: list[str] = []
    should: list[str] = []
    being: list[str] = []
    public: list[str] = []
    copulas: list[str] = []
    first: list[str] = []
    we: list[str] = []
    third: list[str] = []
    owners: list[str] = []
    spans: list[str] = []
    ranked: list[str] = []
    pleased: list[str] = []
    managing: list[str] = []
    urging: list[str] = []
    keeping: list[str] = []
    doing_so: list[str] = []
    doing_else: list[str] = []
    attendance: list[str] = []
    helping: list[str] = []
    concluding: list[str] = []
    pledging: list[str] = []
    reactions: list[str] = []
    no_future: list[str] = []
    partitives: list[str] = []
    sorts: list[str] = []
    pair_sorts: list[str] = []
    realms: list[str] = []
    vehicles: list[str] = []
    committees: list[str] = []
    comprising: list[str] = []
    impersonal: list[str] = []
    unrealised: list[str] = []
    managed: list[str] = []
    wishes: list[str] = []
    behalf: list[str] = []
    epithets: list[str] = []
    purposes: list[str] = []
    doing: list[str] = []
    suite: list[str] = []
    chairs: list[str] = []
    countries: list[str] = []
    fields: list[str] = []
    organs: list[str] = []
    table: list[str] = []
    invited_to: list[str] = []
    ways: list[str] = []
    own_ties: list[str] = []
    tabling: list[str] = []
    drawn: list[str] = []
    drawn_or_drew: list[str] = []
    proposals: list[str] = []
    answering: list[str] = []
    mutual: list[str] = []
    grounds: list[str] = []
    houses: list[str] = []
    namesakes: list[str] = []
    lands: list[str] = []
    namely: list[str] = []
    passives: list[str] = []
    including: list[str] = []
    further: list[str] = []
    attending: list[str] = []
    venues: list[str] = []
    modals: list[str] = []
    infinitives: list[str] = []
    controls: list[str] = []
    clausal: list[str] = []
    possessives: list[str] = []
