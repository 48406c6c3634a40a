"""From predicates to tellings: the frames of a passage filled, one subject a module, the stages in `filler`."""
