"""Parts of a word that pages write apart («خارجه ی ترکیه», «هسته ای», «می کند», «گفت و گو»), as they lose half-spaces.

Such a part is no word of its own, nor is an Arabic conjunction that stands alone («الوزير و نظيره»). The space beside
it is taken for the half-space that would join it, on the page and in the phrases of a pack alike: so both meet, however
either is written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import product

import msgspec

from dragoman.text.letters import DROPPED_RANGES, HALF_SPACE, fold_table

_MARKS = "".join(f"{chr(first)}-{chr(last)}" for first, last in DROPPED_RANGES)
_LETTER = r"[^\W\d_]"
_STOP = rf"(?![{_MARKS}]*\w)"
ANY = ("",)  # the heads of what may stand behind any word


class Loose(msgspec.Struct, frozen=True, eq=False):
    """What finds spaces inside a word. `parts` finds a space before a part that is no word, and `heads` are what may
    stand before it, folded: ends of a word, or, with a space at their front, words. `leads` finds a word that is
    written onto the next where that ends as a verb does, but for behind the words `unless`; behind a number only onto
    the verbs `even` («به ۱۶ می رسد», but «۱۶ می وارد شد»). `alone` finds the space behind a conjunction that stands
    alone.
    """

    table: dict[int, str | None]
    parts: re.Pattern[str] | None
    heads: dict[str, tuple[str, ...]]
    leads: re.Pattern[str] | None
    unless: frozenset[str]
    even: frozenset[str]
    alone: re.Pattern[str] | None

    def part(self, found: re.Match[str]) -> str:
        """The half-space for a space between a head and its part, or the space."""
        heads = self.heads[_key(found[1], self.table)]
        if heads == ANY:
            return HALF_SPACE
        before = found.string[max(0, found.start() - LONGEST) : found.start()]
        return HALF_SPACE if f" {_plain(before, self.table)}".endswith(heads) else " "

    def lead(self, found: re.Match[str]) -> str:
        """A word written onto the next, with a half-space for the space behind it."""
        raw, at = found.string, found.start()
        if at and (raw[at - 1].isalnum() or raw[at - 1] == HALF_SPACE):
            return found[0]  # the end of a word
        before = raw[max(0, at - LONGEST) : at].split()
        word = before[-1].translate(self.table) if before else ""
        if word in self.unless or (word[-1:].isdecimal() and self._next(raw, found.end()) not in self.even):
            return found[0]
        return found[0][:-1] + HALF_SPACE

    def _next(self, raw: str, at: int) -> str:
        return _plain(raw[at : at + LONGEST], self.table).split()[0]


LONGEST = 24  # characters of a head that are looked at


def pattern(
    endings: Iterable[str],
    *,
    joined: Iterable[str] = (),
    leads: Mapping[str, Collection[str]] | None = None,
    unless: Iterable[str] = (),
    even: Iterable[str] = (),
    letters: Mapping[str, str] | None = None,
    alone: Iterable[str] = (),
) -> Loose | None:
    """What finds the spaces inside words; null where there are neither endings nor conjunctions that stand `alone`.

    An ending stands alone behind a word, or, with letters and a half-space before it, behind these («ه‌ای»). `joined`
    are words in their parts («گفت‌و‌گو»), that take endings; with nothing before the half-space, parts of any word
    («‌کننده»). `letters` fold. A letter with a mark on it is no end of a word: «شب یَلدا» is two words, as «شب یلدا».
    """
    endings, before = list(endings), "|".join(map(re.escape, alone))
    if not endings and not before:
        return None
    pairs = dict(letters or {})
    table = fold_table(pairs)
    heads: dict[str, list[str]] = {}
    tails: list[str] = []
    ends = _either({ending.rpartition(HALF_SPACE)[2] for ending in endings}, pairs)
    for ending in endings:
        head, _, tail = ending.rpartition(HALF_SPACE)
        heads.setdefault(_key(tail, table), []).append(head.translate(table))
        tails.append(_spelt(tail, pairs))
    whole: list[str] = []
    for word in joined:
        parts = word.split(HALF_SPACE)
        for at in range(1, len(parts)):
            behind = f"[ {HALF_SPACE}]?".join(_spelt(part, pairs) for part in parts[at:])
            whole.append(behind)
            known = heads.setdefault(_key("".join(parts[at:]), table), [])
            known += [f" {head}" if head else "" for head in _written([p.translate(table) for p in parts[:at]])]
    listed = "|".join(tails)
    ended = "|".join(sorted(whole, key=lambda w: (-len(w), w)))
    either = rf"(?:{listed}){_STOP}(?!{HALF_SPACE})"
    if ended:
        either = rf"(?:{ended})(?={HALF_SPACE}?(?:{ends})?{_STOP})|{either}"
    found = re.compile(rf" (?=({either}))(?<={_LETTER} )") if endings else None
    ahead = [
        rf"{_spelt(lead, pairs)}{HALF_SPACE}? (?=(?:{_LETTER}|{HALF_SPACE})*+(?<={_either([end], pairs)}){_STOP})"
        for lead, of in sorted((leads or {}).items(), key=lambda pair: -len(pair[0]))
        for end in of
    ]
    return Loose(
        table=table,
        parts=found,
        heads={tail: ANY if "" in known else tuple(dict.fromkeys(known)) for tail, known in heads.items()},
        leads=re.compile("|".join(ahead)) if ahead else None,
        unless=frozenset(word.translate(table) for word in unless),
        even=frozenset(word.translate(table) for word in even),
        alone=re.compile(rf"(?<=\s(?:{before}))[ \u00a0](?=[^\W\d_]{{2}})") if before else None,
    )


def fastened(raw: str, loose: Loose | None) -> str:
    """`raw` with a half-space for each space inside a word: of the same length, so offsets stay."""
    return _fastened(raw, loose) if loose is not None else raw


@lru_cache(maxsize=1)  # every article of a page asks for the page's
def _fastened(raw: str, loose: Loose) -> str:
    out = raw if loose.parts is None else loose.parts.sub(loose.part, raw)
    out = out if loose.leads is None else loose.leads.sub(loose.lead, out)
    return out if loose.alone is None else loose.alone.sub(HALF_SPACE, out)


def _written(parts: list[str]) -> list[str]:
    """Folded parts in one, each with a space before it or none."""
    seams = product(("", " "), repeat=len(parts) - 1)
    return ["".join(map("".join, zip(("", *seam), parts, strict=True))) for seam in seams]


def _key(tail: str, table: dict[int, str | None]) -> str:
    return tail.translate(table).replace(" ", "")


def _plain(before: str, table: dict[int, str | None]) -> str:
    """The same folded, signs as spaces: what stands behind one begins a word."""
    return "".join(c if c.isalnum() else " " for c in before.translate(table))


def _spelt(word: str, pairs: dict[str, str]) -> str:
    """A pattern for a word in all letters that fold to its own."""
    out = ""
    for letter in word:
        base = pairs.get(letter, letter)
        same = [base, *(other for other, to in pairs.items() if to == base and base)]
        out += re.escape(base) if len(same) == 1 else f"[{''.join(same)}]"
    return out


def _either(words: Iterable[str], pairs: dict[str, str]) -> str:
    return "|".join(_spelt(word, pairs) for word in sorted(words, key=lambda w: (-len(w), w)))
