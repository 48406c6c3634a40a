"""The one artefact that packs and world are to the program: written here, read by `reader`."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dragoman.compiling.derive import derive
from dragoman.compiling.names import given_names, name_parts
from dragoman.compiling.packs import build_lexicon, digest, load_pack
from dragoman.compiling.world import load_events, load_world
from dragoman.reader import Compiled

DATA = Path(__file__).resolve().parent.parent / "data"


def compile_data(data: Path = DATA) -> Compiled:
    """Packs and world from the YAML below `data`."""
    packs = [load_pack(p) for p in sorted((data / "languages").iterdir()) if (p / "pack.yml").exists()]
    world = load_world(data / "world")
    known = {p.pack.code: name_parts(p, world, data / "world" / "names") for p in packs}
    world = msgspec.structs.replace(world, parts=known, people=derive(world.people, packs))
    given = {p.pack.code: given_names(p, world, data / "world" / "names") for p in packs}
    world = msgspec.structs.replace(world, given=given)
    packs_digest, world_digest = digests(data)
    return Compiled(
        packs_digest=packs_digest,
        world_digest=world_digest,
        packs={p.pack.code: p for p in packs},
        lexicons={p.pack.code: msgspec.Raw(msgspec.msgpack.encode(build_lexicon(p, world))) for p in packs},
        world=world,
        events={e.id: e for e in load_events(data / "events")},
    )


def digests(data: Path = DATA) -> tuple[str, str]:
    """The content digests of the packs and of the world below `data`, as they are now."""
    return digest(data / "languages"), digest(data / "world", data / "outlets", data / "events")


def write(compiled: Compiled, folder: Path | None = None) -> Path:
    """Writes the artefact, keyed by content digest, and removes older ones. Returns its path."""
    folder = folder or DATA / "compiled"
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{compiled.packs_digest[7:]}-{compiled.world_digest[7:]}.msgpack"
    path = folder / name
    fresh = path.with_suffix(".new")
    fresh.write_bytes(msgspec.msgpack.encode(compiled))
    fresh.replace(path)
    for old in folder.glob("*.msgpack"):
        if old.name != name:
            old.unlink()
    return path
