"""Who was in contact, as a language of the order verb, subject, object (Arabic) has it."""
