"""Runs a tool as a whole process and says what it took."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from edit import edit
from peers import OUTPUT, Tool


class Case(StrEnum):
    """What has happened since the last run."""

    COLD = "cold"  # output and caches are gone; the disk is warm
    NOTHING = "nothing"
    EDIT = "edit"  # the text of one page


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds on the clock, CPU seconds of all its processes, peak memory of its largest process in MiB."""

    seconds: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Stand:
    """A tool that is ready to run: its room, its home, and the page that is edited."""

    tool: Tool
    room: Path
    home: Path
    edited: str

    @property
    def output(self) -> Path:
        """Where the site goes."""
        return self.home / OUTPUT

    def page(self, address: str) -> Path:
        """The file that holds the page at one of our addresses."""
        return self.output / self.tool.address(address)

    def clear(self) -> None:
        """Remove all that a run leaves behind."""
        for name in (OUTPUT, *self.tool.caches):
            shutil.rmtree(self.home / name, ignore_errors=True)

    def edit(self) -> str:
        """Change the text of one page; the words that the page must show now."""
        return edit(self.home / self.tool.source(self.edited))

    def prepare(self, case: Case) -> None:
        """Do what a case says."""
        if case is Case.COLD:
            self.clear()
        elif case is Case.EDIT:
            self.edit()


def run(stand: Stand, case: Case) -> Sample:
    """Run once after what the case says. Ends the benchmark where the tool fails."""
    stand.prepare(case)
    return timed(stand.tool.command(stand.room), stand.home)


def timed(command: list[str], folder: Path) -> Sample:
    """Run a command in a folder."""
    launcher = [sys.executable, "-S", "-E", str(Path(__file__).with_name("launch.py"))]
    run = subprocess.run([*launcher, *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if run.returncode:
        raise SystemExit(f"{' '.join(command)}\n{run.stderr.decode(errors='replace')}")
    return Sample(*json.loads(run.stdout))
