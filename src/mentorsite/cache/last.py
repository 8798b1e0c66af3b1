"""What the last build made of what, so that the next one can tell what is still right."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .store import Store
from .survey import digest_of_file, survey

MARKER = ".mentorsite"


class Made(NamedTuple):
    """A file of the site: `key` stands for all that it was made from, the rest for the file itself."""

    key: str
    digest: str
    size: int
    changed: int  # nanoseconds, as the disk tells


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: what it was made from (see `survey`), its files, its pages' number, and what the report said."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, Made] = field(default_factory=dict)
    pages: int = 0
    report: object = None


class Past:
    """What is known of earlier builds when a new one of `content` into `output` begins; `asked` are its options in words.

    Without a `store` nothing is known and nothing kept. Raises OSError where the content folder cannot be read.
    """

    def __init__(self, content: Path, output: Path, asked: str, store: Store | None) -> None:
        self.store, self.output = store or Store(), output
        self.inputs = survey(content, asked)  # before anything else is read: what changes from now on is seen next time
        self.name = f"site:{os.path.relpath(output.resolve(), content.resolve())}"
        self.site = self._load()

    def _load(self) -> Site:
        match self.store.load(self.name):
            case {"inputs": dict(inputs), "files": dict(files), "pages": int(pages), "report": report}:
                return Site(inputs, {path: Made(*made) for path, made in files.items()}, pages, report)
        return Site()

    @property
    def still_right(self) -> bool:
        """Whether the output folder holds the very site that this build would make, untouched as far as the disk tells."""
        if self.site.inputs != self.inputs:
            return False
        try:
            found = {path: (size, changed) for path, size, changed in _listed(self.output, "")}
        except OSError:
            return False
        made = {path: (one.size, one.changed) for path, one in self.site.files.items()}
        return found.pop(MARKER, None) is not None and found == made

    def has(self, path: str, key: str = "") -> bool:
        """Whether the output folder has this file as the last build left it, made from what `key` stands for."""
        made = self.site.files.get(path)
        return made is not None and key in ("", made.key) and _is_left(made, self.output / path)

    def more(self) -> object:
        """What the last build kept besides."""
        return self.store.load(f"more:{self.name}")

    def keep(self, files: Mapping[str, tuple[str, str]], pages: int, report: object, more: object) -> None:
        """Remember what was built just now: each file's key and the digest of its bytes (empty: as before), and `more`."""
        made = {}
        for path, (key, digest) in files.items():
            found = (self.output / path).lstat()
            made[path] = Made(key, digest or self.site.files[path].digest, found.st_size, found.st_mtime_ns)
        self.store.dump(f"more:{self.name}", more)
        self.store.dump(self.name, {"inputs": self.inputs, "files": made, "pages": pages, "report": report})


def _is_left(made: Made, path: Path) -> bool:
    """Whether a file is the one that the build left: by its size and time, else by its bytes (a CI checkout is always new)."""
    try:
        found = path.lstat()
    except OSError:
        return False
    if found.st_size != made.size or not stat.S_ISREG(found.st_mode):
        return False
    return found.st_mtime_ns == made.changed or digest_of_file(path) == made.digest


def _listed(folder: Path, prefix: str) -> Iterator[tuple[str, int, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _listed(Path(entry.path), f"{prefix}{entry.name}/")
        else:
            found = entry.stat(follow_symlinks=False)
            yield prefix + entry.name, found.st_size, found.st_mtime_ns
