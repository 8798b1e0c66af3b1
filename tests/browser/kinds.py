"""Which pages are looked at: one of each kind, the heaviest of its kind, from three sites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

KIND = re.compile(rb'<body class="([\w-]+)')
TRANSLATED = ("start", "programme", "schedule", "chapter")  # of these kinds a page in another language, too


@dataclass(frozen=True, slots=True)
class Served:
    """A site on a server. `pages` holds one page of each kind, by its kind."""

    name: str
    folder: Path
    address: str
    pages: dict[str, str]

    def all(self) -> list[str]:
        """Every page of the site."""
        return sorted(page.relative_to(self.folder).as_posix() for page in self.folder.rglob("*.html"))


def one_of_each_kind(folder: Path) -> dict[str, str]:
    """The heaviest page of every kind, and some of them in English: kind -> path."""
    found: dict[str, tuple[int, str]] = {}
    for page in sorted(folder.rglob("*.html")):
        data, path = page.read_bytes(), page.relative_to(folder).as_posix()
        kind = KIND.search(data)
        assert kind, path
        name = kind[1].decode()
        if path.startswith("en/"):
            if name not in TRANSLATED:
                continue
            name = f"{name} (en)"
        found[name] = max(found.get(name, (0, "")), (len(data), path))
    return {kind: path for kind, (_, path) in sorted(found.items())}
