"""Names of output files: none leads out of the folder, none takes the place of another."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentorsite.errors import EnvironmentProblem
from mentorsite.write import write_site

UNSAFE = [
    "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "./a", "../a", "a/../b", "a/..", "...", "a.", "a ", "a./b",
    "a\\b", "..\\a", "C:", "C:/a", "C:a", "a:stream", "a\0b", "a\nb", "\ud800", "CON", "nul", "nul.txt", "a/COM1.html",
    "lpt9/a", "aux .x", "com¹", "CONIN$", ".git/config", ".GIT", ".git",
]  # fmt: skip

CLASHES = [
    ("a", "a"),
    ("a/b", "a/b"),
    ("Team.html", "team.html"),
    ("Team/a", "team/b"),
    ("\u00e4.html", "a\u0308.html"),
    ("\u00e4", "A\u0308"),
    ("a", "a/b"),
    ("a/b", "a"),
    ("A", "a/b"),
    ("a/b/c", "A"),
    ("a/b/c", "a/b"),
]

pieces = st.sampled_from(["..", ".", "/", "\\", "a", "A", "C:", "\0", " ", "~", "con", ".git", "é", "\udcff", "*", "-"])
paths = st.text() | st.lists(pieces, max_size=8).map("".join) | st.text(st.characters(categories=["Cs", "L", "P"]))


@pytest.mark.parametrize("path", UNSAFE)
def test_an_unsafe_name_is_a_mistake_of_the_caller(build, tree, path):
    """The name is refused with a ValueError that quotes it, and the previous site stays."""
    build({"a": b"old"})
    before = tree()
    with pytest.raises(ValueError, match="output path") as caught:
        build([("b", b"b"), (path, b"x")])
    assert repr(path) in str(caught.value)
    assert tree() == before


@pytest.mark.parametrize("path", ["console.html", "com.html", "a.b/c.d", ".nojekyll", ".well-known/x", "a b", "ä/ß", "x.git"])
def test_a_harmless_name_is_taken(build, target, path):
    """Names that only look like a forbidden one are written."""
    build({path: b"x"})
    assert (target / path).read_bytes() == b"x"


@pytest.mark.parametrize(("first", "second"), [*CLASHES, (".mentorsite", ".mentorsite"), (".Mentorsite/a", ".mentorsite")])
def test_two_files_in_one_place_are_a_mistake_of_the_caller(build, tree, first, second):
    """Names that are one on some file system are refused by a ValueError that quotes both; the previous site stays."""
    build({"old": b"old"})
    before = tree()
    with pytest.raises(ValueError, match="clashes") as caught:
        build([(first, b"1"), (second, b"2")])
    assert {repr(first), repr(second)} <= set(str(caught.value).split())
    assert tree() == before


def test_files_share_folders_in_any_order(build):
    """A folder that an earlier file brought in is no clash, at any depth."""
    assert build({"a/b/c": b"1", "a/d": b"2", "b/a": b"3", "a/b/d/e": b"4", "Maße": b"5", "Masse": b"6"}).written == 6


@given(path=paths)
@example(path="../x")
@example(path="/tmp/x")  # noqa: S108 - a path to refuse
@example(path="x" * 300)
def test_nothing_is_written_outside(path):
    """Whatever the name: it is refused and nothing is on disk, or its file is the only one, inside the target."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        (root / "content").mkdir()
        try:
            write_site(root / "site", [(path, b"x")], keep=root / "content")
        except (ValueError, EnvironmentProblem):
            assert [*root.rglob("*")] == [root / "content"]
        else:
            files = {file for file in root.rglob("*") if not file.is_dir()}
            assert files == {root / "site" / path, root / "site/.mentorsite"}
            assert (root / "site" / path).resolve().is_relative_to(root / "site")
