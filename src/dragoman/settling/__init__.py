"""The article's own day, and the days of events that lean on it."""
