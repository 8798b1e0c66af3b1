"""Builds that fail: the previous site is whole, nothing is left beside it, and the reason is told."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mentorsite.errors import EnvironmentProblem
from mentorsite.write import write_site
from mentorsite.write.swap import rename_twice, staging

OLD = {"a": b"old", "d/b": b"same"}


def failing(error: BaseException, count: int):
    """Yield `count` files, then fail."""
    for number in range(count):
        yield f"{number}", b"new"
    raise error


@pytest.mark.parametrize("count", [0, 1, 5])
@pytest.mark.parametrize("error", [RuntimeError("boom"), OSError(2, "gone", "photo.jpg"), KeyboardInterrupt()], ids=repr)
def test_a_failed_rendering_leaves_the_previous_site(build, tree, error, count):
    """An exception out of the files passes through unchanged - also an OSError - and the site is as before."""
    build(OLD)
    before = tree()
    with pytest.raises(type(error)) as caught:
        build(failing(error, count))
    assert caught.value is error
    assert tree() == before


def test_a_failed_first_build_leaves_nothing(keep, tmp_path):
    """Where there was no site there is none, nor a folder made on the way to it."""
    with pytest.raises(RuntimeError):
        write_site(tmp_path / "public/site", failing(RuntimeError(), 2), keep=keep)
    assert [*tmp_path.iterdir()] == [keep]


def test_a_failed_build_changes_no_file_of_the_previous_site(build, target):
    """Files that were about to be reused keep their inode, time and single link."""
    build(OLD)
    before = (target / "d/b").stat()
    with pytest.raises(RuntimeError):
        build(pairs_then_fail())
    after = (target / "d/b").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)


def pairs_then_fail():
    """Yield the unchanged file, then fail."""
    yield "d/b", b"same"
    raise RuntimeError


def test_a_name_that_the_disk_refuses_is_an_environment_problem(build, tree):
    """An OSError while staging names the target and the reason in both languages; the previous site stays."""
    build(OLD)
    before = tree()
    with pytest.raises(EnvironmentProblem, match=r"_site.*the name is too long") as caught:
        build([("b", b"b"), ("x" * 300, b"x")])
    assert "der Name ist zu lang" in caught.value.texts["de"]
    assert tree() == before


def test_a_file_above_the_target_is_an_environment_problem(keep, tmp_path):
    """A parent that is a file is told, not tripped over."""
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(EnvironmentProblem):
        write_site(tmp_path / "file/site", [], keep=keep)
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_swap_that_fails_half_way_is_undone(build, target, tree):
    """Where two renames are needed and the second fails, the previous site is back."""
    build(OLD)
    before = tree()

    def swap_nothing():
        with staging(target) as stage:
            stage.rmdir()
            rename_twice(stage, target)

    with pytest.raises(FileNotFoundError):
        swap_nothing()
    assert tree() == before


def test_two_renames_swap_as_well(build, target, tree):
    """Where the system has no exchange, the new site is in place and the old one gone."""
    build(OLD)
    with staging(target) as stage:
        (stage / "a").write_bytes(b"new")
        rename_twice(stage, target)
    assert tree() == {"_site": None, "_site/a": b"new"}


DENIED = """
import os, sys
from pathlib import Path
from mentorsite.errors import EnvironmentProblem
from mentorsite.write import write_site
root = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setegid(65534); os.seteuid(65534)
try:
    write_site(root / "site", [("a", b"new")], keep=root / "content")
except EnvironmentProblem as problem:
    sys.exit(str(problem))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_folder_without_permission_is_an_environment_problem(keep):
    """Where nothing may be made beside the target, the build says so and the site stays."""
    with tempfile.TemporaryDirectory() as name:  # not tmp_path: another user must be able to get there
        root = Path(name)
        write_site(root / "site", [("a", b"old")], keep=keep)
        root.chmod(0o555)
        run = subprocess.run([sys.executable, "-c", DENIED, name], capture_output=True, text=True, check=False)
        root.chmod(0o755)
        assert "permission denied" in run.stderr
        assert run.returncode == 1
        assert [*root.iterdir()] == [root / "site"]
        assert (root / "site/a").read_bytes() == b"old"


ON_SMALL_DISK = """
import subprocess, sys
from pathlib import Path
from mentorsite.errors import EnvironmentProblem
from mentorsite.write import write_site
disk, case = Path(sys.argv[1]), sys.argv[2]
mount = lambda options: subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], check=True)
mount("size=1m")
write_site(disk / "site", [("a", b"old")], keep=disk / "content")
target = disk if case == "mount" else disk / "site"
if case == "read-only":
    mount("remount,ro")
try:
    write_site(target, [("a", b"new"), ("b", bytes(2**21))], keep=disk.parent / "content")
except EnvironmentProblem as problem:
    print(problem)
assert sorted(path.name for path in disk.rglob("*")) == [".mentorsite", "a", "site"]
assert (disk / "site/a").read_bytes() == b"old"
"""


@pytest.mark.parametrize(
    ("case", "reason"),
    [("full", "the disk is full"), ("read-only", "the disk is read-only"), ("mount", "a disk is mounted there")],
)
def test_a_disk_that_refuses_is_an_environment_problem(tmp_path, case, reason):
    """On a real disk that is full, read-only or the target itself, the reason is told and the site stays."""
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    probe = subprocess.run(["sh", "-c", f"{' '.join(alone)} mount -t tmpfs tmpfs {tmp_path}"], check=False)
    if probe.returncode:
        pytest.skip("no private mounts on this machine")
    (tmp_path / "disk").mkdir()
    command = [*alone, sys.executable, "-c", ON_SMALL_DISK, str(tmp_path / "disk"), case]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert reason in run.stdout
