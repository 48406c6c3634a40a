"""A cluster's reports to one event: the consensus of every field, who supports it and who dissents."""

from __future__ import annotations

from typing import Any

from dragoman.merging.cluster import Join
from dragoman.merging.company import company
from dragoman.merging.fold_date import fold_date
from dragoman.merging.fold_parties import fold_attendees, fold_parties
from dragoman.merging.merged import Company, Merged, Reported, Support
from dragoman.merging.report import Told
from dragoman.merging.tally import cite, first, tally
from dragoman.merging.voices import voices
from dragoman.model import Assertion, Link, Span, Topic
from dragoman.model.event import Place

_PLAIN = {"mode": None, "channel": "unspecified", "form": None, "directness": "unknown", "outcome": "unknown"}
_STATUS = ("occurred", "denied", "planned", "called-for", "hypothetical")
# A plan goes before its day, a journey before the meeting: no dissent, they are kept as `field.value`.
_EARLIER = {"status": "planned", "form": "travel"}


def fold(
    reports: tuple[Told, ...], *, id: str, former_ids: tuple[str, ...] = (), joins: tuple[Join, ...] = ()
) -> Merged:
    """The merged event of a cluster's reports, in their order."""
    support: dict[str, tuple[Support, ...]] = {"type": tally((i, r.type) for i, r in enumerate(reports))}
    plain = {name: _plain(name, reports, support, otherwise) for name, otherwise in _PLAIN.items()}
    status = _status(reports, support)
    support["salience"] = (_salience(reports),)
    date, support_date = fold_date(reports)
    weekdays = tally((i, r.weekday) for i, r in enumerate(reports)) if date is None else ()
    if weekdays:
        support["weekday"] = weekdays
    parties, support_parties = fold_parties(reports)
    place, support_place = _place(reports) if plain["channel"] not in ("phone", "letter") else (None, ())
    support |= {"date": support_date, **support_parties, "place": support_place}
    topics = _topics(reports, support)
    vote = tally((i, r.told.vote) for i, r in enumerate(reports))
    support["vote"] = vote
    days = [r.published for r in reports if r.published]
    support = {name: values for name, values in support.items() if values}
    return Merged(
        id=id,
        type=reports[0].type,
        status=status,
        salience=support["salience"][0].value,
        date=date,
        weekday=first(weekdays),
        parties=parties,
        attendees=fold_attendees(reports),
        place=place,
        topics=topics,
        account=_account(reports),
        assertions=_assertions(reports),
        vote=first(vote),
        because=_because(reports, support),
        evidence=tuple(s for i, r in enumerate(reports) for s in cite(i, r.told.evidence)),
        rules=tuple(sorted({rule for r in reports for rule in r.told.rules})),
        support=support,
        conflicts=tuple(sorted(name for name, values in support.items() if len(values) > 1)),
        reports=tuple(_reported(r, company(r, reports, date)) for r in reports),
        languages=tuple(sorted({r.language for r in reports})),
        first_reported=min(days, default=None),
        former_ids=former_ids,
        joins=joins,
        voices=voices(reports),
        made_by=tuple(dict.fromkeys(r.made_by for r in reports)),
        **plain,
    )


def _plain(name: str, reports: tuple[Told, ...], support: dict[str, tuple[Support, ...]], otherwise: Any) -> Any:
    values = tally((i, getattr(r.told, name)) for i, r in enumerate(reports))
    if len(values) > 1 and name in _EARLIER:
        values = _set_aside(values, name, support)
    support[name] = values
    return first(values, otherwise=otherwise)


def _set_aside(values: tuple[Support, ...], name: str, support: dict[str, tuple[Support, ...]]) -> tuple[Support, ...]:
    early = [v for v in values if v.value == _EARLIER[name]]
    if early:
        support[f"{name}.{_EARLIER[name]}"] = tuple(early)
    return tuple(v for v in values if v.value != _EARLIER[name])


def _status(reports: tuple[Told, ...], support: dict[str, tuple[Support, ...]]) -> str:
    """What took place took place, whoever planned it before or denies it: the denial stays as a dissent."""
    values = tally((i, r.status) for i, r in enumerate(reports))
    ranked = sorted(values, key=lambda v: _STATUS.index(v.value) if v.value in _STATUS else len(_STATUS))
    if ranked[0].value == "occurred":
        ranked = list(_set_aside(tuple(ranked), "status", support))
    support["status"] = tuple(ranked)
    return str(ranked[0].value)


