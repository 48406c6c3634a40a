"""Build hook: compiles packs and world into the artefact that the program reads, for wheels and editable installs."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    def initialize(self, version, build_data):
        if self.target_name != "wheel":
            return
        source = Path(self.root) / "src"
        sys.path.insert(0, str(source))
        try:
            from dragoman.compiling.artefact import compile_data, write

            write(compile_data())
        finally:
            sys.path.remove(str(source))
