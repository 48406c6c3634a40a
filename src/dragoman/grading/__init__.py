"""How well pages are read, against pages annotated by hand. Pages of the hold-out are counted and never told."""
