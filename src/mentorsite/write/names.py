"""The names of output files: what a name may be, so that every system reads it alike and inside the output folder."""

import re
import unicodedata
from typing import Final

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: devices in every folder, whatever the extension.
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {port + digit for port in ("COM", "LPT") for digit in "0123456789¹²³"}
)
# A colon names a drive ("c:x") or, further on, a hidden stream of another file (NTFS).
_FORBIDDEN: Final = re.compile(r"[\x00-\x1f\x7f\\:\ud800-\udfff]")


def fault(path: str) -> str | None:
    """Say, for the programmer who chose it, what forbids `path` as the name of an output file; None if nothing does."""
    if found := _FORBIDDEN.search(path):
        return f"contains {found[0]!r}"
    parts = path.split("/")
    if "" in parts:
        return "is absolute or has an empty part"
    for part in parts:
        if part[-1] in ". ":  # "." and ".." above all; Windows drops these ends, so "a." would be "a"
            return f"has the part {part!r}, which ends in a dot or a space"
        if part.partition(".")[0].rstrip(" ").upper() in _DEVICES:
            return f"has the part {part!r}, a device on Windows"
    return "lies in .git, which marks a repository" if parts[0].lower() == ".git" else None


class Names:
    """The names that one build has given out, so that no file takes the place of another on any file system."""

    def __init__(self) -> None:
        self._taken: dict[str, tuple[str, str]] = {}  # folded name -> its spelling, the file that brought it in

    def take(self, path: str) -> list[str]:
        """Reserve `path` for a file and return the folders that it is the first to need, outermost first.

        Raises ValueError for a name that is not allowed, and for one that clashes with an earlier file: the same, the
        same but for case or Unicode form (one name on macOS and Windows), or a file where the other needs a folder.
        """
        if why := fault(path):
            raise ValueError(f"output path {path!r} {why}")
        fresh = []
        for end in (at for at, letter in enumerate(path) if letter == "/"):
            folder = path[:end]
            spelling, owner = self._taken.get(_folded(folder), (folder, None))
            if spelling != folder or owner == folder:
                raise ValueError(f"output path {path!r} clashes with {owner!r}")
            if owner is None:
                self._taken[_folded(folder)] = folder, path
                fresh.append(folder)
        if _folded(path) in self._taken:
            raise ValueError(f"output path {path!r} clashes with {self._taken[_folded(path)][1]!r}")
        self._taken[_folded(path)] = path, path
        return fresh


def _folded(name: str) -> str:
    # lower, not casefold: "Maße" and "Masse" are two files everywhere that matters; an exclusive open catches the rest.
    return unicodedata.normalize("NFC", name).lower()
