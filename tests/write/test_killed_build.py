"""Builds that are killed, and builds that meet: the site is whole, and the next build finds a clean place."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mentorsite.errors import EnvironmentProblem

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL and fcntl")

OLD = {"a": "old", "d/b": "same", "e/f/g": "old"}
NEW = {"a": "new", "d/b": "same", "h/i": "new"}


@pytest.fixture(scope="module", params=["first", "exchange", "twice"])
def killed(request, tmp_path_factory):
    """What was left by a build killed at each of its steps on disk; the last entry is of one that ran through."""
    script = Path(__file__).with_name("killed_build.py")
    command = [sys.executable, str(script), str(tmp_path_factory.mktemp("killed")), request.param]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    return request.param, [json.loads(line) for line in run.stdout.splitlines()]


def test_a_killed_build_leaves_a_whole_site(killed):
    """At every moment the target is the whole old site or the whole new one; only two renames have a gap between."""
    kind, states = killed
    allowed = {"first": [None, NEW], "exchange": [OLD, NEW], "twice": [OLD, None, NEW]}[kind]
    seen = [state["killed"] for state in states]
    assert [state for state in seen if state not in allowed] == []
    assert [state for state in allowed if state not in seen] == []  # the kills did fall on both sides of the swap
    assert len(states) > 20


def test_the_next_build_cleans_up_after_a_killed_one(killed):
    """Even if the next build fails, the site is then whole, an interrupted swap is undone and nothing is beside it."""
    kind, states = killed
    for state in states:
        expected = state["killed"] or (None if kind == "first" else OLD)
        assert (state["next"], state["beside"]) == (expected, ["site"] if expected else []), state["step"]


KILLS_ITSELF = """
import os, signal, sys
from pathlib import Path
from mentorsite.write import write_site
def files():
    for number in range(int(sys.argv[2])):
        yield f"{number}.html", b"new"
    os.kill(os.getpid(), signal.SIGKILL)
    yield "last", b""
root = Path(sys.argv[1])
write_site(root / "_site", files(), keep=root / "content")
"""


@pytest.mark.parametrize("count", [0, 1, 50])
def test_a_build_killed_while_rendering_leaves_the_site(build, target, tree, tmp_path, count):
    """A kill between two files leaves the old site as it was, and the next build puts all in order."""
    build({"0.html": b"old"})
    run = subprocess.run([sys.executable, "-c", KILLS_ITSELF, str(tmp_path), str(count)], check=False)
    assert run.returncode == -9
    assert [path.name for path in target.iterdir() if path.name != ".mentorsite"] == ["0.html"]
    build({"0.html": b"next"})
    assert tree() == {"_site": None, "_site/0.html": b"next"}


def test_a_second_build_inside_the_first_is_refused(build, tree):
    """While a build is at work another one into the same target is an EnvironmentProblem; the first one succeeds."""

    def files():
        yield "a", b"first"
        with pytest.raises(EnvironmentProblem, match="Another build") as caught:
            build({"a": b"second"})
        assert "Ein anderer Lauf" in caught.value.texts["de"]
        yield "b", b"first"

    build(files())
    assert tree() == {"_site": None, "_site/a": b"first", "_site/b": b"first"}


WAITS = """
import sys
from pathlib import Path
from mentorsite.write import write_site
def files():
    yield "a", b"first"
    print("staging", flush=True)
    sys.stdin.read()
    yield "b", b"first"
root = Path(sys.argv[1])
write_site(root / "_site", files(), keep=root / "content")
"""


def test_a_second_build_by_another_process_is_refused(build, tree, tmp_path):
    """The lock holds between processes, and the first build ends as if alone."""
    build({"a": b"old"})
    command = [sys.executable, "-c", WAITS, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout.readline() == b"staging\n"
        with pytest.raises(EnvironmentProblem, match="Another build"):
            build({"a": b"second"})
        first.communicate()
    assert first.returncode == 0
    assert tree() == {"_site": None, "_site/a": b"first", "_site/b": b"first"}
