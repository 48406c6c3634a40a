"""Figures that a run may set. No environment is read."""

MOST_BYTES = 20_000_000
"""The largest page that is read, in bytes, unless the command says otherwise."""

MOST_SECONDS = 60.0
"""The longest that one page may take, in seconds, unless the command says otherwise (one of a megabyte: five)."""

MOST_MEMORY = 4_000_000_000
"""The address space of one worker process, in bytes; a worker that reads pages of the press holds about 0.3 GB."""
