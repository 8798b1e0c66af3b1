"""Where the time of a build goes. Prints a Markdown table: milliseconds of each stage, a column for each size.

python3 benchmarks/stages.py [--pages 30 300 3000] [--rounds 5] [--case cold]

Each round is a fresh process, in which the functions below are timed as `mentorsite build` calls them; what one calls of
another counts for that one alone. mentorsite's own code is not changed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import wraps
from statistics import median
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

IMPORTS = ("cli.build", "cli.wording", "build", "render.calendar", "render.xml")  # the last two only where a site has them
STAGES = (  # the stage, and the function as its caller knows it
    ("load", "build", "read_content"),
    ("load", "build", "assemble"),
    ("check", "build", "check"),
    ("theme", "build", "load_theme"),
    ("plan", "build", "plan"),
    ("Markdown", "plan.texts", "parse"),
    ("Markdown", "plan.sheet", "to_html"),
    ("templates", "render.html", "Pages.render"),
    ("calendars, feed, other files", "build", "Renderer.render"),
    ("write", "build", "write_site"),
)
START, REST = "start of Python", "all else"
ROWS = (START, "imports", *dict.fromkeys(stage for stage, _, _ in STAGES), REST)


class Clock:
    """Seconds of each stage; while an inner stage runs, the outer one stands still."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(ROWS, 0.0)
        self.running = [REST]
        self.since = time.perf_counter()

    def switch(self) -> None:
        """Give the time since the last switch to the stage that runs."""
        now = time.perf_counter()
        self.seconds[self.running[-1]] += now - self.since
        self.since = now

    def timed(self, stage: str, function: Callable[P, R]) -> Callable[P, R]:
        """The function, timed."""

        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            self.switch()
            self.running.append(stage)
            try:
                return function(*args, **kwargs)
            finally:
                self.switch()
                self.running.pop()

        return run


def inside(arguments: Sequence[str]) -> None:
    """In the fresh process: build with every stage timed; the seconds as JSON."""
    clock = Clock()
    modules = {name: clock.timed("imports", importlib.import_module)(f"mentorsite.{name}") for name in IMPORTS}
    for stage, module, name in STAGES:
        home: object = modules.get(module) or importlib.import_module(f"mentorsite.{module}")
        *above, name = name.split(".")
        for part in above:
            home = getattr(home, part)
        setattr(home, name, clock.timed(stage, getattr(home, name)))
    modules["cli.build"].command.main([*arguments], standalone_mode=False)
    clock.switch()
    print(json.dumps(clock.seconds))


def outside(arguments: Sequence[str]) -> None:
    """Lay the sites, run the rounds, print the table."""
    from compare import stands
    from measure import Case
    from peers.mentorsite import ONE_PROCESS, TOOLS

    parser = argparse.ArgumentParser(description="Show where the time of a build goes.")
    parser.add_argument("--pages", type=int, nargs="*", default=[30, 300, 3000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--case", type=Case, default=Case.COLD)
    given = parser.parse_args(arguments)
    columns: list[dict[str, float]] = []
    for pages in given.pages:
        (stand,) = stands(TOOLS[:1], pages)
        command = [str(stand.room / "bin" / "python"), __file__, "--inside", "content", "--output", str(stand.output)]
        rounds: list[dict[str, float]] = []
        for _ in range(given.rounds):
            stand.prepare(given.case)
            started = time.perf_counter()
            run = subprocess.run([*command, *ONE_PROCESS], cwd=stand.home, stdout=subprocess.PIPE, check=True)
            whole = time.perf_counter() - started
            seconds: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
            rounds.append(seconds | {START: whole - sum(seconds.values())})
        columns.append({row: median(one[row] for one in rounds) for row in ROWS})
    print(f"| {given.case}, ms | {' | '.join(f'{pages} pages' for pages in given.pages)} |")
    print(f"| --- |{' --: |' * len(columns)}")
    for row in ROWS:
        print(f"| {row} | {' | '.join(f'{1000 * column[row]:.0f}' for column in columns)} |")
    print(f"| sum | {' | '.join(f'{1000 * sum(column.values()):.0f}' for column in columns)} |")
    print(f"\nMedians of {given.rounds} rounds, each row for itself.")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        inside(sys.argv[2:])
    else:
        outside(sys.argv[1:])
