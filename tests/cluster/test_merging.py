"""The merge in steps over parts gives the events of the merge over all."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

import dragoman
from dragoman.cluster.merging import events_of_group, groups, pack_report, pack_told, pairs_of_block
from dragoman.ingest.files import read_paths
from dragoman.merging import Merged, in_order, merge
from dragoman.merging.block import keys
from dragoman.merging.kin import relate
from dragoman.merging.report import Told, reports_of
from dragoman.model import Article, Page
from dragoman.pipeline import read_page
from dragoman.reader import load

SAMPLES = Path(dragoman.__file__).parent / "data" / "samples" / "pages"


def in_steps(articles: list[Article]) -> list[Merged]:
    """As a cluster does it: everything that goes from one step to the next is bytes or names. What ties events of two
    groups no step sees: that is looked for in all of them here, as in the whole.
    """
    told: dict[str, Told] = {}
    blocks: dict[str, list[bytes]] = defaultdict(list)
    alike: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for report in reports_of(article):
            told[report.uid] = report
            alike[report.digest].add(report.uid)
            for key in keys(report):
                blocks[key].append(pack_report(report))
    pairs = sorted({pair for bodies in blocks.values() for pair in pairs_of_block(bodies)})
    root = groups(pairs, [sorted(uids) for uids in alike.values() if len(uids) > 1])
    together: dict[str, list[str]] = defaultdict(list)
    for uid in told:
        together[root.get(uid, uid)].append(uid)
    events = []
    for uids in together.values():
        beside = {uid: [other for one, other in pairs if one == uid] for uid in uids}
        events += events_of_group([pack_told(told[uid]) for uid in uids], beside)
    return relate(sorted(events, key=in_order))


@pytest.fixture(scope="module")
def samples() -> list[Article]:
    reader = load()
    found = [page for page in read_paths([str(SAMPLES)]) if isinstance(page, Page)]
    return [article for page in found for article in read_page(page, reader)]


def test_steps_give_what_the_whole_gives(samples: list[Article]) -> None:
    assert [msgspec.json.encode(e) for e in in_steps(samples)] == [msgspec.json.encode(e) for e in merge(samples)]


def test_order_and_copies_change_nothing(samples: list[Article]) -> None:
    copies = [msgspec.structs.replace(a, source=f"copy/{a.source}") for a in samples[::3]]
    articles = [*samples, *copies, *samples[:4]]
    expected = [msgspec.json.encode(e) for e in merge(articles)]
    for seed in range(3):
        random.Random(seed).shuffle(articles)
        assert [msgspec.json.encode(e) for e in in_steps(articles)] == expected


def test_crowded_blocks_are_compared_as_in_the_whole(make: SimpleNamespace) -> None:
    chance = random.Random(7)
    articles = []
    for number in range(150):
        day = f"2023-12-{chance.randint(1, 28):02}"
        event = make.event(
            "EGY", "RUS", days=day if chance.random() < 0.6 else None, words=f"they spoke of {number % 9} matters",
            topics=chance.choice(("gaza", "trade", "")), channel=chance.choice(("phone", "in-person", "unspecified")),
        )  # fmt: skip
        articles.append(make.article(f"p{number}", event, published=day if chance.random() < 0.9 else None))
    assert [msgspec.json.encode(e) for e in in_steps(articles)] == [msgspec.json.encode(e) for e in merge(articles)]
