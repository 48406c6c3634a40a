"""detect.yml: by what a language is known from a few words of it."""

from __future__ import annotations

import msgspec


class DetectFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`words` are its most frequent function words, in every spelling that the press has.

    `letters` speak for it among the read languages of its `script` (arabic, latin); `never` are letters that
    its words do not have, but those of languages that are not read do.
    """

    script: str = ""
    letters: list[str] = []
    never: list[str] = []
    words: list[str] = []
