"""furniture.yml: the words by which what stands beside an article on its page is known."""

from __future__ import annotations

import msgspec


class FurnitureFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`heads` maps a kind to phrases that are a whole line or stand before a colon, dash or bar.

    Kinds: related, latest, keywords, comment, share, subscribe, advert, cookie, copyright, menu, breaking,
    source, byline, date, code, end. `within` phrases mark a short block in whatever place of it they stand.
    `goes_on` are the words with which a paragraph continues what was being told; `joined` are conjunctions
    written onto the word, and `lexical` the words that only look as if they held one. `reported` words bring
    in the agency of a report, and `desks` are words of who in its house wrote it and when, which stand before its name
    («به گزارش خبرنگار سیاسی ایسنا»).
    """

    heads: dict[str, list[str]] = {}
    within: dict[str, list[str]] = {}
    goes_on: list[str] = []
    joined: list[str] = []
    lexical: list[str] = []
    reported: list[str] = []
    desks: list[str] = []
