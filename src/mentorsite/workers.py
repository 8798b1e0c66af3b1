"""Work shared with forked processes, which begin with all that this one knows."""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import IO, TypeVar

LEAST = 16  # pieces of work for each process; below that a fork costs more than it saves
T = TypeVar("T")
R = TypeVar("R")


def processes() -> int:
    """How many processes pay: two where there are two cores and Linux, whose forks are cheap and safe."""
    return 2 if sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 else 1


def share(work: Callable[[T], R], pieces: Sequence[T], jobs: int) -> list[R]:
    """Do `work` on all pieces, in `jobs` processes at once; the answers, which must be fit for pickling, in the pieces' order.

    What a process could not finish is done again in this one, so that its exception appears where it belongs.
    """
    jobs = min(jobs, len(pieces) // LEAST)
    if jobs < 2:
        return [work(piece) for piece in pieces]
    size = -(-len(pieces) // jobs)
    own, *others = (pieces[start : start + size] for start in range(0, len(pieces), size))
    found: list[R] = []
    with ExitStack() as files:
        started = [(part, child, files.enter_context(file)) for part in others for child, file in [_start(work, part)]]
        try:
            found += [work(piece) for piece in own]
        finally:
            ended = [(part, file, os.waitpid(child, 0)[1]) for part, child, file in started]
        for part, file, status in ended:
            found += [work(piece) for piece in part] if status else _answers(file)
    return found


def _start(work: Callable[[T], R], part: Sequence[T]) -> tuple[int, IO[bytes]]:
    """Fork a process that leaves its answers in a file."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by whoever reads the answers
    child = os.fork()
    if child:
        return child, file
    status = 1
    try:
        pickle.dump([work(piece) for piece in part], file, 5)
        file.flush()
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's is to be closed or written a second time


def _answers(file: IO[bytes]) -> list[R]:
    file.seek(0)
    found: list[R] = pickle.load(file)  # noqa: S301 - our own child wrote it, where nobody else can
    return found
