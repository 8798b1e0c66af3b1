"""What the project wants to reach, and whether a measurement reaches it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from measure import Case
from peers.mentorsite import ONE, TWO
from table import HEADS, Row, ratio

HUGO, MKDOCS, LEKTOR = ("Hugo",), ("MkDocs",), ("Lektor",)
PYTHON = ("MkDocs", "MkDocs --dirty", "Pelican", "Pelican, cache", "Lektor")
MEMORY, LARGE = 300, 3000  # MiB at so many pages


@dataclass(frozen=True, slots=True)
class Target:
    """At most so much of the time of the fastest of `peers` that can be trusted after a change."""

    case: Case
    pages: int
    peers: tuple[str, ...]
    at_most: float
    ours: str = ONE


TARGETS = (
    Target(Case.NOTHING, 300, HUGO, 0.25),
    Target(Case.NOTHING, 3000, HUGO, 0.05),
    Target(Case.NOTHING, 300, PYTHON, 0.2),
    Target(Case.EDIT, 300, PYTHON, 0.8),
    Target(Case.EDIT, 3000, PYTHON, 0.5),
    Target(Case.EDIT, 300, HUGO, 0.6),
    Target(Case.EDIT, 3000, HUGO, 0.1),
    Target(Case.COLD, 30, MKDOCS, 1.3),
    Target(Case.COLD, 300, MKDOCS, 0.7),
    Target(Case.COLD, 3000, LEKTOR, 0.7),
    Target(Case.COLD, 300, MKDOCS, 0.5, TWO),
    Target(Case.COLD, 3000, LEKTOR, 0.5, TWO),
    Target(Case.COLD, 300, HUGO, 1.0, TWO),
)


def verdicts(pages: int, rows: Sequence[Row]) -> Iterator[str]:
    """A line for each target that the measurement says something about."""
    named = {row.name: row for row in rows}
    for target in TARGETS:
        ours = named.get(target.ours)
        trusted = [row for name, row in named.items() if name in target.peers and (row.trust is None or all(row.trust))]
        if target.pages == pages and ours and target.case in ours.samples and trusted:
            found, peer = max((ratio(ours, row, target.case), row.name) for row in trusted)
            what = f"{HEADS[target.case]}, {target.ours}: {found:.2f} of {peer}"
            yield f"- {_verdict(found <= target.at_most)}: {what} (at most {target.at_most})"
    if pages == LARGE and Case.COLD in rows[0].samples:
        peak = median(sample.memory for sample in rows[0].samples[Case.COLD])
        yield f"- {_verdict(peak < MEMORY)}: {peak:.0f} MiB (less than {MEMORY})"


def _verdict(holds: bool) -> str:
    return "Holds" if holds else "**Missed**"
