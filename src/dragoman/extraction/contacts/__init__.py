"""Who was in contact with whom: predicates with their valency, filled from marked actor phrases, folded to contacts.

`read` is the whole. `frames` fills a predicate's frame with what `words`, `who` and `whether` tell; `when` and `where`
add its day and place; `fold` makes one contact of all that an article says of it, `events` an event of the record.
`candidate`, `book`, `kinds`, `ranks` and `weight` are what all of them speak of.
"""
