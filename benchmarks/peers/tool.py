"""What the benchmark has to know of a tool."""

from __future__ import annotations

import posixpath
import re
import subprocess
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from twin import Page, Twin

OUTPUT = "output"  # every tool's output folder, in its home
LINK = re.compile(r"\]\(page:([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool with its way to the same site. A home is a folder with all that it builds from, and its output."""

    name: str
    room: str  # the folder in which it is installed; variants of a tool share it
    install: Callable[[Path, Sequence[str]], object]  # `needs` into an empty room
    needs: tuple[str, ...]  # packages with their versions
    lay: Callable[[Twin, Path], object]  # all sources, into an empty home
    command: Callable[[Path], list[str]]  # room -> what is measured, run in the home
    source: Callable[[str], str]  # our address of a page -> the file in its home that says its text
    address: Callable[[str], str] = str  # our address of a page -> its own
    caches: tuple[str, ...] = ()  # in its home, what it keeps for the next run
    template: str = ""  # in its home, what all pages are made with; none for a tool that makes all of them every time


def python(room: Path, needs: Sequence[str]) -> None:
    """Install Python packages into an environment of their own."""
    venv.create(room, clear=True, with_pip=True)
    pip = [str(room / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, *needs], check=True)


def linked(page: Page, target: Callable[[str], str], *, relative: bool = True) -> str:
    """The text of a page with links to what `target` makes of an address, seen from the page or as it is."""
    above = posixpath.dirname(target(page.address)) if relative else ""

    def link(found: re.Match[str]) -> str:
        way = target(found[1])
        return f"]({posixpath.relpath(way, above or '.') if relative else way})"

    return LINK.sub(link, page.text)


def write(path: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
