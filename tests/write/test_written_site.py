"""A build that succeeds: what is on disk afterwards, and what was not touched to get there."""

import os
import tracemalloc
from pathlib import Path

import pytest

from mentorsite.write import Written, write_site
from mentorsite.write.site import adopt
from mentorsite.write.target import MARKER, MARKER_TEXT


@pytest.fixture
def umask(request):
    """Set the umask that the test asks for, and put the old one back."""
    old = os.umask(request.param)
    yield request.param
    os.umask(old)


def test_the_site_is_exactly_the_files(build, tree):
    """After a build the folder holds the given files and nothing is left beside it."""
    build({"index.html": b"<h1>", "de/team/index.html": b"<h2>", "empty.txt": b""})
    assert tree() == {
        "_site": None,
        "_site/index.html": b"<h1>",
        "_site/de": None,
        "_site/de/team": None,
        "_site/de/team/index.html": b"<h2>",
        "_site/empty.txt": b"",
    }


def test_a_rebuild_leaves_exactly_the_new_files(build, tree):
    """Files and folders that the new build does not give are gone, and nothing is left beside the site."""
    build({"a.html": b"a", "old/b.html": b"b"})
    build({"a.html": b"A", "new/c.html": b"c"})
    assert tree() == {"_site": None, "_site/a.html": b"A", "_site/new": None, "_site/new/c.html": b"c"}


def test_a_folder_may_become_a_file_and_back(build, tree):
    """What was a folder in the last build may be a file in this one, and the other way round."""
    build({"x/y": b"1", "z": b"2"})
    build({"x": b"3", "z/y": b"4"})
    assert tree() == {"_site": None, "_site/x": b"3", "_site/z": None, "_site/z/y": b"4"}


def test_counts_are_numbers_of_files(build):
    """Written, reused and removed add up over two builds; the marker is in none of them."""
    assert build({"a": b"a", "b": b"b", "c": b"c"}) == Written(written=3, reused=0, removed=0)
    assert build({"a": b"a", "b": b"new", "d/e": b"e"}) == Written(written=2, reused=1, removed=1)


def test_no_files_make_an_empty_site(build, target):
    """An empty build empties the site down to its marker."""
    build({"a": b"a"})
    assert build({}) == Written(written=0, reused=0, removed=1)
    assert [path.name for path in target.iterdir()] == [MARKER]


def test_the_marker_is_in_every_output(build, target):
    """The marker holds the constant text, after the first build and after the next."""
    for _ in range(2):
        build({"a": b"a"})
        assert (target / MARKER).read_bytes() == MARKER_TEXT


def test_an_unchanged_file_keeps_inode_and_time(build, target):
    """A file with the same bytes is the same file on disk."""
    build({"d/a": b"same"})
    os.utime(target / "d/a", ns=(1, 10**18 + 7))
    before = (target / "d/a").stat()
    build({"d/a": b"same"})
    after = (target / "d/a").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)


def test_a_changed_file_is_a_new_file(build, target):
    """New bytes never go into an old inode, even at the same length: whoever holds the old file keeps the old bytes."""
    build({"a": b"old"})
    with (target / "a").open("rb") as held:
        build({"a": b"new"})
        assert held.read() == b"old"


def test_a_file_moves_to_another_disk_by_copy(tmp_path):
    """Where a link cannot be made, bytes and time are copied."""
    other = Path("/dev/shm")  # noqa: S108 - a second file system is the point
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second file system")
    old = other / f"mentorsite-test-{os.getpid()}"
    try:
        old.write_bytes(b"bytes")
        os.utime(old, ns=(1, 10**18))
        adopt(old, tmp_path / "new")
    finally:
        old.unlink()
    assert ((tmp_path / "new").read_bytes(), (tmp_path / "new").stat().st_mtime_ns) == (b"bytes", 10**18)


def test_a_linked_file_in_the_old_site_is_not_reused(build, target, keep):
    """A symlink that someone put into the site is replaced by a file; what it points to stays out of the site."""
    build({"site.yaml": b""})
    (target / "site.yaml").unlink()
    (target / "site.yaml").symlink_to(keep / "site.yaml")
    build({"site.yaml": b"title: Example\n"})
    assert not (target / "site.yaml").is_symlink()


def test_a_linked_folder_in_the_old_site_is_not_entered(build, target, keep):
    """A symlink to a folder that someone put into the site is neither followed nor emptied."""
    build({})
    (target / "c").symlink_to(keep)
    assert build({"c/site.yaml": b"title: Example\n"}) == Written(written=1, reused=0, removed=0)
    assert (keep / "site.yaml").stat().st_nlink == 1


@pytest.mark.skipif(os.name == "nt", reason="no modes")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077], indirect=True)
def test_modes_follow_the_umask_alone(build, target, umask):
    """Files are 0644 and folders 0755 less the umask - also a reused file whose mode was another."""
    build({"a/b": b"b", "c": b"c"})
    (target / "c").chmod(0o640)
    (target / "a").chmod(0o700)
    build({"c": b"c", "a/b": b"b"})
    modes = {path.relative_to(target).as_posix(): path.stat().st_mode & 0o777 for path in [target, *target.rglob("*")]}
    file, folder = 0o644 & ~umask, 0o755 & ~umask
    assert modes == {".": folder, MARKER: file, "a": folder, "a/b": file, "c": file}


def test_files_are_written_as_they_come(build, target):
    """Each file is on disk before the next is asked for."""

    def files():
        yield "a", b"a"
        assert (target.parent / "._site.mentorsite-new/site/a").read_bytes() == b"a"
        yield "b", b"b"

    assert build(files()).written == 2


def test_memory_does_not_hold_the_site(build):
    """Forty megabytes of pages pass through with a few in memory, in a first build and in one that reuses them."""
    for _ in range(2):
        tracemalloc.start()
        try:
            build((f"{number}.bin", bytes([number]) * 2**20) for number in range(40))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak < 6 * 2**20


def test_an_empty_folder_is_a_fine_target(build, target, tree):
    """A folder that exists and is empty becomes the site."""
    target.mkdir()
    build({"a": b"a"})
    assert tree() == {"_site": None, "_site/a": b"a"}


def test_folders_above_the_target_are_made(tmp_path, keep):
    """A target two levels down needs no mkdir before."""
    write_site(tmp_path / "public/2025/site", [("a", b"a")], keep=keep)
    assert (tmp_path / "public/2025/site/a").read_bytes() == b"a"


def test_a_link_above_the_target_is_followed(tmp_path, keep):
    """A site may live below a linked folder: only the target itself must be a real one."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_site(tmp_path / "link/site", [("a", b"a")], keep=keep)
    assert (tmp_path / "real/site/a").read_bytes() == b"a"


def test_a_step_up_from_a_link_leads_where_the_system_says(tmp_path, keep):
    """`link/../site` lies beside what the link points to, as for every other program."""
    (tmp_path / "real/deep").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "real/deep")
    write_site(tmp_path / "link/../site", [("a", b"a")], keep=keep)
    assert (tmp_path / "real/site/a").read_bytes() == b"a"
