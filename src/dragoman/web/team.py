"""Who may use a desk: members with a role and a token, of which only the digest is kept."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import tomllib
from pathlib import Path
from typing import Literal, get_args

import msgspec

Role = Literal["reader", "reviewer"]
ROLES: tuple[str, ...] = get_args(Role)


class Member(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reader reads; a reviewer also judges pairs. `token_sha256` is the digest of the token, in hexadecimal."""

    name: str
    role: Role
    token_sha256: str


class Team(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The members of a desk."""

    member: list[Member]

    def of(self, token: str) -> Member | None:
        """The member who has a token; every one is compared, in a time that says nothing of which."""
        digest = digest_of(token)
        found = None
        for one in self.member:
            if hmac.compare_digest(one.token_sha256.lower().encode(), digest.encode()):
                found = one
        return found


def load_team(path: Path) -> Team:
    """The members of a TOML file. Raises OSError, or ValueError for what it may not say."""
    try:
        team = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Team)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
    for one in team.member:
        if not one.name.strip() or len(one.token_sha256) != 64:
            raise ValueError("a member has a name and the SHA-256 of a token, 64 hexadecimal digits")
    if len({one.name for one in team.member}) < len(team.member):
        raise ValueError("two members have one name")
    return team


def new_token() -> str:
    """A token that cannot be guessed."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
