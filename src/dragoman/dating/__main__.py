"""`python -m dragoman.dating`: rows on standard input, answers on standard output, before there is a
command line."""

import importlib
import json
import sys

from dragoman.dating.api import answer

# An edge inside a low layer: what loads the packs is reached by name, so that the layer itself stays pure.
reader = importlib.import_module("dragoman.reader").load()
for line in sys.stdin:
    if line.strip():
        row = json.loads(line)
        language = row.get("language") if row.get("language") in reader.languages else "en"
        sys.stdout.write(json.dumps(answer(row, *reader.language(language)), ensure_ascii=False) + "\n")
