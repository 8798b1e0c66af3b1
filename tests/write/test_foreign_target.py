"""Targets that a build must not touch: refused in both languages, with not a byte changed."""

import errno
import os
from pathlib import Path

import pytest

from mentorsite.errors import EnvironmentProblem
from mentorsite.write import write_site
from mentorsite.write.disk import disk_problems


def golden(case: str) -> list[str]:
    """Return the agreed English and German text of a case."""
    entries = Path(__file__).with_name("messages.txt").read_text(encoding="utf-8").split("\n\n")
    return {entry.splitlines()[0]: entry.splitlines()[1:] for entry in entries}[f"# {case}"]


def folder_with(path: Path, name: str) -> Path:
    """Make a folder with one file in it."""
    path.mkdir(exist_ok=True)
    (path / name).write_bytes(b"mine")
    return path


def linked_site(root: Path) -> Path:
    """Make a link to an empty folder."""
    (root / "real").mkdir()
    (root / "link").symlink_to(root / "real")
    return root / "link"


def dangling(root: Path) -> Path:
    """Make a link to nothing."""
    (root / "link").symlink_to(root / "nowhere")
    return root / "link"


CASES = {
    "foreign folder": lambda root: folder_with(root / "photos", "cat.jpg"),
    "file": lambda root: folder_with(root / "photos", "cat.jpg") / "cat.jpg",
    "link": linked_site,
    "dangling link": dangling,
    "content": lambda root: root / "library/content",
    "content by a detour": lambda root: root / "library/content/../content",
    "around content": lambda root: root / "library",
    "inside content": lambda root: root / "library/content/_site",
    "home": lambda root: root / "people/home",
    "around home": lambda root: root / "people/home/..",
    "root": lambda root: Path(root.anchor),
    "working folder": lambda root: root / "office/work",
    "working folder, relative": lambda root: Path(),
    "above working folder": lambda root: Path(".."),
    "repository": lambda root: folder_with(folder_with(root / "repo", ".mentorsite"), ".git"),
    "marker is a folder": lambda root: (root / "odd/.mentorsite").mkdir(parents=True) or root / "odd",
}


@pytest.fixture
def keep(tmp_path: Path) -> Path:
    """A content folder in a folder of its own, so that a target can be around it and nothing else."""
    (tmp_path / "library").mkdir()
    return folder_with(tmp_path / "library/content", "site.yaml")


@pytest.fixture(params=CASES)
def refused(request, tmp_path, keep, monkeypatch) -> Path:
    """A target that must be refused, in a world with a home and a working folder."""
    home, work = tmp_path / "people/home", tmp_path / "office/work"
    for folder in (home, work):
        folder.parent.mkdir()
        folder_with(folder, "letter.txt")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(work)
    return CASES[request.param](tmp_path)


def test_a_foreign_target_is_left_alone(refused, tmp_path, keep):
    """The build is refused before it asks for a file, and nothing on disk is changed, added or removed."""
    before = {path: path.lstat().st_mtime_ns for path in [tmp_path, *tmp_path.rglob("*")]}
    files = iter([("a", b"a")])
    with pytest.raises(EnvironmentProblem) as caught:
        write_site(refused, files, keep=keep)
    assert caught.value.exit_code == 3
    assert next(files) == ("a", b"a")
    assert {path: path.lstat().st_mtime_ns for path in [tmp_path, *tmp_path.rglob("*")]} == before


@pytest.mark.skipif(os.name == "nt", reason="golden paths are POSIX")
def test_a_refusal_reads_as_agreed(refused, request, tmp_path, keep):
    """Each refusal says, in both languages, what the golden file says."""
    with pytest.raises(EnvironmentProblem) as caught:
        write_site(refused, [], keep=keep)
    texts = [text.replace(str(tmp_path), "/projects") for text in caught.value.texts.values()]
    assert texts == golden(request.node.callspec.params["refused"])


@pytest.mark.parametrize("reason", ["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "ENAMETOOLONG", "EIO"])
def test_a_failure_of_the_disk_reads_as_agreed(reason):
    """Each reason that the disk may give says, in both languages, what the golden file says."""
    number = getattr(errno, reason)
    with pytest.raises(EnvironmentProblem) as caught, disk_problems(Path("/projects/_site")):
        raise OSError(number, os.strerror(number), "/projects/._site.mentorsite-new/site/index.html")
    assert [*caught.value.texts.values()] == golden(reason)


def test_content_that_is_not_there_yet_is_kept_clear_too(tmp_path):
    """A content folder that does not exist still cannot be overlapped."""
    files = iter([("a", b"a")])
    with pytest.raises(EnvironmentProblem):
        write_site(tmp_path / "content/site", files, keep=tmp_path / "content")
    assert next(files) == ("a", b"a")


def test_a_folder_that_turns_foreign_during_the_build_is_left_alone(build, target, tree):
    """What someone puts at the target while pages are rendered is not swapped away."""

    def files():
        folder_with(target, "thesis.txt")
        yield "a", b"a"

    with pytest.raises(EnvironmentProblem):
        build(files())
    assert tree() == {"_site": None, "_site/thesis.txt": b"mine", "library": None}


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_a_foreign_thing_in_the_place_of_the_stage_is_left_alone(build, target, tmp_path, tree, kind):
    """A folder with other files, a file or a link under the name of the stage stops the build and stays."""
    bench = tmp_path / "._site.mentorsite-new"
    build({"a": b"old"})
    if kind == "folder":
        folder_with(bench, "notes.txt")
    elif kind == "file":
        bench.write_bytes(b"mine")
    else:
        bench.symlink_to(folder_with(tmp_path / "elsewhere", "notes.txt"))
    before = tree()
    with pytest.raises(EnvironmentProblem):
        build({"a": b"new"})
    assert tree() == before
