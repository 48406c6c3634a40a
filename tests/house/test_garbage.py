"""What a page leaves behind goes by itself: nothing that the corridor makes refers to itself in a circle."""

import gc

from dragoman.ingest.files import read_paths
from dragoman.model import Page
from dragoman.pipeline import read_page
from dragoman.reader import COMPILED, load

SAMPLES = COMPILED.parent / "samples" / "pages"


def test_reading_leaves_nothing_for_the_collector() -> None:
    reader = load()
    pages = [page for page in read_paths([str(SAMPLES)]) if isinstance(page, Page)]
    for page in pages:  # what is kept of words and packs is made
        read_page(page, reader)
    gc.collect()
    gc.disable()
    try:
        for page in pages:
            read_page(page, reader)
        assert gc.collect() == 0
    finally:
        gc.enable()
