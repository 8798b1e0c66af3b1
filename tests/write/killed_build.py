"""Build in a child process that is killed at its n-th step on disk, for every n; print what is left each time.

Run by test_killed_build.py as: killed_build.py FOLDER (first | exchange | twice). Each line of the output is JSON: the
step, the site right after the kill (null if there is none), the site after a next build that fails in its rendering,
and all names in the folder of the site then.
"""

import contextlib
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from mentorsite.write import write_site
from mentorsite.write.swap import rename_twice, staging

STEPS = ("open", "os.", "shutil.", "fcntl.", "ctypes.dlsym")
OLD = [("a", b"old"), ("d/b", b"same"), ("e/f/g", b"old")]
NEW = [("a", b"new"), ("d/b", b"same"), ("h/i", b"new")]


def die_at(step: int) -> None:
    """Kill this process just before its n-th step on disk."""
    left = step

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event.startswith(STEPS):
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def build(target: Path, kind: str) -> None:
    """Build the new site, with the swap that is asked for."""
    if kind != "twice":
        write_site(target, NEW, keep=target.parent / "content")
        return
    with staging(target) as stage:
        for path, content in [*NEW, (".mentorsite", b"")]:
            (stage / path).parent.mkdir(exist_ok=True)
            (stage / path).write_bytes(content)
        rename_twice(stage, target)


def is_killed(target: Path, kind: str, step: int) -> bool:
    """Build in a child; False once it has fewer steps than `step`."""
    child = os.fork()
    if not child:
        die_at(step)
        build(target, kind)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        assert os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def look(target: Path) -> dict[str, str] | None:
    """Return the files of the site."""
    if not target.exists():
        return None
    files = (file for file in target.rglob("*") if file.is_file() and file.name != ".mentorsite")
    return {file.relative_to(target).as_posix(): file.read_text() for file in sorted(files)}


def failing():
    """Yield a file, then fail."""
    yield "x", b"x"
    raise RuntimeError


def main(root: Path, kind: str) -> None:
    """Kill at every step, in a fresh folder each."""
    for step in range(1, 1000):
        target = root / f"{step}/site"
        target.parent.mkdir()
        if kind != "first":
            write_site(target, OLD, keep=root / "content")
        killed = is_killed(target, kind, step)
        after_kill = look(target)
        with contextlib.suppress(RuntimeError):
            write_site(target, failing(), keep=root / "content")
        beside = sorted(path.name for path in target.parent.iterdir())
        print(json.dumps({"step": step, "killed": after_kill, "next": look(target), "beside": beside}))  # noqa: T201
        shutil.rmtree(target.parent)
        if not killed:
            return


main(Path(sys.argv[1]), sys.argv[2])
