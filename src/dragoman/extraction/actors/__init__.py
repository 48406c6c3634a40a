"""Who is mentioned: phrases of office, state and name, resolved to parties and persons on the article's day.

`phrases` finds them, `names` reads names that the world does not know, `families` says whose a family name is, `link`
resolves them, `marks` says which preposition or position stands before them, `read` does all of it.
"""

from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.read import read
from dragoman.extraction.actors.whom import Context

__all__ = ["Context", "Mention", "read"]
