"""Who was in contact, as a language of the order subject, verb, object (English) has it."""
