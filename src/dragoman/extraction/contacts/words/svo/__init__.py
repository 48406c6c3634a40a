"""What the words beside a predicate say, as a language of the order subject, verb, object (English) has it."""
