"""What the words beside a predicate say, as a language of the order verb, subject, object (Arabic) has it."""
