"""What is counted: `numbers` reads quantities, `heads` what they count, `figures` makes figures of them,
`votes` votes.
"""

from dragoman.extraction.counted.figures import read
from dragoman.extraction.counted.votes import read as read_votes

__all__ = ["read", "read_votes"]
