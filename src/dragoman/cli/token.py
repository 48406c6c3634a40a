"""`dragoman token`: a member for the desk of a team."""

from __future__ import annotations

from typing import Annotated

import typer

Name = Annotated[str, typer.Argument(metavar="NAME", help="Who it is for: what is said stays under this name.")]
AsRole = Annotated[str, typer.Option("--role", metavar="reader|reviewer", help="Who only reads, or also judges.")]


def token(name: Name, role: AsRole = "reader") -> None:
    """Make a token: it is shown once, on standard error; the lines for the team's file go to standard output."""
    import json

    from dragoman.cli.stdio import put, say
    from dragoman.web.team import ROLES, digest_of, new_token

    if role not in ROLES:
        raise typer.BadParameter(" or ".join(ROLES), param_hint="--role")
    made = new_token()
    lines = ["[[member]]", f"name = {json.dumps(name, ensure_ascii=False)}", f'role = "{role}"']
    put("\n".join([*lines, f'token_sha256 = "{digest_of(made)}"']).encode())
    say(f"the token of {name}, which is kept nowhere: {made}")
