"""How fast mentorsite builds, beside MkDocs and by the number of pages. Prints Markdown tables; asserts nothing.

python3 benchmarks/compare.py [--runs 5] [--pages 300 1000 3000]

Whole processes are timed, each with an empty output folder, and the two tools take turns, so that whatever else the machine
does meets both. Medians are shown: seconds on the clock, CPU seconds, and the largest memory in use (not on Windows: wait4).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from corpus import write_content
from twin import write_twin

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "bench"
RATIO, MEMORY, GROWTH = 1.5, 300, 1.25  # targets: times MkDocs; MiB; time per page of the largest site over the smallest
MIB = 1024 * 1024
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss


@dataclass(frozen=True, slots=True)
class Sample:
    """One run, or the medians of several: seconds on the clock, CPU seconds, peak memory in MiB."""

    seconds: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Tool:
    """A command to measure, and the folder that it writes."""

    command: Sequence[str]
    output: Path


def environment() -> Path:
    """The programs of an own virtual environment with this checkout and MkDocs; made anew when pyproject.toml changes."""
    text = (ROOT / "pyproject.toml").read_bytes()
    home, stamp = CACHE / "venv", CACHE / "venv" / hashlib.sha256(text).hexdigest()
    if not stamp.exists():
        print("Installing mentorsite and MkDocs into .cache/bench ...", file=sys.stderr)
        venv.create(home, clear=True, with_pip=True)
        needs = tomllib.loads(text.decode())["dependency-groups"]["bench"]
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--editable", str(ROOT), *needs], check=True)
        stamp.touch()
    return home / "bin"


def run(tool: Tool) -> Sample:
    """Run once, into an empty folder. Ends the benchmark where the tool fails."""
    shutil.rmtree(tool.output, ignore_errors=True)
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = subprocess.Popen(tool.command, stdout=words, stderr=words)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            words.seek(0)
            raise SystemExit(f"{' '.join(tool.command)}\n{words.read().decode(errors='replace')}")
    return Sample(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * RSS_UNIT / MIB)


def measure(tools: Sequence[Tool], runs: int) -> list[Sample]:
    """The medians of each tool, after a run that warms the disk cache; the tools take turns."""
    for tool in tools:
        run(tool)
    rounds = [[run(tool) for tool in tools] for _ in range(runs)]
    return [
        Sample(median(one.seconds for one in own), median(one.cpu for one in own), median(one.memory for one in own))
        for own in zip(*rounds, strict=True)
    ]


def compared(programs: Path, content: Path, place: Path, *, default: bool) -> tuple[int, list[Tool]]:
    """mentorsite, MkDocs on the same pages and, if asked for, MkDocs as it comes; and how many HTML pages each makes."""
    site = place / "site"
    tools = [Tool([str(programs / "mentorsite"), "build", str(content), "--output", str(site)], site)]
    run(tools[0])
    pages = 0
    for name, usual in (("bare", False), ("default", True))[: 2 if default else 1]:
        folder = place / name
        pages = write_twin(site, folder, search=usual, menu_of_all=usual)
        command = [str(programs / "mkdocs"), "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
        tools.append(Tool(command, folder / "site"))
        run(tools[-1])
        if pages != (made := sum(1 for _ in tools[-1].output.rglob("*.html"))):
            raise SystemExit(f"MkDocs made {made} pages of {pages}")
    return pages, tools


def reference(programs: Path, place: Path, runs: int) -> None:
    """The reference content: the table against MkDocs."""
    pages, tools = compared(programs, ROOT / "content", place, default=True)
    found = measure(tools, runs)
    print(f"Reference content, {pages} HTML pages, medians of {runs} runs:\n")
    print("| | seconds | CPU seconds | peak MiB | mentorsite takes (clock) | (CPU) |\n|---|--:|--:|--:|--:|--:|")
    names = ("mentorsite", "MkDocs, no search, short menu", "MkDocs as it comes: search, all pages in the menu")
    for name, one in zip(names, found, strict=True):
        ratios = f"{found[0].seconds / one.seconds:.2f} × | {found[0].cpu / one.cpu:.2f} ×" if one is not found[0] else "|"
        print(f"| {name} | {one.seconds:.2f} | {one.cpu:.2f} | {one.memory:.0f} | {ratios} |")
    ratio = max(found[0].seconds / found[1].seconds, found[0].cpu / found[1].cpu)  # a busy machine may flatter one
    print(f"\n{verdict(ratio < RATIO)}: less than {RATIO} times MkDocs without search, by the clock and in CPU time.")


def sizes(programs: Path, place: Path, pages: Sequence[int], runs: int) -> None:
    """Made-up sites of several sizes: the table of growth."""
    print(f"\nMade-up sites, cold build, medians of {runs} runs:\n")
    print("| pages | seconds | CPU seconds | CPU ms a page | peak MiB | MkDocs, no search: seconds | mentorsite takes |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    found: list[tuple[int, Sample]] = []
    for number in sorted(pages):
        write_content(place / f"{number}" / "content", number)
        made, tools = compared(programs, place / f"{number}" / "content", place / f"{number}", default=False)
        own, other = measure(tools, runs)
        found.append((made, own))
        print(
            f"| {made} | {own.seconds:.1f} | {own.cpu:.1f} | {1000 * own.cpu / made:.1f} | {own.memory:.0f} "
            f"| {other.seconds:.1f} | {own.seconds / other.seconds:.2f} × |",
            flush=True,
        )
    (least, small), (most, large) = found[0], found[-1]
    growth = (large.cpu / most) / (small.cpu / least)
    print(f"\n{verdict(growth < GROWTH)}: linear, a page of {most} takes {growth:.2f} times the CPU time of a page of {least}.")
    print(f"{verdict(large.memory < MEMORY)}: less than {MEMORY} MiB at {most} pages.")


def verdict(holds: bool) -> str:
    """How a target is reported."""
    return "Holds" if holds else "**Missed**"


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description="Time mentorsite beside MkDocs and by the number of pages.")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--pages", type=int, nargs="*", default=[300, 1000, 3000])
    given = arguments.parse_args()
    programs = environment()
    place = CACHE / "sites"
    shutil.rmtree(place, ignore_errors=True)
    reference(programs, place / "reference", given.runs)
    if given.pages:
        sizes(programs, place, given.pages, given.runs)


if __name__ == "__main__":
    main()
