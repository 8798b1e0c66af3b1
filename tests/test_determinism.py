"""Same content, same bytes: whoever builds, wherever and whenever."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mentorsite.build import build

Files = dict[str, bytes]


def built(content: Path, folder: Path, **environment: str) -> Files:
    """The site of a copy of the content, built by another process in a folder of its own."""
    shutil.copytree(content, folder / "content")
    subprocess.run(
        [sys.executable, "-m", "mentorsite", "build", "-o", "site"],
        cwd=folder,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "ar"},
    ],
    ids=["east", "west"],
)
def test_two_builds_are_the_same_bytes(
    environment: dict[str, str], reference_content: Path, reference_files: Files, tmp_path: Path
) -> None:
    """Another hash seed, time zone, locale and folder change no byte and no name."""
    folder = tmp_path / "Über uns" / "tief"
    folder.mkdir(parents=True)
    files = built(reference_content, folder, **environment)
    assert set(files) == set(reference_files)
    assert [path for path, data in files.items() if data != reference_files[path]] == []


def test_the_order_on_disk_does_not_matter(small_content: Path, tmp_path: Path) -> None:
    """Files that were made in another order, at other times, make the same site."""
    paths = sorted(path for path in small_content.rglob("*") if path.is_file())
    sites = []
    for name, order in (("first", paths), ("second", paths[::-1])):
        for number, path in enumerate(order):
            copy = tmp_path / name / "content" / path.relative_to(small_content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
            os.utime(copy, (10**9 + number, 10**9 + number))
        site = tmp_path / name / "site"
        assert build(tmp_path / name / "content", site).written is not None
        sites.append({path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert sites[0] == sites[1]


def test_line_ends_and_byte_order_marks_do_not_matter(small_content: Path, tmp_path: Path) -> None:
    """Saved by Windows, with CR LF and a byte order mark, the same words make the same site."""
    for name, head, end in (("unix", b"", b"\n"), ("windows", b"\xef\xbb\xbf", b"\r\n")):
        for path in (path for path in small_content.rglob("*") if path.is_file()):
            copy = tmp_path / name / "content" / path.relative_to(small_content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            data = path.read_bytes()
            copy.write_bytes(data if "media" in path.parts else head + data.replace(b"\n", end))
        assert build(tmp_path / name / "content", tmp_path / name / "site").written is not None
    one, other = (
        {path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in (tmp_path / name / "site").rglob("*.*")}
        for name in ("unix", "windows")
    )
    assert one == other


def test_building_again_writes_nothing(small_content: Path, tmp_path: Path) -> None:
    """A second build over the first keeps every file."""
    first = build(small_content, tmp_path / "site").written
    second = build(small_content, tmp_path / "site").written
    assert first is not None
    assert second is not None
    assert (second.written, second.reused, second.removed) == (0, first.written, 0)


def test_nothing_of_the_machine_is_in_the_site(reference_site: Path, reference_files: Files) -> None:
    """No path, host, user or version of the machine that built is in any output."""
    here = [str(reference_site), str(Path.cwd()), sys.prefix, str(Path(__file__).parents[1]), os.path.expanduser("~/"), "/tmp/"]  # noqa: S108, PTH111
    names = [socket.gethostname(), f"Python/{sys.version_info.major}", f"{getpass.getuser()}@"]
    for path, data in reference_files.items():
        assert [word for word in (*here, *names) if len(word) > 3 and word.encode() in data] == [], path
