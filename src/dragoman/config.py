"""Figures that a run may set. No environment is read."""

MOST_BYTES = 20_000_000
"""The largest page that is read, in bytes, unless the command says otherwise."""
