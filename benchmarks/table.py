"""The tables for README.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def times(pages: int, rows: Sequence[Row]) -> str:
    """Seconds of one size: medians, least and most, and how they compare; the first row is the one that is compared."""
    ours, cases = rows[0], list(rows[0].samples)
    heads = [cell for case in cases for cell in (f"{HEADS[case]}, seconds", f"{ours.name} takes")]
    body = []
    for row in rows:
        cells = [row.name]
        for case in cases:
            seconds = [sample.seconds for sample in row.samples[case]]
            cells.append(f"{median(seconds):.2f} ({min(seconds):.2f}-{max(seconds):.2f})")
            cells.append("" if row is ours else f"{ratio(ours, row, case):.2f} ×")
        body.append([*cells, _trust(row.trust)])
    return _table([f"{pages} pages", *heads, "after a change as from scratch"], body)


def use(pages: int, rows: Sequence[Row]) -> str:
    """CPU seconds and memory of one size: medians."""
    cases = list(rows[0].samples)
    heads = [f"{HEADS[case]}, {unit}" for case in cases for unit in ("CPU s", "MiB")]
    body = []
    for row in rows:
        cells = [row.name]
        for case in cases:
            cells.append(f"{median(sample.cpu for sample in row.samples[case]):.2f}")
            cells.append(f"{median(sample.memory for sample in row.samples[case]):.0f}")
        body.append(cells)
    return _table([f"{pages} pages", *heads], body)


def ratio(ours: Row, other: Row, case: Case) -> float:
    """The median of our time over the other's, round by round: what slows the machine in a round meets both."""
    pairs = zip(ours.samples[case], other.samples[case], strict=True)
    return median(own.seconds / peer.seconds for own, peer in pairs)


def _trust(trust: Trust | None) -> str:
    if trust is None:
        return "builds all"
    return "yes" if all(trust) else "of a text" if trust.text else "no"


def _table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    rule = ["---", *["--:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, rule, *body))
