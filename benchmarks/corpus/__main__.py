"""python3 -m corpus 300 folder: write the content of a site of 300 pages; in the folder benchmarks."""

from __future__ import annotations

import sys
from pathlib import Path

from . import write_content

write_content(Path(sys.argv[2]), int(sys.argv[1]))
