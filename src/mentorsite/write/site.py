"""One call that turns rendered files into the site on disk, whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from mentorsite.write.disk import disk_problems
from mentorsite.write.names import Names
from mentorsite.write.swap import staging, swap_in
from mentorsite.write.target import MARKER, MARKER_TEXT, refuse_foreign, settle

Finish = Callable[[Path], Iterable[tuple[str, bytes | None]]]


@dataclass(frozen=True, slots=True)
class Written:
    """What a build changed on disk, for its closing line: numbers of files, the marker not among them."""

    written: int
    reused: int
    removed: int


def write_site(
    target: Path, files: Iterable[tuple[str, bytes | None]], *, keep: Path, finish: Finish = lambda stage: ()
) -> Written:
    """Replace the site at `target` by `files` (relative POSIX path, content), in one step after the last one is staged.

    None for the content means: as it is in the previous site, which the caller has looked at. When all of them lie in the
    stage, `finish` is shown the stage and may give more, made from what is there.

    Whatever fails or kills the build before, the previous site stays as it is. The stage is a folder beside `target`: a
    rename is one step only within one file system, and a folder cannot be swapped for one that it contains. `files` is
    consumed as it is written; no content is held. A file with the bytes of its predecessor is linked to it, so its
    inode and time stay. `keep` is the content folder, which `target` must not touch.

    Raises EnvironmentProblem for a target that is not ours to replace, a second build at once, and a disk that refuses;
    ValueError, a mistake of the caller, for a path that is unsafe or clashes with another; and whatever `files` raises.
    """
    place = settle(target)
    refuse_foreign(place, keep)
    written = reused = 0
    names = Names()
    with staging(place) as stage:
        names.take(MARKER)
        with disk_problems(place):
            _create(stage / MARKER, MARKER_TEXT)
            mode = (stage / MARKER).lstat().st_mode  # what the umask and this file system make of 0644
            stale = _list_files(place)
        for path, content in chain(files, _more(finish, stage)):
            folders = names.take(path)
            with disk_problems(place):
                for folder in folders:
                    (stage / folder).mkdir(mode=0o755)
                if content is None or (path in stale and _is_same(place / path, content, mode)):
                    adopt(place / path, stage / path)
                    reused += 1
                else:
                    _create(stage / path, content)
                    written += 1
            stale.discard(path)
        refuse_foreign(place, keep)  # again: rendering takes a while, and the swap removes what is there now
        with disk_problems(place):
            swap_in(stage, place)
    return Written(written, reused, removed=len(stale))


def _more(finish: Finish, stage: Path) -> Iterator[tuple[str, bytes | None]]:
    yield from finish(stage)  # called only now that the stage is full


def _list_files(place: Path) -> set[str]:
    """Return the files of the previous site, spelled as `files` would; linked folders are not entered."""
    found = {
        (Path(folder) / name).relative_to(place).as_posix()
        for folder, _, names in os.walk(place, onerror=_fail)
        for name in names
    }
    return found - {MARKER}


def _fail(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):  # no previous site: nothing to list
        raise error


def _is_same(old: Path, content: bytes, mode: int) -> bool:
    """Tell whether `old` is a plain file with these bytes and this mode; a file that cannot be read is not."""
    try:
        found = old.lstat()
        return (
            found.st_mode == mode  # type and permissions
            and found.st_size == len(content)
            and old.read_bytes() == content
        )
    except OSError:
        return False


def adopt(old: Path, new: Path) -> None:
    """Give `new` the file `old`: the same one where the disk can link, else a copy with its time."""
    try:
        new.hardlink_to(old)
    except (OSError, NotImplementedError):  # no links on this disk, too many, or another owner's file
        shutil.copy2(old, new, follow_symlinks=False)


def _create(path: Path, content: bytes) -> None:
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o644)) as file:
        file.write(content)
