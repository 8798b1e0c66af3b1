"""Where the time of a build goes. Prints a Markdown table: milliseconds of each stage, a column for each size.

python3 benchmarks/stages.py [--pages 30 300 3000] [--rounds 5] [--case cold|nothing|edit]

Each round is `mentorsite build` in a fresh process, in which imports and the functions below are timed; what one calls of
another counts for that one alone. mentorsite's own code is not changed.
"""

from __future__ import annotations

import argparse
import builtins
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import wraps
from statistics import median
from types import ModuleType
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

STAGES = (  # the stage, the module that calls a function or has a class, and the function
    ("cache", "cache.last", "Past.__init__"),
    ("cache", "cache.last", "Past.still_right"),
    ("cache", "cache.last", "Past.has"),
    ("cache", "cache.last", "Past.keep"),
    ("cache", "recall", "Recall.__init__"),
    ("cache", "recall", "Recall.save"),
    ("cache", "render", "Renderer.key"),
    ("load", "build", "read_content"),
    ("load", "build", "assemble"),
    ("check", "build", "check"),
    ("theme", "recall", "Recall.theme"),
    ("plan", "plan", "Plan.__init__"),
    ("plan", "plan", "Plan.make"),
    ("Markdown", "recall", "parse"),
    ("Markdown", "plan.sheet", "to_html"),
    ("templates", "render.html", "Pages.render"),
    ("calendars, feed, other files", "render", "Renderer.render"),
    ("write", "build", "write_site"),
)
START, IMPORTS, REST = "start and end of Python", "imports", "all else"
ROWS = (START, IMPORTS, *dict.fromkeys(stage for stage, _, _ in STAGES), REST)


class Clock:
    """Seconds of each stage; while an inner stage runs, the outer one stands still."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(ROWS, 0.0)
        self.running = [REST]
        self.awaited = set(STAGES)  # whose modules are not there yet
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

    def wrap(self, stage: str, module: ModuleType, name: str) -> None:
        """Put the timed function in the place of a module's function, a class's method or its property."""
        *above, last = name.split(".")
        home = getattr(module, above[0]) if above else module
        found = getattr(home, last)
        if isinstance(found, property) and found.fget:
            setattr(home, last, property(self.timed(stage, found.fget)))
        else:
            setattr(home, last, self.timed(stage, found))

    def watch(self) -> None:
        """From now on time imports; and the stages' functions, from when their modules are there."""
        load = self.timed(IMPORTS, builtins.__import__)

        def timed_import(*args: object, **kwargs: object) -> object:
            found = load(*args, **kwargs)  # type: ignore[arg-type]
            for one in [one for one in self.awaited if _is_there(f"mentorsite.{one[1]}")]:
                self.awaited.discard(one)
                self.wrap(one[0], sys.modules[f"mentorsite.{one[1]}"], one[2])
            return found

        builtins.__import__ = timed_import  # type: ignore[assignment]


def _is_there(name: str) -> bool:
    module = sys.modules.get(name)
    return module is not None and not getattr(module.__spec__, "_initializing", False)


def inside(arguments: Sequence[str]) -> None:
    """In the fresh process: build with every stage timed; the seconds as JSON."""
    clock = Clock()
    clock.watch()
    from mentorsite.cli import main

    main(["build", *arguments], standalone_mode=False)
    clock.switch()
    print(json.dumps([clock.seconds, sorted(clock.awaited)]))


def outside(arguments: Sequence[str]) -> None:
    """Lay the sites, run the rounds, print the table."""
    from compare import stands
    from measure import Case
    from peers.mentorsite import ONE_PROCESS, TOOLS

    parser = argparse.ArgumentParser(description="Show where the time of a build goes.")
    parser.add_argument("--pages", type=int, nargs="+", default=[30, 300, 3000])
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
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as launch.py
            started = time.perf_counter()
            run = subprocess.run([*command, *ONE_PROCESS], cwd=stand.home, stdout=subprocess.PIPE, check=True)
            whole = time.perf_counter() - started
            seconds, unseen = json.loads(run.stdout.splitlines()[-1])
            if unseen and given.case is Case.COLD:
                raise SystemExit(f"a cold build did without {unseen}; is it elsewhere now?")
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
