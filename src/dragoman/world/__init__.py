"""States, bodies, persons and offices by day, and places."""
