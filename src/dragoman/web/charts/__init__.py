"""Charts as places on a plane; the templates draw them as SVG, with the same numbers as a table beneath."""
