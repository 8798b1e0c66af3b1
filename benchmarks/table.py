"""The tables for README.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from measure import Case, Sample
from same import Trust

HEADS = {Case.COLD: "cold", Case.NOTHING: "nothing changed", Case.EDIT: "one page changed"}


@dataclass(frozen=True, slots=True)
class Row:
    """What one tool took in each round of each case, and whether to trust it after a change (None: it keeps nothing)."""

    name: str
    trust: Trust | None
    samples: Mapping[Case, Sequence[Sample]]


def table(pages: int, rounds: int, rows: Sequence[Row]) -> str:
    """Medians of one size; the first row is what the others are compared with."""
    cases = list(rows[0].samples)
    heads = [f"{pages} pages", *(cell for case in cases for cell in (f"{HEADS[case]}, seconds", "mentorsite takes"))]
    heads += ["CPU seconds", "peak MiB", "after a change as from scratch"]
    lines = [heads, ["---", *["--:"] * (len(heads) - 2), "---"], *(_cells(row, rows[0], cases) for row in rows)]
    text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f'{text}\n\nMedians of {rounds} rounds (least to most); CPU and memory of the case "{HEADS[cases[0]]}".'


def _cells(row: Row, ours: Row, cases: Sequence[Case]) -> list[str]:
    cells = [row.name]
    for case in cases:
        seconds = [sample.seconds for sample in row.samples[case]]
        cells.append(f"{median(seconds):.2f} ({min(seconds):.2f}-{max(seconds):.2f})")
        cells.append("" if row is ours else f"{ratio(ours, row, case):.2f} ×")
    first = row.samples[cases[0]]
    cells += [f"{median(sample.cpu for sample in first):.2f}", f"{median(sample.memory for sample in first):.0f}"]
    return [*cells, _trust(row.trust)]


def _trust(trust: Trust | None) -> str:
    if trust is None:
        return "builds all"
    return "yes" if trust.text and trust.template else "of a text" if trust.text else "no"


def ratio(ours: Row, other: Row, case: Case) -> float:
    """The median of our time over the other's, round by round: what slows the machine in a round meets both."""
    pairs = zip(ours.samples[case], other.samples[case], strict=True)
    return median(own.seconds / peer.seconds for own, peer in pairs)
