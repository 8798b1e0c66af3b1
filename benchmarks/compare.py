"""How fast mentorsite builds beside other generators with the same pages. Prints Markdown tables.

python3 benchmarks/compare.py [--pages 30 300 3000] [--rounds 5] [--only hugo,mkdocs] [--cases cold,nothing,edit]

The first run installs the tools into benchmarks/.peers/, where the sites are built, too.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus import write_content
from edit import MARK, mark
from measure import Case, Sample, Stand, run, timed
from peers import TOOLS, Tool
from peers.mentorsite import TOOLS as OURS
from same import Main, Trust, check_edits, check_site, check_sources, read_site
from table import Row, times, use
from targets import verdicts
from twin import read_twin

PLACE = Path(__file__).resolve().parent / ".peers"


def room(tool: Tool) -> Path:
    """The folder with the tool in it, installed anew where it is not there or of another version."""
    place = PLACE / "rooms" / tool.room
    stamp = place / "needs.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != "\n".join(tool.needs):
        say(f"Installing {tool.room} ...")
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        tool.install(place, tool.needs)
        stamp.write_text("\n".join(tool.needs), encoding="utf-8")
    return place


def stands(tools: Sequence[Tool], pages: int) -> list[Stand]:
    """All tools with the same site of so many pages, laid anew, built once and found alike."""
    place = PLACE / "sites" / str(pages)
    shutil.rmtree(place, ignore_errors=True)
    write_content(place / "content", pages)
    mark(place / "content")
    timed([str(room(OURS[0]) / "bin" / "mentorsite"), "build", "content", "--output", "site"], place)
    twin = read_twin(place / "site", place / "content")
    edited = next(page.address for page in twin.pages if MARK.search(page.text))
    found: list[Stand] = []
    ours: dict[str, Main] = {}
    for number, tool in enumerate(tools):
        stand = Stand(tool, room(tool), place / f"{number}-{tool.room}", edited)
        stand.home.mkdir()
        tool.lay(twin, stand.home)
        say(f"{pages} pages, {tool.name} ...")
        run(stand, Case.COLD)
        if found:
            check_site(stand, ours)
        else:
            ours = read_site(stand, [page.address for page in twin.pages])
            check_sources(twin.content, ours)
        found.append(stand)
    return found


def measure(stands: Sequence[Stand], case: Case, rounds: int) -> list[list[Sample]]:
    """The samples of each tool. In each round each runs once; every other round goes backwards."""
    samples: list[list[Sample]] = [[] for _ in stands]
    for number in range(rounds):
        order = range(len(stands)) if number % 2 == 0 else reversed(range(len(stands)))
        for at in order:
            samples[at].append(run(stands[at], case))
    return samples


def say(words: str) -> None:
    """Progress, beside the tables."""
    print(words, file=sys.stderr, flush=True)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description="Time mentorsite beside other generators.")
    arguments.add_argument("--pages", type=int, nargs="+", default=[30, 300, 3000])
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--only", default="hugo,mkdocs,pelican,lektor,eleventy")
    arguments.add_argument("--cases", default="cold,nothing,edit")
    given = arguments.parse_args()
    tools = [tool for tool in TOOLS if tool in OURS or tool.room in given.only.split(",")]
    cases = [Case(name) for name in given.cases.split(",")]
    trust: list[Trust | None] = []
    for pages in sorted(given.pages):
        ready = stands(tools, pages)
        trust = trust or [check_edits(stand) if stand.tool.template else None for stand in ready]  # of the smallest site
        found = {case: measure(ready, case, given.rounds) for case in cases}
        rows = [
            Row(tool.name, trust[at], {case: samples[at] for case, samples in found.items()}) for at, tool in enumerate(tools)
        ]
        print("", times(pages, rows), "", use(pages, rows), "", *verdicts(pages, rows), sep="\n", flush=True)
    print(f"\nMedians of {given.rounds} rounds (least-most).")


if __name__ == "__main__":
    main()
