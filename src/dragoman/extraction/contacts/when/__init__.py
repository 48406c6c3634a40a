"""When a contact was: the day that its clause, its sentence or its place in the page gives it."""
