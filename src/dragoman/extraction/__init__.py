"""Everything read off an article: who, with whom, what was said and counted."""
