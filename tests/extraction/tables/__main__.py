"""What sentences of a table are read otherwise than it says: `python -m extraction.tables FILE …`."""

from __future__ import annotations

import sys
from pathlib import Path

from extraction.tables.table import amiss, lines


def main(files: list[str]) -> None:
    """Prints a line for each sentence read otherwise, then how many there are of how many."""
    for file in map(Path, files):
        told = [(line, amiss(line)) for line in lines(file)]
        for line, why in told:
            if why and not line.excused:
                print(f"{line.text}\n    {why}")
        print(f"{file}: {sum(not why for _, why in told)} of {len(told)} as they say")


if __name__ == "__main__":
    main(sys.argv[1:])
