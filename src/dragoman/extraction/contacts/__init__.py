"""Who was in contact with whom: predicates with their valency, filled from marked actor phrases, folded to contacts.

`clauses` cuts sentences, `groups` lists coordinated actors, `arguments` finds what fills a role, `frames` fills them,
`status` says whether it happened, `fold` makes one contact of all that an article says of it.
"""
