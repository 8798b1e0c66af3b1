"""Named values in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Self

FOLDER = ".mentorsite-cache"
FILE = "cache-1.sqlite3"  # the number changes with the form of what is kept
NOTE = "# Made by mentorsite to build faster; safe to delete.\n*\n"


class Store:
    """Keeps bytes by name in a folder; without one, nothing.

    What cannot be read counts as absent and what cannot be written is let go: a cache is no promise.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.new: dict[str, bytes] = {}
        self._connection: sqlite3.Connection | None = None

    @classmethod
    def beside(cls, content: Path) -> Self:
        """The store of a site."""
        return cls(content.resolve().parent / FOLDER)

    def get(self, name: str) -> bytes | None:
        """The value of a name."""
        if name in self.new:
            return self.new[name]
        try:
            row = self._open().execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
        except (sqlite3.Error, OSError):
            return None
        return bytes(row[0]) if row else None

    def put(self, name: str, value: bytes) -> None:
        """Keep a value; it reaches the disk with `save`."""
        if self.folder is not None:
            self.new[name] = value

    def load(self, name: str) -> object:
        """The value of a name as what it was before `dump`; None where there is none."""
        value = self.get(name)
        with suppress(ValueError):
            return json.loads(value) if value else None
        return None

    def dump(self, name: str, value: object) -> None:
        """Keep plain values."""
        self.put(name, dump(value))

    def save(self, forget: Collection[str] = ()) -> None:
        """Write what is new in one step, and drop the names in `forget`."""
        if self.folder is None or not (self.new or forget):
            return
        try:
            self.folder.mkdir(exist_ok=True)
            (self.folder / ".gitignore").write_text(NOTE, encoding="utf-8")
            self._write(self.folder / FILE, forget)
        except (sqlite3.Error, OSError):
            self.close()
            with suppress(OSError, sqlite3.Error):  # a broken file is made afresh
                (self.folder / FILE).unlink(missing_ok=True)
                self._write(self.folder / FILE, ())
        self.new = {}

    def names(self, start: str) -> set[str]:
        """All names on the disk that begin like this."""
        try:
            rows = self._open().execute("SELECT name FROM kept WHERE name >= ? AND name < ?", (start, start + "\U0010ffff"))
            return {str(name) for (name,) in rows}
        except (sqlite3.Error, OSError):
            return set()

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            if self.folder is None or not (self.folder / FILE).is_file():
                raise FileNotFoundError
            self._connection = sqlite3.connect(self.folder / FILE)
            self._connection.execute("PRAGMA synchronous = OFF")  # what a power cut takes from a cache is made again
        return self._connection

    def _write(self, file: Path, forget: Iterable[str]) -> None:
        file.touch()
        connection = self._open()
        with connection:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL)")
            connection.executemany("DELETE FROM kept WHERE name = ?", ((name,) for name in forget))
            connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", self.new.items())


def dump(value: object) -> bytes:
    """Plain values as bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str).encode()
