"""What the words beside a predicate say, as a language of the order subject, object, verb (Persian) has it."""
