"""What somebody did in a call or letter that another received: «تلقى الملك اتصالا من الرئيس، هنأه خلاله بالعيد».

The Arabic verb bears its object as a pronoun and names no subject: he did it from whom the call or letter came, and to
him who received it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.extraction.contacts.candidate import Candidate
from dragoman.extraction.contacts.who.roles import Roles
from dragoman.language.lexicon import Found

SENT = ("call", "letter")
SAID_IN = (*SENT, "notice")
BEHIND = 3  # tokens from the sender to the verb («، حيث هنأه»)


def by_sender(hit: Found, roles: Roles, event: str, told: Sequence[Candidate], *, sentence: int) -> None:
    """Turns the two sides of a verb with a pronoun behind whom something was received from."""
    last = told[-1] if told else None
    if last is None or last.sentence != sentence or last.event not in SENT or event not in SAID_IN:
        return
    came = {s.role: s.mention for s in last.sides if s.role in ("initiator", "recipient")}
    sender, receiver = came.get("initiator"), came.get("recipient")
    if sender is None or receiver is None or sender.mark != "from" or not 0 <= hit.i - sender.j <= BEHIND:
        return
    said = {s.role: s.party for s in roles.sides}
    if len(roles.sides) == len(said) == len(came) and said.get("initiator") == receiver.party:
        turned = {"initiator": sender, "recipient": receiver}
        if said.get("recipient") == sender.party:
            roles.sides = [replace(s, mention=turned[s.role]) for s in roles.sides]
