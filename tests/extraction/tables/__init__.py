"""Tables of ordinary sentences: see `table.py`."""
