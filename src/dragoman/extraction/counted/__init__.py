"""What is counted: `numbers` reads quantities, `heads` what they count, `figures` makes figures of them, `votes` votes."""

from dragoman.extraction.counted.figures import read

__all__ = ["read"]
