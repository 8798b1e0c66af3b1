"""The house as it was drawn: arrows between rooms, size of rooms, and what an import costs."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentorsite.cli import COMMANDS

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "mentorsite"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400  # lines
MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"

# Room -> what it may import beside itself; the table of the architecture. `""` is the package itself (its version), `*` all.
ARROWS: dict[str, set[str]] = {
    "": set(),
    "diagnostics": set(),
    "errors": set(),
    "source": {"diagnostics"},
    "model": {"diagnostics", "source"},
    "schema": {"model", "diagnostics", "source"},
    "theme": {"diagnostics", "source"},
    "markdown": {"model"},
    "rules": {"model", "diagnostics"},
    "standards": {"rules", "model"},
    "report": {"standards", "rules", "model"},
    "status": {"rules", "model"},
    "almanac": set(),
    "check": {"almanac", "changes", "standards", "rules", "model", "source", "diagnostics"},
    "changes": {"errors"},
    "plan": {"changes", "standards", "rules", "model", "markdown", "diagnostics"},
    "render": {"images", "plan", "theme", "model", ""},
    "write": {"render", "errors"},
    "cache": set(),
    "workers": set(),
    "search": {"errors"},
    "images": {"errors"},
    "recall": {"almanac", "cache", "diagnostics", "markdown", "model", "plan", "render", "source", "theme", "workers"},
    "keyfile": {"errors"},
    "inside": {"cache", "keyfile", "model", "plan", "protect"},
    "build": {
        "cache",
        "changes",
        "inside",
        "protect",
        "images",
        "recall",
        "search",
        "workers",
        "diagnostics",
        "errors",
        "source",
        "model",
        "check",
        "theme",
    }
    | {"plan", "render", "write"},
    "session": {"build", "cache", "changes", "recall", "diagnostics", "model", "plan", "render", "source", "theme"},
    "mail": {"changes", "plan", "model"},
    "protect": set(),
    "privacy": {"diagnostics", "errors", "source", "model", "starter"},
    "starter": {"almanac", "diagnostics", "errors", "source", "model", ""},
    "serve": {"search", "session", "errors", "diagnostics", "source", "theme"},
    "deploy": {"errors"},
    "cli": {"*"},
    "__main__": {"cli"},
}

HEAVY = {"pydantic", "jinja2", "yaml", "babel", "icalendar", "holidays", "markdown_it", "livereload", "tornado", "watchfiles"}
HEAVY |= {"PIL", "cryptography", "dicewarepy", "segno", "ghp_import", "imagesize"}


def name_of(path: Path) -> str:
    """A module's name below the package: `plan.pages.dates`; empty for the package itself."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")


def imports(path: Path, package: Path = PACKAGE) -> Iterator[str]:
    """The modules of ours that a file imports, wherever in it, as names below the package."""
    known = {name_of(module) for module in MODULES}
    parts = ["mentorsite", *path.relative_to(package).parent.parts]
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            deeper = [f"{module}.{alias.name}" for alias in node.names]
            found = [name if name.partition(".")[2] in known else module for name in deeper]
        else:
            continue
        yield from (name.removeprefix("mentorsite").lstrip(".") for name in found if name.partition(".")[0] == "mentorsite")


def is_allowed(room: str, target: str) -> bool:
    """Whether the table lets a room import a module."""
    allowed = ARROWS[room] | {room}
    return "*" in allowed or any(target == name or (name and target.startswith(f"{name}.")) for name in allowed)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows_run_one_way(path: Path) -> None:
    """A module imports only what the table of the architecture lets its room import."""
    room = name_of(path).partition(".")[0]
    assert [target for target in imports(path) if not is_allowed(room, target)] == []


def test_the_reading_of_imports_sees_all_forms(tmp_path: Path) -> None:
    """Absolute, relative, nested and aliased imports are all found; foreign ones are not."""
    source = """
import os, mentorsite.write
from mentorsite.build import build
from .. import __version__
from ..errors import UsageProblem
from .nodes import Node
def later():
    from ..plan.pages import events as e
"""
    (tmp_path / "source").mkdir()
    (tmp_path / "source/x.py").write_text(source)
    found = list(imports(tmp_path / "source/x.py", tmp_path))
    assert found == ["write", "build", "", "errors", "source.nodes", "plan.pages.events"]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_rooms_are_small(path: Path) -> None:
    """No module has more than 400 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def loaded(*arguments: str) -> set[str]:
    """The top-level packages that a command loads before it ends."""
    script = """
import sys
from mentorsite.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
"""
    run = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    *_, last = run.stdout.splitlines()
    assert last.startswith("loaded: ")
    return set(last.split()[1:])


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["explain"], ["explain", "date-form"], *([command, "--help"] for command in COMMANDS)],
    ids=" ".join,
)
def test_imports_are_paid_by_who_needs_them(arguments: list[str]) -> None:
    """Help, version and `explain` load click and none of the libraries that cost."""
    packages = loaded(*arguments)
    assert "click" in packages
    assert packages & HEAVY == set()


def test_holidays_are_looked_up_once(tmp_path: Path) -> None:
    """The library of holidays is loaded for a site with a region and dates, by the first build alone: others know the days."""
    content = tmp_path / "content"
    shutil.copytree(MINIMAL, content)
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8") + "region: DE-NW\n", "utf-8")
    assert "holidays" in loaded("build", str(content))
    site.write_text(site.read_text("utf-8").replace("region: DE-NW", "region: DE-NW\ntimezone: Europe/Vienna"), "utf-8")
    assert "holidays" not in loaded("build", str(content))


def test_the_costly_libraries_are_real_ones() -> None:
    """A command that works loads what the test above keeps from the others; what it does not need stays out here, too."""
    assert loaded("check", str(MINIMAL)) & HEAVY - {"jinja2"} == {"pydantic", "yaml", "babel", "markdown_it"}
