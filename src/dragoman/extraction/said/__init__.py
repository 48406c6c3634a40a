"""What identifiable actors say: `speech` finds who says something, `parts` judges it, `read` makes
statements of it.
"""

from dragoman.extraction.said.read import read
from dragoman.extraction.said.speech import Speech, speeches

__all__ = ["Speech", "read", "speeches"]
