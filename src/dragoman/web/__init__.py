"""The desk: a record in a browser, read only, and its API. Needs the `desk` extra."""
