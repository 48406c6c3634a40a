"""YAML as the editors of packs and world mean it: `on` and `no` are words, days and years are text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import DragomanError

try:
    from yaml import CSafeLoader as _Safe
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _Safe  # type: ignore[assignment]


class _Loader(_Safe):
    pass


_Loader.yaml_implicit_resolvers = {
    first: [(tag, match) for tag, match in found if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")]
    for first, found in _Safe.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def load_yaml(path: Path) -> Any:
    """The content of a YAML file; a coded error that names file and line where it cannot be read."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise DragomanError("P101", f"{path.name}: {error}") from error
