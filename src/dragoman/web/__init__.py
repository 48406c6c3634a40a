"""The desk: a record in a browser and its API, which read; what people judge there, `writer.py` alone writes.

Needs the `desk` extra. `mcp.py`, the record for language models, only reads and needs the `mcp` extra.
"""
