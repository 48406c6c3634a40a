"""What the words beside a predicate say: its clause, verb, cues, channel, round.

`svo…` are for languages of the order subject, verb, object (English), `sov…` for subject, object, verb (Persian) and
`vso…` for verb, subject, object (Arabic), here as in `who`, `when` and `where`.
"""
