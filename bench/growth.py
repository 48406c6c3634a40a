"""How the time of a page grows with its length: `python bench/growth.py`."""

from __future__ import annotations

import datetime
import time

from dragoman.model.page import Page
from dragoman.pipeline import read_page
from dragoman.reader import Reader, load

TIMES = (100, 200, 400, 800)
SENTENCES = {
    "ar": "التقى الرئيس المصري عبد الفتاح السيسي وزير الخارجية الأميركي أنتوني بلينكن في القاهرة وبحثا الوضع في غزة. ",
    "fa": "عباس عراقچی وزیر خارجه ایران با سرگئی لاوروف همتای روس خود در مسکو دیدار و درباره غزه گفت‌وگو کرد. ",
    "en": "US Secretary of State Antony Blinken met President Abdel Fattah El-Sisi in Cairo and discussed Gaza. ",
    "figures": "12 people were killed and 13 injured in Gaza on Thursday, the health ministry said. ",
    "statements": "Egyptian Foreign Minister Sameh Shoukry said that Egypt rejects the displacement of Palestinians. ",
    "one sentence": "عراقچی با لاوروف در مسکو دیدار کرد و ",
    "left out": "والتقى نظيره الأردني أيمن الصفدي ثم توجه إلى بغداد ",
    "pronouns": '"We had a call with Putin and I met Lavrov," he said. ',
}


def seconds(reader: Reader, text: str) -> float:
    """The better of two readings, in seconds."""
    page = Page(source="page", text=text, sha256="0" * 64, published=datetime.date(2024, 3, 22))
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        read_page(page, reader)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Prints a row for each kind of sentence: seconds at each length."""
    reader = load()
    print(f"{'repeated':14}" + "".join(f"{n:>8} x" for n in TIMES) + "   last doubling")
    for name, sentence in SENTENCES.items():
        took = [seconds(reader, sentence * n) for n in TIMES]
        print(f"{name:14}" + "".join(f"{t:>8.2f} s" for t in took) + f"   {took[-1] / took[-2]:.1f}")


if __name__ == "__main__":
    main()
