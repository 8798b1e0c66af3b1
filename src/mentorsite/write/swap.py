"""The workbench beside the output folder: locked, swept of what a killed build left, and swapped in whole."""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from mentorsite.errors import EnvironmentProblem
from mentorsite.write.disk import disk_problems

if sys.platform != "win32":
    import fcntl

_OLD: Final = "old"
_ATTEMPTS: Final = 100  # to lock the bench, which its last owner may remove just between our steps
_EXCHANGE: Final = 2  # RENAME_EXCHANGE in <linux/fs.h>, RENAME_SWAP in macOS <sys/stdio.h>
_AT_FDCWD: Final = -100
_CANNOT_EXCHANGE: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


@contextmanager
def staging(place: Path) -> Iterator[Path]:
    """Yield an empty folder in which to build the next site for `place`; nothing of it is left at the end.

    It stands beside `place` and not elsewhere, because a rename is one step only within one file system; and not
    inside, because a folder cannot change places with one that it contains, and what a killed build leaves there would
    be published with the site.
    Raises EnvironmentProblem if another build holds it, or if the disk refuses.
    """
    bench = place.with_name(f".{place.name}.mentorsite-new")
    stage = bench / "site"
    absent = [folder for folder in place.parents if not folder.exists()]
    lock: int | None = None
    try:
        with disk_problems(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            lock = _claim(bench, place)
        try:
            with disk_problems(place):
                _sweep(bench, place)
                stage.mkdir(mode=0o755)
            yield stage
        except BaseException:
            with suppress(OSError):  # the first failure is the one to tell; the next build sweeps again
                _sweep(bench, place)
                bench.rmdir()
            raise
        with disk_problems(place):
            _sweep(bench, place)
            bench.rmdir()
    finally:
        if lock is not None:
            os.close(lock)
        with suppress(OSError):  # stops at the first folder in use: after a success, at once
            for folder in absent:
                folder.rmdir()


def swap_in(stage: Path, place: Path) -> None:
    """Put the finished `stage` at `place`, in one step where the system can; the old site ends on the bench."""
    if not os.path.lexists(place):
        stage.rename(place)
    elif not _exchange(stage, place):
        rename_twice(stage, place)


def rename_twice(stage: Path, place: Path) -> None:
    """Swap where there is no exchange; if interrupted between the renames, the next sweep brings the old site back."""
    place.rename(stage.with_name(_OLD))
    stage.rename(place)


def _exchange(stage: Path, place: Path) -> bool:
    """Let two folders change places in one step; False where the system or the file system cannot."""
    if not sys.platform.startswith(("linux", "darwin")):
        return False
    import ctypes  # 10 ms, paid only by a build that replaces a site

    libc = ctypes.CDLL(None, use_errno=True)
    here, there = os.fsencode(stage), os.fsencode(place)
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(here, there, ctypes.c_uint(_EXCHANGE))
        else:
            failed = libc.renameat2(_AT_FDCWD, here, _AT_FDCWD, there, ctypes.c_uint(_EXCHANGE))
    except AttributeError:  # an old C library
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(place))


def _sweep(bench: Path, place: Path) -> None:
    """Undo a half-done swap, then remove what builds put on the bench, and only that."""
    old = bench / _OLD
    if old.exists() and not os.path.lexists(place):
        old.rename(place)
    for folder in (bench / "site", old):
        if os.path.lexists(folder):
            shutil.rmtree(folder)
    if any(bench.iterdir()):
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(bench))


def _claim(bench: Path, place: Path) -> int | None:
    """Make the bench and lock it until the process ends, however it ends; None where the system has no locks."""
    if sys.platform == "win32":
        bench.mkdir(exist_ok=True)
        return None
    for _ in range(_ATTEMPTS):
        with suppress(FileExistsError):  # what is there is told by opening it
            bench.mkdir(mode=0o755)
        try:
            handle = os.open(bench, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except FileNotFoundError:
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            break
        except OSError:  # some network disks lock no folders
            return handle
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), bench.lstat()):
                return handle
        os.close(handle)
    raise EnvironmentProblem(
        en=f'Another build is writing to "{place}". Wait for it to end, then build again.',
        de=f"Ein anderer Lauf schreibt gerade nach „{place}“. Sein Ende abwarten, dann neu bauen.",
    )
