"""Who was in contact: which actor phrase takes which role of a frame, and whom pronouns and bare nouns mean."""