def _salience(reports: tuple[Told, ...]) -> Support:
    """Main where any page has it as its news: a rank on a page, so never a conflict."""
    main = tuple(i for i, r in enumerate(reports) if r.salience == "main")
    return Support("main", main) if main else Support("background", tuple(range(len(reports))))


def _place(reports: tuple[Told, ...]) -> tuple[Place | None, tuple[Support, ...]]:
    told = [(i, r.told.place) for i, r in enumerate(reports) if r.told.place]
    countries = tally((i, p.country) for i, p in told)
    cities = tally((i, p.city) for i, p in told if p.country == first(countries))
    if not countries and not cities:
        return None, ()
    country, city = first(countries), first(cities)
    values = []
    backing = tuple(i for i, p in told if p.country == country and p.city in (None, city))
    values.append(Support({"country": country, "city": city}, backing))
    rest = tally((i, {"country": p.country, "city": p.city}) for i, p in told if i not in backing)
    evidence = tuple(s for i, p in told if i in backing for s in cite(i, p.evidence))
    return Place(country=country, city=city, evidence=evidence), (*values, *rest)


def _topics(reports: tuple[Told, ...], support: dict[str, tuple[Support, ...]]) -> tuple[Topic, ...]:
    """Every topic that any report names; naming fewer is no dissent."""
    spans: dict[str, list[Span]] = {}
    who: dict[str, list[int]] = {}
    for index, report in enumerate(reports):
        for topic in report.told.topics:
            spans.setdefault(topic.topic, []).extend(cite(index, topic.evidence))
            if index not in who.setdefault(topic.topic, []):
                who[topic.topic].append(index)
    order = sorted(spans, key=lambda t: (-len(who[t]), t))
    if order:
        support["topics"] = (Support(order, tuple(sorted({i for t in order for i in who[t]}))),)
        support |= {f"topics.{t}": (Support(t, tuple(who[t])),) for t in order}
    return tuple(Topic(topic=t, evidence=tuple(spans[t])) for t in order)


def _account(reports: tuple[Told, ...]) -> tuple[Link, ...]:
    """Everyone by whose account the event is known, once, in the order of the reports."""
    out: dict[tuple[Any, ...], tuple[Link, list[Span]]] = {}
    for index, report in enumerate(reports):
        for link in report.told.account:
            key = (
                link.speaker,
                link.office,
                link.party,
                link.body,
                link.medium,
                link.agency,
                link.outlet,
                link.anonymous,
            )
            out.setdefault(key, (link, []))[1].extend(cite(index, link.evidence))
    return tuple(
        Link(**{**{n: getattr(link, n) for n in link.__struct_fields__}, "evidence": tuple(spans)})
        for link, spans in out.values()
    )


def _assertions(reports: tuple[Told, ...]) -> tuple[Assertion, ...]:
    out: dict[tuple[str, str], list[Span]] = {}
    for index, report in enumerate(reports):
        for one in report.told.assertions:
            out.setdefault((one.by, one.says), []).extend(cite(index, one.evidence))
    return tuple(Assertion(by=by, says=says, evidence=tuple(spans)) for (by, says), spans in out.items())


def _because(reports: tuple[Told, ...], support: dict[str, tuple[Support, ...]]) -> dict[str, tuple[Span, ...]]:
    """The words behind the consensus of the plain fields, from those who support it."""
    out: dict[str, tuple[Span, ...]] = {}
    for name in sorted({name for r in reports for name in r.told.because}):
        backing = support[name][0].reports if name in support else range(len(reports))
        spans = tuple(s for i in backing for s in cite(i, reports[i].told.because.get(name, ())))
        if spans:
            out[name] = spans
    return out


def _reported(report: Told, bounds: Company | None) -> Reported:
    return Reported(
        source=report.source,
        article=report.article,
        event=report.event,
        report=report.digest,
        language=report.language,
        outlet=report.outlet,
        url=report.url,
        published=report.published,
        company=bounds,
    )
