"""What goes wrong with one page. A run goes on; the problem says which page, what, and what helps."""

from __future__ import annotations

import msgspec

from dragoman.errors import CODES

# The page was read all the same: these do not count as errors of a run.
NOTICES = frozenset({"I103", "I104", "I111"})


class Problem(msgspec.Struct, frozen=True):
    """A coded problem with one source. `code` is in `errors.CODES`; `detail` is particular to this case."""

    code: str
    source: str
    detail: str = ""

    @property
    def notice(self) -> bool:
        """Whether the page was read all the same."""
        return self.code in NOTICES

    @property
    def message(self) -> str:
        """What happened, with what is particular to this case."""
        what = CODES[self.code][0]
        return f"{what}: {self.detail}" if self.detail else what

    def __str__(self) -> str:
        return f"{self.source}: {self.code} {self.message} ({CODES[self.code][1]})"
