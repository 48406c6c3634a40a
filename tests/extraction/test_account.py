from dragoman.extraction import account
from extraction.reading import actors, passage, reader


def chain(language, text, outlet=None, speakers=()):
    of = passage(language, text)
    mentions = actors(of)
    told = [m for m in mentions if m.name in speakers]
    return account.read(of, 0, len(of.tokens), mentions, outlet, speakers=told, world=reader().world)


def test_spokesman_statement_agency_outlet():
    text = (
        "وذكر المتحدث باسم الرئاسة المصرية أحمد فهمي في بيان أن السيسي تلقى اتصالا هاتفيا من بوتين، "
        'وفق وكالة "شينخوا" الصينية.'
    )
    links = chain("ar", text, "Example Daily", ["Ahmed Fahmy"])
    assert links[0].speaker == "Ahmed Fahmy"
    assert links[0].medium == "statement"
    assert [x.agency for x in links if x.agency] == ["Xinhua"]
    assert links[-1].outlet == "Example Daily"


def test_agency_before_outlet_in_persian():
    links = chain("fa", "به گزارش ایسنا، وزیر خارجه ایران با همتای عمانی خود گفت‌وگو کرد.", "Example Daily")
    assert [(x.agency, x.outlet) for x in links] == [("ISNA", None), (None, "Example Daily")]


def test_an_institution_tells():
    links = chain("en", "The Egyptian presidency said Sisi received a phone call from Putin.")
    assert links and links[0].party == "EGY"


def test_an_anonymous_source_is_marked():
    links = chain("ar", "وأكدت مصادر دبلوماسية أن الوزيرين التقيا في القاهرة")
    assert any(x.anonymous for x in links)


def test_the_outlet_is_not_told_twice():
    links = chain("fa", "به گزارش ایسنا، وزیر خارجه ایران وارد مسقط شد.", "ISNA")
    assert [x.agency or x.outlet for x in links] == ["ISNA"]


def test_nothing_named_nothing_told():
    assert chain("en", "Russia and Egypt held talks in Cairo.") == []
