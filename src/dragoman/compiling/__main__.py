"""`python -m dragoman.compiling`: compiles packs and world after an edit."""

import sys

from dragoman.compiling.artefact import compile_data, write
from dragoman.errors import DragomanError

try:
    sys.stderr.write(f"{write(compile_data()).name}\n")
except DragomanError as error:
    sys.stderr.write(f"{error}\n")
    sys.exit(1)
