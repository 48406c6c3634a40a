"""Who was in contact, as a language of the order subject, object, verb (Persian) has it."""
